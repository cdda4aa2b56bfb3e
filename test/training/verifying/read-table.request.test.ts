import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportColumn } from '../../../src/locales/index.js';
import { readImport } from '../../../src/training/verifying/importing.rule.js';
import { readTable } from '../../../src/training/verifying/read-table.request.js';
import { requirementCalled } from '../../support/readiness-rules.js';

const FOLDER = 'test/spreadsheets';
const AROUND = {
  by: 'ULENA',
  memberIds: ['UANNA', 'UASA'],
  today: '2026-11-25',
  names: new Map([
    ['UANNA', ['Anna Berg']],
    ['UASA', ['Åsa Ek']],
  ]),
  columnOf: readImportColumn,
  requirements: [
    { ...requirementCalled('study_visit'), names: { sv: 'Studiebesök', da: 'Studiebesøg', en: 'Study visit' } },
    { ...requirementCalled('red_cross_knowledge'), names: { sv: 'Röda Korskunskap', da: 'Viden', en: 'Knowledge' } },
  ],
};

async function read(file: string) {
  const reading = await readTable(readFileSync(join(FOLDER, file)));
  return reading.ok ? readImport(reading.table, AROUND) : reading;
}

const files = readdirSync(FOLDER);

describe('a list that somebody kept in a spreadsheet says the same, however it was saved', () => {
  it.each(files.filter((file) => !file.startsWith('refused-')))('%s', async (file) => {
    const reading = await read(file);
    if (!('completions' in reading)) throw new Error(JSON.stringify(reading));
    expect(reading.completions.map(({ userId, requirement, doneOn }) => [userId, requirement.code, doneOn])).toEqual([
      ['UANNA', 'study_visit', '2026-06-04'],
      ['UASA', 'red_cross_knowledge', '2026-05-13'],
    ]);
  });
});

describe('what nobody can be sure of is refused, with the row that people see in their spreadsheet', () => {
  it.each([
    [
      'refused-two-days.csv',
      [
        { line: 2, problem: 'two_days' },
        { line: 3, problem: 'two_days' },
      ],
    ],
    ['refused-below-a-title.csv', [{ line: 6, problem: 'not_a_date' }]],
    ['refused-after-sep.csv', [{ line: 3, problem: 'not_a_date' }]],
    ['refused-number-for-date.xlsx', [{ line: 5, problem: 'not_a_date' }]],
  ])('%s', async (file, problems) => {
    expect(await read(file)).toMatchObject({ ok: false, problems });
  });

  it.each(['refused-excel-97.xls', 'refused-opendocument.ods', 'refused-numbers.numbers'])('%s', async (file) => {
    expect(await read(file)).toEqual({ ok: false, problem: 'other_format' });
  });
});

it.each([
  ['dates-day-first.csv', { order: 'day_first', typed: '04/06/2026' }],
  ['dates-month-first.csv', { order: 'month_first', typed: '6/4/2026' }],
])('in %s it is told how the dates were read', async (file, told) => {
  expect(await read(file)).toMatchObject({ ok: true, strokesRead: [told] });
});

it('an archive that would unpack to a mountain is not unpacked', async () => {
  const small = readFileSync(join(FOLDER, 'excel.xlsx'));
  // The size of the first file inside, as the archive's own table of contents tells it.
  const contents = small.indexOf(Buffer.from('504b0102', 'hex'));
  small.writeUInt32LE(2_000_000_000, contents + 24);
  expect(await readTable(small)).toEqual({ ok: false, problem: 'other_format' });
});
