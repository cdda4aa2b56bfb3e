import type { Claim } from '../../core/model.js';
import { placeOf } from '../../core/party.js';
import { isShadowSeat } from '../../core/shadow-seats.js';
import { decideClaim } from '../claiming/claiming.rule.js';
import { type CoverOutcome, type CoverRefusal, type CoverRule, no, refuseOver, settled } from './deciding.rule.js';
import { claimStateOf, freePlaces, mayTake } from './may-take.rule.js';
import {
  type Ask,
  type AskAnswer,
  askOf,
  asksByName,
  type CoveredVisit,
  ended,
  hoursBefore,
  isPending,
  KEPT_UNTIL,
  newOffer,
  type Offer,
  openFree,
  openOffers,
  withAsk,
  withOffer,
} from './offers.rule.js';
import { isInParty, whoWaits } from './over.rule.js';
import { decideQueue } from './waiting.rule.js';

/**
 * Takes what is offered: somebody's place, or a free one. One yes decides. Refused: taken, not needed any more, a place that is
 * kept for somebody else, and whatever a claim is refused for.
 * @param offerId the offer that was asked about
 */
export function decideTake(offerId: string): CoverRule {
  return (visit, userId, now) => {
    const offer = visit.offers.find(({ id }) => id === offerId);
    if (!offer) return no({ reason: 'not_needed' });
    if (offer.kind === 'invite' && offer.about !== userId) return no({ reason: 'asked_of_another' });
    // A place for a place: it is not taken alone.
    if (offer.kind === 'swap') return no({ reason: 'not_needed' });
    // Pressed twice: the first press decided.
    if (hasSaidYes(visit, offer, userId)) return { ok: true, visit };
    return offer.end === null ? take(visit, offer, userId, now) : refuseEnded(visit, offer, userId, now);
  };
}

/**
 * Takes a place as the post's button does: a free one, else that for which somebody has been sought longest. Where places are
 * kept for those who wait, or there is none, whoever may go waits too; so they do while others wait before them, until the first
 * press has it, unless they were asked.
 */
export const decideTakeAny: CoverRule = (visit, userId, now) => {
  const claim = decideClaim(claimStateOf(visit, userId), userId, now);
  if (claim.ok) return take(visit, openFree(visit) ?? newOffer('free', '', null, now), userId, now);
  if (claim.refusal.reason !== 'full') return claim;
  const free = openFree(visit);
  if (free && askOf(free, userId)?.via === 'line') return take(visit, free, userId, now);
  const passesBy = passesLineBy(visit, userId, now);
  const covers = openOffers(visit).filter(
    (offer) => offer.kind === 'cover' && (!passesBy || askOf(offer, userId)) && mayTake(visit, offer, userId, now).ok,
  );
  const longest = covers.toSorted((one, other) => one.openedAt.getTime() - other.openedAt.getTime())[0];
  if (longest) return take(visit, longest, userId, now);
  return visit.line.length > 0 ? decideQueue(visit, userId, now) : claim;
};

function passesLineBy(visit: CoveredVisit, userId: string, now: Date): boolean {
  if (now >= hoursBefore(visit.shift, KEPT_UNTIL)) return false;
  const [first] = whoWaits(visit, now);
  return first !== undefined && first !== userId;
}

/**
 * Answers a question without taking the place. Nobody sees who said no. Whoever waits in line and says no waits no more. Refused:
 * asked of somebody else, taken, or not needed any more.
 */
export function decideAnswer(offerId: string, answer: Exclude<AskAnswer, 'yes'>): CoverRule {
  return (visit, userId, now) => {
    const offer = visit.offers.find(({ id }) => id === offerId);
    const ask = offer && askOf(offer, userId);
    if (!ask) return no({ reason: 'asked_of_another' });
    if (offer.end !== null) return refuseEnded(visit, offer, userId, now);
    if (ask.answer === answer || hasSaidYes(visit, offer, userId)) return { ok: true, visit };
    // A place that is kept cannot wait for others' answers.
    if (isKeptFor(offer, ask) && answer === 'if_needed') return { ok: true, visit };
    const answered = withOffer(visit, withAsk(offer, { ...ask, answer }));
    return settled(answered, now);
  };
}

/** Whether a place waits for this answer, or nothing but the answer is asked for. */
function isKeptFor(offer: Offer, { via }: Ask): boolean {
  return asksByName(offer) || (offer.kind === 'free' && via === 'line');
}

function take(visit: CoveredVisit, offer: Offer, userId: string, now: Date): CoverOutcome {
  const may = mayTake(visit, offer, userId, now);
  if (!may.ok) return isInvitedTooLate(offer, may.refusal) ? no({ reason: 'taken' }) : may;
  if (may.change.kind !== 'claim') return no({ reason: 'not_needed' });
  const { seat } = may.change;
  if (offer.kind !== 'cover' && !isShadowSeat(seat) && !hasClaimOn(visit, offer, userId, now)) {
    return no({ reason: offer.kind === 'invite' ? 'taken' : 'full' });
  }
  const ask = askOf(offer, userId);
  const answered = ask ? withAsk(offer, { ...ask, answer: 'yes' }) : offer;
  const after = seated(visit, offer, { id: '', userId, seat, claimedAt: now, confirmedAt: null });
  const isOpen = openOffers(visit).some((each) => each.kind === offer.kind && each.about === offer.about);
  if (offer.kind !== 'free') return settled(ended(after, answered, 'taken', now, userId), now);
  return settled(isOpen ? withOffer(after, answered) : after, now);
}

/** The visit with this place on it, without that of whoever is covered. */
function seated(visit: CoveredVisit, offer: Offer, taken: Claim): CoveredVisit {
  const { shift } = visit;
  const { userId, seat } = taken;
  const isOthers = (claim: Claim) => claim.userId !== userId && claim.userId !== coveredBy(offer);
  const claims = shift.claims.filter(isOthers);
  const shadows = shift.shadows.filter(isOthers);
  const places = isShadowSeat(seat)
    ? { claims, shadows: [...shadows, taken] }
    : { claims: [...claims, taken].sort((one, other) => one.seat - other.seat), shadows };
  return { ...visit, shift: { ...shift, ...places }, line: visit.line.filter((each) => each.userId !== userId) };
}

/** Nothing is kept for whoever is invited: others may have been first. */
function isInvitedTooLate({ kind }: Offer, { reason }: CoverRefusal): boolean {
  return kind === 'invite' && (reason === 'full' || reason === 'shadow_taken');
}

/** Whether somebody was asked for a free place, has said yes, and has it. */
function hasSaidYes(visit: CoveredVisit, offer: Offer, userId: string): boolean {
  return offer.kind === 'free' && askOf(offer, userId)?.answer === 'yes' && isInParty(visit, userId);
}

function coveredBy({ kind, about }: Offer): string | null {
  return kind === 'cover' ? about : null;
}

/** Whether a free place is this person's to take: nobody waits for it, or it is kept for them. */
function hasClaimOn(visit: CoveredVisit, offer: Offer, userId: string, now: Date): boolean {
  const { kept = 0 } = visit.shift;
  const ask = askOf(offer, userId);
  if (ask?.via === 'line' && isPending(ask, now)) return true;
  return freePlaces(visit, userId) > kept;
}

function refuseEnded(visit: CoveredVisit, { end, takenBy, kind }: Offer, userId: string, now: Date): CoverOutcome {
  const isOn = isInParty(visit, userId) || (kind === 'invite' && placeOf(visit.shift, userId) !== null);
  if (takenBy === userId && isOn) return { ok: true, visit };
  const refused = refuseOver(visit, now);
  if (refused) return refused;
  if (kind !== 'cover' && isOn) return { ok: true, visit };
  if (end === 'declined') return no({ reason: 'invite_over' });
  return no(end === 'taken' && kind === 'cover' ? { reason: 'taken' } : { reason: 'not_needed' });
}
