import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { Exclusively } from './apply-migrations.js';
import type { Statements } from './by-hand.js';
import { DatabaseProblem, driverCode } from './database-problem.js';
import { patiently } from './patience.js';
import { closeToOthers, makePrivately } from './private-file.js';
import { sqliteByHand } from './sqlite-by-hand.js';
import { type AdapterFactory, type Connection, sharing } from './sqlite-connection.js';
import { createTurns } from './turns.js';

/** A SQLite file held open by one connection, which Prisma's client takes over. */
export interface OpenSqlite {
  readonly file: string;
  /** Statements by hand, on a connection of their own that is opened when it is first used. */
  readonly byHand: Statements;
  readonly exclusively: Exclusively;
  /** To be called once the migrations are in. From then on nobody else may read the file. What it connects to is opened anew when it was closed, until `close`. */
  adapter(): Promise<AdapterFactory>;
  /** For good. */
  close(): Promise<void>;
  /** What went wrong, as a sentence; an error that is not about the file comes back as it is. */
  explain(error: unknown): unknown;
}

/** The path that an address of a SQLite file names: `file:data/visiting-hours.db`, `file:///var/lib/visits.db`. */
export function sqlitePath(url: string): string {
  return url.replace(/^(file|sqlite):(\/\/(?=\/))?/, '');
}

/**
 * Opens the file, making it and its folder when there are none.
 * @param path of the file
 * @param patience milliseconds to wait for another process's lock
 * @param onOpenToOthers told of files that others may read and that are not ours to close
 * @throws DatabaseProblem when the file or its folder cannot be written
 */
export async function openSqlite(
  path: string,
  patience: number,
  onOpenToOthers: (files: readonly string[]) => void = () => {},
): Promise<OpenSqlite> {
  const file = resolve(path);
  const explain = (error: unknown) => explainSqlite(error, file);
  beWritable(file);
  const factory = new PrismaBetterSqlite3({ url: file, timeout: 0 });
  // A file that has gone away must not be replaced by an empty one.
  const again = new PrismaBetterSqlite3({ url: file, timeout: 0, fileMustExist: true });
  try {
    const first: Connection = await factory.connect();
    let held = first;
    let isClosed = false;
    const turns = createTurns();
    const byHand = sqliteByHand(file, turns, patience);
    const openAgain = async (): Promise<Connection> => {
      if (isClosed) throw new Error('the database has been closed');
      return asWeUseIt(await again.connect(), 0);
    };
    return {
      file,
      byHand,
      exclusively: exclusivelyOn(first, patience),
      adapter: async () => {
        const openToOthers = closeToOthers(file);
        if (openToOthers.length > 0) onOpenToOthers(openToOthers);
        held = sharing(await asWeUseIt(first, patience), openAgain, turns, patience);
        const { provider, adapterName } = factory;
        return { provider, adapterName, connect: async () => held };
      },
      close: async () => {
        isClosed = true;
        byHand.close();
        await held.dispose();
      },
      explain,
    };
  } catch (error) {
    throw explain(error);
  }
}

async function asWeUseIt(connection: Connection, patience: number): Promise<Connection> {
  const setUp = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';
  try {
    await patiently(patience, async () => connection.executeScript(setUp));
    return connection;
  } catch (error) {
    await connection.dispose();
    throw error;
  }
}

/** Refuses a file or folder that is marked read-only even when we are root, whom the system would let write. */
function beWritable(file: string): void {
  try {
    makePrivately(file);
    for (const path of [dirname(file), file]) {
      if (!existsSync(path)) continue;
      accessSync(path, constants.W_OK);
      if ((statSync(path).mode & 0o222) === 0) throw readOnly(file);
    }
  } catch (error) {
    throw explainSqlite(error, file);
  }
}

/**
 * SQLite's advised way to change tables: foreign keys are off meanwhile, or rebuilding a table would delete what refers
 * to it, and are checked before the commit.
 */
export function exclusivelyOn(connection: Connection, patience: number): Exclusively {
  const run = async (script: string) => connection.executeScript(script);
  const rows = async (sql: string) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  return async (work) => {
    await patiently(patience, () => run('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;'));
    try {
      const result = await work({ run, rows });
      const broken = await rows('PRAGMA foreign_key_check');
      if (broken.length > 0) throw new Error(`the migration leaves ${broken.length} rows that refer to nothing`);
      await patiently(patience, () => run('COMMIT'));
      return result;
    } catch (error) {
      await run('ROLLBACK').catch(() => {});
      throw error;
    }
  };
}

/** What went wrong with a file, as a sentence; an error that is not about the file comes back as it is. */
export function explainSqlite(error: unknown, file: string): unknown {
  if (error instanceof DatabaseProblem) return error;
  const code = driverCode(error) ?? '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new DatabaseProblem(
      'locked',
      `The database file ${file} is locked by another program: stop that program (another Visiting Hours, a backup, a database browser), then start again.`,
      { cause: error },
    );
  }
  if (code === 'SQLITE_NOTADB') {
    return new DatabaseProblem(
      'not_a_database',
      `The file ${file} is not a SQLite database, so it has been left as it is: name another file in DATABASE_URL, or put a backup in its place.`,
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) {
    return new DatabaseProblem(
      'damaged',
      `The database file ${file} is damaged or its disk fails (${code}): put a backup in its place.`,
      { cause: error },
    );
  }
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES$|EPERM$|EROFS$|ENOTDIR$|EEXIST$)/.test(code))
    return readOnly(file, error);
  return error;
}

function readOnly(file: string, cause?: unknown): DatabaseProblem {
  return new DatabaseProblem(
    'read_only',
    `The database file ${file} cannot be written: make the file and its folder writable for the user that runs Visiting Hours.`,
    { cause },
  );
}
