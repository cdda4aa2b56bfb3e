import type SqliteFile from 'better-sqlite3';
import fc from 'fast-check';
import { describeTables } from '../../scripts/keeping/sqlite-side.js';
import { inOrder, type Kind, type Table } from '../../scripts/keeping/tables.js';
import { driverCode } from '../../src/database/database-problem.js';

type Stored = string | number | null;

/** What stands in rows one after the other, by what a column holds; JSON and instants as Prisma's adapter writes them. */
export interface Contents {
  readonly text: readonly string[];
  readonly integer: readonly number[];
  readonly boolean: readonly boolean[];
  readonly instant: readonly Date[];
  readonly json: readonly unknown[];
  /** How many are tried of each table. */
  readonly rows: readonly number[];
  /** Which columns hold nothing, where they may. */
  readonly nothing: readonly boolean[];
}

const several = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 3, maxLength: 12 });
/** All letters there are, but the one of code zero, which PostgreSQL does not take. */
const text = fc.string({ unit: 'binary', maxLength: 20 }).map((letters) => letters.replaceAll('\0', 'å'));
const INT = { min: -(2 ** 31), max: 2 ** 31 - 1 };

export const imaginedContents: fc.Arbitrary<Contents> = fc.record({
  text: several(fc.oneof(text, fc.constantFrom('', ' ', 'NULL', '{}', '"', "'", '\\', '2026-11-21', 'Hæktet å'))),
  integer: several(fc.integer(INT)),
  boolean: several(fc.boolean()),
  instant: several(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })),
  json: several(
    fc.oneof(
      fc
        .jsonValue({ maxDepth: 3, noUnicodeString: true })
        .map((value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', ''))),
      fc.constantFrom(null, 0, 7, true, 'x', '7', { b: 1, a: { d: [], c: null } }),
    ),
  ),
  rows: several(fc.integer({ min: 1, max: 5 })),
  nothing: several(fc.boolean()),
});

/**
 * Fills every table of a file, whatever its columns are called: rows refer to rows that are there, and hold whatever a column of
 * their kind can.
 * @returns how many rows each table got; one that would stand twice is left out
 */
export function fillWith(file: SqliteFile.Database, contents: Contents): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const next = <Value>(from: readonly Value[], name: string): Value => {
    const at = taken.get(name) ?? 0;
    taken.set(name, at + 1);
    const value = from[at % from.length];
    if (value === undefined) throw new Error(`nothing is imagined for ${name}`);
    return value;
  };
  const counts = new Map<string, number>();
  for (const table of inOrder(describeTables(file))) {
    const columns = file.pragma(`table_info("${table.name}")`) as { readonly name: string; readonly notnull: number }[];
    const required = new Set(columns.filter(({ notnull }) => notnull === 1).map(({ name }) => name));
    const tried = next(contents.rows, 'rows');
    for (let row = 0; row < tried; row += 1) {
      const cells = new Map<string, Stored>();
      for (const { name, kind } of table.columns) {
        const isNothing = !required.has(name) && next(contents.nothing, 'nothing');
        cells.set(name, isNothing ? null : stored(kind, next<unknown>(contents[kind], kind)));
      }
      if (!refer(file, table, cells, row)) continue;
      const names = [...cells.keys()].map((name) => `"${name}"`).join(', ');
      const marks = [...cells].map(() => '?').join(', ');
      insert(() =>
        file.prepare(`INSERT OR IGNORE INTO "${table.name}" (${names}) VALUES (${marks})`).run(...cells.values()),
      );
    }
    counts.set(table.name, Number(file.prepare(`SELECT count(*) FROM "${table.name}"`).pluck().get()));
  }
  return counts;
}

/** @returns false where there is nothing to refer to */
function refer(file: SqliteFile.Database, { name }: Table, cells: Map<string, Stored>, row: number): boolean {
  const references = file.pragma(`foreign_key_list("${name}")`) as {
    readonly table: string;
    readonly from: string;
    readonly to: string;
  }[];
  for (const { table, from, to } of references) {
    const rows = file.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all() as Record<string, Stored>[];
    const other = rows[row % Math.max(1, rows.length)];
    if (!other) return false;
    if (cells.get(from) !== null) cells.set(from, other[to] ?? null);
  }
  return true;
}

function stored(kind: Kind, value: unknown): Stored {
  if (kind === 'json') return JSON.stringify(value);
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  return typeof value === 'boolean' ? Number(value) : (value as Stored);
}

/** Two references of a row may want it in two workspaces: then it is left out. */
function insert(row: () => void): void {
  try {
    row();
  } catch (error) {
    if (driverCode(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
  }
}
