import type { KnownBlock } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { parseIsoWeek } from '../../core/weeks.js';
import { causeOf, referenceOf, type Undelivered } from '../../delivery/refused-messages.rule.js';
import { type Say, sayIn, weekLabel } from '../../locales/index.js';
import {
  actions,
  context,
  escapeText,
  header,
  mention,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import { isPerson } from '../../slack/slack-ids.rule.js';
import { openUndeliveredButton, retryUndeliveredButton } from './undelivered.controls.js';
import type { UndeliveredNoticeFacts } from './undelivered-notices.rule.js';

const MOST_LISTED = 20;

/**
 * What Slack has refused, why, and what to do about it, with one button that has all of it tried again.
 * @param groups that the schedules among them belong to, by id
 */
export function undeliveredReply(
  say: Say,
  locale: Locale,
  messages: readonly Undelivered[],
  groups: ReadonlyMap<string, Group>,
): Reply {
  if (messages.length === 0) return sentence(say('undelivered.none'));
  const rows: KnownBlock[] = messages
    .slice(0, MOST_LISTED)
    .map((message) => section(`${whatText(say, locale, message, groups)}\n${causeText(say, message)}`));
  const more = messages.length - rows.length;
  return {
    text: say('undelivered.title'),
    blocks: [
      header(say('undelivered.title')),
      ...rows,
      ...(more > 0 ? [context(say('undelivered.more', { count: more }))] : []),
      actions(retryUndeliveredButton.on(say('undelivered.retry'))),
      context(say('undelivered.by_itself')),
    ],
  };
}

/** The same of what those who can act are told of at once, with the way to all of them. */
export function undeliveredNotice(
  facts: UndeliveredNoticeFacts,
  group: Group | null,
  locale: Locale,
  groups: ReadonlyMap<string, Group>,
): Reply | null {
  const say = sayIn(locale);
  switch (facts.kind) {
    case 'national_cannot_post':
      return sentence(say(`notice.national_cannot_post.${facts.reason}`, { channel: `<#${facts.channelId}>` }));
    case 'cannot_post': {
      const channel = `<#${facts.channelId}>`;
      return group && sentence(say(`notice.cannot_post.${facts.reason}`, { channel, group: escapeText(group.name) }));
    }
    case 'not_delivered':
      return notDelivered(say, facts, locale, groups);
  }
}

function notDelivered(
  say: Say,
  { recipientId, key, error }: Extract<UndeliveredNoticeFacts, { kind: 'not_delivered' }>,
  locale: Locale,
  groups: ReadonlyMap<string, Group>,
): Reply {
  const message = { recipientId, key: key ?? '', error };
  const what =
    key === null
      ? say('undelivered.nothing_reaches', { who: mention(recipientId) })
      : say('undelivered.this_does_not', { what: whatText(say, locale, message, groups) });
  const text = `${what}\n${causeText(say, message)}`;
  return { text, blocks: [section(text), actions(openUndeliveredButton.on(say('undelivered.open')))] };
}

function whatText(
  say: Say,
  locale: Locale,
  { key, recipientId }: Undelivered,
  groups: ReadonlyMap<string, Group>,
): string {
  const where = isPerson(recipientId) ? mention(recipientId) : `<#${recipientId}>`;
  const [kind, groupId = '', isoWeek = ''] = key.split(':');
  if (kind === 'reminder' || kind === 'session') return say('undelivered.reminder', { where });
  if (kind === 'correction') return say('undelivered.correction', { where });
  if (kind === 'tally') return say('undelivered.tally', { where });
  const group = groups.get(groupId);
  const week = parseIsoWeek(isoWeek);
  if (kind !== 'week' || !group || !week) return say('undelivered.notice', { where });
  return say('undelivered.week', { group: escapeText(group.name), week: weekLabel(week, locale), where });
}

function causeText(say: Say, message: Undelivered): string {
  const cause = causeOf(message);
  if (cause !== 'other') return say(`undelivered.cause.${cause}`);
  return say('undelivered.cause.other', {
    error: `\`${escapeText(message.error)}\``,
    reference: referenceOf(message),
  });
}
