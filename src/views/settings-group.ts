import type { InputBlock, ModalView } from '@slack/types';
import type { Group, Locale } from '../domain/model.js';
import {
  MOST_DAYS_BEFORE,
  MOST_SHORT_DAYS_BEFORE,
  type ReminderForm,
  type ReminderProblems,
} from '../domain/reminder-form.js';
import { REMINDER_KINDS, VISIT_RULES } from '../domain/reminder-settings.js';
import { type Say, weekdayName } from '../locales/index.js';
import { type Choice, choiceInput, ticksInput, timeInput } from './form-inputs.js';
import { CALLBACKS } from './ids.js';
import { escapeText, plain, section } from './parts.js';

/** What the form of a group's reminders shows. */
export interface GroupReminders {
  readonly group: Group;
  readonly form: ReminderForm;
  /** Whether somebody else saved while this was being written. */
  readonly isStale: boolean;
  /** Ids and versions only. */
  readonly metadata: string;
}

/** When a group's reminders go, by the wall clock of its facility, and what they say: ticks and times, nothing to write. */
export function groupRemindersModal(say: Say, locale: Locale, shown: GroupReminders): ModalView {
  const { group } = shown;
  const place = { group: escapeText(group.name), facility: escapeText(group.facility.name) };
  return {
    type: 'modal',
    callback_id: CALLBACKS.groupReminders,
    private_metadata: shown.metadata,
    title: plain(say('settings.group.title'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...(shown.isStale ? [section(say('setup.stale'))] : []),
      section(say('settings.group.place', place)),
      ...inputs(say, locale, shown.form),
    ],
  };
}

function inputs(say: Say, locale: Locale, form: ReminderForm): InputBlock[] {
  const field = (name: keyof ReminderForm) => ({ field: name, label: say(`settings.group.${name}`) });
  const shortField = { ...field('shortDays'), hint: say('settings.group.shortDays_hint') };
  const rulesField = { ...field('rules'), hint: say('settings.group.rules_hint') };
  const kinds = REMINDER_KINDS.map((kind) => ({ value: kind, text: say(`settings.group.kind.${kind}`) }));
  const rules = VISIT_RULES.map((rule) => ({ value: rule, text: say(`settings.group.rule.${rule}`) }));
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), text: weekdayName(day, locale) }));
  return [
    ticksInput(field('kinds'), kinds, form.kinds),
    choiceInput(field('firstDays'), daysBefore(say, MOST_DAYS_BEFORE), textOf(form.firstDays)),
    timeInput(field('firstAt'), form.firstAt),
    choiceInput(field('lastDays'), daysBefore(say, MOST_DAYS_BEFORE), textOf(form.lastDays)),
    timeInput(field('lastAt'), form.lastAt),
    ticksInput(rulesField, rules, form.rules),
    choiceInput(shortField, daysBefore(say, MOST_SHORT_DAYS_BEFORE), textOf(form.shortDays)),
    choiceInput(field('unpostedWeekday'), weekdays, textOf(form.unpostedWeekday)),
    timeInput(field('unpostedAt'), form.unpostedAt),
  ];
}

function daysBefore(say: Say, most: number): Choice[] {
  return Array.from({ length: most }, (_, index) => ({
    value: String(index + 1),
    text: say('settings.group.days_before', { days: index + 1 }),
  }));
}

function textOf(number: number | null): string | null {
  return number === null ? null : String(number);
}

/** Inline errors by block id. */
export function reminderErrors(say: Say, problems: ReminderProblems): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, say(`settings.group.problem.${problem}`)]),
  );
}
