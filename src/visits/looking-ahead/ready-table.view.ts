import type { DataTableBlock, RawTextElement } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import type { Say } from '../../locales/index.js';
import { isNewcomer, type Outlook, weeksAhead } from '../../training/requirements/outlook.rule.js';
import type { CompletionTerms, Requirement, Step } from '../../training/requirements/readiness.rule.js';

/** Slack: data_table. A header and 200 rows, 20 columns, 20,000 characters in all cells together, 100 rows a page. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 20;
const MOST_CHARACTERS = 20_000;
const ROWS_A_PAGE = 25;

/** Sorts those with no end in sight behind everybody who has one. */
const WEEKS_WITHOUT_END = 9_999;

type Cell = DataTableBlock['rows'][number][number];

/** What the table is made of. */
export interface ReadyRows {
  /** In the order in which they are shown until somebody sorts them otherwise. */
  readonly outlooks: readonly Outlook[];
  readonly requirements: readonly Requirement[];
  readonly today: CalendarDate;
  /** Spoken by screen readers before the table. */
  readonly caption: string;
}

/**
 * Volunteers and what is asked of them. Dates are written so that they sort, `2027-01-31`.
 * @returns null when it is more than Slack takes in one table
 */
export function readyTable(say: Say, locale: Locale, table: ReadyRows): DataTableBlock | null {
  const { outlooks, requirements, today, caption } = table;
  const heading = headingOf(say, locale, requirements);
  const rows = [heading, ...outlooks.map((outlook) => rowOf(say, outlook, today))];
  const characters = rows.flat().reduce((sum, cell) => sum + ('text' in cell ? cell.text.length : 0), 0);
  if (heading.length > MOST_COLUMNS || outlooks.length > MOST_ROWS || characters > MOST_CHARACTERS) return null;
  return { type: 'data_table', caption, page_size: ROWS_A_PAGE, row_header_column_index: 0, rows };
}

function headingOf(say: Say, locale: Locale, requirements: readonly Requirement[]): Cell[] {
  return [
    text(say('group_ready.column_person')),
    text(say('group_ready.column_ready')),
    text(say('group_ready.column_weeks')),
    text(say('group_ready.column_done')),
    ...requirements.map(({ names, blocking }) =>
      text(blocking ? names[locale] : say('group_ready.column_reminds', { name: names[locale] })),
    ),
  ];
}

function rowOf(say: Say, outlook: Outlook, today: CalendarDate): Cell[] {
  return [
    personCell(say, outlook),
    text(readyUntil(say, outlook)),
    weeksCell(say, outlook, today),
    doneCell(say, outlook),
    ...outlook.steps.map((step) => text(stepText(say, step))),
  ];
}

/** Slack shows the name that it has for the person now. */
function personCell(say: Say, { userId, status }: Outlook): Cell {
  const note = ` (${say('group_ready.resting')})`;
  const elements = [
    { type: 'user' as const, user_id: userId },
    ...(status === 'resting' ? [{ type: 'text' as const, text: note }] : []),
  ];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function readyUntil(say: Say, { ahead }: Outlook): string {
  if (ahead.kind === 'until') return ahead.date;
  return ahead.kind === 'no_end' ? say('group_ready.no_end') : say('group_ready.not_ready');
}

function weeksCell(say: Say, outlook: Outlook, today: CalendarDate): Cell {
  const weeks = weeksAhead(outlook, today);
  if (weeks === null) return { type: 'raw_number', value: WEEKS_WITHOUT_END, text: say('group_ready.no_end') };
  if (weeks < 0) return { type: 'raw_number', value: weeks, text: '–' };
  return { type: 'raw_number', value: weeks, text: String(weeks) };
}

function doneCell(say: Say, outlook: Outlook): Cell {
  const { done, steps } = outlook;
  const count = steps.length;
  const words = isNewcomer(outlook) ? say('group_ready.new', { count }) : say('group_ready.done_of', { done, count });
  return { type: 'raw_number', value: done, text: words };
}

function stepText(say: Say, { standing, completion }: Step<CompletionTerms>): string {
  if (standing === 'missing' || !completion) return say('group_ready.cell_missing');
  const { expiresOn } = completion;
  if (standing === 'lapsed') return say('group_ready.cell_lapsed', { date: expiresOn ?? '' });
  return expiresOn === null ? say('group_ready.cell_done') : say('group_ready.cell_until', { date: expiresOn });
}

/** Never empty (Slack: raw_text). */
function text(words: string): RawTextElement {
  return { type: 'raw_text', text: words || '–' };
}
