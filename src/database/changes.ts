import { AsyncLocalStorage } from 'node:async_hooks';
import type { Prisma } from './client.js';

/** What delivery and the log write for themselves: nobody is shown anything else because of it. */
const NOTHING_TO_SHOW: ReadonlySet<string> = new Set<Prisma.ModelName>([
  'LedgerMessage',
  'ChannelReading',
  'AuditEntry',
  'Lease',
  'HandledRequest',
]);
const WRITES: ReadonlySet<string> = new Set([
  'create',
  'createMany',
  'createManyAndReturn',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'upsert',
  'delete',
  'deleteMany',
]);

/** What one transaction has written so far that somebody may have to be shown. */
interface Written {
  anything: boolean;
  /** Whatever is begun within a transaction and outlasts it speaks for itself afterwards. */
  isOver: boolean;
}

const underWay = new AsyncLocalStorage<Written>();

/** Tells whoever listens when something was committed that Slack may have to show. */
export interface Changes {
  /** @returns how to stop listening */
  listen(heard: () => void): () => void;
  /** Tells it of something that is not written for anybody to see, and is to be looked at all the same. */
  tell(): void;
  /** Notes a statement that has been carried out; outside a transaction it is committed by then. */
  note(model: string, operation: string, result: unknown): void;
  /** Runs a transaction, and tells once it is committed. Of one that fails or takes itself back nothing is told. */
  within<Result>(transaction: () => Promise<Result>): Promise<Result>;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const heard of listeners) heard();
  };
  return {
    tell,

    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },

    note(model, operation, result) {
      if (!WRITES.has(operation) || NOTHING_TO_SHOW.has(model) || hasChangedNothing(result)) return;
      const written = underWay.getStore();
      if (written && !written.isOver) written.anything = true;
      else tell();
    },

    async within(transaction) {
      const written: Written = { anything: false, isOver: false };
      try {
        const result = await underWay.run(written, transaction);
        if (written.anything) tell();
        return result;
      } finally {
        written.isOver = true;
      }
    },
  };
}

function hasChangedNothing(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'count' in result && result.count === 0;
}
