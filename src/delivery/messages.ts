import type { WebClient } from '@slack/web-api';
import type { DesiredMessage } from '../projections/desired-message.js';
import type { Shown } from './plan.js';

/** Metadata that every message carries, so that it can be found again when the answer to a post was lost. */
const METADATA_EVENT = 'visiting_hours_message';

/** How much earlier than the post began to look, in milliseconds: Slack's clock and ours may differ. */
const CLOCK_DIFFERENCE = 5 * 60_000;
const PAGE_SIZE = 200;

/** @throws whatever the WebClient throws, as all functions here do; see slack-errors */
export async function postMessage(slack: WebClient, channelId: string, message: DesiredMessage): Promise<Shown> {
  const answer = await slack.chat.postMessage({
    channel: channelId,
    text: message.content.text,
    blocks: [...message.content.blocks],
    metadata: { event_type: METADATA_EVENT, event_payload: { key: message.key } },
    unfurl_links: false,
    unfurl_media: false,
  });
  if (answer.ts === undefined) throw new UnreadableAnswer('chat.postMessage gave no ts');
  return { channelId: answer.channel ?? channelId, ts: answer.ts };
}

/** Changes a message in place; its metadata stays. */
export async function updateMessage(slack: WebClient, shown: Shown, message: DesiredMessage): Promise<void> {
  await slack.chat.update({
    channel: shown.channelId,
    ts: shown.ts,
    text: message.content.text,
    blocks: [...message.content.blocks],
    // Unlike chat.postMessage, this method links names and channels by default.
    parse: 'none',
  });
}

/**
 * Looks in a conversation for the message with this key, newest first.
 * @param since when it was first posted, by our clock
 * @returns the message's ts, or null when it is not there
 */
export async function findByKey(slack: WebClient, channelId: string, key: string, since: Date): Promise<string | null> {
  const oldest = ((since.getTime() - CLOCK_DIFFERENCE) / 1_000).toFixed(6);
  let cursor: string | undefined;
  do {
    const page = await slack.conversations.history({
      channel: channelId,
      oldest,
      limit: PAGE_SIZE,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    });
    for (const { ts, metadata } of page.messages ?? []) {
      if (metadata?.event_type !== METADATA_EVENT || ts === undefined) continue;
      if (keyOf(metadata.event_payload) === key) return ts;
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return null;
}

/** @returns the D… conversation between the bot and this person; Slack makes it when there is none */
export async function openDirectChannel(slack: WebClient, userId: string): Promise<string> {
  const { channel } = await slack.conversations.open({ users: userId });
  if (channel?.id === undefined) throw new UnreadableAnswer('conversations.open gave no channel');
  return channel.id;
}

class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

function keyOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'key' in payload ? payload.key : undefined;
}
