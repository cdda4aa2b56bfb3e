import type { PrismaClient } from './client.js';

/** How asking for a lease ended. */
export type LeaseTaken =
  /**
   * It is the asker's. `handedOver`: what the one before left on giving it back; null after a crash. `heldUntil`: until when
   * the one before had it or was going to have it; null when there was none.
   */
  | { readonly isMine: true; readonly handedOver: string | null; readonly heldUntil: Date | null }
  /** Somebody else has it until then. */
  | { readonly isMine: false; readonly until: Date };

/** Who may do something that only one process may do at a time. */
export interface Leases {
  /** Takes the lease until `until`, or keeps it when `holder` has it already. */
  take(name: string, holder: string, until: Date, now: Date): Promise<LeaseTaken>;
  /** Gives the lease back, if it is still `holder`'s, and leaves something to whoever takes it next. */
  release(name: string, holder: string, now: Date, handedOver: string | null): Promise<void>;
}

export function createLeases(database: Pick<PrismaClient, 'lease'>): Leases {
  return {
    async take(name, holder, until, now) {
      const held = await database.lease.findUnique({ where: { name } });
      if (!held) {
        try {
          await database.lease.create({ data: { name, holder, until } });
          return { isMine: true, handedOver: null, heldUntil: null };
        } catch (error) {
          if (isDuplicate(error)) return { isMine: false, until };
          throw error;
        }
      }
      if (held.holder !== holder && held.until > now) return { isMine: false, until: held.until };
      // One conditional statement is the compare-and-set: of two that ask at once, the second no longer matches.
      const taken = await database.lease.updateMany({
        where: { name, version: held.version },
        data: { holder, until, handedOver: null, version: { increment: 1 } },
      });
      if (taken.count === 1) return { isMine: true, handedOver: held.handedOver, heldUntil: held.until };
      return { isMine: false, until };
    },

    async release(name, holder, now, handedOver) {
      await database.lease.updateMany({ where: { name, holder }, data: { until: now, handedOver } });
    },
  };
}

/** A unique constraint has refused a row: somebody else was faster. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}
