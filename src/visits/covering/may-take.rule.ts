import { placesLeft } from '../../core/places-left.js';
import { refuse } from '../../core/refusals.js';
import { type ClaimOutcome, type ClaimState, decideClaim, decideGoAlong } from '../claiming/claiming.rule.js';
import type { CoveredVisit, Offer } from './offers.rule.js';

/** What decides whether this person may take a place on the visit. */
export function claimStateOf(visit: CoveredVisit, userId: string): ClaimState {
  const { shift, group, beside, weekState, requirements, people } = visit;
  const person = people.get(userId);
  return {
    ...{ shift, group, weekState, requirements, ...(beside && { beside }) },
    membership: person?.membership ?? null,
    completions: person?.completions ?? [],
    otherShifts: (person?.otherShifts ?? []).filter(({ id }) => id !== shift.id),
  };
}

/**
 * Whether somebody else may take the place that is offered: as a claim, with whoever holds it out; whoever is invited also as a
 * newcomer who goes along. Kept places are not looked at.
 */
export function mayTake(
  visit: CoveredVisit,
  { kind, about }: Pick<Offer, 'kind' | 'about'>,
  userId: string,
  now: Date,
): ClaimOutcome {
  const { shift } = visit;
  const isHeld = kind === 'cover' || kind === 'swap';
  if (isHeld && about === userId) return refuse({ reason: 'already_yours' });
  const claims = isHeld ? shift.claims.filter((claim) => claim.userId !== about) : shift.claims;
  const decide = kind === 'invite' ? decideGoAlong : decideClaim;
  return decide(claimStateOf({ ...visit, shift: { ...shift, claims, kept: 0 } }, userId), userId, now);
}

/** The same, were there a place: whether it is worth waiting for one. Refused too: who is on it already. */
export function mayTakeIfFree(visit: CoveredVisit, userId: string, now: Date): ClaimOutcome {
  const { shift } = visit;
  const own = shift.claims.filter((claim) => claim.userId === userId);
  const alone = { ...visit, shift: { ...shift, claims: own, shadows: [], kept: 0 }, beside: [] };
  return decideClaim(claimStateOf(alone, userId), userId, now);
}

/** Places that nobody has, those among them that are kept. @param userId as `placesLeft` has it */
export function freePlaces(visit: Pick<CoveredVisit, 'shift' | 'group' | 'beside'>, userId?: string): number {
  return placesLeft({ ...visit, shift: { ...visit.shift, kept: 0 } }, userId);
}
