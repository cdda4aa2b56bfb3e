import type { ShiftStatus } from './model.js';
import type { ReturnNoticeFacts } from './return-notices.js';
import type { SessionNoticeFacts } from './session-notices.js';
import type { CalendarDate } from './time.js';
import type { ChannelRefusal } from './undelivered.js';

/** A stretch of time that a notice tells of. */
export interface NoticeTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A visit that somebody holds besides the one that a notice is about; perhaps of another group. */
export interface HeldVisit extends NoticeTime {
  readonly groupId: string;
  readonly shiftId: string;
}

/**
 * Something one person must be told, written down in the transaction that made it true. Ids and instants only.
 */
export type NoticeFacts = GroupNoticeFacts | SessionNoticeFacts | NationalNoticeFacts;

/** To national staff: we cannot post in the national channel. */
export interface NationalNoticeFacts {
  readonly kind: 'national_cannot_post';
  readonly channelId: string;
  readonly reason: ChannelRefusal;
}

/** About a group, its visits or its people. */
export type GroupNoticeFacts =
  | ReturnNoticeFacts
  /** The visit they hold was changed: its time, its format, its place, or the clock by which it is told. */
  | {
      readonly kind: 'changed';
      readonly groupId: string;
      readonly shiftId: string;
      readonly before: NoticeTime;
      readonly after: NoticeTime;
      readonly formatChangedTo: 'individual' | 'group' | null;
      /** IANA time zone of the place before, where it is another now. */
      readonly zoneBefore?: string | undefined;
      /** Whether the group visits another facility now. */
      readonly isElsewhere?: boolean | undefined;
      /** Other visits that they hold and that it overlaps now. */
      readonly overlaps?: readonly HeldVisit[] | undefined;
    }
  /** The visit they hold was called off. Never why. */
  | {
      readonly kind: 'called_off';
      readonly groupId: string;
      readonly shiftId: string;
      readonly when: NoticeTime;
      readonly by: Exclude<ShiftStatus, 'planned'>;
    }
  /** To a leader: a place was given up so late that no reminder comes of it, and the visit is now below its minimum. */
  | {
      readonly kind: 'short_now';
      readonly groupId: string;
      readonly shiftId: string;
      readonly when: NoticeTime;
      /** How many more the visit needs to run. */
      readonly missing: number;
    }
  /** To a leader: somebody left the group's channel and still holds visits. */
  | {
      readonly kind: 'left_with_claims';
      readonly groupId: string;
      readonly volunteerUserId: string;
      readonly shifts: readonly ({ readonly shiftId: string } & NoticeTime)[];
    }
  /** To a leader: somebody has begun in the group, and is not ready yet. How far they had come. */
  | {
      readonly kind: 'joined';
      readonly groupId: string;
      readonly volunteerUserId: string;
      readonly done: number;
      /** How much was asked for. */
      readonly count: number;
    }
  /** To a leader: we cannot post in the group's channel. */
  | {
      readonly kind: 'cannot_post';
      readonly groupId: string;
      readonly channelId: string;
      readonly reason: ChannelRefusal;
    }
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

export interface NewNotice {
  /** Who reads it: Slack user id. */
  readonly userId: string;
  readonly facts: NoticeFacts;
}

export interface Notice extends NewNotice {
  readonly id: string;
  readonly createdAt: Date;
}
