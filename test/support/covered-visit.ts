import type { Claim, Shift } from '../../src/core/model.js';
import { DEFAULT_QUIET_HOURS } from '../../src/core/quiet-hours.js';
import type { CoverOutcome, CoverRefusal, CoverRule } from '../../src/visits/covering/deciding.rule.js';
import { type CoveredVisit, type KnownPerson, type Offer, openOffers } from '../../src/visits/covering/offers.rule.js';
import { nextTurnOf, settle } from '../../src/visits/covering/settle.rule.js';
import { decideAnswer, decideTake } from '../../src/visits/covering/taking.rule.js';
import { aClaim, aGroup, at, aVisit } from './imagined.js';

/** An active member who is ready, has no other visit, and was never asked. */
export function aPerson(userId: string, changes: Partial<KnownPerson> = {}): KnownPerson {
  return {
    userId,
    isActive: true,
    membership: 'active',
    completions: [],
    otherShifts: [],
    timeOff: [],
    quietHours: DEFAULT_QUIET_HOURS,
    askedAt: null,
    askedElsewhere: [],
    openElsewhere: [],
    ...changes,
  };
}

/** On Thursday 26 November at 17:00, for two to four; Anna and Bo have a place, and what they need to go is asked of nobody. */
export function aCoveredVisit(
  changes: Partial<CoveredVisit> & { readonly of?: Partial<Shift>; readonly who?: readonly KnownPerson[] } = {},
): CoveredVisit {
  const { of, who, ...rest } = changes;
  const known = who ?? ['ANNA', 'BO', 'CARA', 'DINA', 'EVA', 'FRED', 'GUN', 'HUGO'].map((name) => aPerson(name));
  return {
    shift: aVisit({
      startsAt: at('2026-11-26 17:00'),
      endsAt: at('2026-11-26 19:00'),
      maximumParty: 4,
      claims: [aClaim('ANNA'), aClaim('BO', { seat: 2 })],
      ...of,
    }),
    group: aGroup(),
    weekState: 'posted',
    requirements: [],
    offers: [],
    line: [],
    people: new Map(known.map((person) => [person.userId, person])),
    ...rest,
  };
}

/** Runs a rule as the store does: on the visit as it is settled, and with an id for whatever is new. */
export function decided(rule: CoverRule, visit: CoveredVisit, userId: string, now: Date): CoverOutcome {
  const outcome = rule(settle(visit, now), userId, now);
  return outcome.ok ? { ok: true, visit: written(outcome.visit) } : outcome;
}

/** The visit after it. @throws where it is refused */
export function pressed(rule: CoverRule, visit: CoveredVisit, userId: string, now: Date): CoveredVisit {
  const outcome = decided(rule, visit, userId, now);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.reason}`);
  return outcome.visit;
}

/** Why it is refused; null where it is not. */
export function refusal(
  rule: CoverRule,
  visit: CoveredVisit,
  userId: string,
  now: Date,
): CoverRefusal['reason'] | null {
  const outcome = decided(rule, visit, userId, now);
  return outcome.ok ? null : outcome.refusal.reason;
}

export function settled(visit: CoveredVisit, now: Date): CoveredVisit {
  return written(settle(visit, now));
}

/** Settles it whenever something of it changes by itself, up to an instant. @returns each time with the visit after it */
export function asTimeGoesBy(visit: CoveredVisit, from: Date, until: Date): { at: Date; visit: CoveredVisit }[] {
  const seen: { at: Date; visit: CoveredVisit }[] = [];
  let stands = visit;
  for (let turn = nextTurnOf(stands, from); turn !== null && turn <= until; turn = nextTurnOf(stands, turn)) {
    stands = settled(stands, turn);
    seen.push({ at: turn, visit: stands });
  }
  return seen;
}

/** Takes the only place that is offered. */
export const takeIt: CoverRule = (visit, userId, now) => decideTake(onlyOffer(visit).id)(visit, userId, now);
/** Says no to the only question. */
export const sayNo: CoverRule = (visit, userId, now) => decideAnswer(onlyOffer(visit).id, 'no')(visit, userId, now);

export function onlyOffer(visit: CoveredVisit): Offer {
  const [offer, ...others] = openOffers(visit);
  if (!offer || others.length > 0) throw new Error(`${openOffers(visit).length} open offers`);
  return offer;
}

/** Slack user ids of everybody in the party, by seat. */
export function party({ shift }: CoveredVisit): readonly string[] {
  return shift.claims.map(({ userId }) => userId);
}

/** Gives what is new the ids that the database would. */
export function written(visit: CoveredVisit): CoveredVisit {
  const offers = visit.offers.map((offer, index) => (offer.id === '' ? { ...offer, id: `offer-${index}` } : offer));
  const named = (claim: Claim): Claim => (claim.id === '' ? { ...claim, id: `claim-${claim.userId}` } : claim);
  const { claims, shadows } = visit.shift;
  return { ...visit, offers, shift: { ...visit.shift, claims: claims.map(named), shadows: shadows.map(named) } };
}
