import type { KnownBlock } from '@slack/types';
import type { DesiredMessage } from './desired-message.js';
import { fingerprintOf, recipientOf } from './fingerprint.js';
import type { LedgerRow, PlantedRow } from './ledger-rows.store.js';

/** Milliseconds that a message which is sent once stays within easy reach of the ledger. */
export const ONCE_IS_HISTORY_AFTER = 30 * 24 * 60 * 60_000;

/**
 * Corrections are asked for by nobody but the ledger: their words were written down with the scheduled message that turned
 * out wrong, which may be long gone from what is desired.
 */
export function correctionsToSend(rows: readonly LedgerRow[]): DesiredMessage[] {
  return rows.flatMap((row) => {
    const isSettled = row.state === 'sent' || row.state === 'cancelled';
    return row.lifetime === 'once' && row.correction && !isSettled ? [messageOf(row.key, row)] : [];
  });
}

/**
 * The row of the next correction of a scheduled message. Its key counts them, so that writing it down twice writes it once.
 * @returns null when the message was handed over without one
 */
export function correctionOf(row: LedgerRow, historyFrom: Date): PlantedRow | null {
  if (!row.correction) return null;
  const message = messageOf(`correction:${row.key}:${row.corrections + 1}`, row);
  return {
    key: message.key,
    channelId: row.channelId,
    lifetime: 'once',
    desiredFingerprint: fingerprintOf(message),
    correction: row.correction,
    historyFrom,
    subject: row.subject ?? null,
  };
}

function messageOf(key: string, { channelId, correction }: LedgerRow): DesiredMessage {
  const { text, blocks } = correction ?? { text: '', blocks: [] };
  return {
    key,
    recipient: recipientOf(channelId),
    // Blocks of ours, as the projection built them.
    content: { text, blocks: blocks as readonly KnownBlock[] },
    delivery: { lifetime: 'once' },
  };
}
