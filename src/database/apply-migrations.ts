import { randomUUID } from 'node:crypto';
import { PROCESS_LIVES_FOR } from '../core/process-life.js';
import { DatabaseProblem, driverMessage } from './database-problem.js';
import { checksumOf, type Engine, kindOf, type Migration } from './migration-files.js';

/** A transaction that no other bot can be in at the same time. */
export interface MigrationTransaction {
  /** Runs one statement or several. */
  run(script: string): Promise<void>;
  rows(query: string): Promise<readonly (readonly unknown[])[]>;
}

/** Runs the work in such a transaction: commits it, or rolls it back when it throws. */
export type Exclusively = <Result>(work: (transaction: MigrationTransaction) => Promise<Result>) => Promise<Result>;

/** One row of `_prisma_migrations`. */
interface MigrationRecord {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
  /** What whoever applied it noted of its kind, for versions that do not have it. */
  readonly isAdditive: boolean;
}

/** What was found, and done about it. All are names, oldest first. */
export interface BroughtUp {
  readonly applied: readonly string[];
  /** Migrations of a newer version, beside which this one works as before. */
  readonly newer: readonly string[];
}

/** Stands in a column that is for what Prisma says of a migration that failed, and is empty for every other. */
const ADDITIVE = 'additive';

/**
 * Brings the database up to the given migrations, one transaction each, and notes them as Prisma does, so that
 * `prisma migrate deploy` agrees.
 * @throws DatabaseProblem when the database is not ours, was made by an edited migration, or is from a newer version whose
 *   migrations this one cannot work beside
 */
export async function applyMigrations(
  engine: Engine,
  exclusively: Exclusively,
  migrations: readonly Migration[],
): Promise<BroughtUp> {
  const applied: string[] = [];
  for (;;) {
    // Read anew in every transaction: another bot that starts at the same moment may have been faster.
    const { next, newer } = await exclusively((transaction) => applyNext(engine, transaction, migrations));
    if (next === null) return { applied, newer };
    applied.push(next.name);
  }
}

/**
 * Looks what the database lacks, and changes nothing.
 * @returns names of the migrations that would be applied, oldest first
 * @throws DatabaseProblem as `applyMigrations` does, before it changes anything
 */
export async function missingMigrations(
  engine: Engine,
  { rows }: Pick<MigrationTransaction, 'rows'>,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const records = await recordsIn(engine, rows);
  nextMigration(records, migrations);
  const seen = new Set(records.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !seen.has(name));
}

async function applyNext(
  engine: Engine,
  transaction: MigrationTransaction,
  migrations: readonly Migration[],
): Promise<Found> {
  const found = nextMigration(await recordsIn(engine, transaction.rows), migrations);
  const { next } = found;
  if (!next) return found;
  if (kindOf(next) === 'breaking' && (await isOtherRunning(engine, transaction))) throw stillRunning(next);
  await transaction.run(RECORDS_TABLE[engine]);
  await transaction.run(next.sql).catch((error: unknown) => {
    throw failed(next, error);
  });
  const moment = engine === 'sqlite' ? "CAST(unixepoch('subsec') * 1000 AS INTEGER)" : 'clock_timestamp()';
  const noted = kindOf(next) === 'additive' ? `'${ADDITIVE}'` : 'NULL';
  await transaction.run(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count, logs)
     VALUES ('${randomUUID()}', '${checksumOf(next)}', '${next.name}', ${moment}, ${moment}, 1, ${noted})`,
  );
  return found;
}

/** Whether a process that uses this database has said within the last minutes that it runs. */
async function isOtherRunning(engine: Engine, transaction: MigrationTransaction): Promise<boolean> {
  // A SQLite file has one process, which is the one that asks.
  if (engine === 'sqlite' || !(await tablesIn(engine, transaction.rows)).includes('Heartbeat')) return false;
  const since = new Date(Date.now() - PROCESS_LIVES_FOR).toISOString().replace('Z', '');
  const rows = await transaction.rows(`SELECT 1 FROM "Heartbeat" WHERE "at" > TIMESTAMP '${since}' LIMIT 1`);
  return rows.length > 0;
}

function stillRunning({ name }: Migration): DatabaseProblem {
  return new DatabaseProblem(
    'older_runs',
    `Another process of Visiting Hours still runs on this database, or ran until some minutes ago, and could not go on after the migration ${name}: stop all that run, wait three minutes if one was killed, then start again (docs/upgrades.md).`,
  );
}

function failed({ name }: Migration, error: unknown): DatabaseProblem {
  return new DatabaseProblem(
    'migration_failed',
    `The migration ${name} could not be applied (${driverMessage(error)}); nothing of it was kept and the database is as it was before.`,
    { cause: error },
  );
}

/** What the database has seen. */
interface Found {
  /** The oldest migration of ours that it has not; null when it has seen all. */
  readonly next: Migration | null;
  /** Migrations that we do not have and can work beside. */
  readonly newer: readonly string[];
}

/** @throws DatabaseProblem when what it has seen does not fit the migrations of this version */
function nextMigration(records: readonly MigrationRecord[], migrations: readonly Migration[]): Found {
  const newer: string[] = [];
  for (const record of records) {
    const migration = migrations.find(({ name }) => name === record.name);
    if (!record.finished) {
      throw new DatabaseProblem(
        'unfinished',
        `The migration ${record.name} was begun on this database and never finished: restore a backup from before the upgrade.`,
      );
    }
    if (!migration && !record.isAdditive) throw tooNew(record);
    if (!migration) newer.push(record.name);
    else if (record.checksum !== checksumOf(migration)) {
      throw new DatabaseProblem(
        'edited',
        `The migration ${record.name} has been edited since it was applied to this database: put its file back as it was released.`,
      );
    }
  }
  const seen = new Set(records.map(({ name }) => name));
  return { next: migrations.find(({ name }) => !seen.has(name)) ?? null, newer };
}

function tooNew({ name }: MigrationRecord): DatabaseProblem {
  return new DatabaseProblem(
    'newer',
    `The database is from a newer version of Visiting Hours, which has changed what this version reads (by the migration ${name}, which it does not know): install the newer version again, or restore a backup from before the upgrade (docs/upgrades.md).`,
  );
}

async function recordsIn(engine: Engine, ask: MigrationTransaction['rows']): Promise<readonly MigrationRecord[]> {
  const tables = await tablesIn(engine, ask);
  if (tables.includes('_prisma_migrations')) {
    const rows = await ask(
      `SELECT migration_name, checksum, CASE WHEN finished_at IS NULL THEN 'no' ELSE 'yes' END, logs
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    );
    return rows.map(([name, checksum, finished, logs]) => ({
      name: String(name),
      checksum: String(checksum),
      finished: finished === 'yes',
      isAdditive: logs === ADDITIVE,
    }));
  }
  if (tables.length === 0) return [];
  throw new DatabaseProblem(
    'other_database',
    `The database holds tables of another program (${tables.slice(0, 3).join(', ')}), so it has been left as it is: name an empty database in DATABASE_URL.`,
  );
}

async function tablesIn(engine: Engine, ask: MigrationTransaction['rows']): Promise<readonly unknown[]> {
  return (await ask(TABLES[engine])).map(([table]) => table);
}

const TABLES: Record<Engine, string> = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  postgresql: 'SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()',
};

// Prisma's own definitions.
const RECORDS_TABLE: Record<Engine, string> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`,
  postgresql: `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
  )`,
};
