import type { CalendarDate } from '../core/time.js';

/** To whoever stands in for a leader, and to the group's other leaders. */
export interface StandInFacts {
  readonly kind: 'stand_in';
  readonly groupId: string;
  readonly standInId: string;
  /** In whose place: Slack user id. */
  readonly leaderId: string;
  /** Who stands in: Slack user id. */
  readonly userId: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** To the other of the two, when it is ended before its days are over. */
export interface StandInEndedFacts {
  readonly kind: 'stand_in_ended';
  readonly groupId: string;
  readonly leaderId: string;
  readonly userId: string;
  /** Who ended it: Slack user id. */
  readonly by: string;
}
