import { describe, expect, it } from 'vitest';
import type { PatternVisit } from '../../../src/core/model.js';
import { partsOf } from '../../../src/core/stretches.js';
import { keptOf, readSaidWeek } from '../../../src/delivery/said-week.rule.js';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import { visitCalendar } from '../../../src/home/calendar/calendar.file.js';
import { countQuestions } from '../../../src/numbers/counting/count-asking.rule.js';
import { decideChangeShift } from '../../../src/visits/planning/changing-visits.rule.js';
import { patternOf, proposeWeek } from '../../../src/visits/planning/proposing.rule.js';
import { formOf, readShiftForm, type ShiftForm } from '../../../src/visits/planning/shift-form.rule.js';
import { secondDayReminder } from '../../../src/visits/reminding/reminding.rule.js';
import { aClaim, aGroup, aReader, at, aVisit, aWeek, STOCKHOLM } from '../../support/imagined.js';
import { heldBy, NOW, noticesOf, shift, week } from '../../support/imagined-week.js';

const FORM: ShiftForm = {
  date: '2026-11-28',
  startTime: '13:00',
  endTime: '15:00',
  again: 'next_day',
  againStart: '10:00',
  againEnd: '12:00',
  format: 'individual',
  activities: [],
  minimumParty: 2,
  maximumParty: 3,
  every: 1,
  cleared: false,
};
const read = (changes: Partial<ShiftForm> = {}) => readShiftForm({ ...FORM, ...changes }, week(), 0, NOW);
const problemsOf = (changes: Partial<ShiftForm>) => {
  const outcome = read(changes);
  return outcome.ok ? {} : outcome.problems;
};
const WEEKEND = {
  startsAt: at('2026-11-28 13:00'),
  endsAt: at('2026-11-29 12:00'),
  pause: { startsAt: at('2026-11-28 15:00'), endsAt: at('2026-11-29 10:00') },
};

describe('a second time of one visit', () => {
  it('lies on the day after, or later on the same day', () => {
    expect(read()).toMatchObject({ ok: true, shift: WEEKEND });
    const sameDay = read({ again: 'same_day', againStart: '16:00', againEnd: '17:00' });
    expect(sameDay).toMatchObject({
      shift: { endsAt: at('2026-11-28 17:00'), pause: { endsAt: at('2026-11-28 16:00') } },
    });
  });

  it('is filled in again as it was stored, and none as none', () => {
    expect(formOf({ ...shift('s', '2026-11-28 13:00', '15:00'), ...WEEKEND }, STOCKHOLM)).toEqual(FORM);
    expect(formOf(shift('s', '2026-11-28 13:00', '15:00'), STOCKHOLM)).toMatchObject({
      again: 'none',
      againStart: null,
    });
  });

  it.each([
    [
      'before the first has ended',
      { again: 'same_day', againStart: '14:00', againEnd: '16:00' },
      { againStart: { problem: 'again_too_early' } },
    ],
    [
      'before the first began',
      { again: 'same_day', againStart: '09:00', againEnd: '10:00' },
      { againStart: { problem: 'again_too_early' } },
    ],
    [
      'at once when the first ends',
      { again: 'same_day', againStart: '15:00', againEnd: '16:00' },
      { againStart: { problem: 'again_too_early' } },
    ],
    ['in the next week', { date: '2026-11-29' }, { again: { problem: 'again_next_week' } }],
    [
      'without hours',
      { againStart: null, againEnd: null },
      { againStart: { problem: 'missing' }, againEnd: { problem: 'missing' } },
    ],
    ['that ends before it begins', { againEnd: '09:00' }, { againEnd: { problem: 'end_before_start' } }],
    ['of thirteen hours', { againStart: '08:00', againEnd: '21:00' }, { againEnd: { problem: 'too_long', hours: 12 } }],
    ['with hours and no day', { again: 'none' }, { again: { problem: 'again_unchosen' } }],
  ] as const)('cannot be %s', (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });

  it('cannot be at an hour that the night’s clock leaves out', () => {
    const form = { ...FORM, date: '2027-03-27', againStart: '02:30', againEnd: '04:00' };
    const outcome = readShiftForm(form, { ...week(), isoWeek: '2027-W12' }, 0, NOW);
    expect(outcome).toEqual({ ok: false, problems: { againStart: { problem: 'hour_does_not_exist' } } });
  });

  it('is told of when it alone is moved, with both times before and after', () => {
    const before = { ...shift('s', '2026-11-28 13:00', '15:00', heldBy('U0ANNA')), ...WEEKEND };
    const pause = { ...WEEKEND.pause, endsAt: at('2026-11-29 11:00') };
    const [notice] = noticesOf(decideChangeShift(week([before]), 's', { ...before, pause }, NOW));
    expect(notice?.facts).toMatchObject({ kind: 'changed', before: WEEKEND, after: { ...WEEKEND, pause } });
  });

  it('comes back from the pattern by the wall clock, also when clocks change in the night between', () => {
    const [line] = patternOf(week([{ ...shift('s', '2026-11-28 13:00', '15:00'), ...WEEKEND }]));
    expect(line).toMatchObject({ weekday: 6, length: 120, again: { daysLater: 1, startTime: '10:00', length: 120 } });
    const [autumn] = proposeWeek([line as PatternVisit], '2026-W43', aGroup(), at('2026-01-01 00:00'));
    expect(autumn && partsOf(autumn)).toEqual([
      { startsAt: at('2026-10-24 13:00'), endsAt: at('2026-10-24 15:00') },
      { startsAt: at('2026-10-25 10:00'), endsAt: at('2026-10-25 12:00') },
    ]);
  });

  it('is kept beside the post, and read back from there', () => {
    const visits = [aVisit(WEEKEND), aVisit({ id: 'other' })];
    const said = readSaidWeek(keptOf(aWeek(visits), (_, userId) => userId));
    expect(said?.visits).toMatchObject([WEEKEND, { startsAt: visits[1]?.startsAt, endsAt: visits[1]?.endsAt }]);
    expect(said?.visits[1]).not.toHaveProperty('pause');
  });

  it('is an entry of its own in a calendar', () => {
    const file = visitCalendar({ shift: aVisit(WEEKEND), group: aGroup() }, aClaim('U0ANNA'), 'sv', NOW);
    expect(file.match(/^UID:.*$/gm)).toEqual(['UID:claim-U0ANNA@visiting-hours', 'UID:claim-U0ANNA-2@visiting-hours']);
    expect(file.match(/^DT(START|END):.*$/gm)?.map((line) => line.trim())).toEqual([
      'DTSTART:20261128T120000Z',
      'DTEND:20261128T140000Z',
      'DTSTART:20261129T090000Z',
      'DTEND:20261129T110000Z',
    ]);
    expect(file.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
  });

  it('is over before anybody is asked how many they met', () => {
    const visit = { shift: aVisit({ ...WEEKEND, claims: [aClaim('U0ANNA')] }), group: aGroup() };
    const readers = new Map([['U0ANNA', aReader()]]);
    const asked = (now: string) =>
      countQuestions(DEFAULT_REMINDERS, visit, readers, at(now)).map(({ sendAt }) => sendAt);
    expect(asked('2026-11-28 16:00')).toEqual([]);
    const [first] = asked('2026-11-29 12:00');
    expect(first && first >= WEEKEND.endsAt).toBe(true);
  });

  it('on another day is reminded of the evening before, after the first; on the same day it is not', () => {
    const reminded = (changes: object, now = NOW) =>
      secondDayReminder(DEFAULT_REMINDERS, aGroup(), aVisit(changes), aReader(), now);
    expect(reminded(WEEKEND)).toEqual(at('2026-11-28 18:00'));
    expect(reminded(WEEKEND, at('2026-11-28 18:05'))).toBeNull();
    expect(reminded({ ...WEEKEND, status: 'called_off_by_us' })).toBeNull();
    expect(reminded({})).toBeNull();
    const late = { ...WEEKEND, pause: { startsAt: at('2026-11-28 19:30'), endsAt: WEEKEND.pause.endsAt } };
    expect(reminded(late)).toEqual(at('2026-11-28 19:30'));
    const sameDay = { startsAt: at('2026-11-28 13:00'), endsAt: at('2026-11-28 17:00') };
    expect(
      reminded({ ...sameDay, pause: { startsAt: at('2026-11-28 14:00'), endsAt: at('2026-11-28 16:00') } }),
    ).toBeNull();
  });
});
