import type { Group, Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { timesOf } from '../../core/stretches.js';
import { calendarDateOf, wallTimeOf } from '../../core/time.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import type { WeekNoticeFacts } from './week-notices.rule.js';

/**
 * Those of a group's visits that are at another place, or at another time by the wall clock of the place, once its facility
 * or the facility's time zone is another. Their instants stay.
 */
export function movedShifts(before: Group, after: Group, shifts: readonly Shift[]): readonly Shift[] {
  if (before.facility.id !== after.facility.id) return shifts;
  const wall = ({ startsAt }: Shift, { facility: { timeZone } }: Group) =>
    `${calendarDateOf(startsAt, timeZone)} ${wallTimeOf(startsAt, timeZone)}`;
  return shifts.filter((shift) => wall(shift, before) !== wall(shift, after));
}

/**
 * Whether people at the same facility meet elsewhere than they have been told: what is written for the first time, or taken
 * away, sends nobody to a wrong door.
 */
export function isMetElsewhere(before: Group, after: Group): boolean {
  if (before.facility.id !== after.facility.id) return false;
  return (['address', 'meetingPoint'] as const).some((line) => {
    const [told, now] = [before.facility[line], after.facility[line]];
    return told !== null && now !== null && told !== now;
  });
}

/** Tells everybody who holds one of these visits, which are at another time or place, or met for elsewhere. */
export function movedNotices(
  before: Group,
  after: Group,
  moved: readonly Shift[],
): readonly NewNotice<WeekNoticeFacts>[] {
  const isElsewhere = before.facility.id !== after.facility.id;
  const metElsewhere = isMetElsewhere(before, after) && { isMetElsewhere: true };
  const { timeZone } = before.facility;
  return moved.flatMap((shift) =>
    everybodyOn(shift).map(({ userId }): NewNotice<WeekNoticeFacts> => {
      const { id: shiftId } = shift;
      const when = timesOf(shift);
      const isOtherZone = timeZone !== after.facility.timeZone;
      const facts = {
        groupId: after.id,
        shiftId,
        before: when,
        after: when,
        formatChangedTo: null,
        isElsewhere,
        ...metElsewhere,
      };
      return { userId, facts: { kind: 'changed', ...facts, ...(isOtherZone && { zoneBefore: timeZone }) } };
    }),
  );
}
