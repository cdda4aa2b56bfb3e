import type { WebClient } from '@slack/web-api';

/**
 * Puts a file into somebody's direct messages, where nobody else sees it.
 * @throws whatever the WebClient throws
 */
export async function uploadFile(client: WebClient, userId: string, filename: string, file: Buffer): Promise<void> {
  const { channel } = await client.conversations.open({ users: userId });
  if (!channel?.id) throw new Error('Slack opened no conversation');
  await client.files.uploadV2({ channel_id: channel.id, filename, file });
}
