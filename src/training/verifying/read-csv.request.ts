import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { decodeText } from './decode-text.request.js';
import { type TableReading, tableOf } from './table-of.request.js';

const Records = z.array(z.array(z.string()));

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** How many lines are looked at to see what parts the cells. */
const LOOKED_AT = 20;
/** A first line that only tells Excel what parts the cells; people do not see it as a row. */
const TELLS_DELIMITER = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i;

/**
 * Reads a CSV file as spreadsheets write it: in any encoding, its cells parted by `;`, `,`, a tab or `|`, whichever a first
 * line `sep=` names or else most lines hold. Rows are counted as a spreadsheet shows them, so that a cell of several lines is
 * in one row.
 */
export function readCsv(bytes: Uint8Array): TableReading {
  const text = decodeText(bytes);
  if (text === null) return { ok: false, problem: 'not_text' };
  const told = TELLS_DELIMITER.exec(text);
  const content = told ? text.slice(told[0].length) : text;
  try {
    const records = Records.parse(
      parse(content, { delimiter: told?.[1] ?? delimiterOf(content), relax_column_count: true, trim: true }),
    );
    return tableOf(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = z.number().catch(1).parse(error.lines);
    return { ok: false, problem: 'not_csv', line };
  }
}

/** The one that parts the most lines into the most cells; what stands in quotation marks parts nothing. */
function delimiterOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/, LOOKED_AT)
    .filter((line) => line.trim() !== '');
  const counted = DELIMITERS.map((delimiter) => {
    const cells = lines.map((line) => line.split(delimiter).length - 1);
    return { delimiter, parted: cells.filter((count) => count > 0).length, cells: Math.max(0, ...cells) };
  });
  const [best] = counted.sort((one, other) => other.parted - one.parted || other.cells - one.cells);
  return best?.delimiter ?? ';';
}
