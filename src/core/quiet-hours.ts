import { calendarDateOf, type WallTime, wallClockToInstant, wallTimeOf } from './time.js';
import { dateAfter } from './weeks.js';

/** A stretch of every day in which a person wants no reminder; over midnight when it ends before it begins. */
export interface QuietHours {
  readonly from: WallTime;
  /** The first minute in which reminders may come again. */
  readonly until: WallTime;
}

/** Milliseconds before a visit from which news of it is told at once, whatever the hour. */
const URGENT = 24 * 60 * 60_000;

/** For whoever has not chosen otherwise. */
export const DEFAULT_QUIET_HOURS: QuietHours = { from: '21:00', until: '08:00' };

/** As somebody fills them in. null where nothing was filled in. */
export type QuietHoursForm = { readonly [Name in keyof QuietHours]: WallTime | null };

export type QuietHoursProblems = Partial<Record<keyof QuietHours, 'missing' | 'same_time'>>;

/** Reads what was filled in. Every problem is named at once, by field. */
export function readQuietHours({
  from,
  until,
}: QuietHoursForm):
  | { readonly ok: true; readonly quietHours: QuietHours }
  | { readonly ok: false; readonly problems: QuietHoursProblems } {
  if (!from || !until) {
    return { ok: false, problems: { ...(!from && { from: 'missing' }), ...(!until && { until: 'missing' }) } };
  }
  if (from === until) return { ok: false, problems: { until: 'same_time' } };
  return { ok: true, quietHours: { from, until } };
}

/**
 * Moves an instant out of a person's quiet hours: to the moment in which they begin, never later. One outside them, or at
 * their very beginning, stays.
 * @param zone IANA time zone of the wall that the person lives by
 */
export function beforeQuietHours(instant: Date, quietHours: QuietHours, zone: string): Date {
  const time = wallTimeOf(instant, zone);
  if (!isQuiet(time, quietHours)) return instant;
  const { from } = quietHours;
  const today = calendarDateOf(instant, zone);
  const beganYesterday = time < from;
  const began = wallClockToInstant(beganYesterday ? dateAfter(today, -1) : today, from, zone);
  // Quiet hours that begin in the hour which clocks skip in spring begin as long after the change.
  return began < instant ? began : instant;
}

/** The same, to the moment in which they are over: for what would come too early otherwise. */
export function afterQuietHours(instant: Date, quietHours: QuietHours, zone: string): Date {
  const time = wallTimeOf(instant, zone);
  if (!isQuiet(time, quietHours)) return instant;
  const { until } = quietHours;
  const today = calendarDateOf(instant, zone);
  return wallClockToInstant(time < until ? today : dateAfter(today, 1), until, zone);
}

/**
 * When somebody hears news of a visit: at once, or where that is in their quiet hours once these are over, and no later than
 * a day before the visit.
 * @param startsAt instant the visit begins
 * @param zone IANA time zone of the place, for readers whose own is unknown
 */
export function newsAt(
  happenedAt: Date,
  startsAt: Date,
  { quietHours, timeZone }: { readonly quietHours: QuietHours; readonly timeZone: string | null },
  zone: string,
): Date {
  if (isUrgent(startsAt, happenedAt)) return happenedAt;
  const urgentFrom = new Date(startsAt.getTime() - URGENT);
  const awake = afterQuietHours(happenedAt, quietHours, timeZone ?? zone);
  return awake < urgentFrom ? awake : urgentFrom;
}

/** Whether a visit is less than a day away. */
export function isUrgent(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() <= URGENT;
}

function isQuiet(time: WallTime, { from, until }: QuietHours): boolean {
  return until < from ? time >= from || time < until : time >= from && time < until;
}
