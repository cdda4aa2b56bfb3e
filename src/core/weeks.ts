import type { IsoWeek } from './model.js';
import { type CalendarDate, calendarDateOf, wallClockToInstant } from './time.js';

/** Milliseconds of a day in UTC, whose days are all equally long. */
const DAY = 24 * 60 * 60_000;

// Dates are reckoned as midnights in UTC: no zone comes into it, and every posted schedule asks for many of them.

function dayOf(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function daysAfter(day: Date, count: number): Date {
  return new Date(day.getTime() + count * DAY);
}

function dateOf(day: Date): CalendarDate {
  return day.toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
function isoDay(day: Date): number {
  return day.getUTCDay() || 7;
}

/** A week belongs to the year of its Thursday (ISO 8601). */
function weekOfDay(day: Date): IsoWeek {
  const thursday = daysAfter(day, 4 - isoDay(day));
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The ISO week in which a calendar date lies. */
export function isoWeekOfDate(date: CalendarDate): IsoWeek {
  return weekOfDay(dayOf(date));
}

/** The ISO week that a calendar on the wall in `zone` shows at this instant. */
export function isoWeekOf(instant: Date, zone: string): IsoWeek {
  return isoWeekOfDate(calendarDateOf(instant, zone));
}

function mondayOf(week: IsoWeek): Date {
  const [year, number] = week.split('-W');
  // The fourth of January is always in week 1.
  const fourthOfJanuary = dayOf(`${year}-01-04`);
  return daysAfter(fourthOfJanuary, 1 - isoDay(fourthOfJanuary) + (Number(number) - 1) * 7);
}

/** Monday of the week. */
export function firstDateOf(week: IsoWeek): CalendarDate {
  return dateOf(mondayOf(week));
}

/** The date of a weekday (1 Monday … 7 Sunday) in the week. */
export function dateInWeek(week: IsoWeek, weekday: number): CalendarDate {
  return dateOf(daysAfter(mondayOf(week), weekday - 1));
}

/** The seven dates of the week, Monday first. */
export function datesOf(week: IsoWeek): CalendarDate[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => dateInWeek(week, weekday));
}

/** The date `count` days later (earlier when negative). */
export function dateAfter(date: CalendarDate, count: number): CalendarDate {
  return dateOf(daysAfter(dayOf(date), count));
}

/** ISO weekday of a date: 1 Monday … 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return isoDay(dayOf(date));
}

/** The week `count` weeks later (earlier when negative). */
export function weeksAfter(week: IsoWeek, count: number): IsoWeek {
  return weekOfDay(daysAfter(mondayOf(week), count * 7));
}

/** Whole weeks from one to another: below zero when the other is earlier. */
export function weeksBetween(from: IsoWeek, to: IsoWeek): number {
  return (mondayOf(to).getTime() - mondayOf(from).getTime()) / (7 * DAY);
}

/** The instant at which the week is over in `zone`: midnight after its Sunday. */
export function endOfWeek(week: IsoWeek, zone: string): Date {
  return wallClockToInstant(firstDateOf(weeksAfter(week, 1)), '00:00', zone);
}

/** The ISO year of a week. */
export function yearOf(week: IsoWeek): number {
  return Number(week.slice(0, 4));
}

/** The first ISO week of a year. */
export function firstWeekOf(year: number): IsoWeek {
  return `${year}-W01` as IsoWeek;
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
