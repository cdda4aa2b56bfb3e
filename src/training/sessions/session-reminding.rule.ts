import {
  outsideQuietHours,
  REMINDED_AT,
  type Reader,
  type ReminderTime,
  reminderTimes,
  stillDue,
} from '../../core/reminder-times.js';
import type { Session, SignUp } from './sessions.rule.js';

const OFFSETS = [
  { name: 'first', daysBefore: 7, at: REMINDED_AT },
  { name: 'last', daysBefore: 1, at: REMINDED_AT },
] as const;

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
  const due = stillDue(now);
  const after = since > due ? since : due;
  return outsideQuietHours(reminderTimes(OFFSETS, startsAt, timeZone, after), reader, timeZone, after);
}
