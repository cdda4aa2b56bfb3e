import type { Settled } from './tally-settling.rule.js';

/** What some bookings come to together. */
export interface Sums {
  /** Of those that can be released. */
  readonly value: number;
  /** Also of those that wait. */
  readonly visits: number;
  readonly bookings: number;
}

const NOTHING: Sums = { value: 0, visits: 0, bookings: 0 };

/** What is needed of a booking to sum it up. */
export type Summed = Pick<Settled, 'facilityId' | 'groupId' | 'settledIn' | 'value' | 'visits'>;

export function sumsOf(bookings: readonly Summed[]): Sums {
  return sumsBy(bookings, () => 'all').get('all') ?? NOTHING;
}

/** In one pass, however many facilities or groups there are. */
export function sumsBy<Key>(bookings: readonly Summed[], keyOf: (booking: Summed) => Key): Map<Key, Sums> {
  const sums = new Map<Key, { value: number; visits: number; bookings: number }>();
  for (const booking of bookings) {
    const key = keyOf(booking);
    let own = sums.get(key);
    if (!own) {
      own = { ...NOTHING };
      sums.set(key, own);
    }
    if (booking.settledIn !== null) own.value += booking.value;
    own.visits += booking.visits;
    own.bookings += 1;
  }
  return sums;
}

/** What is left without some parts, none of which has a booking in common with another. */
export function without(all: Sums, parts: readonly (Sums | undefined)[]): Sums {
  let { value, visits, bookings } = all;
  for (const part of parts) {
    value -= part?.value ?? 0;
    visits -= part?.visits ?? 0;
    bookings -= part?.bookings ?? 0;
  }
  return { value, visits, bookings };
}
