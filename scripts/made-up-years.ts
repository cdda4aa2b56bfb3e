import type { Measure, TargetGroup } from '../src/core/measures.js';
import type { IsoWeek } from '../src/core/model.js';
import { dateInWeek, firstWeekOf, weeksAfter, yearOf } from '../src/core/weeks.js';
import type { Booking } from '../src/numbers/tallying/tally-books.rule.js';
import type { Story } from '../src/numbers/tallying/tally-ledger.rule.js';
import type { SmallLists } from '../src/numbers/tallying/tally-listing.rule.js';
import { type SeededRandom, seededRandom } from './seeded-random.js';

/** Years that never were: as many facilities as asked for, large, tiny, paused and late as real ones are. */
export interface MadeUpYears extends Story {
  readonly regions: ReadonlyMap<string, string>;
}

const REGIONS = ['Nord', 'Mitt', 'Stockholm', 'Väst', 'Öst', 'Syd'] as const;
const TARGET_GROUPS: readonly TargetGroup[] = ['young', 'with_children', 'long_detention', 'deportation'];
const FIRST_YEAR = 2026;
/** When national staff declare small facilities for the first time, which holds at once. */
const FIRST_DECLARED: IsoWeek = '2026-W11';

interface Facility {
  readonly id: string;
  readonly region: string;
  /** As everybody can see who walks past it. */
  readonly isTiny: boolean;
  readonly groups: readonly VisitingGroup[];
}

interface VisitingGroup {
  readonly id: string;
  /** People met on a visiting day, about. */
  readonly size: number;
  readonly daysAWeek: number;
  /** Share of its visiting days on which nobody goes. */
  readonly missed: number;
  /** Weeks, by index, in which it does not visit. */
  readonly paused: { readonly from: number; readonly until: number };
  /** Share of visits that take place as group visits. */
  readonly groupVisits: number;
}

/** Which facilities several groups visit: some, as chance has it, by two or three; or every second one, by two. */
export type Sharing = 'some' | 'half';

export function madeUpYears(
  facilityCount: number,
  years: number,
  seed: number,
  sharing: Sharing = 'some',
): MadeUpYears {
  const random = seededRandom(seed);
  const weeks = weeksOf(years);
  const facilities = Array.from({ length: facilityCount }, (_, index) =>
    makeFacility(random, index, weeks.length, sharing),
  );
  const bookings = facilities.flatMap((facility) => bookingsOf(random, facility, weeks));
  return {
    weeks,
    regions: new Map(facilities.map(({ id, region }) => [id, region])),
    bookings: bookings.sort((one, other) =>
      one.bookedIn < other.bookedIn ? -1 : one.bookedIn > other.bookedIn ? 1 : 0,
    ),
    lists: listsOf(facilities, years),
  };
}

/** Declared in the first year, and each year anew: one of the tiny ones is taken for larger for a year. */
function listsOf(facilities: readonly Facility[], years: number): SmallLists {
  const tiny = facilities.filter(({ isTiny }) => isTiny).map(({ id }) => id);
  if (tiny.length < 5) return [];
  const listIn = (year: number) => new Set(tiny.filter((_, index) => tiny.length < 7 || index !== year % tiny.length));
  const later = Array.from({ length: years - 1 }, (_, index) => FIRST_YEAR + 1 + index);
  return [
    { from: FIRST_DECLARED, members: listIn(FIRST_YEAR) },
    ...later.map((year) => ({ from: firstWeekOf(year), members: listIn(year) })),
  ];
}

function weeksOf(years: number): IsoWeek[] {
  const weeks: IsoWeek[] = [];
  for (let week = firstWeekOf(FIRST_YEAR); yearOf(week) < FIRST_YEAR + years; week = weeksAfter(week, 1))
    weeks.push(week);
  return weeks;
}

function makeFacility(random: SeededRandom, index: number, weekCount: number, sharing: Sharing): Facility {
  const isTiny = random.chance(0.4);
  const id = `H${String(index + 1).padStart(2, '0')}`;
  const groupCount = sharing === 'half' ? 2 - (index % 2) : random.chance(0.3) ? random.between(2, 3) : 1;
  return {
    id,
    region: random.pick(REGIONS),
    isTiny,
    groups: Array.from({ length: groupCount }, (_, number) =>
      makeGroup(random, `${id} group ${number + 1}`, isTiny, weekCount),
    ),
  };
}

function makeGroup(random: SeededRandom, id: string, isTiny: boolean, weekCount: number): VisitingGroup {
  const pausedFrom = random.chance(0.3) ? random.between(0, weekCount) : weekCount;
  return {
    id,
    size: isTiny ? random.between(1, 2) : random.between(2, 9),
    daysAWeek: random.between(1, isTiny ? 1 : 3),
    missed: random.pick([0.1, 0.2, 0.6]),
    paused: { from: pausedFrom, until: pausedFrom + random.between(4, 40) },
    groupVisits: random.chance(0.5) ? 0 : 0.2,
  };
}

type Book = (booking: Omit<Booking, 'id' | 'facilityId' | 'groupId'>) => void;

function bookingsOf(random: SeededRandom, facility: Facility, weeks: readonly IsoWeek[]): Booking[] {
  const bookings: Booking[] = [];
  for (const group of facility.groups) {
    const book: Book = (booking) => {
      const id = `${facility.id}-${bookings.length + 1}`;
      bookings.push({ ...booking, id, facilityId: facility.id, groupId: group.id });
    };
    for (const [index, week] of weeks.entries()) {
      if (index >= group.paused.from && index < group.paused.until) continue;
      for (let day = 1; day <= group.daysAWeek; day += 1) {
        if (random.chance(group.missed)) continue;
        bookVisit(random, group, weeks, index, dateInWeek(week, day * 2), book);
      }
    }
  }
  return bookings;
}

function bookVisit(
  random: SeededRandom,
  { size, groupVisits }: VisitingGroup,
  weeks: readonly IsoWeek[],
  index: number,
  visitedOn: string,
  book: Book,
): void {
  const measure: Measure = random.chance(groupVisits) ? 'participants' : 'visits';
  // Now and then somebody has travelled for nothing.
  const value = random.chance(0.02) ? 0 : random.between(1, Math.max(1, size * 2 - 1));
  const bookedIn = laterBy(weeks, index, random.chance(0.1) ? random.between(1, 6) : 0);
  if (!bookedIn) return;
  book({ measure, targetGroup: null, bookedIn, visitedOn, visits: 1, value });
  const isTold = measure === 'visits' && value > 0 && random.chance(0.3);
  const targetGroup = isTold ? random.pick(TARGET_GROUPS) : null;
  const ofThem = targetGroup ? random.between(0, Math.min(2, value)) : 0;
  if (ofThem > 0) book({ measure, targetGroup, bookedIn, visitedOn, visits: 0, value: ofThem });
  const correctedIn = laterBy(weeks, index, random.between(6, 12));
  if (correctedIn && random.chance(0.04)) {
    const by = random.between(-value, 3);
    if (by !== 0) book({ measure, targetGroup: null, bookedIn: correctedIn, visitedOn, visits: 0, value: by });
    // What no longer fits into the number is taken back with it.
    if (ofThem > value + by)
      book({ measure, targetGroup, bookedIn: correctedIn, visitedOn, visits: 0, value: -ofThem });
  }
}

/** null past the end of what was made up */
function laterBy(weeks: readonly IsoWeek[], index: number, count: number): IsoWeek | null {
  return weeks[index + count] ?? null;
}
