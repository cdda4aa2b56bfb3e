import { sumOf } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { dateInWeek, weekNumber, weeksAfter } from '../../core/weeks.js';
import { type Books, NO_ONE_TO_ONES, type Stream } from './tally-books.rule.js';
import { waitingFacilities } from './tally-named.rule.js';
import { waitingOneToOnes } from './tally-one-to-ones.rule.js';
import { TALLY_POLICY, type TallyPolicy } from './tally-policy.rule.js';
import { settle } from './tally-settling.rule.js';
import { waitingPool, waitingTargetGroups } from './tally-together.rule.js';
import { isMet, type Part, type Try } from './tally-waiting.rule.js';

/**
 * The batch ledger (PRIVACY): counts are held back until enough have come in, then released as one batch, which is never
 * changed. Every other number that is posted is a sum of batches, so that subtracting one post from another yields whole
 * batches only, each large enough to point at nobody.
 */

/** A number that has been released. Frozen: late counts and corrections go into later ones. */
export interface Batch {
  readonly stream: Stream;
  readonly closedIn: IsoWeek;
  readonly value: number;
  readonly bookingIds: readonly string[];
  /** What its being released tells of parts of it, by the public rule. */
  readonly tells?: readonly { readonly part: Part; readonly atLeast: number }[];
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
 * What is released at the end of a week, and what is told by nothing being released. Target groups and one-to-ones have their
 * turn in the last week of a quarter.
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
    ...(isLastOfQuarter(week)
      ? [...waitingTargetGroups(due, books, week, policy), ...waitingOneToOnes(upTo(books, week), policy)]
      : []),
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

function upTo({ oneToOnes = NO_ONE_TO_ONES, ...books }: Books, week: IsoWeek): Books {
  return {
    ...books,
    oneToOnes: { ...oneToOnes, bookings: oneToOnes.bookings.filter(({ bookedIn }) => bookedIn <= week) },
  };
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
