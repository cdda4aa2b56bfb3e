import type { HourOfWeek } from './standing.rule.js';

/** What somebody is told of their standing place: it has ended, since they have not answered for a while. */
export interface StandingNoticeFacts extends HourOfWeek {
  readonly kind: 'standing_ended';
  readonly groupId: string;
}
