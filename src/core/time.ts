import { tzOffset } from '@date-fns/tz';
import { boundedMap } from './bounded-map.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A day in a facility's calendar, `YYYY-MM-DD`. */
export type CalendarDate = string;
/** A time on a facility's wall, `HH:mm`. */
export type WallTime = string;

/** More quarters of an hour than a pass or an answer speaks of. */
const MOST_OFFSETS = 20_000;
const offsets = boundedMap<number>(MOST_OFFSETS);

/** How far a wall in `zone` is ahead of UTC, in minutes. Asked for anew it takes long; clocks change on the quarter of an hour. */
function offsetAt(zone: string, instant: Date): number {
  const key = `${zone} ${Math.floor(instant.getTime() / (15 * MINUTE))}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = tzOffset(zone, instant);
  offsets.set(key, offset);
  return offset;
}

/**
 * The instants at which a wall in `zone` shows this date and time: one on ordinary days, none in the hour that clocks skip
 * in spring, two in the hour that comes twice in autumn (earlier first).
 */
function instantsShowing(date: CalendarDate, time: WallTime, zone: string): Date[] {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const near = new Set([offsetAt(zone, new Date(asIfUtc - DAY)), offsetAt(zone, new Date(asIfUtc + DAY))]);
  return [...near]
    .map((offset) => new Date(asIfUtc - offset * MINUTE))
    .filter((instant) => instant.getTime() + offsetAt(zone, instant) * MINUTE === asIfUtc)
    .sort((a, b) => a.getTime() - b.getTime());
}

/**
 * Turns a wall clock's reading into an instant; the only place that does.
 * The hour that comes twice means its first time round. The hour that does not exist means as long after the clocks
 * changed as the reading is past the change (02:30 becomes 03:30).
 * @param zone IANA time zone of the wall
 */
export function wallClockToInstant(date: CalendarDate, time: WallTime, zone: string): Date {
  const [first] = instantsShowing(date, time, zone);
  if (first) return first;
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  return new Date(asIfUtc - offsetAt(zone, new Date(asIfUtc - DAY)) * MINUTE);
}

/** False for a time in the hour that clocks skip in spring: no wall in `zone` ever shows it. */
export function wallTimeExists(date: CalendarDate, time: WallTime, zone: string): boolean {
  return instantsShowing(date, time, zone).length > 0;
}

/** What a wall in `zone` shows, written as ISO 8601 writes UTC. */
function asOnTheWall(instant: Date, zone: string): string {
  return new Date(instant.getTime() + offsetAt(zone, instant) * MINUTE).toISOString();
}

/** The calendar day that a wall in `zone` shows at this instant. */
export function calendarDateOf(instant: Date, zone: string): CalendarDate {
  return asOnTheWall(instant, zone).slice(0, 10);
}

/** The time that a wall in `zone` shows at this instant. */
export function wallTimeOf(instant: Date, zone: string): WallTime {
  return asOnTheWall(instant, zone).slice(11, 16);
}

/** More than there are. */
const MOST_ZONES = 1_000;
// Finding out takes long, and Slack names one for each of a hundred thousand people.
const zones = boundedMap<boolean>(MOST_ZONES);

/** Whether the IANA name is one this machine's calendar knows. */
export function isTimeZone(name: string): boolean {
  const isOne = zones.get(name) ?? isKnownZone(name);
  zones.set(name, isOne);
  return isOne;
}

function isKnownZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
