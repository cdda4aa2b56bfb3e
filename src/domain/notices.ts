import type { LanguageQuestionFacts } from './asking-language.js';
import type { AwayNoticeFacts } from './away.js';
import type { CompanyNoticeFacts } from './company-notices.js';
import type { IsoWeek, ShiftStatus } from './model.js';
import type { ReturnNoticeFacts } from './return-notices.js';
import type { SessionNoticeFacts } from './session-notices.js';
import type { ChannelRefusal } from './slack-errors.js';
import type { CalendarDate } from './time.js';
import type { Outsider } from './who-is.js';

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
export type NoticeFacts =
  | GroupNoticeFacts
  | ClearanceNoticeFacts
  | SessionNoticeFacts
  | AwayNoticeFacts
  | LanguageQuestionFacts
  | NationalNoticeFacts
  | UndeliveredNoticeFacts;

/** The visit they hold is cleared with the facility now, or no longer is. */
export interface ClearanceNoticeFacts {
  readonly kind: 'clearance';
  readonly groupId: string;
  readonly shiftId: string;
  readonly isCleared: boolean;
}

/** To national staff: we cannot post in the national channel. */
export type NationalNoticeFacts =
  | { readonly kind: 'national_cannot_post'; readonly channelId: string; readonly reason: ChannelRefusal }
  /** What a week released is not known any more, after a backup had been put back. */
  | { readonly kind: 'tally_lost'; readonly isoWeek: IsoWeek };

/** To whoever can act: Slack refuses something of ours, and waiting does not mend it. */
export interface UndeliveredNoticeFacts {
  readonly kind: 'not_delivered';
  /** Whose people or channel it concerns; null for what concerns no single group. */
  readonly groupId: string | null;
  /** Slack id of the channel or person it is meant for. */
  readonly recipientId: string;
  /** The message's key; null where nothing at all reaches this person. */
  readonly key: string | null;
  /** Slack's error name. */
  readonly error: string;
}

/** About a group, its visits or its people. */
export type GroupNoticeFacts =
  | ReturnNoticeFacts
  | CompanyNoticeFacts
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
      readonly when: NoticeTime;
      readonly by: Exclude<ShiftStatus, 'planned'>;
    }
  /** To a leader: a backup had been put back, and what was told after it is lost. */
  | { readonly kind: 'records_end'; readonly groupId: string; readonly recordsEnd: Date }
  /**
   * After a backup had been put back, about a place of which Slack and our records said different things: it is free now; our
   * records have it and Slack had not; or a rule did not let it be put back.
   */
  | {
      readonly kind: 'place_freed' | 'place_kept' | 'place_not_put_back';
      readonly groupId: string;
      readonly shiftId: string;
      readonly when: NoticeTime;
    }
  /** To a leader: somebody left the group's channel and still holds visits. */
  | {
      readonly kind: 'left_with_claims';
      readonly groupId: string;
      readonly volunteerUserId: string;
      /** Why they can take no part any more; left out where they only left the channel, or nobody knows. */
      readonly as?: Outsider | undefined;
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
  /** To whoever can act instead: nobody who leads the group is active any more. `since` tells one occasion from the next. */
  | {
      readonly kind: 'no_active_leader';
      readonly groupId: string;
      readonly since: Date;
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

/** In whose name something is told, and who was the last to touch it: the matter is the same. */
const BESIDE_THE_MATTER = ['groupId', 'changedBy'];

/**
 * What a notice is about, as text: two notices to one person about the same matter need not both be sent. The same for the
 * same facts, in whatever order they come.
 */
export function matterOf(facts: NoticeFacts): string {
  const about = Object.entries(facts).filter(([name]) => !BESIDE_THE_MATTER.includes(name));
  return JSON.stringify(about.sort(([one], [other]) => (one < other ? -1 : 1)));
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
