import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Sheet, SheetCell } from '../views/return-sheet.js';

/** Characters. */
const NARROWEST = 8;
const WIDEST = 45;
/** Slack and Excel agree on this one in every language. */
const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * CSV in UTF-8 as Swedish and Danish Excel open it: a byte order mark, semicolons and CRLF. Text that begins like a formula is
 * preceded by an apostrophe, so that no spreadsheet computes it.
 */
export function writeCsv({ headings, rows }: Sheet): Buffer {
  const records = [headings, ...rows.map((row) => row.map(plainCell))];
  const text = stringify(records, { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
  return Buffer.from(text);
}

function plainCell(cell: SheetCell): string | number {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.date : cell;
}

/** A workbook of one sheet. Text is text there, whatever it begins with. */
export async function writeXlsx({ name, headings, rows }: Sheet): Promise<Buffer> {
  const heading = headings.map((value): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true }));
  const columns = headings.map((title, index) => ({
    width: widthOf(
      title,
      rows.map((row) => row[index] ?? null),
    ),
  }));
  return writeXlsxFile([heading, ...rows.map((row) => row.map(workbookCell))], {
    sheet: name,
    columns,
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }).toBuffer();
}

function workbookCell(cell: SheetCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String };
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: DATE_FORMAT };
}

/** As wide as its longest cell; a long heading is broken over lines. */
function widthOf(title: string, cells: readonly SheetCell[]): number {
  const longestWord = Math.max(...title.split(' ').map((word) => word.length));
  const longest = Math.max(longestWord, ...cells.map((cell) => String(plainCell(cell)).length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest)) + 2;
}
