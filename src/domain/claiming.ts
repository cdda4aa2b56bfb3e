import type { Group, MembershipStatus, Shift, WeekState } from './model.js';
import { type Refused, refuse } from './refusals.js';
import { overlaps } from './time.js';

/** How long after a claim it can be undone with one press, in milliseconds. */
export const UNDO_WINDOW = 10 * 60_000;

/** Everything that a decision about one volunteer and one shift needs, read in one transaction. */
export interface ClaimState {
  readonly shift: Shift;
  readonly weekState: WeekState;
  readonly group: Group;
  /** null when the person is not in the group's channel. */
  readonly membership: MembershipStatus | null;
  /** The person's other active claims on planned shifts, in any group. */
  readonly otherShifts: readonly { readonly id: string; readonly startsAt: Date; readonly endsAt: Date }[];
}

export type ClaimChange = { readonly kind: 'claim'; readonly seat: number } | { readonly kind: 'release' };

export type ClaimOutcome = { readonly ok: true; readonly change: ClaimChange } | Refused;

/** A rule over one volunteer and one shift, as the store runs it inside its transaction. */
export type ClaimRule = (state: ClaimState, userId: string, now: Date) => ClaimOutcome;

/** How far a party has come. `needed` is how many more must claim before the shift may run. */
export type PartyState =
  | { readonly kind: 'needs_more'; readonly needed: number }
  | { readonly kind: 'will_run' }
  | { readonly kind: 'full' };

/** A shift with its maximum is full, with its minimum it will run, below that it needs more (DOMAIN, rule 1). */
export function partyState(shift: Pick<Shift, 'claims' | 'minimumParty' | 'maximumParty'>): PartyState {
  const taken = shift.claims.length;
  if (taken >= shift.maximumParty) return { kind: 'full' };
  if (taken >= shift.minimumParty) return { kind: 'will_run' };
  return { kind: 'needs_more', needed: shift.minimumParty - taken };
}

/**
 * Whether this volunteer may take a place on this shift, and which seat. The lowest free seat is given.
 * Refused: draft week, called off, begun, not a member, resting, facility not open, already theirs, full, or overlapping
 * another visit of theirs (nobody holds two visits that overlap).
 */
export function decideClaim(state: ClaimState, userId: string, now: Date): ClaimOutcome {
  const { shift, group } = state;
  if (state.weekState !== 'posted') return refuse({ reason: 'not_posted' });
  if (shift.status !== 'planned') return refuse({ reason: 'called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun' });
  if (state.membership === null) return refuse({ reason: 'not_a_member', channelId: group.channelId });
  if (state.membership === 'resting') return refuse({ reason: 'resting' });
  if (shift.claims.some((claim) => claim.userId === userId)) return refuse({ reason: 'already_yours' });
  if (group.facility.status !== 'active') return refuse({ reason: 'facility_not_open', status: group.facility.status });
  const seat = lowestFreeSeat(shift);
  if (seat === null || shift.claims.length >= shift.maximumParty) return refuse({ reason: 'full' });
  const other = state.otherShifts.find((candidate) => overlaps(candidate, shift));
  if (other) return refuse({ reason: 'overlapping', startsAt: other.startsAt, endsAt: other.endsAt });
  return { ok: true, change: { kind: 'claim', seat } };
}

function lowestFreeSeat(shift: Shift): number | null {
  const taken = new Set(shift.claims.map((claim) => claim.seat));
  for (let seat = 1; seat <= shift.maximumParty; seat += 1) if (!taken.has(seat)) return seat;
  return null;
}

/** Whether this volunteer may give their place up: theirs, and the visit has neither begun nor been called off. */
export function decideRelease(state: ClaimState, userId: string, now: Date): ClaimOutcome {
  const { shift } = state;
  if (!shift.claims.some((claim) => claim.userId === userId)) return refuse({ reason: 'not_yours' });
  if (shift.status !== 'planned') return refuse({ reason: 'called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun_yours' });
  return { ok: true, change: { kind: 'release' } };
}

/** A release by the Undo button: only within ten minutes of the claim. Later, `/visit release` remains. */
export function decideUndo(state: ClaimState, userId: string, now: Date): ClaimOutcome {
  const release = decideRelease(state, userId, now);
  if (!release.ok) return release;
  const claim = state.shift.claims.find((candidate) => candidate.userId === userId);
  if (claim && now.getTime() - claim.claimedAt.getTime() > UNDO_WINDOW) return refuse({ reason: 'undo_too_late' });
  return release;
}
