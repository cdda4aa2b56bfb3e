import { describe, expect, it } from 'vitest';
import { partsOfTally, readSaidRest, readSaidTally } from '../../../src/numbers/tallying/said-tally.rule.js';
import { totalsOf } from '../../../src/numbers/tallying/tally-week.rule.js';
import { aWeekOfNumbers } from '../../support/week-of-numbers.js';

describe('a week’s tally beside its posts', () => {
  it.each([0, 1, 37, 38, 100, 200])('is read back whole from as many posts as it takes: %i numbers', (count) => {
    const facts = aWeekOfNumbers('2026-W53', count);
    const [first, ...rest] = partsOfTally(facts);
    const said = readSaidTally(first.kept);
    const told = rest.flatMap(({ kept }) => readSaidRest(kept, '2026-W53') ?? []);
    expect(said?.numbers).toBe(count);
    const released = [...(said?.facts.released ?? []), ...told];
    expect(released).toEqual(facts.released.toReversed());
    expect(totalsOf([first, ...rest].flatMap((part) => part.released))).toEqual(totalsOf(facts.released));
  });

  it('has room for what every message keeps besides', () => {
    for (const { kept } of partsOfTally(aWeekOfNumbers('2026-W53', 200))) {
      expect(JSON.stringify(kept).length).toBeLessThanOrEqual(3_600);
    }
  });

  it('is one post in most weeks, and three at the end of a year in a country of a hundred facilities', () => {
    expect(partsOfTally(aWeekOfNumbers('2026-W40', 30))).toHaveLength(1);
    expect(partsOfTally(aWeekOfNumbers('2026-W53', 100))).toHaveLength(3);
  });

  it('tells of one facility in one post, however many visits stand beside its participants', () => {
    const facts = aWeekOfNumbers('2026-W53', 45);
    const participants = facts.released.map((each) => ({ ...each, measure: 'participants' as const, value: 3 }));
    const visits = facts.released.map((each) => ({ ...each, measure: 'visits' as const }));
    const parts = partsOfTally({ ...facts, released: [...participants, ...visits] });
    const facilities = parts.map(({ released }) => new Set(released.map(({ facility }) => facility?.id)));
    expect(parts.map(({ released }) => released.length).reduce((sum, each) => sum + each)).toBe(90);
    expect(facilities.reduce((sum, { size }) => sum + size, 0)).toBe(45);
  });

  it('takes nothing from a post of another week', () => {
    const [, second] = partsOfTally(aWeekOfNumbers('2026-W53', 60));
    expect(second?.kept && readSaidRest(second.kept, '2026-W52')).toBeNull();
  });
});
