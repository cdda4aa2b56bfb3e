import type { IsoWeek } from './model.js';
import { settledPart, sinceListed } from './tally-listing.js';
import { type Booking, type Books, MEASURES, type Stream, type TallyPolicy } from './tallying.js';

/** A stream with what could be released of it, and which of its conditions hold. */
interface Waiting {
  readonly stream: Stream;
  readonly settled: readonly Booking[];
  readonly least: number;
  /** Whether it could have been released if only there had been more: what somebody may know who knows who visited where. */
  readonly couldBe: boolean;
  /** Whether no single facility, nor all but one, can be read out of the sum. */
  readonly isSpread: boolean;
}

export function waitingFacilities(
  open: readonly Booking[],
  { poolIn }: Books,
  week: IsoWeek,
  { facility: { least, visitingDays } }: TallyPolicy,
): Waiting[] {
  const { members } = poolIn(week);
  const named = open.filter(({ facilityId }) => !members.has(facilityId));
  return MEASURES.flatMap((measure) =>
    [...byFacility(named.filter((booking) => booking.measure === measure))].map(([facilityId, bookings]): Waiting => {
      const settled = settledPart(sinceListed(bookings, week, poolIn));
      const couldBe = daysOf(settled) >= visitingDays;
      return { stream: { kind: 'facility', facilityId, measure }, settled, least, couldBe, isSpread: true };
    }),
  );
}

export function waitingPool(
  open: readonly Booking[],
  { poolIn }: Books,
  week: IsoWeek,
  { pool: rule }: TallyPolicy,
): Waiting[] {
  const pool = poolIn(week);
  if (pool.members.size < rule.members) return [];
  const waiting = open.filter(({ facilityId }) => pool.members.has(facilityId));
  return MEASURES.map((measure): Waiting => {
    const facilities = byFacility(waiting.filter((booking) => booking.measure === measure));
    const settled = [...facilities.values()].flatMap((bookings) => settledPart(sinceListed(bookings, week, poolIn)));
    const couldBe = sumsOf(settled).length >= rule.facilities;
    const isSpread = isSpreadOver(settled, rule.leftWithoutAny);
    return { stream: { kind: 'pool', pool, measure }, settled, least: rule.least, couldBe, isSpread };
  });
}

/** In the whole country; whether it is their turn is for the caller to say. */
export function waitingTargetGroups(
  due: readonly Booking[],
  { everybodySince }: Books,
  { targetGroup: rule }: TallyPolicy,
): Waiting[] {
  const targetGroups = [...new Set(due.flatMap(({ targetGroup }) => targetGroup ?? []))].sort();
  return targetGroups.map((targetGroup): Waiting => {
    const bookings = due.filter((booking) => booking.targetGroup === targetGroup);
    const settled = [...byFacility(bookings).values()].flatMap(settledPart);
    const isAmongOthers = everybodySince(targetGroup) - sumOf(settled) >= rule.outside;
    const couldBe = sumsOf(settled).length >= rule.facilities && isAmongOthers;
    const isSpread = isSpreadOver(settled, rule.leftWithoutAny);
    return { stream: { kind: 'target_group', targetGroup }, settled, least: rule.least, couldBe, isSpread };
  });
}

function isSpreadOver(bookings: readonly Booking[], leftWithoutAny: number): boolean {
  return sumsOf(bookings).every((each) => sumOf(bookings) - each >= leftWithoutAny);
}

/** What each facility that has something adds. */
function sumsOf(bookings: readonly Booking[]): number[] {
  return [...byFacility(bookings).values()].map(sumOf).filter((sum) => sum > 0);
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
function daysOf(bookings: readonly Booking[]): number {
  return new Set(bookings.filter(({ value }) => value >= 0).map(({ visitedOn }) => visitedOn)).size;
}

export function sumOf(bookings: readonly Booking[]): number {
  return bookings.reduce((sum, { value }) => sum + value, 0);
}
