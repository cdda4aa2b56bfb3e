import type { KnownBlock, ModalView } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { DEFAULT_QUIET_HOURS, type QuietHours, type QuietHoursProblems } from '../../core/quiet-hours.js';
import { type Say, wallTime } from '../../locales/index.js';
import { announcement, divider, escapeText, plain, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { languageSelect } from './language.view.js';
import { openGroupRemindersButton, quietHoursModal } from './settings.controls.js';

/** A modal holds 100 blocks; nobody leads more groups than this. */
const MOST_GROUPS = 50;

export interface OwnSettings {
  readonly quietHours: QuietHours;
  /** null where none is chosen. */
  readonly language: Locale | null;
  /** The groups that the person leads. */
  readonly leads: readonly Group[];
  /** What has been saved, escaped. */
  readonly notice: string | null;
}

/** A person's own language and quiet hours, and for leaders the way to the reminders of their groups. */
export function settingsModal(say: Say, locale: Locale, settings: OwnSettings): ModalView {
  const { quietHours, language, leads, notice } = settings;
  return quietHoursModal.open(undefined, {
    title: plain(say('settings.title'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...(notice ? [announcement(notice)] : []),
      languageSelect(say, language),
      divider(),
      section(say('settings.quiet', spoken(DEFAULT_QUIET_HOURS, locale))),
      ...quietHoursModal.form.inputs({ say, locale, typed: quietHours }),
      ...groupBlocks(say, leads),
    ],
  });
}

function groupBlocks(say: Say, leads: readonly Group[]): KnownBlock[] {
  if (leads.length === 0) return [];
  return [
    divider(),
    section(say('settings.groups')),
    ...leads.slice(0, MOST_GROUPS).map(({ id, name }) => {
      const aloud = say('settings.group.change_spoken', { group: name });
      return section(
        escapeText(name),
        openGroupRemindersButton.on(id, say('settings.group.change'), { spoken: aloud }),
      );
    }),
  ];
}

/** Inline errors by block id. */
export function quietHoursErrors(say: Say, problems: QuietHoursProblems): Record<string, string> {
  return quietHoursModal.form.errors(problems, (problem) => say(`settings.quiet.${problem}`));
}

export function quietHoursReply(say: Say, locale: Locale, quietHours: QuietHours): Reply {
  return sentence(say('settings.quiet.saved', spoken(quietHours, locale)));
}

function spoken({ from, until }: QuietHours, locale: Locale): QuietHours {
  return { from: wallTime(from, locale), until: wallTime(until, locale) };
}
