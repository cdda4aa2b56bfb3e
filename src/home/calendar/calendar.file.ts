import ICAL from 'ical.js';
import type { Claim, GroupShift, Locale } from '../../core/model.js';
import { partsOf } from '../../core/stretches.js';
import { sayIn } from '../../locales/index.js';
import type { Session, SignUp } from '../../training/sessions/sessions.rule.js';
import { clearanceOf } from '../../visits/claiming/clearance.rule.js';
import type { CalendarMeeting, CalendarSession, CalendarVisit } from './calendar.rule.js';

/** Names who made a file (RFC 5545, PRODID). */
const PRODUCT = '-//Visiting Hours//Visiting Hours//EN';

// The library leaves the space before the rest of a line out of its count of 75 octets (RFC 5545 § 3.1; docs/upstream.md).
ICAL.foldLength = 74;

/** A session somebody is signed up for, as a calendar file: what for, when and where. One that was called off takes the entry back. */
export function sessionCalendar(session: Session, { id }: SignUp, locale: Locale, now: Date): string {
  return calendarFile([sessionEntry(session, id, locale)], now);
}

/** @param id of the sign-up */
export function sessionEntry(session: CalendarSession, id: string, locale: Locale): EntryInFile {
  const { requirement, startsAt, endsAt, place, version, status } = session;
  return {
    id,
    ...{ startsAt, endsAt, place, version },
    title: requirement.names[locale],
    note: '',
    isOff: status !== 'planned',
  };
}

/** A visit somebody holds, as a calendar file. One that was called off takes the entry back. */
export function visitCalendar(visit: GroupShift, { id }: Claim, locale: Locale, now: Date): string {
  return calendarFile(visitEntries(visit, id, locale, now), now);
}

/**
 * A visit in a calendar: once for each of its times. It names the facility, where it is and whom to ring, and nothing about
 * anybody. One that is not cleared yet says so as of when it is written, and where to look: a calendar is what people travel by.
 * One that was called off is struck out; so is the second time of one that had two, for that time alone.
 * @param id of the claim
 */
export function visitEntries(
  { shift, group }: CalendarVisit,
  id: string,
  locale: Locale,
  now: Date,
): readonly EntryInFile[] {
  const { version, status } = shift;
  const { name, address, meetingPoint } = group.facility;
  const say = sayIn(locale);
  const title = say('calendar.visit', { facility: name });
  const isOff = status !== 'planned';
  const isSettled = isOff || clearanceOf(shift, now) === 'settled';
  const place = [name, address, meetingPoint].filter(Boolean).join(', ');
  const contact = group.contactLine && say('where.contact', { contact: group.contactLine });
  const note = [isSettled ? null : say('clearance.calendar'), contact].filter(Boolean).join('\n');
  const [first, second] = partsOf(shift);
  const ofDay = { title, place, note, version, isOff };
  const secondId = `${id}-2`;
  return [
    { id, ...ofDay, ...first },
    ...(second ? [{ id: secondId, ...ofDay, ...second }] : []),
    ...(shift.dropped ? [{ id: secondId, ...ofDay, ...shift.dropped, note: '', isOff: true }] : []),
  ];
}

/** An hour that a mentor has entered, as a calendar file. One that does not hold any more takes the entry back. */
export function meetingCalendar(meeting: CalendarMeeting, id: string, locale: Locale, now: Date): string {
  return calendarFile([meetingEntry(meeting, id, locale)], now);
}

/** It says no more than a visit does: nothing of a one-to-one, and nothing about anybody. @param id of the meeting */
export function meetingEntry(meeting: CalendarMeeting, id: string, locale: Locale): EntryInFile {
  const { startsAt, endsAt, version, isOff, facility, contactLine } = meeting;
  const say = sayIn(locale);
  return {
    ...{ id, startsAt, endsAt, version, isOff },
    title: facility ? say('calendar.visit', { facility: facility.name }) : say('my_calendar.visit'),
    place: facility ? [facility.name, facility.address, facility.meetingPoint].filter(Boolean).join(', ') : '',
    note: facility && contactLine && !isOff ? say('where.contact', { contact: contactLine }) : '',
  };
}

export interface EntryInFile {
  /** Of the sign-up or claim: calendars take a later file with the same id for the same entry, changed. */
  readonly id: string;
  readonly title: string;
  readonly place: string;
  /** Empty for none. */
  readonly note: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Rises with every change. */
  readonly version: number;
  /** Called off: the entry is struck out. */
  readonly isOff: boolean;
}

/** Times are in UTC, so that every calendar shows them by the clock where its reader is. */
function calendarFile(entries: readonly EntryInFile[], now: Date): string {
  const isOff = entries.every((entry) => entry.isOff);
  return written(entries, { method: isOff ? 'CANCEL' : 'PUBLISH' }, now);
}

/** The same for a calendar that is fetched again and again: all that stands in it, what is struck out too, under a name of its own. */
export function fetchedCalendar(entries: readonly EntryInFile[], name: string, now: Date): string {
  return written(entries, { method: 'PUBLISH', name: readable(name), 'x-wr-calname': readable(name) }, now);
}

function written(entries: readonly EntryInFile[], properties: Readonly<Record<string, string>>, now: Date): string {
  const calendar = component('vcalendar', { version: '2.0', prodid: PRODUCT, ...properties });
  const stamp = utc(now);
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, stamp));
  if (entries.length === 0) calendar.addSubcomponent(nothingElse());
  return `${calendar.toString()}\r\n`;
}

function eventOf(
  { id, title, place, note, startsAt, endsAt, version, isOff }: EntryInFile,
  stamp: ICAL.Time,
): ICAL.Component {
  return component('vevent', {
    uid: `${id}@visiting-hours`,
    sequence: version,
    dtstamp: stamp,
    dtstart: utc(startsAt),
    dtend: utc(endsAt),
    summary: readable(title),
    ...(place !== '' && { location: readable(place) }),
    ...(note !== '' && { description: readable(note) }),
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
  });
}

/** A calendar holds one component at least (RFC 5545 § 3.6): where nothing is ahead, that its times would be in UTC. */
function nothingElse(): ICAL.Component {
  const zone = component('vtimezone', { tzid: 'UTC' });
  const offset = ICAL.UtcOffset.fromSeconds(0);
  const dtstart = ICAL.Time.fromDateTimeString('1970-01-01T00:00:00');
  zone.addSubcomponent(component('standard', { dtstart, tzoffsetfrom: offset, tzoffsetto: offset }));
  return zone;
}

function component(
  name: string,
  properties: Readonly<Record<string, string | number | ICAL.Time | ICAL.UtcOffset>>,
): ICAL.Component {
  const made = new ICAL.Component(name);
  for (const [property, value] of Object.entries(properties)) made.addPropertyWithValue(property, value);
  return made;
}

function utc(instant: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(instant, true);
}

/** With breaks of one kind, which the library escapes, and without signs that no calendar may hold (RFC 5545 § 3.1). */
function readable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
