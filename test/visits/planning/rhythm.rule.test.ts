import { describe, expect, it } from 'vitest';
import type { IsoWeek, PatternVisit } from '../../../src/core/model.js';
import { parseIsoWeek, weekNumber, weeksAfter, weeksBetween } from '../../../src/core/weeks.js';
import { patternOf, proposeWeek } from '../../../src/visits/planning/proposing.rule.js';
import {
  isPatternWeek,
  nextWeeks,
  patternWith,
  restingIn,
  rhythmFrom,
} from '../../../src/visits/planning/rhythm.rule.js';
import { aGroup, at } from '../../support/imagined.js';
import { tuesday, week } from '../../support/imagined-week.js';

const EVENING = { weekday: 2, startTime: '17:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 };
const weekly = EVENING as PatternVisit;
const comes = (every: 2 | 4, comesIn: IsoWeek, more: Partial<PatternVisit> = {}): PatternVisit => ({
  ...weekly,
  ...more,
  ...rhythmFrom(every, comesIn),
});
const numbers = (weeks: readonly IsoWeek[]) => weeks.map(weekNumber);

describe('a visit of every second week', () => {
  it('keeps its rhythm over the turn of a year of 53 weeks, when odd weeks become even', () => {
    expect(parseIsoWeek('2026-W53')).toBe('2026-W53');
    expect(numbers(nextWeeks(comes(2, '2026-W49'), '2026-W49', 5))).toEqual([49, 51, 53, 2, 4]);
    expect(isPatternWeek(comes(2, '2026-W53'), '2027-W01')).toBe(false);
    expect(isPatternWeek(comes(2, '2026-W53'), '2027-W02')).toBe(true);
  });

  it('and over one of a year of 52, when they stay what they are', () => {
    expect(numbers(nextWeeks(comes(2, '2027-W50'), '2027-W50', 4))).toEqual([50, 52, 2, 4]);
  });

  it('comes in exactly every second and every fourth week of twenty years, also before the week it is counted from', () => {
    const weeks = Array.from({ length: 20 * 53 }, (_, count) => weeksAfter('2020-W01', count));
    for (const every of [2, 4] as const) {
      const comesIn = weeks.flatMap((each, place) => (isPatternWeek(comes(every, '2026-W53'), each) ? [place] : []));
      expect(new Set(comesIn.slice(1).map((place, index) => place - (comesIn[index] ?? 0)))).toEqual(new Set([every]));
      for (const each of weeks) {
        const line = comes(every, '2026-W53');
        const [next = each] = nextWeeks(line, each, 1);
        expect(isPatternWeek(line, next)).toBe(true);
        expect(weeksBetween(each, next)).toBeGreaterThanOrEqual(0);
        expect(weeksBetween(each, next)).toBeLessThan(every);
      }
    }
  });

  it('names this week first when it is one of its weeks, else the next', () => {
    expect(numbers(nextWeeks(comes(4, '2026-W49'), '2026-W49'))).toEqual([49, 53, 4, 8]);
    expect(numbers(nextWeeks(comes(4, '2026-W49'), '2026-W50'))).toEqual([53, 4, 8, 12]);
    expect(numbers(nextWeeks(comes(4, '2026-W49'), '2026-W48', 1))).toEqual([49]);
    expect(numbers(nextWeeks(weekly, '2026-W52'))).toEqual([52, 53, 1, 2]);
  });

  it('is proposed in its weeks only, by the same wall clock', () => {
    const proposed = (isoWeek: IsoWeek) =>
      proposeWeek([comes(2, '2026-W49')], isoWeek, aGroup(), at('2026-01-01 00:00')).map(({ every }) => every);
    expect(proposed('2026-W49')).toEqual([2]);
    expect(proposed('2026-W50')).toEqual([]);
    expect(proposed('2026-W53')).toEqual([2]);
    expect(proposed('2027-W01')).toEqual([]);
  });

  it('comes back from the week it proposed, counted from that week on', () => {
    const [line] = patternOf(week([{ ...tuesday, every: 2 }], { isoWeek: '2026-W48' }));
    expect(line?.rhythm).toEqual({ every: 2, comesIn: '2026-W48' });
    expect(patternOf(week([tuesday]))).toEqual([expect.not.objectContaining({ rhythm: expect.anything() })]);
  });
});

describe('a week that becomes the pattern', () => {
  const thursdays = comes(2, '2026-W49', { weekday: 4 });

  it('leaves those of other weeks as they are', () => {
    const kept = patternWith([comes(2, '2026-W48'), thursdays], [comes(2, '2026-W48')], '2026-W48');
    expect(kept).toEqual([comes(2, '2026-W48'), thursdays]);
  });

  it('replaces what came in it before', () => {
    expect(patternWith([weekly, comes(4, '2026-W44')], [thursdays], '2026-W48')).toEqual([thursdays]);
  });

  it('pushes out one that would begin at the same time in some week', () => {
    const monthly = comes(4, '2026-W50');
    expect(patternWith([comes(2, '2026-W49')], [weekly], '2026-W48')).toEqual([weekly]);
    expect(patternWith([monthly], [comes(2, '2026-W48')], '2026-W48')).toEqual([comes(2, '2026-W48')]);
    expect(patternWith([monthly], [comes(2, '2026-W49')], '2026-W49')).toEqual([comes(2, '2026-W49'), monthly]);
  });

  it('may alternate with another at the same time, week by week', () => {
    const both = patternWith([comes(2, '2026-W48')], [comes(2, '2026-W49', { format: 'group' })], '2026-W49');
    const formats = (isoWeek: IsoWeek) =>
      proposeWeek(both, isoWeek, aGroup(), at('2026-01-01 00:00')).map(({ format }) => format);
    expect([formats('2026-W53'), formats('2027-W01')]).toEqual([['group'], ['individual']]);
  });

  it('shows what rests in it, the soonest first', () => {
    const pattern = [weekly, comes(4, '2026-W51'), comes(2, '2026-W49')];
    expect(restingIn(pattern, '2026-W48').map((line) => nextWeeks(line, '2026-W48', 1)[0])).toEqual([
      '2026-W49',
      '2026-W51',
    ]);
  });
});
