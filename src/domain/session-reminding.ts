import { outsideQuietHours, type Reader, type ReminderTime, reminderTimes } from './reminding.js';
import type { Session, SignUp } from './sessions.js';

const OFFSETS = [
  { name: 'first', daysBefore: 7, at: '18:00' },
  { name: 'last', daysBefore: 1, at: '18:00' },
] as const;

/** A reminder stays asked for this long after its time, in milliseconds, in case handing it to Slack failed at the last. */
const STILL_DUE = 60_000;

/**
 * When to remind somebody of a session: a week before and the evening before, at 18:00 by its own wall clock. Only those
 * who have a place; a session called off reminds nobody.
 */
export function sessionReminders(
  { status, startsAt, timeZone }: Session,
  { state, since }: SignUp,
  reader: Reader,
  now: Date,
): ReminderTime<'first' | 'last'>[] {
  if (status !== 'planned' || startsAt <= now || state !== 'signed_up' || !reader.isActive) return [];
  const due = now.getTime() - STILL_DUE;
  const after = new Date(Math.max(since.getTime(), due));
  return outsideQuietHours(reminderTimes(OFFSETS, startsAt, timeZone, after), reader, timeZone, after);
}
