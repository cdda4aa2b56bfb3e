import { FORMER } from '../../core/audited.js';
import { inPieces } from '../../database/in-pieces.js';
import { defineStore, type Society } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';

/** Erases what is kept of one person. Harmless to repeat, and to be broken off. */
export type ForgetPerson = (society: Society, userId: string, now: Date) => Promise<void>;

export interface LeaverRows {
  forget(userId: string): Promise<void>;
}

export const LeaverRows = defineStore(
  ({ client }): LeaverRows => ({
    async forget(userId) {
      for (const column of ['actorId', 'subjectId'] as const) {
        const rows = await client.auditEntry.findMany({ where: { [column]: userId }, select: { id: true } });
        const ids = rows.map(({ id }) => id);
        await inPieces(ids, (piece) =>
          client.auditEntry.updateMany({ where: { id: { in: piece } }, data: { [column]: FORMER } }),
        );
      }
      // Last, so that what is broken off begins again; and nobody who has come back at this very moment.
      const inNone = { none: { endedAt: null, group: { closedAt: null } } };
      await inTransaction(client, (transaction) =>
        transaction.volunteer.deleteMany({ where: { userId, memberships: inNone } }),
      );
    },
  }),
);

/** What is known of somebody as a volunteer goes, and their name from the log. Counts and numbers are nobody's, and stay. */
export const forgetLeaver: ForgetPerson = (society, userId) => society.of(LeaverRows).forget(userId);
