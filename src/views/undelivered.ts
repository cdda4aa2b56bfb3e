import type { KnownBlock } from '@slack/types';
import type { Group, Locale } from '../domain/model.js';
import { causeOf, type Undelivered } from '../domain/undelivered.js';
import { parseIsoWeek } from '../domain/weeks.js';
import { type Say, weekLabel } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { actions, button, context, escapeText, header, mention, type Reply, section, sentence } from './parts.js';

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
      actions(button(ACTIONS.retryUndelivered, say('undelivered.retry'), '')),
      context(say('undelivered.by_itself')),
    ],
  };
}

function whatText(
  say: Say,
  locale: Locale,
  { key, recipientId }: Undelivered,
  groups: ReadonlyMap<string, Group>,
): string {
  const where = /^[UW]/.test(recipientId) ? mention(recipientId) : `<#${recipientId}>`;
  const [kind, groupId = '', isoWeek = ''] = key.split(':');
  if (kind === 'reminder' || kind === 'session') return say('undelivered.reminder', { where });
  if (kind === 'correction') return say('undelivered.correction', { where });
  if (kind === 'tally') return say('undelivered.tally', { where });
  const group = groups.get(groupId);
  const week = parseIsoWeek(isoWeek);
  if (kind !== 'week' || !group || !week) return say('undelivered.notice', { where });
  return say('undelivered.week', { group: escapeText(group.name), week: weekLabel(week, locale), where });
}

function causeText(say: Say, { error }: Undelivered): string {
  const cause = causeOf(error);
  if (cause !== 'other') return say(`undelivered.cause.${cause}`);
  return say('undelivered.cause.other', { error: `\`${escapeText(error)}\`` });
}
