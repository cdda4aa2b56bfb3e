import { z } from 'zod';
import type { LedgerMessage } from '../database/client.js';

/**
 * - **pending**: to be sent, from `notBefore` on. With a `slackId`, what Slack has is out of date.
 * - **sending**: an attempt is under way until `leaseUntil`.
 * - **sent**: Slack has it as `slackId`: shown, or with a `postAt` to be shown then.
 * - **unknown**: an attempt whose outcome nobody knows.
 * - **cancelled**: withdrawn on purpose. A scheduled one that is asked for again is scheduled again.
 * - **dead**: Slack has refused it; tried again from `notBefore` on, or when it changes.
 */
type LedgerState = 'pending' | 'sending' | 'sent' | 'unknown' | 'cancelled' | 'dead';

/** One message's row: what we asked Slack for and what we know of the answer. */
export interface LedgerRow {
  readonly key: string;
  /** The recipient's Slack id: a channel, or a person for a direct message. */
  readonly channelId: string;
  readonly lifetime: 'standing' | 'scheduled' | 'once';
  readonly state: LedgerState;
  readonly desiredFingerprint: string;
  /** null: nothing is shown, or what is shown is not known. */
  readonly appliedFingerprint: string | null;
  /** The fence: grows with every attempt, and a result is written only by the attempt that began it. */
  readonly attempt: number;
  readonly leaseUntil: Date | null;
  readonly notBefore: Date | null;
  /** Message ts, or scheduled_message_id. */
  readonly slackId: string | null;
  /** The conversation that the message really is in. */
  readonly slackChannelId: string | null;
  /** Start of the earliest post whose outcome nobody knows; null when nothing is unsure. */
  readonly unsureSince: Date | null;
  readonly lastError: string | null;
  /** Failed attempts since the last success. */
  readonly failures: number;
  /** When Slack shows what it was handed ahead of time, in whole seconds; null for messages that are posted. */
  readonly postAt: Date | null;
  /** Of the text handed over: Slack's list of scheduled messages says no more than that. */
  readonly textFingerprint: string | null;
  /** A scheduled message's correction; in a correction's own row, its words. */
  readonly correction: StoredContent | null;
  /** Corrections made so far. */
  readonly corrections: number;
  /** Posts that could not be edited any more, so that another took their place, the earliest first. */
  readonly replaced: readonly ReplacedPost[];
  /** When the row was written last. */
  readonly writtenAt: Date;
  /** From here on the message is history; null while that instant is not known. */
  readonly historyFrom: Date | null;
  /** With whose other messages it is looked at (`nameOf` a subject); null while that is not known. */
  readonly subject?: string | null;
}

/** Words kept for later, as Slack takes them. */
export interface StoredContent {
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** A post of a message that is shown by another now. */
export interface ReplacedPost {
  readonly channelId: string;
  readonly ts: string;
  readonly at: Date;
  /** Slack does not let us delete it: it stays beside the new one. */
  readonly isLeft: boolean;
}

/** Everything an attempt settles before its first call. */
export type Intent = Pick<
  LedgerRow,
  | 'key'
  | 'channelId'
  | 'lifetime'
  | 'desiredFingerprint'
  | 'appliedFingerprint'
  | 'slackId'
  | 'slackChannelId'
  | 'unsureSince'
  | 'historyFrom'
> &
  Partial<Pick<LedgerRow, 'postAt' | 'textFingerprint' | 'subject'>> & {
    readonly leaseUntil: Date;
    readonly correction?: StoredContent;
  };

/** What an attempt has found out. Columns that are left out stay as they are. */
export type AttemptResult = Pick<LedgerRow, 'state'> & Partial<Revision>;

/** Columns that may change without an attempt. */
export type Revision = Omit<
  LedgerRow,
  'key' | 'attempt' | 'channelId' | 'lifetime' | 'correction' | 'writtenAt' | 'subject'
>;

/** A message that is written down before anybody asks for it by its key. */
export type PlantedRow = Pick<LedgerRow, 'key' | 'channelId' | 'lifetime' | 'desiredFingerprint' | 'historyFrom'> & {
  readonly subject?: string | null;
  readonly correction: StoredContent;
};

/** A message that Slack has. */
export type AdoptedRow = Pick<LedgerRow, 'key' | 'channelId' | 'lifetime' | 'attempt' | 'historyFrom'> & {
  readonly slackId: string;
  readonly slackChannelId: string;
  /** null when it is not known. */
  readonly appliedFingerprint: string | null;
} & Partial<Pick<LedgerRow, 'postAt' | 'textFingerprint' | 'desiredFingerprint'>>;

const REPLACED = z.array(
  z.object({
    channelId: z.string(),
    ts: z.string(),
    at: z.iso.datetime().transform((text) => new Date(text)),
    isLeft: z.boolean(),
  }),
);
const STORED_CONTENT = z.object({ text: z.string(), blocks: z.array(z.unknown()) });

/** States and lifetimes are text in the database; only the ledger writes them. */
export function toLedgerRow({ workspaceId: _, updatedAt, ...row }: LedgerMessage): LedgerRow {
  return {
    ...row,
    state: row.state as LedgerState,
    lifetime: row.lifetime as LedgerRow['lifetime'],
    replaced: row.replaced === null ? [] : REPLACED.parse(row.replaced),
    correction: row.correction === null ? null : STORED_CONTENT.parse(row.correction),
    writtenAt: updatedAt,
  };
}

/** Changes as the columns hold them. */
export function columnsOf<Changes extends Partial<Revision>>({ replaced, ...columns }: Changes) {
  return { ...columns, ...(replaced && { replaced: toJson(replaced) }) };
}

/** A copy without anything that JSON does not have. */
export function toJson(content: StoredContent | readonly ReplacedPost[]) {
  return JSON.parse(JSON.stringify(content));
}
