import type { IsoWeek } from '../src/core/model.js';
import type { OneToOneBooking, OneToOneBooks, OneToOneMeasure } from '../src/numbers/tallying/tally-books.rule.js';
import { seededRandom } from './seeded-random.js';

const CODE = 'dk.primus_motor';
/** A one-to-one lasts at most 18 months. */
const MOST_WEEKS = 78;
/** Of an uneven country the first facility has so many times as many as any other. */
const TIMES_AS_MANY = 8;

export interface MadeUpCountry {
  readonly facilityIds: readonly string[];
  readonly weeks: readonly IsoWeek[];
  /** In each facility, about. */
  readonly startsAYear: number;
  readonly seed: number;
  /** Whether the first facility has far more than the others. */
  readonly isUneven?: boolean;
}

/** Starts and ends of one-to-ones that never were, of one programme, soonest first. */
export function madeUpOneToOnes(country: MadeUpCountry): OneToOneBooks & { readonly bookings: OneToOneBooking[] } {
  const { facilityIds, weeks, startsAYear, seed, isUneven = false } = country;
  const random = seededRandom(seed);
  const bookings: OneToOneBooking[] = [];
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
        book(facilityId, 'begun', at);
        book(facilityId, 'ended', at + random.between(1, MOST_WEEKS));
      }
  }
  const soonest = bookings.sort((one, other) => (one.bookedIn < other.bookedIn ? -1 : 1));
  const facilityOf = new Map(facilityIds.map((facilityId) => [facilityId, facilityId]));
  return { programmeCodes: [CODE], bookings: soonest, facilityOf };
}
