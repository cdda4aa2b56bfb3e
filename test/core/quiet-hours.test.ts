import { describe, expect, it } from 'vitest';
import { beforeQuietHours, DEFAULT_QUIET_HOURS, newsAt, readQuietHours } from '../../src/core/quiet-hours.js';
import { at, STOCKHOLM } from '../support/imagined.js';

describe('a reminder that would come in somebody’s quiet hours', () => {
  it.each([
    ['late in the evening comes when they begin', '2026-11-24 22:30', '2026-11-24 21:00'],
    ['at midnight comes the evening before', '2026-11-25 00:00', '2026-11-24 21:00'],
    ['early in the morning comes the evening before', '2026-11-25 07:59', '2026-11-24 21:00'],
    ['on the first of January comes on New Year’s Eve', '2027-01-01 06:00', '2026-12-31 21:00'],
    ['in their first minute stays', '2026-11-24 21:00', '2026-11-24 21:00'],
    ['in the minute they are over stays', '2026-11-25 08:00', '2026-11-25 08:00'],
    ['a minute before they begin stays', '2026-11-24 20:59', '2026-11-24 20:59'],
    ['at six in the evening stays', '2026-11-24 18:00', '2026-11-24 18:00'],
    ['in the night the clocks go forward comes the evening before', '2026-03-29 03:30', '2026-03-28 21:00'],
    ['in the night the clocks go back comes the evening before', '2026-10-25 02:30', '2026-10-24 21:00'],
    ['in the morning after the clocks went back comes the evening before', '2026-10-25 07:59', '2026-10-24 21:00'],
  ])('%s', (_, wanted, sent) => {
    expect(beforeQuietHours(at(wanted), DEFAULT_QUIET_HOURS, STOCKHOLM)).toEqual(at(sent));
  });

  it.each([
    ['comes before them when they are in the daytime', '2026-11-24 13:15', '2026-11-24 12:00'],
    ['stays before them', '2026-11-24 11:59', '2026-11-24 11:59'],
    ['stays after them', '2026-11-24 15:00', '2026-11-24 15:00'],
  ])('%s', (_, wanted, sent) => {
    expect(beforeQuietHours(at(wanted), { from: '12:00', until: '15:00' }, STOCKHOLM)).toEqual(at(sent));
  });

  it('is judged by the wall where the reader is', () => {
    const sixInStockholm = at('2026-11-24 18:00');
    expect(beforeQuietHours(sixInStockholm, DEFAULT_QUIET_HOURS, 'America/New_York')).toEqual(sixInStockholm);
    expect(beforeQuietHours(sixInStockholm, DEFAULT_QUIET_HOURS, 'Asia/Tokyo')).toEqual(
      at('2026-11-24 21:00', 'Asia/Tokyo'),
    );
  });

  it('never comes later, even when they begin in the hour that does not exist', () => {
    const justAfterTheChange = at('2026-03-29 03:15');
    expect(beforeQuietHours(justAfterTheChange, { from: '02:30', until: '08:00' }, STOCKHOLM)).toEqual(
      justAfterTheChange,
    );
  });

  it('comes before their first time round in the hour that comes twice', () => {
    const secondTimeRound = new Date('2026-10-25T01:30:00Z');
    const sent = beforeQuietHours(secondTimeRound, { from: '02:15', until: '08:00' }, STOCKHOLM);
    expect(sent).toEqual(new Date('2026-10-25T00:15:00Z'));
  });
});

describe('news of a visit', () => {
  const heard = (happened: string, visit = '2026-11-24 17:00', timeZone: string | null = null) =>
    newsAt(at(happened), at(visit), { quietHours: DEFAULT_QUIET_HOURS, timeZone }, STOCKHOLM);

  it('is heard at once by day, and in the night once quiet hours are over', () => {
    expect(heard('2026-11-19 20:59')).toEqual(at('2026-11-19 20:59'));
    expect(heard('2026-11-19 21:00')).toEqual(at('2026-11-20 08:00'));
    expect(heard('2026-11-20 03:00')).toEqual(at('2026-11-20 08:00'));
    expect(heard('2026-11-19 12:00', undefined, 'Asia/Tokyo')).toEqual(at('2026-11-19 12:00'));
    expect(heard('2026-11-19 14:00', undefined, 'Asia/Tokyo')).toEqual(at('2026-11-20 08:00', 'Asia/Tokyo'));
  });

  it('is heard at once within a day of the visit, whatever the hour, and no later than a day before it', () => {
    expect(heard('2026-11-23 23:00')).toEqual(at('2026-11-23 23:00'));
    expect(heard('2026-11-22 23:00', '2026-11-24 06:00')).toEqual(at('2026-11-23 06:00'));
  });
});

describe('choosing quiet hours', () => {
  it('takes any two times, over midnight or not', () => {
    expect(readQuietHours({ from: '22:00', until: '07:30' })).toEqual({
      ok: true,
      quietHours: { from: '22:00', until: '07:30' },
    });
    expect(readQuietHours({ from: '12:00', until: '13:00' })).toEqual({
      ok: true,
      quietHours: { from: '12:00', until: '13:00' },
    });
  });

  it.each([
    ['a missing beginning', null, '08:00', { from: 'missing' }],
    ['a missing end', '21:00', null, { until: 'missing' }],
    ['both missing', null, null, { from: 'missing', until: 'missing' }],
    ['the same time twice', '21:00', '21:00', { until: 'same_time' }],
  ])('names %s under its field', (_, from, until, problems) => {
    expect(readQuietHours({ from, until })).toEqual({ ok: false, problems });
  });
});
