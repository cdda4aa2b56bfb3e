import type { Claim, Group, GroupShift, IsoWeek, Shift, ShiftWithPlaces } from '../../core/model.js';
import {
  outsideQuietHours,
  type Reachable,
  type ReminderTime,
  reminderTimes,
  stillDue,
} from '../../core/reminder-times.js';
import { lastPartOf, partsOf } from '../../core/stretches.js';
import { calendarDateOf, wallClockToInstant } from '../../core/time.js';
import { dateInWeek, isoWeekOf, weeksAfter } from '../../core/weeks.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';
import { answeredBy, askedAt, isUnanswered } from '../standing/standing.rule.js';

export { reminderTimes } from '../../core/reminder-times.js';

/** How long before a reminder nobody is added to those it names, in milliseconds. */
const COMPANY_SETTLED = 6 * 60_000;

/**
 * When to remind somebody of a visit they hold. A claim made late gets only what is still ahead; a visit called off, and
 * somebody who has left the group, get nothing. Of a place that was claimed for whoever comes every week the first asks whether they
 * come this time, while they have not said so, whatever is chosen for others.
 */
export function visitReminders(
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  claim: Claim,
  reader: Reachable,
  now: Date,
): ReminderTime<'first' | 'last'>[] {
  if (shift.status !== 'planned' || !reader.isActive || !reader.groupIds.has(group.id)) return [];
  const after = laterOf(claim.claimedAt, stillDue(now));
  const { timeZone } = group.facility;
  const asked = questionTimes({ shift, group }, claim, reader, after);
  if (!settings.kinds.includes('visits')) return asked;
  const offsets = [
    ...(claim.standingId === undefined ? [{ name: 'first', ...settings.first } as const] : []),
    { name: 'last', ...settings.last } as const,
  ];
  const times = reminderTimes(offsets, shift.startsAt, timeZone, after);
  return [...asked, ...outsideQuietHours(times, reader, timeZone, after)];
}

function questionTimes(visit: GroupShift, claim: Claim, reader: Reachable, after: Date): ReminderTime<'first'>[] {
  if (!isUnanswered(claim)) return [];
  const sendAt = askedAt(visit, claim, reader);
  return sendAt > after && sendAt < answeredBy(visit.shift) ? [{ name: 'first', sendAt }] : [];
}

/** Without those who joined in the last minutes: a reminder that Slack can no longer change need not be corrected for them. */
export function asKnownBefore(own: ShiftWithPlaces, userId: string, sendAt: Date): ShiftWithPlaces {
  const { shift } = own;
  const known = new Date(sendAt.getTime() - COMPANY_SETTLED);
  const claims = shift.claims.filter((claim) => claim.userId === userId || claim.claimedAt <= known);
  return { ...own, shift: { ...shift, claims } };
}

/**
 * When to remind somebody once more, before the second of two days: as before the first, and however late they claimed.
 * @returns null where it has only one, or they are not reminded
 */
export function secondDayReminder(
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  reader: Reachable,
  now: Date,
): Date | null {
  const { timeZone } = group.facility;
  const { startsAt } = lastPartOf(shift);
  const isOneDay = calendarDateOf(startsAt, timeZone) === calendarDateOf(shift.startsAt, timeZone);
  if (isOneDay || !settings.kinds.includes('visits') || shift.status !== 'planned') return null;
  if (!reader.isActive || !reader.groupIds.has(group.id)) return null;
  // Not while they are inside: what Slack holds for them by then would only be read afterwards.
  const firstEnds = partsOf(shift)[0].endsAt;
  const times = reminderTimes([{ name: 'second', ...settings.last }], startsAt, timeZone, stillDue(now));
  const [time] = outsideQuietHours(times, reader, timeZone, stillDue(now));
  if (!time) return null;
  const sendAt = laterOf(time.sendAt, firstEnds);
  return sendAt > stillDue(now) ? sendAt : null;
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

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}
