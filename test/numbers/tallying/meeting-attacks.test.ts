import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { madeUpOneToOnes } from '../../../scripts/made-up-one-to-ones.js';
import { madeUpYears } from '../../../scripts/made-up-years.js';
import type { IsoWeek } from '../../../src/core/model.js';
import { weeksAfter } from '../../../src/core/weeks.js';
import type {
  Attacker,
  AuditCell,
  AuditDimensions,
  TalliesAudit,
} from '../../../src/numbers/tallying/tally-audit.rule.js';
import type { Meetings } from '../../../src/numbers/tallying/tally-books.rule.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { closeWeeks, type Ledger } from '../../../src/numbers/tallying/tally-ledger.rule.js';
import { isSmall } from '../../../src/numbers/tallying/tally-listing.rule.js';
import { settleMeetings } from '../../../src/numbers/tallying/tally-meetings.rule.js';
import { countedIn, oneToOnePlaceId, placesOf } from '../../../src/numbers/tallying/tally-places.rule.js';
import { TALLY_POLICY, type TallyPolicy } from '../../../src/numbers/tallying/tally-policy.rule.js';
import { heldVisits } from '../../../src/numbers/tallying/tally-truth.rule.js';
import { type Finding, findingsOf } from '../../support/attacks.js';
import { FACILITIES, history, meetings, REGIONS, withMeetings } from '../../support/tally-histories.js';
import { IS_THOROUGH } from '../../support/thorough.js';

const HISTORIES = IS_THOROUGH ? 120 : 30;
vi.setConfig({ testTimeout: 3_600_000 });

const stories = fc.record({ made: history, inside: meetings }).map(({ made, inside }) => withMeetings(made, inside));

/** Whatever the attackers of the export find, and those who know far more: every count of every shift, and one group’s meetings. */
function found(ledger: Ledger): Finding[] {
  const audit = talliesAudit(ledger, ledger.weeks, REGIONS, { withTruth: true });
  const inGroups = heldVisits(countedIn(ledger, placesOf(REGIONS.keys(), ledger)), 'participants');
  const ofShifts = Object.keys(audit.structure.facilities).filter((id) => !id.endsWith('/one-to-ones'));
  const everyShift: Attacker = { id: 'every shift', facilities: ofShifts, roster: true };
  const told = [...findingsOf(audit, inGroups), ...findingsOf(audit, inGroups, [everyShift])];
  const apart = eachGroupApart(audit, ledger);
  const ofGroups = ['a', 'p', 'q'].map((group): Attacker => {
    const own = Object.keys(apart.structure.facilities).filter((id) => id.endsWith(`/one-to-ones/${group}`));
    return { id: `every shift, and ${group}`, facilities: [...ofShifts, ...own], roster: true };
  });
  return [...told, ...findingsOf(apart, inGroups, ofGroups)];
}

/** The same export, where each group with one-to-ones has a place of its own. */
function eachGroupApart(audit: TalliesAudit, { oneToOnes, lists, weeks }: Ledger): TalliesAudit {
  const apart = (id: string) => (id.endsWith('/one-to-ones') ? ['a', 'p', 'q'].map((group) => `${id}/${group}`) : [id]);
  const dimsOf = ({ facility, facilities, ...dims }: AuditDimensions): AuditDimensions => {
    const ids = facility === undefined ? facilities : [facility];
    return { ...dims, ...(ids && { facilities: ids.flatMap(apart) }) };
  };
  const cellOf = (cell: AuditCell): AuditCell => ('dims' in cell ? { ...cell, dims: dimsOf(cell.dims) } : cell);
  const listings = new Map(
    FACILITIES.map((id) => [id, new Set(weeks.map((week) => isSmall(lists, id, week))).size > 1]),
  );
  const last = weeks.at(-1) ?? '2026-W36';
  const truth = settleMeetings(oneToOnes?.meetings ?? [], lists, last, TALLY_POLICY).map((each) => {
    const { facilityId, groupId, settledIn: week, value } = each;
    const wasSmall = listings.get(facilityId as 'H1') && isSmall(lists, facilityId, week);
    const facility = `${oneToOnePlaceId(wasSmall ? `${facilityId}/small` : facilityId)}/${groupId.split(' ')[1]}`;
    return { facility, week, measure: 'visits' as const, value };
  });
  const sums = new Map<string, (typeof truth)[number]>();
  for (const each of truth) {
    const key = `${each.facility} ${each.week}`;
    sums.set(key, { ...each, value: each.value + (sums.get(key)?.value ?? 0) });
  }
  const { facilities } = audit.structure;
  const region = (id: string) => facilities[id] ?? { region: '' };
  return {
    ...audit,
    structure: {
      ...audit.structure,
      facilities: Object.fromEntries(
        Object.keys(facilities).flatMap((id) => apart(id).map((one) => [one, region(id)])),
      ),
    },
    publications: audit.publications.map((each) => ({ ...each, cells: each.cells.map(cellOf) })),
    truth: [...(audit.truth ?? []).filter(({ facility }) => !facility.endsWith('/one-to-ones')), ...sums.values()],
  };
}

describe('whoever wants to know how often one-to-ones met', () => {
  it('finds nothing: not the public, no insider, not even who knows every shift and all that one group’s mentors did', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(found(closeWeeks(story))).toEqual([]);
      }),
      { numRuns: HISTORIES, seed: 20_261_210 },
    );
  });

  it('finds nothing in a made-up year of tiny and large facilities, each with one-to-ones', () => {
    const made = madeUpYears(8, 1, 7, 'half');
    const facilityIds = [...made.regions.keys()];
    const oneToOnes = madeUpOneToOnes({ facilityIds, weeks: made.weeks, startsAYear: 6, seed: 7 });
    const ledger = closeWeeks({ ...made, oneToOnes });
    expect(ledger.releases.filter(({ meetings: rode = [] }) => rode.length > 0).length).toBeGreaterThan(10);
    const audit = talliesAudit(ledger, ledger.weeks, made.regions, { withTruth: true });
    expect(findingsOf(audit)).toEqual([]);
  });

  it('finds something as soon as few meetings may ride along', () => {
    const careless: TallyPolicy = { ...TALLY_POLICY, meeting: { least: 1 } };
    const made = fc.sample(stories, { numRuns: 200, seed: 20_261_211 });
    expect(made.some((story) => found(closeWeeks(story, careless)).length > 0)).toBe(true);
  });

  it('finds something as soon as two groups’ meetings are enough together', () => {
    const together = (story: (typeof made)[number]): Ledger => {
      const { oneToOnes } = story;
      const asOne = (oneToOnes?.meetings ?? []).map((each) => ({ ...each, groupId: each.facilityId }));
      const told = closeWeeks({ ...story, ...(oneToOnes && { oneToOnes: { ...oneToOnes, meetings: asOne } }) });
      return { ...told, ...(oneToOnes && { oneToOnes }) };
    };
    const made = fc.sample(stories, { numRuns: 200, seed: 20_261_212 });
    expect(made.some((story) => found(together(story)).length > 0)).toBe(true);
  });
});

const QUARTERS = [0, 13, 26].map((weeks): IsoWeek => weeksAfter('2026-W20', weeks));
const LAST = weeksAfter('2026-W20', 40);
const MOST = 15;
/** How often a group’s mentors met in each of three quarters. */
const WORLDS = Array.from({ length: (MOST + 1) ** 3 }, (_, all) =>
  [0, 1, 2].map((at) => Math.floor(all / (MOST + 1) ** at) % (MOST + 1)),
);

/**
 * What is booked in each quarter, which whoever knows every shift can work out from what is posted.
 * @returns null where it is so much that not every world of it is tried
 */
function seen(world: readonly number[], policy: TallyPolicy): string | null {
  const inside = world.map((value, at): Meetings => {
    const bookedIn = QUARTERS[at] ?? '2026-W20';
    return { id: bookedIn, facilityId: 'H1', groupId: 'H1 p', programmeCode: 'dk.kickstart', bookedIn, value };
  });
  const sums = new Map<IsoWeek, number>();
  for (const { settledIn, value } of settleMeetings(inside, [], LAST, policy))
    sums.set(settledIn, (sums.get(settledIn) ?? 0) + value);
  return Math.max(0, ...sums.values()) > MOST ? null : JSON.stringify([...sums]);
}

/** Stretches of quarters of which somebody knows nearly how often they met, though it was seldom. */
function known(policy: TallyPolicy): string[] {
  const alike = new Map<string, (readonly number[])[]>();
  for (const world of WORLDS) {
    const told = seen(world, policy);
    if (told === null) continue;
    const others = alike.get(told);
    if (others) others.push(world);
    else alike.set(told, [world]);
  }
  const found: string[] = [];
  for (const [told, worlds] of alike)
    for (const from of [0, 1, 2])
      for (let to = from + 1; to <= 3; to += 1) {
        const sums = worlds.map((world) => world.slice(from, to).reduce((sum, value) => sum + value, 0));
        const [least, most] = [Math.min(...sums), Math.max(...sums)];
        if (least < 10 && most - least < 5) found.push(`${told}: ${least} to ${most} in quarters ${from} to ${to}`);
      }
  return found;
}

describe('whoever knows every shift, and tries every way in which one group could have met', () => {
  it('never knows nearly how often they met in a quarter or several, where it was seldom', () => {
    expect(known(TALLY_POLICY)).toEqual([]);
  });

  it('knows it as soon as four may be told', () => {
    expect(known({ ...TALLY_POLICY, meeting: { least: 4 } })).not.toEqual([]);
  });
});
