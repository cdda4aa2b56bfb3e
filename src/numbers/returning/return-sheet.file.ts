import type { Locale } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import type { Say } from '../../locales/index.js';
import type { Sheet, SheetCell } from '../../visits/sheet.rule.js';
import { programmeNumbers, standingOf, type YearlyReturn, yearNumbers } from './yearly-return.rule.js';

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
  'programme_client_visits',
  'programme_participants',
  'programme_held',
  'supported',
] as const;

/**
 * One row for each facility, in the reader's language, and beneath it one for each of its programmes, where it had several. What
 * a programme did stands in columns of its own, so that no column counts anything twice. Exact: for national staff alone.
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
    rows: returns.flatMap((each): SheetCell[][] => {
      const { facility, programmes, supported } = each;
      const { clientVisits, participants, held, uncounted } = yearNumbers(each);
      const standing = standingOf(each);
      const approval = standing.kind === 'approved' ? standing.approval : null;
      const [only, ...others] = programmes;
      const sum: SheetCell[] = [
        facility.name,
        facility.region,
        others.length > 0 ? say('return.programmes_all') : (only?.names[locale] ?? null),
        year,
        clientVisits,
        participants,
        held,
        uncounted,
        say(`return.status.${standing.kind}`),
        approval && nameOf(approval.by),
        approval && { date: calendarDateOf(approval.at, timeZone) },
        ...(others.length > 0 ? [null, null, null] : [clientVisits, participants, held]),
        supported,
      ];
      if (others.length === 0) return [sum];
      return [sum, ...programmeNumbers(each).map((numbers) => programmeRow(locale, each, numbers))];
    }),
  };
}

function programmeRow(
  locale: Locale,
  { facility: { name, region }, year }: YearlyReturn,
  { programme, clientVisits, participants, held }: ReturnType<typeof programmeNumbers>[number],
): SheetCell[] {
  // What is said of the facility as a whole stands in its own row.
  const ofAll = Array.from({ length: 7 }, () => null);
  return [name, region, programme.names[locale], year, ...ofAll, clientVisits, participants, held, null];
}
