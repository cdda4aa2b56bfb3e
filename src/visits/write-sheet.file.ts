import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Sheet, SheetCell } from './sheet.rule.js';

/** Characters. */
const NARROWEST = 8;
const WIDEST = 45;
/** In points: room for a heading of three lines. */
const HEADING_HEIGHT = 50;
/** Named for the bold cells too, which else have another. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;
/** Away from the text in the next column. */
const NUMBERS = { align: 'right', indent: 1 } as const;
/** The same in every language. */
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
  const heading = headings.map((value, index): Cell => {
    const overNumbers = rows.some((row) => typeof row[index] === 'number');
    const look = { fontWeight: 'bold', alignVertical: 'bottom', wrap: true, height: HEADING_HEIGHT } as const;
    return { value, type: String, ...look, ...FONT, ...(overNumbers && NUMBERS) };
  });
  const columns = headings.map((title, index) => ({
    width: widthOf(
      title,
      rows.map((row) => row[index] ?? null),
    ),
  }));
  const sheet = { sheet: name, columns, orientation: 'landscape', stickyRowsCount: 1, stickyColumnsCount: 1 } as const;
  return writeXlsxFile([heading, ...rows.map((row) => row.map(workbookCell))], sheet, FONT).toBuffer();
}

function workbookCell(cell: SheetCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number, ...NUMBERS };
  if (typeof cell === 'string') return { value: cell, type: String };
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: DATE_FORMAT, align: 'left' };
}

/** As wide as its longest cell; a long heading is broken over lines. */
function widthOf(title: string, cells: readonly SheetCell[]): number {
  const longestWord = Math.max(...title.split(' ').map((word) => word.length));
  const longest = Math.max(longestWord, ...cells.map((cell) => String(plainCell(cell)).length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest)) + 2;
}
