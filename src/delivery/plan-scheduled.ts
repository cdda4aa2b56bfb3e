import { addMilliseconds, subMilliseconds } from 'date-fns';
import type { DesiredMessage, Lifetime } from './desired-message.js';
import { fingerprintOf } from './fingerprint.js';
import { HORIZON } from './horizon.rule.js';
import type { LedgerRow } from './ledger-rows.store.js';

/** A message that Slack is to show by itself at its time. */
export interface ScheduledMessage extends DesiredMessage {
  readonly delivery: Extract<Lifetime, { lifetime: 'scheduled' }>;
}

/** One thing to do for one scheduled message. `message` is null where nobody asks for it any more. */
export type ScheduledStep =
  /** Slack certainly does not have it: hand it over. */
  | { readonly kind: 'schedule'; readonly message: ScheduledMessage; readonly row: LedgerRow | null }
  /** Slack has older words or another time: take them back and hand over the new ones. */
  | { readonly kind: 'reschedule'; readonly message: ScheduledMessage; readonly row: LedgerRow }
  /** Take it back. */
  | { readonly kind: 'withdraw'; readonly row: LedgerRow }
  /** Nobody knows whether Slack has it: look. `owned`: scheduled_message_ids that rows have already. */
  | { readonly kind: 'look_ahead'; readonly row: LedgerRow; readonly owned: ReadonlySet<string> }
  /** Too late to take back: say so at once. `becomes` marks for what this has been said. */
  | { readonly kind: 'correct'; readonly row: LedgerRow; readonly becomes: string }
  /** Slack refused it, and nobody asks for it any more: nothing is left to try. */
  | { readonly kind: 'forget'; readonly row: LedgerRow };

/** What to do, or the instant from which there may be something to do; null for neither. */
export type Decision = { readonly step: ScheduledStep } | { readonly due: Date } | null;

/**
 * All in milliseconds. Slack says yes to a delete in the last five minutes and may show the message all the same, so that
 * nothing is touched in the last six.
 */
export const LOCK = 6 * 60_000;
/** A message that is later than this is of no use any more. */
const LATEST = 60_000;
/** Slack takes no time in the past, and a request takes a moment. */
export const LEAD = 5_000;
/** Around its time a message is no longer listed and not yet shown. */
export const BETWEEN_LIST_AND_SHOWN = { before: 10_000, after: 20_000 };

/** In place of the fingerprint of what is asked for, when nothing is. */
export const WITHDRAWN = 'withdrawn';

export function isScheduled(message: DesiredMessage): message is ScheduledMessage {
  return message.delivery.lifetime === 'scheduled';
}

/** The earliest instant, in milliseconds, at which this message can be shown now, or null when that is too late. */
export function earliestUseful({ delivery }: ScheduledMessage, now: Date): number | null {
  const earliest = Math.max(delivery.postAt.getTime(), now.getTime() + LEAD);
  return earliest - delivery.postAt.getTime() <= LATEST ? earliest : null;
}

/** Compares one scheduled message with what the ledger says Slack has. Anything that must wait first has been waited for. */
export function planScheduled(
  message: ScheduledMessage | null,
  row: LedgerRow | null,
  owned: ReadonlySet<string>,
  now: Date,
): Decision {
  if (row && isUnsure(row)) return decideUnsure(row, owned, now);
  if (row?.slackId && row.postAt) return decideHandedOver(message, { ...row, postAt: row.postAt }, now);
  if (!message && row?.state === 'dead') return { step: { kind: 'forget', row } };
  return message && decideNew(message, row, now);
}

/** Slack may have it or not. */
function isUnsure({ state, unsureSince }: LedgerRow): boolean {
  return state === 'sending' || state === 'unknown' || unsureSince !== null;
}

function decideUnsure(row: LedgerRow, owned: ReadonlySet<string>, now: Date): Decision {
  const { before, after } = BETWEEN_LIST_AND_SHOWN;
  const settled = row.postAt && addMilliseconds(row.postAt, after);
  if (settled && settled > now && subMilliseconds(settled, after + before) <= now) return { due: settled };
  return { step: { kind: 'look_ahead', row, owned } };
}

function decideNew(message: ScheduledMessage, row: LedgerRow | null, now: Date): Decision {
  if (earliestUseful(message, now) === null) return null;
  if (!isWithinHorizon(message, now)) return { due: aheadOf(message) };
  return { step: { kind: 'schedule', message, row } };
}

function decideHandedOver(message: ScheduledMessage | null, row: LedgerRow & { postAt: Date }, now: Date): Decision {
  const wanted = message ? fingerprintOf(message) : WITHDRAWN;
  if (wanted === row.appliedFingerprint) return null;
  const isLater = message !== null && message.delivery.postAt.getTime() - row.postAt.getTime() > LOCK;
  if (row.postAt <= now) return isLater ? decideNew(message, row, now) : null;
  if (row.postAt.getTime() - now.getTime() <= LOCK) {
    if (row.desiredFingerprint !== wanted) return { step: { kind: 'correct', row, becomes: wanted } };
    return isLater ? { due: row.postAt } : null;
  }
  if (message && isWithinHorizon(message, now)) return { step: { kind: 'reschedule', message, row } };
  return { step: { kind: 'withdraw', row } };
}

/** When it is near enough to be handed over. */
export function aheadOf({ delivery }: ScheduledMessage): Date {
  return subMilliseconds(delivery.postAt, HORIZON);
}

function isWithinHorizon({ delivery }: ScheduledMessage, now: Date): boolean {
  return delivery.postAt.getTime() - now.getTime() <= HORIZON;
}
