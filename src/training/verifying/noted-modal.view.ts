import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { dateText, type Say } from '../../locales/index.js';
import { actions, context, escapeText, mention, plain, section } from '../../slack/blocks/parts.js';
import type { RecordedCompletion } from '../requirements/readiness.rule.js';
import { nameOf, type Requirements } from './verified-notice.view.js';
import {
  correctCompletionButton,
  notedPeopleModal,
  type PressedCompletion,
  takeBackCompletionButton,
} from './verifying.controls.js';

/** A modal holds 100 blocks (Slack: blocks); each that counts takes two. */
const MOST_SHOWN = 40;
/** Lines of history: ten to a block. */
const MOST_BEFORE = 50;

export interface NotedModal {
  readonly group: Group;
  readonly userIds: readonly string[];
  /** Newest first. */
  readonly completions: readonly RecordedCompletion[];
  readonly requirements: Requirements;
  readonly today: CalendarDate;
  /** What has just been done, escaped; null on opening. */
  readonly told: string | null;
}

/** What is noted of some people, each with buttons to correct it or take it back, and what was noted before. */
export function notedModal(say: Say, locale: Locale, modal: NotedModal): ModalView {
  const { group, userIds, told } = modal;
  const standing = modal.completions.filter(({ ended }) => ended === null);
  const shown = standing.slice(0, MOST_SHOWN);
  const more = standing.length - shown.length;
  const people = userIds.flatMap((userId): KnownBlock[] => {
    const theirs = shown.filter((completion) => completion.userId === userId);
    if (theirs.length === 0 && more > 0) return [];
    const none = theirs.length === 0 ? [context(say('noted.nothing'))] : [];
    return [section(mention(userId)), ...none, ...theirs.flatMap((each) => standingBlocks(say, locale, modal, each))];
  });
  const memory = { groupId: group.id, userIds: [...userIds] };
  return notedPeopleModal.open(memory, {
    title: plain(say('noted.title'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(told ? [section(told)] : []),
      ...people.slice(0, 2 * MOST_SHOWN),
      ...(more > 0 ? [context(say('noted.more', { count: more }))] : []),
      ...earlierBlocks(say, locale, modal),
    ],
  });
}

function standingBlocks(say: Say, locale: Locale, modal: NotedModal, completion: RecordedCompletion): KnownBlock[] {
  const { group, requirements, today } = modal;
  const { expiresOn, requirementCode } = completion;
  const words = wordsOf(locale, modal, completion);
  const text = expiresOn
    ? say(expiresOn < today ? 'noted.row_lapsed' : 'noted.row_until', { ...words, until: dateText(expiresOn, locale) })
    : say('noted.row', words);
  const pressed = { groupId: group.id, userId: completion.userId, completionId: completion.id };
  const name = requirements.get(requirementCode)?.names[locale] ?? requirementCode;
  const correct = correctCompletionButton.on(pressed, say('noted.correct'), {
    spoken: say('noted.correct_spoken', { name }),
  });
  return [section(text), actions(correct, takeBackButton(say, name, pressed))];
}

function takeBackButton(say: Say, name: string, pressed: PressedCompletion): Button {
  const look = { style: 'danger', spoken: say('noted.take_back_spoken', { name }) } as const;
  return {
    ...takeBackCompletionButton.on(pressed, say('noted.take_back'), look),
    confirm: {
      title: plain(say('noted.take_back_title'), 100),
      text: plain(say('noted.take_back_text', { name }), 300),
      confirm: plain(say('noted.take_back_yes'), 30),
      deny: plain(say('noted.take_back_no'), 30),
      style: 'danger',
    },
  };
}

function earlierBlocks(say: Say, locale: Locale, modal: NotedModal): KnownBlock[] {
  const lines = modal.completions.slice(0, MOST_SHOWN + MOST_BEFORE).flatMap((completion) => {
    if (!completion.ended) return [];
    const endedAt = dateText(calendarDateOf(completion.ended.at, modal.group.facility.timeZone), locale);
    const endedBy = mention(completion.ended.by);
    const line = say('noted.ended', { ...wordsOf(locale, modal, completion), endedBy, endedAt });
    return [modal.userIds.length > 1 ? `${mention(completion.userId)}: ${line}` : line];
  });
  if (lines.length === 0) return [];
  const tens = Array.from({ length: Math.ceil(Math.min(lines.length, MOST_BEFORE) / 10) }, (_, part) =>
    context(...lines.slice(part * 10, part * 10 + 10)),
  );
  return [section(`*${say('noted.before')}*`), ...tens];
}

function wordsOf(locale: Locale, { group, requirements }: NotedModal, completion: RecordedCompletion) {
  const verifiedOn = calendarDateOf(completion.verifiedAt, group.facility.timeZone);
  return {
    name: nameOf(completion.requirementCode, locale, requirements),
    date: dateText(completion.doneOn, locale),
    by: mention(completion.verifiedBy),
    at: dateText(verifiedOn, locale),
  };
}

/** Told above the list. @param name of the requirement, as it is; escaped here */
export function changedText(
  say: Say,
  key: 'noted.taken_back' | 'noted.corrected',
  name: string,
  userId: string,
): string {
  return say(key, { name: escapeText(name), who: mention(userId) });
}
