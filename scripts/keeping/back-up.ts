import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { driverCode } from '../../src/database/database-problem.js';
import { explainSqlite } from '../../src/database/sqlite.js';
import { countRows, examineFile, type RowCounts } from './examine-file.js';
import { Refused } from './refused.js';

/** What was written. */
export interface BackUp {
  readonly file: string;
  readonly bytes: number;
  /** Without Prisma's own table of migrations. */
  readonly tables: number;
  readonly rows: number;
  /** Migrations that a start would apply to it: it is from before an upgrade. */
  readonly missing: readonly string[];
}

/** Milliseconds to wait for another program's lock. */
const PATIENCE = 10_000;
const PRIVATE = 0o600;

/**
 * Copies a SQLite file as it is at one instant, also while a bot writes to it, and looks through the copy before it gets its name.
 * @param from path of the file, which is only read
 * @param to where nothing stands yet; only the user who asks may read it
 * @throws Refused in words where there is nothing to copy, something stands in its place, or the copy is not as it should be
 * @throws DatabaseProblem where the file cannot be read
 */
export async function backUp(from: string, to: string): Promise<BackUp> {
  const [source, file] = [resolve(from), resolve(to)];
  if (!existsSync(source))
    throw new Refused(`There is no database at ${source}: name the one that the bot uses in DATABASE_URL.`);
  refuseToOverwrite(file);
  const unfinished = join(dirname(file), `.${basename(file)}.${process.pid}.unfinished`);
  makePrivate(unfinished);
  try {
    const counts = await copied(source, unfinished);
    const missing = await examined(unfinished, counts);
    refuseToOverwrite(file);
    renameSync(unfinished, file);
    const own = [...counts].filter(([table]) => table !== '_prisma_migrations');
    const rows = own.reduce((sum, [, count]) => sum + count, 0);
    return { file, bytes: statSync(file).size, tables: own.length, rows, missing };
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  }
}

function refuseToOverwrite(file: string): void {
  if (existsSync(file))
    throw new Refused(
      `There is something at ${file} already, and it has been left as it is: give the copy another name.`,
    );
}

function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', PRIVATE));
  } catch (error) {
    throw new Refused(
      `Nothing can be written in ${dirname(file)} (${driverCode(error)}): make the folder, let yourself write there, or name another.`,
    );
  }
}

/** @returns how many rows there were at the instant of which it is a copy */
async function copied(source: string, to: string): Promise<RowCounts> {
  try {
    const file = new SqliteFile(source, { readonly: true, fileMustExist: true, timeout: PATIENCE });
    try {
      // One look at it for all of the copy: without, each write of a bot meanwhile would have the copy begin anew.
      file.exec('BEGIN');
      const counts = countRows(file);
      await file.backup(to);
      return counts;
    } finally {
      file.close();
    }
  } catch (error) {
    throw driverCode(error) === 'SQLITE_FULL' ? noRoom(to) : explainSqlite(error, source);
  }
}

/** @returns the migrations that it lacks */
async function examined(copy: string, counts: RowCounts): Promise<readonly string[]> {
  try {
    const file = new SqliteFile(copy, { fileMustExist: true });
    try {
      // In one file, whatever SQLite kept beside the other: it can be put on a disk where nothing can be written.
      file.pragma('journal_mode = DELETE');
      const found = countRows(file);
      const differs = [...counts].find(([table, count]) => found.get(table) !== count);
      if (differs || found.size !== counts.size)
        throw new Refused(
          `The copy has another number of rows than there were (${differs?.[0]}): look at the disk, and try again.`,
        );
      return await examineFile(file);
    } finally {
      file.close();
    }
  } catch (error) {
    throw driverCode(error) === 'SQLITE_FULL' ? noRoom(copy) : error;
  }
}

function noRoom(file: string): Refused {
  return new Refused(`There is no room for the copy in ${dirname(file)}: make some, or name another folder.`);
}
