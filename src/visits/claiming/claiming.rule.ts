import type { MembershipStatus, Shift, ShiftWithPlaces, Stretch, WeekState } from '../../core/model.js';
import { placeOf } from '../../core/party.js';
import { hasRoomForNewcomer, mostInside, peopleOn, placesLeft } from '../../core/places-left.js';
import { type Refusal, type Refused, refuse } from '../../core/refusals.js';
import { freeShadowSeat } from '../../core/shadow-seats.js';
import { lastPartOf, overlaps, timesOf } from '../../core/stretches.js';
import { calendarDateOf } from '../../core/time.js';
import {
  blockingSteps,
  type Completion,
  mayGoAlong,
  type Requirement,
  type Step,
  stepsOn,
} from '../../training/requirements/readiness.rule.js';

/** How long after a claim it can be undone with one press, in milliseconds. */
export const UNDO_WINDOW = 10 * 60_000;

/** Everything that a decision about one volunteer and one shift needs, read in one transaction. */
export interface ClaimState extends ShiftWithPlaces {
  readonly weekState: WeekState;
  /** null when the person is not in the group's channel. */
  readonly membership: MembershipStatus | null;
  /** The person's other active claims on planned shifts, in any group. */
  readonly otherShifts: readonly ({ readonly id: string } & Stretch)[];
  /** What the group's programme asks for, in its order. */
  readonly requirements: readonly Requirement[];
  /** The person's own. */
  readonly completions: readonly Completion[];
}

export type ClaimChange =
  | { readonly kind: 'claim'; readonly seat: number }
  /**
   * `isUndo`: a claim taken back at once, which nobody else was told of yet. `freedBy`: Slack user id of the leader who freed
   * somebody else's place. `isForgotten`: whoever had it has their data erased, and is named to nobody.
   */
  | { readonly kind: 'release'; readonly isUndo?: boolean; readonly freedBy?: string; readonly isForgotten?: boolean };

/** Why somebody cannot take a place or give it up: of whoever is not ready yet also what they lack. */
export type ClaimRefusal =
  | Exclude<Refusal, { readonly reason: 'not_ready' }>
  | (Extract<Refusal, { readonly reason: 'not_ready' }> & { readonly missing: readonly Step[] });

export type ClaimOutcome = { readonly ok: true; readonly change: ClaimChange } | Refused<ClaimRefusal>;

/** A rule over one volunteer and one shift, as the store runs it inside its transaction. */
export type ClaimRule = (state: ClaimState, userId: string, now: Date) => ClaimOutcome;

/** What keeps the person from going on the day of the visit, by the facility's calendar: on the last of two, which asks more. */
export function missingFor({ shift, group, requirements, completions }: ClaimState): Step[] {
  const day = calendarDateOf(lastPartOf(shift).startsAt, group.facility.timeZone);
  return blockingSteps(stepsOn(day, requirements, completions, group.facility));
}

/**
 * Whether this volunteer may take a place on this shift, and which seat. The lowest free seat is given. Whoever goes along
 * as a newcomer and has become ready changes into the party.
 * Refused: draft week, called off, begun, not a member, resting, facility not open, already theirs, not ready on the day of
 * the visit, full, overlapping another visit of theirs (nobody holds two visits that overlap), or no room left at the
 * facility meanwhile.
 */
export function decideClaim(state: ClaimState, userId: string, now: Date): ClaimOutcome {
  const { shift } = state;
  const refused = refuseAnybody(state, now);
  if (refused) return refused;
  if (shift.claims.some((claim) => claim.userId === userId)) return refuse({ reason: 'already_yours' });
  const missing = missingFor(state);
  if (missing.length > 0) return refuse({ reason: 'not_ready', missing, mayGoAlong: hasShadowSeatFor(state, missing) });
  const seat = lowestFreeSeat(shift);
  if (seat === null) return refuse({ reason: 'full' });
  // Before what the facility lets in: the person's other visit may be what fills it, and is theirs to give up.
  const overlapping = refuseOverlapping(state);
  if (overlapping) return overlapping;
  if (placesLeft(state, userId) === 0) return refuse(full(state));
  return { ok: true, change: { kind: 'claim', seat } };
}

/**
 * Whether a newcomer may go along: where the programme allows it, as many as may on each visit (`core/shadow-seats`) and within what the facility lets in,
 * and only while what is missing is learned by going.
 */
export function decideGoAlong(state: ClaimState, userId: string, now: Date): ClaimOutcome {
  const { shift, group } = state;
  const missing = missingFor(state);
  if (missing.length === 0) return decideClaim(state, userId, now);
  const refused = refuseAnybody(state, now);
  if (refused) return refused;
  if (placeOf(shift, userId)) return refuse({ reason: 'already_yours' });
  if (!group.programme.shadowSeat || !mayGoAlong(missing)) {
    return refuse({ reason: 'not_ready', missing, mayGoAlong: false });
  }
  const seat = freeShadowSeat(shift.shadows);
  if (seat === null) return refuse({ reason: 'shadow_taken' });
  if (!hasRoomForNewcomer(state)) return refuse(full(state));
  return refuseOverlapping(state) ?? { ok: true, change: { kind: 'claim', seat } };
}

function hasShadowSeatFor(state: ClaimState, missing: readonly Step[]): boolean {
  return state.group.programme.shadowSeat && mayGoAlong(missing) && hasRoomForNewcomer(state);
}

/** Full by its own party, or by those who are inside on other visits meanwhile. */
function full({ shift, group, beside = [] }: ClaimState): ClaimRefusal {
  const isFullAlone = peopleOn(shift) >= group.facility.visitorCap;
  return isFullAlone || mostInside(beside, shift) === 0 ? { reason: 'full' } : { reason: 'full', facilityIsFull: true };
}

function refuseAnybody({ shift, group, weekState, membership }: ClaimState, now: Date): Refused<ClaimRefusal> | null {
  if (weekState !== 'posted') return refuse({ reason: 'not_posted' });
  if (shift.status === 'will_not_run' && shift.startsAt > now) return refuse({ reason: 'will_not_run' });
  if (shift.status !== 'planned' && shift.status !== 'will_not_run') return refuse({ reason: 'called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun' });
  if (membership === null) return refuse({ reason: 'not_a_member', channelId: group.channelId });
  if (membership === 'resting') return refuse({ reason: 'resting' });
  const { status } = group.facility;
  return status === 'active' ? null : refuse({ reason: 'facility_not_open', status });
}

function refuseOverlapping({ shift, otherShifts }: ClaimState): Refused<ClaimRefusal> | null {
  const other = otherShifts.find((candidate) => overlaps(candidate, shift));
  return other ? refuse({ reason: 'overlapping', ...timesOf(other) }) : null;
}

function lowestFreeSeat(shift: Shift): number | null {
  const taken = new Set(shift.claims.map((claim) => claim.seat));
  for (let seat = 1; seat <= shift.maximumParty; seat += 1) if (!taken.has(seat)) return seat;
  return null;
}

/** Whether this volunteer may give their place up: theirs, and the visit has neither begun nor been called off. */
export function decideRelease(state: ClaimState, userId: string, now: Date): ClaimOutcome {
  const { shift } = state;
  if (!placeOf(shift, userId)) return refuse({ reason: 'not_yours' });
  if (shift.status !== 'planned') return refuse({ reason: 'called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun_yours' });
  return { ok: true, change: { kind: 'release' } };
}

/** The same by whoever has their data erased: nobody is told who it was. */
export function decideForgottenRelease(state: ClaimState, userId: string, now: Date): ClaimOutcome {
  const release = decideRelease(state, userId, now);
  return release.ok ? { ok: true, change: { kind: 'release', isForgotten: true } } : release;
}

/** A release by the Undo button: only within ten minutes of the claim. Later, `/visit release` remains. */
export function decideUndo(state: ClaimState, userId: string, now: Date): ClaimOutcome {
  const release = decideRelease(state, userId, now);
  if (!release.ok) return release;
  const claim = placeOf(state.shift, userId);
  if (claim && now.getTime() - claim.claimedAt.getTime() > UNDO_WINDOW) return refuse({ reason: 'undo_too_late' });
  return { ok: true, change: { kind: 'release', isUndo: true } };
}

/**
 * Whether this volunteer may say "I'm coming": theirs, and the visit has neither begun nor been called off. Where they have to
 * say so anew, since it was moved or reopened, not while another visit of theirs is at the same time.
 */
export function decideConfirm(
  state: ClaimState,
  userId: string,
  now: Date,
): { readonly ok: true } | Refused<ClaimRefusal> {
  const { shift } = state;
  if (!placeOf(shift, userId)) return refuse({ reason: 'not_yours' });
  if (shift.status !== 'planned') return refuse({ reason: 'called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun' });
  const overlapping = shift.reconfirmSince ? refuseOverlapping(state) : null;
  return overlapping ?? { ok: true };
}
