import type { Claim, Group, Shift, ShiftWithPlaces } from './model.js';
import { placesLeft } from './places-left.js';

/** How far a party has come. `needed` is how many more must claim before the shift may run. */
export type PartyState =
  /** `left`: how many can. Fewer than are needed where the facility lets no more in. */
  | { readonly kind: 'needs_more'; readonly needed: number; readonly left: number }
  /** It needs more, and the facility lets nobody else in at that hour. */
  | { readonly kind: 'no_room'; readonly needed: number }
  | { readonly kind: 'will_run' }
  | { readonly kind: 'full' };

/**
 * A shift without a place left is full, with its minimum it will run, below that it needs more (DOMAIN, rule 1). A newcomer
 * who goes along is no part of the party, but takes up room.
 */
export function partyState(visit: ShiftWithPlaces): PartyState {
  const needed = stillNeeded(visit.shift);
  const left = placesLeft(visit);
  if (left === 0) return needed > 0 ? { kind: 'no_room', needed } : { kind: 'full' };
  return needed > 0 ? { kind: 'needs_more', needed, left } : { kind: 'will_run' };
}

/** How many more must claim before the shift may run. Whoever can't come, as a leader has said, does not count. */
export function stillNeeded({ claims, minimumParty }: Pick<Shift, 'claims' | 'minimumParty'>): number {
  return Math.max(0, minimumParty - claims.filter(isExpected).length);
}

/** Whether somebody who holds a place is expected to come. */
export function isExpected({ notExpected }: Pick<Claim, 'notExpected'>): boolean {
  return notExpected !== true;
}

/** Everybody who comes: the party, and newcomers who go along. */
export function everybodyOn({ claims, shadows }: Pick<Shift, 'claims' | 'shadows'>): readonly Claim[] {
  return [...claims, ...shadows];
}

/** Whether somebody comes on it as a newcomer, beside the party. */
export function goesAlong({ shadows }: Pick<Shift, 'shadows'>, userId: string): boolean {
  return shadows.some((shadow) => shadow.userId === userId);
}

/** The person's place on the shift, also as a newcomer; null when they have none. */
export function placeOf(shift: Pick<Shift, 'claims' | 'shadows'>, userId: string): Claim | null {
  return everybodyOn(shift).find((claim) => claim.userId === userId) ?? null;
}

/** Most volunteers on a visit of a group: its programme's maximum or the facility's cap, whichever is lower. */
export function largestParty({ programme, facility }: Pick<Group, 'programme' | 'facility'>): number {
  return Math.min(programme.maximumParty, facility.visitorCap);
}
