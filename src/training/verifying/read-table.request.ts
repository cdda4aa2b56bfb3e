import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { readCsv } from './read-csv.request.js';
import { type TableReading, tableOf } from './table-of.request.js';

/** Bytes of a workbook once it is unpacked: hundreds of times what a list of people needs. */
const LARGEST_UNPACKED = 50_000_000;
/** What every workbook has inside. */
const WORKBOOK = 'xl/workbook.xml';

/** Files begin so: a zip archive, and the format that Excel had until 2003. */
const ZIP = '504b0304';
const EXCEL_97 = 'd0cf11e0';

/** Reads a list that somebody kept in a spreadsheet: a workbook (XLSX), of which the first sheet counts that holds anything, or CSV. */
export async function readTable(bytes: Uint8Array): Promise<TableReading> {
  const begins = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (begins === EXCEL_97) return { ok: false, problem: 'other_format' };
  if (begins !== ZIP) return readCsv(bytes);
  if (!isWorkbook(bytes)) return { ok: false, problem: 'other_format' };
  const sheets = await readWorkbook(Buffer.from(bytes));
  const readings = sheets.map(({ data }) => tableOf(data.map((cells) => cells.map(textOf))));
  return readings.find(({ ok }) => ok) ?? { ok: false, problem: 'empty' };
}

/** Looks at what an archive says that it holds, and unpacks nothing. */
function isWorkbook(bytes: Uint8Array): boolean {
  const held = new Set<string>();
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        held.add(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return false;
  }
  return held.has(WORKBOOK) && unpacked <= LARGEST_UNPACKED;
}

/** A cell as it would be typed; a date is one whatever its look. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
