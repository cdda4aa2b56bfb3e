import type { Claim } from '../../core/model.js';
import type { ClaimRefusal } from '../claiming/claiming.rule.js';
import { type CoveredVisit, isToCome } from './offers.rule.js';
import { isInParty } from './over.rule.js';
import { settle } from './settle.rule.js';

/** Why something about a place of a visit cannot be done. */
export type CoverRefusal = ClaimRefusal;

/** How a visit stands after what somebody decided. */
export type CoverOutcome =
  | { readonly ok: true; readonly visit: CoveredVisit }
  | { readonly ok: false; readonly refusal: CoverRefusal };

/**
 * A rule over one person and one visit, as the store runs it inside its transaction on the visit as it is settled.
 * @param userId Slack user id of whoever decides
 */
export type CoverRule = (visit: CoveredVisit, userId: string, now: Date) => CoverOutcome;

type No = CoverOutcome & { readonly ok: false };

export function refuseHolder(visit: CoveredVisit, userId: string, now: Date): No | null {
  const { shift } = visit;
  if (shift.shadows.some((claim) => claim.userId === userId)) return no({ reason: 'only_released' });
  if (!isInParty(visit, userId)) return no({ reason: 'not_yours' });
  return refuseOver(visit, now);
}

export function refuseOver(visit: CoveredVisit, now: Date): No | null {
  const { shift, weekState, group } = visit;
  if (isToCome(visit, now)) return null;
  if (weekState !== 'posted') return no({ reason: 'not_posted' });
  if (shift.status !== 'planned') return no({ reason: 'called_off' });
  if (shift.startsAt <= now) return no({ reason: 'begun' });
  const { status } = group.facility;
  return status === 'active' ? null : no({ reason: 'facility_not_open', status });
}

export function refuseNotLeader({ group }: CoveredVisit, userId: string): No | null {
  return group.leaderIds.includes(userId) ? null : no({ reason: 'not_a_leader' });
}

export function withClaim(visit: CoveredVisit, userId: string, change: (claim: Claim) => Claim): CoveredVisit {
  const { shift } = visit;
  const changed = (claim: Claim) => (claim.userId === userId ? change(claim) : claim);
  return { ...visit, shift: { ...shift, claims: shift.claims.map(changed), shadows: shift.shadows.map(changed) } };
}

export function settled(visit: CoveredVisit, now: Date): CoverOutcome {
  return { ok: true, visit: settle(visit, now) };
}

export function no(refusal: CoverRefusal): No {
  return { ok: false, refusal };
}
