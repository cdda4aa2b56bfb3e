import type { AuditedAction } from '../../core/audited.js';
import { showsOnly } from '../../database/changes.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';

/** What is too old to be kept. Each is erased a piece after the other: others are let through in between, and what is broken off goes on. */
export interface Outdated {
  /** Lines of the log, but for the last use of set-up, by which an admin is found when nobody else can act. */
  audit(before: Date, isDry: boolean): Promise<number>;
  /** What people have been told, but for what is to be told once alone: it is known by these rows. */
  told(before: Date, isDry: boolean): Promise<number>;
  /** Messages that Slack has refused or that were withdrawn, once they have been history since then. */
  undelivered(before: Date, isDry: boolean): Promise<number>;
}

/** So many rows in one transaction, which nobody else waits for long. */
export const ROWS_OF_A_PIECE = 500;

const SET_UP: AuditedAction[] = ['save_workspace', 'save_facility', 'save_group', 'close_group', 'open_group'];
/** Kinds of which it is looked up whether somebody was told already, however long ago. */
const TOLD_ONCE = ['joined', 'language', 'no_active_leader'];

/** Erases a piece. @returns how many it was */
type Piece = (transaction: ScopedTransaction) => Promise<number>;

export const Outdated = defineStore(({ client }): Outdated => {
  async function allPieces(erase: Piece): Promise<number> {
    for (let erased = 0; ; ) {
      const count = await inTransaction(client, async (transaction) => {
        showsOnly([]);
        return erase(transaction);
      });
      erased += count;
      if (count < ROWS_OF_A_PIECE) return erased;
      await new Promise(setImmediate);
    }
  }

  return {
    async audit(before, isDry) {
      const lastSetUp = await client.auditEntry.findFirst({
        where: { action: { in: SET_UP } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: { id: true },
      });
      const where = { at: { lt: before }, ...(lastSetUp && { id: { not: lastSetUp.id } }) };
      if (isDry) return client.auditEntry.count({ where });
      return allPieces(async ({ auditEntry }) => {
        const select = { id: true };
        const rows = await auditEntry.findMany({ where, select, orderBy: { at: 'asc' }, take: ROWS_OF_A_PIECE });
        if (rows.length === 0) return 0;
        const { count } = await auditEntry.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
        return count;
      });
    },

    async told(before, isDry) {
      const where = { settledAt: { lt: before }, onceKey: null, kind: { notIn: TOLD_ONCE } };
      if (isDry) return client.notice.count({ where });
      return allPieces(async ({ notice }) => {
        const rows = await notice.findMany({ where, select: { id: true }, take: ROWS_OF_A_PIECE });
        if (rows.length === 0) return 0;
        const { count } = await notice.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
        return count;
      });
    },

    async undelivered(before, isDry) {
      const state = { in: ['dead', 'cancelled'] };
      const where = { state, historyFrom: { lt: before }, updatedAt: { lt: before } };
      if (isDry) return client.ledgerMessage.count({ where });
      return allPieces(async ({ ledgerMessage }) => {
        const rows = await ledgerMessage.findMany({ where, select: { key: true }, take: ROWS_OF_A_PIECE });
        if (rows.length === 0) return 0;
        // Asked again: somebody may have it tried again at this moment.
        const keys = rows.map(({ key }) => key);
        const { count } = await ledgerMessage.deleteMany({ where: { ...where, key: { in: keys } } });
        return count;
      });
    },
  };
});
