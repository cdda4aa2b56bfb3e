import type { IsoWeek } from '../../core/model.js';
import { type Booking, NO_ONE_TO_ONES } from './tally-books.rule.js';
import type { Ledger, Release, Story } from './tally-ledger.rule.js';
import { isSmall, type SmallLists } from './tally-listing.rule.js';
import { TALLY_POLICY } from './tally-policy.rule.js';
import { settle } from './tally-settling.rule.js';

/**
 * Whose counts the export tells apart: a facility's; where several groups visit, each group's; and where it was small for a
 * while, those of the meantime.
 */
export interface Place {
  /** `H01`, `H01/b`, `H01/small`, `H01/b/small` */
  readonly id: string;
  readonly facilityId: string;
  /** Whose counts it holds, one group's at most; null for bookings of which nobody knows the group. Empty while there are none. */
  readonly groupIds: readonly (string | null)[];
  /** Left out where it has always been small, or never. What began and ended in one-to-ones is never counted where it was small. */
  readonly isSmall?: boolean;
  /** Whether its one-to-ones are counted here. Every facility has such a place where a programme has one-to-ones, so that it tells nothing. */
  readonly isOneToOne?: true;
}

/** A booking where and when the export counts it. */
export interface Counted {
  readonly booking: Booking;
  readonly place: Place;
  /** From which on it could be released. */
  readonly week: IsoWeek;
}

/** Every facility with the places that it has in the export. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/** @param facilityIds all of them, also those of which nothing has come in */
export function placesOf(facilityIds: Iterable<string>, story: Story): Places {
  const { bookings, weeks, lists, oneToOnes = NO_ONE_TO_ONES } = story;
  const groups = new Map<string, Set<string | null>>();
  for (const { facilityId, groupId } of bookings)
    groups.set(facilityId, (groups.get(facilityId) ?? new Set()).add(groupId));
  const ofOneToOnes = [...oneToOnes.bookings, ...(oneToOnes.meetings ?? [])].map(({ facilityId }) => facilityId);
  const all = new Set([...facilityIds, ...groups.keys(), ...ofOneToOnes]);
  const withOneToOnes = (facilityId: string, own: Place[]): Place[] =>
    oneToOnes.programmeCodes.length === 0 && !oneToOnes.goOnOutside
      ? own
      : [...own, { id: oneToOnePlaceId(facilityId), facilityId, groupIds: [], isOneToOne: true }];
  return new Map(
    [...all].map((facilityId) => {
      const listings = new Set(weeks.map((week) => isSmall(lists, facilityId, week)));
      const visiting = [...(groups.get(facilityId) ?? [])];
      const parts = visiting.length > 1 ? lettered(visiting) : [{ letter: '', groupIds: visiting }];
      const named = parts.map(({ letter, groupIds }) => ({ id: `${facilityId}${letter}`, facilityId, groupIds }));
      const all = withOneToOnes(facilityId, named);
      if (listings.size < 2) return [facilityId, all];
      const small = all.map((place) => ({ ...place, id: smallId(place), isSmall: true }));
      return [facilityId, [...all.map((place) => ({ ...place, isSmall: false })), ...small]];
    }),
  );
}

/** `H01/small`, `H01/b/small`, `H01/small/one-to-ones` */
function smallId({ id, facilityId, isOneToOne }: Place): string {
  return isOneToOne ? oneToOnePlaceId(`${facilityId}/small`) : `${id}/small`;
}

/** @param facilityId `H01` @returns `H01/one-to-ones` */
export function oneToOnePlaceId(facilityId: string): string {
  return `${facilityId}/one-to-ones`;
}

/** `/a`, `/b`, … in an order that tells nothing. */
function lettered(visiting: readonly (string | null)[]): { letter: string; groupIds: (string | null)[] }[] {
  const known = visiting.filter((groupId) => groupId !== null).sort();
  const parts = known.map((groupId, index) => ({ letter: `/${letterOf(index)}`, groupIds: [groupId] }));
  return known.length < visiting.length ? [...parts, { letter: '/unknown', groupIds: [null] }] : parts;
}

/** a … z, then a2, b2, … */
function letterOf(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}

function placeOf(places: Places, { facilityId, groupId }: Booking, small: boolean): Place {
  const own = places
    .get(facilityId)
    ?.find((place) => place.groupIds.includes(groupId) && (place.isSmall ?? small) === small);
  if (!own) throw new Error(`no place for ${facilityId}`);
  return own;
}

/** Everything that could be released in the weeks of a story; a booking that was released no later than with its batch. */
export function countedIn({ bookings, weeks, lists, releases }: Ledger, places: Places): Counted[] {
  const released = new Map<string, Release>();
  for (const release of releases) for (const id of release.bookingIds) released.set(id, release);
  const last = weeks.at(-1) ?? '';
  return settle(bookings, TALLY_POLICY).flatMap((booking): Counted[] => {
    const release = released.get(booking.id);
    const week = earlier(booking.settledIn, release?.closedIn ?? null);
    if (week === null || week > last) return [];
    const small = isCountedSmall(booking, release, week, lists);
    return [{ booking, place: placeOf(places, booking, small), week }];
  });
}

function earlier(one: IsoWeek | null, other: IsoWeek | null): IsoWeek | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function isCountedSmall(booking: Booking, release: Release | undefined, week: IsoWeek, lists: SmallLists): boolean {
  const kind = release?.stream.kind;
  return kind === 'facility' || kind === 'pool' ? kind === 'pool' : isSmall(lists, booking.facilityId, week);
}

/** A week in which nobody visited a place, as everybody knows who knows the visits. */
export interface InactiveWeek {
  readonly facility: string;
  readonly week: IsoWeek;
}

/** Weeks in which nothing was told of a place. */
export function inactiveWeeks(
  { bookings, weeks, lists }: Story,
  counted: readonly Counted[],
  places: Places,
): InactiveWeek[] {
  const told = new Set(counted.map(({ place, week }) => `${place.id} ${week}`));
  for (const booking of bookings) {
    const { facilityId, bookedIn } = booking;
    told.add(`${placeOf(places, booking, isSmall(lists, facilityId, bookedIn)).id} ${bookedIn}`);
  }
  // When one began or ended nobody knows: nothing is said of the weeks in which none did.
  return [...places.values()]
    .flat()
    .filter(({ isOneToOne }) => !isOneToOne)
    .flatMap(({ id }) => weeks.filter((week) => !told.has(`${id} ${week}`)).map((week) => ({ facility: id, week })));
}
