import type { WebClient } from '@slack/web-api';
import type { MessageContent } from './desired-message.js';
import { textFingerprintOf } from './fingerprint.js';
import { UnreadableAnswer } from './messages.js';
import { isOurs, type OwnApp } from './own-posts.js';

/** A message that Slack will show by itself, as its list tells of it: neither blocks nor metadata come back. */
export interface ListedMessage {
  readonly id: string;
  readonly channelId: string;
  /** Seconds since 1970. */
  readonly postAt: number;
  readonly textFingerprint: string;
  /** When Slack was handed it. */
  readonly createdAt: Date;
}

/** Entries to a page; Slack names no greatest number for this list. */
const PAGE_SIZE = 200;

/**
 * Hands Slack a message to show at an instant. Never with metadata: Slack would accept it and never show it.
 * @param postAt seconds since 1970, in the future and at most 120 days ahead
 * @returns the scheduled_message_id
 * @throws whatever the WebClient throws, as all functions here do; see slack-errors
 */
export async function scheduleMessage(
  slack: WebClient,
  channelId: string,
  postAt: number,
  content: MessageContent,
): Promise<string> {
  const answer = await slack.chat.scheduleMessage({
    channel: channelId,
    post_at: postAt,
    text: content.text,
    blocks: [...content.blocks],
    unfurl_links: false,
    unfurl_media: false,
  });
  if (!answer.scheduled_message_id) throw new UnreadableAnswer('chat.scheduleMessage gave no id');
  return answer.scheduled_message_id;
}

/** Takes back what has not been shown yet. In the last five minutes Slack may say yes and show it all the same. */
export async function deleteScheduled(slack: WebClient, channelId: string, id: string): Promise<void> {
  await slack.chat.deleteScheduledMessage({ channel: channelId, scheduled_message_id: id });
}

/** One page of everything that Slack will show for us. @param cursor null for the first page; the answer's is null on the last */
export async function listScheduled(
  slack: WebClient,
  cursor: string | null,
): Promise<{ readonly messages: readonly ListedMessage[]; readonly cursor: string | null }> {
  const page = await slack.chat.scheduledMessages.list({ limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) });
  return {
    messages: (page.scheduled_messages ?? []).flatMap(toListed),
    cursor: page.response_metadata?.next_cursor || null,
  };
}

/** What Slack will show in one conversation at one instant (seconds since 1970). */
export async function scheduledAt(slack: WebClient, channelId: string, postAt: number): Promise<ListedMessage[]> {
  const page = await slack.chat.scheduledMessages.list({
    channel: channelId,
    // A second to each side: whether the bounds are included is not documented.
    oldest: String(postAt - 1),
    latest: String(postAt + 1),
    limit: PAGE_SIZE,
  });
  return (page.scheduled_messages ?? []).flatMap(toListed).filter((message) => message.postAt === postAt);
}

/** Slack shows a scheduled message within so many seconds of its time. */
const SHOWN_WITHIN = 120;

/**
 * Whether a message was shown at its time: once shown it carries nothing that names it, so that its words must do.
 * @param postAt seconds since 1970
 * @returns its ts, or null
 */
export async function findShown(
  slack: WebClient,
  own: OwnApp,
  channelId: string,
  postAt: number,
  textFingerprint: string,
): Promise<string | null> {
  const shown = await shownAround(slack, own, channelId, postAt);
  return shown.find(({ text }) => text !== undefined && textFingerprintOf(text) === textFingerprint)?.ts ?? null;
}

/**
 * The same of one that may say something else by now: it is known by its buttons.
 * @param mark how the value of one of them begins
 */
export async function findMarked(
  slack: WebClient,
  own: OwnApp,
  channelId: string,
  postAt: number,
  mark: string,
): Promise<string | null> {
  const value = `"value":${JSON.stringify(mark).slice(0, -1)}`;
  const shown = await shownAround(slack, own, channelId, postAt);
  return shown.find(({ blocks }) => JSON.stringify(blocks ?? []).includes(value))?.ts ?? null;
}

/** What we have shown in a conversation around an instant. */
async function shownAround(slack: WebClient, own: OwnApp, channelId: string, postAt: number) {
  const page = await slack.conversations.history({
    channel: channelId,
    oldest: String(postAt - 5),
    latest: String(postAt + SHOWN_WITHIN),
    inclusive: true,
    limit: PAGE_SIZE,
  });
  return (page.messages ?? []).filter(({ bot_id, app_id }) => isOurs({ bot_id, app_id }, own));
}

function toListed({ id, channel_id, post_at, date_created, text }: Entry): ListedMessage[] {
  if (id === undefined || channel_id === undefined || post_at === undefined) return [];
  return [
    {
      id: String(id),
      channelId: channel_id,
      postAt: Number(post_at),
      textFingerprint: textFingerprintOf(text ?? ''),
      createdAt: new Date(Number(date_created ?? 0) * 1_000),
    },
  ];
}

/** As far as the WebClient's types know. */
interface Entry {
  readonly id?: string | number;
  readonly channel_id?: string;
  readonly post_at?: string | number;
  readonly date_created?: string | number;
  readonly text?: string;
}
