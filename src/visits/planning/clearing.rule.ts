import type { GroupWeek, Shift } from '../../core/model.js';
import { refuse } from '../../core/refusals.js';
import { atSameTimes } from '../../core/stretches.js';
import { openShift, type ShiftPlan, type WeekChange, type WeekOutcome } from './week-change.rule.js';

/**
 * Ticks a visit as cleared, by one press. Refused: gone, called off, begun, or ticked already: whoever presses late or twice
 * changes nothing.
 */
export function decideMarkCleared(week: GroupWeek, shiftId: string, now: Date): WeekOutcome {
  const shift = openShift(week, shiftId, now);
  if ('refusal' in shift) return shift;
  if (shift.cleared) return refuse({ reason: 'already_cleared' });
  return { ok: true, changes: [{ kind: 'mark_cleared', shiftId }], notices: [] };
}

/**
 * Visits to come whose tick these changes set or take away. One that is moved loses its tick too; its people hear of that
 * with its new time.
 * @param week as it was before
 */
export function ticked(
  week: Pick<GroupWeek, 'shifts' | 'state'>,
  changes: readonly WeekChange[],
  now: Date,
): readonly Shift[] {
  if (week.state !== 'posted') return [];
  const open = week.shifts.filter((shift) => shift.status === 'planned' && shift.startsAt > now);
  return changes.flatMap((change) => {
    if (change.kind === 'mark_cleared') return open.filter(({ id }) => id === change.shiftId).map(turned);
    if (change.kind !== 'set_cleared') return [];
    return open.filter(({ id, cleared }) => change.shiftIds.includes(id) !== cleared).map(turned);
  });
}

function turned(shift: Shift): Shift {
  return { ...shift, cleared: !shift.cleared };
}

/** The facility said yes to the old time and to what was planned then, not to another time or to more. */
export function isToBeClearedAnew(before: Shift, after: ShiftPlan): boolean {
  const isMore = after.activities?.some((activity) => !before.activities?.includes(activity)) ?? false;
  return isMore || !atSameTimes(before, after);
}
