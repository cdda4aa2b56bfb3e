import { everybodyOn } from './claiming.js';
import type { Group, Shift } from './model.js';
import type { NewNotice } from './notices.js';
import { calendarDateOf, wallTimeOf } from './time.js';

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

/** Tells everybody who holds one of these moved visits. */
export function movedNotices(before: Group, after: Group, moved: readonly Shift[]): readonly NewNotice[] {
  const isElsewhere = before.facility.id !== after.facility.id;
  const { timeZone } = before.facility;
  return moved.flatMap((shift) =>
    everybodyOn(shift).map(({ userId }): NewNotice => {
      const { id: shiftId, startsAt, endsAt } = shift;
      const when = { startsAt, endsAt };
      const isOtherZone = timeZone !== after.facility.timeZone;
      const facts = { groupId: after.id, shiftId, before: when, after: when, formatChangedTo: null, isElsewhere };
      return { userId, facts: { kind: 'changed', ...facts, ...(isOtherZone && { zoneBefore: timeZone }) } };
    }),
  );
}
