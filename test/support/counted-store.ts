import { createStore } from '../../src/app/store.js';
import type { Run, Statements } from '../../src/database/by-hand.js';
import { PrismaClient } from '../../src/database/client.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { PrismaClient as PostgresClient } from '../../src/database/generated/postgresql/client.js';
import type { Engine } from '../../src/database/migration-files.js';
import { openPostgres } from '../../src/database/postgresql.js';
import type { Society } from '../../src/database/society.js';
import { openSqlite } from '../../src/database/sqlite.js';

export interface CountedStore {
  readonly society: Society;
  /** The same, for whoever makes a store of it. */
  readonly database: Database;
  /** Past the store, for rows that nobody would write one by one. */
  readonly client: PrismaClient;
  /** The statements that the database was sent meanwhile, in SQL. */
  statementsOf(work: () => Promise<unknown>): Promise<readonly string[]>;
  /** How many they were. */
  queriesOf(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/**
 * A store that says how often it asks its database, which gets this version's tables first.
 * @param url of a database, `file:…` or `postgresql:…`, which stays after `close`
 */
export async function countedStore(engine: Engine, url: string): Promise<CountedStore> {
  await (await openDatabase({ url })).close();
  const statements: string[] = [];
  const note = ({ query }: { readonly query: string }): void => {
    statements.push(query);
  };
  const { client, byHand, end } =
    engine === 'sqlite' ? await countedSqlite(url, note) : await countedPostgres(url, note);
  const close = async (): Promise<void> => {
    await client.$disconnect();
    await end();
  };
  const database: Database = {
    client,
    byHand: noted(byHand, note),
    engine,
    isOfOneProcess: engine === 'sqlite',
    answers: async () => true,
    takesWrites: async () => true,
    ready: async () => true,
    close,
  };
  const store = createStore(database);
  const statementsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = statements.length;
    await work();
    return statements.slice(before);
  };
  return {
    society: store.in('T1'),
    database,
    client,
    statementsOf,
    queriesOf: async (work) => (await statementsOf(work)).length,
    close,
  };
}

/** Tells of each statement by hand, as Prisma does of its own. */
function noted({ run, transaction }: Statements, note: Note): Statements {
  const noting =
    (carryOut: Run): Run =>
    (statement, values) => {
      note({ query: statement.sql });
      return carryOut(statement, values);
    };
  return {
    run: noting(run),
    transaction: async (work, isCommitting) => {
      note({ query: 'BEGIN' });
      const result = await transaction((carryOut) => work(noting(carryOut)), isCommitting);
      note({ query: 'COMMIT' });
      return result;
    },
  };
}

interface CountedClient {
  readonly client: PrismaClient;
  readonly byHand: Statements;
  end(): Promise<void>;
}

type Note = (event: { readonly query: string }) => void;

const LOG: [{ emit: 'event'; level: 'query' }] = [{ emit: 'event', level: 'query' }];

async function countedSqlite(url: string, note: Note): Promise<CountedClient> {
  const sqlite = await openSqlite(url.replace(/^file:/, ''), 1_000);
  const client = new PrismaClient({ adapter: await sqlite.adapter(), log: LOG });
  client.$on('query', note);
  return { client, byHand: sqlite.byHand, end: sqlite.close };
}

async function countedPostgres(url: string, note: Note): Promise<CountedClient> {
  const postgres = await openPostgres(url);
  await postgres.closeMigrating();
  const pool = postgres.pool(() => {});
  const client = new PostgresClient({ adapter: pool.adapter, log: LOG });
  client.$on('query', note);
  // As in the store: the two clients differ in types that are named once per engine, and in nothing else.
  const byHand = postgres.byHand(() => {});
  const end = async (): Promise<void> => {
    await Promise.all([pool.end(), byHand.close()]);
  };
  return { client: client as unknown as PrismaClient, byHand, end };
}
