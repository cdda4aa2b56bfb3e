import { endOfLine, inOrderOfLine } from '../../core/line.js';
import { decideClaim } from '../claiming/claiming.rule.js';
import { isInLine } from './asking.rule.js';
import { type CoverRule, no, settled } from './deciding.rule.js';
import { claimStateOf, freePlaces, mayTakeIfFree } from './may-take.rule.js';
import { askOf, isPending, isTooLate, type Offer, openFree, withAsk, withOffer } from './offers.rule.js';

/** Waits for a place on a full visit. Twice is once. Refused: not full, too late to be asked, and whatever a claim is refused for. */
export const decideQueue: CoverRule = (visit, userId, now) => {
  if (isInLine(visit, userId)) return { ok: true, visit };
  const may = mayTakeIfFree(visit, userId, now);
  if (!may.ok) return may;
  if (visit.shift.claims.some((claim) => claim.userId === userId)) return no({ reason: 'already_yours' });
  if (isTooLate(visit, now))
    return decideClaim(claimStateOf(visit, userId), userId, now).ok
      ? no({ reason: 'not_full' })
      : no({ reason: 'full' });
  if (freePlaces(visit, userId) > (visit.shift.kept ?? 0)) return no({ reason: 'not_full' });
  const free = openFree(visit);
  // What they did not answer in time, or said no to, was before they came back. Whom a wave has asked, it has asked.
  const anew = free && askOf(free, userId)?.via === 'line' ? withOffer(visit, without(free, userId)) : visit;
  const line = inOrderOfLine([...anew.line, { userId, since: endOfLine(anew.line, now) }]);
  return settled({ ...anew, line }, now);
};

/** Waits no more. Harmless for whoever does not. Where it is their turn that is a no. */
export const decideLeaveLine: CoverRule = (visit, userId, now) => {
  if (!isInLine(visit, userId)) return { ok: true, visit };
  const free = openFree(visit);
  const ask = free && askOf(free, userId);
  const isTheirTurn = ask?.via === 'line' && isPending(ask, now);
  const asked = free && isTheirTurn ? withOffer(visit, withAsk(free, { ...ask, answer: 'no' })) : visit;
  return settled({ ...asked, line: asked.line.filter((each) => each.userId !== userId) }, now);
};

function without(offer: Offer, userId: string): Offer {
  return { ...offer, asks: offer.asks.filter((ask) => ask.userId !== userId) };
}
