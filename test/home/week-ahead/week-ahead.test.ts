import { describe, expect, it } from 'vitest';
import type { Group, GroupWeek, Locale } from '../../../src/core/model.js';
import { isoWeekOf } from '../../../src/core/weeks.js';
import { type Kindness, kindnessIn } from '../../../src/home/week-ahead/kindness.rule.js';
import { weekAheadMessages } from '../../../src/home/week-ahead/week-ahead.projection.js';
import {
  type Been,
  type CardWeek,
  cardWeekAt,
  type GroupAhead,
  type MemberAhead,
  tasksOf,
} from '../../../src/home/week-ahead/week-ahead.rule.js';
import { aClaim, aFacility, aGroup, aReader, at, aVisit, aWeek } from '../../support/imagined.js';
import { completionOf, requirementsAskedBy } from '../../support/readiness-rules.js';

const CARD: CardWeek = {
  isoWeek: '2026-W49',
  sendAt: at('2026-11-29 18:00'),
  until: at('2026-12-06 18:00'),
  timeZone: 'Europe/Stockholm',
};
const NOW = at('2026-11-29 18:00');
const LENA = 'U0LENA';
const group = aGroup();
const requirements = requirementsAskedBy('se.remand_visits');

/** Somebody who is ready, and has been in the group for a year. */
function aMember(userId: string, changes: Partial<MemberAhead> = {}): MemberAhead {
  const completions = requirements.map((requirement) => completionOf(requirement, group.facility.id));
  return { userId, status: 'active', completions, joinedAt: at('2025-11-01 12:00'), timeOff: [], ...changes };
}

/** On visits on these days. */
const wasOn = (userId: string, ...days: readonly string[]): Been[] =>
  days.map((day) => ({ userId, startsAt: at(`${day} 17:00`) }));
const ANNA_WAS_THERE = wasOn('U0ANNA', '2026-11-24');
const aheadOf = (changes: Partial<GroupAhead> = {}): GroupAhead => ({
  ...{ group, weeks: [], pattern: [], pauses: [], uncounted: [], requirements, members: [], been: ANNA_WAS_THERE },
  ...changes,
});
const kindness = (changes: Partial<GroupAhead>): Kindness => kindnessIn(aheadOf(changes), CARD, LENA);
const weekOf = (shifts: GroupWeek['shifts'], own: Group = group): GroupWeek =>
  aWeek(shifts, { isoWeek: '2026-W49', group: own });

describe('the week of a leader’s card', () => {
  it.each([
    ['2026-11-29 17:59', '2026-W48'],
    ['2026-11-29 18:00', '2026-W49'],
    ['2026-12-06 17:59', '2026-W49'],
    ['2026-12-06 18:00', '2026-W50'],
    ['2027-01-03 18:00', '2027-W01'],
  ])('at %s is %s', (now, isoWeek) => {
    expect(cardWeekAt(group, aReader(), at(now)).isoWeek).toBe(isoWeek);
  });

  it('begins before the quiet hours of whoever reads, by their own clock', () => {
    const quiet = aReader({ quietHours: { from: '17:00', until: '08:00' } });
    expect(cardWeekAt(group, quiet, NOW)).toMatchObject({
      sendAt: at('2026-11-29 17:00'),
      until: at('2026-12-06 17:00'),
    });
    const inLisbon = aReader({ timeZone: 'Europe/Lisbon', quietHours: { from: '16:30', until: '08:00' } });
    expect(cardWeekAt(group, inLisbon, NOW).sendAt).toEqual(at('2026-11-29 17:30'));
  });
});

describe('what needs a leader in the week', () => {
  it('is in the order of its urgency: too few, not cleared, not posted, not counted, to be renewed', () => {
    const malmo = aGroup({ id: 'g2', facility: aFacility({ id: 'f2' }) });
    const thursday = aVisit({ id: 's1', startsAt: at('2026-12-03 17:00'), cleared: false, claims: [aClaim('U0ANNA')] });
    const tuesday = aVisit({ id: 's2', startsAt: at('2026-12-01 17:00') });
    const expiresOn = '2026-12-20';
    const completions = requirements.map((each) =>
      completionOf(each, 'f1', each.code === 'study_visit' ? expiresOn : null),
    );
    const own = aheadOf({
      weeks: [weekOf([tuesday, thursday])],
      uncounted: [
        { group, shift: aVisit({ id: 's3', startsAt: at('2026-11-24 17:00') }) },
        { group, shift: aVisit({ id: 's4', startsAt: at('2026-11-17 17:00') }) },
      ],
      members: [aMember('U0ANNA', { completions }), aMember('U0BO', { completions })],
    });
    const line = { weekday: 4, startTime: '17:00', length: 120, format: 'individual' } as const;
    const other = aheadOf({ group: malmo, pattern: [{ ...line, minimumParty: 2, maximumParty: 3 }] });
    expect(tasksOf([other, own], CARD, NOW)).toEqual([
      { kind: 'short', visit: { shift: tuesday, group }, coming: 0, mayAsk: true },
      { kind: 'short', visit: { shift: thursday, group }, coming: 1, mayAsk: true },
      { kind: 'not_cleared', visit: { shift: thursday, group } },
      { kind: 'unposted', group: malmo, isoWeek: CARD.isoWeek, visits: 1 },
      { kind: 'uncounted', visit: own.uncounted[0] },
      { kind: 'lapsing', group, people: [{ userId: 'U0ANNA', until: expiresOn }] },
    ]);
  });

  it('is nothing of a visit that has begun or is called off, or of a facility that takes no visits', () => {
    const starting = aGroup({ facility: aFacility({ status: 'starting_up' }) });
    const line = { weekday: 4, startTime: '17:00', length: 120, format: 'individual' } as const;
    const pattern = [{ ...line, minimumParty: 2, maximumParty: 3 }];
    const visits = [
      aVisit({ startsAt: at('2026-11-30 09:00'), cleared: false }),
      aVisit({ startsAt: at('2026-12-03 17:00'), cleared: false, status: 'called_off_by_facility' }),
    ];
    const monday = at('2026-11-30 10:00');
    expect(
      tasksOf(
        [
          aheadOf({ weeks: [weekOf(visits)] }),
          aheadOf({ group: starting, pattern }),
          aheadOf({ group, pattern, pauses: [{ from: '2026-12-01', until: null }] }),
        ],
        CARD,
        monday,
      ),
    ).toEqual([]);
  });
});

describe('to whom a leader may want to be kind', () => {
  it('is whoever is ready and has not been on a visit for two months', () => {
    const members = [aMember('U0BO'), aMember('U0ANNA'), aMember('U0CARA')];
    const been = [...ANNA_WAS_THERE, ...wasOn('U0BO', '2026-09-29'), ...wasOn('U0CARA', '2026-10-01')];
    expect(kindness({ members, been }).missed).toEqual(['U0BO']);
  });

  it.each<[string, Partial<MemberAhead>]>([
    ['rests', { status: 'resting' }],
    ['is away', { timeOff: [{ from: '2026-11-20', until: '2026-12-01' }] }],
    ['is new', { joinedAt: at('2026-10-15 12:00') }],
    ['is not ready', { completions: [] }],
    ['leads the group', { userId: LENA }],
  ])('is nobody who %s', (_who, changes) => {
    expect(kindness({ members: [aMember('U0BO', changes)] }).missed).toEqual([]);
  });

  it('is nobody who has a place on a visit to come, and nobody where no visits were', () => {
    const visit = aVisit({ startsAt: at('2026-12-03 17:00'), claims: [aClaim('U0BO')] });
    const members = [aMember('U0BO')];
    expect(kindness({ members, weeks: [weekOf([visit])] }).missed).toEqual([]);
    expect(kindness({ members, been: [] }).missed).toEqual([]);
  });

  it('is whoever has been on four visits in four weeks, and nobody of three, in an order that says nothing', () => {
    const members = ['U0EMMA', 'U0BO', 'U0ANNA'].map((userId) => aMember(userId));
    const days = ['2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24'];
    const been = [
      ...wasOn('U0BO', ...days),
      ...wasOn('U0EMMA', ...days, '2026-11-05', '2026-11-12'),
      ...wasOn('U0ANNA', ...days.slice(1), '2026-10-27'),
    ];
    expect(kindness({ members, been }).often).toEqual(['U0BO', 'U0EMMA']);
  });
});

describe('the card', () => {
  const messages = (ahead: GroupAhead, locale: Locale = 'en', now = NOW) =>
    weekAheadMessages(
      {
        told: new Map([[LENA, [group]]]),
        ahead: new Map([['g1', ahead]]),
        readers: new Map([[LENA, aReader({ locale })]]),
      },
      now,
    );
  const inPlace = aVisit({
    startsAt: at('2026-12-03 17:00'),
    claims: [aClaim('U0ANNA'), aClaim('U0BO', { id: 'c2', seat: 2 })],
  });

  it('says that all is well in one line, and is not sent where there are no visits', () => {
    const [message] = messages(aheadOf({ weeks: [weekOf([inPlace])] }));
    expect(message?.content.text).toContain('All is well: nothing needs you this week.');
    expect(message?.content.blocks).toHaveLength(1);
    expect(messages(aheadOf({ members: [aMember('U0BO')] }))).toEqual([]);
  });

  it('names a few and counts the others, and never how often somebody was there', () => {
    const members = Array.from({ length: 8 }, (_, number) => aMember(`U0BO${number}`));
    const [message] = messages(aheadOf({ weeks: [weekOf([inPlace])], members }));
    const words = message?.content.text ?? '';
    expect(words).toContain(
      'It has been a while since <@U0BO0>, <@U0BO1>, <@U0BO2>, <@U0BO3>, <@U0BO4> and 3 more came along',
    );
    expect(words).toContain('*For your eyes only, and out of kindness*');
    expect(JSON.stringify(message?.content.blocks)).toContain('and 3 more came along');
  });

  it('fits a message however much there is, and says where the rest is', () => {
    const shifts = Array.from({ length: 30 }, (_, number) =>
      aVisit({
        id: `s${number}`,
        startsAt: new Date(at('2026-12-01 08:00').getTime() + number * 3_600_000),
        cleared: false,
      }),
    );
    const uncounted = Array.from({ length: 30 }, (_, number) => ({
      group,
      shift: aVisit({ id: `u${number}`, startsAt: new Date(at('2026-11-24 08:00').getTime() + number * 3_600_000) }),
    }));
    const [message] = messages(aheadOf({ weeks: [weekOf(shifts)], uncounted }));
    expect(isoWeekOf(shifts[29]?.startsAt ?? NOW, 'Europe/Stockholm')).toBe('2026-W49');
    expect(message?.content.blocks.length).toBeLessThan(50);
    expect(JSON.stringify(message?.content.blocks)).toContain('And 75 things more: the plan shows it.');
    const [counting] = messages(aheadOf({ uncounted }));
    expect(counting?.content.blocks.length).toBeLessThan(50);
  });

  it('comes on Sunday, or by day until Monday noon, and is kept true until the next', () => {
    const delivery = (now: Date) => messages(aheadOf({ weeks: [weekOf([inPlace])] }), 'en', now)[0]?.delivery;
    const onlyWhereShown = true;
    for (const night of ['2026-11-29 21:00', '2026-11-30 07:59'])
      expect(delivery(at(night))).toEqual({ lifetime: 'standing', until: CARD.until, onlyWhereShown });
    for (const day of ['2026-11-29 20:59', '2026-11-30 08:00'])
      expect(delivery(at(day))).toEqual({ lifetime: 'standing', until: CARD.until });
    expect(delivery(at('2026-11-30 12:00'))).toEqual({ lifetime: 'standing', until: CARD.until });
    expect(delivery(at('2026-11-30 12:01'))).toEqual({ lifetime: 'standing', until: CARD.until, onlyWhereShown });
  });
});
