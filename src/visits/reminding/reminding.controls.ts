import { z } from 'zod';
import { REMINDER_KINDS, VISIT_RULES } from '../../groups/reminder-settings.rule.js';
import { type Say, weekdayName } from '../../locales/index.js';
import { oneOfField, ticksOfField } from '../../slack/blocks/choice-fields.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';
import { timeField } from '../../slack/blocks/picked-fields.js';
import { MOST_DAYS_BEFORE, MOST_SHORT_DAYS_BEFORE, type ReminderForm } from './reminder-form.rule.js';

const groupRemindersForm = defineForm<ReminderForm>({
  kinds: ticksOfField(
    {
      label: (say) => say('settings.group.kinds'),
      choices: (say) => REMINDER_KINDS.map((kind) => ({ value: kind, text: say(`settings.group.kind.${kind}`) })),
    },
    REMINDER_KINDS,
  ),
  firstDays: daysBeforeField((say) => say('settings.group.firstDays'), MOST_DAYS_BEFORE),
  firstAt: timeField({ label: (say) => say('settings.group.firstAt') }),
  lastDays: daysBeforeField((say) => say('settings.group.lastDays'), MOST_DAYS_BEFORE),
  lastAt: timeField({ label: (say) => say('settings.group.lastAt') }),
  rules: ticksOfField(
    {
      label: (say) => say('settings.group.rules'),
      hint: (say) => say('settings.group.rules_hint'),
      choices: (say) => VISIT_RULES.map((rule) => ({ value: rule, text: say(`settings.group.rule.${rule}`) })),
    },
    VISIT_RULES,
  ),
  shortDays: daysBeforeField(
    (say) => say('settings.group.shortDays'),
    MOST_SHORT_DAYS_BEFORE,
    (say) => say('settings.group.shortDays_hint'),
  ),
  unpostedWeekday: oneOfField(
    {
      label: (say) => say('settings.group.unpostedWeekday'),
      choices: (_say, locale) => upTo(7).map((day) => ({ value: String(day), text: weekdayName(day, locale) })),
    },
    upTo(7),
  ),
  unpostedAt: timeField({ label: (say) => say('settings.group.unpostedAt') }),
});

/** The version is the one at which the form was opened. */
export const groupRemindersModal = defineModal(
  'group_reminders',
  z.object({ groupId: z.string(), version: z.number().int() }),
  groupRemindersForm,
);

function daysBeforeField(label: (say: Say) => string, most: number, hint?: (say: Say) => string) {
  const choices = (say: Say) =>
    upTo(most).map((days) => ({ value: String(days), text: say('settings.group.days_before', { days }) }));
  return oneOfField({ label, choices, ...(hint && { hint }) }, upTo(most));
}

/** Whole numbers from 1. */
function upTo(most: number): number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}
