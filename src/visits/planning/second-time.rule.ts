import type { IsoWeek, Stretch } from '../../core/model.js';
import { lastPartOf } from '../../core/stretches.js';
import {
  type CalendarDate,
  calendarDateOf,
  type WallTime,
  wallClockToInstant,
  wallTimeExists,
  wallTimeOf,
} from '../../core/time.js';
import { dateAfter, datesOf } from '../../core/weeks.js';

/** Minutes. Longer is a slip of the finger. */
const LONGEST_VISIT = 12 * 60;

export type Again = 'none' | 'same_day' | 'next_day';
export const AGAIN: readonly Again[] = ['none', 'same_day', 'next_day'];

/** Whether and when the same people come a second time, as part of one visit. Left out where the form did not ask. */
export interface SecondTime {
  readonly again?: Again | null | undefined;
  readonly againStart?: WallTime | null | undefined;
  readonly againEnd?: WallTime | null | undefined;
}

/** One time as a leader fills it in. */
export interface Hours {
  readonly date: CalendarDate;
  readonly startTime: WallTime | null;
  readonly endTime: WallTime | null;
}

export type HoursProblem =
  | { readonly problem: 'missing' }
  | { readonly problem: 'hour_does_not_exist' }
  | { readonly problem: 'end_before_start' }
  | { readonly problem: 'too_long'; readonly hours: number };

export type SecondTimeProblem =
  | HoursProblem
  | { readonly problem: 'again_unchosen' }
  | { readonly problem: 'again_too_early' }
  | { readonly problem: 'again_next_week' };

/** What is wrong with the hours of one time, by field. */
export function hoursProblems(
  { date, startTime, endTime }: Hours,
  timeZone: string,
): { readonly startTime?: HoursProblem; readonly endTime?: HoursProblem } {
  const problemOf = (time: WallTime | null): HoursProblem | null => {
    if (!time) return { problem: 'missing' };
    return wallTimeExists(date, time, timeZone) ? null : { problem: 'hour_does_not_exist' };
  };
  const [start, end] = [problemOf(startTime), problemOf(endTime)];
  if (start || end || !startTime || !endTime)
    return { ...(start && { startTime: start }), ...(end && { endTime: end }) };
  const [startsAt, endsAt] = [startTime, endTime].map((time) => wallClockToInstant(date, time, timeZone).getTime());
  const minutes = ((endsAt ?? 0) - (startsAt ?? 0)) / 60_000;
  if (minutes <= 0) return { endTime: { problem: 'end_before_start' } };
  return minutes > LONGEST_VISIT ? { endTime: { problem: 'too_long', hours: LONGEST_VISIT / 60 } } : {};
}

/** The second time of a stored visit as a leader fills it in. */
export function secondTimeOf(visit: Stretch, timeZone: string): SecondTime {
  if (!visit.pause) return { again: 'none', againStart: null, againEnd: null };
  const { startsAt, endsAt } = lastPartOf(visit);
  const isSameDay = calendarDateOf(startsAt, timeZone) === calendarDateOf(visit.startsAt, timeZone);
  return {
    again: isSameDay ? 'same_day' : 'next_day',
    againStart: wallTimeOf(startsAt, timeZone),
    againEnd: wallTimeOf(endsAt, timeZone),
  };
}

/**
 * What is wrong with a second time, by field: it begins after the first has ended, and lies in the same week, whose post tells
 * of all of a visit. Two days in a row that two weeks share are two visits.
 */
export function secondTimeProblems(
  { again, againStart = null, againEnd = null }: SecondTime,
  { date, endTime }: Pick<Hours, 'date' | 'endTime'>,
  isoWeek: IsoWeek,
  timeZone: string,
): Partial<Record<keyof SecondTime, SecondTimeProblem>> {
  const secondDate = secondDateOf(date, again);
  if (!secondDate) return againStart || againEnd ? { again: { problem: 'again_unchosen' } } : {};
  if (!datesOf(isoWeek).includes(secondDate)) return { again: { problem: 'again_next_week' } };
  const hours = hoursProblems({ date: secondDate, startTime: againStart, endTime: againEnd }, timeZone);
  const isTooEarly = secondDate === date && endTime !== null && againStart !== null && againStart <= endTime;
  const start = isTooEarly ? ({ problem: 'again_too_early' } as const) : hours.startTime;
  return { ...(start && { againStart: start }), ...(hours.endTime && { againEnd: hours.endTime }) };
}

/** From the first beginning to the last end, by the wall clock of each day: clocks may change in the night between. */
export function stretchOf(
  { date, startTime, endTime }: { readonly [Field in keyof Hours]: string },
  { again, againStart, againEnd }: SecondTime,
  timeZone: string,
): Stretch {
  const startsAt = wallClockToInstant(date, startTime, timeZone);
  const endsAt = wallClockToInstant(date, endTime, timeZone);
  const secondDate = secondDateOf(date, again);
  if (!secondDate || !againStart || !againEnd) return { startsAt, endsAt };
  return {
    startsAt,
    endsAt: wallClockToInstant(secondDate, againEnd, timeZone),
    pause: { startsAt: endsAt, endsAt: wallClockToInstant(secondDate, againStart, timeZone) },
  };
}

/** null for a visit of one time. */
function secondDateOf(date: CalendarDate, again: SecondTime['again']): CalendarDate | null {
  if (!again || again === 'none') return null;
  return again === 'same_day' ? date : dateAfter(date, 1);
}
