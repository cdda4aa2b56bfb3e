import { EVERYBODY_TOUCHED, type TouchedSubject } from '../core/touched-subject.js';
import type { Ask } from '../database/by-hand.js';
import { touch } from '../database/changes.js';
import type { PrismaClient } from '../database/client.js';
import { inPieces } from '../database/in-pieces.js';
import { isDuplicate } from '../database/leases.js';
import { changesIn } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import { type Attempts, attemptsOf } from './attempts.store.js';
import { type LedgerReadings, readingsOf } from './ledger-readings.store.js';
import {
  type AdoptedRow,
  columnsOf,
  type LedgerRow,
  type PlantedRow,
  type Revision,
  toJson,
} from './ledger-rows.store.js';

export interface Ledger extends LedgerReadings, Attempts {
  /** Notes whose these are. @param name `nameOf` a subject */
  assign(keys: readonly string[], name: string): Promise<void>;
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
  /** Has these tried again at once, as far as they are still refused. Returns how many are. */
  retry(keys: readonly string[], now: Date): Promise<number>;
}

/** What is written of a message outside its own attempts has whose it is looked at anew, in the same transaction. */
export const Ledger = defineStore(
  ({ client, byHand, workspaceId }): Ledger => ({
    ...createLedger(client, workspaceId, byHand.ask),

    async retry(keys, now) {
      const count = await inTransaction(client, async (transaction) => {
        const ledger = rowsOf(transaction, workspaceId);
        touch((await ledger.readOf([], keys, now)).flatMap(subjectOf));
        return ledger.retry(keys, now);
      });
      changesIn(client).tell();
      return count;
    },

    revise: (row, changes, now) =>
      inTransaction(client, async (transaction) => {
        const isDone = await rowsOf(transaction, workspaceId).revise(row, changes, now);
        if (isDone) touch(subjectOf(row));
        return isDone;
      }),

    adopt: (found, row, now) =>
      inTransaction(client, async (transaction) => {
        const isDone = await rowsOf(transaction, workspaceId).adopt(found, row, now);
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

/** The ledger of one workspace. @param ask for statements by hand in the same */
export function createLedger(database: Pick<PrismaClient, 'ledgerMessage'>, workspaceId: string, ask: Ask): Ledger {
  return { ...rowsOf(database, workspaceId), ...attemptsOf(ask) };
}

/** All but its attempts. */
function rowsOf(database: Pick<PrismaClient, 'ledgerMessage'>, workspaceId: string): Omit<Ledger, keyof Attempts> {
  return {
    ...readingsOf(database, workspaceId),

    async assign(keys, name) {
      await inPieces(keys, (piece) =>
        database.ledgerMessage.updateMany({ where: { workspaceId, key: { in: piece } }, data: { subject: name } }),
      );
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

    async retry(keys, now) {
      const pieces = await inPieces(keys, (piece) =>
        database.ledgerMessage.updateMany({
          where: { workspaceId, key: { in: piece }, state: 'dead' },
          data: { notBefore: null, updatedAt: now },
        }),
      );
      return pieces.reduce((sum, { count }) => sum + count, 0);
    },
  };
}
