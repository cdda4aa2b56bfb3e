import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { IsoWeek } from '../../../src/core/model.js';
import { weeksAfter } from '../../../src/core/weeks.js';
import type { SmallLists } from '../../../src/numbers/tallying/tally-listing.rule.js';
import { TALLY_POLICY, type TallyPolicy } from '../../../src/numbers/tallying/tally-policy.rule.js';
import { deductions, type KnownVisit, type Setting } from '../../support/every-world.js';
import { IS_THOROUGH } from '../../support/thorough.js';

vi.setConfig({ testTimeout: 600_000 });

const SETTINGS = IS_THOROUGH ? 4 : 1;
/** The rules with smaller numbers, so that every world can be tried: four more than the visits instead of ten. */
const RULES: TallyPolicy = {
  ...TALLY_POLICY,
  facility: { least: 4, visitingDays: 2, eachGroup: 4, sleepsAfterWeeks: 2 },
  pool: { least: 4, moreThanVisits: 10, facilities: 3, leftWithoutAny: 4, members: 3 },
};
/** Below four nothing may be known but to lie among at least three numbers. */
const TRIED = { most: 10, large: 4, width: 2 } as const;
const WEEKS = Array.from({ length: 4 }, (_, index): IsoWeek => weeksAfter('2026-W30', index));

const noLists = (): SmallLists => [];

/** Who visits when: four visits by these groups. */
function settingsOf(groups: readonly string[], lists: Setting['lists'], led: Setting['led'] = []) {
  const visit = fc.record({
    groupId: fc.constantFrom(...groups),
    week: fc.constantFrom(...WEEKS),
    weekday: fc.integer({ min: 1, max: 7 }),
  });
  return fc.array(visit, { minLength: 4, maxLength: 4 }).map((visits): Setting => {
    const known = visits.map((each): KnownVisit => ({ ...each, facilityId: each.groupId.split(' ')[0] ?? '' }));
    return { visits: known.sort((one, other) => (one.week < other.week ? -1 : 1)), weeks: WEEKS, lists, led };
  });
}

const small = (from: IsoWeek): SmallLists => [{ from, members: new Set(['H1', 'H2', 'H3']) }];

const oneGroup = settingsOf(['H1'], noLists);
const twoGroups = settingsOf(['H1 a', 'H1 b'], noLists);
const threeGroups = settingsOf(['H1 a', 'H1 b', 'H1 c'], noLists);
const smallOnes = settingsOf(['H1', 'H2', 'H3'], () => small('2026-W30'));
const smallLater = settingsOf(['H1', 'H2', 'H3'], () => small('2026-W31'));
const ledTogether = settingsOf(['H1', 'H2', 'H3'], () => small('2026-W30'), [new Set(['H1', 'H2'])]);

describe('whoever tries every world that there could be', () => {
  it.each([
    ['of a facility with one group', oneGroup],
    ['of a facility with two groups, one of them their own', twoGroups],
    ['of a facility with three groups, one of them their own', threeGroups],
    ['of small facilities told together, one of them their own', smallOnes],
    ['of facilities that were declared small meanwhile', smallLater],
    ['of small facilities of which somebody leads two', ledTogether],
  ])('finds out nothing %s', (_, settings) => {
    for (const setting of fc.sample(settings, { numRuns: SETTINGS, seed: 20_261_126 }))
      expect(deductions(setting, RULES, TRIED)).toEqual([]);
  });

  const finds = (settings: fc.Arbitrary<Setting>, rules: TallyPolicy) =>
    fc
      .sample(settings, { numRuns: 6, seed: 20_261_126 })
      .some((setting) => deductions(setting, rules, TRIED).length > 0);

  it('finds something out as soon as what visits tell anyway counts', () => {
    expect(finds(oneGroup, { ...RULES, metByVisit: 0 })).toBe(true);
  });

  it('finds something out as soon as one group’s part may be small', () => {
    const rules = { ...RULES, facility: { ...RULES.facility, eachGroup: 0 } };
    expect(finds(twoGroups, rules)).toBe(true);
  });

  it('finds something out as soon as a sum of small ones tells of each that it has little', () => {
    expect(finds(smallOnes, { ...RULES, pool: { ...RULES.pool, moreThanVisits: 4 } })).toBe(true);
  });

  it('finds something out as soon as the list is made of the counts themselves', () => {
    const weeks = ['2026-W53', '2027-W01', '2027-W02'] as const;
    const visits = [
      { facilityId: 'H1', groupId: 'H1', week: '2026-W53', weekday: 2 },
      { facilityId: 'H2', groupId: 'H2', week: '2026-W53', weekday: 3 },
      { facilityId: 'H1', groupId: 'H1', week: '2027-W01', weekday: 2 },
    ] as const;
    // As it was once: small is where fewer than three were met on a visiting day of the year before.
    const made = ([one = 0, other = 0]: readonly number[]): SmallLists => [
      { from: '2027-W01', members: new Set([...(one < 3 ? ['H1'] : []), ...(other < 3 ? ['H2'] : [])]) },
    ];
    const declared = (): SmallLists => [{ from: '2027-W01', members: new Set(['H1']) }];
    const setting = { visits, weeks, led: [] };
    expect(deductions({ ...setting, lists: declared }, RULES, TRIED)).toEqual([]);
    expect(deductions({ ...setting, lists: made }, RULES, TRIED)).not.toEqual([]);
  });
});
