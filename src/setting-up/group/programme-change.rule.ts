import type { Facility, Group, GroupShift, GroupWeek } from '../../core/model.js';
import type { Completion, Requirement } from '../../training/requirements/readiness.rule.js';
import { notReadyFor } from '../../visits/claiming/day-before.rule.js';

/** A visit ahead, and who has a place on it and could not go. */
export interface VisitNotReady extends GroupShift {
  /** Slack user ids. */
  readonly userIds: readonly string[];
}

/**
 * Who has a place on a visit ahead of a group and would not be ready for it, once the group did something else. Nobody loses a
 * place for it. Soonest first; visits for which everybody would be ready are left out.
 * @param weeks the group's posted weeks
 * @param facility where it would be then
 * @param requirements what would be asked for, by the programme that it would have
 * @param completions what counts now, by Slack user id
 */
export function notReadyAfter(
  weeks: readonly GroupWeek[],
  facility: Facility,
  requirements: readonly Requirement[],
  completions: ReadonlyMap<string, readonly Completion[]>,
  now: Date,
): VisitNotReady[] {
  return visitsAhead(weeks, now).flatMap(({ shift, group }) => {
    const userIds = notReadyFor(shift, { facility }, requirements, completions).map(({ claim }) => claim.userId);
    return userIds.length > 0 ? [{ shift, group, userIds }] : [];
  });
}

/** Planned visits that have not begun, soonest first. */
export function visitsAhead(weeks: readonly GroupWeek[], now: Date): GroupShift[] {
  return weeks
    .flatMap(({ group, shifts }) => shifts.map((shift) => ({ group, shift })))
    .filter(({ shift }) => shift.status === 'planned' && shift.startsAt > now)
    .sort((one, other) => one.shift.startsAt.getTime() - other.shift.startsAt.getTime());
}

/** Whether whoever saves is asked first: once for each programme, and only where somebody would not be ready. */
export function isAskedFirst(
  stored: Pick<Group, 'programme'> | null,
  programmeCode: string,
  askedAbout: string | null,
  notReady: readonly VisitNotReady[],
): boolean {
  return (
    stored !== null && stored.programme.code !== programmeCode && askedAbout !== programmeCode && notReady.length > 0
  );
}
