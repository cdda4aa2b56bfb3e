import type { WebClient } from '@slack/web-api';
import type { Society } from '../../database/society.js';
import { uploadFile } from '../../slack/upload-file.js';
import { Tallies } from './tallies.store.js';
import { talliesAudit } from './tally-export.rule.js';

const FILE_NAME = 'tallies-audit.json';

/**
 * Puts everything ever released, with what its silences say, into somebody's direct messages.
 * @throws whatever the WebClient throws
 */
export async function uploadTallies(client: WebClient, society: Society, userId: string): Promise<void> {
  const { ledger, weeks, regions } = await society.of(Tallies).everReleased();
  const file = Buffer.from(JSON.stringify(talliesAudit(ledger, weeks, regions), null, 1));
  await uploadFile(client, userId, FILE_NAME, file);
}
