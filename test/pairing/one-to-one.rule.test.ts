import { describe, expect, it } from 'vitest';
import { decideAsk, decideLeave, decideYes } from '../../src/pairing/forming/forming.rule.js';
import {
  decideEnd,
  decideGoOn,
  decideMove,
  decideNotOutside,
  decideOutside,
  decideRest,
  decideRoundOff,
} from '../../src/pairing/lasting/lasting.rule.js';
import { dayMet, decideMet, decidePlan } from '../../src/pairing/meeting/meeting.rule.js';
import { meetingReminderMessages } from '../../src/pairing/meeting/meeting-reminders.projection.js';
import { namedAs, newsBetween } from '../../src/pairing/news.rule.js';
import { mentorIdsOf, type Pairing, type PairingRule } from '../../src/pairing/pairing.rule.js';
import { pairingNotice } from '../../src/pairing/pairing-notice.view.js';
import { settleWords, WORDS } from '../../src/pairing/words.rule.js';
import { aDanishFacility, aReader, at, COPENHAGEN } from '../support/imagined.js';
import { imaginedPairing, mentorCalled } from '../support/imagined-pairing.js';

const [mette, jonas, sara, leader] = ['U_METTE', 'U_JONAS', 'U_SARA', 'U_LEADER'];
const NOW = at('2026-11-24 12:00', COPENHAGEN);
const MINUTE = 60_000;

const became = (pairing: Pairing, rule: PairingRule, userId: string = mette, now = NOW): Pairing => {
  const outcome = rule(pairing, userId, now);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.pairing;
};
const why = (pairing: Pairing, rule: PairingRule, userId: string = mette, now = NOW): string => {
  const outcome = rule(pairing, userId, now);
  return outcome.ok ? 'ok' : outcome.refusal.reason;
};
const hour = (from: string, to: string) => ({ startsAt: at(from, COPENHAGEN), endsAt: at(to, COPENHAGEN) });

describe('who is in a one-to-one', () => {
  const asked = imaginedPairing(
    { state: 'setting_up', begunAt: null, mentors: [] },
    { minimumParty: 2, maximumParty: 2 },
  );
  const ready = new Map([mette, jonas, sara].map((userId) => [userId, []]));

  it('is nobody who was not asked, or is not ready; and whoever is asked anew is asked once', () => {
    const one = became(
      asked,
      decideAsk(
        [mette, sara],
        null,
        new Map([
          [mette, []],
          [sara, ['visit_permit']],
        ]),
      ),
      leader,
    );
    expect(one.mentors.map(({ userId, state }) => [userId, state])).toEqual([[mette, 'asked']]);
    expect(why(one, decideAsk([sara], null, new Map([[sara, ['visit_permit']]])), leader)).toBe('nobody_to_ask');
    expect(became(one, decideAsk([mette], null, ready), leader)).toBe(one);
    expect(why(one, decideYes([]), jonas)).toBe('not_asked');
    expect(why(one, decideYes(['visit_permit']))).toBe('not_ready');
    expect(became(one, decideYes([])).state).toBe('setting_up');
  });

  it('is a new one in the place of a mentor who hands it on, and not before they have said yes', () => {
    const both = imaginedPairing({}, { minimumParty: 2, maximumParty: 2 });
    const handing = became(both, decideAsk([sara], jonas, ready), leader);
    expect(mentorIdsOf(handing)).toEqual([mette, jonas]);
    const handed = became(handing, decideYes([]), sara);
    expect([...mentorIdsOf(handed)].sort()).toEqual([mette, sara]);
    expect(handed.state).toBe('running');
  });

  it('is asked for no place that is not there', () => {
    const both = imaginedPairing({}, { minimumParty: 2, maximumParty: 2 });
    expect(why(both, decideAsk([sara], null, ready), leader)).toBe('no_room');
    expect(why(both, decideAsk([sara], leader, ready), leader)).toBe('no_room');
  });

  it('is told of to whoever hands a place on, their co-mentor and the leader; one more to those who are in it', () => {
    const both = imaginedPairing({}, { minimumParty: 2, maximumParty: 2 });
    const handing = became(both, decideAsk([sara], jonas, ready), leader);
    const told = (before: Pairing, after: Pairing, by: string | null) =>
      newsBetween(before, after, { by, leaderIds: [leader] }).flatMap(({ userId, facts }) =>
        facts.kind === 'pairing_news' ? [`${facts.news} ${userId}`] : [],
      );
    expect(told(handing, became(handing, decideYes([]), sara), sara).sort()).toEqual(
      [jonas, leader, mette].map((userId) => `handed_on ${userId}`),
    );
    const alone = became(both, decideLeave, jonas);
    const asked = became(alone, decideAsk([sara], null, ready), leader);
    expect(told(asked, became(asked, decideYes([]), sara), sara).sort()).toEqual(
      [leader, mette].map((userId) => `joined ${userId}`),
    );
    // The first yes of two, taken back before it runs.
    const first = { ...alone, state: 'setting_up' } as const;
    expect(told(first, became(first, decideLeave, mette), null)).toEqual([]);
  });

  it('is set up again once the last has left, also where it rests, and what was planned is off', () => {
    const planned = became(imaginedPairing(), decidePlan(hour('2026-12-01 14:00', '2026-12-01 15:00'), []));
    const alone = became(became(planned, decideRest), decideLeave, mette);
    expect(alone.state).toBe('resting');
    const nobody = became(alone, decideLeave, jonas);
    expect(nobody.state).toBe('setting_up');
    expect(nobody.meetings.map(({ state }) => state)).toEqual(['off']);
  });
});

describe('a meeting', () => {
  it('is the hour that was entered where that is past, and else today; one a day', () => {
    const planned = became(imaginedPairing(), decidePlan(hour('2026-11-25 14:00', '2026-11-25 15:00'), []));
    const dayAfter = at('2026-11-26 09:00', COPENHAGEN);
    const met = became(planned, decideMet([]), mette, dayAfter);
    expect(met.meetings.map(({ day, state }) => [day, state])).toEqual([['2026-11-25', 'met']]);
    const another = at('2026-11-30 09:00', COPENHAGEN);
    const today = became(met, decideMet([]), jonas, another);
    expect(today.meetings.map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-30']);
    expect(became(today, decideMet([]), mette, another).met).toBe(2);
  });

  it('is the same one where the other mentor says so within three days of the hour', () => {
    const planned = became(imaginedPairing(), decidePlan(hour('2026-11-25 14:00', '2026-11-25 15:00'), []));
    const met = became(planned, decideMet([]), mette, at('2026-11-25 16:00', COPENHAGEN));
    const threeDays = at('2026-11-28 14:00', COPENHAGEN);
    expect(became(met, decideMet([]), jonas, threeDays).met).toBe(1);
    expect(dayMet(met, threeDays)).toBe('2026-11-25');
    expect(became(met, decideMet([]), jonas, new Date(threeDays.getTime() + 1)).met).toBe(2);
  });

  it('is not an hour of more than a week ago, nor one of today that has not begun', () => {
    const planned = became(imaginedPairing(), decidePlan(hour('2026-11-25 14:00', '2026-11-25 15:00'), []));
    expect(dayMet(planned, at('2026-12-02 14:00', COPENHAGEN))).toBe('2026-11-25');
    expect(dayMet(planned, at('2026-12-02 14:01', COPENHAGEN))).toBe('2026-12-02');
    expect(why(planned, decideMet([]), mette, at('2026-11-25 13:59', COPENHAGEN))).toBe('not_begun');
    expect(why(planned, decideMet([]), mette, at('2026-11-25 14:00', COPENHAGEN))).toBe('ok');
  });

  it('is not told by anybody else, nor before it runs, nor once it has ended', () => {
    expect(why(imaginedPairing(), decideMet([]), sara)).toBe('not_yours');
    expect(why(imaginedPairing({ state: 'setting_up' }), decideMet([]))).toBe('not_running');
    expect(why(became(imaginedPairing(), decideEnd), decideMet([]))).toBe('ended');
    expect(why(imaginedPairing(), decidePlan(hour('2026-11-24 09:00', '2026-11-24 10:00'), []))).toBe('past');
    expect(why(imaginedPairing(), decidePlan(hour('2027-04-24 09:00', '2027-04-24 10:00'), []))).toBe('too_far');
  });

  it.each([
    ['when clocks go back overnight', '2026-10-25', '2026-10-24'],
    ['when clocks go forward overnight', '2027-03-28', '2027-03-27'],
  ])('is reminded of at six the evening before, %s', (_, day, evening) => {
    const now = at(`${evening} 09:00`, COPENHAGEN);
    const plan = decidePlan(hour(`${day} 14:00`, `${day} 15:00`), []);
    const planned = became(imaginedPairing(), plan, mette, now);
    const stored = { ...planned, meetings: planned.meetings.map((meeting) => ({ ...meeting, id: 'meeting' })) };
    const readers = new Map([mette, jonas].map((userId) => [userId, aReader({ locale: 'da' })]));
    const messages = meetingReminderMessages([stored], () => true, readers, now);
    expect(
      messages.map(({ recipient, delivery }) => [recipient, delivery.lifetime === 'scheduled' && delivery.postAt]),
    ).toEqual([mette, jonas].map((userId) => [{ userId }, at(`${evening} 18:00`, COPENHAGEN)]));
    expect(meetingReminderMessages([became(stored, decideEnd)], () => true, readers, now)).toEqual([]);
  });
});

describe('a move', () => {
  const elsewhere = aDanishFacility({ id: 'elsewhere', name: 'Nyborg' });

  it('ends one whose programme stays, and keeps nothing of where to', () => {
    const stays = imaginedPairing({}, { oneToOne: { whenMoved: 'ends', mostMonths: null } });
    expect(became(stays, decideMove(elsewhere), leader)).toMatchObject({ state: 'ended', movedTo: null });
  });

  it('is where whoever is told is told of, by its own clock', () => {
    const moved = became(imaginedPairing(), decideMove(elsewhere), leader);
    const [news] = newsBetween(imaginedPairing(), moved, { by: leader, leaderIds: [leader] });
    expect(news?.facts).toMatchObject({ news: 'moved', place: { id: 'elsewhere', name: 'Nyborg' } });
    const said = pairingNotice({ ...namedAs(moved), kind: 'pairing_news', news: 'ended', by: null }, moved.group, {
      ...{ userId: mette, locale: 'da', timeZone: null, at: NOW, groups: new Map(), requirements: new Map() },
    });
    expect(said.text).toContain('Nyborg');
  });

  it('lets one that follows rest until its mentors may go in there, also on the day of a meeting', () => {
    const planned = became(imaginedPairing(), decidePlan(hour('2026-11-24 14:00', '2026-11-24 15:00'), []));
    const moved = became(planned, decideMove(elsewhere), leader);
    expect(moved.state).toBe('resting');
    expect(moved.meetings.map(({ state }) => state)).toEqual(['off']);
    expect(why(moved, decideGoOn(['visit_permit']))).toBe('not_ready');
    expect(became(moved, decideGoOn([])).state).toBe('running');
  });

  it('lets nobody’s meeting, hour or end in sight wake it before they may go in there', () => {
    const moved = became(imaginedPairing(), decideMove(elsewhere), leader);
    const next = hour('2026-12-01 14:00', '2026-12-01 15:00');
    expect(became(moved, decideMet(['visit_permit'])).state).toBe('resting');
    expect(became(moved, decidePlan(next, ['visit_permit'])).state).toBe('resting');
    expect(why(moved, decideRoundOff(['visit_permit']))).toBe('not_ready');
    expect(became(moved, decideMet([])).state).toBe('running');
    expect(became(moved, decidePlan(next, [])).state).toBe('running');
    expect(became(moved, decideRoundOff([])).state).toBe('rounding_off');
    // Outside, and where it always was, nobody asks.
    expect(became({ ...moved, outsideSince: NOW }, decideMet(['visit_permit'])).state).toBe('running');
    expect(became(became(imaginedPairing(), decideRest), decideMet(['visit_permit'])).state).toBe('running');
  });
});

describe('outside', () => {
  it('is taken back for ten minutes and no longer, with the month that it proposed', () => {
    const outside = became(imaginedPairing(), decideOutside, leader);
    expect(outside.lastMonth).toBe('2027-11');
    const tenMinutes = new Date(NOW.getTime() + 10 * MINUTE);
    expect(became(outside, decideNotOutside, leader, tenMinutes)).toMatchObject({
      outsideSince: null,
      lastMonth: null,
    });
    expect(why(outside, decideNotOutside, leader, new Date(tenMinutes.getTime() + 1))).toBe('undo_too_late');
    const stays = imaginedPairing({}, { oneToOne: { whenMoved: 'ends', mostMonths: null } });
    expect(why(stays, decideOutside, leader)).toBe('does_not_follow');
  });
});

describe('the word of a one-to-one', () => {
  const worded = (id: string, placeId: string, ...mentorIds: readonly string[]) => ({
    id,
    placeId,
    mentorIds,
    word: null,
  });

  it('is drawn for both of somebody’s own at one place, never the same, and for nobody else', () => {
    const own = [worded('1', 'here', mette, jonas), worded('2', 'here', mette), worded('3', 'there', mette)];
    const drawn = settleWords(own, [worded('4', 'here', sara)], ([first]) => first ?? WORDS[0]);
    expect([...drawn.keys()]).toEqual(['1', '2']);
    expect(drawn.get('1')).not.toBe(drawn.get('2'));
  });

  it('has no mentor in it who was only asked', () => {
    expect(
      mentorIdsOf(imaginedPairing({ mentors: [mentorCalled(mette), mentorCalled(sara, { state: 'asked' })] })),
    ).toEqual([mette]);
  });
});
