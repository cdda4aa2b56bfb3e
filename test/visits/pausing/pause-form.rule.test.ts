import { describe, expect, it } from 'vitest';
import { pauseAround } from '../../../src/core/place-pauses.js';
import { readPauseForm } from '../../../src/visits/pausing/pause-form.rule.js';
import { at } from '../../support/imagined.js';

const TODAY = '2026-11-23';

describe('the days of a pause', () => {
  it.each([
    ['from today until a day', { from: TODAY, until: '2026-12-01' }, null],
    ['for one day', { from: TODAY, until: TODAY }, null],
    ['until further notice', { from: '2026-12-01', until: null }, null],
    ['from a day that is over, as long as it began then', { from: '2026-11-01', until: null }, '2026-11-01'],
  ])('are read %s', (_, form, from) => {
    expect(readPauseForm(form, TODAY, from === null ? null : { from })).toEqual({ ok: true, days: form });
  });

  it.each([
    ['no first day', { from: null, until: '2026-12-01' }, { from: 'missing' }],
    ['a first day that is over', { from: '2026-11-22', until: null }, { from: 'past' }],
    ['an end before the beginning', { from: '2026-12-02', until: '2026-12-01' }, { until: 'before_from' }],
    ['both over', { from: '2026-11-01', until: '2026-11-02' }, { from: 'past', until: 'past' }],
    ['a slip of the finger', { from: '2036-12-02', until: null }, { from: 'too_far' }],
  ])('are refused with %s', (_, form, problems) => {
    expect(readPauseForm(form, TODAY, null)).toEqual({ ok: false, problems });
  });

  it('are those of the facility’s calendar, on the night when clocks go back too', () => {
    const pause = [{ from: '2026-10-25', until: '2026-10-25' }];
    const visit = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
    const zone = 'Europe/Stockholm';
    expect(pauseAround(pause, visit('2026-10-25 00:00', '2026-10-25 01:00'), zone)).not.toBeNull();
    expect(pauseAround(pause, visit('2026-10-25 23:00', '2026-10-25 23:59'), zone)).not.toBeNull();
    expect(pauseAround(pause, visit('2026-10-24 23:00', '2026-10-25 01:00'), zone)).toBeNull();
    expect(pauseAround(pause, visit('2026-10-26 00:00', '2026-10-26 01:00'), zone)).toBeNull();
  });

  it('hold a visit of two days whose second day is one of them', () => {
    const visit = {
      ...{ startsAt: at('2026-10-24 17:00'), endsAt: at('2026-10-25 12:00') },
      pause: { startsAt: at('2026-10-24 19:00'), endsAt: at('2026-10-25 10:00') },
    };
    expect(pauseAround([{ from: '2026-10-25', until: null }], visit, 'Europe/Stockholm')).not.toBeNull();
  });
});
