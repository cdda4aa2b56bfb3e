import type { DataTableBlock } from '@slack/types';
import type { IsoWeek } from '../domain/model.js';
import type { Released } from '../domain/tally-week.js';
import { weekNumber } from '../domain/weeks.js';
import type { Say } from '../locales/index.js';
import { escapeText } from './parts.js';

/** Slack: data_table. A header and 200 rows, 20,000 characters in all cells together, 100 rows a page. */
const MOST_ROWS = 200;
const MOST_TABLE_CHARACTERS = 20_000;
const ROWS_A_PAGE = 25;
/** A section holds 3,000 characters (Slack: section). */
const MOST_CHARACTERS = 2_900;

/**
 * Released numbers as a table that sorts, and how many did not fit.
 * @param caption spoken by screen readers before it
 */
export function tallyTable(
  say: Say,
  released: readonly Released[],
  caption: string,
): { readonly table: DataTableBlock; readonly left: number } {
  const heading = (['facility', 'number', 'measure', 'weeks'] as const).map((column) => say(`tally.column.${column}`));
  let characters = heading.join('').length;
  const rows: DataTableBlock['rows'] = [heading.map(text)];
  for (const each of released) {
    const value = String(each.value);
    const [name, measure, weeks] = [nameOf(say, each), say(`tally.measure.${each.measure}`), weeksOf(each)];
    characters += name.length + value.length + measure.length + weeks.length;
    if (rows.length > MOST_ROWS || characters > MOST_TABLE_CHARACTERS) break;
    rows.push([text(name), { type: 'raw_number', value: each.value, text: value }, text(measure), text(weeks)]);
  }
  const table: DataTableBlock = {
    type: 'data_table',
    caption,
    page_size: ROWS_A_PAGE,
    row_header_column_index: 0,
    rows,
  };
  return { table, left: released.length - rows.length + 1 };
}

/** The same as lines of text, as many as a section holds. */
export function tallyLines(say: Say, released: readonly Released[]): string {
  const lines: string[] = [];
  let characters = 0;
  for (const each of released) {
    const facility = escapeText(nameOf(say, each));
    const { value, measure } = each;
    const line = say('tally.line', {
      facility,
      value,
      measure: say(`tally.measure.${measure}`),
      weeks: weeksOf(each),
    });
    characters += line.length + 1;
    if (characters > MOST_CHARACTERS)
      return [...lines, say('tally.more', { count: released.length - lines.length })].join('\n');
    lines.push(line);
  }
  return lines.join('\n');
}

function nameOf(say: Say, { facility, facilities }: Released): string {
  return facility?.name ?? say('tally.small', { count: facilities });
}

function weeksOf({ from, closedIn }: Released): string {
  return weeksText(from, closedIn);
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
