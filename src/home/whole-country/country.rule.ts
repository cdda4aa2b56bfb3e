import type { FacilityStatus, Names } from '../../core/model.js';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { dateAfter, firstDateOf, firstWeekOf } from '../../core/weeks.js';

/** How a facility stands today; one that is paused is that alone. */
export type StatusToday = FacilityStatus | 'paused';
export const STATUSES_TODAY: readonly StatusToday[] = ['active', 'paused', 'starting_up', 'closed'];

export interface LeaderlessGroup {
  readonly id: string;
  readonly name: string;
  /** What its facility is called. */
  readonly facility: string;
}

/** What national staff read of the country. No number of it is of anybody visited. */
export interface CountryNow {
  readonly facilities: ReadonlyMap<StatusToday, number>;
  readonly leaderless: readonly LeaderlessGroup[];
  /** Of the year that is over: facilities that had visits, and those of them whose return is approved. */
  readonly returns: { readonly year: number; readonly facilities: number; readonly returned: number };
  /** People with something that ends in the next months. */
  readonly lapsing: number;
}

/** What comes each year, for the whole country. */
export type WheelTurn = 'return' | 'small_list' | 'follow_up' | 'refreshers';

/** Refreshers take months to plan: who has to renew is told so many days ahead. */
export const REFRESHED_WITHIN = 90;
/** By then the returns are in, and the year can be talked about with the authority. Month and day. */
const FOLLOW_UP_ON = '03-01';

export interface TurnAhead {
  readonly turn: WheelTurn;
  /** When it comes next; null for what is always going on. */
  readonly date: CalendarDate | null;
}

/** The year from today on, what comes first at the top, and what is always going on below it. @param today by a calendar of the country */
export function yearWheel(today: CalendarDate): readonly TurnAhead[] {
  const year = Number(today.slice(0, 4));
  const next = (of: (year: number) => CalendarDate): CalendarDate => (of(year) >= today ? of(year) : of(year + 1));
  const dated: readonly TurnAhead[] = [
    { turn: 'return', date: next((each) => `${each}-01-01`) },
    { turn: 'small_list', date: next((each) => firstDateOf(firstWeekOf(each))) },
    { turn: 'follow_up', date: next((each) => `${each}-${FOLLOW_UP_ON}`) },
  ];
  const byDate = dated.toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1));
  return [...byDate, { turn: 'refreshers', date: null }];
}

/** The last day until which who has to renew something is counted. */
export function refreshedUntil(
  now: Date,
  zone: string,
): { readonly today: CalendarDate; readonly until: CalendarDate } {
  const today = calendarDateOf(now, zone);
  return { today, until: dateAfter(today, REFRESHED_WITHIN) };
}

/** Sessions of one kind that were held in a year. */
export interface HeldSessions {
  readonly names: Names;
  readonly sessions: number;
}
