import { createHash } from 'node:crypto';
import type { DesiredMessage, MessageContent, Recipient } from './desired-message.js';
import { nameOf } from './subjects.rule.js';

/**
 * What a message says, to whom, and for a scheduled one when, in 32 hex digits. Equal messages have equal fingerprints
 * whatever the order of their properties, so that an unchanged message is never sent again. What else its lifetime holds is
 * left out: it changes nothing that is shown. What Slack keeps beside a message counts as if it were shown.
 */
export function fingerprintOf({ recipient, content, delivery, kept }: DesiredMessage): string {
  const beside = kept ? [kept] : [];
  const when = delivery.lifetime === 'scheduled' ? [wholeSeconds(delivery.postAt)] : [];
  const parts = [JSON.stringify(recipientId(recipient)), ...wordsOf(content)];
  return digest(`[${[...parts, ...[...when, ...beside].map(inOneOrder)].join()}]`);
}

/** Of contents that are asked about again and again. */
const knownWords = new WeakMap<MessageContent, readonly string[]>();

function wordsOf(content: MessageContent): readonly string[] {
  const known = knownWords.get(content) ?? [inOneOrder(content.text), inOneOrder(content.blocks)];
  knownWords.set(content, known);
  return known;
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, inKeyOrder);
}

/** The text of a message that Slack has been handed ahead of time: its list says no more of it. */
export function textFingerprintOf(text: string): string {
  return digest(text.trim());
}

/** Seconds since 1970, rounded up, as Slack counts `post_at`: a reminder is never early. */
export function wholeSeconds(instant: Date): number {
  return Math.ceil(instant.getTime() / 1_000);
}

/** The channel's or the person's Slack id. */
export function recipientId(recipient: Recipient): string {
  return 'userId' in recipient ? recipient.userId : recipient.channelId;
}

/** The column that says whose a message is; none where it does not say so itself. */
export function subjectIn({ subject }: DesiredMessage): { readonly subject?: string } {
  return subject ? { subject: nameOf(subject) } : {};
}

/** Whose Slack id it is: a person's begins with U or W. */
export function recipientOf(slackId: string): Recipient {
  return /^[UW]/.test(slackId) ? { userId: slackId } : { channelId: slackId };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function inKeyOrder(_property: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
