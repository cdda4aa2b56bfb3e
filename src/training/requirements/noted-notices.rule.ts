import type { CalendarDate } from '../../core/time.js';

/** What a volunteer is told of what others note about them. */
export type NotedNoticeFacts =
  /** Somebody noted what they have completed, or corrected it. */
  | {
      readonly kind: 'verified';
      readonly groupId: string;
      /** Slack user id. */
      readonly by: string;
      readonly completed: readonly NotedCompletion[];
    }
  /** Somebody took back that they have completed something. */
  | {
      readonly kind: 'taken_back';
      readonly groupId: string;
      readonly by: string;
      readonly requirementCode: string;
      readonly doneOn: CalendarDate;
    };

/** Something completed, as its notice tells it. */
export interface NotedCompletion {
  readonly requirementCode: string;
  readonly doneOn: CalendarDate;
  /** Last date on which it holds; null for ever. */
  readonly expiresOn: CalendarDate | null;
  /** When it was done according to what counted before; null for something new. */
  readonly before: CalendarDate | null;
}
