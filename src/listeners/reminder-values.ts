import { z } from 'zod';
import { MOST_DAYS_BEFORE, MOST_SHORT_DAYS_BEFORE, type ReminderForm } from '../domain/reminder-form.js';
import { REMINDER_KINDS, VISIT_RULES } from '../domain/reminder-settings.js';
import type { SubmittedValues } from '../views/form-values.js';
import type {} from './listen.js';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .catch(null);
const numberUpTo = (most: number) => z.coerce.number().int().min(1).max(most).nullable().catch(null);

/** A time that was chosen, `HH:mm`; null where none was. */
export function timeIn(values: SubmittedValues, field: string): string | null {
  return time.parse(values[field]?.[field]?.selected_time);
}

/** A group's reminders as they were filled in; null where nothing was, or nothing that can be read. */
export function readReminderValues(values: SubmittedValues): ReminderForm {
  const numberIn = (field: keyof ReminderForm, most: number): number | null =>
    numberUpTo(most).parse(values[field]?.[field]?.selected_option?.value);
  return {
    kinds: REMINDER_KINDS.filter((kind) => isTicked(values, 'kinds', kind)),
    firstDays: numberIn('firstDays', MOST_DAYS_BEFORE),
    firstAt: timeIn(values, 'firstAt'),
    lastDays: numberIn('lastDays', MOST_DAYS_BEFORE),
    lastAt: timeIn(values, 'lastAt'),
    shortDays: numberIn('shortDays', MOST_SHORT_DAYS_BEFORE),
    unpostedWeekday: numberIn('unpostedWeekday', 7),
    unpostedAt: timeIn(values, 'unpostedAt'),
    rules: VISIT_RULES.filter((rule) => isTicked(values, 'rules', rule)),
  };
}

function isTicked(values: SubmittedValues, field: keyof ReminderForm, value: string): boolean {
  return values[field]?.[field]?.selected_options?.some((option) => option.value === value) ?? false;
}
