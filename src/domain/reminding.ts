import { type ClaimState, placeOf } from './claiming.js';
import type { Claim, Group, IsoWeek, Locale, Shift } from './model.js';
import type { NewNotice } from './notices.js';
import { beforeQuietHours, type QuietHours } from './quiet-hours.js';
import { type Refused, refuse } from './refusals.js';
import { calendarDateOf, type WallTime, wallClockToInstant, wallTimeOf } from './time.js';
import { dateAfter, dateInWeek, isoWeekOf, weeksAfter } from './weeks.js';

/** Minutes. A visit may be lost when visitors are later than this without notice (national agreement). */
export const LATE_WITHOUT_NOTICE = 30;

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

/** For groups that have not chosen otherwise. */
export const DEFAULT_REMINDERS: ReminderSettings = {
  kinds: REMINDER_KINDS,
  first: { daysBefore: 7, at: '18:00' },
  last: { daysBefore: 1, at: '18:00' },
  shortDaysBefore: 2,
  unposted: { weekday: 4, at: '12:00' },
  rules: ['photo_id', 'no_phone', 'no_bags'],
};

/** Somebody who reads reminders. */
export interface Reader {
  readonly locale: Locale;
  /** IANA time zone that Slack has for them; null when it has none. */
  readonly timeZone: string | null;
  /** False once Slack has deactivated them. */
  readonly isActive: boolean;
  readonly quietHours: QuietHours;
  /** Ids of the groups that they are a member of now. */
  readonly groupIds: ReadonlySet<string>;
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
 * earlier, to the beginning of the quiet stretch. One that has passed by then is left out.
 * @param zone of the place, for readers whose own is unknown
 */
export function outsideQuietHours<Name extends string>(
  times: readonly ReminderTime<Name>[],
  { quietHours, timeZone }: Pick<Reader, 'quietHours' | 'timeZone'>,
  zone: string,
  after: Date,
): ReminderTime<Name>[] {
  return times
    .map(({ name, sendAt }) => ({ name, sendAt: beforeQuietHours(sendAt, quietHours, timeZone ?? zone) }))
    .filter(({ sendAt }) => sendAt > after);
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
  reader: Reader,
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

/** When to tell a leader that a visit is below its minimum; null when it is not, or when that time has passed. */
export function shortReminder(
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  reader: Reader,
  now: Date,
): Date | null {
  if (!settings.kinds.includes('short') || shift.status !== 'planned' || !reader.isActive) return null;
  if (shift.claims.length >= shift.minimumParty) return null;
  const offsets = [{ name: 'short', daysBefore: settings.shortDaysBefore, at: null }];
  const after = stillDue(now);
  const { timeZone } = group.facility;
  const [time] = outsideQuietHours(reminderTimes(offsets, shift.startsAt, timeZone, after), reader, timeZone, after);
  return time?.sendAt ?? null;
}

/**
 * Tells leaders at once of a visit that a release has taken below its minimum after the time of their reminder about it:
 * who would still be reminded is not told twice.
 * @param leaders by Slack user id
 */
export function shortNotices(
  settings: ReminderSettings,
  group: Group,
  { before, after }: { readonly before: Shift; readonly after: Shift },
  leaders: ReadonlyMap<string, Reader>,
  now: Date,
): NewNotice[] {
  const { id: shiftId, startsAt, endsAt, status, minimumParty } = after;
  if (!settings.kinds.includes('short') || status !== 'planned' || startsAt <= now) return [];
  const missing = minimumParty - after.claims.length;
  if (before.claims.length < minimumParty || missing <= 0) return [];
  const facts = { kind: 'short_now', groupId: group.id, shiftId, when: { startsAt, endsAt }, missing } as const;
  return [...leaders].flatMap(([userId, reader]) =>
    shortReminder(settings, group, after, reader, now) ? [] : [{ userId, facts }],
  );
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
export function unpostedReminder(sendAt: Date, { facility }: Group, reader: Reader, now: Date): Date | null {
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
