import type { PrismaClient } from './generated/sqlite/client.js';

/** Who may do something that only one process may do at a time. */
export interface Leases {
  /**
   * Takes the lease, or keeps it when `holder` has it already.
   * @returns null when it is `holder`'s until `until`, otherwise the instant at which somebody else's lease ends
   */
  take(name: string, holder: string, until: Date, now: Date): Promise<Date | null>;
  /** Gives the lease back, if it is still `holder`'s. */
  release(name: string, holder: string, now: Date): Promise<void>;
}

export function createLeases(database: Pick<PrismaClient, 'lease'>): Leases {
  return {
    async take(name, holder, until, now) {
      const mineOrOver = { name, OR: [{ holder }, { until: { lte: now } }] };
      const data = { holder, until, version: { increment: 1 } };
      // One conditional statement is the compare-and-set: of two that ask at once, the second no longer matches.
      const taken = await database.lease.updateMany({ where: mineOrOver, data });
      if (taken.count === 1) return null;
      const held = await database.lease.findUnique({ where: { name } });
      if (held) return held.until;
      try {
        await database.lease.create({ data: { name, holder, until } });
        return null;
      } catch (error) {
        if (isDuplicate(error)) return until;
        throw error;
      }
    },

    async release(name, holder, now) {
      await database.lease.updateMany({ where: { name, holder }, data: { until: now } });
    },
  };
}

/** A unique constraint has refused a row: somebody else was faster. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}
