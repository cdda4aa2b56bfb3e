import { placeOf } from '../../core/party.js';
import { isAwayDuring } from '../../people/time-off/time-off.rule.js';
import { isShort } from './counted.rule.js';
import { freePlaces, mayTakeIfFree } from './may-take.rule.js';
import {
  type Ask,
  asksByName,
  type CoveredVisit,
  ended,
  hoursBefore,
  isPending,
  isToCome,
  isTooLate,
  KEPT_UNTIL,
  type Offer,
  type OfferEnd,
  openFree,
  openOffers,
} from './offers.rule.js';

/** What is over is over before anything else is settled: offers without a visit, a holder, a place or the time, and waiting in vain. */
export function endWhatIsOver(visit: CoveredVisit, now: Date): CoveredVisit {
  const line = isToCome(visit, now) ? visit.line.filter(({ userId }) => waitsStill(visit, userId, now)) : [];
  // First who waits no more: a place may be offered for them alone.
  const waiting = line.length === visit.line.length ? visit : { ...visit, line };
  const ending = openOffers(waiting).flatMap((offer) => {
    const end = endOf(waiting, offer, now);
    return end ? [{ offer, end }] : [];
  });
  return ending.reduce((stands, { offer, end }) => ended(stands, offer, end, now), waiting);
}

/** @returns null while it goes on */
function endOf(visit: CoveredVisit, offer: Offer, now: Date): OfferEnd | null {
  const { kind, about } = offer;
  if (!isToCome(visit, now)) return 'gone';
  const isHeld = kind === 'cover' || kind === 'swap';
  if (isHeld && !visit.shift.claims.some(({ userId }) => userId === about)) return 'gone';
  if (kind === 'invite' && (placeOf(visit.shift, about) || !isThere(visit, about))) return 'gone';
  if (isTooLate(visit, now)) return 'late';
  if (kind === 'cover') return null;
  if (asksByName(offer)) return offer.asks.some((ask) => isPending(ask, now)) ? null : 'declined';
  const isWanted = isShort(visit) || whoWaits(visit, now).length > 0;
  return freePlaces(visit) > 0 && isWanted ? null : 'enough';
}

/**
 * Whoever has a place, has left, rests or is away then waits no more, and nobody whose silence has lasted until the end. Who
 * cannot go for the moment, since something has lapsed or is at the same time, keeps their turn and is passed over.
 */
function waitsStill(visit: CoveredVisit, userId: string, now: Date): boolean {
  if (visit.shift.claims.some((claim) => claim.userId === userId)) return false;
  if (!isThere(visit, userId)) return false;
  const ask = openFree(visit)?.asks.find((each) => each.userId === userId && each.via === 'line');
  return ask?.answer !== 'no' && !(ask && isSilent(ask, visit, now) && mayTakeIfFree(visit, userId, now).ok);
}

/** Whether somebody is an active member, whom Slack knows, and not away then. */
function isThere({ shift, group, people }: CoveredVisit, userId: string): boolean {
  const person = people.get(userId);
  if (!person?.isActive || person.membership !== 'active') return false;
  return !isAwayDuring(person.timeOff, shift, group.facility.timeZone);
}

/** Whether somebody has let the time pass for which a place was theirs alone. At its very end it is anybody's, theirs too. */
function isSilent({ answer, until }: Ask, { shift }: CoveredVisit, now: Date): boolean {
  return answer === null && until !== null && until <= now && until < hoursBefore(shift, KEPT_UNTIL);
}

/** Those in line who could take a place now, in its order. Slack user ids. */
export function whoWaits(visit: CoveredVisit, now: Date): readonly string[] {
  return visit.line.map(({ userId }) => userId).filter((userId) => mayTakeIfFree(visit, userId, now).ok);
}

/** Whether somebody who goes along as a newcomer, or nobody, has that place: then it is nobody's to give to another. */
export function isInParty({ shift }: Pick<CoveredVisit, 'shift'>, userId: string): boolean {
  const place = placeOf(shift, userId);
  return place !== null && shift.claims.includes(place);
}
