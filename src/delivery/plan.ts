import { addMilliseconds } from 'date-fns';
import type { DesiredMessage } from '../projections/desired-message.js';
import type { LedgerRow } from '../store/ledger.js';
import { fingerprintOf, recipientId } from './fingerprint.js';

/** One thing to do for one message. `row` is what the ledger knew when it was planned; null for a new message. */
type Step =
  /** Nothing is shown yet: post it. */
  | { readonly kind: 'post'; readonly message: DesiredMessage; readonly row: LedgerRow | null }
  /** What is shown is out of date: change it in place. */
  | { readonly kind: 'update'; readonly message: DesiredMessage; readonly row: LedgerRow; readonly shown: Shown }
  /** A post may have arrived or not: look for it, adopt it if it is there, otherwise post. */
  | { readonly kind: 'look'; readonly message: DesiredMessage; readonly row: LedgerRow; readonly since: Date }
  /** It has arrived, yet is still asked for: whoever asked has not heard. */
  | { readonly kind: 'confirm'; readonly message: DesiredMessage }
  /** No way to send this lifetime has been built. */
  | { readonly kind: 'unsupported'; readonly message: DesiredMessage };

/** A step that talks to Slack. */
export type SendStep = Extract<Step, { kind: 'post' | 'update' | 'look' }>;

/** A message as Slack addresses it: direct messages by their D… conversation. */
export interface Shown {
  readonly channelId: string;
  readonly ts: string;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** The earliest instant at which a message that has to wait becomes due; null when none waits. */
  readonly nextDueAt: Date | null;
}

/**
 * Compares what Slack should show with what the ledger says it shows. Messages that are no longer asked for are history
 * and are left alone.
 * @param quarantine milliseconds to wait after a lost attempt's lease, longer than a request can take
 */
export function plan(
  desired: readonly DesiredMessage[],
  rows: readonly LedgerRow[],
  now: Date,
  quarantine: number,
): Plan {
  const rowByKey = new Map(rows.map((row) => [row.key, row]));
  const steps: Step[] = [];
  let nextDueAt: Date | null = null;
  for (const message of desired) {
    const row = rowByKey.get(message.key) ?? null;
    const due = dueAt(message, row, quarantine);
    if (due && due > now) {
      if (!isHistory(message, now) && (!nextDueAt || due < nextDueAt)) nextDueAt = due;
      continue;
    }
    const step = stepFor(message, row, now);
    if (step) steps.push(step);
  }
  return { steps, nextDueAt };
}

/** Null: nothing has to be waited for. */
function dueAt(message: DesiredMessage, row: LedgerRow | null, quarantine: number): Date | null {
  switch (row?.state) {
    case undefined:
    case 'sent':
    case 'cancelled':
      return null;
    case 'sending':
      return row.leaseUntil && addMilliseconds(row.leaseUntil, quarantine);
    case 'pending':
    case 'unknown':
      return row.notBefore;
    case 'dead':
      // A change may be what it takes; otherwise the refusal is asked about again after a while.
      return row.desiredFingerprint === fingerprintOf(message) ? row.notBefore : null;
  }
}

function stepFor(message: DesiredMessage, row: LedgerRow | null, now: Date): Step | null {
  const { delivery } = message;
  switch (delivery.lifetime) {
    case 'standing':
      if (isHistory(message, now) || row?.state === 'cancelled') return null;
      if (row?.state === 'sent' && row.appliedFingerprint === fingerprintOf(message)) return null;
      return makeShown(message, row);
    case 'once':
      if (row?.state === 'cancelled') return null;
      return row?.state === 'sent' ? { kind: 'confirm', message } : makeShown(message, row);
    case 'scheduled':
      return { kind: 'unsupported', message };
  }
}

function makeShown(message: DesiredMessage, row: LedgerRow | null): Step {
  const movedElsewhere = row !== null && row.channelId !== recipientId(message.recipient);
  if (row === null || movedElsewhere) return { kind: 'post', message, row };
  if (row.slackId !== null && row.slackChannelId !== null) {
    return { kind: 'update', message, row, shown: { channelId: row.slackChannelId, ts: row.slackId } };
  }
  if (row.unsureSince !== null) return { kind: 'look', message, row, since: row.unsureSince };
  return { kind: 'post', message, row };
}

function isHistory({ delivery }: DesiredMessage, now: Date): boolean {
  return delivery.lifetime === 'standing' && delivery.until <= now;
}
