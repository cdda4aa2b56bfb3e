import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressingSinceOf, URGENCIES, urgencyOf } from '../../../src/visits/covering/card-urgency.rule.js';
import { aGroup, aReader, at, aVisit } from '../../support/imagined.js';

const HOUR = 60 * 60_000;
/** On Thursday at 17:00: pressing from Wednesday 05:00 on, and late from Wednesday 21:00. */
const STARTS = { startsAt: at('2026-11-26 17:00'), endsAt: at('2026-11-26 19:00') };

describe('how pressing a visit is for its leader', () => {
  const urgency = (since: string | null, now: string, changes: Parameters<typeof aVisit>[0] = {}) =>
    urgencyOf(
      aVisit({ ...STARTS, ...(since !== null && { pressingSince: at(since) }), ...changes }),
      aGroup(),
      aReader(),
      at(now),
    );

  it('is little before too few are noted, and more a day and a half before, once people are up', () => {
    expect(urgency(null, '2026-11-25 09:00')).toBe('short');
    expect(urgency('2026-11-25 05:00', '2026-11-25 07:59')).toBe('short');
    expect(urgency('2026-11-25 05:00', '2026-11-25 08:00')).toBe('asks_by_itself');
  });

  it('is more in the last twenty hours, and most once it is decided, whatever the hour', () => {
    expect(urgency('2026-11-25 21:01', '2026-11-25 23:00')).toBe('late');
    expect(urgency('2026-11-25 05:00', '2026-11-25 21:00', { status: 'will_not_run' })).toBe('will_not_run');
    expect(urgency('2026-11-25 05:00', '2026-11-25 22:00', { hasReopened: true })).toBe('will_not_run');
    const again = { status: 'will_not_run', hasReopened: true } as const;
    expect(urgency('2026-11-25 05:00', '2026-11-26 14:00', again)).toBe('not_after_all');
  });

  it('is little again once the visit is moved to a later day', () => {
    const later = { startsAt: at('2026-11-28 17:00'), endsAt: at('2026-11-28 19:00') };
    expect(urgency('2026-11-25 05:00', '2026-11-25 09:00', later)).toBe('short');
  });
});

it('a card never goes back, whenever too few are noted and whenever its leader sleeps', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 36 * 60 }), { maxLength: 12 });
  const hour = fc.integer({ min: 0, max: 23 }).map((each) => `${String(each).padStart(2, '0')}:00`);
  fc.assert(
    fc.property(minutes, hour, hour, (noted, from, until) => {
      const reader = aReader({ quietHours: { from, until } });
      const begins = STARTS.startsAt.getTime() - 36 * HOUR;
      let visit = aVisit(STARTS);
      let highest = 0;
      for (let minute = 0; minute < 36 * 60; minute += 1) {
        const now = new Date(begins + minute * 60_000);
        if (noted.includes(minute)) visit = { ...visit, pressingSince: pressingSinceOf(visit, now) };
        const urgency = URGENCIES.indexOf(urgencyOf(visit, aGroup(), reader, now));
        expect(urgency).toBeGreaterThanOrEqual(highest);
        highest = urgency;
      }
    }),
    { numRuns: 30, seed: 49 },
  );
});

describe('since when a visit presses', () => {
  const since = (before: string | null, noted: string) =>
    pressingSinceOf(aVisit({ ...STARTS, ...(before !== null && { pressingSince: at(before) }) }), at(noted));

  it('is the first time that too few are noted, and once more in the last twenty hours', () => {
    expect(since(null, '2026-11-25 05:00')).toEqual(at('2026-11-25 05:00'));
    expect(since('2026-11-25 05:00', '2026-11-25 12:00')).toEqual(at('2026-11-25 05:00'));
    expect(since('2026-11-25 05:00', '2026-11-25 22:00')).toEqual(at('2026-11-25 22:00'));
    expect(since('2026-11-25 22:00', '2026-11-26 06:00')).toEqual(at('2026-11-25 22:00'));
  });

  it('of a visit that was moved to later is noted anew', () => {
    expect(since('2026-11-20 05:00', '2026-11-25 12:00')).toEqual(at('2026-11-25 12:00'));
  });
});
