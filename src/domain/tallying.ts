import type { IsoWeek } from './model.js';
import type { CalendarDate } from './time.js';
import { weekNumber, weeksAfter } from './weeks.js';

/**
 * The batch ledger (PRIVACY): counts are held back until enough have come in, then released as one batch, which is never
 * changed. Every other number that is posted is a sum of batches, so that subtracting one post from another yields whole
 * batches only, each large enough to point at nobody.
 */

/** What is counted: meetings with visited people, or people who took part in a group visit. */
export type Measure = 'visits' | 'participants';

const MEASURES: readonly Measure[] = ['visits', 'participants'];

/** Groups that the national agreement asks special attention for. Their counts are a part of all visits. */
export type TargetGroup = 'young' | 'with_children' | 'long_detention' | 'deportation';

/** One count, or one correction of a count, as it was booked. */
export interface Booking {
  readonly id: string;
  readonly facilityId: string;
  readonly measure: Measure;
  /** null when it counts everybody. */
  readonly targetGroup: TargetGroup | null;
  /** The week in which it came in, which may be long after the visit. */
  readonly bookedIn: IsoWeek;
  readonly visitedOn: CalendarDate;
  /** Below zero for a correction downwards. */
  readonly value: number;
}

/** How much must have come in before anything is said. Every number may be made stricter, none looser. */
export interface TallyPolicy {
  /** A facility that is named: so many, from so many visiting days. */
  readonly facility: { readonly least: number; readonly visitingDays: number };
  /** Small facilities together: so many, from so many of them, and so many left without any one; at least so many members. */
  readonly pool: {
    readonly least: number;
    readonly facilities: number;
    readonly leftWithoutAny: number;
    readonly members: number;
  };
  /** Target groups, the whole country together, and so many visits outside the group. */
  readonly targetGroup: {
    readonly least: number;
    readonly facilities: number;
    readonly leftWithoutAny: number;
    readonly outside: number;
  };
  /** From this ISO week on nothing is released until the last week of the year. */
  readonly holdFromWeek: number;
}

export const TALLY_POLICY: TallyPolicy = {
  facility: { least: 10, visitingDays: 3 },
  pool: { least: 30, facilities: 3, leftWithoutAny: 10, members: 5 },
  targetGroup: { least: 20, facilities: 5, leftWithoutAny: 10, outside: 20 },
  holdFromWeek: 48,
};

/** What is released together: one named facility, the small facilities, or a target group in the whole country. */
export type Stream =
  | { readonly kind: 'facility'; readonly facilityId: string; readonly measure: Measure }
  | { readonly kind: 'pool'; readonly pool: Pool; readonly measure: Measure }
  | { readonly kind: 'target_group'; readonly targetGroup: TargetGroup };

/** A number that has been released. Frozen: late counts and corrections go into later ones. */
export interface Batch {
  readonly stream: Stream;
  readonly closedIn: IsoWeek;
  readonly value: number;
  readonly bookingIds: readonly string[];
}

/** Small facilities whose counts are released together: a list fixed once a year. */
export interface Pool {
  /** The same for the same list, so that counts of two years with one list are one stream. */
  readonly name: string;
  readonly members: ReadonlySet<string>;
}

/** What a week is closed on. */
export interface Books {
  /** Every booking that is in no batch yet, in the order in which they came in. */
  readonly open: readonly Booking[];
  /** The small facilities in the year of a week. */
  readonly poolIn: (week: IsoWeek) => Pool;
  /** Client visits of everybody in the whole country, booked since the target group's last release. */
  readonly everybodySince: (targetGroup: TargetGroup) => number;
}

/** What is released at the end of a week. Target groups have their turn in the last week of a quarter. */
export function closeWeek(books: Books, week: IsoWeek, policy: TallyPolicy = TALLY_POLICY): Batch[] {
  if (isHeld(week, policy)) return [];
  const due = books.open.filter(({ bookedIn }) => bookedIn <= week);
  const everybody = due.filter(({ targetGroup }) => targetGroup === null);
  return [
    ...facilityBatches(everybody, books, week, policy),
    ...poolBatches(everybody, books, week, policy),
    ...(isLastOfQuarter(week) ? targetGroupBatches(due, books, week, policy) : []),
  ];
}

/** From week 48 on, until the year's last week: an exact annual figure could else be differenced. */
export function isHeld(week: IsoWeek, { holdFromWeek }: TallyPolicy = TALLY_POLICY): boolean {
  return weekNumber(week) >= holdFromWeek && !isLastOfYear(week);
}

/** The last ISO week of its year: the 52nd, or the 53rd of a long year. */
export function isLastOfYear(week: IsoWeek): boolean {
  return weeksAfter(week, 1).slice(0, 4) !== week.slice(0, 4);
}

/** Weeks 13, 26, 39, and the last of the year. */
export function isLastOfQuarter(week: IsoWeek): boolean {
  return [13, 26, 39].includes(weekNumber(week)) || isLastOfYear(week);
}

function facilityBatches(
  open: readonly Booking[],
  { poolIn }: Books,
  week: IsoWeek,
  { facility }: TallyPolicy,
): Batch[] {
  const named = open.filter(({ facilityId, bookedIn }) => !poolIn(bookedIn).members.has(facilityId));
  return MEASURES.flatMap((measure) =>
    [...byFacility(named.filter((booking) => booking.measure === measure))].flatMap(([facilityId, bookings]) => {
      const settled = settledPart(bookings);
      if (total(settled) < facility.least || visitingDays(settled) < facility.visitingDays) return [];
      return [batchOf({ kind: 'facility', facilityId, measure }, week, settled)];
    }),
  );
}

/** Counts wait with the list of small facilities on which they were booked, so that a new year's list mixes nothing. */
function poolBatches(open: readonly Booking[], { poolIn }: Books, week: IsoWeek, { pool: rule }: TallyPolicy): Batch[] {
  const waiting = open.filter(({ facilityId, bookedIn }) => poolIn(bookedIn).members.has(facilityId));
  const pools = new Map(waiting.map(({ bookedIn }) => poolIn(bookedIn)).map((pool) => [pool.name, pool]));
  return [...pools.values()]
    .filter(({ members }) => members.size >= rule.members)
    .flatMap((pool) =>
      MEASURES.flatMap((measure) => {
        const bookings = waiting.filter(
          (booking) => booking.measure === measure && poolIn(booking.bookedIn).name === pool.name,
        );
        const settled = [...byFacility(bookings).values()].flatMap(settledPart);
        if (total(settled) < rule.least || !isSpread(settled, rule)) return [];
        return [batchOf({ kind: 'pool', pool, measure }, week, settled)];
      }),
    );
}

function targetGroupBatches(
  due: readonly Booking[],
  { everybodySince }: Books,
  week: IsoWeek,
  { targetGroup: rule }: TallyPolicy,
): Batch[] {
  const targetGroups = [...new Set(due.flatMap(({ targetGroup }) => targetGroup ?? []))].sort();
  return targetGroups.flatMap((targetGroup) => {
    const bookings = due.filter((booking) => booking.targetGroup === targetGroup);
    const settled = [...byFacility(bookings).values()].flatMap(settledPart);
    if (total(settled) < rule.least || !isSpread(settled, rule)) return [];
    if (everybodySince(targetGroup) - total(settled) < rule.outside) return [];
    return [batchOf({ kind: 'target_group', targetGroup }, week, settled)];
  });
}

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

/** Whether no single facility, nor all but one, can be read out of the sum. */
function isSpread(
  bookings: readonly Booking[],
  { facilities, leftWithoutAny }: { readonly facilities: number; readonly leftWithoutAny: number },
): boolean {
  const sums = [...byFacility(bookings).values()].map(total).filter((sum) => sum > 0);
  const sum = total(bookings);
  return sums.length >= facilities && sums.every((each) => sum - each >= leftWithoutAny);
}

function batchOf(stream: Stream, week: IsoWeek, bookings: readonly Booking[]): Batch {
  return { stream, closedIn: week, value: total(bookings), bookingIds: bookings.map(({ id }) => id) };
}

function byFacility(bookings: readonly Booking[]): Map<string, Booking[]> {
  const facilities = new Map<string, Booking[]>();
  for (const booking of bookings) {
    const own = facilities.get(booking.facilityId);
    if (own) own.push(booking);
    else facilities.set(booking.facilityId, [booking]);
  }
  return facilities;
}

/** Days on which visits took place; a correction adds none. */
function visitingDays(bookings: readonly Booking[]): number {
  return new Set(bookings.filter(({ value }) => value >= 0).map(({ visitedOn }) => visitedOn)).size;
}

function total(bookings: readonly Booking[]): number {
  return bookings.reduce((sum, { value }) => sum + value, 0);
}
