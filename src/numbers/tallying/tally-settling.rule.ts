import type { IsoWeek } from '../../core/model.js';
import type { Booking } from './tally-books.rule.js';
import type { TallyPolicy } from './tally-policy.rule.js';

/** A booking, and since when it can be released; null while a correction downwards is still to be made good. */
export interface Settled extends Booking {
  readonly settledIn: IsoWeek | null;
}

/** What is still owed to an earlier correction downwards, and the bookings that wait until it is made good. */
interface Debt {
  owed: number;
  readonly waiting: number[];
}

/**
 * Nets corrections downwards against later bookings of the same group at the same facility, since no number that is posted
 * is ever taken back. Everybody knows that a visit which was held met somebody: only what later visits met beyond that makes
 * a correction good, and a visit that met nobody owes what it is believed to have met.
 * @param bookings in the order in which they came in
 * @returns the same, in the same order; what waited together can be released from the same week on
 */
export function settle(bookings: readonly Booking[], { metByVisit }: Pick<TallyPolicy, 'metByVisit'>): Settled[] {
  const settledIn: (IsoWeek | null)[] = bookings.map(() => null);
  const debts = new Map<string, Debt>();
  for (const [index, booking] of bookings.entries()) {
    const { facilityId, groupId, measure, targetGroup, bookedIn, visits, value } = booking;
    const whose = `${facilityId} ${groupId} ${measure} ${targetGroup}`;
    const debt = debts.get(whose) ?? { owed: 0, waiting: [] };
    debts.set(whose, debt);
    debt.owed = Math.max(0, debt.owed - (value - metByVisit * visits));
    debt.waiting.push(index);
    if (debt.owed > 0) continue;
    for (const waited of debt.waiting.splice(0)) settledIn[waited] = bookedIn;
  }
  return bookings.map((booking, index) => ({ ...booking, settledIn: settledIn[index] ?? null }));
}
