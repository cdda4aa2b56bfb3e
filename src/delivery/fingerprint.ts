import { createHash } from 'node:crypto';
import type { DesiredMessage, Recipient } from '../projections/desired-message.js';

/**
 * What a message says and to whom, in 32 hex digits. Equal messages have equal fingerprints whatever the order of their
 * properties, so that an unchanged message is never sent again. The lifetime is left out: it changes nothing that is shown.
 */
export function fingerprintOf({ recipient, content }: DesiredMessage): string {
  const said = JSON.stringify([recipientId(recipient), content.text, content.blocks], inKeyOrder);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}

/** The channel's or the person's Slack id. */
export function recipientId(recipient: Recipient): string {
  return 'userId' in recipient ? recipient.userId : recipient.channelId;
}

function inKeyOrder(_property: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
