import { type Claim, LARGEST_CAP } from './model.js';

/** Newcomers who may go along on one visit, beside its party. */
const MOST_SHADOWS = 1;

/** Below every seat that anybody has: newcomers sit on 0 and downwards, the party on 1 and upwards. */
export const BELOW_ALL_SEATS = -LARGEST_CAP;

/** @param seat null once it was given up */
export function isShadowSeat(seat: number | null): boolean {
  return seat !== null && seat <= 0;
}

/** A newcomer's seat that nobody has: each is a number of its own, so that there are never more than may go along. @returns null for none */
export function freeShadowSeat(shadows: readonly Pick<Claim, 'seat'>[]): number | null {
  const seats = Array.from({ length: MOST_SHADOWS }, (_, index) => 0 - index);
  return seats.find((seat) => shadows.every((shadow) => shadow.seat !== seat)) ?? null;
}
