import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { Exclusively } from './apply-migrations.js';
import { DatabaseProblem, driverCode } from './database-problem.js';
import type { Prisma } from './generated/sqlite/client.js';
import { createTurns } from './turns.js';

type AdapterFactory = NonNullable<Prisma.PrismaClientOptions['adapter']>;
type Connection = Awaited<ReturnType<AdapterFactory['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;

/** A SQLite file (or memory) held open by one connection, which Prisma's client takes over. */
export interface OpenSqlite {
  readonly exclusively: Exclusively;
  /** To be called once the migrations are in. */
  adapter(): Promise<AdapterFactory>;
  close(): Promise<void>;
  /** What went wrong, as a sentence; an error that is not about the file comes back as it is. */
  explain(error: unknown): unknown;
}

/**
 * Opens the file, making it and its folder when there are none.
 * @param address a path, or `:memory:`
 * @param patience milliseconds to wait for another process's lock
 * @throws DatabaseProblem when the file or its folder cannot be written
 */
export async function openSqlite(address: string, patience: number): Promise<OpenSqlite> {
  const file = address === ':memory:' ? address : resolve(address);
  const explain = (error: unknown) => explained(error, file);
  if (file !== ':memory:') beWritable(file);
  const factory = new PrismaBetterSqlite3({ url: file, timeout: patience });
  try {
    const connection: Connection = await factory.connect();
    return {
      exclusively: exclusivelyOn(connection),
      adapter: async () => {
        await connection.executeScript(
          'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
        );
        const { provider, adapterName } = factory;
        return { provider, adapterName, connect: async () => takingTurns(connection) };
      },
      close: () => connection.dispose(),
      explain,
    };
  } catch (error) {
    throw explain(error);
  }
}

/** Refuses a file or folder that is marked read-only even when we are root, whom the system would let write. */
function beWritable(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    for (const path of [dirname(file), file]) {
      if (!existsSync(path)) continue;
      accessSync(path, constants.W_OK);
      if ((statSync(path).mode & 0o222) === 0) throw readOnly(file);
    }
  } catch (error) {
    throw explained(error, file);
  }
}

/**
 * SQLite's advised way to change tables: foreign keys are off meanwhile, or rebuilding a table would delete what refers
 * to it, and are checked before the commit.
 */
function exclusivelyOn(connection: Connection): Exclusively {
  const run = async (script: string) => connection.executeScript(script);
  const rows = async (sql: string) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  return async (work) => {
    await run('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;');
    try {
      const result = await work({ run, rows });
      const broken = await rows('PRAGMA foreign_key_check');
      if (broken.length > 0) throw new Error(`the migration leaves ${broken.length} rows that refer to nothing`);
      await run('COMMIT');
      return result;
    } catch (error) {
      await run('ROLLBACK').catch(() => {});
      throw error;
    }
  };
}

/**
 * The adapter has one connection. Left alone, it would run a query from outside in the middle of somebody's open
 * transaction, and undo it together with that transaction. So everybody waits for their turn, transactions as a whole.
 */
function takingTurns(connection: Connection): Connection {
  const turns = createTurns();
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => turns.during(() => connection.queryRaw(query)),
    executeRaw: (query) => turns.during(() => connection.executeRaw(query)),
    executeScript: (script) => turns.during(() => connection.executeScript(script)),
    dispose: () => turns.during(() => connection.dispose()),
    startTransaction: async (isolationLevel) => {
      const done = await turns.take();
      try {
        return untilEnded(await connection.startTransaction(isolationLevel), done);
      } catch (error) {
        done();
        throw error;
      }
    },
  };
}

function untilEnded(transaction: Transaction, done: () => void): Transaction {
  const executeAtOnce = transaction.executeRaw.bind(transaction);
  const executeRaw = async (query: Parameters<typeof executeAtOnce>[0]) => executeAtOnce(query);
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  return Object.assign(transaction, {
    executeRaw: async (query: Parameters<typeof executeRaw>[0]) => {
      try {
        return await executeRaw(query);
      } catch (error) {
        // A commit that fails (a full disk) may leave the transaction open, and with it every later one failing.
        if (query.sql === 'COMMIT') await executeRaw({ ...query, sql: 'ROLLBACK' }).catch(() => {});
        throw error;
      }
    },
    commit: () => commit().finally(done),
    rollback: () => rollback().finally(done),
  });
}

function explained(error: unknown, file: string): unknown {
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
