import { madeUpOneToOnes } from '../../scripts/made-up-one-to-ones.js';
import type { IsoWeek } from '../../src/core/model.js';
import { weeksAfter } from '../../src/core/weeks.js';
import {
  ONE_TO_ONE_MEASURES,
  type OneToOneBooking,
  type OneToOneMeasure,
} from '../../src/numbers/tallying/tally-books.rule.js';
import { closeWeeks, type Ledger } from '../../src/numbers/tallying/tally-ledger.rule.js';
import type { TallyPolicy } from '../../src/numbers/tallying/tally-policy.rule.js';
import { isLastOfQuarter } from '../../src/numbers/tallying/tally-quarters.rule.js';

/** Twenty years. */
export const WEEKS = Array.from({ length: 20 * 52 }, (_, index): IsoWeek => weeksAfter('2026-W01', index));
const CODE = 'dk.primus_motor';

/** Made-up starts, ends and meetings outside of twenty years. @param startsAYear in each facility, about; one of them may have far more than the others */
export function twentyYears(
  facilities: number,
  startsAYear: number,
  seed: number,
  isUneven: boolean,
): readonly OneToOneBooking[] {
  const facilityIds = Array.from({ length: facilities }, (_, facility) => `H${facility}`);
  return madeUpOneToOnes({ facilityIds, weeks: WEEKS, startsAYear, seed, isUneven }).bookings;
}

export function toldOf(bookings: readonly OneToOneBooking[], policy: TallyPolicy): Ledger {
  const oneToOnes = { programmeCodes: [CODE], goOnOutside: true, bookings };
  return closeWeeks({ bookings: [], weeks: WEEKS, lists: [], oneToOnes }, policy);
}

export interface FoundOneToOnes {
  readonly measure: OneToOneMeasure;
  /** Ordinal numbers of the quarters: after the first, up to the second. */
  readonly quarters: readonly [number, number];
  readonly least: number;
  readonly most: number;
}

/**
 * What somebody finds out who knows every post and silence, that nothing lasts longer than 18 months, and exactly what began,
 * ended and was outside at one facility: of all the others together, the exact bounds of every stretch of quarters. What is known are differences
 * of running sums, so that the shortest paths between them are the exact bounds of whole numbers.
 * @param own of whoever knows one facility; null for everybody
 */
export function oneToOneFindings({ releases, silences, oneToOnes }: Ledger, own: string | null): FoundOneToOnes[] {
  const ends = WEEKS.filter(isLastOfQuarter);
  const size = ends.length + 1;
  const nodeOf = (measure: OneToOneMeasure, quarter: number) => ONE_TO_ONE_MEASURES.indexOf(measure) * size + quarter;
  const nodes = ONE_TO_ONE_MEASURES.length * size;
  const most = Array.from({ length: nodes }, (_, one) =>
    new Float64Array(nodes).fill(Number.POSITIVE_INFINITY).fill(0, one, one + 1),
  );
  const atMost = (later: number, earlier: number, value: number) => {
    const row = most[earlier];
    if (row) row[later] = Math.min(row[later] ?? 0, value);
  };
  // Both running sums begin with nothing. Of those that went outside, or how often they meet, nobody knows anything.
  atMost(nodeOf('begun', 0), nodeOf('ended', 0), 0);
  atMost(nodeOf('ended', 0), nodeOf('begun', 0), 0);
  for (let quarter = 0; quarter < size; quarter += 1) {
    for (const measure of ONE_TO_ONE_MEASURES)
      if (quarter > 0) atMost(nodeOf(measure, quarter - 1), nodeOf(measure, quarter), 0);
    atMost(nodeOf('ended', quarter), nodeOf('begun', quarter), 0);
    // Six quarters are 78 weeks and, where the year is long, one more.
    if (quarter >= 7) atMost(nodeOf('begun', quarter - 7), nodeOf('ended', quarter), 0);
  }
  const known = (measure: OneToOneMeasure, from: IsoWeek, to: IsoWeek) =>
    (oneToOnes?.bookings ?? [])
      .filter((each) => each.facilityId === own && each.measure === measure)
      .filter(({ bookedIn }) => bookedIn >= from && bookedIn <= to)
      .reduce((sum, { value }) => sum + value, 0);
  const quartersOf = (from: IsoWeek, to: IsoWeek) =>
    [ends.filter((end) => end < from).length, ends.indexOf(to) + 1] as const;
  for (const { stream, from, closedIn, value } of releases) {
    if (stream.kind !== 'one_to_one') continue;
    const [first, last] = quartersOf(from, closedIn).map((quarter) => nodeOf(stream.measure, quarter));
    const others = value - known(stream.measure, from, closedIn);
    atMost(last ?? 0, first ?? 0, others);
    atMost(first ?? 0, last ?? 0, 0 - others);
  }
  for (const { stream, from, to, below } of silences) {
    if (stream.kind !== 'one_to_one') continue;
    const [first, last] = quartersOf(from, to).map((quarter) => nodeOf(stream.measure, quarter));
    atMost(last ?? 0, first ?? 0, below - 1 - known(stream.measure, from, to));
  }
  shortest(most);
  return ONE_TO_ONE_MEASURES.flatMap((measure) =>
    [...Array(size).keys()].flatMap((first) =>
      [...Array(size).keys()].slice(first + 1).flatMap((last): FoundOneToOnes[] => {
        const highest = most[nodeOf(measure, first)]?.[nodeOf(measure, last)] ?? 0;
        const lowest = 0 - (most[nodeOf(measure, last)]?.[nodeOf(measure, first)] ?? 0);
        if (highest === 0 || lowest >= 10 || highest - lowest >= 5) return [];
        return [{ measure, quarters: [first, last], least: lowest, most: highest }];
      }),
    ),
  );
}

/** Floyd and Warshall. */
function shortest(most: readonly Float64Array[]): void {
  for (const [via, through] of most.entries())
    for (const row of most) {
      const there = row[via] ?? Number.POSITIVE_INFINITY;
      if (there === Number.POSITIVE_INFINITY) continue;
      for (let to = 0; to < row.length; to += 1) {
        const sum = there + (through[to] ?? 0);
        if (sum < (row[to] ?? 0)) row[to] = sum;
      }
    }
}
