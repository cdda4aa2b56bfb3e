import { min } from 'date-fns';
import { awakeAt } from './asking-times.rule.js';
import { type Ask, type CoveredVisit, HOUR, hoursBefore, type Offer, TOO_LATE } from './offers.rule.js';

/** Hours for which whoever is asked by name may answer. */
const ANSWERED_WITHIN = 24;

/** Somebody who was asked by name, up to the time by which they may answer. */
export interface AskedByName {
  readonly offer: Offer;
  readonly ask: Ask & { readonly until: Date };
}

/**
 * Whom somebody has asked by name, and until when they may answer: whether they have said no meanwhile or nothing is told to
 * nobody. Those who said yes are left out.
 */
export function askedByName(
  { offers }: Pick<CoveredVisit, 'offers'>,
  isMeant: (offer: Offer) => boolean,
  now: Date,
): readonly AskedByName[] {
  return offers
    .filter((offer) => isMeant(offer) && (offer.end === null || offer.end === 'declined'))
    .flatMap((offer) =>
      offer.asks.flatMap((ask) => {
        const { until } = ask;
        return until !== null && until > now ? [{ offer, ask: { ...ask, until } }] : [];
      }),
    );
}

/**
 * Everybody who has been asked about this visit before, in whatever way, and whatever they answered. Nobody is asked by name
 * after that: whom a list leaves out is to tell nothing. Slack user ids.
 */
export function whoWasAsked({ offers }: Pick<CoveredVisit, 'offers'>): ReadonlySet<string> {
  return new Set(offers.flatMap(({ asks }) => asks.map(({ userId }) => userId)));
}

/**
 * A day later; an end in the night is put off to the morning, and none is later than the hour from which on nobody is sought, on
 * the earliest of the visits that it is about.
 */
export function answeredUntil(visits: readonly Pick<CoveredVisit, 'shift' | 'group'>[], now: Date): Date {
  const later = new Date(now.getTime() + ANSWERED_WITHIN * HOUR);
  const ends = visits.map(({ shift, group }) =>
    min([awakeAt(later, group.facility.timeZone), hoursBefore(shift, TOO_LATE)]),
  );
  return min(ends);
}
