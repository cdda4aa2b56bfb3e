import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateInWeek,
  datesOf,
  endOfWeek,
  firstDateOf,
  isoWeekOf,
  isoWeekOfDate,
  parseIsoWeek,
  weekdayOf,
  weekNumber,
  weeksAfter,
} from '../../src/core/weeks.js';

describe('an ISO week', () => {
  it('runs from Monday to Sunday', () => {
    expect(datesOf('2026-W48')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(dateInWeek('2026-W48', 7)).toBe('2026-11-29');
    expect(weekdayOf('2026-11-29')).toBe(7);
    expect(weekNumber('2026-W08')).toBe(8);
  });

  it.each([
    ['the first days of a year can lie in last year’s week', '2027-01-03', '2026-W53'],
    ['the last days of a year can lie in next year’s week', '2025-12-29', '2026-W01'],
    ['and an ordinary day in its own', '2026-11-24', '2026-W48'],
  ])('%s', (_, date, week) => {
    expect(isoWeekOfDate(date)).toBe(week);
    expect(datesOf(isoWeekOfDate(date))).toContain(date);
  });

  it('changes at midnight by the facility’s wall clock, not by the server’s', () => {
    expect(isoWeekOf(new Date('2026-11-22T22:59:00Z'), 'Europe/Stockholm')).toBe('2026-W47');
    expect(isoWeekOf(new Date('2026-11-22T23:00:00Z'), 'Europe/Stockholm')).toBe('2026-W48');
  });

  it('is over at midnight after its Sunday, also when the clocks change that night', () => {
    expect(endOfWeek('2026-W48', 'Europe/Copenhagen')).toEqual(new Date('2026-11-29T23:00:00Z'));
    expect(endOfWeek('2026-W13', 'Europe/Stockholm')).toEqual(new Date('2026-03-29T22:00:00Z'));
    expect(endOfWeek('2026-W43', 'Europe/Stockholm')).toEqual(new Date('2026-10-25T23:00:00Z'));
  });

  it('is followed by the next, over the turn of the year', () => {
    expect(weeksAfter('2026-W53', 1)).toBe('2027-W01');
    expect(weeksAfter('2027-W01', -1)).toBe('2026-W53');
    expect(weeksAfter('2025-W52', 1)).toBe('2026-W01');
  });

  it('is found again from each of its days, however far away', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (instant, count) => {
        const week = isoWeekOf(instant, 'UTC');
        expect(datesOf(week)).toContain(instant.toISOString().slice(0, 10));
        expect(firstDateOf(week)).toBe(datesOf(week)[0]);
        expect(weeksAfter(weeksAfter(week, count), -count)).toBe(week);
        expect(parseIsoWeek(week)).toBe(week);
      }),
      { seed: 48, numRuns: 200 },
    );
  });
});

describe('what somebody typed for a week', () => {
  it.each(['2026-W48', '2026-w48', '2026w48', ' 2026-W48 '])('is understood as %j', (typed) => {
    expect(parseIsoWeek(typed)).toBe('2026-W48');
  });

  it('may name week 53 only in a year that has one', () => {
    expect(parseIsoWeek('2026-W53')).toBe('2026-W53');
    expect(parseIsoWeek('2027-W53')).toBeNull();
    expect(parseIsoWeek('2025-W53')).toBeNull();
  });

  it.each(['', '48', '2026-W00', '2026-W54', '2026-48', 'W48', '26-W48', '2026-W481', '2026-W48; drop', '²026-W48'])(
    'is no week when it is %j',
    (typed) => {
      expect(parseIsoWeek(typed)).toBeNull();
    },
  );
});
