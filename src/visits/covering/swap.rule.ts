import type { Claim } from '../../core/model.js';
import { isExpected } from '../../core/party.js';
import { type AskedByName, answeredUntil, askedByName, whoWasAsked } from './asked-by-name.rule.js';
import { mayBeAsked } from './asking.rule.js';
import { type CoverRefusal, type CoverRule, no, refuseHolder, refuseOver } from './deciding.rule.js';
import { mayTake } from './may-take.rule.js';
import {
  type Ask,
  askOf,
  type CoveredVisit,
  ended,
  HOUR,
  isPending,
  isTooLate,
  newOffer,
  type Offer,
  openCover,
  openSwap,
  withAsk,
  withOffer,
} from './offers.rule.js';
import { isInParty } from './over.rule.js';
import { settle } from './settle.rule.js';

/** People whom somebody may ask at once to swap a visit. */
export const MOST_SWAPS = 3;
/** Milliseconds: how far apart two visits may be that are swapped. */
export const SWAPPED_WITHIN = 14 * 24 * HOUR;

/** Somebody with a place on another visit of the group, for which they may take one's own. */
export interface Swappable {
  readonly other: CoveredVisit;
  /** Slack user id. */
  readonly userId: string;
}

/** Both visits after a swap. */
export type SwapOutcome =
  | { readonly ok: true; readonly own: CoveredVisit; readonly other: CoveredVisit }
  | { readonly ok: false; readonly refusal: CoverRefusal };

/**
 * Whether two may take each other's places: each out of their own, both as a claim.
 * @param holderId Slack user id of whoever holds the place on their own visit
 * @returns null where they may, else why whoever is asked may not, or `swap_gone` where the other may not
 */
function refuseSwap(own: CoveredVisit, holderId: string, { other, userId }: Swappable, now: Date): CoverRefusal | null {
  const taken = mayTake(outOf(own, userId, other), { kind: 'swap', about: holderId }, userId, now);
  if (!taken.ok) return taken.refusal;
  const given = mayTake(outOf(other, holderId, own), { kind: 'swap', about: userId }, holderId, now);
  return given.ok ? null : { reason: 'swap_gone' };
}

/** The visit as it stands for somebody who is to be off another. */
function outOf(visit: CoveredVisit, userId: string, other: Pick<CoveredVisit, 'shift'>): CoveredVisit {
  const person = visit.people.get(userId);
  if (!person) return visit;
  const otherShifts = person.otherShifts.filter(({ id }) => id !== other.shift.id);
  return { ...visit, people: new Map([...visit.people, [userId, { ...person, otherShifts }]]) };
}

/**
 * Those among these who may be asked to swap: their visit is of the same group, within two weeks of one's own and not too near;
 * both may go on the other's; and whoever is asked may be, as in a wave, but of whatever hour. Nobody who has been asked about
 * this visit before.
 */
export function whoMaySwap(
  own: CoveredVisit,
  holderId: string,
  others: readonly Swappable[],
  now: Date,
): readonly Swappable[] {
  const asked = whoWasAsked(own);
  return others.filter((each) => {
    const { other, userId } = each;
    const person = own.people.get(userId);
    if (!person || userId === holderId || asked.has(userId) || !isNear(own, other)) return false;
    if (refuseOver(other, now) || isTooLate(other, now) || !holdsFor(other, userId)) return false;
    const without = outOf(own, userId, other);
    const freed = without.people.get(userId) ?? person;
    const offer = newOffer('swap', holderId, holderId, now);
    return mayBeAsked(without, offer, freed, now) && refuseSwap(own, holderId, each, now) === null;
  });
}

function isNear(own: CoveredVisit, other: CoveredVisit): boolean {
  if (own.group.id !== other.group.id || own.shift.id === other.shift.id) return false;
  return Math.abs(own.shift.startsAt.getTime() - other.shift.startsAt.getTime()) <= SWAPPED_WITHIN;
}

/** Whether somebody has a place in the party and is expected: whoever can't come has nothing to give. */
function holdsFor(visit: CoveredVisit, userId: string): boolean {
  return visit.shift.claims.some((claim) => claim.userId === userId && isExpected(claim));
}

/**
 * Somebody asks others, by name, to take their place for the one that these hold on another visit. Each has a day; the first yes
 * swaps, both or neither. Whoever holds the place is expected until then. Twice is once. Refused: not theirs, over, too late,
 * three asked already, or none of these may be asked.
 * @param wanted visits of others as they are settled, each with whoever is to be asked
 */
export function decideProposeSwap(wanted: readonly Swappable[]): CoverRule {
  return (own, holderId, now) => {
    const refusal = whyNobodyIsAskedToSwap(own, holderId, now);
    if (refusal) return no(refusal);
    const standing = swapsOf(own, holderId, now).map(({ ask }) => ask.userId);
    const fresh = wanted.filter(({ userId }) => !standing.includes(userId));
    if (fresh.length === 0 && wanted.length > 0) return { ok: true, visit: own };
    if (standing.length + fresh.length > MOST_SWAPS) return no({ reason: 'swaps_enough', most: MOST_SWAPS });
    const asked = whoMaySwap(own, holderId, fresh, now);
    if (asked.length === 0) return no({ reason: 'nobody_to_swap' });
    const offer = asked.reduce(
      (stands, { other, userId }): Offer =>
        withAsk(stands, {
          ...{ userId, via: 'swap', askedAt: now, until: answeredUntil([own, other], now), answer: null },
          returnShiftId: other.shift.id,
        }),
      openSwap(own, holderId) ?? newOffer('swap', holderId, holderId, now),
    );
    return { ok: true, visit: settle(withOffer(own, offer), now) };
  };
}

/**
 * Why somebody may ask nobody to swap this visit, whomever they choose; null where they may. Where a group does not show who goes,
 * nobody can be asked by name.
 */
export function whyNobodyIsAskedToSwap(own: CoveredVisit, holderId: string, now: Date): CoverRefusal | null {
  const refused = refuseHolder(own, holderId, now);
  if (refused) return refused.refusal;
  if (!own.group.showNames) return { reason: 'nobody_to_swap' };
  return isTooLate(own, now) ? { reason: 'too_late_to_cover' } : null;
}

/** Asks nobody to swap any more. Harmless where nobody is asked. */
export const decideKeepOwn: CoverRule = (own, holderId, now) => {
  const open = openSwap(own, holderId);
  return { ok: true, visit: open ? settle(ended(own, open, 'back', now), now) : own };
};

/**
 * Whoever was asked to swap says yes: both have each other's place, in one, and nobody is sought for either any more; or nothing
 * moves. Pressed twice is once. Refused: asked of somebody else, answered too late, one of the two visits is over, has moved since
 * they were asked, or is no longer theirs, and whatever a claim is refused for.
 * @param offerId the offer that was asked about, on the visit of whoever asked
 */
export function decideSwap(
  offerId: string,
  own: CoveredVisit,
  other: CoveredVisit | null,
  userId: string,
  now: Date,
): SwapOutcome {
  const offer = own.offers.find(({ id, kind }) => id === offerId && kind === 'swap');
  const ask = offer && askOf(offer, userId);
  if (!offer || !ask) return no({ reason: offer ? 'asked_of_another' : 'not_needed' });
  if (!other || ask.returnShiftId !== other.shift.id) return no({ reason: 'swap_gone' });
  if (offer.takenBy === userId && isInParty(own, userId)) return { ok: true, own, other };
  if (offer.end === 'taken') return no({ reason: 'taken' });
  if (offer.end === 'declined' || !isPending(ask, now)) return no({ reason: 'invite_over' });
  if (offer.end !== null || !stillStands(own, offer, other, ask, now)) return no({ reason: 'swap_gone' });
  const refusal = refuseSwap(own, offer.about, { other, userId }, now);
  if (refusal) return no(refusal);
  const answered = withAsk(offer, { ...ask, answer: 'yes' });
  const given = ended(handedOver(own, offer.about, userId, now), answered, 'taken', now, userId);
  return { ok: true, own: settle(given, now), other: settle(handedOver(other, userId, offer.about, now), now) };
}

/** Whether both visits are as they were when it was asked, and both still hold their places. */
export function stillStands(
  own: Pick<CoveredVisit, 'shift'>,
  offer: Pick<Offer, 'about'>,
  other: Pick<CoveredVisit, 'shift'>,
  ask: Ask,
  now: Date,
): boolean {
  const isOpen = ({ shift }: Pick<CoveredVisit, 'shift'>) => shift.status === 'planned' && !isTooLate({ shift }, now);
  const hasMoved = other.shift.reconfirmSince !== undefined && other.shift.reconfirmSince > ask.askedAt;
  return isOpen(own) && isOpen(other) && !hasMoved && isInParty(own, offer.about) && isInParty(other, ask.userId);
}

/** The visit with the second in the seat of the first, for whom nobody is sought any more. */
function handedOver(visit: CoveredVisit, fromId: string, toId: string, now: Date): CoveredVisit {
  const { shift, line } = visit;
  const handed = (claim: Claim): Claim =>
    claim.userId === fromId ? { id: '', userId: toId, seat: claim.seat, claimedAt: now, confirmedAt: null } : claim;
  const after = {
    ...visit,
    shift: {
      ...shift,
      claims: shift.claims.map(handed),
      shadows: shift.shadows.filter((each) => each.userId !== toId),
    },
    line: line.filter((each) => each.userId !== toId),
  };
  const cover = openCover(after, fromId);
  return cover ? ended(after, cover, 'taken', now, toId) : after;
}

/** Whom somebody has asked to swap, up to the time by which they may answer. @param holderId Slack user id */
export function swapsOf(own: Pick<CoveredVisit, 'offers'>, holderId: string, now: Date): readonly AskedByName[] {
  return askedByName(own, ({ kind, about }) => kind === 'swap' && about === holderId, now);
}

/**
 * The offer that somebody among these has made already, of the very swap that is now asked of them: then asking is the yes.
 * @returns null where nobody has
 */
export function mirrorOf(
  own: CoveredVisit,
  holderId: string,
  wanted: readonly Swappable[],
  now: Date,
): { readonly offer: Offer; readonly asked: Swappable } | null {
  for (const asked of wanted) {
    const offer = openSwap(asked.other, asked.userId);
    const ask = offer && askOf(offer, holderId);
    if (offer && ask && ask.returnShiftId === own.shift.id && isPending(ask, now)) return { offer, asked };
  }
  return null;
}
