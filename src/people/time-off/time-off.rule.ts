import type { Stretch } from '../../core/model.js';
import { partsOf } from '../../core/stretches.js';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';

/** Days on which somebody is away, the first and the last among them, by the calendar of the place visited. Why is kept nowhere. */
export interface TimeOff {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** One that is noted. */
export interface NotedTimeOff extends TimeOff {
  readonly id: string;
}

/** Whether somebody is away on a day. */
export function isAwayOn(timeOff: readonly TimeOff[], day: CalendarDate): boolean {
  return timeOff.some(({ from, until }) => from <= day && day <= until);
}

/** Whether somebody is away on a day of a visit. @param zone IANA time zone of the place */
export function isAwayDuring(timeOff: readonly TimeOff[], visit: Stretch, zone: string): boolean {
  return partsOf(visit).some(({ startsAt }) => isAwayOn(timeOff, calendarDateOf(startsAt, zone)));
}
