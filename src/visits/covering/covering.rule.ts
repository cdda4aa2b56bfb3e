import { endOfLine, inOrderOfLine } from '../../core/line.js';
import type { Claim } from '../../core/model.js';
import { crowdingOf } from '../../core/places-left.js';
import { overlaps } from '../../core/stretches.js';
import { type ClaimRefusal, decideClaim } from '../claiming/claiming.rule.js';
import { isInLine } from './asking.rule.js';
import { isShort } from './counted.rule.js';
import { claimStateOf, freePlaces, mayTake, mayTakeIfFree } from './may-take.rule.js';
import {
  type AskAnswer,
  askOf,
  type CoveredVisit,
  ended,
  hoursBefore,
  isPending,
  isToCome,
  isTooLate,
  KEPT_UNTIL,
  newOffer,
  type Offer,
  openCover,
  openFree,
  openOffers,
  withAsk,
  withOffer,
} from './offers.rule.js';
import { isInParty, whoWaits } from './over.rule.js';
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
 * Whoever holds the place goes themselves: nobody is sought any more, and they are expected again, whatever a leader had said.
 * Refused: somebody has taken it, not theirs, called off, begun.
 */
export const decideTakeBack: CoverRule = (visit, userId, now) => {
  if (hasBeenTakenOf(visit, userId)) return no({ reason: 'taken' });
  const refused = refuseHolder(visit, userId, now);
  if (refused) return refused;
  const open = openCover(visit, userId);
  const closed = open ? ended(visit, open, 'back', now) : visit;
  return settled(
    withClaim(closed, userId, ({ notExpected: _, ...claim }) => claim),
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
 * Takes what is offered: somebody's place, or a free one. One yes decides. Refused: taken, not needed any more, a place that is
 * kept for somebody else, and whatever a claim is refused for.
 * @param offerId the offer that was asked about
 */
export function decideTake(offerId: string): CoverRule {
  return (visit, userId, now) => {
    const offer = visit.offers.find(({ id }) => id === offerId);
    if (!offer) return no({ reason: 'not_needed' });
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
    if (offer.kind === 'free' && ask.via === 'line' && answer === 'if_needed') return { ok: true, visit };
    const answered = withOffer(visit, withAsk(offer, { ...ask, answer }));
    return settled(answered, now);
  };
}

/** A leader asks for people on a visit that too few come on. Refused: not a leader, over, too late, enough come, no place. */
export const decideAsk: CoverRule = (visit, leaderId, now) => {
  const refused = refuseNotLeader(visit, leaderId) ?? refuseOver(visit, now);
  if (refused) return refused;
  if (isTooLate(visit, now)) return no({ reason: 'too_late_to_cover' });
  if (!isShort(visit)) return no({ reason: 'has_enough' });
  if (freePlaces(visit) === 0) return no({ reason: 'no_room_to_ask', most: visit.group.facility.visitorCap });
  const known = openFree(visit);
  if (known?.asking === 'waves') return { ok: true, visit };
  const offer = { ...(known ?? newOffer('free', '', leaderId, now)), asking: 'waves' as const, nextAt: now };
  return settled(withOffer(visit, offer), now);
};

/**
 * A leader says that a visit which was not to run does after all. Whoever has a place says anew that they come, and whoever has
 * gone on another meanwhile has it no more. It still needs its least (DOMAIN, rule 1). Once. Refused: not a leader, too late, the
 * facility is not open, or has let others in meanwhile.
 */
export const decideRunsAfterAll: CoverRule = (visit, leaderId, now) => {
  const refused = refuseNotLeader(visit, leaderId);
  if (refused) return refused;
  const { shift, people } = visit;
  if (shift.startsAt <= now) return no({ reason: 'begun' });
  if (shift.status === 'planned' && shift.hasReopened) return { ok: true, visit };
  if (shift.status !== 'will_not_run' || shift.hasReopened) return no({ reason: 'not_to_reopen' });
  if (isTooLate(visit, now)) return no({ reason: 'too_late_to_cover' });
  const isFree = ({ userId }: Claim) =>
    !(people.get(userId)?.otherShifts ?? []).some((other) => other.id !== shift.id && overlaps(other, shift));
  const { shortSince: _, ...rest } = shift;
  const places = { claims: shift.claims.filter(isFree), shadows: shift.shadows.filter(isFree) };
  const again = { status: 'planned', hasReopened: true, reconfirmSince: now } as const;
  const reopened = { ...visit, shift: { ...rest, ...places, ...again } };
  if (crowdingOf(reopened)?.kind === 'too_many') {
    return no({ reason: 'no_room_then', most: visit.group.facility.visitorCap });
  }
  return refuseOver(reopened, now) ?? settled(reopened, now);
};

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

function take(visit: CoveredVisit, offer: Offer, userId: string, now: Date): CoverOutcome {
  if (offer.kind === 'free' && !hasClaimOn(visit, offer, userId, now)) return no({ reason: 'full' });
  const may = mayTake(visit, offer, userId, now);
  if (!may.ok) return may;
  if (may.change.kind !== 'claim') return no({ reason: 'not_needed' });
  const { seat } = may.change;
  const { shift } = visit;
  const others = shift.claims.filter((claim) => claim.userId !== userId && claim.userId !== coveredBy(offer));
  const taken: Claim = { id: '', userId, seat, claimedAt: now, confirmedAt: null };
  const claims = [...others, taken].sort((one, other) => one.seat - other.seat);
  const shadows = shift.shadows.filter((claim) => claim.userId !== userId);
  const line = visit.line.filter((each) => each.userId !== userId);
  const ask = askOf(offer, userId);
  const answered = ask ? withAsk(offer, { ...ask, answer: 'yes' }) : offer;
  const after = { ...visit, shift: { ...shift, claims, shadows }, line };
  const isOpen = openOffers(visit).some((each) => each.kind === offer.kind && each.about === offer.about);
  if (offer.kind === 'cover') return settled(ended(after, answered, 'taken', now, userId), now);
  return settled(isOpen ? withOffer(after, answered) : after, now);
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
  if (takenBy === userId && isInParty(visit, userId)) return { ok: true, visit };
  const refused = refuseOver(visit, now);
  if (refused) return refused;
  if (kind === 'free' && isInParty(visit, userId)) return { ok: true, visit };
  return no(end === 'taken' ? { reason: 'taken' } : { reason: 'not_needed' });
}

function refuseHolder(visit: CoveredVisit, userId: string, now: Date): CoverOutcome | null {
  const { shift } = visit;
  if (shift.shadows.some((claim) => claim.userId === userId)) return no({ reason: 'only_released' });
  if (!isInParty(visit, userId)) return no({ reason: 'not_yours' });
  return refuseOver(visit, now);
}

function refuseOver(visit: CoveredVisit, now: Date): CoverOutcome | null {
  const { shift, weekState, group } = visit;
  if (isToCome(visit, now)) return null;
  if (weekState !== 'posted') return no({ reason: 'not_posted' });
  if (shift.status !== 'planned') return no({ reason: 'called_off' });
  if (shift.startsAt <= now) return no({ reason: 'begun' });
  const { status } = group.facility;
  return status === 'active' ? null : no({ reason: 'facility_not_open', status });
}

function refuseNotLeader({ group }: CoveredVisit, userId: string): CoverOutcome | null {
  return group.leaderIds.includes(userId) ? null : no({ reason: 'not_a_leader' });
}

/** Whether somebody else holds the place that was theirs. */
function hasBeenTakenOf(visit: CoveredVisit, holderId: string): boolean {
  const last = visit.offers.filter(({ kind, about }) => kind === 'cover' && about === holderId).at(-1);
  return last?.end === 'taken' && !isInParty(visit, holderId);
}

function withClaim(visit: CoveredVisit, userId: string, change: (claim: Claim) => Claim): CoveredVisit {
  const { shift } = visit;
  const changed = (claim: Claim) => (claim.userId === userId ? change(claim) : claim);
  return { ...visit, shift: { ...shift, claims: shift.claims.map(changed), shadows: shift.shadows.map(changed) } };
}

function without(offer: Offer, userId: string): Offer {
  return { ...offer, asks: offer.asks.filter((ask) => ask.userId !== userId) };
}

function settled(visit: CoveredVisit, now: Date): CoverOutcome {
  return { ok: true, visit: settle(visit, now) };
}

function no(refusal: CoverRefusal): CoverOutcome & { readonly ok: false } {
  return { ok: false, refusal };
}
