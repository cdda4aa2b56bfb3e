import type { WebClient } from '@slack/web-api';
import { talliesAudit } from '../domain/tally-export.js';
import type { WorkspaceStore } from '../store/index.js';

const FILE_NAME = 'tallies-audit.json';

/**
 * Puts everything ever released, with what its silences say, into somebody's direct messages.
 * @throws whatever the WebClient throws
 */
export async function uploadTallies(client: WebClient, society: WorkspaceStore, userId: string): Promise<void> {
  const { ledger, weeks, regions } = await society.tallies.everReleased();
  const { channel } = await client.conversations.open({ users: userId });
  if (!channel?.id) throw new Error('Slack opened no conversation');
  const file = Buffer.from(JSON.stringify(talliesAudit(ledger, weeks, regions), null, 1));
  await client.files.uploadV2({ channel_id: channel.id, filename: FILE_NAME, file });
}
