import { placeOf, type Where } from '../requirements/places.rule.js';
import type { Requirement } from '../requirements/readiness.rule.js';

/**
 * Where somebody stands with a session:
 * - **signed_up**: has a place.
 * - **reserve**: waits in line for one.
 * - **offered**: a place has become free and is kept for them until `offeredUntil`.
 * - **declined**: said no to an offered place, or let its time pass.
 * - **withdrawn**: had a place or waited, and gave that up.
 */
export type SignUpState = 'signed_up' | 'reserve' | 'offered' | 'declined' | 'withdrawn';

export interface SignUp {
  readonly id: string;
  /** Slack user id. */
  readonly userId: string;
  readonly state: SignUpState;
  /** 1…seats while signed up or offered; else null. */
  readonly seat: number | null;
  /** Since when on the list or in the line. */
  readonly since: Date;
  /** null unless offered. */
  readonly offeredUntil: Date | null;
  /** Whether they came; null until somebody has noted it. */
  readonly attended: boolean | null;
}

/** A study visit or a course on a date. Those who come complete its requirement. */
export interface Session {
  readonly id: string;
  readonly requirement: Requirement;
  /** The one that it is planned at, where the requirement holds per area or facility; else null. */
  readonly facility: (Where & { readonly name: string }) | null;
  /** The group whose members are asked; null when it is for every group. */
  readonly groupId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA time zone of its wall clock. */
  readonly timeZone: string;
  /** Where to meet. */
  readonly place: string;
  readonly seats: number;
  readonly signUpUntil: Date;
  readonly status: 'planned' | 'called_off';
  /** Slack user id of who plans it. */
  readonly plannedBy: string;
  /** null until somebody has noted who came. */
  readonly attendanceMarkedAt: Date | null;
  readonly version: number;
  /** Everybody who ever signed up, first come first. */
  readonly signUps: readonly SignUp[];
}

/** The group that it is about; null when it is for every group. @param groups by id */
export function groupOf<Known extends { readonly id: string }>(
  { groupId }: Pick<Session, 'groupId'>,
  groups: ReadonlyMap<string, Known>,
): Known | null {
  return groupId === null ? null : (groups.get(groupId) ?? null);
}

/** Where what it completes holds; null for everywhere. */
export function placeCompleted({ requirement, facility }: Pick<Session, 'requirement' | 'facility'>): string | null {
  return facility && placeOf(requirement, facility);
}

/**
 * The next session that completes a requirement and that one may still sign up for.
 * @param facility where it is needed; of no meaning for what is met once for all
 * @param groupId the group of whoever asks: sessions of other groups are not for them
 * @returns null when none is planned
 */
export function nextSession(
  sessions: readonly Session[],
  requirement: Requirement,
  facility: Where,
  groupId: string,
  now: Date,
): Session | null {
  const [next] = sessions
    .filter((session) => session.requirement.code === requirement.code && session.status === 'planned')
    .filter((session) => session.facility === null || placeCompleted(session) === placeOf(requirement, facility))
    .filter((session) => session.groupId === null || session.groupId === groupId)
    .filter((session) => session.signUpUntil > now && session.startsAt > now)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return next ?? null;
}
