import type { GroupWeek, Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { besideInWeek, mostInside, peopleOn } from '../../core/places-left.js';
import { refuse } from '../../core/refusals.js';
import { atSameTimes, timesOf } from '../../core/stretches.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { isToBeClearedAnew } from './clearing.rule.js';
import {
  closedWeek,
  MOST_SHIFTS_IN_A_WEEK,
  openShift,
  refusePaused,
  type ShiftPlan,
  type WeekOutcome,
} from './week-change.rule.js';
import type { WeekNoticeFacts } from './week-notices.rule.js';
import { isPlannedOtherwise } from './what-is-planned.rule.js';

/** Adds a visit. Refused when the week is over for good, in a pause, or when it holds as many visits as one post can show. */
export function decideAddShift(week: GroupWeek, shift: ShiftPlan, now: Date): WeekOutcome {
  const refusal = closedWeek(week, now) ?? refusePaused(week, shift);
  if (refusal) return refusal;
  if (week.shifts.length >= MOST_SHIFTS_IN_A_WEEK) {
    return refuse({ reason: 'too_many_visits', most: MOST_SHIFTS_IN_A_WEEK });
  }
  return { ok: true, changes: [{ kind: 'add_shift', shift }], notices: [] };
}

/**
 * Changes a visit; in a posted week those who hold it are told of a new time or format. When more people have claimed it
 * than the new maximum lets in, it has changed since the form was read. Refused: an hour at which those who hold it and
 * those on other visits are more than the facility lets in, or one in a pause.
 */
export function decideChangeShift(week: GroupWeek, shiftId: string, shift: ShiftPlan, now: Date): WeekOutcome {
  const before = openShift(week, shiftId, now);
  if ('refusal' in before) return before;
  const lastSeat = before.claims.at(-1);
  if (lastSeat && before.claims.length > shift.maximumParty) {
    return refuse({ reason: 'changed_meanwhile', changedBy: lastSeat.userId });
  }
  const moved = !atSameTimes(before, shift);
  const paused = moved && refusePaused(week, shift);
  if (paused) return paused;
  if (moved && wouldOverfill(week, before, shift)) {
    return refuse({ reason: 'no_room_then', most: week.group.facility.visitorCap });
  }
  const reformatted = before.format !== shift.format;
  const notices =
    !moved && !reformatted
      ? []
      : everybodyOn(before).map(
          (claim): NewNotice<WeekNoticeFacts> => ({
            userId: claim.userId,
            facts: {
              kind: 'changed',
              groupId: week.group.id,
              shiftId,
              before: timesOf(before),
              after: timesOf(shift),
              formatChangedTo: reformatted ? shift.format : null,
              ...(isPlannedOtherwise(before, shift) && { plannedChangedTo: shift.activities }),
            },
          }),
        );
  const cleared = shift.cleared && !isToBeClearedAnew(before, shift);
  return { ok: true, changes: [{ kind: 'change_shift', shiftId, shift: { ...shift, cleared } }], notices };
}

/** Whether those who hold a visit, moved to another hour, would be more inside than the facility lets in then. */
function wouldOverfill(week: GroupWeek, before: Shift, after: ShiftPlan): boolean {
  const inside = mostInside(besideInWeek(week, before.id), after);
  const coming = peopleOn(before);
  return coming > 0 && inside > 0 && coming + inside > week.group.facility.visitorCap;
}

/** Drops a visit nobody holds. One that somebody holds is called off instead, so that they are told. */
export function decideRemoveShift(week: GroupWeek, shiftId: string, now: Date): WeekOutcome {
  const shift = openShift(week, shiftId, now);
  if ('refusal' in shift) return shift;
  if (everybodyOn(shift).length > 0) return refuse({ reason: 'has_claims' });
  return { ok: true, changes: [{ kind: 'remove_shift', shiftId }], notices: [] };
}

/** Calls a visit off, by us or by the facility (who need not say why), and tells everybody who holds it. */
export function decideCallOff(
  week: GroupWeek,
  shiftId: string,
  status: 'called_off_by_us' | 'called_off_by_facility',
  now: Date,
): WeekOutcome {
  const shift = openShift(week, shiftId, now);
  if ('refusal' in shift) return shift;
  const notices = everybodyOn(shift).map(
    (claim): NewNotice<WeekNoticeFacts> => ({
      userId: claim.userId,
      facts: {
        kind: 'called_off',
        groupId: week.group.id,
        shiftId,
        when: timesOf(shift),
        by: status,
      },
    }),
  );
  return { ok: true, changes: [{ kind: 'call_off', shiftId, status }], notices };
}

/** Visits still to come that are held by somebody who has left the group's channel, by person. */
export function heldByLeavers(
  shifts: readonly Shift[],
  memberIds: readonly string[],
  now: Date,
): readonly { readonly userId: string; readonly shifts: readonly Shift[] }[] {
  const held = new Map<string, Shift[]>();
  for (const shift of shifts.filter(({ status, startsAt }) => status === 'planned' && startsAt > now)) {
    for (const { userId } of everybodyOn(shift).filter((claim) => !memberIds.includes(claim.userId))) {
      held.set(userId, [...(held.get(userId) ?? []), shift]);
    }
  }
  return [...held].map(([userId, theirs]) => ({ userId, shifts: theirs }));
}
