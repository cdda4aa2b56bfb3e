import type { Facility } from './model.js';

/** Most volunteers at once: the programme's maximum or the facility's cap, whichever is lower. */
export function largestParty({ programme, visitorCap }: Pick<Facility, 'programme' | 'visitorCap'>): number {
  return Math.min(programme.maximumParty, visitorCap);
}
