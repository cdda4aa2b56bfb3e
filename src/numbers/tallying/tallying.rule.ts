import { sumOf } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { weekNumber, weeksAfter } from '../../core/weeks.js';
import { type Books, type Meetings, NO_ONE_TO_ONES, type SettledMeetings, type Stream } from './tally-books.rule.js';
import { settleMeetings } from './tally-meetings.rule.js';
import { waitingFacilities } from './tally-named.rule.js';
import { waitingOneToOnes } from './tally-one-to-ones.rule.js';
import { TALLY_POLICY, type TallyPolicy } from './tally-policy.rule.js';
import { isLastOfQuarter } from './tally-quarters.rule.js';
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
  /** Meetings inside that rode along; left out where none could. */
  readonly meetings?: readonly Meetings[];
  /** What its being released tells of parts of it, by the public rule. */
  readonly tells?: readonly Told[];
}

/** What is known of a part. */
export type Told = { readonly part: Part } & ({ readonly atLeast: number } | { readonly below: number });

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
  const meetings = meetingsIn(books, week, policy);
  const waiting = [
    ...waitingFacilities(everybody, meetings, books, week, policy),
    ...waitingPool(everybody, meetings, books, week, policy),
    ...(isLastOfQuarter(week)
      ? [...waitingTargetGroups(due, books, week, policy), ...waitingOneToOnes(upTo(books, week), policy)]
      : []),
  ];
  const batches: Batch[] = [];
  const silent: Silent[] = [];
  for (const { stream, isAwaited, tries } of waiting) {
    const released = tries.findIndex(({ mayBeReleased, needs }) => mayBeReleased && needs.every(isMet));
    const batch = tries[released];
    if (batch) batches.push(batchOf(stream, week, batch, policy));
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

/** Whether meetings may ride along depends on what everybody knows alone: whether some programme has one-to-ones. */
function meetingsIn({ oneToOnes, lists }: Books, week: IsoWeek, policy: TallyPolicy): SettledMeetings[] | null {
  const { programmeCodes, meetings = [] } = oneToOnes ?? NO_ONE_TO_ONES;
  return programmeCodes.length === 0 ? null : settleMeetings(meetings, lists, week, policy);
}

function batchOf(
  stream: Stream,
  closedIn: IsoWeek,
  { settled, needs, meetings }: Try,
  { meeting }: TallyPolicy,
): Batch {
  const bookingIds = settled.map(({ id }) => id);
  // Of the whole everybody reads the number itself, where nothing rides along.
  const told = needs.slice(meetings ? 0 : 1).map(({ part, least: atLeast }): Told => ({ part, atLeast }));
  const value = sumOf(settled);
  if (!meetings) return { stream, closedIn, value, bookingIds, ...(told.length > 0 && { tells: told }) };
  const tells = [...told, ridden(meetings, meeting.least)];
  return { stream, closedIn, value: value + sumOf(meetings), bookingIds, meetings, tells };
}

/** Only whoever knows all that shifts counted knows whether something rode along. To be safe it counts as told to everybody. */
function ridden(meetings: readonly SettledMeetings[], least: number): Told {
  const part: Part = { kind: 'one_to_ones' };
  return meetings.length > 0 ? { part, atLeast: least } : { part, below: 1 };
}

/** From week 48 on, until the year's last week: an exact annual figure could else be differenced. */
export function isHeld(week: IsoWeek, { holdFromWeek }: TallyPolicy = TALLY_POLICY): boolean {
  return weekNumber(week) >= holdFromWeek && !isLastOfYear(week);
}

/** The last ISO week of its year: the 52nd, or the 53rd of a long year. */
export function isLastOfYear(week: IsoWeek): boolean {
  return weeksAfter(week, 1).slice(0, 4) !== week.slice(0, 4);
}
