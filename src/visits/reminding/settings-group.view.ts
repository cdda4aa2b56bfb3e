import type { ModalView } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { escapeText, plain, section } from '../../slack/blocks/parts.js';
import type { ReminderForm, ReminderProblems } from './reminder-form.rule.js';
import { groupRemindersModal } from './reminding.controls.js';

/** What the form of a group's reminders shows. */
export interface GroupReminders {
  readonly group: Group & { readonly version: number };
  readonly form: ReminderForm;
  /** Whether somebody else saved while this was being written. */
  readonly isStale: boolean;
}

/** When a group's reminders go, by the wall clock of its facility, and what they say: ticks and times, nothing to write. */
export function groupReminders(say: Say, locale: Locale, { group, form, isStale }: GroupReminders): ModalView {
  const place = { group: escapeText(group.name), facility: escapeText(group.facility.name) };
  return groupRemindersModal.open(
    { groupId: group.id, version: group.version },
    {
      title: plain(say('settings.group.title'), 24),
      submit: plain(say('modal.save'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        ...(isStale ? [section(say('setup.stale'))] : []),
        section(say('settings.group.place', place)),
        ...groupRemindersModal.form.inputs({ say, locale, typed: form }),
      ],
    },
  );
}

/** Inline errors by block id. */
export function reminderErrors(say: Say, problems: ReminderProblems): Record<string, string> {
  return groupRemindersModal.form.errors(problems, (problem) => say(`settings.group.problem.${problem}`));
}
