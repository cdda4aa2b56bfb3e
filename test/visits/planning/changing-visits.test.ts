import { describe, expect, it } from 'vitest';
import type { GroupWeek } from '../../../src/core/model.js';
import {
  decideAddShift,
  decideCallOff,
  decideChangeShift,
  decideRemoveShift,
  heldByLeavers,
} from '../../../src/visits/planning/changing-visits.rule.js';
import { forLeader, MOST_SHIFTS_IN_A_WEEK, type ShiftPlan } from '../../../src/visits/planning/week-change.rule.js';
import { at } from '../../support/imagined.js';
import {
  changesOf,
  heldBy,
  LENA,
  NOW,
  noticesOf,
  refusalOf,
  shift,
  thursday,
  tuesday,
  week,
} from '../../support/imagined-week.js';

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
