import { createEvent, type DateArray, type EventAttributes } from 'ics';
import type { Claim, GroupShift, Locale } from '../domain/model.js';
import type { Session, SignUp } from '../domain/sessions.js';
import { sayIn } from '../locales/index.js';

/** Names who made a file (RFC 5545, PRODID). */
const PRODUCT = 'Visiting Hours';

/** A session somebody is signed up for, as a calendar file: what for, when and where. */
export function sessionCalendar(session: Session, { id }: SignUp, locale: Locale, now: Date): string {
  const { requirement, startsAt, endsAt, place, version } = session;
  return calendarFile({ id, title: requirement.names[locale], place, startsAt, endsAt, version }, now);
}

/** A visit somebody holds, as a calendar file. It names the facility, and nothing about anybody. */
export function visitCalendar({ shift, group }: GroupShift, { id }: Claim, locale: Locale, now: Date): string {
  const { startsAt, endsAt, version } = shift;
  const { name } = group.facility;
  const title = sayIn(locale)('calendar.visit', { facility: name });
  return calendarFile({ id, title, place: name, startsAt, endsAt, version }, now);
}

interface Entry {
  /** Of the sign-up or claim: calendars take a later file with the same id for the same entry, changed. */
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Rises with every change. */
  readonly version: number;
}

/** Times are in UTC, so that every calendar shows them by the clock where its reader is. */
function calendarFile({ id, title, place, startsAt, endsAt, version }: Entry, now: Date): string {
  // Of when the file was written. The library knows it and its types do not; without it, it would be when the process began.
  const event: EventAttributes & { readonly timestamp: number } = {
    productId: PRODUCT,
    uid: `${id}@visiting-hours`,
    sequence: version,
    timestamp: now.getTime(),
    title,
    location: place,
    start: inUtc(startsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: inUtc(endsAt),
    endInputType: 'utc',
    endOutputType: 'utc',
  };
  const { error, value } = createEvent(event);
  if (!value) throw error ?? new Error('no calendar file');
  return value;
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
