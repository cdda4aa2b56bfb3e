import { askOf, type CoveredVisit, isPending, type Offer, openOffers } from '../../src/visits/covering/offers.rule.js';
import { whoWaits } from '../../src/visits/covering/over.rule.js';
import type { Broken } from './explore.js';
import type { Deed, Reading } from './small-world.js';
import type { OneVisit, Standing } from './standing.js';
import { standsBroken } from './standing-promises.js';
import { askedForIt, bothOrNone } from './swap-promises.js';

/** Why a press is called refused that has thrown: it wrote into what it was handed. */
export const WROTE = 'it wrote into what it was handed';

/** Hours before a visit until which a place is kept. Not read from the rules: it is what is promised. */
const KEPT_UNTIL = 24;
const HOUR = 3_600_000;

/**
 * The first promise that a deed breaks. Those with numbers stand in COVERING.
 * @param isNew whether it leads to what has not been looked at yet: else what stands has been seen to keep them
 */
export function brokenBy(reading: Reading, before: Standing, deed: Deed, isNew: boolean): Broken | null {
  if (deed.refused === WROTE) return { promise: '16', how: `${deed.said} was refused, and yet changed something` };
  if (deed.refused !== null) return null;
  const changed = before.visits.flatMap((was, index) => (was === deed.after.visits[index] ? [] : [index]));
  const byDeed =
    bothOrNone(reading, before, deed) ?? firstOf(changed.map((index) => brokenByDeed(reading, before, deed, index)));
  if (byDeed || !isNew) return byDeed;
  return (
    standsBroken(reading, before, deed.after) ??
    leavesNothingToSettle(reading, deed) ??
    firstOf(changed.map((index) => brokenInAsking(reading, before, deed, index))) ??
    twice(reading, deed)
  );
}

/** The first of them that is broken, so that no other need be looked at. */
export function firstOf(found: readonly (Broken | null)[]): Broken | null {
  return found.find((each) => each !== null) ?? null;
}

function brokenByDeed(reading: Reading, before: Standing, deed: Deed, index: number): Broken | null {
  const was = reading.settled(before)[index] as CoveredVisit;
  const is = deed.after.visits[index] as OneVisit;
  return (
    coverKeepsNumber(was, is, deed) ??
    endsOnce(before.visits[index] as OneVisit, is) ??
    claimsArePressed(before, was, is, deed) ??
    lineKeepsOrder(was, is, deed) ??
    keptIsKept(was, deed, index)
  );
}

function brokenInAsking(reading: Reading, before: Standing, deed: Deed, index: number): Broken | null {
  const was = reading.settled(before)[index] as CoveredVisit;
  return (
    askedInOrder(reading, was, deed, index) ??
    yesOfTheAskedHolds(reading, before.visits[index] as OneVisit, deed, index)
  );
}

const names = ({ shift }: Pick<CoveredVisit, 'shift'>) => shift.claims.map(({ userId }) => userId);

/** 3: one out, one in. */
function coverKeepsNumber(was: CoveredVisit, is: OneVisit, { deed, visit }: Deed): Broken | null {
  if (deed !== 'take a cover place' || visit === null || names(was).length === names(is).length) return null;
  if (names(was).join() === names(is).join()) return null;
  return { promise: '3', how: `${names(was)} were on it, and ${names(is)} are after somebody was covered` };
}

/** 7: what has ended stays ended, as it did; whoever has taken it is one. */
function endsOnce(was: OneVisit, is: OneVisit): Broken | null {
  const again = was.offers.find(
    (offer) => offer.end !== null && is.offers.some((other) => other.id === offer.id && !isSameEnd(offer, other)),
  );
  if (again) return { promise: '7', how: `what was ${again.end}, about ${again.about || 'a free place'}, ends again` };
  const open = openOffers(is).map(({ kind, about }) => `${kind} ${about}`);
  if (open.length > 1 && new Set(open).size < open.length)
    return { promise: '7', how: `two are open for the same: ${open}` };
  return null;
}

function isSameEnd(one: Offer, other: Offer): boolean {
  return one.end === other.end && one.takenBy === other.takenBy && +(one.endedAt ?? 0) === +(other.endedAt ?? 0);
}

/** 8: nobody is put on a visit. */
function claimsArePressed(before: Standing, was: CoveredVisit, is: OneVisit, deed: Deed): Broken | null {
  const put = names(is).find(
    (name) => !names(was).includes(name) && name !== deed.userId && !askedForIt(before, deed, name, was),
  );
  return put ? { promise: '8', how: `${put} is on it and pressed nothing` } : null;
}

/** 11: nobody passes another by, but who leaves and comes again. */
function lineKeepsOrder(was: CoveredVisit, is: OneVisit, { userId }: Deed): Broken | null {
  const before = was.line.map((each) => each.userId).filter((each) => each !== userId);
  const after = is.line.map((each) => each.userId).filter((each) => before.includes(each));
  const stayed = before.filter((each) => after.includes(each));
  return stayed.join() === after.join() ? null : { promise: '11', how: `${before} waited, and now ${after}` };
}

/** 11: whoever is asked, all before them who can go have been asked as well. */
function askedInOrder(reading: Reading, was: CoveredVisit, { after }: Deed, index: number): Broken | null {
  const is = reading.settled(after)[index] as CoveredVisit;
  const free = openOffers(is).find(({ kind }) => kind === 'free');
  const before = was.offers.find(({ id }) => id === free?.id);
  const isAsked = (userId: string) => free !== undefined && askOf(free, userId) !== undefined;
  const isNew = (userId: string) => isAsked(userId) && !(before && askOf(before, userId));
  const waiting = whoWaits(is, after.now);
  const passed = waiting.find((userId, at) => !isAsked(userId) && waiting.slice(at + 1).some(isNew));
  return passed ? { promise: '11', how: `${passed} can go, and somebody behind them is asked first` } : null;
}

/** 12: a place that is somebody's until a time is theirs until then, whatever others press. */
function keptIsKept(was: CoveredVisit, { userId, visit, after, said }: Deed, index: number): Broken | null {
  if (visit !== index || userId === null) return null;
  const left = was.shift.startsAt.getTime() - after.now.getTime();
  if (left <= KEPT_UNTIL * HOUR) return null;
  const own = openOffers(was).find(({ kind }) => kind === 'free');
  const keptFor =
    own?.asks.filter((ask) => ask.via === 'line' && ask.until !== null && isPending(ask, after.now)) ?? [];
  const is = after.visits[index] as OneVisit;
  const still = openOffers(is).find(({ kind }) => kind === 'free');
  const lost = keptFor.find((ask) => ask.userId !== userId && !(still && askOf(still, ask.userId)));
  return lost ? { promise: '12', how: `a place was ${lost.userId}'s for some hours; ${said}` } : null;
}

/** Whoever has just been asked can say yes. */
function yesOfTheAskedHolds(reading: Reading, was: OneVisit, { after }: Deed, index: number): Broken | null {
  const is = reading.settled(after)[index] as CoveredVisit;
  for (const offer of openOffers(is)) {
    const before = was.offers.find(({ id }) => id === offer.id);
    for (const { userId, answer } of offer.asks) {
      if (answer !== null || (before && askOf(before, userId))) continue;
      const outcome = saidYes(reading, is, offer, userId, after);
      if (!outcome.ok) {
        return { promise: 'asked', how: `${userId} is asked, says yes, and is refused: ${outcome.refusal.reason}` };
      }
    }
  }
  return null;
}

/** What comes of it when whoever is asked says yes: to a swap, on both visits. */
function saidYes(reading: Reading, is: CoveredVisit, offer: Offer, userId: string, after: Standing) {
  const { covering } = reading.rules;
  if (offer.kind !== 'swap') return covering.decideTake(offer.id)(is, userId, after.now);
  const returnId = askOf(offer, userId)?.returnShiftId;
  const other = reading.settled(after).find(({ shift }) => shift.id === returnId) ?? null;
  return covering.decideSwap(offer.id, is, other, userId, after.now);
}

/** 15: what a press leaves is settled: looked at once more, it is the same. */
function leavesNothingToSettle(reading: Reading, { visit, after }: Deed): Broken | null {
  const index = visit ?? (after.visits.length === 1 ? 0 : null);
  if (index === null) return null;
  const is = reading.settled(after)[index] as CoveredVisit;
  if (isSame({ ...is, ...(after.visits[index] as OneVisit) }, is)) return null;
  return { promise: '15', how: 'looked at once more, it is another' };
}

/** The same button once more does nothing more. */
function twice(reading: Reading, { rule, visit, userId, after, said }: Deed): Broken | null {
  if (!rule || visit === null || userId === null) return null;
  const once = reading.settled(after)[visit] as CoveredVisit;
  const outcome = rule(once, userId, after.now);
  if (!outcome.ok || isSame(outcome.visit, once)) return null;
  return { promise: 'twice', how: `${said} Once more, and more happens` };
}

/** Whether two visits are the same in everything that is kept. */
export function isSame(one: CoveredVisit, other: CoveredVisit): boolean {
  if (one === other) return true;
  if (one.shift === other.shift && one.offers === other.offers && one.line === other.line) return true;
  return whole(one) === whole(other);
}

function whole({ shift, offers, line }: CoveredVisit): string {
  const inOrder = offers.map((offer) => JSON.stringify(offer)).sort();
  return JSON.stringify([Object.entries(shift).sort(([one], [two]) => (one < two ? -1 : 1)), inOrder, line]);
}
