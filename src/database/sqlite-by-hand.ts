import SqliteFile, { type Statement as Prepared } from 'better-sqlite3';
import type { Run, Statements, Values } from './by-hand.js';
import { patiently } from './patience.js';
import { isBroken } from './sqlite-connection.js';
import type { Value } from './statement.js';
import type { Turns } from './turns.js';

/** A connection of their own to a SQLite file. */
export interface SqliteStatements extends Statements {
  /** For good. */
  close(): void;
}

interface Opened {
  readonly file: SqliteFile.Database;
  readonly prepared: Map<string, Prepared>;
}

/**
 * Statements by hand on a SQLite file: each is prepared once, and carried out at once in its turn.
 * @param file that exists already
 * @param turns those of Prisma's connection, so that neither writes while the other does
 * @param patience milliseconds to wait for another program's lock; others have their turns meanwhile
 */
export function sqliteByHand(file: string, turns: Turns, patience: number): SqliteStatements {
  let opened: Opened | null = null;
  let isClosed = false;

  function use(): Opened {
    if (isClosed) throw new Error('the database has been closed');
    opened ??= { file: opening(file), prepared: new Map() };
    return opened;
  }

  function letGo(): void {
    const closing = opened;
    opened = null;
    closing?.file.close();
  }

  const runIn =
    ({ file, prepared }: Opened): Run =>
    async ({ name, sql }, values) => {
      const known = prepared.get(name) ?? file.prepare(sql);
      prepared.set(name, known);
      const told = asStored(values);
      if (known.reader) return known.all(told);
      known.run(told);
      return [];
    };

  async function inTurn<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
    return patiently(patience, () =>
      turns.during(async () => {
        try {
          return await work(use());
        } catch (error) {
          if (isBroken(error)) letGo();
          throw error;
        }
      }),
    );
  }

  return {
    run: (statement, values) => inTurn((opened) => runIn(opened)(statement, values)),

    transaction: (work, isCommitting) =>
      inTurn(async (opened) => {
        opened.file.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(runIn(opened));
          isCommitting();
          await patiently(patience, async () => opened.file.exec('COMMIT'));
          return result;
        } finally {
          if (opened.file.open && opened.file.inTransaction) opened.file.exec('ROLLBACK');
        }
      }),

    close() {
      isClosed = true;
      letGo();
    },
  };
}

function opening(file: string): SqliteFile.Database {
  const opened = new SqliteFile(file, { timeout: 0, fileMustExist: true });
  opened.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  return opened;
}

function asStored(values: Values): Record<string, string | number | null> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, stored(value)]));
}

/** As Prisma's adapter writes it, whose rows these are compared with. */
export function stored(value: Value): string | number | null {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  return typeof value === 'boolean' ? Number(value) : value;
}
