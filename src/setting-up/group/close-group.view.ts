import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale, Stretch } from '../../core/model.js';
import { dayAndTime, list, type Say, weekLabel } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { actions, capitalized, escapeText, mention, plain, section } from '../../slack/blocks/parts.js';
import { backToGroupButton, closeGroupModal } from '../setting-up.controls.js';
import { canClose, type GroupToClose } from './closing.rule.js';

/** More of a kind than this are counted, not named. */
const MOST_NAMED = 10;

export interface CloseGroup {
  readonly memory: Remembered<typeof closeGroupModal>;
  readonly state: GroupToClose;
  /** Of the reader. */
  readonly locale: Locale;
}

/** Says what comes of closing a group, or what stands in the way and what to do first. */
export function closeGroupView(say: Say, { memory, state, locale }: CloseGroup): ModalView {
  const title = plain(say('setup.close.title'), 24);
  const back = actions(backToGroupButton.on(say('requirements.back')));
  if (!canClose(state)) {
    // Not *Close*: that might be the group.
    const close = plain(say('modal.cancel'), 24);
    return closeGroupModal.open(memory, { title, close, blocks: [...inTheWay(say, locale, state), back] });
  }
  return closeGroupModal.open(memory, {
    title,
    submit: plain(say('setup.close.confirm'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [...whatComes(say, locale, state).map((text) => section(text)), back],
  });
}

function whatComes(say: Say, locale: Locale, state: GroupToClose): readonly string[] {
  const { group, drafts, members, isLastThere } = state;
  const leaders = list(group.leaderIds.map(mention), locale);
  const weeks = list(
    drafts.map((week) => weekLabel(week, locale)),
    locale,
  );
  return [
    say('setup.close.text', { name: escapeText(group.name), channel: `<#${group.channelId}>` }),
    say('setup.close.people', { members, leaders }),
    ...(drafts.length > 0 ? [say('setup.close.drafts', { weeks })] : []),
    ...(isLastThere ? [say('setup.close.last_there', { facility: escapeText(group.facility.name) })] : []),
    say('setup.close.stays'),
  ];
}

function inTheWay(say: Say, locale: Locale, state: GroupToClose): KnownBlock[] {
  const { group, visits, uncounted, sessions, hasOneToOne } = state;
  const when = (stretch: Stretch) => capitalized(dayAndTime(stretch, group.facility.timeZone, locale));
  const named = (lines: readonly string[]) => [
    ...lines.slice(0, MOST_NAMED).map((line) => `• ${line}`),
    ...(lines.length > MOST_NAMED ? [say('setup.close.more', { count: lines.length - MOST_NAMED })] : []),
  ];
  const parts = [
    [say('setup.close.visits', { count: visits.length }), visits.map(when)],
    [say('setup.close.uncounted', { count: uncounted.length }), uncounted.map(when)],
    [
      say('setup.close.sessions', { count: sessions.length }),
      sessions.map((session) => `${when(session)}: ${escapeText(session.names[locale])}`),
    ],
  ] as const;
  return [
    section(say('setup.close.not_yet', { name: escapeText(group.name) })),
    ...parts
      .filter(([, lines]) => lines.length > 0)
      .map(([text, lines]) => section([text, ...named(lines)].join('\n'))),
    ...(hasOneToOne ? [section(say('setup.close.one_to_one'))] : []),
  ];
}
