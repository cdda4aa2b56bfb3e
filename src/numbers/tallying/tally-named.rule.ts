import { MEASURES } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { weeksAfter } from '../../core/weeks.js';
import type { Booking, Books, SettledMeetings } from './tally-books.rule.js';
import { isSmall, listedSince } from './tally-listing.rule.js';
import { ridingAlong } from './tally-meetings.rule.js';
import type { TallyPolicy } from './tally-policy.rule.js';
import type { Settled } from './tally-settling.rule.js';
import { sumsBy, sumsOf } from './tally-sums.rule.js';
import {
  byFacility,
  isSettled,
  type Need,
  needOf,
  ofMeasure,
  sinceRelease,
  type Try,
  type Waiting,
} from './tally-waiting.rule.js';

/**
 * @param open of everybody, with those that cannot be released yet
 * @param meetings that are booked; null where no programme has one-to-ones
 */
export function waitingFacilities(
  open: readonly Settled[],
  meetings: readonly SettledMeetings[] | null,
  { lists, releasedIn }: Books,
  week: IsoWeek,
  policy: TallyPolicy,
): Waiting[] {
  const { visitingDays, sleepsAfterWeeks } = policy.facility;
  return MEASURES.flatMap((measure) =>
    [...byFacility(ofMeasure(open, measure))].flatMap(([facilityId, bookings]): Waiting[] => {
      if (isSmall(lists, facilityId, week)) return [];
      const stream = { kind: 'facility', facilityId, measure } as const;
      // What is left over from before it was listed as it is now is told in no number: each is of one stretch of weeks.
      const listed = listedSince(lists, facilityId, week) ?? '';
      const own = sinceRelease(bookings, releasedIn(stream), week).filter((each) => (each.settledIn ?? week) >= listed);
      const along = meetings && ridingAlong(meetings, stream, { lists, releasedIn }, week);
      const asleep = groupsAsleep(own, weeksAfter(week, -sleepsAfterWeeks));
      const awake = own.filter(({ groupId }) => !asleep.has(groupId));
      const tries = [own, ...(asleep.size > 0 ? [awake] : [])].map((bookings) => ({
        ...tryFacility(bookings, policy),
        ...(along && measure === 'visits' && { meetings: along }),
      }));
      return [{ stream, isAwaited: daysOf(own) >= visitingDays, tries }];
    }),
  );
}

function tryFacility(bookings: readonly Settled[], { metByVisit, facility: rule }: TallyPolicy): Try {
  const settled = bookings.filter(isSettled);
  const mayBeReleased = daysOf(settled) >= rule.visitingDays;
  const groupIds = [...new Set(settled.map(({ groupId }) => groupId))];
  const whole = needOf({ kind: 'groups', groupIds }, sumsOf(bookings), rule.least, metByVisit);
  const isOneGroup = groupIds.length === 1 && !groupIds.includes(null);
  if (isOneGroup || rule.eachGroup === 0) return { settled, mayBeReleased, needs: [{ ...whole, below: whole.least }] };
  // Each group knows its own part, and its leader perhaps that of several: nothing is said of their sum.
  const ofGroups = sumsBy(bookings, ({ groupId }) => groupId);
  const parts = groupIds.map((groupId): Need => {
    const own = ofGroups.get(groupId) ?? sumsOf([]);
    const part = needOf({ kind: 'groups', groupIds: [groupId] }, own, rule.eachGroup, metByVisit);
    // Where nobody knows the group it may be several, or any: that is never enough.
    return { ...part, below: part.least, ...(groupId === null && { least: Number.POSITIVE_INFINITY }) };
  });
  return { settled, mayBeReleased, needs: [whole, ...parts] };
}

/** Groups of which nothing has come in after a week. */
function groupsAsleep(bookings: readonly Settled[], week: IsoWeek): ReadonlySet<string | null> {
  const awake = new Set(bookings.filter(({ bookedIn }) => bookedIn > week).map(({ groupId }) => groupId));
  return new Set(bookings.map(({ groupId }) => groupId).filter((groupId) => !awake.has(groupId)));
}

/** Days on which visits took place; a correction adds none. */
function daysOf(bookings: readonly Booking[]): number {
  return new Set(bookings.filter(({ visits }) => visits > 0).map(({ visitedOn }) => visitedOn)).size;
}
