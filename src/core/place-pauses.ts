import type { PauseDays, Stretch } from './model.js';
import { partsOf } from './stretches.js';
import { type CalendarDate, calendarDateOf } from './time.js';

/** Whether a day is one of its days. */
export function isPausedOn({ from, until }: PauseDays, day: CalendarDate): boolean {
  return from <= day && (until === null || day <= until);
}

/** Whether it is over by a day. */
export function isOverBy({ until }: Pick<PauseDays, 'until'>, day: CalendarDate): boolean {
  return until !== null && until < day;
}

/** The pause in which a visit begins, or the second time of one; null where it can be made. @param zone IANA time zone of the facility */
export function pauseAround<Days extends PauseDays>(
  pauses: readonly Days[],
  visit: Stretch,
  zone: string,
): Days | null {
  const days = partsOf(visit).map(({ startsAt }) => calendarDateOf(startsAt, zone));
  return pauses.find((pause) => days.some((day) => isPausedOn(pause, day))) ?? null;
}

/** The pauses that share a day with these. */
export function pausesAmong<Days extends PauseDays>(
  pauses: readonly Days[],
  days: readonly CalendarDate[],
): readonly Days[] {
  return pauses.filter((pause) => days.some((day) => isPausedOn(pause, day)));
}
