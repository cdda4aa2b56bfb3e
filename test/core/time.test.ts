import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overlaps } from '../../src/core/stretches.js';
import { calendarDateOf, isTimeZone, wallClockToInstant, wallTimeExists, wallTimeOf } from '../../src/core/time.js';

const STOCKHOLM = 'Europe/Stockholm';
const COPENHAGEN = 'Europe/Copenhagen';

/** The rules must not care where the server stands: each case runs as if it stood in each of these places. */
const HOSTS = [
  { host: 'UTC', minutesBehindUtc: 0 },
  { host: 'Europe/Stockholm', minutesBehindUtc: -60 },
  { host: 'America/St_Johns', minutesBehindUtc: 210 },
  { host: 'Pacific/Kiritimati', minutesBehindUtc: -840 },
];

describe.each(HOSTS)('on a server in $host', ({ host, minutesBehindUtc }) => {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = host;
  });
  afterEach(() => {
    process.env.TZ = before;
  });

  it('really runs there', () => {
    expect(new Date('2026-11-24T12:00:00Z').getTimezoneOffset()).toBe(minutesBehindUtc);
  });

  describe.each([STOCKHOLM, COPENHAGEN])('a wall clock in %s', (zone) => {
    it.each([
      ['in winter', '2026-11-24', '17:00', '2026-11-24T16:00:00Z'],
      ['in summer', '2026-07-07', '17:00', '2026-07-07T15:00:00Z'],
      ['at midnight', '2026-11-24', '00:00', '2026-11-23T23:00:00Z'],
      ['just before the clocks go forward', '2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
      ['just after the clocks went forward', '2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
      ['the afternoon after the clocks went forward', '2026-03-29', '14:00', '2026-03-29T12:00:00Z'],
      ['just before the hour that comes twice', '2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
      ['just after the hour that comes twice', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
      ['the afternoon after the clocks went back', '2026-10-25', '14:00', '2026-10-25T13:00:00Z'],
    ])('is read and shown %s', (_, date, time, instant) => {
      expect(wallClockToInstant(date, time, zone)).toEqual(new Date(instant));
      expect(wallTimeExists(date, time, zone)).toBe(true);
      expect(calendarDateOf(new Date(instant), zone)).toBe(date);
      expect(wallTimeOf(new Date(instant), zone)).toBe(time);
    });

    it('means the first time round in the hour that comes twice', () => {
      expect(wallClockToInstant('2026-10-25', '02:30', zone)).toEqual(new Date('2026-10-25T00:30:00Z'));
      expect(wallTimeOf(new Date('2026-10-25T01:30:00Z'), zone)).toBe('02:30');
    });

    it('means as long after the change in the hour that does not exist', () => {
      expect(wallTimeExists('2026-03-29', '02:00', zone)).toBe(false);
      expect(wallTimeExists('2026-03-29', '02:59', zone)).toBe(false);
      expect(wallClockToInstant('2026-03-29', '02:30', zone)).toEqual(new Date('2026-03-29T01:30:00Z'));
      expect(wallTimeOf(new Date('2026-03-29T01:30:00Z'), zone)).toBe('03:30');
    });

    it('has that hour on every other night of the year', () => {
      expect(wallTimeExists('2026-03-28', '02:30', zone)).toBe(true);
      expect(wallTimeExists('2026-03-30', '02:30', zone)).toBe(true);
      expect(wallTimeExists('2026-10-25', '02:30', zone)).toBe(true);
    });
  });
});

describe('two visits', () => {
  const visit = (from: string, to: string) => ({
    startsAt: new Date(`2026-11-24T${from}:00Z`),
    endsAt: new Date(`2026-11-24T${to}:00Z`),
  });

  it('overlap when they share a moment, whichever comes first', () => {
    expect(overlaps(visit('10:00', '12:00'), visit('11:59', '13:00'))).toBe(true);
    expect(overlaps(visit('11:59', '13:00'), visit('10:00', '12:00'))).toBe(true);
    expect(overlaps(visit('10:00', '14:00'), visit('11:00', '12:00'))).toBe(true);
  });

  it('do not overlap when one begins as the other ends', () => {
    expect(overlaps(visit('10:00', '12:00'), visit('12:00', '13:00'))).toBe(false);
  });
});

it('knows the names of time zones', () => {
  expect(isTimeZone('Europe/Stockholm')).toBe(true);
  expect(isTimeZone('Europe/Atlantis')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});

it('shows what a wall shows in every minute of the nights on which clocks change', () => {
  const changes = {
    'Europe/Stockholm': ['2026-03-29T00:30:00Z', '2026-10-25T00:30:00Z'],
    'America/Godthab': ['2026-03-29T00:30:00Z', '2026-10-25T00:30:00Z'],
    'Australia/Lord_Howe': ['2026-04-04T14:30:00Z', '2026-10-03T15:00:00Z'],
  };
  for (const [zone, nights] of Object.entries(changes)) {
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    for (const night of nights) {
      const instants = Array.from({ length: 90 }, (_, minute) => new Date(Date.parse(night) + minute * 60_000));
      // Backwards, so that nothing is remembered of the quarter before.
      for (const instant of instants.reverse()) expect(wallTimeOf(instant, zone)).toBe(wall.format(instant));
    }
  }
});
