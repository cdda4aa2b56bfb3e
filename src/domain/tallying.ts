import type { IsoWeek } from './model.js';
import { sumOf, waitingFacilities, waitingPool, waitingTargetGroups } from './tally-waiting.js';
import type { CalendarDate } from './time.js';
import { dateInWeek, weekNumber, weeksAfter } from './weeks.js';

/**
 * The batch ledger (PRIVACY): counts are held back until enough have come in, then released as one batch, which is never
 * changed. Every other number that is posted is a sum of batches, so that subtracting one post from another yields whole
 * batches only, each large enough to point at nobody.
 */

/** What is counted: meetings with visited people, or people who took part in a group visit. */
export type Measure = 'visits' | 'participants';

export const MEASURES: readonly Measure[] = ['visits', 'participants'];

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

/** Nothing is released although all but the number would allow it: by the public rule, it is below `below`. */
export interface Silent {
  readonly stream: Stream;
  readonly below: number;
}

/** What a week comes to. */
export interface ClosedWeek {
  readonly batches: readonly Batch[];
  readonly silent: readonly Silent[];
}

/**
 * What is released at the end of a week, and what is told by nothing being released. Target groups have their turn in the
 * last week of a quarter.
 */
export function closeWeek(books: Books, week: IsoWeek, policy: TallyPolicy = TALLY_POLICY): ClosedWeek {
  if (isHeld(week, policy)) return { batches: [], silent: [] };
  const due = books.open.filter(({ bookedIn }) => bookedIn <= week);
  const everybody = due.filter(({ targetGroup }) => targetGroup === null);
  const waiting = [
    ...waitingFacilities(everybody, books, week, policy),
    ...waitingPool(everybody, books, week, policy),
    ...(isLastOfQuarter(week) ? waitingTargetGroups(due, books, policy) : []),
  ];
  const batches: Batch[] = [];
  const silent: Silent[] = [];
  for (const { stream, settled, least, couldBe, isSpread } of waiting) {
    const value = sumOf(settled);
    if (!couldBe) continue;
    if (value < least) silent.push({ stream, below: least });
    else if (isSpread) batches.push({ stream, closedIn: week, value, bookingIds: settled.map(({ id }) => id) });
  }
  return { batches, silent };
}

/** From week 48 on, until the year's last week: an exact annual figure could else be differenced. */
export function isHeld(week: IsoWeek, { holdFromWeek }: TallyPolicy = TALLY_POLICY): boolean {
  return weekNumber(week) >= holdFromWeek && !isLastOfYear(week);
}

/** The last ISO week of its year: the 52nd, or the 53rd of a long year. */
export function isLastOfYear(week: IsoWeek): boolean {
  return weeksAfter(week, 1).slice(0, 4) !== week.slice(0, 4);
}

/** The last week whose Thursday is in its quarter (ISO 8601): mostly weeks 13, 26, 39, and the last of the year. */
export function isLastOfQuarter(week: IsoWeek): boolean {
  return quarterOf(week) !== quarterOf(weeksAfter(week, 1));
}

/** The quarter of a week's Thursday: `2026-Q4`. */
export function quarterOf(week: IsoWeek): string {
  const [year, month] = dateInWeek(week, 4).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
