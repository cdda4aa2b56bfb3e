import { z } from 'zod';
import { DEFAULT_REMINDERS, REMINDER_KINDS, type ReminderSettings, VISIT_RULES } from './reminder-settings.rule.js';

const TIME = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const DAYS = z.number().int().min(1).max(60);
const DAYS_BEFORE = z.object({ daysBefore: DAYS, at: TIME });

/** What cannot be read falls back to the default, part by part, so that reminders never stop for one bad value. */
const SETTINGS = z.object({
  kinds: z.array(z.enum(REMINDER_KINDS)).catch([...DEFAULT_REMINDERS.kinds]),
  first: DAYS_BEFORE.catch(DEFAULT_REMINDERS.first),
  last: DAYS_BEFORE.catch(DEFAULT_REMINDERS.last),
  shortDaysBefore: DAYS.catch(DEFAULT_REMINDERS.shortDaysBefore),
  unposted: z.object({ weekday: z.number().int().min(1).max(7), at: TIME }).catch(DEFAULT_REMINDERS.unposted),
  rules: z.array(z.enum(VISIT_RULES)).catch([...DEFAULT_REMINDERS.rules]),
});

/** @param stored the column as the database has it; null for the defaults */
export function readReminderSettings(stored: unknown): ReminderSettings {
  return SETTINGS.safeParse(stored).data ?? DEFAULT_REMINDERS;
}
