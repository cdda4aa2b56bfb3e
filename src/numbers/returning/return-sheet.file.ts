import type { Locale } from '../../core/model.js';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import type { Say } from '../../locales/index.js';
import { numbersOf, standingOf, type YearlyReturn } from './yearly-return.rule.js';

/** What one cell of a file holds; null for an empty one. */
export type SheetCell = string | number | { readonly date: CalendarDate } | null;

/** Rows and columns of a file, before it is CSV or a workbook. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const COLUMNS = [
  'facility',
  'region',
  'programme',
  'year',
  'client_visits',
  'participants',
  'held',
  'uncounted',
  'status',
  'approved_by',
  'approved_on',
] as const;

/**
 * One row for each facility, in the reader's language. Exact: for national staff alone.
 * @param nameOf what somebody is called in Slack now, by Slack user id
 * @param timeZone the society's own
 */
export function returnSheet(
  say: Say,
  locale: Locale,
  year: number,
  returns: readonly YearlyReturn[],
  nameOf: (userId: string) => string,
  timeZone: string,
): Sheet {
  return {
    name: say('return.title', { year: String(year) }),
    headings: COLUMNS.map((column) => say(`return.column.${column}`)),
    rows: returns.map((each): SheetCell[] => {
      const { facility, visits } = each;
      const { clientVisits, participants, held, uncounted } = numbersOf(visits);
      const standing = standingOf(each);
      const approval = standing.kind === 'approved' ? standing.approval : null;
      return [
        facility.name,
        facility.region,
        facility.programme.names[locale],
        year,
        clientVisits,
        participants,
        held,
        uncounted,
        say(`return.status.${standing.kind}`),
        approval && nameOf(approval.by),
        approval && { date: calendarDateOf(approval.at, timeZone) },
      ];
    }),
  };
}
