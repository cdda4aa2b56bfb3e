import type { PrismaClient } from '../../src/database/client.js';
import { isDuplicate } from '../../src/database/leases.js';
import type { Attempts } from '../../src/delivery/attempts.store.js';
import { columnsOf, toJson } from '../../src/delivery/ledger-rows.store.js';

/** What attempts are written with by hand, with Prisma: the two must leave the same rows. */
export function attemptsWithPrisma({ ledgerMessage }: PrismaClient, workspaceId: string): Attempts {
  return {
    async begin({ correction, ...columns }, previous, now) {
      const attempt = (previous?.attempt ?? 0) + 1;
      const begun = {
        ...columns,
        ...(correction && { correction: toJson(correction) }),
        ...{ attempt, state: 'sending', notBefore: null, updatedAt: now },
      };
      if (previous) {
        const where = { workspaceId, key: previous.key, attempt: previous.attempt, state: previous.state };
        const { count } = await ledgerMessage.updateMany({ where, data: begun });
        return count === 1 ? attempt : null;
      }
      try {
        await ledgerMessage.create({ data: { workspaceId, ...begun } });
        return attempt;
      } catch (error) {
        if (isDuplicate(error)) return null;
        throw error;
      }
    },

    async record(key, attempt, result, now) {
      const { count } = await ledgerMessage.updateMany({
        where: { workspaceId, key, attempt, state: 'sending' },
        data: { leaseUntil: null, ...columnsOf(result), updatedAt: now },
      });
      return count === 1;
    },
  };
}
