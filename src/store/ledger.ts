import type { LedgerMessage, PrismaClient } from './generated/sqlite/client.js';
import { isDuplicate } from './leases.js';

/**
 * - **pending**: to be sent, from `notBefore` on. With a `slackId`, what is shown is out of date.
 * - **sending**: an attempt is under way until `leaseUntil`.
 * - **sent**: shown in Slack as `slackId`.
 * - **unknown**: an attempt whose outcome nobody knows.
 * - **cancelled**: withdrawn on purpose.
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
  /** From here on the message is history; null while that instant is not known. */
  readonly historyFrom: Date | null;
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
> & { readonly leaseUntil: Date };

/** What an attempt has found out. Columns that are left out stay as they are. */
export type AttemptResult = Pick<LedgerRow, 'state'> &
  Partial<Omit<LedgerRow, 'key' | 'attempt' | 'channelId' | 'lifetime'>>;

export interface Ledger {
  /**
   * The rows of these keys. What is still alive is read by one query, however many messages there are; another is needed
   * only for keys that are new or have become history.
   */
  read(keys: readonly string[], now: Date): Promise<LedgerRow[]>;
  /**
   * Writes down that an attempt begins, before anything is sent.
   * @param previous the row as it was read; null when the message is new
   * @returns the attempt's number, or null when somebody else has touched the row since: then nothing may be sent
   */
  begin(intent: Intent, previous: LedgerRow | null, now: Date): Promise<number | null>;
  /** Writes down how an attempt ended. False when the row has moved on to another attempt: the result is then dropped. */
  record(key: string, attempt: number, result: AttemptResult, now: Date): Promise<boolean>;
}

/** The ledger of one workspace. */
export function createLedger(database: Pick<PrismaClient, 'ledgerMessage'>, workspaceId: string): Ledger {
  return {
    async read(keys, now) {
      const alive = { OR: [{ historyFrom: null }, { historyFrom: { gt: now } }] };
      const found = await database.ledgerMessage.findMany({ where: { workspaceId, ...alive } });
      const wanted = new Set(keys);
      const rows = found.filter(({ key }) => wanted.delete(key));
      if (wanted.size > 0) {
        rows.push(...(await database.ledgerMessage.findMany({ where: { workspaceId, key: { in: [...wanted] } } })));
      }
      return rows.map(toLedgerRow);
    },

    async begin(intent, previous, now) {
      const attempt = (previous?.attempt ?? 0) + 1;
      const begun = { ...intent, attempt, state: 'sending', notBefore: null, updatedAt: now };
      if (previous) {
        const untouched = { workspaceId, key: previous.key, attempt: previous.attempt, state: previous.state };
        const { count } = await database.ledgerMessage.updateMany({ where: untouched, data: begun });
        return count === 1 ? attempt : null;
      }
      try {
        await database.ledgerMessage.create({ data: { workspaceId, ...begun } });
        return attempt;
      } catch (error) {
        if (isDuplicate(error)) return null;
        throw error;
      }
    },

    async record(key, attempt, result, now) {
      const written = await database.ledgerMessage.updateMany({
        where: { workspaceId, key, attempt, state: 'sending' },
        data: { leaseUntil: null, ...result, updatedAt: now },
      });
      return written.count === 1;
    },
  };
}

/** States and lifetimes are text in the database; only this file writes them. */
function toLedgerRow({ workspaceId: _, updatedAt: __, ...row }: LedgerMessage): LedgerRow {
  return { ...row, state: row.state as LedgerState, lifetime: row.lifetime as LedgerRow['lifetime'] };
}
