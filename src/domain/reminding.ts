import type { ClaimState } from './claiming.js';
import type { KnownLanguages } from './language.js';
import type { Claim, Group, IsoWeek, Shift } from './model.js';
import { placeOf } from './party.js';
import { beforeQuietHours, type QuietHours } from './quiet-hours.js';
import { type Refused, refuse } from './refusals.js';
import { calendarDateOf, type WallTime, wallClockToInstant, wallTimeOf } from './time.js';
import { dateAfter, dateInWeek, isoWeekOf, weeksAfter } from './weeks.js';

/** A reminder stays asked for this long after its time, in milliseconds, in case handing it to Slack failed at the last. */
const STILL_DUE = 60_000;

/** Days before something, by the calendar, at a time on the wall. */
export interface DaysBefore {
  readonly daysBefore: number;
  readonly at: WallTime;
}

/** What a group can have reminders about: to those who hold a visit, and three to its leaders. */
export type ReminderKind = 'visits' | 'short' | 'unposted' | 'uncounted';

/** What a reminder of a visit says of the facility's rules. Ticks only: nobody can write anything about anybody here. */
export type VisitRule = 'photo_id' | 'permit' | 'no_phone' | 'no_bags' | 'no_gifts';

export const REMINDER_KINDS: readonly ReminderKind[] = ['visits', 'short', 'unposted', 'uncounted'];
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

/** The evening hour at which people are reminded unless somebody has chosen otherwise, by the wall clock of the place. */
export const REMINDED_AT: WallTime = '18:00';

/** For groups that have not chosen otherwise. */
export const DEFAULT_REMINDERS: ReminderSettings = {
  kinds: REMINDER_KINDS,
  first: { daysBefore: 7, at: REMINDED_AT },
  last: { daysBefore: 1, at: REMINDED_AT },
  shortDaysBefore: 2,
  unposted: { weekday: 4, at: '12:00' },
  rules: ['photo_id', 'no_phone', 'no_bags'],
};

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

/**
 * When to remind somebody of a visit they hold. A claim made late gets only what is still ahead; a visit called off, and
 * somebody who has left the group, get nothing.
 */
export function visitReminders(
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  claim: Claim,
  reader: Reachable,
  now: Date,
): ReminderTime<'first' | 'last'>[] {
  if (!settings.kinds.includes('visits') || shift.status !== 'planned') return [];
  if (!reader.isActive || !reader.groupIds.has(group.id)) return [];
  const offsets = [
    { name: 'first', ...settings.first },
    { name: 'last', ...settings.last },
  ] as const;
  const after = laterOf(claim.claimedAt, stillDue(now));
  const { timeZone } = group.facility;
  return outsideQuietHours(reminderTimes(offsets, shift.startsAt, timeZone, after), reader, timeZone, after);
}

/**
 * The next week that a group's leaders would be reminded to post, and when they would be. Only while the facility takes
 * visits.
 * @returns null when they would not be, because it is off or no visits take place
 */
export function nextUnposted(
  settings: ReminderSettings,
  { facility }: Group,
  now: Date,
): { readonly isoWeek: IsoWeek; readonly sendAt: Date } | null {
  if (!settings.kinds.includes('unposted') || facility.status !== 'active') return null;
  const { weekday, at } = settings.unposted;
  const thisWeek = isoWeekOf(stillDue(now), facility.timeZone);
  const sendAtIn = (week: IsoWeek) => wallClockToInstant(dateInWeek(week, weekday), at, facility.timeZone);
  const week = sendAtIn(thisWeek) > stillDue(now) ? thisWeek : weeksAfter(thisWeek, 1);
  return { isoWeek: weeksAfter(week, 1), sendAt: sendAtIn(week) };
}

/** When to tell a leader of a week that is not posted; null when that has passed. */
export function unpostedReminder(sendAt: Date, { facility }: Group, reader: Reachable, now: Date): Date | null {
  if (!reader.isActive) return null;
  const [time] = outsideQuietHours([{ name: 'unposted', sendAt }], reader, facility.timeZone, stillDue(now));
  return time?.sendAt ?? null;
}

/** Whether this volunteer may say "I'm coming": theirs, and the visit has neither begun nor been called off. */
export function decideConfirm({ shift }: ClaimState, userId: string, now: Date): { readonly ok: true } | Refused {
  if (!placeOf(shift, userId)) return refuse({ reason: 'not_yours' });
  if (shift.status !== 'planned') return refuse({ reason: 'called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun' });
  return { ok: true };
}

/** Reminders are asked for while they are later than this. */
export function stillDue(now: Date): Date {
  return new Date(now.getTime() - STILL_DUE);
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}
