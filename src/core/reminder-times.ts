import type { KnownLanguages } from './language.js';
import { beforeQuietHours, type QuietHours } from './quiet-hours.js';
import { calendarDateOf, type WallTime, wallClockToInstant, wallTimeOf } from './time.js';
import { dateAfter } from './weeks.js';

/** A reminder stays asked for this long after its time, in milliseconds, in case handing it to Slack failed at the last. */
const STILL_DUE = 60_000;

/** The evening hour at which people are reminded unless somebody has chosen otherwise, by the wall clock of the place. */
export const REMINDED_AT: WallTime = '18:00';

/** When people at a place are up, by its wall clock. */
const MORNING: WallTime = '08:00';

/** When somebody can be reached. */
export interface Reachable {
  /** IANA time zone that Slack has for them; null when it has none. */
  readonly timeZone: string | null;
  /** False once Slack has deactivated them. */
  readonly isActive: boolean;
  readonly quietHours: QuietHours;
  /** Ids of the groups that they are a member of now. */
  readonly groupIds: ReadonlySet<string>;
}

/** Somebody who reads reminders. */
export interface Reader extends Reachable {
  readonly languages: KnownLanguages;
}

/** One of several reminders of the same thing. `at` null is the time of day of the thing itself. */
export interface ReminderOffset<Name extends string = string> {
  readonly name: Name;
  /** By the calendar; below zero is after. */
  readonly daysBefore: number;
  readonly at: WallTime | null;
}

export interface ReminderTime<Name extends string = string> {
  readonly name: Name;
  readonly sendAt: Date;
}

/**
 * When to remind of something, by one wall clock: *the evening before at 18:00* is 18:00 also when clocks change overnight.
 * (Counting back 24 hours would be an hour out on the two nights a year when they do.)
 * @param anchor instant of the thing: a visit's beginning, the last moment that a permit is valid
 * @param zone IANA time zone of the place
 * @param after only times later than this; rules never read the system clock
 */
export function reminderTimes<Name extends string>(
  offsets: readonly ReminderOffset<Name>[],
  anchor: Date,
  zone: string,
  after: Date,
): ReminderTime<Name>[] {
  const date = calendarDateOf(anchor, zone);
  return offsets
    .map(({ name, daysBefore, at }) => ({
      name,
      sendAt: wallClockToInstant(dateAfter(date, -daysBefore), at ?? wallTimeOf(anchor, zone), zone),
    }))
    .filter(({ sendAt }) => sendAt > after);
}

/**
 * The same times kept out of the reader's quiet hours, by their own wall clock where Slack knows it: a time inside is moved
 * earlier, to the beginning of the quiet stretch, but never before the morning at the place: somebody whose Slack is on another
 * continent's time is there all the same. One that has passed by then is left out.
 * @param zone of the place, also for readers whose own is unknown
 */
export function outsideQuietHours<Name extends string>(
  times: readonly ReminderTime<Name>[],
  { quietHours, timeZone }: Pick<Reachable, 'quietHours' | 'timeZone'>,
  zone: string,
  after: Date,
): ReminderTime<Name>[] {
  return times
    .map(({ name, sendAt }) => ({ name, sendAt: notBeforeMorning(sendAt, quietHours, timeZone ?? zone, zone) }))
    .filter(({ sendAt }) => sendAt > after);
}

function notBeforeMorning(sendAt: Date, quietHours: QuietHours, readersZone: string, zone: string): Date {
  const moved = beforeQuietHours(sendAt, quietHours, readersZone);
  if (moved >= sendAt || wallTimeOf(moved, zone) >= MORNING) return moved;
  const morning = wallClockToInstant(calendarDateOf(moved, zone), MORNING, zone);
  return morning < sendAt ? morning : sendAt;
}

/** Reminders are asked for while they are later than this. */
export function stillDue(now: Date): Date {
  return new Date(now.getTime() - STILL_DUE);
}

/** The first instant at which a reminder of this time is asked for no more. */
export function notDueAfter(sendAt: Date): Date {
  return new Date(sendAt.getTime() + STILL_DUE);
}
