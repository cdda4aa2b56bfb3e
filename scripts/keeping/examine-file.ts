import type SqliteFile from 'better-sqlite3';
import { missingMigrations } from '../../src/database/apply-migrations.js';
import { migrationsFolder, readMigrations } from '../../src/database/migration-files.js';
import { Refused } from './refused.js';

/** How many rows each table of a file has. */
export type RowCounts = ReadonlyMap<string, number>;

/** As they are now, or in the transaction that the file is in. */
export function countRows(file: SqliteFile.Database): RowCounts {
  return new Map(tablesIn(file).map((table) => [table, rowsOf(file, table)]));
}

/** Names of all tables but SQLite's own. */
function tablesIn(file: SqliteFile.Database): readonly string[] {
  const found = file.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return found.pluck().all().map(String);
}

function rowsOf(file: SqliteFile.Database, table: string): number {
  return Number(file.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
}

/**
 * Looks through a whole file: its pages and indexes, what rows refer to, and whether this version knows its tables.
 * @returns names of the migrations that it lacks; empty for one of this version
 * @throws Refused for one that is damaged
 * @throws DatabaseProblem for one that is not ours, or is from a newer version
 */
export async function examineFile(file: SqliteFile.Database): Promise<readonly string[]> {
  const found = file.prepare('PRAGMA integrity_check').pluck().all();
  if (found.join() !== 'ok')
    throw new Refused(
      `The database is damaged (${found.slice(0, 3).join('; ')}): put the last good backup in its place (docs/backups.md).`,
    );
  const astray = file.prepare('PRAGMA foreign_key_check').all();
  if (astray.length > 0)
    throw new Refused(
      `In the database ${astray.length} rows refer to others that are gone: put the last good backup in its place (docs/backups.md).`,
    );
  const rows = async (query: string) => file.prepare(query).raw().all() as unknown[][];
  const missing = await missingMigrations('sqlite', { rows }, readMigrations(migrationsFolder('sqlite')));
  if (tablesIn(file).length > 0) return missing;
  throw new Refused('The file holds no tables of Visiting Hours: name another.');
}
