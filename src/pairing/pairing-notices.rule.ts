import type { CalendarDate } from '../core/time.js';
import type { Word } from './words.rule.js';

/** As much of a facility as a sentence needs. */
export interface PlaceNamed {
  readonly id: string;
  readonly name: string;
  /** IANA time zone. */
  readonly timeZone: string;
}

/** How a one-to-one is named to whoever is told of it. Slack user ids. */
export interface Named {
  readonly groupId: string;
  readonly pairingId: string;
  /** Where its mentors went when it was told: since a move that is not the group's own facility. */
  readonly place: PlaceNamed;
  readonly mentors: readonly string[];
  readonly word: Word | null;
}

/**
 * What has become of it. `carries_on`: a mentor has left, and the other goes on. `joined`: one more has said yes. `handed_on`: one has,
 * in the place of another. `set_up_again`: the last one has left.
 */
export const PAIRING_NEWS = [
  'running',
  'resting',
  'running_again',
  'rounding_off',
  'ended',
  'moved',
  'outside',
  'inside_after_all',
  'carries_on',
  'joined',
  'handed_on',
  'set_up_again',
] as const;
export type PairingNews = (typeof PAIRING_NEWS)[number];

/** The kinds of these notices. */
export const PAIRING_NOTICES = [
  'pairing_asked',
  'pairing_news',
  'pairing_meeting',
  'pairing_not_let_in',
  'pairing_paused',
  'pairing_quiet',
  'pairing_silent',
  'pairing_sparring',
  'pairing_talk',
  'pairing_over_soon',
] as const;

/** Something that one person must be told of a one-to-one: to its mentors and leaders alone, in their direct messages. */
export type PairingNoticeFacts =
  /** To whoever is asked. @see Mentor.insteadOf */
  | (Named & { readonly kind: 'pairing_asked'; readonly insteadOf: string | null })
  | (Named & { readonly kind: 'pairing_news'; readonly news: PairingNews; readonly by: string | null })
  /** To the other mentor: an hour was entered, or taken back. */
  | (Named & {
      readonly kind: 'pairing_meeting';
      readonly isOff: boolean;
      readonly by: string;
      readonly startsAt: Date;
      readonly endsAt: Date;
    })
  /** To its mentors and leaders: somebody may not go in on that day. `missing`: by code. */
  | (Named & {
      readonly kind: 'pairing_not_let_in';
      readonly who: string;
      readonly missing: readonly string[];
      readonly startsAt: Date;
      readonly endsAt: Date;
    })
  /** To its mentors: no visits are made there on that day, and the meeting is off. */
  | (Named & { readonly kind: 'pairing_paused'; readonly startsAt: Date; readonly endsAt: Date })
  /** To its mentors: how does it go? */
  | (Named & { readonly kind: 'pairing_quiet'; readonly askedAt: Date })
  /** To leaders: nobody has answered that twice. */
  | (Named & { readonly kind: 'pairing_silent'; readonly askedAt: Date })
  | (Named & { readonly kind: 'pairing_sparring'; readonly at: Date })
  /** To leaders: a mentor would like a talk. */
  | (Named & { readonly kind: 'pairing_talk'; readonly who: string; readonly since: Date })
  /** To leaders: its last month comes, or it has lasted as long as one may. */
  | (Named & { readonly kind: 'pairing_over_soon'; readonly why: 'last_month' | 'longest'; readonly on: CalendarDate });
