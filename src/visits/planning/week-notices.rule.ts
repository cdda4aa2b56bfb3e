import type { Activity, CalledOff, Stretch } from '../../core/model.js';
import type { Outsider } from '../../slack/who-is.rule.js';
import { noticesOf } from '../../telling/notices.rule.js';

/** A visit that somebody holds besides the one that a notice is about; perhaps of another group. */
export interface HeldVisit extends Stretch {
  readonly groupId: string;
  readonly shiftId: string;
}

/** What people are told when a week that is posted changes, or when somebody on it has left. */
export type WeekNoticeFacts =
  /** The visit they hold was changed: its time, its format, what is planned for it, its place, or the clock by which it is told. */
  | {
      readonly kind: 'changed';
      readonly groupId: string;
      readonly shiftId: string;
      readonly before: Stretch;
      readonly after: Stretch;
      readonly formatChangedTo: 'individual' | 'group' | null;
      /** What is planned for it now; left out where that is as it was. */
      readonly plannedChangedTo?: readonly Activity[] | undefined;
      /** Whether the facility has to say yes anew to what is planned. */
      readonly isUncleared?: boolean | undefined;
      /** IANA time zone of the place before, where it is another now. */
      readonly zoneBefore?: string | undefined;
      /** Whether the group visits another facility now. */
      readonly isElsewhere?: boolean | undefined;
      /** Whether people meet elsewhere at the same facility now: at another address or meeting point. */
      readonly isMetElsewhere?: boolean | undefined;
      /** Other visits that they hold and that it overlaps now. */
      readonly overlaps?: readonly HeldVisit[] | undefined;
    }
  /** The visit they hold was called off. Never why. */
  | {
      readonly kind: 'called_off';
      readonly groupId: string;
      readonly shiftId: string;
      readonly when: Stretch;
      readonly by: Exclude<CalledOff, 'will_not_run'>;
    }
  /** To a leader: somebody left the group's channel and still holds visits. */
  | {
      readonly kind: 'left_with_claims';
      readonly groupId: string;
      readonly volunteerUserId: string;
      /** Why they can take no part any more; left out where they only left the channel, or nobody knows. */
      readonly as?: Outsider | undefined;
      readonly shifts: readonly ({ readonly shiftId: string } & Stretch)[];
    };

/** Whether a notice is about a week. */
export const isAboutWeek = noticesOf<WeekNoticeFacts>('changed', 'called_off', 'left_with_claims');
