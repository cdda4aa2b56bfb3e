import { z } from 'zod';
import type { ScopedTransaction } from '../database/scope.js';
import {
  DEFAULT_REMINDERS,
  REMINDER_KINDS,
  type ReminderKind,
  type ReminderSettings,
  VISIT_RULES,
} from './reminder-settings.rule.js';

const TIME = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const DAYS = z.number().int().min(1).max(60);
const DAYS_BEFORE = z.object({ daysBefore: DAYS, at: TIME });

/** Those that a leader could choose from before it was noted which they could. */
const FIRST_OFFERED: readonly ReminderKind[] = ['visits', 'short', 'unposted', 'uncounted'];

/** What cannot be read falls back to the default, part by part, so that reminders never stop for one bad value. */
const SETTINGS = z.object({
  kinds: z.array(z.enum(REMINDER_KINDS)).catch([...DEFAULT_REMINDERS.kinds]),
  first: DAYS_BEFORE.catch(DEFAULT_REMINDERS.first),
  last: DAYS_BEFORE.catch(DEFAULT_REMINDERS.last),
  shortDaysBefore: DAYS.catch(DEFAULT_REMINDERS.shortDaysBefore),
  unposted: z.object({ weekday: z.number().int().min(1).max(7), at: TIME }).catch(DEFAULT_REMINDERS.unposted),
  rules: z.array(z.enum(VISIT_RULES)).catch([...DEFAULT_REMINDERS.rules]),
  offered: z.array(z.string()).catch([...FIRST_OFFERED]),
});

/** @param stored the column as the database has it; null for the defaults */
export function readReminderSettings(stored: unknown): ReminderSettings {
  const read = SETTINGS.safeParse(stored).data;
  if (!read) return DEFAULT_REMINDERS;
  const { offered, kinds, ...settings } = read;
  return { ...settings, kinds: REMINDER_KINDS.filter((kind) => kinds.includes(kind) || !offered.includes(kind)) };
}

/**
 * What a new group begins with, where that is not the defaults: whoever needs a permit to go in is told to bring it (the Danish order on
 * visits wants visitors told beforehand). Its leader may choose otherwise.
 */
export async function firstReminders(transaction: ScopedTransaction, programmeCode: string) {
  const requirement = { kind: 'permit', archivedAt: null };
  const asked = await transaction.programmeRequirement.findFirst({
    where: { programmeCode, requirement },
    select: { requirementCode: true },
  });
  if (!asked) return {};
  const rules = VISIT_RULES.filter((rule) => rule === 'permit' || DEFAULT_REMINDERS.rules.includes(rule));
  return { reminders: reminderSettingsToStore({ ...DEFAULT_REMINDERS, rules }) };
}

/** As the column holds them, with what there was to choose from: what comes later is on until somebody has chosen. */
export function reminderSettingsToStore(settings: ReminderSettings) {
  const { kinds, first, last, unposted, rules, shortDaysBefore } = settings;
  const chosen = { kinds: [...kinds], rules: [...rules], offered: [...REMINDER_KINDS] };
  return { ...chosen, first: { ...first }, last: { ...last }, unposted: { ...unposted }, shortDaysBefore };
}
