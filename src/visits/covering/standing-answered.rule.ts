import type { Claim } from '../../core/model.js';
import { everybodyOn, placeOf } from '../../core/party.js';
import { type CoveredVisit, openCover } from './offers.rule.js';

/** The standing places whose holders have answered, by what became of a visit: they come, have others sought, or go no more. */
export function standingAnswered(before: CoveredVisit, after: CoveredVisit): readonly string[] {
  return everybodyOn(before.shift).flatMap((was) =>
    was.standingId !== undefined && hasAnswered(was, before, after) ? [was.standingId] : [],
  );
}

function hasAnswered({ userId, confirmedAt }: Claim, before: CoveredVisit, after: CoveredVisit): boolean {
  const stands = placeOf(after.shift, userId);
  if (!stands) return true;
  const hasConfirmed = stands.confirmedAt !== null && stands.confirmedAt !== confirmedAt;
  return hasConfirmed || (openCover(after, userId)?.openedBy === userId && !openCover(before, userId));
}
