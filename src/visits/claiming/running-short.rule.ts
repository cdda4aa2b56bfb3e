import type { Group, Shift } from '../../core/model.js';
import { newsAt } from '../../core/quiet-hours.js';
import {
  outsideQuietHours,
  type Reader,
  type ReminderTime,
  reminderTimes,
  stillDue,
} from '../../core/reminder-times.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';

/** Milliseconds before a visit below its minimum at which leaders hear of it for the last time. */
const LAST_CALL = 20 * 60 * 60_000;
/** Milliseconds within which nobody is told again that a visit is below its minimum. */
const AGAIN_AFTER = 6 * 60 * 60_000;

/** What leaders are reminded of while a visit is below its minimum: in good time, and while the facility can still be told. */
type ShortReminder = 'short' | 'last_call';

/**
 * When to tell a leader that a visit is below its minimum: those times that are still ahead. One that would come shortly
 * after they have heard of it otherwise is left out.
 */
export function shortReminders(
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  reader: Reader,
  now: Date,
): ReminderTime<ShortReminder>[] {
  if (!settings.kinds.includes('short') || shift.status !== 'planned' || !reader.isActive) return [];
  if (shift.claims.length >= shift.minimumParty) return [];
  const { timeZone } = group.facility;
  const times = shortReminderTimes(settings, group, shift);
  const told: ReminderTime<ShortReminder>[] = [];
  let heard = shift.toldShortAt ? newsAt(shift.toldShortAt, shift.startsAt, reader, timeZone) : null;
  for (const time of outsideQuietHours(times, reader, timeZone, new Date(0))) {
    if (heard && time.sendAt.getTime() - heard.getTime() < AGAIN_AFTER) continue;
    heard = time.sendAt;
    told.push(time);
  }
  return told.filter(({ sendAt }) => sendAt > stillDue(now));
}

/** When leaders are reminded of a visit below its minimum, quiet hours aside. */
export function shortReminderTimes(
  { shortDaysBefore }: ReminderSettings,
  { facility }: Group,
  { startsAt }: Pick<Shift, 'startsAt'>,
): ReminderTime<ShortReminder>[] {
  const offset = { name: 'short', daysBefore: shortDaysBefore, at: null } as const;
  return [
    ...reminderTimes<ShortReminder>([offset], startsAt, facility.timeZone, new Date(0)),
    { name: 'last_call', sendAt: new Date(startsAt.getTime() - LAST_CALL) },
  ];
}

/** Whether leaders were reminded of the visit before an instant, had it been below its minimum at that time. */
export function remindedBefore(
  instant: Date,
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  postedAt: Date | null,
): boolean {
  return shortReminderTimes(settings, group, shift).some(
    ({ sendAt }) => sendAt <= instant && (postedAt === null || postedAt <= sendAt),
  );
}
