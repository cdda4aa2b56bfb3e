import { AsyncLocalStorage } from 'node:async_hooks';
import { EVERYBODY_TOUCHED, type TouchedSubject } from '../core/touched-subject.js';
import type { Prisma } from './client.js';

/** What delivery and the log write for themselves: nobody is shown anything else because of it. */
const NOTHING_TO_SHOW: ReadonlySet<string> = new Set<Prisma.ModelName>([
  'LedgerMessage',
  'ChannelReading',
  'AuditEntry',
  'Lease',
  'Heartbeat',
  'HandledRequest',
  'Subject',
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
  /** What is shown differently because of it, by kind and id. */
  readonly touched: Map<string, TouchedSubject>;
  /** Whether that is all. */
  isAll: boolean;
  /** Whatever is begun within a transaction and outlasts it speaks for itself afterwards. */
  isOver: boolean;
}

const underWay = new AsyncLocalStorage<Written>();

/**
 * Notes what is shown differently because of what this transaction writes; written down with the rest as it ends.
 * @throws TypeError outside a transaction
 */
export function touch(subjects: Iterable<TouchedSubject>): void {
  const written = inTransaction();
  if (!written) throw new TypeError('touched outside a transaction');
  for (const subject of subjects) written.touched.set(`${subject.kind} ${subject.id}`, subject);
}

/**
 * Says that what this transaction writes is shown by these, by whatever else it touches, and by nobody else. A transaction that
 * never says so has touched everybody.
 * @throws TypeError outside a transaction
 */
export function showsOnly(subjects: Iterable<TouchedSubject>): void {
  touch(subjects);
  const written = inTransaction();
  if (written) written.isAll = true;
}

/** Writes what nobody is shown: what was told, and what is forgotten. */
export function showsNothing<Result>(write: () => Promise<Result>): Promise<Result> {
  return underWay.run({ anything: false, touched: new Map(), isAll: true, isOver: false }, write);
}

/** A statement that has been carried out. */
export interface Statement {
  readonly model: string;
  readonly operation: string;
  readonly args: unknown;
  readonly result: unknown;
}

/** Tells whoever listens when something was committed that Slack may have to show. */
export interface Changes {
  /** @param heard is told what is shown differently @returns how to stop listening */
  listen(heard: (touched: readonly TouchedSubject[]) => void): () => void;
  /** Tells it of something that is not written for anybody to see, and is to be looked at all the same. */
  tell(): void;
  /** Notes a statement that has been carried out; outside a transaction it is committed by then. */
  note(statement: Statement): void;
  /**
   * The same for a statement by hand. @param table that it writes to; null for one that only reads
   * @throws TypeError outside a transaction where somebody may have to be shown it
   */
  noteByHand(table: string | null): void;
  /** What the transaction under way has touched, in the order in which it is to be written. */
  touched(): readonly TouchedSubject[];
  /** Whether a statement outside any transaction has changed what somebody may have to be shown. */
  isUntouched(statement: Statement): boolean;
  /** Runs a transaction, and tells once it is committed. Of one that fails or takes itself back nothing is told. */
  within<Result>(transaction: () => Promise<Result>): Promise<Result>;
}

export function createChanges(): Changes {
  const listeners = new Set<(touched: readonly TouchedSubject[]) => void>();
  const tell = (touched: readonly TouchedSubject[]): void => {
    for (const heard of listeners) heard(touched);
  };
  return {
    tell: () => tell([]),

    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },

    note(statement) {
      if (!isShown(statement)) return;
      const written = inTransaction();
      if (written) written.anything = true;
      else tell(EVERYBODY_TOUCHED);
    },

    noteByHand(table) {
      if (table === null || NOTHING_TO_SHOW.has(table)) return;
      const written = inTransaction();
      if (!written) throw new TypeError(`${table} is written by hand outside a transaction`);
      written.anything = true;
    },

    touched() {
      const written = inTransaction();
      return written ? touchedBy(written) : [];
    },

    isUntouched: (statement) => isShown(statement) && !inTransaction(),

    async within(transaction) {
      const written: Written = { anything: false, touched: new Map(), isAll: false, isOver: false };
      try {
        const result = await underWay.run(written, transaction);
        if (written.anything || written.touched.size > 0) tell(touchedBy(written));
        return result;
      } finally {
        written.isOver = true;
      }
    },
  };
}

function touchedBy({ anything, isAll, touched: named }: Written): readonly TouchedSubject[] {
  const touched = [...named.values()].sort(inOrder);
  return anything && !isAll ? [...EVERYBODY_TOUCHED, ...touched] : touched;
}

function inTransaction(): Written | null {
  const written = underWay.getStore();
  return written && !written.isOver ? written : null;
}

function isShown({ model, operation, args, result }: Statement): boolean {
  return WRITES.has(operation) && !NOTHING_TO_SHOW.has(model) && !hasChangedNothing(result) && !onlyLocks(args);
}

/** Whether a statement writes rows as they are, to take their locks. */
function onlyLocks(args: unknown): boolean {
  const { where, data } = Object(args) as { readonly where?: unknown; readonly data?: unknown };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const named = Object(where) as Readonly<Record<string, unknown>>;
  return Object.entries(data).every(([column, value]) => value === named[column] || isNoIncrement(value));
}

function isNoIncrement(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'increment' in value && value.increment === 0;
}

/** The same for everybody who writes, so that no two wait for each other. */
function inOrder(one: TouchedSubject, other: TouchedSubject): number {
  return one.kind === other.kind ? (one.id < other.id ? -1 : 1) : one.kind < other.kind ? -1 : 1;
}

function hasChangedNothing(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'count' in result && result.count === 0;
}
