import type { Measure, TargetGroup } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { type AuditMeasure, oneToOneMeasure } from './audit-measures.rule.js';
import { NO_ONE_TO_ONES, type OneToOneBooks, OUTSIDE } from './tally-books.rule.js';
import type { Story } from './tally-ledger.rule.js';
import { isSmall } from './tally-listing.rule.js';
import { settleMeetings } from './tally-meetings.rule.js';
import { type Counted, oneToOnePlaceId, type Places } from './tally-places.rule.js';
import { TALLY_POLICY } from './tally-policy.rule.js';

/** An exact count of one week, for made-up years only. */
export interface AuditTruth {
  /** A place of the export. */
  readonly facility: string;
  readonly week: IsoWeek;
  readonly measure: AuditMeasure;
  readonly targetGroup?: TargetGroup;
  readonly value: number;
}

/** How many visits were held, as everybody knows who knows the visits. */
export interface HeldVisits {
  readonly facility: string;
  readonly week: IsoWeek;
  readonly visits: number;
}

/** What was really counted in each week, corrections downwards netted against what came in later. */
export function truthOf(counted: readonly Counted[]): AuditTruth[] {
  const truth = new Map<string, AuditTruth>();
  for (const { booking, place, week } of counted) {
    const { measure, targetGroup } = booking;
    const key = `${place.id} ${measure} ${targetGroup} ${week}`;
    const value = (truth.get(key)?.value ?? 0) + booking.value;
    truth.set(key, { facility: place.id, week, measure, ...(targetGroup && { targetGroup }), value });
  }
  return [...truth.values()];
}

/** How many one-to-ones really began and ended, and how often they met outside. */
export function oneToOneTruth({ bookings, programmeCodes }: OneToOneBooks): AuditTruth[] {
  const truth = new Map<string, AuditTruth>();
  for (const booking of bookings) {
    const place = oneToOnePlaceId(booking.facilityId);
    const stream = booking.measure === OUTSIDE ? { ...booking, programmeCode: null } : booking;
    const measure = oneToOneMeasure(stream, programmeCodes);
    const key = `${place} ${measure} ${booking.bookedIn}`;
    const value = (truth.get(key)?.value ?? 0) + booking.value;
    truth.set(key, { facility: place, week: booking.bookedIn, measure, value });
  }
  return [...truth.values()];
}

/** How many meetings inside were really booked, in the weeks in which they were: no number is of any that wait. */
export function meetingTruth({ oneToOnes = NO_ONE_TO_ONES, lists, weeks }: Story, places: Places): AuditTruth[] {
  const last = weeks.at(-1);
  if (!last || oneToOnes.programmeCodes.length === 0) return [];
  const truth = new Map<string, AuditTruth>();
  for (const { facilityId, settledIn: week, value } of settleMeetings(
    oneToOnes.meetings ?? [],
    lists,
    last,
    TALLY_POLICY,
  )) {
    const small = isSmall(lists, facilityId, week);
    const own = places.get(facilityId)?.find((place) => place.isOneToOne && (place.isSmall ?? small) === small);
    const facility = own?.id ?? oneToOnePlaceId(facilityId);
    const key = `${facility} ${week}`;
    truth.set(key, { facility, week, measure: 'visits', value: (truth.get(key)?.value ?? 0) + value });
  }
  return [...truth.values()];
}

/** Visits by the week in which they were counted, those at which people were met one at a time. Their numbers are told apart from groups'. */
export function heldVisits(counted: readonly Counted[], measure: Measure = 'visits'): HeldVisits[] {
  const held = new Map<string, HeldVisits>();
  for (const { booking, place, week } of counted) {
    if (booking.measure !== measure || booking.visits === 0) continue;
    const key = `${place.id} ${week}`;
    held.set(key, { facility: place.id, week, visits: (held.get(key)?.visits ?? 0) + booking.visits });
  }
  return [...held.values()];
}

/** Whether nowhere, in any week, more of a target group is counted than of everybody: netting may turn that round. */
export function isTargetGroupWithinTotal(counted: readonly Counted[]): boolean {
  const truth = truthOf(counted).filter(({ measure }) => measure === 'visits');
  const place = ({ facility, week }: AuditTruth) => `${facility} ${week}`;
  const everybody = new Map(truth.filter(({ targetGroup }) => !targetGroup).map((each) => [place(each), each.value]));
  return truth.every((each) => !each.targetGroup || each.value <= (everybody.get(place(each)) ?? 0));
}
