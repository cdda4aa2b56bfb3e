import { describe, expect, it } from 'vitest';
import type { Claim, GroupWeek, IsoWeek, PatternVisit, Shift } from '../../src/domain/model.js';
import {
  clearedWith,
  decideAddShift,
  decideCallOff,
  decideChangeShift,
  decideCopyWeek,
  decideRemoveShift,
  decideSaveWeek,
  forLeader,
  heldByLeavers,
  MOST_SHIFTS_IN_A_WEEK,
  NO_TICK_CHANGES,
  patternOf,
  proposeWeek,
  type ShiftPlan,
  type WeekChange,
  type WeekOutcome,
} from '../../src/domain/planning.js';
import { formOf, proposeShift, readShiftForm, type ShiftForm } from '../../src/domain/shift-form.js';
import { aClaim, aFacility, aGroup, at, aVisit, aWeek, STOCKHOLM } from '../support/imagined.js';

const LENA = 'U0LENA';
/** Saturday in week 47, by the wall clock in Stockholm. */
const NOW = at('2026-11-21 10:00');

const GROUP = aGroup({ id: 'group', leaderIds: [LENA] });

function week(shifts: readonly Shift[] = [], more: Partial<GroupWeek> = {}): GroupWeek {
  return aWeek(shifts, { group: GROUP, changedBy: LENA, ...more });
}

function shift(id: string, from: string, to: string, more: Partial<Shift> = {}): Shift {
  const [date] = from.split(' ');
  return aVisit({ id, startsAt: at(from), endsAt: at(`${date} ${to}`), cleared: false, ...more });
}

function heldBy(...userIds: readonly string[]): { readonly claims: readonly Claim[] } {
  return { claims: userIds.map((userId, index) => aClaim(userId, { seat: index + 1 })) };
}

const tuesday = shift('tuesday', '2026-11-24 17:00', '19:00');
const thursday = shift('thursday', '2026-11-26 17:00', '19:00');

const form: ShiftForm = {
  date: '2026-11-24',
  startTime: '17:00',
  endTime: '19:00',
  format: 'individual',
  minimumParty: 2,
  maximumParty: 3,
  cleared: false,
};

function read(
  changes: Partial<ShiftForm>,
  about: { readonly claimed?: number; readonly now?: Date; readonly isoWeek?: IsoWeek } = {},
) {
  const { claimed = 0, now = NOW, isoWeek = '2026-W48' } = about;
  return readShiftForm({ ...form, ...changes }, { ...week(), isoWeek }, claimed, now);
}

const refusalOf = (outcome: WeekOutcome) => (outcome.ok ? null : outcome.refusal);
const changesOf = (outcome: WeekOutcome): readonly WeekChange[] => (outcome.ok ? outcome.changes : []);
const noticesOf = (outcome: WeekOutcome) => (outcome.ok ? outcome.notices : []);

describe('a visit as a leader fills it in', () => {
  it('is stored as instants by the facility’s wall clock', () => {
    expect(read({})).toEqual({
      ok: true,
      shift: {
        startsAt: new Date('2026-11-24T16:00:00Z'),
        endsAt: new Date('2026-11-24T18:00:00Z'),
        format: 'individual',
        minimumParty: 2,
        maximumParty: 3,
        cleared: false,
      },
    });
  });

  it.each<[string, Partial<ShiftForm>, object]>([
    [
      'a minimum above the maximum',
      { minimumParty: 4, maximumParty: 3 },
      { minimumParty: { problem: 'minimum_above_maximum' } },
    ],
    [
      'fewer than the programme lets go',
      { minimumParty: 1 },
      { minimumParty: { problem: 'minimum_below_programme', least: 2 } },
    ],
    ['nobody at all', { minimumParty: 0 }, { minimumParty: { problem: 'minimum_below_programme', least: 2 } }],
    [
      'more than the facility lets in',
      { maximumParty: 5 },
      { maximumParty: { problem: 'maximum_above_cap', most: 4 } },
    ],
    ['half a person', { minimumParty: 2.5 }, { minimumParty: { problem: 'not_a_whole_number' } }],
    ['an end before the start', { endTime: '16:00' }, { endTime: { problem: 'end_before_start' } }],
    ['an end at the start', { endTime: '17:00' }, { endTime: { problem: 'end_before_start' } }],
    ['a slip of the finger', { startTime: '07:00', endTime: '19:01' }, { endTime: { problem: 'too_long', hours: 12 } }],
    ['a day of another week', { date: '2026-12-01' }, { date: { problem: 'outside_week' } }],
    ['what is no day', { date: '2026-11-31' }, { date: { problem: 'outside_week' } }],
  ])('cannot have %s', (_, changes, problems) => {
    expect(read(changes)).toEqual({ ok: false, problems });
  });

  it('names every problem at once', () => {
    expect(read({ endTime: '16:00', minimumParty: 1, maximumParty: 9 })).toEqual({
      ok: false,
      problems: {
        endTime: { problem: 'end_before_start' },
        minimumParty: { problem: 'minimum_below_programme', least: 2 },
        maximumParty: { problem: 'maximum_above_cap', most: 4 },
      },
    } satisfies ReturnType<typeof read>);
    const missing = { problem: 'missing' };
    expect(read({ date: null, startTime: null, endTime: null, minimumParty: null, maximumParty: null })).toEqual({
      ok: false,
      problems: { date: missing, startTime: missing, endTime: missing, minimumParty: missing, maximumParty: missing },
    });
  });

  it('cannot lie in the past: the day is named when the day is over, else the time', () => {
    const thursdayNoon = at('2026-11-26 12:00');
    expect(read({}, { now: thursdayNoon })).toEqual({ ok: false, problems: { date: { problem: 'in_the_past' } } });
    expect(read({ date: '2026-11-26', startTime: '12:00' }, { now: thursdayNoon })).toEqual({
      ok: false,
      problems: { startTime: { problem: 'in_the_past' } },
    });
    expect(read({ date: '2026-11-26', startTime: '12:01' }, { now: thursdayNoon }).ok).toBe(true);
  });

  it('cannot lower the maximum below those who have claimed', () => {
    expect(read({ maximumParty: 2 }, { claimed: 3 })).toEqual({
      ok: false,
      problems: { maximumParty: { problem: 'more_have_claimed', claimed: 3 } },
    });
  });

  it('cannot begin or end in the hour that does not exist', () => {
    const spring = { now: at('2026-03-20 10:00'), isoWeek: '2026-W13' as const };
    const day = { date: '2026-03-29' };
    expect(read({ ...day, startTime: '02:30', endTime: '04:00' }, spring)).toEqual({
      ok: false,
      problems: { startTime: { problem: 'hour_does_not_exist' } },
    });
    expect(read({ ...day, startTime: '01:00', endTime: '02:00' }, spring)).toEqual({
      ok: false,
      problems: { endTime: { problem: 'hour_does_not_exist' } },
    });
    const over = read({ ...day, startTime: '01:00', endTime: '03:00' }, spring);
    expect(over.ok && over.shift.endsAt.getTime() - over.shift.startsAt.getTime()).toBe(60 * 60_000);
  });

  it('means the first time round in the hour that comes twice', () => {
    const autumn = { now: at('2026-10-20 10:00'), isoWeek: '2026-W43' as const };
    const night = read({ date: '2026-10-25', startTime: '02:30', endTime: '03:30' }, autumn);
    expect(night).toMatchObject({
      ok: true,
      shift: { startsAt: new Date('2026-10-25T00:30:00Z'), endsAt: new Date('2026-10-25T02:30:00Z') },
    });
  });

  it('is filled in again as it was stored', () => {
    const read = readShiftForm(form, week(), 0, NOW);
    if (!read.ok) throw new Error('refused');
    expect(formOf({ ...tuesday, ...read.shift }, STOCKHOLM)).toEqual(form);
  });
});

describe('a new visit starts from', () => {
  it('the programme’s minimum, as many as may come, and no time when the week has none to go by', () => {
    expect(proposeShift(week(), NOW)).toEqual({
      ...form,
      date: '2026-11-23',
      startTime: null,
      endTime: null,
      maximumParty: 4,
    });
  });

  it('the first day to come without a visit, at the time of the week’s last one', () => {
    const evening = shift('evening', '2026-11-26 18:00', '20:00', { format: 'group' });
    const now = at('2026-11-23 09:00');
    expect(proposeShift(week([tuesday, evening]), now)).toMatchObject({
      date: '2026-11-25',
      startTime: '18:00',
      endTime: '20:00',
      format: 'group',
    });
  });
});

describe('the weekly pattern', () => {
  const FACILITY = aFacility();
  const pattern: readonly PatternVisit[] = [
    { weekday: 4, startTime: '17:00', length: 120, format: 'group', minimumParty: 2, maximumParty: 4 },
    { weekday: 2, startTime: '17:00', length: 90, format: 'individual', minimumParty: 2, maximumParty: 3 },
  ];

  it('proposes the same wall-clock times in summer and winter, by start', () => {
    const starts = (isoWeek: '2026-W27' | '2026-W48') =>
      proposeWeek(pattern, isoWeek, FACILITY, at('2026-01-01 00:00')).map(({ startsAt }) => startsAt.toISOString());
    expect(starts('2026-W27')).toEqual(['2026-06-30T15:00:00.000Z', '2026-07-02T15:00:00.000Z']);
    expect(starts('2026-W48')).toEqual(['2026-11-24T16:00:00.000Z', '2026-11-26T16:00:00.000Z']);
  });

  it('proposes no more places than the facility lets in now, and no fewer than the programme asks for', () => {
    const old = [{ ...pattern[0], minimumParty: 1, maximumParty: 4 } as PatternVisit];
    const [shift] = proposeWeek(old, '2026-W48', { ...FACILITY, visitorCap: 3 }, NOW);
    expect(shift).toMatchObject({ minimumParty: 2, maximumParty: 3 });
  });

  it('proposes nothing that has begun', () => {
    expect(proposeWeek(pattern, '2026-W48', FACILITY, at('2026-11-24 17:00'))).toHaveLength(1);
    expect(proposeWeek(pattern, '2026-W48', FACILITY, at('2026-11-24 16:59'))).toHaveLength(2);
  });

  it('comes back from the week it proposed, without the visits called off', () => {
    const shifts = proposeWeek(pattern, '2026-W48', FACILITY, NOW).map((plan, index) => ({
      ...tuesday,
      ...plan,
      id: `${index}`,
    }));
    const calledOff = shift('off', '2026-11-27 17:00', '19:00', { status: 'called_off_by_us' });
    expect(patternOf(week([...shifts, calledOff]))).toEqual([...pattern].reverse());
  });
});

describe('adding a visit', () => {
  const plan: ShiftPlan = { ...tuesday };

  it('is for the group’s leaders, as they are at that moment', () => {
    const rule = (current: GroupWeek) => decideAddShift(current, plan, NOW);
    expect(forLeader(LENA, rule)(week()).ok).toBe(true);
    expect(refusalOf(forLeader('U0ANNA', rule)(week()))).toEqual({ reason: 'not_a_leader' });
  });

  it('works until the week holds thirty', () => {
    const full = Array.from({ length: MOST_SHIFTS_IN_A_WEEK }, (_, index) => ({ ...tuesday, id: `${index}` }));
    expect(decideAddShift(week(full.slice(1)), plan, NOW).ok).toBe(true);
    expect(refusalOf(decideAddShift(week(full), plan, NOW))).toEqual({ reason: 'too_many_visits', most: 30 });
  });

  it('works until the week is over', () => {
    expect(decideAddShift(week(), plan, at('2026-11-29 23:59')).ok).toBe(true);
    expect(refusalOf(decideAddShift(week(), plan, at('2026-11-30 00:00')))).toEqual({
      reason: 'week_over',
      isoWeek: '2026-W48',
    });
  });
});

describe('changing a visit', () => {
  const held = { ...tuesday, ...heldBy('U0ANNA', 'U0BO') };

  it('tells everybody who holds it of a new time', () => {
    const later = { ...tuesday, endsAt: at('2026-11-24 20:00') };
    const notices = noticesOf(decideChangeShift(week([held]), 'tuesday', later, NOW));
    expect(notices.map(({ userId }) => userId)).toEqual(['U0ANNA', 'U0BO']);
    expect(notices[0]?.facts).toEqual({
      kind: 'changed',
      groupId: 'group',
      shiftId: 'tuesday',
      before: { startsAt: tuesday.startsAt, endsAt: tuesday.endsAt },
      after: { startsAt: tuesday.startsAt, endsAt: later.endsAt },
      formatChangedTo: null,
    });
  });

  it('has to be cleared anew at a new time, and stays cleared at the same time', () => {
    const cleared = { ...held, cleared: true };
    const clearedAfter = (shift: typeof cleared) =>
      changesOf(decideChangeShift(week([cleared]), 'tuesday', shift, NOW)).map(
        (change) => 'shift' in change && change.shift.cleared,
      );
    expect(clearedAfter({ ...cleared, endsAt: at('2026-11-24 20:00') })).toEqual([false]);
    expect(clearedAfter({ ...cleared, maximumParty: 4 })).toEqual([true]);
  });

  it('tells them of a new format', () => {
    const [notice] = noticesOf(decideChangeShift(week([held]), 'tuesday', { ...tuesday, format: 'group' }, NOW));
    expect(notice?.facts).toMatchObject({ kind: 'changed', formatChangedTo: 'group' });
  });

  it('tells nobody of a new minimum or maximum', () => {
    const outcome = decideChangeShift(week([held]), 'tuesday', { ...tuesday, maximumParty: 4 }, NOW);
    expect(changesOf(outcome)).toHaveLength(1);
    expect(noticesOf(outcome)).toEqual([]);
  });

  it('never throws anybody out: a claim that came meanwhile counts as a change', () => {
    const three = { ...tuesday, ...heldBy('U0ANNA', 'U0BO', 'U0EMMA') };
    expect(refusalOf(decideChangeShift(week([three]), 'tuesday', { ...tuesday, maximumParty: 2 }, NOW))).toEqual({
      reason: 'changed_meanwhile',
      changedBy: 'U0EMMA',
    });
  });

  it.each([
    ['that is gone', [], NOW, { reason: 'shift_gone' }],
    [
      'that is called off',
      [{ ...tuesday, status: 'called_off_by_facility' as const }],
      NOW,
      { reason: 'already_called_off' },
    ],
    ['that has begun', [tuesday], tuesday.startsAt, { reason: 'begun' }],
  ])('is refused for one %s', (_, shifts, now, refusal) => {
    expect(refusalOf(decideChangeShift(week(shifts), 'tuesday', tuesday, now))).toEqual(refusal);
    expect(refusalOf(decideCallOff(week(shifts), 'tuesday', 'called_off_by_us', now))).toEqual(refusal);
    expect(refusalOf(decideRemoveShift(week(shifts), 'tuesday', now))).toEqual(refusal);
  });
});

describe('calling a visit off', () => {
  it.each(['called_off_by_us', 'called_off_by_facility'] as const)('tells everybody who holds it: %s', (by) => {
    const outcome = decideCallOff(week([{ ...tuesday, ...heldBy('U0ANNA', 'U0BO') }]), 'tuesday', by, NOW);
    expect(changesOf(outcome)).toEqual([{ kind: 'call_off', shiftId: 'tuesday', status: by }]);
    expect(noticesOf(outcome).map(({ userId }) => userId)).toEqual(['U0ANNA', 'U0BO']);
    expect(noticesOf(outcome)[0]?.facts).toEqual({
      kind: 'called_off',
      groupId: 'group',
      shiftId: 'tuesday',
      when: { startsAt: tuesday.startsAt, endsAt: tuesday.endsAt },
      by,
    });
  });
});

describe('removing a visit', () => {
  it('is for visits that nobody holds; others are called off, so that people are told', () => {
    expect(changesOf(decideRemoveShift(week([tuesday]), 'tuesday', NOW))).toEqual([
      { kind: 'remove_shift', shiftId: 'tuesday' },
    ]);
    expect(refusalOf(decideRemoveShift(week([{ ...tuesday, ...heldBy('U0ANNA') }]), 'tuesday', NOW))).toEqual({
      reason: 'has_claims',
    });
  });
});

describe('saving the week', () => {
  const choices = { ticks: NO_TICK_CHANGES, post: true, keepAsPattern: false };

  it('posts a draft once', () => {
    expect(changesOf(decideSaveWeek(week([tuesday], { state: 'draft' }), choices, NOW))).toContainEqual({
      kind: 'post',
    });
    expect(changesOf(decideSaveWeek(week([tuesday]), choices, NOW))).not.toContainEqual({ kind: 'post' });
  });

  it('posts nothing when there is nothing to post, but keeps an empty draft', () => {
    const calledOff = { ...tuesday, status: 'called_off_by_us' as const };
    const empty = week([calledOff], { state: 'draft' });
    expect(refusalOf(decideSaveWeek(empty, choices, NOW))).toEqual({ reason: 'nothing_to_post' });
    expect(decideSaveWeek(empty, { ...choices, post: false }, NOW).ok).toBe(true);
  });

  it('lays the leader’s ticks over what is stored, and leaves other leaders’ ticks alone', () => {
    const both = week([{ ...tuesday, cleared: true }, thursday]);
    expect(clearedWith(both, { on: [], off: [] })).toEqual(['tuesday']);
    expect(clearedWith(both, { on: ['thursday', 'gone'], off: [] })).toEqual(['tuesday', 'thursday']);
    expect(clearedWith(both, { on: ['thursday'], off: ['tuesday'] })).toEqual(['thursday']);
    expect(changesOf(decideSaveWeek(both, { ...choices, ticks: { on: ['thursday'], off: [] } }, NOW))).toEqual([
      { kind: 'set_cleared', shiftIds: ['tuesday', 'thursday'] },
    ]);
  });

  it('keeps the week as the weekly pattern when asked to', () => {
    const kept = changesOf(decideSaveWeek(week([tuesday]), { ...choices, keepAsPattern: true }, NOW));
    expect(kept).toContainEqual({ kind: 'keep_pattern', pattern: patternOf(week([tuesday])) });
  });
});

describe('copying last week', () => {
  const lastTuesday = shift('last tuesday', '2026-11-17 17:00', '19:00', { cleared: true, ...heldBy('U0ANNA') });
  const lastFriday = shift('last friday', '2026-11-20 15:00', '16:30', { format: 'group' });
  const lastWeek = week([lastTuesday, lastFriday], { isoWeek: '2026-W47' });

  it('brings its visits to the same weekdays and times, not yet cleared and without anybody on them', () => {
    expect(changesOf(decideCopyWeek(week(), lastWeek, NOW))).toEqual([
      expect.objectContaining({
        kind: 'add_shift',
        shift: expect.objectContaining({
          startsAt: at('2026-11-24 17:00'),
          endsAt: at('2026-11-24 19:00'),
          cleared: false,
        }),
      }),
      expect.objectContaining({
        shift: expect.objectContaining({ startsAt: at('2026-11-27 15:00'), format: 'group' }),
      }),
    ]);
  });

  it('leaves out those that are here already and those that are past', () => {
    expect(changesOf(decideCopyWeek(week([tuesday]), lastWeek, NOW))).toHaveLength(1);
    expect(changesOf(decideCopyWeek(week(), lastWeek, at('2026-11-25 10:00')))).toHaveLength(1);
    expect(changesOf(decideCopyWeek(week([tuesday]), lastWeek, at('2026-11-28 10:00')))).toEqual([]);
  });

  it('never makes a week too long for one post', () => {
    const many = Array.from({ length: MOST_SHIFTS_IN_A_WEEK - 1 }, (_, index) =>
      shift(`${index}`, '2026-11-25 08:00', '09:00'),
    );
    expect(refusalOf(decideCopyWeek(week(many), lastWeek, NOW))).toEqual({ reason: 'too_many_visits', most: 30 });
  });
});

describe('people who have left the channel', () => {
  it('are named with the visits they still hold, and nobody else is', () => {
    const shifts = [
      { ...tuesday, ...heldBy('U0ANNA', 'U0BO') },
      { ...thursday, ...heldBy('U0ANNA') },
      shift('off', '2026-11-27 17:00', '19:00', { status: 'called_off_by_us', ...heldBy('U0ANNA') }),
    ];
    const held = heldByLeavers(shifts, ['U0BO'], NOW);
    expect(held.map(({ userId, shifts }) => [userId, shifts.map(({ id }) => id)])).toEqual([
      ['U0ANNA', ['tuesday', 'thursday']],
    ]);
    expect(heldByLeavers(shifts, ['U0BO'], at('2026-11-25 10:00'))[0]?.shifts).toHaveLength(1);
    expect(heldByLeavers(shifts, ['U0BO', 'U0ANNA'], NOW)).toEqual([]);
  });
});
