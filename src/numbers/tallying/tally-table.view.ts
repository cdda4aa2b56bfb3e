import type { DataTableBlock } from '@slack/types';
import { MEASURES, type Measure } from '../../core/measures.js';
import type { IsoWeek, Locale } from '../../core/model.js';
import { weekNumber } from '../../core/weeks.js';
import { list, type Say } from '../../locales/index.js';
import { capitalized, escapeText } from '../../slack/blocks/parts.js';
import { byFacility } from './tally-period.rule.js';
import type { Released } from './tally-week.rule.js';

/** Slack: data_table. A header and 200 rows, 20,000 characters in all cells together, 100 rows a page. */
const MOST_ROWS = 200;
const MOST_TABLE_CHARACTERS = 20_000;
const ROWS_A_PAGE = 25;
/** A section holds 3,000 characters (Slack: section). */
const MOST_CHARACTERS = 2_900;

/** What one facility, or small ones together, have had released: a number of each measure, or none of it. */
interface Row {
  readonly name: string;
  readonly numbers: readonly Released[];
}

/**
 * Released numbers as a table that sorts, each facility once, and how many numbers did not fit.
 * @param released of each facility and measure one, the largest first
 * @param caption spoken by screen readers before it
 */
export function tallyTable(
  say: Say,
  released: readonly Released[],
  caption: string,
): { readonly table: DataTableBlock; readonly left: number } {
  const measures = MEASURES.filter((measure) => released.some((each) => each.measure === measure));
  const heading = [
    say('tally.column.facility'),
    ...measures.map((measure) => capitalized(say(`tally.measure.${measure}`))),
    say('tally.column.weeks'),
  ];
  const rows: DataTableBlock['rows'] = [heading.map(text)];
  let characters = heading.join('').length;
  let left = released.length;
  for (const row of rowsOf(say, released)) {
    const cells = [text(row.name), ...measures.map((measure) => numberCell(row, measure)), text(weeksOfRow(say, row))];
    characters += cells.reduce((sum, cell) => sum + cell.text.length, 0);
    if (rows.length > MOST_ROWS || characters > MOST_TABLE_CHARACTERS) break;
    rows.push(cells);
    left -= row.numbers.length;
  }
  const table: DataTableBlock = {
    type: 'data_table',
    caption,
    page_size: ROWS_A_PAGE,
    row_header_column_index: 0,
    rows,
  };
  return { table, left };
}

/** The same as lines of text, as many as a section holds. */
export function tallyLines(say: Say, locale: Locale, released: readonly Released[]): string {
  const lines: string[] = [];
  let characters = 0;
  let left = released.length;
  for (const row of rowsOf(say, released)) {
    const line = lineOf(say, locale, row);
    characters += line.length + 1;
    if (characters > MOST_CHARACTERS) return [...lines, say('tally.more', { count: left })].join('\n');
    lines.push(line);
    left -= row.numbers.length;
  }
  return lines.join('\n');
}

/** In the order of each one's largest number. */
function rowsOf(say: Say, released: readonly Released[]): Row[] {
  return byFacility(released).flatMap((numbers) => {
    const [first] = numbers;
    return first ? [{ name: nameOf(say, first), numbers: MEASURES.flatMap((measure) => of(numbers, measure)) }] : [];
  });
}

function of(numbers: readonly Released[], wanted: Measure): readonly Released[] {
  return numbers.filter(({ measure }) => measure === wanted);
}

/** A number that is not released is not nought: it is left out. */
function numberCell({ numbers }: Row, measure: Measure) {
  const [number] = of(numbers, measure);
  if (!number) return text('–');
  return { type: 'raw_number' as const, value: number.value, text: String(number.value) };
}

/** Once where both came in over the same weeks. */
function weeksOfRow(say: Say, { numbers }: Row): string {
  const weeks = [...new Set(numbers.map(weeksOf))];
  const [same] = weeks;
  if (same !== undefined && weeks.length === 1) return same;
  return numbers.map((each) => `${say(`tally.measure.${each.measure}`)} ${weeksOf(each)}`).join(', ');
}

function lineOf(say: Say, locale: Locale, { name, numbers }: Row): string {
  const facility = escapeText(name);
  const isTogether = new Set(numbers.map(weeksOf)).size === 1;
  const told = numbers.map((each) => {
    const number = say('tally.line.number', { value: each.value, measure: say(`tally.measure.${each.measure}`) });
    return isTogether ? number : say('tally.line.weeks', { numbers: number, ...weeksIn(each.from, each.closedIn) });
  });
  const said = list(told, locale);
  const [first] = numbers;
  const all =
    isTogether && first ? say('tally.line.weeks', { numbers: said, ...weeksIn(first.from, first.closedIn) }) : said;
  return `${facility}: ${all}`;
}

function nameOf(say: Say, { facility, facilities }: Released): string {
  return facility?.name ?? say('tally.small', { count: facilities });
}

function weeksOf({ from, closedIn }: Released): string {
  return weeksText(from, closedIn);
}

/** The same for a sentence, which says *week* of one and *weeks* of several. */
export function weeksIn(from: IsoWeek, to: IsoWeek): { readonly weeks: string; readonly count: number } {
  return { weeks: weeksText(from, to), count: from === to ? 1 : 2 };
}

/** *44–48*, and *47/2025–3/2026* over the turn of a year: the weeks in which what is summed up was told. */
export function weeksText(from: IsoWeek, to: IsoWeek): string {
  if (from === to) return String(weekNumber(from));
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const named = (week: IsoWeek) => (isOneYear ? weekNumber(week) : `${weekNumber(week)}/${week.slice(0, 4)}`);
  return `${named(from)}–${named(to)}`;
}

function text(words: string) {
  return { type: 'raw_text' as const, text: words };
}
