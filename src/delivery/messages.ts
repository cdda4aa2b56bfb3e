import type { WebClient } from '@slack/web-api';
import type { DesiredMessage } from './desired-message.js';
import { fingerprintOf } from './fingerprint.js';
import type { Shown } from './plan.js';

/** Metadata that every message carries, so that it can be found again when the answer to a post was lost. */
export const METADATA_EVENT = 'visiting_hours_message';

/** Which attempt writes a message, and when: a post that is newer than our records shows that they are a backup's. */
export interface Written {
  readonly attempt: number;
  readonly at: Date;
}

/**
 * @param thread ts of the message in whose thread it is shown, and in the channel as well; null for none
 * @throws whatever the WebClient throws, as all functions here do; see slack-errors
 */
export async function postMessage(
  slack: WebClient,
  channelId: string,
  message: DesiredMessage,
  written: Written,
  thread: string | null = null,
): Promise<Shown> {
  const said = {
    channel: channelId,
    text: message.content.text,
    blocks: [...message.content.blocks],
    metadata: metadataOf(message, written),
    unfurl_links: false,
    unfurl_media: false,
  };
  // Shown in the channel too: nobody looks into a thread that they have not written in.
  const answer = await slack.chat.postMessage(
    thread === null ? said : { ...said, thread_ts: thread, reply_broadcast: true },
  );
  if (answer.ts === undefined) throw new UnreadableAnswer('chat.postMessage gave no ts');
  return { channelId: answer.channel ?? channelId, ts: answer.ts };
}

/** Changes a message in place, in whatever thread it is: Slack takes no change of words and of that in one call. */
export async function updateMessage(
  slack: WebClient,
  shown: Shown,
  message: DesiredMessage,
  written: Written,
): Promise<void> {
  await slack.chat.update({
    channel: shown.channelId,
    ts: shown.ts,
    text: message.content.text,
    blocks: [...message.content.blocks],
    metadata: metadataOf(message, written),
    // Unlike chat.postMessage, this method links names and channels by default.
    parse: 'none',
  });
}

/** Takes one of our own messages away. */
export async function deleteMessage(slack: WebClient, shown: Shown): Promise<void> {
  await slack.chat.delete({ channel: shown.channelId, ts: shown.ts });
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

/** Flat values only (Slack: message metadata). Every app of the workspace may read them. */
function metadataOf(message: DesiredMessage, { attempt, at }: Written) {
  const { key, delivery, kept } = message;
  const until = delivery.lifetime === 'standing' ? { until: delivery.until.toISOString() } : {};
  return {
    event_type: METADATA_EVENT,
    event_payload: {
      ...kept,
      key,
      fingerprint: fingerprintOf(message),
      attempt,
      at: at.toISOString(),
      ...until,
    },
  };
}
