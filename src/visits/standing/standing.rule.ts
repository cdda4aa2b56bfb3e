import type { Claim, Group, GroupShift, MembershipStatus, PatternVisit, Shift } from '../../core/model.js';
import { afterQuietHours } from '../../core/quiet-hours.js';
import { outsideQuietHours, REMINDED_AT, type Reachable, reminderTimes } from '../../core/reminder-times.js';
import { calendarDateOf, type WallTime, wallTimeOf } from '../../core/time.js';
import { weekdayOf } from '../../core/weeks.js';
import { isAwayDuring, type TimeOff } from '../../people/time-off/time-off.rule.js';

/** An hour of a group's week. */
export interface HourOfWeek {
  /** ISO weekday: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Wall clock of the facility. */
  readonly startTime: WallTime;
}

/** That somebody comes every week at an hour, as they have said themselves. */
export interface StandingPlace extends HourOfWeek {
  readonly id: string;
  /** Slack user id. */
  readonly userId: string;
  readonly since: Date;
  /** How often in a row they have not answered whether they come. An answer of any kind begins anew. */
  readonly misses: number;
}

/** An hour at which somebody comes every week, or could. */
export interface OwnHour extends HourOfWeek {
  readonly groupId: string;
  readonly facilityName: string;
  /** Of their standing place; null where they have none. */
  readonly standingId: string | null;
  /** Whether the weekly pattern has a visit at that hour every week. */
  readonly isInPattern: boolean;
}

/** Of a standing place that has ended. */
export type EndedPlace = Pick<OwnHour, 'weekday' | 'startTime' | 'facilityName'>;

const HOUR = 60 * 60_000;
/** Hours before a visit until which whoever has a standing place says whether they come; a visit posted later is for everybody alike. */
export const ANSWERED_BY = 48;
/** Hours before a visit from which on nobody is called silent any more: if we were away until then, they could not answer. */
const NO_LONGER_SILENT = 36;
/** Hours that somebody has to answer, before it counts that they have not. */
const TIME_TO_ANSWER = 24;
/** So many times in a row not answered, and the standing place ends. */
export const MOST_MISSES = 3;
/** Days before a visit, in the evening, on which somebody is asked whether they come this time. */
const ASKED_DAYS_BEFORE = 4;
/** Milliseconds after a visit was posted so late that it would have been asked before. */
const ASKED_SOON = 10 * 60_000;

/** The hour of its week at which a visit begins, by the facility's wall clock. */
export function hourOf({
  shift,
  group,
}: {
  readonly shift: Pick<Shift, 'startsAt'>;
  readonly group: Group;
}): HourOfWeek {
  const { timeZone } = group.facility;
  return {
    weekday: weekdayOf(calendarDateOf(shift.startsAt, timeZone)),
    startTime: wallTimeOf(shift.startsAt, timeZone),
  };
}

export function isSameHour(one: HourOfWeek, other: HourOfWeek): boolean {
  return one.weekday === other.weekday && one.startTime === other.startTime;
}

/** How many may come to a visit every week: one place of those that it needs is always somebody else's, so that newcomers find room. */
export function mostStanding({ minimumParty }: Pick<Shift, 'minimumParty'>): number {
  return Math.max(0, minimumParty - 1);
}

/** The line of the weekly pattern at an hour; undefined where there is none that comes every week. */
export function lineAt(pattern: readonly PatternVisit[], hour: HourOfWeek): PatternVisit | undefined {
  return pattern.find((line) => !line.rhythm && isSameHour(line, hour));
}

/** Whose standing places are claimed on a visit that is posted now, the longest first: those of its hour, while there is time to ask. */
export function standingFor<Place extends StandingPlace>(
  places: readonly Place[],
  visit: GroupShift,
  now: Date,
): readonly Place[] {
  const { shift } = visit;
  if (shift.status !== 'planned' || now >= hoursBefore(shift, ANSWERED_BY) || mostStanding(shift) === 0) return [];
  const hour = hourOf(visit);
  return places
    .filter((place) => isSameHour(place, hour))
    .toSorted((one, other) => one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : 1));
}

/** How many of a visit's places are claimed for a standing place. */
export function standingOn({ claims }: Pick<Shift, 'claims'>): number {
  return claims.filter(({ standingId }) => standingId !== undefined).length;
}

/** Whether a place was claimed for somebody's standing place, and they have not said yet whether they come. */
export function isUnanswered({ standingId, confirmedAt, soughtSince, notExpected }: Claim): boolean {
  return standingId !== undefined && confirmedAt === null && !soughtSince && !notExpected;
}

/** Until when somebody says whether they come. */
export function answeredBy(shift: Pick<Shift, 'startsAt'>): Date {
  return hoursBefore(shift, ANSWERED_BY);
}

/**
 * When somebody is asked whether they come this time: four days before at 18:00 by the facility's clock, or soon after the visit
 * was posted where that is later; never in their quiet hours.
 */
export function askedAt({ shift, group }: GroupShift, claim: Claim, reader: Reachable): Date {
  const { timeZone } = group.facility;
  const evening = reminderTimes(
    [{ name: 'asked', daysBefore: ASKED_DAYS_BEFORE, at: REMINDED_AT }],
    shift.startsAt,
    timeZone,
    claim.claimedAt,
  );
  const [asked] = outsideQuietHours(evening, reader, timeZone, claim.claimedAt);
  if (asked) return asked.sendAt;
  const soon = new Date(claim.claimedAt.getTime() + ASKED_SOON);
  return afterQuietHours(soon, reader.quietHours, reader.timeZone ?? timeZone);
}

/**
 * Whether a place is to be given up because its holder has not said whether they come: two days before, where it was claimed for
 * their standing place. A visit that was moved so late that they had no time to say is left to the rules of moved ones.
 */
export function isSilent({ shift, group }: GroupShift, claim: Claim, now: Date): boolean {
  if (!isUnanswered(claim) || shift.status !== 'planned' || group.facility.status !== 'active') return false;
  if (now < answeredBy(shift) || now >= hoursBefore(shift, NO_LONGER_SILENT)) return false;
  return !shift.reconfirmSince || shift.reconfirmSince <= hoursBefore(shift, ANSWERED_BY + TIME_TO_ANSWER);
}

/**
 * Whether it counts that somebody has not answered: they had a day, the visit is where it was, and they neither rest, are away
 * nor have left.
 */
export function isMiss(
  { shift, group }: GroupShift,
  claim: Claim,
  person: { readonly membership: MembershipStatus | null; readonly timeOff: readonly TimeOff[] },
): boolean {
  if (shift.reconfirmSince || claim.claimedAt > hoursBefore(shift, ANSWERED_BY + TIME_TO_ANSWER)) return false;
  return person.membership === 'active' && !isAwayDuring(person.timeOff, shift, group.facility.timeZone);
}

function hoursBefore({ startsAt }: Pick<Shift, 'startsAt'>, hours: number): Date {
  return new Date(startsAt.getTime() - hours * HOUR);
}
