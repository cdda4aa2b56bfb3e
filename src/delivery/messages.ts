import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { DesiredMessage } from '../projections/desired-message.js';
import { fingerprintOf } from './fingerprint.js';
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
    metadata: metadataOf(message),
    unfurl_links: false,
    unfurl_media: false,
  });
  if (answer.ts === undefined) throw new UnreadableAnswer('chat.postMessage gave no ts');
  return { channelId: answer.channel ?? channelId, ts: answer.ts };
}

/** Changes a message in place. */
export async function updateMessage(slack: WebClient, shown: Shown, message: DesiredMessage): Promise<void> {
  await slack.chat.update({
    channel: shown.channelId,
    ts: shown.ts,
    text: message.content.text,
    blocks: [...message.content.blocks],
    metadata: metadataOf(message),
    // Unlike chat.postMessage, this method links names and channels by default.
    parse: 'none',
  });
}

/** Takes one of our own messages away. */
export async function deleteMessage(slack: WebClient, shown: Shown): Promise<void> {
  await slack.chat.delete({ channel: shown.channelId, ts: shown.ts });
}

/** One of our own posts as it is in Slack now. */
export interface FoundPost {
  readonly ts: string;
  readonly key: string;
  /** Of what it says; null when it does not carry one. */
  readonly fingerprint: string | null;
}

/**
 * Looks in a conversation for the message with this key, newest first.
 * @param since when it was first posted, by our clock
 * @returns the message, or null when it is not there
 */
export async function findByKey(
  slack: WebClient,
  channelId: string,
  key: string,
  since: Date,
): Promise<FoundPost | null> {
  const oldest = ((since.getTime() - CLOCK_DIFFERENCE) / 1_000).toFixed(6);
  let cursor: string | undefined;
  do {
    const page = await readHistory(slack, channelId, { oldest, ...(cursor ? { cursor } : {}) });
    const post = page.posts.find((candidate) => candidate.key === key);
    if (post) return post;
    cursor = page.cursor;
  } while (cursor);
  return null;
}

/** Our own posts among the newest messages of a channel, newest first. @param oldest a ts, included */
export async function ownPosts(slack: WebClient, channelId: string, oldest: string): Promise<OwnPosts> {
  const { posts, cursor } = await readHistory(slack, channelId, { oldest, inclusive: true });
  return { posts, isAll: !cursor };
}

export interface OwnPosts {
  readonly posts: readonly FoundPost[];
  /** Whether older messages have been left out. */
  readonly isAll: boolean;
}

/** Whether one of our posts is still there, under exactly this ts. */
export async function readPost(slack: WebClient, { channelId, ts }: Shown): Promise<FoundPost | null> {
  const { posts } = await readHistory(slack, channelId, { oldest: ts, latest: ts, inclusive: true });
  return posts.find((post) => post.ts === ts) ?? null;
}

async function readHistory(
  slack: WebClient,
  channelId: string,
  range: { oldest: string; latest?: string; inclusive?: boolean; cursor?: string },
): Promise<{ posts: FoundPost[]; cursor: string | undefined }> {
  const page = await slack.conversations.history({
    channel: channelId,
    limit: PAGE_SIZE,
    include_all_metadata: true,
    ...range,
  });
  const posts = (page.messages ?? []).flatMap(({ ts, metadata }): FoundPost[] => {
    if (metadata?.event_type !== METADATA_EVENT || ts === undefined) return [];
    const payload = payloadSchema.safeParse(metadata.event_payload);
    return payload.success ? [{ ts, key: payload.data.key, fingerprint: payload.data.fingerprint ?? null }] : [];
  });
  return { posts, cursor: page.response_metadata?.next_cursor };
}

/** @returns the D… conversation between the bot and this person; Slack makes it when there is none */
export async function openDirectChannel(slack: WebClient, userId: string): Promise<string> {
  const { channel } = await slack.conversations.open({ users: userId });
  if (channel?.id === undefined) throw new UnreadableAnswer('conversations.open gave no channel');
  return channel.id;
}

/** Slack said yes, and nothing that tells which message it was. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

const payloadSchema = z.object({ key: z.string(), fingerprint: z.string().optional() });

function metadataOf(message: DesiredMessage) {
  return {
    event_type: METADATA_EVENT,
    event_payload: { key: message.key, fingerprint: fingerprintOf(message) },
  };
}
