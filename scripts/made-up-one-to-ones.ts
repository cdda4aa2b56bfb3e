import type { IsoWeek } from '../src/core/model.js';
import {
  type Meetings,
  type OneToOneBooking,
  type OneToOneBooks,
  type OneToOneMeasure,
  OUTSIDE,
} from '../src/numbers/tallying/tally-books.rule.js';
import { seededRandom } from './seeded-random.js';

const CODE = 'dk.primus_motor';
/** A one-to-one lasts at most 18 months. */
const MOST_WEEKS = 78;
/** Of an uneven country the first facility has so many times as many as any other. */
const TIMES_AS_MANY = 8;
/** They meet about every fortnight. */
const MEETS_IN_A_WEEK = 0.5;
/** About so many of them go on outside, for the last part of them. */
const GOES_OUTSIDE = 0.3;

export interface MadeUpCountry {
  readonly facilityIds: readonly string[];
  readonly weeks: readonly IsoWeek[];
  /** In each facility, about. */
  readonly startsAYear: number;
  readonly seed: number;
  /** Whether the first facility has far more than the others. */
  readonly isUneven?: boolean;
}

/** Starts and ends of one-to-ones that never were, of one programme, soonest first, and how often they met inside and outside. */
export function madeUpOneToOnes(
  country: MadeUpCountry,
): OneToOneBooks & { readonly bookings: OneToOneBooking[]; readonly meetings: readonly Meetings[] } {
  const { facilityIds, weeks, startsAYear, seed, isUneven = false } = country;
  const random = seededRandom(seed);
  const outside = seededRandom(seed + 2);
  const bookings: OneToOneBooking[] = [];
  const running: Running[] = [];
  const book = (facilityId: string, measure: OneToOneMeasure, at: number) => {
    const bookedIn = weeks[at];
    if (!bookedIn) return;
    const id = `one-to-one-${bookings.length}`;
    bookings.push({ id, facilityId, groupId: facilityId, programmeCode: CODE, measure, bookedIn, value: 1 });
  };
  for (const [facility, facilityId] of facilityIds.entries()) {
    const times = isUneven && facility === 0 ? TIMES_AS_MANY : 1;
    for (let at = 0; at < weeks.length; at += 1)
      for (let time = 0; time < times; time += 1) {
        if (!random.chance(startsAYear / 52)) continue;
        const until = at + random.between(1, MOST_WEEKS);
        book(facilityId, 'begun', at);
        book(facilityId, 'ended', until);
        running.push({
          facilityId,
          from: at,
          until,
          outsideFrom: outside.chance(GOES_OUTSIDE) ? outside.between(at + 1, until) : until,
        });
      }
  }
  for (const { facilityId, outsideFrom, until } of running)
    for (let at = outsideFrom; at < until; at += 1) if (outside.chance(MEETS_IN_A_WEEK)) book(facilityId, OUTSIDE, at);
  const soonest = bookings.sort((one, other) => (one.bookedIn < other.bookedIn ? -1 : 1));
  const facilityOf = new Map(facilityIds.map((facilityId) => [facilityId, facilityId]));
  return {
    programmeCodes: [CODE],
    goOnOutside: true,
    bookings: soonest,
    meetings: madeUpMeetings(running, weeks, seed),
    facilityOf,
  };
}

/** A one-to-one of a facility, by ordinal numbers of weeks. */
interface Running {
  readonly facilityId: string;
  readonly from: number;
  readonly until: number;
  readonly outsideFrom: number;
}

/** So many a week at each facility; none where nobody met. */
function madeUpMeetings(running: readonly Running[], weeks: readonly IsoWeek[], seed: number): Meetings[] {
  const random = seededRandom(seed + 1);
  const times = new Map<string, number>();
  for (const { facilityId, from, outsideFrom } of running)
    for (const week of weeks.slice(from, outsideFrom)) {
      const key = `${facilityId} ${week}`;
      if (random.chance(MEETS_IN_A_WEEK)) times.set(key, (times.get(key) ?? 0) + 1);
    }
  const facilityIds = [...new Set(running.map(({ facilityId }) => facilityId))];
  return weeks.flatMap((bookedIn) =>
    facilityIds.flatMap((facilityId): Meetings[] => {
      const value = times.get(`${facilityId} ${bookedIn}`);
      const whose = { facilityId, groupId: facilityId, programmeCode: CODE };
      return value === undefined ? [] : [{ ...whose, id: `met ${facilityId} ${bookedIn}`, bookedIn, value }];
    }),
  );
}
