import type { IsoWeek } from '../src/domain/model.js';
import type { Booking, Measure, Pool, TargetGroup } from '../src/domain/tallying.js';
import { dateInWeek, weeksAfter } from '../src/domain/weeks.js';
import { type SeededRandom, seededRandom } from '../test/simulation/seeded-random.js';

/** Years that never were: as many facilities as asked for, large, small, paused and late as real ones are. */
export interface MadeUpYears {
  readonly weeks: readonly IsoWeek[];
  readonly regions: ReadonlyMap<string, string>;
  /** In the order in which they came in. */
  readonly bookings: readonly Booking[];
  readonly poolIn: (week: IsoWeek) => Pool;
}

const REGIONS = ['Nord', 'Mitt', 'Stockholm', 'Väst', 'Öst', 'Syd'] as const;
const TARGET_GROUPS: readonly TargetGroup[] = ['young', 'with_children', 'long_detention', 'deportation'];

interface Facility {
  readonly id: string;
  readonly region: string;
  /** People met on a visiting day, about. */
  readonly size: number;
  readonly daysAWeek: number;
  /** Weeks, by index, in which nobody visits. */
  readonly paused: { readonly from: number; readonly until: number };
  /** Share of visits that take place as group visits. */
  readonly groupVisits: number;
}

export function madeUpYears(facilityCount: number, years: number, seed: number): MadeUpYears {
  const random = seededRandom(seed);
  const weeks = weeksOf(years);
  const facilities = Array.from({ length: facilityCount }, (_, index) => makeFacility(random, index, weeks.length));
  const bookings: Booking[] = [];
  for (const facility of facilities) bookings.push(...bookingsOf(random, facility, weeks));
  const small = facilities.filter(({ size }) => size < 3).map(({ id }) => id);
  return {
    weeks,
    regions: new Map(facilities.map(({ id, region }) => [id, region])),
    bookings: bookings.sort((one, other) =>
      one.bookedIn < other.bookedIn ? -1 : one.bookedIn > other.bookedIn ? 1 : 0,
    ),
    poolIn: poolsOf(small),
  };
}

/** Which facilities are small is looked at once a year: in each year another one of them has grown for a while. */
function poolsOf(small: readonly string[]): MadeUpYears['poolIn'] {
  const pools = new Map<string, Pool>();
  return (week) => {
    const name = week.slice(0, 4);
    const known = pools.get(name);
    if (known) return known;
    const grown = small.length < 7 ? -1 : Number(name) % small.length;
    const pool = { name, members: new Set(small.filter((_, index) => index !== grown)) };
    pools.set(name, pool);
    return pool;
  };
}

function weeksOf(years: number): IsoWeek[] {
  const weeks: IsoWeek[] = [];
  for (let week: IsoWeek = '2026-W01'; Number(week.slice(0, 4)) < 2026 + years; week = weeksAfter(week, 1))
    weeks.push(week);
  return weeks;
}

function makeFacility(random: SeededRandom, index: number, weekCount: number): Facility {
  const isSmall = random.chance(0.4);
  const pausedFrom = random.chance(0.2) ? random.between(0, weekCount) : weekCount;
  return {
    id: `H${String(index + 1).padStart(2, '0')}`,
    region: random.pick(REGIONS),
    size: isSmall ? 1 + random.between(0, 1) : random.between(3, 9),
    daysAWeek: random.between(1, isSmall ? 1 : 3),
    paused: { from: pausedFrom, until: pausedFrom + random.between(4, 30) },
    groupVisits: random.chance(0.5) ? 0 : 0.2,
  };
}

function bookingsOf(random: SeededRandom, facility: Facility, weeks: readonly IsoWeek[]): Booking[] {
  const bookings: Booking[] = [];
  const book = (booking: Omit<Booking, 'id' | 'facilityId'>) => {
    bookings.push({ ...booking, facilityId: facility.id, id: `${facility.id}-${bookings.length + 1}` });
  };
  for (const [index, week] of weeks.entries()) {
    if (index >= facility.paused.from && index < facility.paused.until) continue;
    for (let day = 1; day <= facility.daysAWeek; day += 1) {
      if (random.chance(0.15)) continue;
      bookVisit(random, facility, weeks, index, dateInWeek(week, day * 2), book);
    }
  }
  return bookings;
}

function bookVisit(
  random: SeededRandom,
  facility: Facility,
  weeks: readonly IsoWeek[],
  index: number,
  visitedOn: string,
  book: (booking: Omit<Booking, 'id' | 'facilityId'>) => void,
): void {
  const measure: Measure = random.chance(facility.groupVisits) ? 'participants' : 'visits';
  const value = random.between(0, facility.size * 2);
  const bookedIn = laterBy(weeks, index, random.chance(0.1) ? random.between(1, 6) : 0);
  if (!bookedIn) return;
  book({ measure, targetGroup: null, bookedIn, visitedOn, value });
  const isTold = measure === 'visits' && value > 0 && random.chance(0.3);
  const targetGroup = isTold ? random.pick(TARGET_GROUPS) : null;
  const ofThem = targetGroup ? random.between(0, Math.min(2, value)) : 0;
  if (ofThem > 0) book({ measure, targetGroup, bookedIn, visitedOn, value: ofThem });
  const correctedIn = laterBy(weeks, index, random.between(6, 12));
  if (correctedIn && random.chance(0.04)) {
    const by = random.between(-value, 3);
    if (by !== 0) book({ measure, targetGroup: null, bookedIn: correctedIn, visitedOn, value: by });
    // What no longer fits into the number is taken back with it.
    if (ofThem > value + by) book({ measure, targetGroup, bookedIn: correctedIn, visitedOn, value: -ofThem });
  }
}

/** null past the end of what was made up */
function laterBy(weeks: readonly IsoWeek[], index: number, count: number): IsoWeek | null {
  return weeks[index + count] ?? null;
}
