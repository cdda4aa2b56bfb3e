import { describe, expect, it } from 'vitest';
import { readImportColumn } from '../../../src/locales/index.js';
import { type ImportTable, readImport } from '../../../src/training/verifying/importing.rule.js';
import { requirementCalled } from '../../support/readiness-rules.js';

const COURSE = requirementCalled('visitor_basic_course');
const FIRST_AID = requirementCalled('psychological_first_aid');
const PERMIT = requirementCalled('visit_permit');
const NAMES = new Map([
  ['ULENA', ['Lena']],
  ['UANNA', ['Anna', 'Anna Berg']],
  ['UBO', ['Bo']],
  ['UBO2', ['bo', 'Bo Ek']],
]);
const AROUND = {
  by: 'ULENA',
  memberIds: [...NAMES.keys()],
  names: NAMES,
  requirements: [COURSE, FIRST_AID, PERMIT],
  today: '2026-11-21',
  columnOf: readImportColumn,
};

/** Cells parted by `;`, the header on line 1. */
function table(...lines: readonly string[]): ImportTable {
  const [header = [], ...rows] = lines.map((line) => line.split(';'));
  return { header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
}

function problemsOf(...lines: readonly string[]) {
  const reading = readImport(table(...lines), AROUND);
  return reading.ok ? [] : reading.problems;
}

const inRow = (row: string) => problemsOf('person;requirement;done;until', row);

describe('a file of what volunteers have completed', () => {
  it('is read with people by id or name and requirements by code or name, in whatever order its columns are', () => {
    const reading = readImport(
      table(
        'Klart;Person;Krav;Till',
        '2026-06-10;UANNA;visitor_basic_course;',
        '10-06-2026; @anna  BERG;Psykologisk førstehjælp;',
        '10.6.2026;<@UBO|bo>;Besøgstilladelse;2027-06-09',
      ),
      AROUND,
    );
    const done = { doneOn: '2026-06-10' };
    expect(reading).toEqual({
      ok: true,
      completions: [
        { userId: 'UANNA', requirement: COURSE, ...done, until: null, expiresOn: null },
        { userId: 'UANNA', requirement: FIRST_AID, ...done, until: null, expiresOn: '2028-06-10' },
        { userId: 'UBO', requirement: PERMIT, ...done, until: '2027-06-09', expiresOn: '2027-06-09' },
      ],
    });
  });

  it('names what is wrong with its columns, and looks no further', () => {
    expect(problemsOf('person;persons;done;Datum', 'nobody;;;')).toEqual([
      { line: 1, problem: 'unknown_column', at: 1 },
      { line: 1, problem: 'column_twice', column: 'done' },
      { line: 1, problem: 'missing_column', column: 'requirement' },
    ]);
  });

  it('does without the column until, but not without rows', () => {
    expect(problemsOf('person;requirement;done')).toEqual([{ line: 1, problem: 'no_rows' }]);
    expect(problemsOf('person;requirement;done', 'UANNA;visitor_basic_course;2026-06-10')).toEqual([]);
  });

  it('has at most 500 rows', () => {
    const rows = Array.from({ length: 501 }, () => 'UANNA;visitor_basic_course;2026-06-10');
    expect(problemsOf('person;requirement;done', ...rows)).toEqual([{ line: 1, problem: 'too_many_rows', most: 500 }]);
  });

  it.each([
    ['nobody', ';visitor_basic_course;2026-06-10', [{ problem: 'no_person' }]],
    ['a stranger', 'USTINA;visitor_basic_course;2026-06-10', [{ problem: 'unknown_person' }]],
    ['a name that two have', 'Bo;visitor_basic_course;2026-06-10', [{ problem: 'several_people' }]],
    ['oneself', 'Lena;visitor_basic_course;2026-06-10', [{ problem: 'yourself' }]],
    ['no requirement', 'UANNA;;2026-06-10', [{ problem: 'no_requirement' }]],
    ['an unknown one', 'UANNA;juggling;2026-06-10', [{ problem: 'unknown_requirement' }]],
    ['no date', 'UANNA;visitor_basic_course;', [{ problem: 'no_date' }]],
    ['a date that is none', 'UANNA;visitor_basic_course;2026-02-30', [{ problem: 'not_a_date', column: 'done' }]],
    ['a month first', 'UANNA;visitor_basic_course;06/10/2026', [{ problem: 'two_days', column: 'done' }]],
    ['a date to come', 'UANNA;visitor_basic_course;2026-11-22', [{ problem: 'future', today: '2026-11-21' }]],
    ['no last day', 'UANNA;visit_permit;2026-06-10', [{ problem: 'until_missing' }]],
    [
      'a last day before the first',
      'UANNA;visit_permit;2026-06-10;2026-06-09',
      [{ problem: 'until_before_done', doneOn: '2026-06-10' }],
    ],
    ['more cells than columns', 'UANNA;visit_permit;2026-06-10;;x', [{ problem: 'too_many_cells' }]],
    [
      'everything at once',
      'nobody;juggling;soon;later',
      [
        { problem: 'unknown_person' },
        { problem: 'unknown_requirement' },
        { problem: 'not_a_date', column: 'done' },
        { problem: 'not_a_date', column: 'until' },
      ],
    ],
  ])('names what is wrong in a row: %s', (_, row, problems) => {
    expect(inRow(row)).toEqual(problems.map((problem) => ({ line: 2, ...problem })));
  });

  it('says where the same person and requirement come twice, however they are written', () => {
    const rows = ['UANNA;visitor_basic_course;2026-06-10', 'Bo Ek;visit_permit;2026-06-10;2027-01-01'];
    const again = 'Anna Berg;Basic course for visitors in prisons;2026-06-11';
    expect(problemsOf('person;requirement;done;until', ...rows, again)).toEqual([
      { line: 4, problem: 'duplicate', of: 2 },
    ]);
  });
});
