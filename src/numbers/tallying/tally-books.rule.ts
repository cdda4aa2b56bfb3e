import type { Measure, TargetGroup } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import type { SmallLists } from './tally-listing.rule.js';

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

/** What is told of each programme's one-to-ones. How many run is told nowhere: every change of it would date a start or an end (PRIVACY 9). */
export const BEGUN_AND_ENDED = ['begun', 'ended'] as const;
/** How often mentors met outside, told of all programmes together. */
export const OUTSIDE = 'met_outside';
export const ONE_TO_ONE_MEASURES = [...BEGUN_AND_ENDED, OUTSIDE] as const;
export type OneToOneMeasure = (typeof ONE_TO_ONE_MEASURES)[number];

/** How many one-to-ones of a programme began, or ended, or met outside, in a week at the facility where its group is. */
export interface OneToOneBooking {
  readonly id: string;
  readonly facilityId: string;
  readonly groupId: string;
  readonly programmeCode: string;
  readonly measure: OneToOneMeasure;
  readonly bookedIn: IsoWeek;
  /** Below zero for what is owed after a backup was put back. */
  readonly value: number;
}

/** How often the mentors of a group's one-to-ones met inside a facility in a week: each time one person, so one client visit. */
export interface Meetings {
  readonly id: string;
  readonly facilityId: string;
  readonly groupId: string;
  readonly programmeCode: string;
  /** The week in which they came in. */
  readonly bookedIn: IsoWeek;
  /** Below zero for what is owed after a backup was put back. */
  readonly value: number;
}

/** Meetings that are booked, and ride along with the next number of their facility's visits. */
export interface SettledMeetings extends Meetings {
  /** The last week of the quarter at whose end they were booked. */
  readonly settledIn: IsoWeek;
}

/** Of one-to-ones: the programmes that have them, by code, which everybody knows, and what has come in. */
export interface OneToOneBooks {
  readonly programmeCodes: readonly string[];
  readonly bookings: readonly OneToOneBooking[];
  /** Whether those of some programme go on outside, which everybody knows; left out where none do. */
  readonly goOnOutside?: boolean;
  /** Meetings inside; left out where there are none. */
  readonly meetings?: readonly Meetings[];
  /** The facility of each group that has them, by group id, which everybody knows; left out where nobody asks. */
  readonly facilityOf?: ReadonlyMap<string, string>;
}

export const NO_ONE_TO_ONES: OneToOneBooks = { programmeCodes: [], bookings: [] };

/** What is released together: one named facility, the small facilities, or in the whole country a target group or one-to-ones. */
export type Stream =
  | { readonly kind: 'facility'; readonly facilityId: string; readonly measure: Measure }
  /** The small facilities of which something has come in, and those that are small now. */
  | { readonly kind: 'pool'; readonly members: ReadonlySet<string>; readonly measure: Measure }
  | { readonly kind: 'target_group'; readonly targetGroup: TargetGroup }
  | OneToOneStream;

export interface OneToOneStream {
  readonly kind: 'one_to_one';
  /** null for all programmes together. */
  readonly programmeCode: string | null;
  readonly measure: OneToOneMeasure;
}

/** All that is told of one-to-ones, in the order in which people read it: of each programme by itself, and of meetings outside together. */
export function oneToOneStreams({
  programmeCodes,
  goOnOutside = false,
}: Pick<OneToOneBooks, 'programmeCodes' | 'goOnOutside'>): OneToOneStream[] {
  const own = programmeCodes.flatMap((programmeCode) =>
    BEGUN_AND_ENDED.map((measure): OneToOneStream => ({ kind: 'one_to_one', programmeCode, measure })),
  );
  return goOnOutside ? [...own, { kind: 'one_to_one', programmeCode: null, measure: OUTSIDE }] : own;
}

export function isOfStream(
  { programmeCode, measure }: Pick<OneToOneStream, 'programmeCode' | 'measure'>,
  booked: Pick<OneToOneBooking, 'programmeCode' | 'measure'>,
): boolean {
  return booked.measure === measure && (programmeCode === null || booked.programmeCode === programmeCode);
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
  /** In no batch yet. Left out where no programme has one-to-ones. */
  readonly oneToOnes?: OneToOneBooks;
  /** Client visits of everybody in the whole country, booked since the target group's last release. */
  readonly everybodySince: (targetGroup: TargetGroup) => number;
}
