import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { IsoWeek } from '../../src/domain/model.js';
import { talliesAudit } from '../../src/domain/tally-export.js';
import { closeWeeks, type Ledger } from '../../src/domain/tally-ledger.js';
import { type AuditTruth, isTargetGroupWithinTotal, truthOf } from '../../src/domain/tally-truth.js';
import {
  type Booking,
  isHeld,
  isLastOfQuarter,
  type Pool,
  type Stream,
  TALLY_POLICY,
  type TallyPolicy,
} from '../../src/domain/tallying.js';
import { dateInWeek, weeksAfter } from '../../src/domain/weeks.js';
import { flawsOfSums } from '../support/published-sums.js';

/** Made-up histories for each property. */
const HISTORIES = process.env.VISITING_HOURS_ALL_TESTS ? 10_000 : 400;
/** Milliseconds, for all of them on a busy machine. */
vi.setConfig({ testTimeout: 600_000 });
const FACILITIES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'] as const;
const SMALL = ['H2', 'H3', 'H4', 'H5', 'H6'] as const;
const REGIONS = new Map<string, string>(FACILITIES.map((id, index) => [id, index % 2 === 0 ? 'Väst' : 'Syd']));
/** Over the end of a year, with its hold. */
const WEEKS = Array.from({ length: 24 }, (_, index): IsoWeek => weeksAfter('2026-W36', index));

interface History {
  readonly bookings: readonly Booking[];
  /** The small facilities of the first year, and of the next. */
  readonly lists: readonly [Pool, Pool];
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

const POOL: Pool = { name: 'small', members: new Set(SMALL) };
const OTHER_POOL: Pool = { name: 'other', members: new Set(['H3', 'H4', 'H5', 'H6', 'H7']) };
const NO_POOL: Pool = { name: 'none', members: new Set() };
const list = fc.constantFrom(NO_POOL, POOL, POOL, OTHER_POOL);

const history: fc.Arbitrary<History> = fc
  .record({ arrivals: fc.array(arrival, { maxLength: 90, size: 'max' }), lists: fc.tuple(list, list) })
  .map(({ arrivals, lists }) => ({ lists, bookings: inOrder(arrivals.flatMap(bookingsOf)) }));

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

function close({ bookings, lists }: History, policy?: TallyPolicy, weeks: readonly IsoWeek[] = WEEKS): Ledger {
  return closeWeeks(bookings, weeks, (week) => lists[week < '2027' ? 0 : 1], policy);
}

/** What was booked for a stream in a stretch of weeks, as somebody knows who knows the truth. */
function trulyIn(truth: readonly AuditTruth[], stream: Stream, from: IsoWeek, to: IsoWeek): number {
  return truth
    .filter(({ facility, measure, targetGroup, week }) => {
      if (week < from || week > to) return false;
      if (stream.kind === 'target_group') return targetGroup === stream.targetGroup;
      if (targetGroup || measure !== stream.measure) return false;
      return stream.kind === 'facility' ? facility === stream.facilityId : stream.pool.members.has(facility);
    })
    .reduce((sum, each) => sum + each.value, 0);
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
    if (trulyIn(truth, stream, from, closedIn) !== value) found.add('not the sum of its weeks');
    const byFacility = FACILITIES.map((id) =>
      bookings.filter(({ facilityId }) => facilityId === id).reduce((sum, each) => sum + each.value, 0),
    ).filter((sum) => sum > 0);
    const days = new Set(bookings.filter((booking) => booking.value >= 0).map(({ visitedOn }) => visitedOn)).size;
    if (stream.kind === 'facility' && days < 3) found.add('fewer than three days');
    if (stream.kind === 'facility' && made.lists[closedIn < '2027' ? 0 : 1].members.has(stream.facilityId))
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
    if (trulyIn(truth, stream, from, to) >= below) found.add('a silence that is not true');
    if (isHeld(to, TALLY_POLICY)) found.add('a silence in December');
    if (stream.kind === 'target_group' && !isLastOfQuarter(to)) found.add('a silent group within the quarter');
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

  it('says of every number and of every silence in the export what is true of its weeks, whichever lists there were', () => {
    fc.assert(
      fc.property(history, (made) => {
        const ledger = close(made);
        const truth = truthOf(made.bookings);
        const exported = talliesAudit(ledger, WEEKS, REGIONS);
        for (const { cells } of exported.publications)
          for (const cell of cells) {
            if (!('dims' in cell)) continue;
            const { facility, facilities, period, targetGroup } = cell.dims;
            const [from, to] = typeof period === 'string' ? [period, period] : [period.from, period.to];
            const sum = truth
              .filter(({ week }) => week >= from && week <= to)
              .filter((each) => each.measure === cell.measure && each.targetGroup === targetGroup)
              .filter((each) => !facility || each.facility === facility)
              .filter((each) => !facilities || facilities.includes(each.facility))
              .reduce((all, { value }) => all + value, 0);
            if ('value' in cell) expect(sum).toBe(cell.value);
            else expect(sum).toBeLessThan(cell.below);
          }
        expect(exported.structure.targetGroupsWithinTotal ?? false).toBe(isTargetGroupWithinTotal(made.bookings));
      }),
      { numRuns: HISTORIES, seed: 20_261_125 },
    );
  });

  it('keeps target groups out of weeks, months and years, and tells them by quarter', () => {
    fc.assert(
      fc.property(history, (made) => {
        const { publications } = talliesAudit(close(made), WEEKS, REGIONS);
        for (const { id, cells } of publications) {
          const hasGroups = cells.some((cell) => 'dims' in cell && cell.dims.targetGroup !== undefined);
          if (hasGroups) expect(id).toMatch(/^(quarter-|silence-target_group)/);
        }
      }),
      { numRuns: Math.ceil(HISTORIES / 4), seed: 20_261_126 },
    );
  });

  it('tells in no number what was left over when the lists changed, and carries a correction along', () => {
    const booking = (id: string, bookedIn: IsoWeek, weekday: number, value: number): Booking => ({
      id,
      facilityId: 'H2',
      measure: 'visits',
      targetGroup: null,
      bookedIn,
      visitedOn: dateInWeek(bookedIn, weekday),
      value,
    });
    const left = [booking('a', '2026-W40', 1, 4), booking('b', '2026-W40', 2, 3)];
    const corrected = [...left, booking('c', '2026-W41', 2, -2)];
    const years = Array.from({ length: 130 }, (_, index): IsoWeek => weeksAfter('2026-W36', index));
    const again = [1, 2, 3].map((day) => booking(`d${day}`, '2028-W02', day, 5));
    const poolIn = (week: IsoWeek) => (week.startsWith('2027') ? POOL : NO_POOL);
    expect(closeWeeks([...left, ...again], years, poolIn).releases).toMatchObject([
      { value: 15, from: '2028-W01', closedIn: '2028-W02', bookingIds: ['d1', 'd2', 'd3'] },
    ]);
    expect(closeWeeks([...corrected, ...again], years, poolIn).releases).toMatchObject([
      { value: 13, from: '2028-W01', bookingIds: ['c', 'd1', 'd2', 'd3'] },
    ]);
    expect(closeWeeks([...left, ...again], years, () => NO_POOL).releases).toMatchObject([
      { value: 22, from: '2026-W36' },
    ]);
  });

  it('says that small facilities together, and a target group, are below what they need', () => {
    const visits = SMALL.map((facilityId, index): Booking => {
      const visit = { measure: 'visits' as const, bookedIn: '2026-W38' as const, visitedOn: '2026-09-15' };
      return { ...visit, id: `all${index}`, facilityId, targetGroup: null, value: 5 };
    });
    const young = visits.map((visit): Booking => ({ ...visit, id: `y${visit.id}`, targetGroup: 'young', value: 1 }));
    expect(
      close({ bookings: [...visits, ...young], lists: [POOL, POOL] }, TALLY_POLICY, WEEKS.slice(0, 4)),
    ).toMatchObject({
      releases: [],
      silences: [
        { stream: { kind: 'pool' }, from: '2026-W36', to: '2026-W39', below: 30 },
        { stream: { kind: 'target_group', targetGroup: 'young' }, from: '2026-W36', to: '2026-W39', below: 20 },
      ],
    });
  });

  it('says nothing of a stream that could not have been released whatever its number', () => {
    const two = SMALL.slice(0, 2).map((facilityId, index): Booking => {
      const visit = { measure: 'visits' as const, bookedIn: '2026-W38' as const, visitedOn: '2026-09-15' };
      return { ...visit, id: `all${index}`, facilityId, targetGroup: null, value: 2 };
    });
    expect(close({ bookings: two, lists: [POOL, POOL] }, TALLY_POLICY, WEEKS.slice(0, 4)).silences).toEqual([]);
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
      close({ bookings, lists: [NO_POOL, NO_POOL] }).releases.filter(({ stream }) => stream.kind === 'target_group');
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
    expect(close({ bookings, lists: [POOL, POOL] }).releases).toMatchObject([{ value: 80 }]);
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
