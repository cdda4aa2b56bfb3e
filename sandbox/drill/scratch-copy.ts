import { chmodSync, copyFileSync, existsSync, statSync } from 'node:fs';
import SqliteFile from 'better-sqlite3';
import { backUp } from '../../scripts/keeping/back-up.js';
import { examineFile } from '../../scripts/keeping/examine-file.js';
import { moveRows } from '../../scripts/keeping/move-rows.js';
import { openPostgresSide } from '../../scripts/keeping/postgresql-side.js';
import { Refused } from '../../scripts/keeping/refused.js';
import { openSqliteSide } from '../../scripts/keeping/sqlite-side.js';
import { openDatabase } from '../../src/database/database.js';
import { explainSqlite, sqlitePath } from '../../src/database/sqlite.js';

export interface ScratchCopy {
  /** What it is a copy of, as the beginning of a sentence. */
  readonly what: string;
  /** Names of migrations that a start would apply to it. */
  readonly missing: readonly string[];
}

/**
 * Copies what is to be tried, which is only read, also while a bot uses it, and looks through the copy.
 * @param from a path, or an address as DATABASE_URL holds it
 * @param file where the copy is to stand
 * @throws Refused or DatabaseProblem where it cannot be read, or is not as it should be
 */
export async function copyToScratch(from: string, file: string, now: Date): Promise<ScratchCopy> {
  if (/^postgres(ql)?:/.test(from)) return copyRows(from, file, now);
  const source = sqlitePath(from);
  if (!existsSync(source)) throw new Refused(`there is nothing at ${source}: name the backup.`);
  // A database that nobody has open is one file: opening it would leave others beside it.
  const { missing } = existsSync(`${source}-wal`) ? await backUp(source, file) : await copyFile(source, file);
  const size = (statSync(file).size / 1024 / 1024).toFixed(1);
  return { what: `${source}, ${size} MB`, missing };
}

async function copyFile(source: string, file: string): Promise<Pick<ScratchCopy, 'missing'>> {
  copyFileSync(source, file);
  chmodSync(file, 0o600);
  try {
    const copy = new SqliteFile(file);
    try {
      return { missing: await examineFile(copy) };
    } finally {
      copy.close();
    }
  } catch (error) {
    throw explainSqlite(error, source);
  }
}

async function copyRows(from: string, file: string, now: Date): Promise<ScratchCopy> {
  const source = await openPostgresSide(from, { now, isInUse: true });
  try {
    await (await openDatabase({ url: `file:${file}` })).close();
    const target = await openSqliteSide(file, now);
    try {
      const { rows, tables } = await moveRows(source, target);
      return { what: `${source.place}, ${rows} rows in ${tables} tables, tried in a SQLite file`, missing: [] };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
