import type { Ask, Values } from '../database/by-hand.js';
import { beginAgain, beginFirst, MAY_REVISE, MAY_SETTLE, recordEnding, writes } from './ledger.sql.js';
import type { AttemptResult, Intent, LedgerRow } from './ledger-rows.store.js';

/** What is written of an attempt, by statements written by hand. */
export interface Attempts {
  /**
   * Writes down that an attempt begins, before anything is sent.
   * @param previous the row as it was read; null when the message is new
   * @returns the attempt's number, or null when somebody else has touched the row since: then nothing may be sent
   */
  begin(intent: Intent, previous: LedgerRow | null, now: Date): Promise<number | null>;
  /** Writes down how an attempt ended. False when the row has moved on to another attempt: the result is then dropped. */
  record(key: string, attempt: number, result: AttemptResult, now: Date): Promise<boolean>;
}

export function attemptsOf(ask: Ask): Attempts {
  return {
    async begin(intent, previous, now) {
      const { correction, ...settled } = intent;
      const columns = { ...settled, ...(correction && { correction: JSON.stringify(correction) }) };
      const { told, flags } = mayWrite(MAY_SETTLE, columns);
      const begun = { ...settled, ...told, now };
      if (!previous) return (await ask(beginFirst, begun)).length > 0 ? 1 : null;
      const { key, attempt, state } = previous;
      const found = await ask(beginAgain, { ...begun, ...flags, key, attempt, state });
      return found.length > 0 ? attempt + 1 : null;
    },

    async record(key, attempt, { state, replaced, ...result }, now) {
      // It is over, whatever came of it.
      const columns = { leaseUntil: null, ...result, ...(replaced && { replaced: JSON.stringify(replaced) }) };
      const { told, flags } = mayWrite(MAY_REVISE, columns);
      return (await ask(recordEnding, { ...told, ...flags, key, attempt, state, now })).length > 0;
    },
  };
}

type Flag<Column extends string> = ReturnType<typeof writes<Column>>;

/** What these columns are told, and which of them are written at all. */
function mayWrite<Column extends string>(
  columns: readonly Column[],
  written: { readonly [Name in Column]?: Values[string] | undefined },
): {
  readonly told: Readonly<Record<Column, Values[string]>>;
  readonly flags: Readonly<Record<Flag<Column>, boolean>>;
} {
  const told = Object.fromEntries(columns.map((column) => [column, written[column] ?? null]));
  const flags = Object.fromEntries(columns.map((column) => [writes(column), written[column] !== undefined]));
  // Under the names that were handed over stands what belongs to each.
  return { told, flags } as ReturnType<typeof mayWrite<Column>>;
}
