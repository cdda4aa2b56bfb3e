import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { type ChannelProblem, meaningOf } from './slack-errors.rule.js';

/** Where the bot stands with a channel: in it, able to join it, or why it cannot be used. */
export type ChannelStanding = 'inside' | 'joinable' | ChannelProblem;

/** Asks Slack now. A private channel that the bot is not in looks to it as if there were none. */
export async function readChannel(client: WebClient, channelId: string): Promise<ChannelStanding> {
  if (!/^[CG]/.test(channelId)) return 'not_a_channel';
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (!channel || channel.is_im || channel.is_mpim || channel.is_ext_shared) return 'not_a_channel';
    if (channel.is_archived) return 'archived';
    if (channel.is_member) return 'inside';
    return channel.is_private ? 'bot_not_in_channel' : 'joinable';
  } catch (error) {
    return problemOf('conversations.info', error);
  }
}

/**
 * Joins a public channel. Slack tells everybody in it, so this comes after everything else has been found in order.
 * @returns null once inside
 */
export async function joinChannel(client: WebClient, channelId: string): Promise<ChannelProblem | null> {
  try {
    await client.conversations.join({ channel: channelId });
    return null;
  } catch (error) {
    return problemOf('conversations.join', error);
  }
}

/** @throws what does not concern the channel */
function problemOf(method: string, error: unknown): ChannelProblem {
  if (!(error instanceof WebAPIPlatformError)) throw error;
  switch (meaningOf(method, error.data.error)) {
    case 'archived':
      return 'archived';
    case 'not_in_channel':
    case 'not_allowed':
    // It is so full that nobody can join any more.
    case 'not_taken':
      return 'bot_not_in_channel';
    default:
      throw error;
  }
}
