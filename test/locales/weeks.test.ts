import { describe, expect, it } from 'vitest';
import type { IsoWeek } from '../../src/core/model.js';
import { readWeek } from '../../src/locales/index.js';

describe('a week by its number is the nearest one, past or to come', () => {
  it.each<[string, IsoWeek, IsoWeek | null]>([
    ['52', '2027-W01', '2026-W52'],
    ['53', '2027-W01', '2026-W53'],
    ['vecka 50', '2027-W02', '2026-W50'],
    ['1', '2026-W53', '2027-W01'],
    ['uge 3', '2026-W52', '2027-W03'],
    ['40', '2026-W48', '2026-W40'],
    // More than eight weeks past: the next one is meant.
    ['39', '2026-W48', '2027-W39'],
    ['52', '2027-W10', '2027-W52'],
    // No year near has 53 weeks.
    ['53', '2028-W20', null],
  ])('%s typed in %s is %s', (typed, thisWeek, meant) => {
    expect(readWeek(typed, thisWeek)).toBe(meant);
  });
});
