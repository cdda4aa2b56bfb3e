import type { Claim, Shift } from '../../core/model.js';
import { isExpected } from '../../core/party.js';
import { overlaps } from '../../core/stretches.js';
import { notReadyFor } from '../claiming/day-before.rule.js';
import type { CoveredVisit } from './offers.rule.js';

/**
 * Whether whoever holds this place has said that they come, where they have to: since the visit was moved, or reopened. A place
 * taken since then is taken at the new time.
 */
export function isConfirmed(
  { claimedAt, confirmedAt }: Claim,
  { reconfirmSince }: Pick<Shift, 'reconfirmSince'>,
): boolean {
  return !reconfirmSince || claimedAt >= reconfirmSince || (confirmedAt !== null && confirmedAt >= reconfirmSince);
}

/**
 * Those of the party who can be counted on: they are expected, ready on the day, have said anew that they come where they have
 * to, and are not on another visit meanwhile.
 */
export function countedOn({ shift, group, requirements, people }: CoveredVisit): readonly Claim[] {
  const completions = new Map([...people].map(([userId, person]) => [userId, person.completions]));
  const notReady = new Set(notReadyFor(shift, group, requirements, completions).map(({ claim }) => claim.id));
  const isElsewhere = ({ userId }: Claim) =>
    shift.reconfirmSince !== undefined &&
    (people.get(userId)?.otherShifts ?? []).some((other) => other.id !== shift.id && overlaps(other, shift));
  return shift.claims.filter(
    (claim) => isExpected(claim) && isConfirmed(claim, shift) && !notReady.has(claim.id) && !isElsewhere(claim),
  );
}

/** Whether too few can be counted on for the visit to run (DOMAIN, rule 1). */
export function isShort(visit: CoveredVisit): boolean {
  return countedOn(visit).length < visit.shift.minimumParty;
}
