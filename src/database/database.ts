import { applyMigrations, type Exclusively } from './apply-migrations.js';
import type { Statements } from './by-hand.js';
import { PrismaClient } from './client.js';
import { DatabaseProblem } from './database-problem.js';
import { type Engine, migrationsFolder, readMigrations } from './migration-files.js';
import { openSqlite, sqlitePath } from './sqlite.js';
import { noteHowMuchThereIs } from './statistics.js';
import { takesWrites, tryToWrite } from './takes-writes.js';
import { TRANSACTION_LIMITS } from './transactions.js';

/** Left alone, Prisma notes for each statement where it was asked for, and tells errors with all that was asked. */
const CLIENT_OPTIONS = { errorFormat: 'minimal', transactionOptions: TRANSACTION_LIMITS } as const;
/** How long a check of readiness may take, in milliseconds. */
const READY_WITHIN = 2_000;
/** How long SQLite waits for another process's lock, in milliseconds. */
const LOCK_PATIENCE = 5_000;
const NEWER =
  'the database is from a newer version, beside which this one works as before: end this one once the newer version runs';
/** How long it holds that writes arrive, or do not, in milliseconds. */
const WRITES_TRIED_EVERY = 10_000;

export interface Database {
  readonly client: PrismaClient;
  /** For what people wait for most. */
  readonly byHand: Statements;
  readonly engine: Engine;
  /** Whether one process alone may use it at a time. */
  readonly isOfOneProcess: boolean;
  /** Whether the database answers right now. Never throws. */
  answers(): Promise<boolean>;
  /** Whether it takes what is written, tried every ten seconds at most. Never throws. */
  takesWrites(): Promise<boolean>;
  /** Whether people can be served with it right now: it answers, and takes what is written. Never throws. */
  ready(): Promise<boolean>;
  /** Lets go of the file or the server. What is still under way should have ended before. */
  close(): Promise<void>;
}

/** The part of a logger that the store uses. */
export interface DatabaseLogger {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
}

export interface DatabaseOptions {
  /** `file:data/visiting-hours.db` or `postgresql://user:password@host:5432/database` */
  readonly url: string;
  readonly logger?: DatabaseLogger;
  /** Where the migrations lie; the package's own unless told. */
  readonly migrations?: (engine: Engine) => string;
  /** Milliseconds to wait for a SQLite file that another process has locked. */
  readonly lockPatience?: number;
  /** Milliseconds after which a check of readiness tries again whether writes arrive. */
  readonly writesTriedEvery?: number;
}

/**
 * Opens the database, makes it when there is none, and brings it up to this version.
 * @throws DatabaseProblem with one sentence for the operator when it cannot be used; nothing is then overwritten
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (/^postgres(ql)?:/.test(options.url)) return openOnPostgres(options);
  const scheme = /^([a-z+]+):\/\//.exec(options.url)?.[1];
  if (!scheme || scheme === 'file' || scheme === 'sqlite') return openOnSqlite(options);
  throw new DatabaseProblem(
    'bad_address',
    `DATABASE_URL names a kind of database that is not supported (${scheme}): use file:… for SQLite or postgresql://… for PostgreSQL.`,
  );
}

async function openOnSqlite(options: DatabaseOptions): Promise<Database> {
  const sqlite = await openSqlite(sqlitePath(options.url), options.lockPatience ?? LOCK_PATIENCE, (files) =>
    options.logger?.warn(
      { files },
      'other users of this machine may read the database; its files are not ours to close',
    ),
  );
  try {
    await migrate('sqlite', sqlite.exclusively, options);
    const client = new PrismaClient({ adapter: await sqlite.adapter(), ...CLIENT_OPTIONS });
    await client.$connect();
    await countIn(client, 'sqlite', options);
    const { file, byHand, close } = sqlite;
    return opened('sqlite', client, { file, byHand, isOfOneProcess: true, letGo: close }, options);
  } catch (error) {
    await sqlite.close();
    throw sqlite.explain(error);
  }
}

async function openOnPostgres(options: DatabaseOptions): Promise<Database> {
  // Loaded only where it is used: it would cost everybody else a fifth of a second at the start.
  const { openPostgres } = await import('./postgresql.js');
  const { PrismaClient: PostgresClient } = await import('./generated/postgresql/client.js');
  const postgres = await openPostgres(options.url);
  try {
    const isChanged = await migrate('postgresql', postgres.exclusively, options);
    const onLost = ({ message }: Error) =>
      options.logger?.warn({ reason: message }, 'a connection to PostgreSQL was lost; the next query makes a new one');
    const pool = postgres.pool(onLost);
    const byHand = postgres.byHand(onLost);
    const letGo = () => Promise.all([pool.end(), byHand.close()]);
    const client = new PostgresClient({ adapter: pool.adapter, ...CLIENT_OPTIONS });
    await client.$connect();
    // The same but for the names of a few types.
    const likeSqlite = client as unknown as PrismaClient;
    if (isChanged) await countIn(likeSqlite, 'postgresql', options);
    return opened('postgresql', likeSqlite, { file: null, byHand, isOfOneProcess: false, letGo }, options);
  } catch (error) {
    throw postgres.explain(error);
  } finally {
    await postgres.closeMigrating();
  }
}

/** @returns whether anything was missing */
async function migrate(engine: Engine, exclusively: Exclusively, options: DatabaseOptions): Promise<boolean> {
  const folder = (options.migrations ?? migrationsFolder)(engine);
  const migrations = readMigrations(folder);
  if (migrations.length === 0) throw new Error(`no migrations in ${folder}: the installation is incomplete`);
  const { applied, newer } = await applyMigrations(engine, exclusively, migrations);
  if (newer.length > 0) options.logger?.warn({ engine, newer }, NEWER);
  if (applied.length > 0) options.logger?.info({ engine, applied }, 'the database was brought up to this version');
  return applied.length > 0;
}

/** A database that cannot do so now can be used all the same. */
async function countIn(client: PrismaClient, engine: Engine, { logger }: DatabaseOptions): Promise<void> {
  await noteHowMuchThereIs(client, engine).catch((error: unknown) =>
    logger?.warn({ error }, 'the database has not counted what it holds'),
  );
}

interface Place {
  readonly isOfOneProcess: boolean;
  readonly file: string | null;
  readonly byHand: Statements;
  readonly letGo: () => Promise<unknown>;
}

function opened(
  engine: Engine,
  client: PrismaClient,
  { file, byHand, isOfOneProcess, letGo }: Place,
  options: DatabaseOptions,
): Database {
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await client.$disconnect();
    await letGo();
  };
  const answers = async (): Promise<boolean> => closing === null && inTime(client.$queryRaw`SELECT 1`.then(() => true));
  const tried = takesWrites({
    write: () => tryToWrite(client, file),
    every: options.writesTriedEvery ?? WRITES_TRIED_EVERY,
    onRefused: (reason) => options.logger?.warn({ reason }, 'the database takes nothing new'),
  });
  const writesArrive = async (): Promise<boolean> => closing === null && inTime(tried());
  return {
    engine,
    isOfOneProcess,
    client,
    byHand,
    answers,
    takesWrites: writesArrive,
    ready: async () => (await answers()) && (await writesArrive()),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** False when it takes too long or fails. */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, READY_WITHIN, false);
  });
  return Promise.race([answer.catch(() => false), tooLate]).finally(() => clearTimeout(timer));
}
