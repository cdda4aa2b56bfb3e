import type { WebClient } from '@slack/web-api';
import { isOurs, type OwnApp } from '../../delivery/own-posts.js';
import { sayIn } from '../../locales/index.js';
import { classifySlackError } from '../../slack/slack-answers.js';
import { type Erasure, LOOKED_THROUGH, type ToLookThrough } from './erasing.rule.js';
import { namingNobody, type OwnMessage } from './naming-nobody.rule.js';

/** What looking through takes. */
export interface Looking {
  readonly slack: WebClient;
  readonly own: OwnApp;
  readonly sealOf: (shiftId: string) => string;
  /** How many calls may still be made in this turn. */
  calls: number;
}

const PAGE = 100;

/** Slack has no time now, or does not answer: what is left is left for the next turn. */
class NotNow extends Error {}

/**
 * Looks through a conversation for messages of ours, newest first: deletes them, or says them without the name.
 * @returns null once all of it has been; else how far it has come
 */
export async function lookThrough(
  looking: Looking,
  erasure: Erasure,
  conversation: ToLookThrough,
): Promise<ToLookThrough | null> {
  let { from } = conversation;
  try {
    for (;;) {
      const page = await call(looking, 'conversations.history', () =>
        read(looking, erasure, { ...conversation, from }),
      );
      if (!page) return null;
      for (const message of page.messages) {
        if (isOurs(message, looking.own) && message.ts !== erasure.told?.ts)
          await seeTo(looking, erasure, conversation, message);
        from = message.ts ?? from;
      }
      if (!page.hasMore) return null;
    }
  } catch (error) {
    if (error instanceof NotNow) return { ...conversation, from };
    throw error;
  }
}

async function read({ slack }: Looking, { begunAt }: Erasure, { channelId, from }: ToLookThrough) {
  const answer = await slack.conversations.history({
    channel: channelId,
    limit: PAGE,
    oldest: String((begunAt.getTime() - LOOKED_THROUGH) / 1_000),
    include_all_metadata: true,
    ...(from !== null && { latest: from }),
  });
  return { messages: answer.messages ?? [], hasMore: answer.has_more === true };
}

type Found = Awaited<ReturnType<typeof read>>['messages'][number];

async function seeTo(
  looking: Looking,
  { userId }: Erasure,
  { channelId, how, locale }: ToLookThrough,
  found: Found,
): Promise<void> {
  const { slack, sealOf } = looking;
  const { ts } = found;
  if (ts === undefined) return;
  if (how === 'delete') {
    await call(looking, 'chat.delete', () => slack.chat.delete({ channel: channelId, ts }));
    return;
  }
  const said = namingNobody(asOwn(found, ts), { userId, words: sayIn(locale)('person.former'), sealOf });
  if (!said) return;
  const { text, blocks, metadata } = said;
  await call(looking, 'chat.update', () =>
    // As Slack itself has answered them, but for the name.
    slack.chat.update({
      channel: channelId,
      ts,
      text,
      blocks: blocks as never,
      ...(metadata && { metadata: metadata as never }),
    }),
  );
}

function asOwn({ text = '', blocks = [], metadata }: Found, ts: string): OwnMessage {
  const payload = metadata?.event_payload;
  const isKept = metadata?.event_type !== undefined && typeof payload === 'object';
  return {
    ...{ ts, text, blocks },
    metadata: isKept ? { event_type: metadata.event_type ?? '', event_payload: { ...payload } } : null,
  };
}

/** @returns null where Slack refuses it for good: there is nothing to look at, or it is no longer ours to change */
async function call<Answer>(looking: Looking, method: string, ask: () => Promise<Answer>): Promise<Answer | null> {
  if (looking.calls <= 0) throw new NotNow();
  looking.calls -= 1;
  try {
    return await ask();
  } catch (error) {
    if (classifySlackError(error, method).kind === 'refused') return null;
    throw new NotNow();
  }
}
