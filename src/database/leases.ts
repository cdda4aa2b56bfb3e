import type { Statements, Values } from './by-hand.js';
import { firstLease, leaseHeld, releaseLease, takeLease } from './leases.sql.js';
import type { Statement } from './statement.js';

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

export function createLeases({ run }: Pick<Statements, 'run'>): Leases {
  async function ask<Told extends Values, Row>(statement: Statement<Told, Row>, told: Told): Promise<readonly Row[]> {
    return (await run(statement, told)).map(statement.readRow);
  }
  return {
    async take(name, holder, until, now) {
      const [held] = await ask(leaseHeld, { name });
      if (!held) {
        const isFirst = (await ask(firstLease, { name, holder, until })).length > 0;
        return isFirst ? { isMine: true, handedOver: null, heldUntil: null } : { isMine: false, until };
      }
      if (held.holder !== holder && held.until > now) return { isMine: false, until: held.until };
      const taken = await ask(takeLease, { name, holder, until, version: held.version });
      if (taken.length > 0) return { isMine: true, handedOver: held.handedOver, heldUntil: held.until };
      return { isMine: false, until };
    },

    async release(name, holder, now, handedOver) {
      await ask(releaseLease, { name, holder, now, handedOver });
    },
  };
}

/** A unique constraint has refused a row: somebody else was faster. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}
