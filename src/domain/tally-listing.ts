import type { IsoWeek } from './model.js';
import type { Booking, Books, Stream } from './tallying.js';
import { firstWeekOf, yearOf } from './weeks.js';

/**
 * Those of one facility's bookings that can be released: up to the last point at which every correction downwards has been
 * made good by what was booked after it. The rest waits, since no number that is posted is ever taken back.
 */
export function settledPart(bookings: readonly Booking[]): readonly Booking[] {
  let owed = 0;
  let settled = 0;
  for (const [index, { value }] of bookings.entries()) {
    owed = value < 0 ? owed - value : Math.max(0, owed - value);
    if (owed === 0) settled = index + 1;
  }
  return bookings.slice(0, settled);
}

/**
 * What a facility's bookings of one measure come to since it was listed as it is now: named, or with these small ones. What
 * was left over when the lists changed is told in no number any more, so that every number is of one stretch of weeks. A
 * correction downwards that was still to be made good goes along.
 */
export function sinceListed(bookings: readonly Booking[], week: IsoWeek, poolIn: Books['poolIn']): readonly Booking[] {
  let part: Booking[] = [];
  let before: IsoWeek | null = null;
  for (const booking of bookings) {
    if (before && !isListedAlike(booking.facilityId, before, booking.bookedIn, poolIn)) part = owedPart(part);
    part.push(booking);
    before = booking.bookedIn;
  }
  const [first] = bookings;
  return first && before && !isListedAlike(first.facilityId, before, week, poolIn) ? owedPart(part) : part;
}

function owedPart(bookings: readonly Booking[]): Booking[] {
  return bookings.slice(settledPart(bookings).length);
}

/** Whether a facility's counts were released in the same way in every year from one week to another. */
function isListedAlike(facilityId: string, from: IsoWeek, to: IsoWeek, poolIn: Books['poolIn']): boolean {
  const listIn = (year: number) => {
    const { name, members } = poolIn(firstWeekOf(year));
    return members.has(facilityId) ? name : null;
  };
  const last = yearOf(to);
  for (let year = yearOf(from); year < last; year += 1) if (listIn(year) !== listIn(last)) return false;
  return true;
}

/**
 * The first week of the years without a break in which a stream has been as it is now.
 * @param first before which nothing was counted
 */
export function listedSince(stream: Stream, week: IsoWeek, first: IsoWeek, poolIn: Books['poolIn']): IsoWeek {
  const isThere = (year: number): boolean => {
    if (stream.kind === 'target_group') return true;
    const { name, members } = poolIn(firstWeekOf(year));
    return stream.kind === 'pool' ? name === stream.pool.name : !members.has(stream.facilityId);
  };
  let year = yearOf(week);
  while (year > yearOf(first) && isThere(year - 1)) year -= 1;
  return firstWeekOf(year) > first ? firstWeekOf(year) : first;
}
