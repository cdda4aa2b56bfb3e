import type { CoverOutcome, CoverRule } from '../../src/visits/covering/deciding.rule.js';
import { type CoveredVisit, HOUR, type Offer } from '../../src/visits/covering/offers.rule.js';
import { settle } from '../../src/visits/covering/settle.rule.js';

/** A way of asking. Whatever else is decided, the rules of the bot decide in each. */
export interface Way {
  readonly name: string;
  /** Whether the channel is called as well. */
  readonly callsChannel: boolean;
  /** What the rules are shown of a visit. */
  seen(visit: CoveredVisit): CoveredVisit;
  /** Who else is asked at once, of a visit as the rules leave it. */
  asked(visit: CoveredVisit, now: Date): CoveredVisit;
}

const OURS: Way = { name: 'ours', callsChannel: true, seen: (visit) => visit, asked: (visit) => visit };

/** All who may be asked are asked at once, and the channel with them; no ration. */
const EVERYBODY: Way = {
  name: 'ask everybody at once',
  callsChannel: true,
  seen: (visit) => ({
    ...visit,
    people: new Map([...visit.people].map(([userId, person]) => [userId, { ...person, askedElsewhere: [] }])),
    offers: visit.offers.map(longAgo),
  }),
  asked: (visit, now) => {
    let stands = visit;
    while (stands.offers.some((offer) => isAskingAt(offer, now))) {
      const offers = stands.offers.map((offer) =>
        isAskingAt(offer, now) ? { ...offer, waves: 0, nextAt: now } : offer,
      );
      const after = settle({ ...stands, offers }, now);
      const isEverybody = asksOf(after) === asksOf(stands);
      stands = after;
      if (isEverybody) break;
    }
    return stands;
  },
};

/** Nobody is asked: there is the post, which says what is free and who is looked for. */
const NOBODY: Way = {
  name: 'ask nobody',
  callsChannel: false,
  // The rules ask nobody whom Slack does not know, and let them claim what they press.
  seen: (visit) => ({
    ...visit,
    people: new Map([...visit.people].map(([userId, person]) => [userId, { ...person, isActive: false }])),
  }),
  asked: (visit) => visit,
};

export const WAYS = { ours: OURS, everybody: EVERYBODY, nobody: NOBODY } as const;
export type WayName = keyof typeof WAYS;

/** What a press does, as the store has it: on the visit as it is settled by then. */
export function pressedIn(way: Way, rule: CoverRule, visit: CoveredVisit, userId: string, now: Date): CoverOutcome {
  const outcome = rule(settledIn(way, visit, now), userId, now);
  return outcome.ok ? { ok: true, visit: way.asked(outcome.visit, now) } : outcome;
}

/** What has become of a visit by now. */
export function settledIn(way: Way, visit: CoveredVisit, now: Date): CoveredVisit {
  return way.asked(settle(way.seen(visit), now), now);
}

/** What was asked more than a week ago is in no ration. */
function longAgo(offer: Offer): Offer {
  const asks = offer.asks.map((ask) => ({ ...ask, askedAt: new Date(ask.askedAt.getTime() - 8 * 24 * HOUR) }));
  return { ...offer, asks };
}

function isAskingAt({ end, asks }: Offer, now: Date): boolean {
  return end === null && asks.some(({ askedAt }) => askedAt.getTime() === now.getTime());
}

function asksOf({ offers }: CoveredVisit): number {
  return offers.reduce((sum, { asks }) => sum + asks.length, 0);
}
