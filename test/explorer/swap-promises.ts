import { askOf, type CoveredVisit, isPending } from '../../src/visits/covering/offers.rule.js';
import type { Broken } from './explore.js';
import type { Deed, Reading } from './small-world.js';
import type { Standing } from './standing.js';

/** How the button is called with which whoever was asked to swap says yes. */
export const SAYS_YES = 'say yes to a swap';

const names = ({ shift }: Pick<CoveredVisit, 'shift'>): readonly string[] => shift.claims.map(({ userId }) => userId);

/** 3, and `both`: two go on each other's visits, or nobody on any, and as many as before are on each. */
export function bothOrNone(reading: Reading, before: Standing, { deed, after, userId }: Deed): Broken | null {
  if (deed !== SAYS_YES || userId === null) return null;
  const sides = reading.settled(before).map((visit, index) => {
    const [was, is] = [names(visit), names(after.visits[index] ?? visit)];
    const out = was.filter((name) => !is.includes(name));
    const into = is.filter((name) => !was.includes(name));
    return { was, is, out, into };
  });
  const changed = sides.filter(({ out, into }) => out.length > 0 || into.length > 0);
  const other = changed.find(({ was, is }) => was.length !== is.length);
  if (other) return { promise: '3', how: `${other.was} were on it, and ${other.is} are after a swap` };
  const [one, two, ...more] = changed;
  if (!one) return null;
  const areEachOthers = two && `${one.out}` === `${two.into}` && `${two.out}` === `${one.into}`;
  const isTheirs = one.out.includes(userId) || one.into.includes(userId);
  if (areEachOthers && isTheirs && more.length === 0) return null;
  return { promise: 'both', how: `${one.out} made room for ${one.into}, and on no other visit the other way round` };
}

/** 8: whether somebody is on a visit because they asked its holder, who says yes now, to swap it, and it is where it was then. */
export function askedForIt(before: Standing, { userId }: Deed, name: string, { shift }: CoveredVisit): boolean {
  return before.visits.some(({ offers }) =>
    offers.some((offer) => {
      const ask = userId === null ? undefined : askOf(offer, userId);
      if (offer.kind !== 'swap' || offer.about !== name || offer.end !== null || !ask) return false;
      const hasMoved = shift.reconfirmSince !== undefined && shift.reconfirmSince > ask.askedAt;
      return ask.returnShiftId === shift.id && isPending(ask, before.now) && !hasMoved;
    }),
  );
}
