import { createEvents, type DateArray, type EventAttributes } from 'ics';
import type { Claim, GroupShift, Locale } from '../../core/model.js';
import { partsOf } from '../../core/stretches.js';
import { sayIn } from '../../locales/index.js';
import type { Session, SignUp } from '../../training/sessions/sessions.rule.js';
import { clearanceOf } from '../../visits/claiming/clearance.rule.js';

/** Names who made a file (RFC 5545, PRODID). */
const PRODUCT = '-//Visiting Hours//Visiting Hours//EN';
/** Octets that a line may have, its end not counted (RFC 5545 § 3.1). */
const LONGEST_LINE = 75;

/** A session somebody is signed up for, as a calendar file: what for, when and where. One that was called off takes the entry back. */
export function sessionCalendar(session: Session, { id }: SignUp, locale: Locale, now: Date): string {
  const { requirement, startsAt, endsAt, place, version, status } = session;
  const isOff = status !== 'planned';
  const title = requirement.names[locale];
  return calendarFile([{ id, title, place, note: '', startsAt, endsAt, version, isOff }], now);
}

/**
 * A visit somebody holds, as a calendar file. It names the facility, where it is and whom to ring, and nothing about anybody.
 * One that is not cleared yet says so as of when the file was made, and where to look: a calendar is what people travel by. One
 * that was called off takes the entry back; so does one whose second time was taken away, for that time alone.
 */
export function visitCalendar({ shift, group }: GroupShift, { id }: Claim, locale: Locale, now: Date): string {
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
  const entries = [
    { id, ...ofDay, ...first },
    ...(second ? [{ id: secondId, ...ofDay, ...second }] : []),
    ...(shift.dropped ? [{ id: secondId, ...ofDay, ...shift.dropped, note: '', isOff: true }] : []),
  ];
  return calendarFile(entries, now);
}

interface Entry {
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
function calendarFile(entries: readonly Entry[], now: Date): string {
  const { error, value } = createEvents(entries.map((entry) => eventOf(entry, now)));
  if (!value) throw error ?? new Error('no calendar file');
  return foldedByOctets(value);
}

function eventOf({ id, title, place, note, startsAt, endsAt, version, isOff }: Entry, now: Date): EventAttributes {
  // Of when the file was written. The library knows it and its types do not; without it, it would be when the process began.
  const event: EventAttributes & { readonly timestamp: number } = {
    productId: PRODUCT,
    uid: `${id}@visiting-hours`,
    sequence: version,
    method: isOff ? 'CANCEL' : 'PUBLISH',
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
    timestamp: now.getTime(),
    title,
    location: place,
    ...(note !== '' && { description: note }),
    start: inUtc(startsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: inUtc(endsAt),
    endInputType: 'utc',
    endOutputType: 'utc',
  };
  return event;
}

/** The library counts letters, of which Swedish and Danish ones take two octets: some calendars refuse what is longer. */
function foldedByOctets(file: string): string {
  const lines = file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  return lines.flatMap(foldedLine).join('\r\n');
}

function foldedLine(line: string): readonly string[] {
  const parts = [''];
  for (const letter of line) {
    const last = parts.at(-1) ?? '';
    if (Buffer.byteLength(last + letter) <= LONGEST_LINE) parts[parts.length - 1] = last + letter;
    else parts.push(`\t${letter}`);
  }
  return parts;
}

function inUtc(instant: Date): DateArray {
  return [
    instant.getUTCFullYear(),
    instant.getUTCMonth() + 1,
    instant.getUTCDate(),
    instant.getUTCHours(),
    instant.getUTCMinutes(),
  ];
}
