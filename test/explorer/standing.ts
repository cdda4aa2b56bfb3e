import type { Group, Shift, Stretch, VisitBeside } from '../../src/core/model.js';
import { visitBeside } from '../../src/core/places-left.js';
import type { CoveredVisit, KnownPerson, Offer } from '../../src/visits/covering/offers.rule.js';
import { isPending, openOffers } from '../../src/visits/covering/offers.rule.js';
import { aFacility, aGroup } from '../support/imagined.js';

/** One visit as it is kept. */
export type OneVisit = Pick<CoveredVisit, 'shift' | 'offers' | 'line'>;

/** Everything that changes in a small world. */
export interface Standing {
  readonly now: Date;
  readonly visits: readonly OneVisit[];
  /** How many the facility lets in at once. */
  readonly cap: number;
  /** Who has meanwhile gone on something else, at the hours of the first visit. */
  readonly busy: readonly string[];
  /** Whom a wave or a leader has asked, and when: every message, whatever is kept of it. */
  readonly asked: readonly { readonly userId: string; readonly at: Date }[];
  /** Offers that there have been. */
  readonly offered: number;
}

/** What does not change in it. */
export interface Setting {
  readonly people: readonly KnownPerson[];
  /** Everybody who is equal to somebody else, in whatever order. */
  readonly alike?: readonly string[];
  /** Where nothing depends on what has ended, and no old card is left lying: more can be tried. */
  readonly forgetsWhatIsOver?: true;
}

export const LEADER = 'Lena';

/** Visits as a press on one of them reads them, with what each person has on the others. */
export function see({ people }: Setting, standing: Standing, index: number): CoveredVisit {
  const { visits, cap } = standing;
  const own = visits[index] as OneVisit;
  const others = visits.filter((visit) => visit !== own);
  const planned = others.filter(({ shift }) => shift.status === 'planned');
  return {
    ...own,
    group: groupLetting(cap),
    weekState: 'posted',
    requirements: [],
    beside: planned.map(({ shift }) => asBeside(shift)),
    people: new Map(people.map((person) => [person.userId, knownOf(person, own, others, standing)])),
  };
}

const besides = new WeakMap<Shift, VisitBeside>();

function asBeside(shift: Shift): VisitBeside {
  const known = besides.get(shift) ?? visitBeside(shift);
  besides.set(shift, known);
  return known;
}

function knownOf(person: KnownPerson, own: OneVisit, others: readonly OneVisit[], standing: Standing): KnownPerson {
  const { userId } = person;
  const held = others.filter(({ shift }) => shift.status === 'planned' && holds(shift, userId));
  const elsewhere = others.flatMap(({ offers }) => offers.flatMap(({ asks }) => asks.filter(by(userId))));
  const here = own.offers.flatMap(({ asks }) => asks.filter(by(userId)));
  const times = [...elsewhere, ...here].map(({ askedAt }) => askedAt.getTime());
  const open = others.filter(({ offers }) => offers.some((offer) => isAskedIn(offer, userId, standing.now)));
  return {
    ...person,
    otherShifts: [
      ...held.map(({ shift }) => shift),
      ...(standing.busy.includes(userId) ? [{ ...timesOfBusy(standing), id: 'elsewhere' }] : []),
    ],
    askedAt: times.length > 0 ? new Date(Math.max(...times, person.askedAt?.getTime() ?? 0)) : person.askedAt,
    askedElsewhere: [
      ...person.askedElsewhere,
      ...elsewhere.filter(({ via }) => via !== 'line').map(({ askedAt }) => askedAt),
    ],
    openElsewhere: open.map(({ shift }) => shift),
  };
}

const by =
  (userId: string) =>
  (each: { readonly userId: string }): boolean =>
    each.userId === userId;

function isAskedIn({ end, asks }: Offer, userId: string, now: Date): boolean {
  return end === null && asks.some((ask) => ask.userId === userId && isPending(ask, now));
}

export function holds({ claims, shadows }: Pick<Shift, 'claims' | 'shadows'>, userId: string): boolean {
  return [...claims, ...shadows].some(by(userId));
}

/** At the hours of the first visit as it was planned. */
function timesOfBusy({ visits }: Standing): Stretch {
  const { startsAt, endsAt } = (visits[0] as OneVisit).shift;
  return { startsAt, endsAt };
}

const groups = new Map<number, Group>();

function groupLetting(visitorCap: number): Group {
  const group = groups.get(visitorCap) ?? aGroup({ leaderIds: [LEADER], facility: aFacility({ visitorCap }) });
  groups.set(visitorCap, group);
  return group;
}

/** As it is kept after a press: what is new has an id, and what is over and of no more use is forgotten. */
export function kept(
  { forgetsWhatIsOver }: Setting,
  standing: Standing,
  index: number,
  { shift, offers, line }: CoveredVisit,
): Standing {
  const known = standing.visits[index] as OneVisit;
  if (known.shift === shift && known.offers === offers && known.line === line) return standing;
  let { offered } = standing;
  const named = offers.map((offer) => {
    if (offer.id !== '') return offer;
    offered += 1;
    return { ...offer, id: `offer ${offered}` };
  });
  const claims = shift.claims.map((claim) =>
    claim.id === '' ? { ...claim, id: `${shift.id} ${claim.userId}` } : claim,
  );
  const visit = {
    shift: { ...shift, claims },
    offers: forgetsWhatIsOver ? openOffers({ offers: named }) : ofUse(named),
    line,
  };
  const anew = named.flatMap((offer) =>
    askedAnew(
      offer,
      known.offers.find(({ id }) => id === offer.id),
    ),
  );
  return {
    ...standing,
    offered,
    visits: standing.visits.map((each, at) => (at === index ? visit : each)),
    asked: [...standing.asked, ...anew],
  };
}

/** Whom a wave or a leader has asked since. Whoever said *if nobody else* is asked once more at their own wish, which is no other time. */
function askedAnew({ asks }: Offer, before: Offer | undefined): { userId: string; at: Date }[] {
  return asks
    .filter(({ userId, via }) => via !== 'line' && !before?.asks.some((ask) => ask.userId === userId))
    .map(({ userId, askedAt }) => ({ userId, at: askedAt }));
}

/**
 * Of what has ended only what somebody was asked in, since nobody is asked too often, and what ended last: one old card is left
 * lying, whose buttons are still pressed.
 */
function ofUse(offers: readonly Offer[]): readonly Offer[] {
  const [last] = offers.filter(({ end }) => end !== null).toSorted((one, other) => endOf(other) - endOf(one));
  const isOfUse = ({ asks }: Offer) => asks.some(({ via, answer }) => via !== 'line' || answer === 'no');
  return offers.filter((offer) => offer.end === null || offer === last || isOfUse(offer));
}

const endOf = ({ endedAt }: Offer): number => endedAt?.getTime() ?? 0;
