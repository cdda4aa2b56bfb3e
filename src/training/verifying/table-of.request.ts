import { readImportColumn } from '../../locales/index.js';
import type { ImportTable } from './importing.rule.js';

/** Why a file is not even a table. `line` is where its quotes go wrong. */
export type NoTable =
  | { readonly problem: 'not_text' | 'other_format' | 'empty' }
  | { readonly problem: 'not_csv'; readonly line: number };

export type TableReading = { readonly ok: true; readonly table: ImportTable } | ({ readonly ok: false } & NoTable);

/** How many rows may stand above the names of the columns: a title, the date of the list. */
const ROWS_ABOVE = 10;
/** Columns to know a row of headings by: a title may hold one such word by chance. */
const HEADINGS_AT_LEAST = 2;

/**
 * What is asked of a table, from all rows of a sheet as people see them there: the row that names the columns, and the rows
 * below it that hold something.
 * @param rows with empty ones, so that a row's number is its place
 */
export function tableOf(rows: readonly (readonly string[])[]): TableReading {
  const named = rows.slice(0, ROWS_ABOVE).findIndex((cells) => headingsIn(cells) >= HEADINGS_AT_LEAST);
  const headerAt = named >= 0 ? named : rows.findIndex(holdsSomething);
  const header = rows[headerAt];
  if (!header) return { ok: false, problem: 'empty' };
  const below = rows
    .map((cells, index) => ({ line: index + 1, cells: withoutEmptyEnd(cells) }))
    .slice(headerAt + 1)
    .filter(({ cells }) => cells.length > 0);
  return { ok: true, table: { header: withoutEmptyEnd(header), headerLine: headerAt + 1, rows: below } };
}

function headingsIn(cells: readonly string[]): number {
  return cells.filter((cell) => readImportColumn(cell) !== null).length;
}

function holdsSomething(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '');
}

/** Spreadsheets save empty cells at the end of a row. */
function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
