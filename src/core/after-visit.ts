import type { GroupShift } from './model.js';
import { afterQuietHours } from './quiet-hours.js';
import { outsideQuietHours, type Reachable, type ReminderOffset, reminderTimes, stillDue } from './reminder-times.js';
import { lastPartOf } from './stretches.js';

/** When those who were on a visit are first asked about it: the day after, by the facility's wall clock. */
export const MORNING_AFTER: ReminderOffset = { name: 'morning_after', daysBefore: -1, at: '10:00' };

/**
 * When to ask somebody about a visit that is over: moved out of their quiet hours like any reminder; later instead, where
 * earlier would be before the visit was over.
 * @returns null once that is past
 */
export function timeAfterVisit(
  offset: ReminderOffset,
  { shift, group }: GroupShift,
  reader: Pick<Reachable, 'quietHours' | 'timeZone'>,
  now: Date,
): Date | null {
  const { timeZone } = group.facility;
  const times = reminderTimes([offset], lastPartOf(shift).startsAt, timeZone, shift.startsAt);
  const [earlier] = outsideQuietHours(times, reader, timeZone, shift.endsAt);
  const [wanted] = times;
  const sendAt =
    earlier?.sendAt ?? (wanted && afterQuietHours(wanted.sendAt, reader.quietHours, reader.timeZone ?? timeZone));
  return sendAt && sendAt > stillDue(now) ? sendAt : null;
}
