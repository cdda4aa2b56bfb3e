import { REMINDED_AT } from '../core/reminder-times.js';
import type { WallTime } from '../core/time.js';

/** Days before something, by the calendar, at a time on the wall. */
export interface DaysBefore {
  readonly daysBefore: number;
  readonly at: WallTime;
}

/** What a group can have reminders about: to those who hold a visit, and four to its leaders. */
export type ReminderKind = 'visits' | 'short' | 'unposted' | 'uncounted' | 'week_ahead';

/** What a reminder of a visit says of the facility's rules. Ticks only: nobody can write anything about anybody here. */
export type VisitRule = 'photo_id' | 'permit' | 'no_phone' | 'no_bags' | 'no_gifts';

export const REMINDER_KINDS: readonly ReminderKind[] = ['visits', 'short', 'unposted', 'uncounted', 'week_ahead'];

export const VISIT_RULES: readonly VisitRule[] = ['photo_id', 'permit', 'no_phone', 'no_bags', 'no_gifts'];

/** When a group's reminders go, by the wall clock of the facility, and what they say. */
export interface ReminderSettings {
  /** Those that are on. */
  readonly kinds: readonly ReminderKind[];
  /** To whoever holds a visit. */
  readonly first: DaysBefore;
  readonly last: DaysBefore;
  /** To the leaders, so many days before a visit below its minimum, at the time at which it begins. */
  readonly shortDaysBefore: number;
  /** To the leaders, in the week before one that is not posted. ISO weekday: 1 Monday … 7 Sunday. */
  readonly unposted: { readonly weekday: number; readonly at: WallTime };
  readonly rules: readonly VisitRule[];
}

/** For groups that have not chosen otherwise. */
export const DEFAULT_REMINDERS: ReminderSettings = {
  kinds: REMINDER_KINDS,
  first: { daysBefore: 7, at: REMINDED_AT },
  last: { daysBefore: 1, at: REMINDED_AT },
  shortDaysBefore: 2,
  unposted: { weekday: 4, at: '12:00' },
  rules: ['photo_id', 'no_phone', 'no_bags'],
};
