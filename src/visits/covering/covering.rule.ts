import type { Claim } from '../../core/model.js';
import { overlaps } from '../../core/stretches.js';
import { type CoverRule, no, refuseHolder, refuseNotLeader, refuseOver, settled, withClaim } from './deciding.rule.js';
import { type CoveredVisit, ended, isTooLate, newOffer, openCover, withOffer } from './offers.rule.js';
import { isInParty } from './over.rule.js';

/**
 * Finds somebody to go instead. Whoever holds the place keeps it, and is expected, until another has taken it. Twice is once.
 * Refused: not theirs, a newcomer's seat, called off, begun, or too near for anybody to take it.
 */
export const decideFindCover: CoverRule = (visit, userId, now) => {
  const refused = refuseHolder(visit, userId, now);
  if (refused) return refused;
  if (openCover(visit, userId)) return { ok: true, visit };
  if (isTooLate(visit, now)) return no({ reason: 'too_late_to_cover' });
  return settled(withOffer(visit, newOffer('cover', userId, userId, now)), now);
};

/**
 * Whoever holds the place goes themselves, and has said so: nobody is sought any more, and they are expected again, whatever a
 * leader had said.
 * Refused: somebody has taken it, not theirs, called off, begun.
 */
export const decideTakeBack: CoverRule = (visit, userId, now) => {
  if (hasBeenTakenOf(visit, userId)) return no({ reason: 'taken' });
  const refused = refuseHolder(visit, userId, now);
  if (refused) return refused;
  const open = openCover(visit, userId);
  const closed = open ? ended(visit, open, 'back', now) : visit;
  return settled(
    withClaim(closed, userId, ({ notExpected: _, ...claim }) => ({ ...claim, confirmedAt: now })),
    now,
  );
};

/**
 * A leader says that somebody who holds a place can't come, as they have heard. The place stays theirs until another has taken
 * it (DOMAIN, rule 7); it does not count meanwhile. Twice is once. Refused: not a leader, not on it, called off, begun.
 * @param holderId Slack user id
 */
export function decideCannotCome(holderId: string): CoverRule {
  return (visit, leaderId, now) => {
    const refused = refuseNotLeader(visit, leaderId) ?? refuseHolder(visit, holderId, now);
    if (refused) return refused;
    const noted = withClaim(visit, holderId, (claim): Claim => ({ ...claim, notExpected: true }));
    if (openCover(visit, holderId) || isTooLate(visit, now)) return settled(noted, now);
    return settled(withOffer(noted, newOffer('cover', holderId, leaderId, now)), now);
  };
}

/**
 * Somebody who holds a place says that they come: they are expected again, whatever a leader had said. Refused: not theirs, called off, begun, or, where they have to say so anew
 * since it was moved or reopened, another visit of theirs at the same time.
 */
export const decideComing: CoverRule = (visit, userId, now) => {
  const { shift, people } = visit;
  const own = [...shift.claims, ...shift.shadows].find((claim) => claim.userId === userId);
  if (!own) return no({ reason: 'not_yours' });
  const refused = refuseOver(visit, now);
  if (refused) return refused;
  const other = (people.get(userId)?.otherShifts ?? []).find((each) => each.id !== shift.id && overlaps(each, shift));
  if (other && shift.reconfirmSince) {
    const { startsAt, endsAt, pause } = other;
    return no({ reason: 'overlapping', startsAt, endsAt, ...(pause && { pause }) });
  }
  const open = own.notExpected && openCover(visit, userId);
  const closed = open ? ended(visit, open, 'back', now) : visit;
  return settled(
    withClaim(closed, userId, ({ notExpected: _, ...claim }) => ({ ...claim, confirmedAt: now })),
    now,
  );
};

/** Whether somebody else holds the place that was theirs. */
function hasBeenTakenOf(visit: CoveredVisit, holderId: string): boolean {
  const last = visit.offers.filter(({ kind, about }) => kind === 'cover' && about === holderId).at(-1);
  return last?.end === 'taken' && !isInParty(visit, holderId);
}
