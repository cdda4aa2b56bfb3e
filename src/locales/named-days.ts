import type { IsoWeek } from '../core/model.js';
import type { CalendarDate } from '../core/time.js';
import { firstDateOf, parseIsoWeek, weeksAfter, yearOf } from '../core/weeks.js';
import { typedFor } from './languages.js';

const DAYS = [0, 1, 2, 3, 4, 5, 6].map((at) => typedFor(({ days }) => days[at] ?? []));
const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((at) => typedFor(({ months }) => months[at] ?? []));
const BEFORE_DAYS = new RegExp(`^(?:${typedFor(({ beforeDays }) => beforeDays).join('|')}) `);
/** `24 nov`, `24. november 2026`, `24/11`, `24.11.2026` */
const DATE = /^(\d{1,2})(?:\.? ?([a-z]+)\.?|[/.](\d{1,2})\.?)(?:[ ./-](\d{4}))?$/;
/** For a day of no certain year: the 29th of February is one. */
const SOME_LEAP_YEAR = 2028;

const TODAY = typedFor(({ today }) => today);
const TOMORROW = typedFor(({ tomorrow }) => tomorrow);

/** A day as people name it: the coming weekday, a date of the calendar, or so many days from today. */
export type NamedDay =
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** `11-24`: the coming one. */
  | { readonly kind: 'day_of_year'; readonly monthAndDay: string }
  | { readonly kind: 'from_today'; readonly days: 0 | 1 };

/**
 * Reads a day in any of our languages: a weekday, long or short, *on Tuesday*, *tisdagen*, *today*, *tomorrow*,
 * `2026-11-24`, *24 nov*, *tirsdag den 24. november*, `24/11`. The day comes before the month, as in all of them.
 * @returns null when it is none
 */
export function readDay(text: string): NamedDay | null {
  const typed = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return { kind: 'date', date: typed };
  if (TODAY.includes(typed)) return { kind: 'from_today', days: 0 };
  if (TOMORROW.includes(typed)) return { kind: 'from_today', days: 1 };
  const bare = typed.replace(BEFORE_DAYS, '').replace(/(?<=dag)en$/, '');
  const weekday = weekdayIn(bare);
  return weekday === null ? readDate(bare) : { kind: 'weekday', weekday };
}

/** With its year it is one day; without, the coming one. A weekday before it is not asked whether it is right. */
function readDate(typed: string): NamedDay | null {
  const [first = '', ...others] = typed.replaceAll(',', '').split(' ');
  const date = weekdayIn(first.replace(/\.$/, '')) === null ? typed : others.join(' ').replace(BEFORE_DAYS, '');
  const [, day, monthName, monthNumber, year] = DATE.exec(date) ?? [];
  const month = monthNumber === undefined ? monthIn(monthName ?? '') : Number(monthNumber);
  if (day === undefined || month === null) return null;
  const monthAndDay = [month, Number(day)].map((number) => String(number).padStart(2, '0')).join('-');
  if (!isDate(`${year ?? SOME_LEAP_YEAR}-${monthAndDay}`)) return null;
  return year ? { kind: 'date', date: `${year}-${monthAndDay}` } : { kind: 'day_of_year', monthAndDay };
}

function weekdayIn(typed: string): number | null {
  const index = DAYS.findIndex((names) => names.includes(typed));
  return index < 0 ? null : index + 1;
}

/** Reads a month's name, whole or its first three letters: 1 January … 12 December; null for none. */
export function monthIn(typed: string): number | null {
  const index = MONTHS.findIndex((names) => names.some((name) => name === typed || name.slice(0, 3) === typed));
  return index < 0 ? null : index + 1;
}

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const THIS_WEEK = typedFor(({ thisWeek }) => thisWeek);
const NEXT_WEEK = typedFor(({ nextWeek }) => nextWeek);
const LAST_WEEK = typedFor(({ lastWeek }) => lastWeek);
const BEFORE_WEEK_NUMBER = typedFor(({ beforeWeekNumber }) => [beforeWeekNumber.source]).join('|');
const WEEK_NUMBER = new RegExp(`^(?:${BEFORE_WEEK_NUMBER})?(\\d{1,2})$`);

/** Weeks. A number of a week that is longer past means the next one of that number. */
const STILL_MEANT = 8;

/**
 * Reads a week in any of our languages: *this*, *next*, *last week*, `2026-W48`, `48`, *vecka 48*, *uge 48*. A bare number is
 * the nearest such week, past or to come, of those that are not more than eight weeks past.
 * @returns null when it is none, also for a week 53 where no such year is near
 */
export function readWeek(text: string, thisWeek: IsoWeek): IsoWeek | null {
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (THIS_WEEK.includes(typed)) return thisWeek;
  if (NEXT_WEEK.includes(typed)) return weeksAfter(thisWeek, 1);
  if (LAST_WEEK.includes(typed)) return weeksAfter(thisWeek, -1);
  const number = weekNumberIn(typed);
  if (number === null) return parseIsoWeek(typed);
  const year = yearOf(thisWeek);
  const meant = [year - 1, year, year + 1]
    .map((each) => parseIsoWeek(`${each}-W${String(number).padStart(2, '0')}`))
    .filter((week) => week !== null)
    .filter((week) => week >= weeksAfter(thisWeek, -STILL_MEANT))
    .sort((one, other) => daysBetween(thisWeek, one) - daysBetween(thisWeek, other));
  return meant[0] ?? null;
}

/** Reads a week by its number alone, *48*, *v48*, *vecka 48*, *uge 48*; null for anything else. */
export function weekNumberIn(typed: string): number | null {
  const [, number] = WEEK_NUMBER.exec(typed) ?? [];
  return number === undefined ? null : Number(number);
}

function daysBetween(one: IsoWeek, other: IsoWeek): number {
  return Math.abs(Date.parse(firstDateOf(one)) - Date.parse(firstDateOf(other)));
}
