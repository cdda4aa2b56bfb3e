import type { IsoWeek } from '../core/model.js';
import { dateInWeek, isoWeekOfDate, parseIsoWeek, yearOf } from '../core/weeks.js';
import type { PeriodKind } from './customs.js';
import { typedFor } from './languages.js';
import { monthIn, readWeek, weekNumberIn } from './named-days.js';

const LAST_MONTH = typedFor(({ lastMonth }) => lastMonth);
const LAST_YEAR = typedFor(({ lastYear }) => lastYear);
const BEFORE_QUARTER = typedFor(({ beforeQuarter }) => beforeQuarter).join('|');
const BEHIND_QUARTER = typedFor(({ behindQuarter }) => behindQuarter).join('|');
/** `quarter 3`, *kvartal 3 2026*, *3. kvartal*, `Q3` */
const QUARTER = new RegExp(`^(?:(?:${BEFORE_QUARTER}) ?([1-4])|([1-4])\\.? ?(?:${BEHIND_QUARTER}))(?:,? (20\\d\\d))?$`);

/** A kind of period for the latest of its kind, else the period of that kind in which the week lies. */
type AskedPeriod = PeriodKind | { readonly kind: PeriodKind; readonly week: IsoWeek };

/**
 * Reads what numbers are asked of, in any of our languages: *week* or nothing, *month*, *quarter*, *year*; *vecka 48*, `48`,
 * *last week*, `2026-W48`; *november*, *november 2026*; *kvartal 3*; `2026`, *last year*. Without its year it is the latest that
 * has begun: numbers tell of what has been.
 * @returns null when it is none of them, also for a week 53 where no year has one
 */
export function readPeriod(text: string, thisWeek: IsoWeek): AskedPeriod | null {
  const typed = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (typed === '') return 'week';
  for (const kind of ['week', 'month', 'quarter', 'year'] as const) {
    if (typedFor(({ periods }) => periods[kind]).includes(typed)) return kind;
  }
  return (
    readQuarter(typed, thisWeek) ??
    readMonth(typed, thisWeek) ??
    readNamedYear(typed, thisWeek) ??
    readOneWeek(typed, thisWeek)
  );
}

function readOneWeek(typed: string, thisWeek: IsoWeek): AskedPeriod | null {
  const number = weekNumberIn(typed);
  const week =
    number === null
      ? readWeek(typed, thisWeek)
      : latest(thisWeek, (year) => parseIsoWeek(`${year}-W${twoDigits(number)}`));
  return week && { kind: 'week', week };
}

function readMonth(typed: string, thisWeek: IsoWeek): AskedPeriod | null {
  if (LAST_MONTH.includes(typed)) return monthBefore(thisWeek);
  const [name = '', year, ...more] = typed.split(' ');
  const month = name.length < 3 || more.length > 0 ? null : monthIn(name);
  if (month === null || (year !== undefined && !/^20\d\d$/.test(year))) return null;
  const inYear = (each: number) => isoWeekOfDate(`${each}-${twoDigits(month)}-15`);
  const week = year
    ? inYear(Number(year))
    : latest(thisWeek, inYear, (each) => isoWeekOfDate(`${each}-${twoDigits(month)}-01`));
  return week && { kind: 'month', week };
}

/** By the Thursday of the week, as ISO 8601 and the tallies count. */
function monthBefore(thisWeek: IsoWeek): AskedPeriod {
  const [year = 0, month = 0] = dateInWeek(thisWeek, 4).split('-').map(Number);
  const date = month === 1 ? `${year - 1}-12-15` : `${year}-${twoDigits(month - 1)}-15`;
  return { kind: 'month', week: isoWeekOfDate(date) };
}

function readQuarter(typed: string, thisWeek: IsoWeek): AskedPeriod | null {
  const [, behind, before, year] = QUARTER.exec(typed) ?? [];
  const quarter = behind ?? before;
  if (quarter === undefined) return null;
  const month = Number(quarter) * 3 - 1;
  const inYear = (each: number) => isoWeekOfDate(`${each}-${twoDigits(month)}-15`);
  const begins = (each: number) => isoWeekOfDate(`${each}-${twoDigits(month - 1)}-01`);
  const week = year ? inYear(Number(year)) : latest(thisWeek, inYear, begins);
  return week && { kind: 'quarter', week };
}

function readNamedYear(typed: string, thisWeek: IsoWeek): AskedPeriod | null {
  const year = LAST_YEAR.includes(typed) ? yearOf(thisWeek) - 1 : readYear(typed === '' ? '-' : typed, 0);
  const week = year && parseIsoWeek(`${year}-W20`);
  return week ? { kind: 'year', week } : null;
}

/** The week of this year or of the latest year before in which it has begun, within the six years in which each week 53 comes round. */
function latest(
  thisWeek: IsoWeek,
  inYear: (year: number) => IsoWeek | null,
  begins: (year: number) => IsoWeek | null = inYear,
): IsoWeek | null {
  const years = [0, 1, 2, 3, 4, 5, 6].map((ago) => yearOf(thisWeek) - ago);
  const year = years.find((each) => (begins(each) ?? '9999') <= thisWeek);
  return year === undefined ? null : inYear(year);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * Reads which calendar year is asked for. @param otherwise for nothing typed
 * @returns null when it is no year, `2026`
 */
export function readYear(text: string, otherwise: number): number | null {
  const typed = text.trim();
  if (typed === '') return otherwise;
  return /^20\d\d$/.test(typed) ? Number(typed) : null;
}
