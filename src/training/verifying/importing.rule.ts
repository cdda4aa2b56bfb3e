import type { CalendarDate } from '../../core/time.js';
import { expiryOf, type Requirement } from '../requirements/readiness.rule.js';
import { couldBeTwoDays, readDate, type StrokeOrder, strokeOrderOf } from './import-dates.rule.js';
import { readVerifyForm, type VerifyProblem, type VerifySurroundings } from './verifying.rule.js';

export const IMPORT_COLUMNS = ['person', 'requirement', 'done', 'until'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** More than a group ever has to say at once; a larger file is the wrong one. */
export const MOST_IMPORTED_ROWS = 500;
/** Bytes. */
export const LARGEST_IMPORT = 1_000_000;

/** A file as it was written, before anything in it is understood. */
export interface ImportTable {
  readonly header: readonly string[];
  /** The row of the names of the columns, counted as a spreadsheet shows it; 1 unless something stands above it. */
  readonly headerLine?: number;
  readonly rows: readonly ImportRow[];
}

export interface ImportRow {
  /** Its number as a spreadsheet shows it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is known around the file when it is read. */
export interface ImportSurroundings extends VerifySurroundings {
  /** What the group's members are called now, by Slack user id. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Which column a heading means, in any language; null for none. */
  readonly columnOf: (heading: string) => ImportColumn | null;
}

type DateColumn = Extract<ImportColumn, 'done' | 'until'>;

/**
 * Why nothing of a file can be imported. `line` is the row where, as a spreadsheet counts it. What stands there is never repeated:
 * a cell of the wrong list may name anybody.
 */
export type ImportProblem = { readonly line: number } /** `at`: its place among the columns, from 0. */ & (
  | { readonly problem: 'unknown_column'; readonly at: number }
  | { readonly problem: 'missing_column' | 'column_twice'; readonly column: ImportColumn }
  | { readonly problem: 'no_rows' }
  | { readonly problem: 'too_many_rows'; readonly most: number }
  | { readonly problem: 'too_many_cells' }
  | { readonly problem: 'no_person' }
  | { readonly problem: 'unknown_person' | 'several_people' }
  | { readonly problem: 'unknown_requirement' | 'several_requirements' }
  /** `two_days`: it could be either of two. */
  | { readonly problem: 'not_a_date' | 'two_days'; readonly column: DateColumn }
  | { readonly problem: 'duplicate'; readonly of: number }
  | VerifyProblem
);

/** One row, understood. */
export interface ImportedCompletion {
  readonly userId: string;
  readonly requirement: Requirement;
  readonly doneOn: CalendarDate;
  /** As told, where it holds until a date; else null. */
  readonly until: CalendarDate | null;
  /** Last date on which it holds; null for ever. */
  readonly expiresOn: CalendarDate | null;
}

/** How dates with strokes were read that could have been two days each, since another of their column tells. */
export interface StrokesRead {
  readonly order: StrokeOrder;
  /** One of them. */
  readonly typed: string;
}

export type ImportReading =
  | {
      readonly ok: true;
      readonly completions: readonly ImportedCompletion[];
      /** Left out unless there were such dates. */
      readonly strokesRead?: readonly StrokesRead[];
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Reads a file of what volunteers have completed. Everything is in order, or every problem is named, row by row. */
export function readImport(table: ImportTable, around: ImportSurroundings): ImportReading {
  const { rows } = table;
  const ofFile = fileProblems(table, around);
  // Without its columns no row can be understood.
  if (ofFile.length > 0) return { ok: false, problems: ofFile };
  const columns = columnsOf(table, around);
  const completions: ImportedCompletion[] = [];
  const problems: ImportProblem[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(row, columns, around);
    problems.push(...read.problems);
    if (!read.completion) continue;
    const key = `${read.completion.userId}|${read.completion.requirement.code}`;
    const before = lines.get(key);
    if (before !== undefined) problems.push({ line: row.line, problem: 'duplicate', of: before });
    lines.set(key, before ?? row.line);
    completions.push(read.completion);
  }
  if (problems.length > 0) return { ok: false, problems };
  const strokesRead = columns.flatMap((column) => column.strokesRead ?? []);
  return { ok: true, completions, ...(strokesRead.length > 0 && { strokesRead }) };
}

function fileProblems(
  { header, rows, headerLine = 1 }: ImportTable,
  { columnOf }: ImportSurroundings,
): ImportProblem[] {
  const line = headerLine;
  const problems: ImportProblem[] = [];
  const seen = new Set<ImportColumn>();
  for (const [index, typed] of header.entries()) {
    const column = columnOf(typed);
    if (column === null && isEmptyColumn(typed, index, rows)) continue;
    if (column === null) problems.push({ line, problem: 'unknown_column', at: index });
    else if (seen.has(column)) problems.push({ line, problem: 'column_twice', column });
    else seen.add(column);
  }
  for (const column of IMPORT_COLUMNS) {
    if (column !== 'until' && !seen.has(column)) problems.push({ line, problem: 'missing_column', column });
  }
  if (rows.length === 0) problems.push({ line, problem: 'no_rows' });
  if (rows.length > MOST_IMPORTED_ROWS) problems.push({ line, problem: 'too_many_rows', most: MOST_IMPORTED_ROWS });
  return problems;
}

/** A gap that somebody left between two columns. */
function isEmptyColumn(heading: string, index: number, rows: readonly ImportRow[]): boolean {
  return heading === '' && rows.every(({ cells }) => !cells[index]);
}

/** A column of the file, and how its dates with strokes are read. */
interface FileColumn {
  readonly means: ImportColumn | null;
  readonly order: StrokeOrder | null;
  readonly strokesRead: StrokesRead | null;
}

function columnsOf({ header, rows }: ImportTable, { columnOf }: ImportSurroundings): readonly FileColumn[] {
  return header.map((heading, index) => {
    const means = columnOf(heading);
    const cells = rows.map((row) => row.cells[index] ?? '');
    const order = means === 'done' || means === 'until' ? strokeOrderOf(cells) : null;
    const typed = order && cells.find(couldBeTwoDays);
    return { means, order, strokesRead: order && typed ? { order, typed } : null };
  });
}

interface RowReading {
  readonly completion: ImportedCompletion | null;
  readonly problems: readonly ImportProblem[];
}

function readRow({ line, cells }: ImportRow, columns: readonly FileColumn[], around: ImportSurroundings): RowReading {
  if (cells.length > columns.length) return { completion: null, problems: [{ line, problem: 'too_many_cells' }] };
  const indexOf = (column: ImportColumn): number => columns.findIndex(({ means }) => means === column);
  const cell = (column: ImportColumn): string => (cells[indexOf(column)] ?? '').trim();
  const date = (column: DateColumn) => dateIn(cell(column), columns[indexOf(column)]?.order ?? null, { line, column });
  const person = findPerson(cell('person'), line, around);
  const requirement = findRequirement(cell('requirement'), line, around.requirements);
  const done = date('done');
  const until = date('until');
  const problems = [person, requirement, done, until].flatMap((read) => ('problem' in read ? [read.problem] : []));
  // The rules of verifying, for what could be understood; what could not has a problem of its own already.
  const reading = readVerifyForm(
    {
      userIds: 'found' in person ? [person.found] : [],
      requirementCode: 'found' in requirement ? requirement.found.code : null,
      doneOn: 'found' in done ? done.found : null,
      until: 'found' in until ? until.found : null,
    },
    around,
  );
  if (!reading.ok) {
    const { userIds, doneOn, until: untilProblem } = reading.problems;
    if ('found' in person && userIds) problems.push({ line, ...userIds });
    if ('found' in done && doneOn) problems.push({ line, ...doneOn });
    if ('found' in until && untilProblem) problems.push({ line, ...untilProblem });
  }
  if (!reading.ok || problems.length > 0) return { completion: null, problems };
  const { userIds, ...completed } = reading.details;
  const expiresOn = expiryOf(completed.requirement, completed.doneOn, completed.until);
  return { completion: { userId: userIds[0] ?? '', ...completed, expiresOn }, problems };
}

type Found<What> = { readonly found: What } | { readonly problem: ImportProblem };

/** By Slack id, or by a name that Slack shows, among the group's members only. */
function findPerson(typed: string, line: number, { memberIds, names }: ImportSurroundings): Found<string> {
  if (typed === '') return { problem: { line, problem: 'no_person' } };
  const id = typed.replace(/^<@([^|>]+)(?:\|[^>]*)?>$/, '$1').toUpperCase();
  if (memberIds.includes(id)) return { found: id };
  const name = folded(typed.replace(/^@/, ''));
  const matches = memberIds.filter((userId) => (names.get(userId) ?? []).some((each) => folded(each) === name));
  const [found] = matches;
  if (found === undefined) return { problem: { line, problem: 'unknown_person' } };
  return matches.length === 1 ? { found } : { problem: { line, problem: 'several_people' } };
}

/** By its code, or by its name in any language. */
function findRequirement(typed: string, line: number, requirements: readonly Requirement[]): Found<Requirement> {
  if (typed === '') return { problem: { line, problem: 'no_requirement' } };
  const byCode = requirements.find(({ code }) => code === typed.toLowerCase());
  if (byCode) return { found: byCode };
  const matches = requirements.filter(({ names }) =>
    Object.values(names).some((name) => folded(name) === folded(typed)),
  );
  const [found] = matches;
  if (!found) return { problem: { line, problem: 'unknown_requirement' } };
  return matches.length === 1 ? { found } : { problem: { line, problem: 'several_requirements' } };
}

/** Nothing is no date. */
function dateIn(
  typed: string,
  order: StrokeOrder | null,
  where: { readonly line: number; readonly column: DateColumn },
): Found<CalendarDate | null> {
  if (typed === '') return { found: null };
  const reading = readDate(typed, order);
  if (reading) return { found: reading };
  return { problem: { ...where, problem: couldBeTwoDays(typed) ? 'two_days' : 'not_a_date' } };
}

/** The same for the same word, however it was typed. */
function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
