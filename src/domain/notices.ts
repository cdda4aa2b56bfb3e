import type { ShiftStatus } from './model.js';
import type { ChannelRefusal } from './undelivered.js';

/** A stretch of time that a notice tells of. */
export interface NoticeTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Something one person must be told, written down in the transaction that made it true. Ids and instants only.
 */
export type NoticeFacts =
  /** The visit they hold was changed: its time, its format, or both. */
  | {
      readonly kind: 'changed';
      readonly groupId: string;
      readonly shiftId: string;
      readonly before: NoticeTime;
      readonly after: NoticeTime;
      readonly formatChangedTo: 'individual' | 'group' | null;
    }
  /** The visit they hold was called off. Never why. */
  | {
      readonly kind: 'called_off';
      readonly groupId: string;
      readonly shiftId: string;
      readonly when: NoticeTime;
      readonly by: Exclude<ShiftStatus, 'planned'>;
    }
  /** To a leader: somebody left the group's channel and still holds visits. */
  | {
      readonly kind: 'left_with_claims';
      readonly groupId: string;
      readonly volunteerUserId: string;
      readonly shifts: readonly ({ readonly shiftId: string } & NoticeTime)[];
    }
  /** To a leader: we cannot post in the group's channel. */
  | {
      readonly kind: 'cannot_post';
      readonly groupId: string;
      readonly channelId: string;
      readonly reason: ChannelRefusal;
    };

export interface NewNotice {
  /** Who reads it: Slack user id. */
  readonly userId: string;
  readonly facts: NoticeFacts;
}

export interface Notice extends NewNotice {
  readonly id: string;
  readonly createdAt: Date;
}
