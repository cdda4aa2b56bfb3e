import { MEASURES, sumOf } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import type { Booking, Books, SettledMeetings, Stream } from './tally-books.rule.js';
import { isSmall, smallIn } from './tally-listing.rule.js';
import { ridingAlong } from './tally-meetings.rule.js';
import type { TallyPolicy } from './tally-policy.rule.js';
import type { Settled } from './tally-settling.rule.js';
import { type Summed, sumsBy, sumsOf, without } from './tally-sums.rule.js';
import {
  byFacility,
  isSettled,
  type Need,
  needOf,
  ofMeasure,
  sinceRelease,
  type Waiting,
} from './tally-waiting.rule.js';

/**
 * What is booked while a facility is small stays here when it is small no longer.
 * @param meetings that are booked; null where no programme has one-to-ones
 */
export function waitingPool(
  open: readonly Settled[],
  meetings: readonly SettledMeetings[] | null,
  { lists, releasedIn, led }: Books,
  week: IsoWeek,
  { metByVisit, pool: rule }: TallyPolicy,
): Waiting[] {
  const smallNow = smallIn(lists, week);
  if (smallNow.size < rule.members) return [];
  return MEASURES.map((measure): Waiting => {
    const whole = { kind: 'pool', members: smallNow, measure } as const;
    const pooled = sinceRelease(ofMeasure(open, measure), releasedIn(whole), week).filter(({ facilityId, settledIn }) =>
      isSmall(lists, facilityId, settledIn ?? week),
    );
    const settled = pooled.filter(isSettled);
    const all = needOf({ kind: 'all' }, sumsOf(pooled), rule.moreThanVisits, metByVisit);
    // How many facilities are in it everybody reads: no meeting makes one more.
    const members = new Set([...smallNow, ...settled.map(({ facilityId }) => facilityId)]);
    const along = meetings && ridingAlong(meetings, { ...whole, members }, { lists, releasedIn }, week);
    return {
      stream: { ...whole, members },
      isAwaited: visitedIn(pooled) >= rule.facilities,
      tries: [
        {
          settled,
          ...(along && measure === 'visits' && { meetings: along }),
          mayBeReleased: visitedIn(settled) >= rule.facilities,
          needs: spreadNeeds(
            pooled,
            { ...all, least: Math.max(rule.least, all.least) },
            rule.leftWithoutAny,
            led,
            metByVisit,
          ),
        },
      ],
    };
  });
}

/** In the whole country; whether it is their turn is for the caller to say. */
export function waitingTargetGroups(
  due: readonly Settled[],
  { everybodySince, releasedIn, led }: Books,
  week: IsoWeek,
  { metByVisit, targetGroup: rule }: TallyPolicy,
): Waiting[] {
  const targetGroups = [...new Set(due.flatMap(({ targetGroup }) => targetGroup ?? []))].sort();
  return targetGroups.map((targetGroup): Waiting => {
    const stream: Stream = { kind: 'target_group', targetGroup };
    const told = due.filter((booking) => booking.targetGroup === targetGroup);
    const open = sinceRelease(told, releasedIn(stream), week);
    const settled = open.filter(isSettled);
    const facilities = [...byFacility(settled).values()].filter((bookings) => sumOf(bookings) > 0).length;
    const isAmongOthers = everybodySince(targetGroup) - sumOf(settled) >= rule.outside;
    // How many facilities have told of it, and how many visits it is a part of, nobody outside can know.
    const mayBeReleased = facilities >= rule.facilities && isAmongOthers;
    const all = needOf({ kind: 'all' }, sumsOf(open), rule.least, metByVisit);
    const needs = spreadNeeds(open, all, rule.leftWithoutAny, led, metByVisit);
    return { stream, isAwaited: true, tries: [{ settled, mayBeReleased, needs }] };
  });
}

/**
 * Of a sum over several facilities: so much in all, and so much left without any one facility's part, or those of whoever
 * leads groups at several. Everybody knows this rule, so that a release tells each of the leader's groups what its others have
 * at most: where there is such a leader, so much more is needed of what they are told in.
 */
export function spreadNeeds(
  bookings: readonly Summed[],
  all: Need,
  leftWithoutAny: number,
  led: Books['led'],
  metByVisit: number,
): Need[] {
  const whole = sumsOf(bookings);
  const ofFacilities = sumsBy(bookings, ({ facilityId }) => facilityId);
  const ofGroups = sumsBy(bookings, ({ groupId }) => groupId);
  const facilitiesOf = facilitiesByGroup(bookings);
  const withoutLed = led.flatMap((known): Need[] => {
    const groupIds = [...known, null];
    const left = without(
      whole,
      groupIds.map((groupId) => ofGroups.get(groupId)),
    );
    const isSeveral = new Set([...known].flatMap((groupId) => [...(facilitiesOf.get(groupId) ?? [])])).size > 1;
    // Whoever leads all of them learns nothing of anybody else.
    if (!isSeveral || left.bookings === 0) return [];
    return [needOf({ kind: 'without_groups', groupIds }, left, leftWithoutAny, metByVisit)];
  });
  const ofLed = new Set(withoutLed.flatMap(({ part }) => (part.kind === 'without_groups' ? part.groupIds : [])));
  const atLed = new Set([...ofLed].flatMap((groupId) => [...(facilitiesOf.get(groupId) ?? [])]));
  const withoutFacility = [...ofFacilities].map(([facilityId, own]) => {
    const more = (atLed.has(facilityId) ? 2 : 1) * leftWithoutAny;
    return needOf({ kind: 'without_facility', facilityId }, without(whole, [own]), more, metByVisit);
  });
  const least = all.least + (withoutLed.length > 0 ? leftWithoutAny : 0);
  // Whoever knows a part of it, which is less than all, could else subtract it.
  return [{ ...all, least, below: least + leftWithoutAny }, ...withoutFacility, ...withoutLed];
}

function facilitiesByGroup(bookings: readonly Summed[]): ReadonlyMap<string | null, ReadonlySet<string>> {
  const facilities = new Map<string | null, Set<string>>();
  for (const { facilityId, groupId } of bookings) {
    const own = facilities.get(groupId);
    if (own) own.add(facilityId);
    else facilities.set(groupId, new Set([facilityId]));
  }
  return facilities;
}

/** How many facilities were visited. */
function visitedIn(bookings: readonly Booking[]): number {
  return new Set(bookings.filter(({ visits }) => visits > 0).map(({ facilityId }) => facilityId)).size;
}
