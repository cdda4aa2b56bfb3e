import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { calendarDateOf } from '../../core/time.js';
import { dateText, type Say } from '../../locales/index.js';
import { actions, context, escapeText, lines, mention, plain, section } from '../../slack/blocks/parts.js';
import type { Requirement } from '../requirements/readiness.rule.js';
import { backToExtendingButton, extendModal, extendPreviewModal } from './extending.controls.js';
import type { Concerned, ExtendForm, Extension, ReadExtend } from './extending.rule.js';

/** More than these are hardly ever extended at once; a section holds 3,000 characters (Slack: section). */
const MOST_LISTED = 20;

export interface ExtendShown {
  /** What can be extended. */
  readonly offered: readonly Requirement[];
  /** Names of the programmes that ask for it, by its code. */
  readonly askedBy: ReadonlyMap<string, readonly string[]>;
  readonly extensions: readonly Extension[];
  readonly form: ExtendForm;
}

/** In a crisis: which requirements, and until when what would lapse holds. What was done already is told, with when and by whom. */
export function extendView(say: Say, locale: Locale, { offered, askedBy, extensions, form }: ExtendShown): ModalView {
  const choices = offered.map(({ code, names }) => {
    const programmes = (askedBy.get(code) ?? []).join(', ');
    return { value: code, text: escapeText(names[locale]), ...(programmes !== '' && { description: programmes }) };
  });
  return extendModal.open(undefined, {
    title: plain(say('extend.title'), 24),
    submit: plain(say('extend.next'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      section(say('extend.intro')),
      ...doneBlocks(say, locale, offered, extensions),
      ...extendModal.form.inputs({ say, locale, typed: form, given: { codes: { choices } } }),
      context(say('extend.not_ours')),
    ],
  });
}

function doneBlocks(
  say: Say,
  locale: Locale,
  offered: readonly Requirement[],
  extensions: readonly Extension[],
): KnownBlock[] {
  const told = extensions.slice(0, MOST_LISTED).flatMap((extension) => {
    const requirement = offered.find(({ code }) => code === extension.requirementCode);
    if (!requirement) return [];
    return [`• ${escapeText(requirement.names[locale])}: ${doneText(say, locale, extension)}`];
  });
  return told.length > 0 ? [section([say('extend.done_before'), ...told].join('\n'))] : [];
}

function doneText(say: Say, locale: Locale, { until, by, at }: Extension): string {
  return say('extend.done', {
    until: dateText(until, locale),
    on: dateText(calendarDateOf(at, 'UTC'), locale),
    who: mention(by),
  });
}

/** The one problem, under the day. */
export function extendErrors(
  say: Say,
  locale: Locale,
  { problem, done }: Extract<ReadExtend, { ok: false }>,
): Record<string, string> {
  const text = problem === 'done' ? doneBefore(say, locale, done) : say(`extend.problem.${problem}`);
  return extendModal.form.errors({ until: problem }, () => text);
}

/** Without a mention: an error under a field is plain text. */
function doneBefore(say: Say, locale: Locale, done: Extension | undefined): string {
  const until = done ? dateText(done.until, locale) : '';
  return say('extend.problem.done', { until, on: done ? dateText(calendarDateOf(done.at, 'UTC'), locale) : '' });
}

export interface ExtendPreview {
  readonly requirements: readonly Requirement[];
  readonly until: CalendarDate;
  readonly concerned: Concerned;
  /** How many people all in all. */
  readonly people: number;
  /** Whether it is other than what was shown before. */
  readonly hasChanged: boolean;
}

/** How many people it concerns, of each requirement: nobody is named, and nothing has been done yet. */
export function extendPreview(say: Say, locale: Locale, shown: ExtendPreview): ModalView {
  const { requirements, until, concerned, people, hasChanged } = shown;
  const listed = requirements.slice(0, MOST_LISTED).map(({ code, names }) => {
    return `• ${escapeText(names[locale])}: ${say('extend.preview.people', { count: concerned.get(code) ?? 0 })}`;
  });
  const codes = requirements.map(({ code }) => code);
  return extendPreviewModal.open(
    { codes, until, people },
    {
      title: plain(say('extend.title'), 24),
      ...(people > 0 && { submit: plain(say('extend.confirm'), 24) }),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        ...(hasChanged ? [section(`*${say('pause.preview.changed')}*`)] : []),
        section(lines(say('extend.preview', { until: dateText(until, locale), count: people }), ...listed)),
        ...(people > 0 ? [section(say('extend.preview.once'))] : []),
        actions(backToExtendingButton.on(say('requirements.back'))),
      ],
    },
  );
}
