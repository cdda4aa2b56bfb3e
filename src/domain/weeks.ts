import { TZDate } from '@date-fns/tz';
import { addDays, addWeeks, format, getISODay, setISODay } from 'date-fns';
import type { IsoWeek } from './model.js';
import { type CalendarDate, calendarDateOf, wallClockToInstant } from './time.js';

function dayOf(date: CalendarDate): TZDate {
  return new TZDate(`${date}T00:00:00Z`, 'UTC');
}

function weekOfDay(day: Date): IsoWeek {
  return format(day, "RRRR-'W'II") as IsoWeek;
}

/** The ISO week in which a calendar date lies. */
export function isoWeekOfDate(date: CalendarDate): IsoWeek {
  return weekOfDay(dayOf(date));
}

/** The ISO week that a calendar on the wall in `zone` shows at this instant. */
export function isoWeekOf(instant: Date, zone: string): IsoWeek {
  return isoWeekOfDate(calendarDateOf(instant, zone));
}

/** Monday of the week. */
export function firstDateOf(week: IsoWeek): CalendarDate {
  const [year, number] = week.split('-W');
  const fourthOfJanuary = dayOf(`${year}-01-04`);
  return format(addWeeks(setISODay(fourthOfJanuary, 1), Number(number) - 1), 'yyyy-MM-dd');
}

/** The date of a weekday (1 Monday … 7 Sunday) in the week. */
export function dateInWeek(week: IsoWeek, weekday: number): CalendarDate {
  return format(addDays(dayOf(firstDateOf(week)), weekday - 1), 'yyyy-MM-dd');
}

/** The seven dates of the week, Monday first. */
export function datesOf(week: IsoWeek): CalendarDate[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => dateInWeek(week, weekday));
}

/** ISO weekday of a date: 1 Monday … 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return getISODay(dayOf(date));
}

/** The week `count` weeks later (earlier when negative). */
export function weeksAfter(week: IsoWeek, count: number): IsoWeek {
  return weekOfDay(addWeeks(dayOf(firstDateOf(week)), count));
}

/** The instant at which the week is over in `zone`: midnight after its Sunday. */
export function endOfWeek(week: IsoWeek, zone: string): Date {
  return wallClockToInstant(firstDateOf(weeksAfter(week, 1)), '00:00', zone);
}

/** Number of the week in its year, 1…53. */
export function weekNumber(week: IsoWeek): number {
  return Number(week.split('-W')[1]);
}

/**
 * Reads `2026-W48`, `2026-w48`, `2026w48`.
 * @returns null for anything else, and for a week 53 in a year that has 52
 */
export function parseIsoWeek(text: string): IsoWeek | null {
  const match = /^(\d{4})-?w(\d{1,2})$/i.exec(text.trim());
  if (!match) return null;
  const week = `${match[1]}-W${match[2]?.padStart(2, '0')}` as IsoWeek;
  if (weekNumber(week) < 1 || weekNumber(week) > 53) return null;
  return isoWeekOfDate(firstDateOf(week)) === week ? week : null;
}
