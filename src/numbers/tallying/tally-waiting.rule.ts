import type { Measure } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import type { SettledMeetings, Stream } from './tally-books.rule.js';
import type { Settled } from './tally-settling.rule.js';
import type { Sums } from './tally-sums.rule.js';

/** Groups; null for a group that nobody knows. */
export type GroupIds = readonly (string | null)[];

/** A part of a stream. */
export type Part =
  | { readonly kind: 'all' }
  | { readonly kind: 'groups'; readonly groupIds: GroupIds }
  | { readonly kind: 'without_groups'; readonly groupIds: GroupIds }
  | { readonly kind: 'without_facility'; readonly facilityId: string }
  /** The meetings inside that may ride along with it, which are part of no other. */
  | { readonly kind: 'one_to_ones' };

/** A number that must be large enough. */
export interface Need {
  readonly part: Part;
  readonly value: number;
  /** What its visits tell anyway included. */
  readonly least: number;
  /**
   * Below which everybody knows it to be where nothing is released because of it; null where nobody can tell that it is because
   * of it.
   */
  readonly below: number | null;
}

/** What could be released together. */
export interface Try {
  readonly settled: readonly Pick<Settled, 'id' | 'value'>[];
  /** Meetings inside that ride along: whether and when something is released does not depend on them. Left out where none could. */
  readonly meetings?: readonly SettledMeetings[];
  /** Whether it can be, if only its numbers are large enough. */
  readonly mayBeReleased: boolean;
  readonly needs: readonly Need[];
}

/** A stream with what could be released of it: the first of its tries that may be. */
export interface Waiting {
  readonly stream: Stream;
  /** Whether its not being released tells something to those who know who visited where, and nothing of corrections. */
  readonly isAwaited: boolean;
  readonly tries: readonly Try[];
}

export function isMet({ value, least }: Need): boolean {
  return value >= least;
}

/** What was left out of the stream's last release is told in no number any more. */
export function sinceRelease<Each extends Pick<Settled, 'settledIn'>>(
  bookings: readonly Each[],
  released: IsoWeek | null,
  week: IsoWeek,
): Each[] {
  return bookings.filter(({ settledIn }) => released === null || (settledIn ?? week) > released);
}

/**
 * So much more than the visits tell anyway: also those whose counts wait until a correction has been made good, since everybody
 * knows of them.
 */
export function needOf(part: Part, { value, visits }: Sums, more: number, metByVisit: number): Need {
  return { part, value, least: more + metByVisit * visits, below: null };
}

export function ofMeasure(open: readonly Settled[], measure: Measure): Settled[] {
  return open.filter((booking) => booking.measure === measure);
}

export function isSettled({ settledIn }: Settled): boolean {
  return settledIn !== null;
}

export function byFacility(bookings: readonly Settled[]): Map<string, Settled[]> {
  const facilities = new Map<string, Settled[]>();
  for (const booking of bookings) {
    const own = facilities.get(booking.facilityId);
    if (own) own.push(booking);
    else facilities.set(booking.facilityId, [booking]);
  }
  return facilities;
}
