import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { wallClockToInstant } from '../../../src/core/time.js';
import { type EntryInFile, fetchedCalendar, visitEntries } from '../../../src/home/calendar/calendar.file.js';
import { entriesIn } from '../../support/calendar-entries.js';
import { aFacility, aGroup, at, aVisit } from '../../support/imagined.js';

const NOW = at('2026-11-21 10:00');
const NAME = 'Mina besök';

function entry(changes: Partial<EntryInFile> = {}): EntryInFile {
  const times = { startsAt: at('2026-11-24 17:00'), endsAt: at('2026-11-24 19:00') };
  return { id: 'claim-1', title: 'Besök', place: '', note: '', version: 1, isOff: false, ...times, ...changes };
}

/** As RFC 5545 wants every file of a calendar, whatever stands in it. */
function expectSound(file: string): IcsCalendar {
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = file.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => line.includes('\uFFFD'))).toEqual([]);
  const events = eventsIn(file);
  for (const event of events)
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'STATUS', 'SEQUENCE', 'SUMMARY'])
      expect(event.filter((line) => line.startsWith(`${name}:`))).toHaveLength(1);
  const calendar = convertIcsCalendar(undefined, file);
  const { version, prodId, events: read = [], timezones = [] } = calendar;
  expect({ version, prodId }).toEqual({ version: '2.0', prodId: '-//Visiting Hours//Visiting Hours//EN' });
  expect(read).toHaveLength(events.length);
  expect(read.length + timezones.length).toBeGreaterThan(0);
  expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
  return calendar;
}

/** The lines of each entry, with those that were folded made whole again (RFC 5545 § 3.1). */
function eventsIn(file: string): readonly string[][] {
  const whole = file.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n').slice(1);
  return whole.map((event) => event.split('END:VEVENT\r\n')[0]?.split('\r\n') ?? []);
}

describe('a calendar that is fetched', () => {
  it('is sound, with a name of its own, what is struck out among the others, and said to be published', () => {
    const file = fetchedCalendar([entry({ isOff: true }), entry({ id: 'claim-2' })], NAME, NOW);
    expect(expectSound(file)).toMatchObject({ method: 'PUBLISH', name: NAME });
    expect(file).toContain(`\r\nX-WR-CALNAME:${NAME}\r\n`);
    expect(entriesIn(file).map(({ status }) => status)).toEqual(['CANCELLED', 'CONFIRMED']);
  });

  it('is sound with nothing in it', () => {
    const file = fetchedCalendar([], NAME, NOW);
    expectSound(file);
    expect(entriesIn(file)).toEqual([]);
  });

  it('says every letter and sign as it is, and breaks none of them in two', () => {
    const title =
      'Besök: Häktet Åäö; ”Ærø, Øst” \\ 100 % ☕️ 👩‍👩‍👧, och så vidare tills raden är för lång för en kalender';
    const place = 'Ø'.repeat(200);
    const note = 'Först: en rad, med komma; och semikolon\nSedan en till \\n som inte är någon ny rad';
    const file = fetchedCalendar([entry({ title, place, note })], NAME, NOW);
    expectSound(file);
    expect(entriesIn(file)).toMatchObject([{ title, place, note }]);
  });

  it('cannot be led to say something else by what somebody has typed', () => {
    const typed = 'Häktet\rX\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:http://example.org';
    const file = fetchedCalendar([entry({ title: typed, place: typed, note: typed })], NAME, NOW);
    expectSound(file);
    expect(file.split('\r\n').filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
    expect(file).not.toMatch(/^ATTACH/m);
  });

  it.each([
    ['in winter', '2027-03-27', '16:00'],
    ['on the day on which clocks go forward', '2027-03-28', '15:00'],
    ['on the day on which they go back', '2026-10-25', '16:00'],
  ])('has five o’clock in Göteborg where it is %s', (_, day, utc) => {
    const startsAt = wallClockToInstant(day, '17:00', 'Europe/Stockholm');
    const endsAt = wallClockToInstant(day, '19:00', 'Europe/Stockholm');
    const file = fetchedCalendar([entry({ startsAt, endsAt })], NAME, NOW);
    expectSound(file);
    expect(file).toContain(`DTSTART:${day.replaceAll('-', '')}T${utc.replace(':', '')}00Z`);
    expect(entriesIn(file)).toMatchObject([{ startsAt, endsAt }]);
  });

  it('keeps both hours of a visit on the night on which one hour comes twice', () => {
    const startsAt = new Date('2026-10-25T00:30:00Z');
    const endsAt = new Date('2026-10-25T02:30:00Z');
    expect(entriesIn(fetchedCalendar([entry({ startsAt, endsAt })], NAME, NOW))).toMatchObject([{ startsAt, endsAt }]);
  });

  it('has the visit of two times as two entries, and as the files of single visits name them', () => {
    const pause = { startsAt: at('2026-11-24 18:00'), endsAt: at('2026-11-24 18:30') };
    const shift = aVisit({ pause });
    const entries = visitEntries({ shift, group: aGroup({ facility: aFacility() }) }, 'claim-1', 'sv', NOW);
    const file = fetchedCalendar(entries, NAME, NOW);
    expectSound(file);
    expect(entriesIn(file).map(({ uid }) => uid)).toEqual(['claim-1@visiting-hours', 'claim-1-2@visiting-hours']);
  });

  it('holds four hundred', () => {
    const entries = Array.from({ length: 400 }, (_, index) => entry({ id: `claim-${index}` }));
    expect(entriesIn(fetchedCalendar(entries, NAME, NOW))).toHaveLength(400);
  });
});
