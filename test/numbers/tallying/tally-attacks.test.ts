import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { madeUpYears } from '../../../scripts/made-up-years.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { closeWeeks, type Ledger, type Story } from '../../../src/numbers/tallying/tally-ledger.rule.js';
import { countedIn, placesOf } from '../../../src/numbers/tallying/tally-places.rule.js';
import { TALLY_POLICY, type TallyPolicy } from '../../../src/numbers/tallying/tally-policy.rule.js';
import { heldVisits } from '../../../src/numbers/tallying/tally-truth.rule.js';
import { type Finding, findingsOf } from '../../support/attacks.js';
import { counted, history, list, REGIONS, SMALL, WEEKS } from '../../support/tally-histories.js';
import { IS_THOROUGH } from '../../support/thorough.js';
import { WholeNumbers } from '../../support/whole-numbers.js';

const HISTORIES = IS_THOROUGH ? 120 : 20;
/** Milliseconds, for all of them on a busy machine. */
vi.setConfig({ testTimeout: 3_600_000 });

/** Whatever the attackers of the export find, who know of group visits, too, that each met somebody. */
function found(ledger: Ledger, regions: ReadonlyMap<string, string> = REGIONS): Finding[] {
  const audit = talliesAudit(ledger, ledger.weeks, regions, { withTruth: true });
  const inGroups = heldVisits(countedIn(ledger, placesOf(regions.keys(), ledger)), 'participants');
  return findingsOf(audit, inGroups);
}

describe('whoever attacks everything that was posted, with exact bounds', () => {
  it('finds nothing, in whatever came in: the public, who knows the visits, each group and each leader', () => {
    fc.assert(
      fc.property(history, (made) => {
        expect(found(closeWeeks(made))).toEqual([]);
      }),
      { numRuns: HISTORIES, seed: 20_261_127 },
    );
  });

  it('finds nothing in a made-up year of tiny and large facilities, shared ones, and small ones declared', () => {
    const made = madeUpYears(12, 1, 7);
    expect(found(closeWeeks(made), made.regions)).toEqual([]);
  });

  it('finds the other group of shared facilities as soon as one group’s part may be small', () => {
    const made = madeUpYears(12, 1, 7, 'half');
    const careless = closeWeeks(made, { ...TALLY_POLICY, facility: { ...TALLY_POLICY.facility, eachGroup: 0 } });
    const findings = found(careless, made.regions);
    const ofOther = ({ attacker, facility }: Finding) => attacker !== `insider ${facility}` && /\/[ab]$/.test(facility);
    expect(findings.filter(ofOther).map(({ attacker }) => attacker)).toContainEqual(
      expect.stringMatching(/^insider H\d\d\/[ab]$/),
    );
  });

  const { facility, pool } = TALLY_POLICY;
  it.each<[string, TallyPolicy, (finding: Finding) => boolean]>([
    [
      'one group’s part may be small',
      { ...TALLY_POLICY, facility: { ...facility, eachGroup: 0 } },
      ({ attacker, facility: whose }) => /insider H1/.test(attacker) && /^H1/.test(whose),
    ],
    [
      'all but one small one may have little',
      { ...TALLY_POLICY, pool: { ...pool, leftWithoutAny: 0 } },
      ({ attacker }) => /insider/.test(attacker),
    ],
  ])('finds something as soon as %s', (_, policy, isIt) => {
    const made = fc.sample(history, { numRuns: 400, seed: 20_261_127 });
    expect(made.some((each) => found(closeWeeks(each, policy)).some(isIt))).toBe(true);
  });

  it('finds something as soon as what visits tell anyway counts', () => {
    const met = (['2026-W40', '2026-W41'] as const).flatMap((week) =>
      [1, 2, 3, 4].map((weekday) => counted(`${week} ${weekday}`, 'H2', week, weekday, weekday === 4 ? 2 : 1)),
    );
    const made: Story = { bookings: met, weeks: WEEKS, lists: [] };
    const careless = closeWeeks(made, { ...TALLY_POLICY, metByVisit: 0 });
    expect(careless.releases).toMatchObject([{ value: 10 }]);
    expect(found(careless).map(({ attacker }) => attacker)).toContain('presence');
    expect(found(closeWeeks(made))).toEqual([]);
  });

  it('finds something as soon as a sum of small ones may tell of each that it has little', () => {
    const met = [2, 1, 2, 2, 1].flatMap((beyond, which) =>
      [1, 2, 3, 4, 5].map((weekday) => {
        const id = SMALL[which] ?? 'H2';
        return counted(`${id} ${weekday}`, id, '2026-W40', weekday, weekday <= beyond + 1 ? 2 : 1);
      }),
    );
    const made: Story = { bookings: met, weeks: WEEKS, lists: [list('2026-W36', SMALL)] };
    const policy = { ...TALLY_POLICY, pool: { ...pool, moreThanVisits: 10 } };
    expect(closeWeeks(made, policy).releases).toMatchObject([{ value: 38 }]);
    expect(found(closeWeeks(made, policy)).map(({ attacker }) => attacker)).toContain('presence');
    expect(found(closeWeeks(made))).toEqual([]);
  });

  it('finds something as soon as the leader of groups at two small facilities is forgotten', () => {
    const made = fc.sample(history, { numRuns: 400, seed: 20_261_127 });
    const forgotten = (story: Story): Ledger => ({ ...closeWeeks({ ...story, led: [] }), led: story.led ?? [] });
    expect(made.some((each) => found(forgotten(each)).some(({ attacker }) => /H4.*H5/.test(attacker)))).toBe(true);
  });
});

describe('the bounds of unknown whole numbers', () => {
  it('are those that trying all of them gives', () => {
    const sum = fc.record({
      of: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      is: fc.constantFrom('exactly' as const, 'at most' as const, 'at least' as const),
      value: fc.integer({ min: -1, max: 7 }),
    });
    const everything = Array.from({ length: 8 ** 4 }, (_, all) => [0, 1, 2, 3].map((at) => (all >> (3 * at)) & 7));
    fc.assert(
      fc.property(fc.array(sum, { maxLength: 4 }), fc.subarray([0, 1, 2, 3]), (sums, asked) => {
        const bounded = [...sums, { of: [0, 1, 2, 3], is: 'at most' as const, value: 7 }];
        const total = (numbers: readonly number[], of: readonly number[]) =>
          of.reduce((all, at) => all + (numbers[at] ?? 0), 0);
        const possible = everything.filter((numbers) =>
          bounded.every(({ of, is, value }) => {
            const all = total(numbers, of);
            return is === 'exactly' ? all === value : is === 'at most' ? all <= value : all >= value;
          }),
        );
        const sumsAsked = possible.map((numbers) => total(numbers, asked));
        const bounds = new WholeNumbers(4, bounded).boundsOf(asked);
        if (possible.length === 0) expect(bounds).toBeNull();
        else expect(bounds).toEqual({ least: Math.min(...sumsAsked), most: Math.max(...sumsAsked) });
      }),
      { numRuns: 300, seed: 20_261_128 },
    );
  });
});
