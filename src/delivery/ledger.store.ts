import { z } from 'zod';
import { EVERYBODY_TOUCHED, type TouchedSubject } from '../core/touched-subject.js';
import { touch } from '../database/changes.js';
import { type LedgerMessage, Prisma, type PrismaClient } from '../database/client.js';
import { inPagesBy, inPieces } from '../database/in-pieces.js';
import { isDuplicate } from '../database/leases.js';
import { changesIn } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';

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
type Revision = Omit<LedgerRow, 'key' | 'attempt' | 'channelId' | 'lifetime' | 'correction' | 'writtenAt' | 'subject'>;

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

export interface Ledger {
  /** Every row that is still alive, and those of these keys that have become history; in pieces. */
  read(keys: readonly string[], now: Date): Promise<LedgerRow[]>;
  /** The same of these subjects alone: rows of theirs that are still alive, and those of these keys. @param names `nameOf` each */
  readOf(names: readonly string[], keys: readonly string[], now: Date): Promise<LedgerRow[]>;
  /** What these people and channels refuse, and what Slack has been handed for them, whosever it is. */
  standingWith(recipientIds: readonly string[], now: Date): Promise<LedgerRow[]>;
  /** Rows of posts that are kept true in this conversation. @param channelId the one that they really are in */
  standingIn(channelId: string, now: Date): Promise<LedgerRow[]>;
  /** Rows still alive of which nobody knows whose they are. */
  ofNobody(now: Date): Promise<LedgerRow[]>;
  /** Notes whose these are. @param name `nameOf` a subject */
  assign(keys: readonly string[], name: string): Promise<void>;
  /**
   * Writes down that an attempt begins, before anything is sent.
   * @param previous the row as it was read; null when the message is new
   * @returns the attempt's number, or null when somebody else has touched the row since: then nothing may be sent
   */
  begin(intent: Intent, previous: LedgerRow | null, now: Date): Promise<number | null>;
  /** Writes down how an attempt ended. False when the row has moved on to another attempt: the result is then dropped. */
  record(key: string, attempt: number, result: AttemptResult, now: Date): Promise<boolean>;
  /** Corrects what is known of a message, without sending. False when somebody has touched the row since it was read. */
  revise(row: LedgerRow, changes: Partial<Revision>, now: Date): Promise<boolean>;
  /** Writes down a message to be sent. One that is there already stays as it is. */
  plant(row: PlantedRow, now: Date): Promise<void>;
  /**
   * Takes on a message that Slack was found to have, as an attempt that our records do not know has left it.
   * @param row the row of its key as it was read; null when there is none
   * @returns false when somebody has touched the row since
   */
  adopt(found: AdoptedRow, row: LedgerRow | null, now: Date): Promise<boolean>;
  /** Messages that Slack refuses, those refused first at the top. */
  dead(now: Date): Promise<LedgerRow[]>;
  /** Has these tried again at once, as far as they are still refused. Returns how many are. */
  retry(keys: readonly string[], now: Date): Promise<number>;
  /** When something was last shown to this channel or person; null when nothing was. */
  lastSentTo(channelId: string): Promise<Date | null>;
  /** Rows still alive of messages some of whose posts have been replaced. */
  withReplaced(now: Date): Promise<LedgerRow[]>;
  /** The post that shows a message now; null while there is none. */
  shown(key: string): Promise<{ readonly channelId: string; readonly ts: string } | null>;
}

/** What is written of a message outside its own attempts has whose it is looked at anew, in the same transaction. */
export const Ledger = defineStore(
  ({ client, workspaceId }): Ledger => ({
    ...createLedger(client, workspaceId),

    async retry(keys, now) {
      const count = await inTransaction(client, async (transaction) => {
        const ledger = createLedger(transaction, workspaceId);
        touch((await ledger.readOf([], keys, now)).flatMap(subjectOf));
        return ledger.retry(keys, now);
      });
      changesIn(client).tell();
      return count;
    },

    revise: (row, changes, now) =>
      inTransaction(client, async (transaction) => {
        const isDone = await createLedger(transaction, workspaceId).revise(row, changes, now);
        if (isDone) touch(subjectOf(row));
        return isDone;
      }),

    adopt: (found, row, now) =>
      inTransaction(client, async (transaction) => {
        const isDone = await createLedger(transaction, workspaceId).adopt(found, row, now);
        if (isDone) touch(row?.subject ? subjectOf(row) : EVERYBODY_TOUCHED);
        return isDone;
      }),
  }),
);

/** None where that is not known. */
function subjectOf({ subject }: Pick<LedgerRow, 'subject'>): readonly TouchedSubject[] {
  const [kind, id] = subject?.split(/:(.*)/s) ?? [];
  // Written by `nameOf` alone.
  return kind !== undefined && id !== undefined ? [{ kind: kind as TouchedSubject['kind'], id }] : [];
}

/** The ledger of one workspace. */
export function createLedger(database: Pick<PrismaClient, 'ledgerMessage'>, workspaceId: string): Ledger {
  /** With those of these keys that are not among them. */
  async function withOthers(rows: readonly LedgerMessage[], keys: readonly string[]): Promise<LedgerRow[]> {
    const wanted = new Set(keys);
    for (const { key } of rows) wanted.delete(key);
    const others = await inPieces(wanted, (piece) =>
      database.ledgerMessage.findMany({ where: { workspaceId, key: { in: piece } } }),
    );
    return [...rows, ...others.flat()].map(toLedgerRow);
  }

  return {
    async read(keys, now) {
      const rows = await everyAlive(database, workspaceId, now);
      return withOthers(rows.sort(byKey), keys);
    },

    async standingIn(channelId, now) {
      const rows = await database.ledgerMessage.findMany({
        where: { workspaceId, slackChannelId: channelId, lifetime: 'standing', state: 'sent', ...aliveAt(now) },
        orderBy: { key: 'asc' },
      });
      return rows.map(toLedgerRow);
    },

    async readOf(names, keys, now) {
      const pieces = await inPieces(names, (piece) =>
        database.ledgerMessage.findMany({ where: { workspaceId, subject: { in: piece }, ...aliveAt(now) } }),
      );
      return withOthers(pieces.flat().sort(byKey), keys);
    },

    async standingWith(recipientIds, now) {
      const pieces = await inPieces(recipientIds, (piece) =>
        database.ledgerMessage.findMany({
          where: {
            workspaceId,
            channelId: { in: piece },
            AND: [aliveAt(now), { OR: [{ state: 'dead' }, { lifetime: 'scheduled' }] }],
          },
        }),
      );
      return pieces.flat().sort(byKey).map(toLedgerRow);
    },

    async ofNobody(now) {
      const rows = await database.ledgerMessage.findMany({ where: { workspaceId, subject: null, ...aliveAt(now) } });
      return rows.map(toLedgerRow);
    },

    async assign(keys, name) {
      await inPieces(keys, (piece) =>
        database.ledgerMessage.updateMany({ where: { workspaceId, key: { in: piece } }, data: { subject: name } }),
      );
    },

    async begin(intent, previous, now) {
      const attempt = (previous?.attempt ?? 0) + 1;
      const { correction, ...columns } = intent;
      const begun = {
        ...columns,
        ...(correction && { correction: toJson(correction) }),
        attempt,
        state: 'sending',
        notBefore: null,
        updatedAt: now,
      };
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
        data: { leaseUntil: null, ...columnsOf(result), updatedAt: now },
      });
      return written.count === 1;
    },

    async revise({ key, attempt, state }, changes, now) {
      const written = await database.ledgerMessage.updateMany({
        where: { workspaceId, key, attempt, state },
        // A new attempt number, so that whoever has read the row before does not act on it.
        data: { ...columnsOf(changes), attempt: attempt + 1, updatedAt: now },
      });
      return written.count === 1;
    },

    async plant({ correction, ...row }, now) {
      try {
        await database.ledgerMessage.create({
          data: { ...row, workspaceId, correction: toJson(correction), state: 'pending', updatedAt: now },
        });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },

    async adopt(found, row, now) {
      const known = {
        desiredFingerprint: found.appliedFingerprint ?? '',
        ...found,
        state: 'sent',
        leaseUntil: null,
        notBefore: null,
        unsureSince: null,
        lastError: null,
        failures: 0,
        updatedAt: now,
      };
      if (row) {
        const untouched = { workspaceId, key: row.key, attempt: row.attempt, state: row.state };
        const { count } = await database.ledgerMessage.updateMany({ where: untouched, data: known });
        return count === 1;
      }
      try {
        await database.ledgerMessage.create({ data: { workspaceId, ...known } });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    async dead(now) {
      const rows = await database.ledgerMessage.findMany({
        where: { workspaceId, state: 'dead', OR: [{ historyFrom: null }, { historyFrom: { gt: now } }] },
        orderBy: [{ updatedAt: 'asc' }, { key: 'asc' }],
      });
      return rows.map(toLedgerRow);
    },

    async retry(keys, now) {
      const pieces = await inPieces(keys, (piece) =>
        database.ledgerMessage.updateMany({
          where: { workspaceId, key: { in: piece }, state: 'dead' },
          data: { notBefore: null, updatedAt: now },
        }),
      );
      return pieces.reduce((sum, { count }) => sum + count, 0);
    },

    async lastSentTo(channelId) {
      const last = await database.ledgerMessage.findFirst({
        where: { workspaceId, channelId, state: 'sent' },
        orderBy: { updatedAt: 'desc' },
      });
      return last?.updatedAt ?? null;
    },

    async withReplaced(now) {
      const rows = await database.ledgerMessage.findMany({
        where: { workspaceId, NOT: { replaced: { equals: Prisma.AnyNull } }, ...aliveAt(now) },
      });
      return rows.map(toLedgerRow);
    },

    async shown(key) {
      const row = await database.ledgerMessage.findFirst({ where: { workspaceId, key } });
      if (!row?.slackId || !row.slackChannelId) return null;
      return { channelId: row.slackChannelId, ts: row.slackId };
    },
  };
}

const REPLACED = z.array(
  z.object({
    channelId: z.string(),
    ts: z.string(),
    at: z.iso.datetime().transform((text) => new Date(text)),
    isLeft: z.boolean(),
  }),
);
const STORED_CONTENT = z.object({ text: z.string(), blocks: z.array(z.unknown()) });

/** In pieces, by when they become history: what has is not looked at. */
async function everyAlive(
  database: Pick<PrismaClient, 'ledgerMessage'>,
  workspaceId: string,
  now: Date,
): Promise<LedgerMessage[]> {
  const undated = await inPagesBy(
    (last, take) =>
      database.ledgerMessage.findMany({
        where: { workspaceId, historyFrom: null, ...(last !== null && { key: { gt: last } }) },
        orderBy: { key: 'asc' },
        take,
      }),
    ({ key }) => key,
  );
  const dated = await inPagesBy(
    (last, take) => {
      const [from, key] = last === null ? [now, null] : placeFrom(last);
      const after = {
        OR: [{ historyFrom: { gt: from } }, ...(key === null ? [] : [{ historyFrom: from, key: { gt: key } }])],
      };
      return database.ledgerMessage.findMany({
        where: { workspaceId, historyFrom: { gte: from }, ...after },
        orderBy: [{ historyFrom: 'asc' }, { key: 'asc' }],
        take,
      });
    },
    ({ historyFrom, key }) => `${Number(historyFrom)} ${key}`,
  );
  return [...undated, ...dated];
}

function placeFrom(place: string): readonly [Date, string] {
  const end = place.indexOf(' ');
  return [new Date(Number(place.slice(0, end))), place.slice(end + 1)];
}

function aliveAt(now: Date) {
  return { OR: [{ historyFrom: null }, { historyFrom: { gt: now } }] };
}

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key < other.key ? -1 : Number(one.key > other.key);
}

/** States and lifetimes are text in the database; only this file writes them. */
function toLedgerRow({ workspaceId: _, updatedAt, ...row }: LedgerMessage): LedgerRow {
  return {
    ...row,
    state: row.state as LedgerState,
    lifetime: row.lifetime as LedgerRow['lifetime'],
    replaced: row.replaced === null ? [] : REPLACED.parse(row.replaced),
    correction: row.correction === null ? null : STORED_CONTENT.parse(row.correction),
    writtenAt: updatedAt,
  };
}

function columnsOf<Changes extends Partial<Revision>>({ replaced, ...columns }: Changes) {
  return { ...columns, ...(replaced && { replaced: toJson(replaced) }) };
}

/** A copy without anything that JSON does not have. */
function toJson(content: StoredContent | readonly ReplacedPost[]) {
  return JSON.parse(JSON.stringify(content));
}
