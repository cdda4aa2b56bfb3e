import type { Facility, Group } from '../core/model.js';
import type { CalendarDate } from '../core/time.js';
import type { Word } from './words.rule.js';

/** How a one-to-one stands. Why it rests or has ended is kept nowhere. */
export const PAIRING_STATES = ['setting_up', 'running', 'resting', 'rounding_off', 'ended'] as const;
export type PairingState = (typeof PAIRING_STATES)[number];

/** What somebody is in a one-to-one. `asked` and `declined` look the same to everybody else: a no reads as silence does. */
export const MENTOR_STATES = ['asked', 'mentor', 'declined', 'left'] as const;
export type MentorState = (typeof MENTOR_STATES)[number];

export const MEETING_STATES = ['planned', 'met', 'off'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** More than two volunteers are no one-to-one any more. */
const MOST_MENTORS = 2;

export interface Mentor {
  /** Slack user id. */
  readonly userId: string;
  readonly state: MentorState;
  readonly since: Date;
  /** Slack user id of whose place it is to be; null for a place of their own. */
  readonly insteadOf: string | null;
  /** Since when they would like a talk with their leader; null while they would not. */
  readonly talkSince: Date | null;
}

/** A day on which its mentors meet: told, not claimed. */
export interface Meeting {
  /** null while it has not been stored. */
  readonly id: string | null;
  /** By the calendar of the facility. */
  readonly day: CalendarDate;
  /** null where nobody has entered an hour. */
  readonly hour: { readonly startsAt: Date; readonly endsAt: Date } | null;
  readonly state: MeetingState;
  /** Rises with every change, for calendars. */
  readonly version: number;
}

/**
 * A one-to-one (*forløb*, *en-till-en*): a promise between volunteers and a leader. The other person is not in it: there is no
 * field for a name, a number, a reason, a topic or a day of release (DOMAIN, § One-to-ones).
 */
export interface Pairing {
  readonly id: string;
  readonly group: Group;
  /** Where it goes on since a move; null for the group's own. */
  readonly movedTo: Facility | null;
  readonly state: PairingState;
  /** Since when it is as it is. */
  readonly stateSince: Date;
  /** By which whoever has two at one place tells them apart; null for everybody else. */
  readonly word: Word | null;
  /** Slack user id of the leader. */
  readonly setUpBy: string;
  /** When it first ran; null until then. */
  readonly begunAt: Date | null;
  /** When somebody last said how it goes. */
  readonly heardAt: Date;
  /** When they were last asked how it goes; null once somebody has said. */
  readonly askedAt: Date | null;
  /** How often in a row nobody has answered. */
  readonly silences: number;
  /** How often they have met. */
  readonly met: number;
  /** When sparring was last offered; null for never. */
  readonly sparringAt: Date | null;
  /** Since when it goes on outside; null while it does not. */
  readonly outsideSince: Date | null;
  /** Its last month, `YYYY-MM`; null while nobody has chosen one. */
  readonly lastMonth: string | null;
  /** Up to when leaders were told that it will soon be over; null for never. */
  readonly cardsUntil: Date | null;
  readonly endedAt: Date | null;
  readonly version: number;
  /** Everybody who was ever asked, the longest first. */
  readonly mentors: readonly Mentor[];
  /** Of the last weeks and those ahead, by day. */
  readonly meetings: readonly Meeting[];
}

/** What keeps each active member of its group from going in, by Slack user id: codes of what is missing, none for the ready. */
export type MissingByMember = ReadonlyMap<string, readonly string[]>;

/** What whoever rests as a member lacks, beside the codes of requirements. */
export const NOT_ACTIVE = 'active_membership';

/** Why something cannot be done with a one-to-one. */
export type PairingRefusal =
  /** There is none, or it ended long since. */
  | { readonly reason: 'gone' }
  | { readonly reason: 'ended' }
  /** Neither mentor nor leader. */
  | { readonly reason: 'not_yours' }
  /** Others have said yes meanwhile, or it was never theirs to answer. */
  | { readonly reason: 'not_asked' }
  /** What is missing on that day, by its code. */
  | { readonly reason: 'not_ready'; readonly missing: readonly string[] }
  | { readonly reason: 'nobody_to_ask' }
  /** It is being set up. */
  | { readonly reason: 'not_running' }
  /** Its facility is starting up, or closed. */
  | { readonly reason: 'not_open' }
  | { readonly reason: 'past' }
  /** The hour that was entered for today. */
  | { readonly reason: 'not_begun' }
  /** As many are in it as may be, and nobody hands a place on. */
  | { readonly reason: 'no_room' }
  | { readonly reason: 'too_far' }
  /** The programme does not follow anybody to another place. */
  | { readonly reason: 'does_not_follow' }
  | { readonly reason: 'undo_too_late' };

export type PairingOutcome =
  | { readonly ok: true; readonly pairing: Pairing }
  | { readonly ok: false; readonly refusal: PairingRefusal };

/** What somebody wants of a one-to-one. Twice is once: what is so already is no refusal. */
export type PairingRule = (pairing: Pairing, userId: string, now: Date) => PairingOutcome;

export function refusePairing(refusal: PairingRefusal): PairingOutcome {
  return { ok: false, refusal };
}

/** Those who have said yes and are in it, the longest first. */
export function mentorsOf({ mentors }: Pick<Pairing, 'mentors'>): readonly Mentor[] {
  return mentors.filter(({ state }) => state === 'mentor');
}

export function mentorIdsOf(pairing: Pick<Pairing, 'mentors'>): readonly string[] {
  return mentorsOf(pairing).map(({ userId }) => userId);
}

/** Those who were asked and have not said yes, whatever else they said. */
export function askedIn({ mentors }: Pick<Pairing, 'mentors'>): readonly Mentor[] {
  return mentors.filter(({ state }) => state === 'asked' || state === 'declined');
}

export function isMentor(pairing: Pick<Pairing, 'mentors'>, userId: string): boolean {
  return mentorIdsOf(pairing).includes(userId);
}

/**
 * Who leads it, asked as of a group: the leaders of its group who are no mentors of it. Where there are none, whoever acts in the
 * place of leaders. The id is its own.
 */
export function ledBeside(
  pairing: Pick<Pairing, 'id' | 'group' | 'mentors'>,
): Pick<Group, 'id' | 'leaderIds' | 'awayIds'> {
  const { leaderIds, awayIds = [] } = pairing.group;
  const others = leaderIds.filter((userId) => !isMentor(pairing, userId));
  return { id: pairing.id, leaderIds: others, awayIds };
}

/** Where its mentors go. */
export function placeOfPairing({ group, movedTo }: Pick<Pairing, 'group' | 'movedTo'>): Facility {
  return movedTo ?? group.facility;
}

/** Whether visits are made where it is; outside nobody asks. */
export function isOpenFor(pairing: Pick<Pairing, 'group' | 'movedTo' | 'outsideSince'>): boolean {
  return pairing.outsideSince !== null || placeOfPairing(pairing).status === 'active';
}

/** How many it begins with: as many as its programme lets go at least. */
export function neededMentors({ programme }: Pick<Group, 'programme'>): number {
  return Math.min(programme.minimumParty, MOST_MENTORS);
}

export function mostMentors({ programme }: Pick<Group, 'programme'>): number {
  return Math.max(neededMentors({ programme }), Math.min(programme.maximumParty, MOST_MENTORS));
}

/** Whether a group has one-to-ones at all. */
export function hasOneToOnes({ programme }: Pick<Group, 'programme'>): boolean {
  return programme.oneToOne !== undefined;
}

/** The same one-to-one in another state from now on. */
export function inState(pairing: Pairing, state: PairingState, now: Date): Pairing {
  return pairing.state === state ? pairing : { ...pairing, state, stateSince: now };
}

/** Whether its mentors may go where it is. @param missing codes of what they lack: it counts where it has been moved to */
export function mayGoOn({ movedTo, outsideSince }: Pairing, missing: readonly string[]): boolean {
  return movedTo === null || outsideSince !== null || missing.length === 0;
}

/** The same, running again where it rested; it rests on where its mentors may not go. @see mayGoOn */
export function runningAgain(pairing: Pairing, missing: readonly string[], now: Date): Pairing {
  return pairing.state === 'resting' && mayGoOn(pairing, missing) ? inState(pairing, 'running', now) : pairing;
}

/** Whether there is a place for somebody who was asked: their own, or that of a mentor who hands it on. */
export function hasRoomFor(pairing: Pairing, { insteadOf }: Pick<Mentor, 'insteadOf'>): boolean {
  if (insteadOf !== null && isMentor(pairing, insteadOf)) return true;
  return mentorsOf(pairing).length < mostMentors(pairing.group);
}

/** Somebody has said how it goes: nobody is asked for a while. */
export function heardOf(pairing: Pairing, now: Date): Pairing {
  return { ...pairing, heardAt: now, askedAt: null, silences: 0 };
}
