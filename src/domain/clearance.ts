import type { GroupWeek, Shift } from './model.js';
import { openShift, type WeekChange, type WeekOutcome } from './planning.js';
import { refuse } from './refusals.js';

const HOUR = 60 * 60_000;

/** From so long before a visit, in milliseconds, whoever is on one that is not cleared is to ask before they travel. */
const ASK_FIRST_WITHIN = 48 * HOUR;

/**
 * How a visit stands with the facility, for whoever reads of it at an instant (DOMAIN, rule 5):
 * - **settled**: cleared, or nobody travels any more: called off or begun.
 * - **awaited**: not cleared yet, and there is time: they hear before they travel.
 * - **ask_first**: not cleared yet, and near: they ask a leader before they travel.
 */
export type Clearance = 'settled' | 'awaited' | 'ask_first';

/** What is asked of a visit to know how it stands. */
export type Clearable = Pick<Shift, 'cleared' | 'status' | 'startsAt'>;

/** @param readAt when it is read: now, or when a message will be shown */
export function clearanceOf({ cleared, status, startsAt }: Clearable, readAt: Date): Clearance {
  if (cleared || status !== 'planned' || startsAt <= readAt) return 'settled';
  return startsAt.getTime() - readAt.getTime() <= ASK_FIRST_WITHIN ? 'ask_first' : 'awaited';
}

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
