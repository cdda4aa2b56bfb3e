import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ImportTable } from '../domain/importing.js';

/** Why a file is not even a table. `line` is where its quotes go wrong. */
export type NoTable =
  | { readonly problem: 'not_utf8' }
  | { readonly problem: 'not_csv'; readonly line: number }
  | { readonly problem: 'empty' };

export type TableReading = { readonly ok: true; readonly table: ImportTable } | ({ readonly ok: false } & NoTable);

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads a CSV file in UTF-8, its cells parted by whichever of `;`, `,` or tab its first line has most of. */
export function readCsv(bytes: Uint8Array): TableReading {
  const text = textOf(bytes);
  if (text === null) return { ok: false, problem: 'not_utf8' };
  try {
    const records = Records.parse(
      parse(text, {
        delimiter: delimiterOf(text),
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
        trim: true,
      }),
    );
    const [header, ...rows] = records;
    if (!header) return { ok: false, problem: 'empty' };
    const table = {
      header: withoutEmptyEnd(header.record),
      rows: rows.map(({ record, info }) => ({ line: info.lines, cells: withoutEmptyEnd(record) })),
    };
    return { ok: true, table };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = z.number().catch(1).parse(error.lines);
    return { ok: false, problem: 'not_csv', line };
  }
}

/** null for what is not UTF-8, as older spreadsheets save. The mark that Excel puts first is left out. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counted = [';', ',', '\t'].map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  return counted.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ';';
}

/** Spreadsheets save empty cells at the end of a row. */
function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
