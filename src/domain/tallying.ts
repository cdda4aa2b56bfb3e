import type { IsoWeek } from './model.js';
import type { SmallLists } from './tally-listing.js';
import { waitingFacilities } from './tally-named.js';
import { TALLY_POLICY, type TallyPolicy } from './tally-policy.js';
import { settle } from './tally-settling.js';
import { waitingPool, waitingTargetGroups } from './tally-together.js';
import { isMet, type Part, sumOf, type Try } from './tally-waiting.js';
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
  /** The group that visited; null where nobody knows any more. */
  readonly groupId: string | null;
  readonly measure: Measure;
  /** null when it counts everybody. */
  readonly targetGroup: TargetGroup | null;
  /** Visits of which it is the first count, also of nobody: one, or none for a correction and for a target group. */
  readonly visits: number;
  /** The week in which it came in, which may be long after the visit. */
  readonly bookedIn: IsoWeek;
  readonly visitedOn: CalendarDate;
  /** Below zero for a correction downwards. */
  readonly value: number;
}

/** What is released together: one named facility, the small facilities, or a target group in the whole country. */
export type Stream =
  | { readonly kind: 'facility'; readonly facilityId: string; readonly measure: Measure }
  /** The small facilities of which something has come in, and those that are small now. */
  | { readonly kind: 'pool'; readonly members: ReadonlySet<string>; readonly measure: Measure }
  | { readonly kind: 'target_group'; readonly targetGroup: TargetGroup };

/** A number that has been released. Frozen: late counts and corrections go into later ones. */
export interface Batch {
  readonly stream: Stream;
  readonly closedIn: IsoWeek;
  readonly value: number;
  readonly bookingIds: readonly string[];
  /** What its being released tells of parts of it, by the public rule. */
  readonly tells?: readonly { readonly part: Part; readonly atLeast: number }[];
}

/** What a week is closed on. */
export interface Books {
  /** Every booking that is in no batch yet, in the order in which they came in. */
  readonly open: readonly Booking[];
  /** The small facilities, as they were declared from time to time. */
  readonly lists: SmallLists;
  /** When a stream was released last; null for never. What was left out then is told in no number any more. */
  readonly releasedIn: (stream: Stream) => IsoWeek | null;
  /** The groups of each leader who leads several. */
  readonly led: readonly ReadonlySet<string>[];
  /** Client visits of everybody in the whole country, booked since the target group's last release. */
  readonly everybodySince: (targetGroup: TargetGroup) => number;
}

/** Nothing is released although all but the numbers would allow it: by the public rule, one of them is below `below`. */
export interface Silent {
  readonly stream: Stream;
  readonly part: Part;
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
  const due = settle(
    books.open.filter(({ bookedIn }) => bookedIn <= week),
    policy,
  );
  const everybody = due.filter(({ targetGroup }) => targetGroup === null);
  const waiting = [
    ...waitingFacilities(everybody, books, week, policy),
    ...waitingPool(everybody, books, week, policy),
    ...(isLastOfQuarter(week) ? waitingTargetGroups(due, books, week, policy) : []),
  ];
  const batches: Batch[] = [];
  const silent: Silent[] = [];
  for (const { stream, isAwaited, tries } of waiting) {
    const released = tries.findIndex(({ mayBeReleased, needs }) => mayBeReleased && needs.every(isMet));
    const batch = tries[released];
    if (batch) batches.push(batchOf(stream, week, batch));
    if (!isAwaited) continue;
    for (const { needs } of batch ? tries.slice(0, released) : tries)
      for (const need of needs) {
        const { part, below } = need;
        if (!isMet(need) && below !== null) silent.push({ stream, part, below });
      }
  }
  return { batches, silent };
}

function batchOf(stream: Stream, closedIn: IsoWeek, { settled, needs }: Try): Batch {
  // Of the whole everybody reads the number itself.
  const tells = needs.slice(1).map(({ part, least: atLeast }) => ({ part, atLeast }));
  const bookingIds = settled.map(({ id }) => id);
  return { stream, closedIn, value: sumOf(settled), bookingIds, ...(tells.length > 0 && { tells }) };
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
