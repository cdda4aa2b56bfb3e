import fc from 'fast-check';
import type { IsoWeek } from '../../src/core/model.js';
import { dateInWeek, weeksAfter } from '../../src/core/weeks.js';
import type { Booking, Meetings } from '../../src/numbers/tallying/tally-books.rule.js';
import type { Story } from '../../src/numbers/tallying/tally-ledger.rule.js';
import type { SmallList, SmallLists } from '../../src/numbers/tallying/tally-listing.rule.js';

export const FACILITIES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'] as const;
export const SMALL = ['H2', 'H3', 'H4', 'H5', 'H6'] as const;
export const REGIONS = new Map<string, string>(FACILITIES.map((id, index) => [id, index % 2 === 0 ? 'Väst' : 'Syd']));
/** Over the end of a year, with its hold. */
export const WEEKS = Array.from({ length: 24 }, (_, index): IsoWeek => weeksAfter('2026-W36', index));

/** One count of everybody at a facility that one group visits. */
export function counted(id: string, facilityId: string, bookedIn: IsoWeek, weekday: number, value: number): Booking {
  return {
    id,
    facilityId,
    groupId: `${facilityId} a`,
    measure: 'visits',
    targetGroup: null,
    bookedIn,
    visitedOn: dateInWeek(bookedIn, weekday),
    visits: value < 0 ? 0 : 1,
    value,
  };
}

export function list(from: IsoWeek, members: readonly string[]): SmallList {
  return { from, members: new Set(members) };
}

/** What came in at two or three groups’ facilities, large and tiny ones, late, corrected, and of nobody. */
const arrival = fc.record({
  facility: fc.constantFrom(...FACILITIES, 'H1' as const, 'H1' as const),
  group: fc.constantFrom('a', 'a', 'a', 'b', 'c'),
  measure: fc.constantFrom('visits' as const, 'visits' as const, 'visits' as const, 'participants' as const),
  week: fc.nat(WEEKS.length - 1),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
  weekday: fc.integer({ min: 1, max: 7 }),
  value: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 }) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -12, max: -1 }) },
  ),
  corrects: fc.option(fc.constant(true), { nil: false, freq: 12 }),
  young: fc.option(fc.nat(9), { nil: null, freq: 3 }),
});

type Arrival = typeof arrival extends fc.Arbitrary<infer One> ? One : never;

/** Which facilities several groups visit. */
const SHARED: readonly string[] = ['H1', 'H3', 'H7'];

const nobodyIsSmall: SmallLists = [];
const lists = fc.constantFrom<SmallLists>(
  nobodyIsSmall,
  [list('2026-W36', SMALL)],
  [list('2026-W40', SMALL)],
  [list('2026-W36', SMALL), list('2027-W01', ['H3', 'H4', 'H5', 'H6', 'H7'])],
  [list('2026-W41', ['H3', 'H4', 'H5', 'H6', 'H7']), list('2027-W01', [])],
  [list('2026-W36', SMALL), list('2027-W01', SMALL.slice(1))],
);

export const history: fc.Arbitrary<Story> = fc
  .record({ arrivals: fc.array(arrival, { maxLength: 90, size: 'max' }), lists })
  .map(({ arrivals, lists: declared }) => ({
    lists: declared,
    weeks: WEEKS,
    bookings: inOrder(arrivals.flatMap(bookingsOf)),
    // Somebody leads groups at two small facilities.
    led: [new Set(['H4 a', 'H5 a'])],
  }));

function bookingsOf(arrived: Arrival, index: number): Booking[] {
  const { facility, group, measure, week, late, weekday, value, corrects, young } = arrived;
  const visitedIn = WEEKS[week] ?? '2026-W36';
  const all: Booking = {
    id: `b${index}`,
    facilityId: facility,
    groupId: `${facility} ${SHARED.includes(facility) ? group : 'a'}`,
    measure,
    targetGroup: null,
    bookedIn: weeksAfter(visitedIn, late),
    visitedOn: dateInWeek(visitedIn, weekday),
    visits: value < 0 || (corrects && value > 0) ? 0 : 1,
    value,
  };
  if (young === null || measure !== 'visits' || value < young) return [all];
  return [all, { ...all, id: `y${index}`, targetGroup: 'young', visits: 0, value: young }];
}

function inOrder(bookings: readonly Booking[]): Booking[] {
  return [...bookings].sort((one, other) =>
    one.bookedIn < other.bookedIn ? -1 : one.bookedIn > other.bookedIn ? 1 : 0,
  );
}

const CODE = 'dk.primus_motor';
/** One group at each facility has one-to-ones alone; at shared ones a second has, and at all of them the first that visits too. */
const MEETING_GROUPS = ['a', 'p', 'q'] as const;

const metIn = fc.record({
  facility: fc.constantFrom(...FACILITIES, 'H1' as const),
  group: fc.constantFrom(...MEETING_GROUPS),
  week: fc.nat(WEEKS.length - 1),
  value: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 5, max: 14 })),
});

/** Meetings inside of one-to-ones, few at some places and many at others. */
export const meetings: fc.Arbitrary<readonly Meetings[]> = fc
  .array(metIn, { maxLength: 60, size: 'max' })
  .map((all) => all.map(({ facility, group, week, value }, index) => met(`m${index}`, facility, group, week, value)));

function met(id: string, facilityId: string, group: string, week: number, value: number): Meetings {
  const bookedIn = WEEKS[week] ?? '2026-W36';
  return { id, facilityId, groupId: `${facilityId} ${group}`, programmeCode: CODE, bookedIn, value };
}

/** The same story where these one-to-ones met. */
export function withMeetings(story: Story, inside: readonly Meetings[]): Story {
  const facilityOf = new Map(
    FACILITIES.flatMap((facility) => MEETING_GROUPS.map((group) => [`${facility} ${group}`, facility])),
  );
  return { ...story, oneToOnes: { programmeCodes: [CODE], bookings: [], meetings: inside, facilityOf } };
}
