import type { Request } from '../../slack/hearing/request.js';
import type { ClaimState } from '../claiming/claiming.rule.js';
import { Claims } from '../claiming/claims.store.js';
import { Covering } from './covering.store.js';
import type { CoveredVisit } from './offers.rule.js';
import { SWAPPED_WITHIN, type Swappable, whoMaySwap } from './swap.rule.js';

/**
 * A visit of somebody's own, and whom they may ask for a place on another of the group's, soonest first.
 * @returns null where there is no such visit
 */
export async function swapsPossible(
  { society, person, now }: Pick<Request, 'society' | 'person' | 'now'>,
  shiftId: string,
): Promise<{ readonly own: CoveredVisit; readonly possible: readonly Swappable[] } | null> {
  const { userId } = person;
  const own = await society.of(Covering).lookAt(shiftId, now);
  if (!own) return null;
  const around = own.shift.startsAt.getTime();
  const during = { startsAt: now, endsAt: new Date(around + SWAPPED_WITHIN + 1) };
  const considered = await society.of(Claims).consideredFor(userId, during);
  const others = considered.filter(({ group, shift }) => group.id === own.group.id && shift.id !== shiftId);
  const places = others.flatMap((state) => {
    const other = asCovered(state, own, userId);
    return state.shift.claims.map((claim): Swappable => ({ other, userId: claim.userId }));
  });
  return { own, possible: whoMaySwap(own, userId, places, now) };
}

/** As far as it has to be known to say whether this person may go on it. */
function asCovered(state: ClaimState, own: CoveredVisit, userId: string): CoveredVisit {
  const { otherShifts, membership, completions, ...visit } = state;
  const known = own.people.get(userId);
  const people = known ? [[userId, { ...known, otherShifts, membership, completions }] as const] : [];
  return { ...visit, offers: [], line: [], people: new Map(people) };
}
