import { describe, expect, it } from 'vitest';
import { measureAsking } from './asking-measured.js';
import { MODELS, type PeopleModel } from './asking-people.js';
import { reportOf } from './asking-report.js';
import { WAYS } from './asking-ways.js';
import { yearOf } from './asking-year.js';

/** None of those that the figures are made from. */
const SEED = 1;
const [EAGER, TIRED, FORGETFUL] = MODELS as readonly [PeopleModel, PeopleModel, PeopleModel];

describe('how kind asking is', () => {
  it('is said for each model of people and each way of asking, with every goal and whether it is met', () => {
    const extent = { groups: 1, weeks: 10 };
    const { lines, isEveryGoalMet } = reportOf(measureAsking([SEED], extent), [SEED], extent);
    const text = lines.join('\n');
    for (const people of ['eager', 'tired by asking', 'forgetful']) {
      for (const way of ['ours', 'ask everybody at once', 'ask nobody']) expect(text).toContain(`| ${people}, ${way} `);
      expect(
        lines.filter((line) => line.startsWith(`${people}: `) && /: (met|\*\*not met\*\*)$/.test(line)),
      ).toHaveLength(2);
    }
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    expect(lines.at(-1)).toBe(isEveryGoalMet ? 'Every goal is met.' : 'Not every goal is met.');
  });

  it('comes out the same of the same seed', () => {
    const extent = { groups: 1, weeks: 10 };
    expect(yearOf(WAYS.ours, TIRED, SEED, extent)).toEqual(yearOf(WAYS.ours, TIRED, SEED, extent));
    expect(yearOf(WAYS.ours, TIRED, SEED + 1, extent)).not.toEqual(yearOf(WAYS.ours, TIRED, SEED, extent));
  });

  it('has nobody asked more than twice in seven days, also by two groups', () => {
    const extent = { groups: 4, weeks: 20 };
    expect(yearOf(WAYS.ours, FORGETFUL, SEED, extent).worstWeek).toBe(2);
    expect(yearOf(WAYS.everybody, FORGETFUL, SEED, { groups: 2, weeks: 10 }).worstWeek).toBeGreaterThan(2);
  });

  it('has more visits run than where nobody is asked, and asks less than where everybody is', () => {
    const extent = { groups: 1, weeks: 10 };
    const [ours, everybody, nobody] = [WAYS.ours, WAYS.everybody, WAYS.nobody].map((way) =>
      yearOf(way, EAGER, SEED, extent),
    );
    expect(nobody).toMatchObject({ asks: 0, visits: 20 });
    expect(ours?.asks).toBeGreaterThan(0);
    expect(everybody?.asks).toBeGreaterThan(ours?.asks ?? 0);
    expect(ours?.ran).toBeGreaterThan(nobody?.ran ?? 0);
  });
});
