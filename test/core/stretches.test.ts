import { describe, expect, it } from 'vitest';
import type { Stretch, VisitBeside } from '../../src/core/model.js';
import { mostInside } from '../../src/core/places-left.js';
import { atSameTimes, lastPartOf, overlaps, partsOf } from '../../src/core/stretches.js';
import { dayAndTime, shortDayAndTime } from '../../src/locales/index.js';
import { at, STOCKHOLM } from '../support/imagined.js';

/** @param from e.g. `2026-11-28 13:00` */
const once = (from: string, to: string): Stretch => ({ startsAt: at(from), endsAt: at(to) });
const twice = (from: string, to: string, again: string, end: string): Stretch => ({
  ...once(from, end),
  pause: once(to, again),
});

const WEEKEND = twice('2026-11-28 13:00', '2026-11-28 15:00', '2026-11-29 13:00', '2026-11-29 15:00');
const SATURDAY = twice('2026-11-28 13:00', '2026-11-28 14:00', '2026-11-28 15:00', '2026-11-28 16:00');

describe('a visit of two times', () => {
  it('shares no moment with what lies in its pause, however close', () => {
    expect(overlaps(SATURDAY, once('2026-11-28 14:00', '2026-11-28 15:00'))).toBe(false);
    expect(overlaps(once('2026-11-28 18:00', '2026-11-28 20:00'), WEEKEND)).toBe(false);
    expect(overlaps(WEEKEND, once('2026-11-29 14:59', '2026-11-29 16:00'))).toBe(true);
    expect(overlaps(once('2026-11-28 12:00', '2026-11-28 13:01'), WEEKEND)).toBe(true);
    expect(overlaps(WEEKEND, once('2026-11-28 10:00', '2026-11-29 20:00'))).toBe(true);
  });

  it('shares none with another of two times that fits into its pause', () => {
    const between = twice('2026-11-28 14:00', '2026-11-28 15:00', '2026-11-28 16:00', '2026-11-28 17:00');
    expect(overlaps(SATURDAY, between)).toBe(false);
    expect(overlaps(SATURDAY, WEEKEND)).toBe(true);
  });

  it('lets others in while its people are outside, and counts them while they are inside', () => {
    const beside = (stretch: Stretch, people: number): VisitBeside => ({
      ...stretch,
      minimumParty: 1,
      maximumParty: 9,
      people,
    });
    const evening = once('2026-11-28 18:00', '2026-11-28 20:00');
    expect(mostInside([beside(WEEKEND, 3)], evening)).toBe(0);
    expect(mostInside([beside(evening, 3), beside(once('2026-11-28 14:00', '2026-11-28 16:00'), 1)], WEEKEND)).toBe(1);
    const sunday = once('2026-11-29 14:00', '2026-11-29 16:00');
    expect(mostInside([beside(WEEKEND, 3), beside(sunday, 1)], once('2026-11-29 14:30', '2026-11-29 15:30'))).toBe(4);
    expect(mostInside([beside(sunday, 2), beside(once('2026-11-29 12:00', '2026-11-29 14:00'), 3)], WEEKEND)).toBe(3);
  });

  it('is moved when either time is', () => {
    expect(atSameTimes(WEEKEND, { ...WEEKEND })).toBe(true);
    expect(atSameTimes(WEEKEND, once('2026-11-28 13:00', '2026-11-29 15:00'))).toBe(false);
    const later = twice('2026-11-28 13:00', '2026-11-28 15:00', '2026-11-29 13:30', '2026-11-29 15:00');
    expect(atSameTimes(WEEKEND, later)).toBe(false);
  });

  it('is said with both times, each with its day where they have two', () => {
    expect(dayAndTime(WEEKEND, STOCKHOLM, 'sv')).toBe(
      'lördag 28 november 13:00–15:00 och söndag 29 november 13:00–15:00',
    );
    expect(dayAndTime(SATURDAY, STOCKHOLM, 'da')).toBe('lørdag den 28. november kl. 13.00–14.00 og 15.00–16.00');
    expect(dayAndTime(SATURDAY, STOCKHOLM, 'en')).toBe('Saturday 28 November 13:00–14:00 and 15:00–16:00');
    expect(shortDayAndTime(WEEKEND, STOCKHOLM, 'sv')).toBe('lör 28 nov. 13:00–15:00, sön 29 nov. 13:00–15:00');
  });

  it('is as long by the wall clock over the nights when clocks change', () => {
    for (const [saturday, sunday, hours] of [
      ['2026-10-24', '2026-10-25', 23],
      ['2027-03-27', '2027-03-28', 21],
    ] as const) {
      const visit = twice(`${saturday} 13:00`, `${saturday} 15:00`, `${sunday} 13:00`, `${sunday} 15:00`);
      const pause = partsOf(visit).map(({ startsAt }) => startsAt.getTime());
      expect((pause[1] ?? 0) - (pause[0] ?? 0)).toBe((hours + 2) * 60 * 60_000);
      expect(dayAndTime(lastPartOf(visit), STOCKHOLM, 'sv')).toContain('13:00–15:00');
    }
  });
});
