import type { CalendarDate } from '../../core/time.js';

/** Which comes first where a date is written with strokes, as `3/4/2026`. */
export type StrokeOrder = 'day_first' | 'month_first';

/** As they begin, in Swedish, Danish and English. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['maj', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
];

const TIME = String.raw`(?:[t ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?z| ?[+-]\d{2}:?\d{2})?)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}`);
const TOGETHER = /^(20\d{2})(\d{2})(\d{2})$/;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([-.])(\d{1,2})\2(\d{4})${TIME}`);
const STROKES = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})${TIME}`);
const WEEKDAY = String.raw`(?:\p{L}+\.?,? +)?(?:den +)?`;
const NAMED = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:\.|st|nd|rd|th)?[ -]*(\p{L}{3,9})\.?,?[ -]*(\d{4}|\d{2})${TIME}`,
  'u',
);
const NAMED_FIRST = new RegExp(String.raw`^${WEEKDAY}(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}`, 'u');

/**
 * Reads a date as spreadsheets write it, whatever its order and with or without a time of day: the year first, the day first
 * with dots or hyphens (as Danish ones do), or with the month's name. With strokes both orders are written: which one holds is
 * for the column to tell.
 * @param order as `strokeOrderOf` the column says; null where it does not tell
 * @returns null for no date, and for one that could be either of two days
 */
export function readDate(typed: string, order: StrokeOrder | null): CalendarDate | null {
  const text = asWritten(typed);
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return dateOf(year, month, day);
  const together = TOGETHER.exec(text);
  if (together) return dateOf(together[1], together[2], together[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dateOf(dayFirst[4], dayFirst[3], dayFirst[1]);
  const named = NAMED.exec(text);
  if (named) return dateOf(named[3]?.padStart(4, '20'), monthNamed(named[2]), named[1]);
  const namedFirst = NAMED_FIRST.exec(text);
  if (namedFirst) return dateOf(namedFirst[3], monthNamed(namedFirst[1]), namedFirst[2]);
  return readStrokes(text, order);
}

function readStrokes(text: string, order: StrokeOrder | null): CalendarDate | null {
  const [, first, second, year] = STROKES.exec(text) ?? [];
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  if (order === null) return null;
  return order === 'day_first' ? dayFirst : monthFirst;
}

/**
 * What a column tells of its dates with strokes: there is no thirteenth month, so that one such date shows the order of all.
 * @returns null where none shows it, or two of them contradict each other
 */
export function strokeOrderOf(column: readonly string[]): StrokeOrder | null {
  const dates = column.map((typed) => STROKES.exec(asWritten(typed))).filter((found) => found !== null);
  const isDayFirst = dates.some(([, first]) => Number(first) > 12);
  const isMonthFirst = dates.some(([, , second]) => Number(second) > 12);
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'day_first' : 'month_first';
}

/** Whether a date could have been read either way, so that people should be told how it was. */
export function couldBeTwoDays(typed: string): boolean {
  return readDate(typed, null) === null && readDate(typed, 'day_first') !== null;
}

/** Without what a reader does not see. */
function asWritten(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function monthNamed(word: string | undefined): string | undefined {
  const index = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => word?.startsWith(beginning)));
  return index < 0 ? undefined : String(index + 1);
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDate | null {
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  return exists ? date : null;
}
