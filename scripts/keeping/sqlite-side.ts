import SqliteFile from 'better-sqlite3';
import { driverCode } from '../../src/database/database-problem.js';
import { explainSqlite } from '../../src/database/sqlite.js';
import { stored } from '../../src/database/sqlite-by-hand.js';
import { examineFile } from './examine-file.js';
import { refuseWhileLeased } from './leased.js';
import { fromBefore, Refused } from './refused.js';
import { PIECE, type Target } from './side.js';
import { type Cell, kindOf, RECORDS_TABLE, type Row, readCell, type Table } from './tables.js';

/** Milliseconds to wait for whoever lets go of the file just now. */
const PATIENCE = 2_000;

interface Opened {
  readonly file: SqliteFile.Database;
  readonly side: Target;
}

/**
 * A SQLite file that nobody else has open, and nobody can open until it is closed.
 * @param path of a file that is there already
 * @param now for the leases in it
 * @throws Refused where somebody has it open, it is damaged, or it is from an earlier version
 * @throws DatabaseProblem where it cannot be read, or is not ours
 */
export async function openSqliteSide(path: string, now: Date): Promise<Target> {
  return explaining(path, async () => {
    const { file, side } = await openedAlone(path);
    try {
      const lease = 'SELECT "name", "until" FROM "Lease"';
      refuseWhileLeased(file.prepare(lease).all() as { readonly name: string; readonly until: string }[], now);
      return side;
    } catch (error) {
      file.close();
      throw error;
    }
  });
}

async function openedAlone(path: string): Promise<Opened> {
  const file = new SqliteFile(path, { fileMustExist: true, timeout: PATIENCE });
  try {
    // Whoever has the file open, if only to look, keeps us out: a bot need not write at this moment to be found.
    file.pragma('locking_mode = EXCLUSIVE');
    file.pragma('foreign_keys = OFF');
    file.exec('BEGIN EXCLUSIVE');
    const missing = await examineFile(file);
    if (missing.length > 0) throw fromBefore(path, missing);
    return { file, side: sideOf(file, path) };
  } catch (error) {
    file.close();
    throw error;
  }
}

function sideOf(file: SqliteFile.Database, place: string): Target {
  return {
    place,
    tables: describeTables(file),
    async *pieces(table) {
      let piece: Row[] = [];
      for (const cells of file
        .prepare(`SELECT ${namesOf(table)} FROM "${table.name}"`)
        .raw()
        .iterate()) {
        piece.push(
          table.columns.map(({ name, kind }, at) => readCell(kind, (cells as unknown[])[at], `${table.name}.${name}`)),
        );
        if (piece.length < PIECE) continue;
        yield piece;
        piece = [];
      }
      if (piece.length > 0) yield piece;
    },
    // Nobody else can have opened it.
    beStill: async () => {},
    close: async () => void file.close(),
    async write(table, rows) {
      const marks = table.columns.map(() => '?').join(', ');
      const insert = file.prepare(`INSERT INTO "${table.name}" (${namesOf(table)}) VALUES (${marks})`);
      for (const row of rows) insert.run(row.map((cell, at) => storedCell(table, at, cell)));
    },
    async keep() {
      const astray = file.prepare('PRAGMA foreign_key_check').all();
      if (astray.length > 0) throw new Error(`${astray.length} rows refer to others that are not there`);
      file.exec('COMMIT');
      file.pragma('optimize = 0x10002');
    },
  };
}

const namesOf = ({ columns }: Table): string => columns.map(({ name }) => `"${name}"`).join(', ');

function storedCell({ columns }: Table, at: number, cell: Cell): string | number | null {
  return stored(columns[at]?.kind === 'instant' && typeof cell === 'string' ? new Date(cell) : cell);
}

/** As the file itself says. */
export function describeTables(file: SqliteFile.Database): readonly Table[] {
  const names = file
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all();
  return names
    .map(String)
    .filter((name) => name !== RECORDS_TABLE)
    .map((name) => {
      const columns = file.pragma(`table_info("${name}")`) as { readonly name: string; readonly type: string }[];
      const references = file.pragma(`foreign_key_list("${name}")`) as { readonly table: string }[];
      return {
        name,
        columns: columns
          .map((column) => ({ name: column.name, kind: kindOf(column.type, `${name}.${column.name}`) }))
          .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
        refersTo: [...new Set(references.map(({ table }) => table))],
      };
    });
}

async function explaining<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (/^SQLITE_(BUSY|LOCKED)/.test(driverCode(error) ?? ''))
      throw new Refused(`${path} is in use: stop the bot, and whoever else has it open, and try again.`);
    throw explainSqlite(error, path);
  }
}
