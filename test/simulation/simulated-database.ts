import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { applyMigrations } from '../../src/database/apply-migrations.js';
import type { Values } from '../../src/database/by-hand.js';
import { PrismaClient } from '../../src/database/client.js';
import type { Database } from '../../src/database/database.js';
import { migrationsFolder, readMigrations } from '../../src/database/migration-files.js';
import { exclusivelyOn } from '../../src/database/sqlite.js';
import { stored } from '../../src/database/sqlite-by-hand.js';
import { type Connection, sharing } from '../../src/database/sqlite-connection.js';
import { numbered, type Sql } from '../../src/database/statement.js';
import { createTurns } from '../../src/database/turns.js';

type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;

/** What may go wrong with one statement, or with a transaction at its end. */
export type DatabaseFault = 'fails_before' | 'fails_after' | null;

/** When statements run, and what goes wrong with them. What they return never settles once the process has ended. */
export interface Statements {
  /** A statement of its own, or the beginning of a transaction: runs after a while. */
  run<Result>(what: string, execute: (fault: DatabaseFault) => Promise<Result>): Promise<Result>;
  /** The end of a transaction: runs at once, so that nothing else happens within it; the answer takes a while. */
  commit(execute: (fault: DatabaseFault) => Promise<void>): Promise<void>;
}

/** One SQLite database in memory that every process of a simulated world shares; the store's real code on top of it. */
export interface SimulatedDatabase {
  readonly database: Database;
  /** Rows as SQLite has them, read at once and past every fault. */
  rows(sql: string): Promise<readonly Record<string, unknown>[]>;
  execute(script: string): Promise<void>;
  /** Through whom statements go from here on; null: at once, as while a world is being prepared. */
  through(statements: Statements | null): void;
  /** Keeps what is stored now under a name. */
  keepAs(name: string): Promise<void>;
  /** Puts back what was kept. */
  restore(name: string): Promise<void>;
}

export async function openSimulatedDatabase(): Promise<SimulatedDatabase> {
  const memory = new PrismaBetterSqlite3({ url: ':memory:', timeout: 0 });
  const { provider, adapterName } = memory;
  const neverAgain = async () => {
    throw new Error('what was in memory is gone with its connection');
  };
  const connection = sharing(await memory.connect(), neverAgain, createTurns(), 0);
  await applyMigrations('sqlite', exclusivelyOn(connection, 0), readMigrations(migrationsFolder('sqlite')));
  await connection.executeScript('PRAGMA foreign_keys = ON;');
  let statements: Statements | null = null;

  function run<Result>(what: string, execute: () => Promise<Result>): Promise<Result> {
    if (!statements) return execute();
    return statements.run(what, async (fault) => {
      if (fault === 'fails_before') throw connectionLost();
      const result = await execute();
      if (fault === 'fails_after') throw connectionLost();
      return result;
    });
  }

  async function startTransaction(isolationLevel: Parameters<Connection['startTransaction']>[0]): Promise<Transaction> {
    await run('BEGIN', async () => {});
    const transaction = await connection.startTransaction(isolationLevel);
    remembered.forget();
    return statements ? committingThrough(transaction, statements) : transaction;
  }

  const remembered = rememberingReads(connection);
  const simulated: Connection = {
    provider,
    adapterName,
    queryRaw: (query) => run(query.sql, () => remembered.queryRaw(query)),
    executeRaw: (query) => run(query.sql, () => remembered.executeRaw(query)),
    executeScript: (script) => remembered.executeScript(script),
    dispose: async () => {},
    startTransaction,
  };
  const client = new PrismaClient({ adapter: { provider, adapterName, connect: async () => simulated } });
  // Prisma compiles its query engine on first use, which takes real time.
  await client.workspace.findMany();

  const byHand: Database['byHand'] = {
    run: (statement, values) => {
      const query = asQuery(statement, values);
      return run(query.sql, async () => {
        if (statement.writes !== null) remembered.forget();
        return asRows(await connection.queryRaw(query));
      });
    },
    async transaction(work, isCommitting) {
      const transaction = await startTransaction(undefined);
      const end = (sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] });
      try {
        const result = await work(async (statement, values) =>
          asRows(await transaction.queryRaw(asQuery(statement, values))),
        );
        isCommitting();
        await end('COMMIT');
        await transaction.commit();
        return result;
      } catch (error) {
        await end('ROLLBACK').catch(() => {});
        await transaction.rollback();
        throw error;
      }
    },
  };

  const rows = async (sql: string) => asRows(await connection.queryRaw({ sql, args: [], argTypes: [] }));
  const tables = (
    await rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'")
  )
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith('sqlite_'));
  const kept = new Set<string>();

  return {
    database: {
      client,
      byHand,
      engine: 'sqlite',
      isOfOneProcess: true,
      answers: async () => true,
      takesWrites: async () => true,
      ready: async () => true,
      close: async () => {},
    },
    rows,
    execute: (script) => remembered.executeScript(script),
    through: (next) => {
      statements = next;
    },
    async keepAs(name) {
      if (kept.has(name)) await connection.executeScript(`DETACH ${name};`);
      kept.add(name);
      const copies = tables.map((table) => `CREATE TABLE ${name}."${table}" AS SELECT * FROM main."${table}";`);
      await connection.executeScript(`ATTACH ':memory:' AS ${name}; ${copies.join(' ')}`);
    },
    async restore(name) {
      const copies = tables.map(
        (table) => `DELETE FROM main."${table}"; INSERT INTO main."${table}" SELECT * FROM ${name}."${table}";`,
      );
      await remembered.executeScript(
        `PRAGMA foreign_keys = OFF; BEGIN; ${copies.join(' ')} COMMIT; PRAGMA foreign_keys = ON;`,
      );
    },
  };
}

type Query = Parameters<Connection['queryRaw']>[0];
type ResultSet = Awaited<ReturnType<Connection['queryRaw']>>;

/** A statement by hand as the adapter takes it: what it is told in the order in which it is asked for. */
function asQuery(statement: Sql, values: Values): Query {
  const { sql, names } = numbered(statement.sql);
  const args: unknown[] = [];
  const asked = sql.trim().replaceAll(/\$(\d+)/g, (_, place: string) => {
    args.push(stored(values[names[Number(place) - 1] ?? ''] ?? null));
    return '?';
  });
  return { sql: asked, args, argTypes: args.map(() => ({ scalarType: 'unknown', arity: 'scalar' })) };
}

function asRows({ columnNames, rows }: ResultSet): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columnNames.map((name, index) => [name, row[index]])));
}

/** A table as Prisma names it in SQL. */
const TABLE = /`main`\.(`\w+`)/;

/** Most reads ask again for what nobody has written since: those are answered from memory, which halves their time. */
function rememberingReads(connection: Connection) {
  const answers = new Map<string, ResultSet>();
  const forget = () => answers.clear();
  /** What one row is deleted with, the statement does not say. */
  const forgetWritten = (sql: string) => {
    const written = TABLE.exec(sql)?.[1];
    if (!written || sql.startsWith('DELETE')) return forget();
    for (const question of answers.keys()) if (question.includes(written)) answers.delete(question);
  };
  return {
    forget,
    async queryRaw(query: Query): Promise<ResultSet> {
      if (!query.sql.startsWith('SELECT')) {
        forgetWritten(query.sql);
        return connection.queryRaw(query);
      }
      const question = `${query.sql} ${JSON.stringify(query.args)}`;
      const known = answers.get(question) ?? (await connection.queryRaw(query));
      answers.set(question, known);
      return { ...known, rows: known.rows.map((row) => [...row]) };
    },
    executeRaw(query: Query): Promise<number> {
      forgetWritten(query.sql);
      return connection.executeRaw(query);
    },
    executeScript(script: string): Promise<void> {
      forget();
      return connection.executeScript(script);
    },
  };
}

/** Nothing else happens between a transaction's beginning and its commit. A process may end just before that or after. */
function committingThrough(transaction: Transaction, statements: Statements): Transaction {
  const execute = transaction.executeRaw.bind(transaction);
  const release = transaction.commit.bind(transaction);
  let isOver = false;
  const end = async (sql: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    isOver = true;
    await execute({ sql, args: [], argTypes: [] });
    await release();
  };
  return Object.assign(transaction, {
    executeRaw: async (query: Parameters<typeof execute>[0]) => {
      if (query.sql !== 'COMMIT') return execute(query);
      await statements.commit(async (fault) => {
        await end(fault === 'fails_before' ? 'ROLLBACK' : 'COMMIT');
        if (fault) throw connectionLost();
      });
      return 0;
    },
    commit: async () => {
      if (!isOver) await release();
    },
    rollback: async () => {
      if (!isOver) await release();
    },
  });
}

function connectionLost(): DriverAdapterError {
  return new DriverAdapterError({ kind: 'ConnectionClosed' });
}
