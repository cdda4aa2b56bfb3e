import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoWeek } from '../../src/domain/model.js';
import { talliesAudit } from '../../src/domain/tally-export.js';
import { closeWeeks, type Ledger } from '../../src/domain/tally-ledger.js';
import { truthOf } from '../../src/domain/tally-truth.js';
import {
  type Booking,
  isHeld,
  isLastOfQuarter,
  type Pool,
  TALLY_POLICY,
  type TallyPolicy,
} from '../../src/domain/tallying.js';
import { dateInWeek, weeksAfter } from '../../src/domain/weeks.js';
import { flawsOfSums } from '../support/published-sums.js';

/** Made-up histories for each property. */
const HISTORIES = process.env.VISITING_HOURS_ALL_TESTS ? 10_000 : 400;
const FACILITIES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'] as const;
const SMALL = ['H2', 'H3', 'H4', 'H5', 'H6'] as const;
const REGIONS = new Map<string, string>(FACILITIES.map((id, index) => [id, index % 2 === 0 ? 'Väst' : 'Syd']));
/** Over the end of a year, with its hold. */
const WEEKS = Array.from({ length: 24 }, (_, index): IsoWeek => weeksAfter('2026-W36', index));

interface History {
  readonly bookings: readonly Booking[];
  readonly hasPool: boolean;
}

const arrival = fc.record({
  facility: fc.constantFrom(...FACILITIES, 'H1' as const, 'H1' as const),
  measure: fc.constantFrom('visits' as const, 'visits' as const, 'visits' as const, 'participants' as const),
  week: fc.nat(WEEKS.length - 1),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
  weekday: fc.integer({ min: 1, max: 7 }),
  value: fc.oneof({ weight: 8, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.integer({ min: -12, max: -1 }) }),
  young: fc.option(fc.nat(9), { nil: null, freq: 3 }),
});

const history: fc.Arbitrary<History> = fc
  .record({ arrivals: fc.array(arrival, { maxLength: 90, size: 'max' }), hasPool: fc.boolean() })
  .map(({ arrivals, hasPool }) => ({ hasPool, bookings: inOrder(arrivals.flatMap(bookingsOf)) }));

function bookingsOf(arrived: typeof arrival extends fc.Arbitrary<infer One> ? One : never, index: number): Booking[] {
  const { facility, measure, week, late, weekday, value, young } = arrived;
  const visitedIn = WEEKS[week] ?? '2026-W36';
  const bookedIn = weeksAfter(visitedIn, late);
  const visitedOn = dateInWeek(visitedIn, weekday);
  const all: Booking = {
    id: `b${index}`,
    facilityId: facility,
    measure,
    targetGroup: null,
    bookedIn,
    visitedOn,
    value,
  };
  if (young === null || measure !== 'visits' || value < young) return [all];
  return [all, { ...all, id: `y${index}`, targetGroup: 'young', value: young }];
}

function inOrder(bookings: readonly Booking[]): Booking[] {
  return [...bookings].sort((one, other) =>
    one.bookedIn < other.bookedIn ? -1 : one.bookedIn > other.bookedIn ? 1 : 0,
  );
}

const POOL: Pool = { name: 'small', members: new Set(SMALL) };
const NO_POOL: Pool = { name: 'none', members: new Set() };

function close({ bookings, hasPool }: History, policy?: TallyPolicy, weeks: readonly IsoWeek[] = WEEKS): Ledger {
  return closeWeeks(bookings, weeks, () => (hasPool ? POOL : NO_POOL), policy);
}

/** What is wrong with a ledger, as somebody would see who knows the truth; empty when nothing is. */
function flaws(made: History, ledger: Ledger): string[] {
  const byId = new Map(made.bookings.map((booking) => [booking.id, booking]));
  const truth = truthOf(made.bookings);
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const { stream, value, bookingIds, from, closedIn } of ledger.releases) {
    const bookings = bookingIds.flatMap((id) => byId.get(id) ?? []);
    if (bookingIds.some((id) => seen.has(id))) found.add('counted twice');
    for (const id of bookingIds) seen.add(id);
    if (value < 10) found.add('below ten');
    if (isHeld(closedIn, TALLY_POLICY)) found.add('released in December');
    const own = truth
      .filter(({ facility, measure, targetGroup, week }) => {
        if (week < from || week > closedIn) return false;
        if (stream.kind === 'target_group') return targetGroup === stream.targetGroup;
        if (targetGroup || measure !== stream.measure) return false;
        return stream.kind === 'facility' ? facility === stream.facilityId : stream.pool.members.has(facility);
      })
      .reduce((sum, each) => sum + each.value, 0);
    if (own !== value) found.add('not the sum of its weeks');
    const byFacility = FACILITIES.map((id) =>
      bookings.filter(({ facilityId }) => facilityId === id).reduce((sum, each) => sum + each.value, 0),
    ).filter((sum) => sum > 0);
    const days = new Set(bookings.filter((booking) => booking.value >= 0).map(({ visitedOn }) => visitedOn)).size;
    if (stream.kind === 'facility' && days < 3) found.add('fewer than three days');
    if (stream.kind === 'facility' && made.hasPool && POOL.members.has(stream.facilityId))
      found.add('a small one named');
    if (stream.kind === 'pool') {
      if (value < 30) found.add('a pool below thirty');
      if (byFacility.length < 3) found.add('a pool of fewer than three');
      if (byFacility.some((sum) => value - sum < 10)) found.add('a pool of one and a few');
    }
    if (stream.kind === 'target_group') {
      if (value < 20) found.add('a group below twenty');
      if (byFacility.length < 5) found.add('a group of fewer than five');
      if (byFacility.some((sum) => value - sum < 10)) found.add('a group of one and a few');
      if (!isLastOfQuarter(closedIn)) found.add('a group within the quarter');
    }
  }
  for (const { stream, from, to, below } of ledger.silences) {
    if (stream.kind !== 'facility') continue;
    const own = truth
      .filter(
        ({ facility, measure, targetGroup }) =>
          facility === stream.facilityId && measure === stream.measure && !targetGroup,
      )
      .filter(({ week }) => week >= from && week <= to)
      .reduce((sum, each) => sum + each.value, 0);
    if (own >= below) found.add('a silence that is not true');
  }
  return [...found];
}

describe('the batch ledger', () => {
  it('releases nothing that could point at a person, whatever came in, late or corrected', () => {
    fc.assert(
      fc.property(history, (made) => {
        expect(flaws(made, close(made))).toEqual([]);
      }),
      { numRuns: HISTORIES, seed: 20_261_121 },
    );
  });

  it('never changes what has been published: later weeks only add', () => {
    fc.assert(
      fc.property(history, fc.nat(WEEKS.length), (made, count) => {
        const early = close(made, TALLY_POLICY, WEEKS.slice(0, count)).releases;
        expect(close(made).releases.slice(0, early.length)).toEqual(early);
      }),
      { numRuns: HISTORIES, seed: 20_261_122 },
    );
  });

  it('lets any two sums of which one holds the other differ by nothing or by ten and more', () => {
    fc.assert(
      fc.property(history, (made) => {
        expect(flawsOfSums(talliesAudit(close(made), WEEKS, REGIONS))).toEqual([]);
      }),
      { numRuns: Math.ceil(HISTORIES / 4), seed: 20_261_123 },
    );
  });

  it('keeps a target group that is nearly everybody to itself', () => {
    const visits = (value: number, young: number) =>
      FACILITIES.slice(0, 5).flatMap((facilityId, index): Booking[] => {
        const visit = {
          facilityId,
          measure: 'visits' as const,
          bookedIn: '2026-W38' as const,
          visitedOn: '2026-09-15',
        };
        return [
          { ...visit, id: `all${index}`, targetGroup: null, value },
          { ...visit, id: `young${index}`, targetGroup: 'young', value: young },
        ];
      });
    const groups = (bookings: readonly Booking[]) =>
      close({ bookings, hasPool: false }).releases.filter(({ stream }) => stream.kind === 'target_group');
    expect(groups(visits(8, 5))).toEqual([]);
    expect(groups(visits(9, 5))).toMatchObject([{ closedIn: '2026-W39', value: 25 }]);
  });

  it('has no list of fewer than five small facilities', () => {
    const four: Pool = { name: 'four', members: new Set(SMALL.slice(0, 4)) };
    const bookings = SMALL.slice(0, 4).map((facilityId, index): Booking => {
      const id = `b${index}`;
      return {
        id,
        facilityId,
        measure: 'visits',
        targetGroup: null,
        bookedIn: '2026-W36',
        visitedOn: '2026-09-01',
        value: 20,
      };
    });
    expect(closeWeeks(bookings, WEEKS, () => four).releases).toEqual([]);
    expect(close({ bookings, hasPool: true }).releases).toMatchObject([{ value: 80 }]);
  });

  const { facility, pool, targetGroup } = TALLY_POLICY;
  it.each<[string, string, TallyPolicy]>([
    ['ten', 'below ten', { ...TALLY_POLICY, facility: { ...facility, least: 6 } }],
    ['three visiting days', 'fewer than three days', { ...TALLY_POLICY, facility: { ...facility, visitingDays: 1 } }],
    ['thirty for small ones', 'a pool below thirty', { ...TALLY_POLICY, pool: { ...pool, least: 20 } }],
    ['three small ones', 'a pool of fewer than three', { ...TALLY_POLICY, pool: { ...pool, facilities: 1 } }],
    ['ten left of small ones', 'a pool of one and a few', { ...TALLY_POLICY, pool: { ...pool, leftWithoutAny: 0 } }],
    ['December', 'released in December', { ...TALLY_POLICY, holdFromWeek: 54 }],
    ['twenty for a group', 'a group below twenty', { ...TALLY_POLICY, targetGroup: { ...targetGroup, least: 12 } }],
    [
      'five for a group',
      'a group of fewer than five',
      { ...TALLY_POLICY, targetGroup: { ...targetGroup, facilities: 1 } },
    ],
    [
      'ten left of a group',
      'a group of one and a few',
      { ...TALLY_POLICY, targetGroup: { ...targetGroup, leftWithoutAny: 0 } },
    ],
  ])('needs the rule of %s', (_, flaw, policy) => {
    const found = fc
      .sample(history, { numRuns: 1_500, seed: 20_261_124 })
      .flatMap((made) => flaws(made, close(made, policy)));
    expect(found).toContain(flaw);
  });
});
