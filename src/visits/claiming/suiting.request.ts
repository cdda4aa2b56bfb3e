import type { ShiftWithPlaces } from '../../core/model.js';
import type { Request } from '../../slack/hearing/request.js';
import { Claims } from './claims.store.js';

/** Milliseconds. */
const LOOKED_AHEAD = 28 * 24 * 60 * 60_000;
/** More is a list, which `/visit claim` shows. */
const MOST_SUGGESTED = 3;

/** Visits that somebody who can't come on one may take instead, soonest first. */
export async function suiting(
  { society, person, now }: Pick<Request, 'society' | 'person' | 'now'>,
  exceptShiftId: string,
): Promise<readonly ShiftWithPlaces[]> {
  const until = new Date(now.getTime() + LOOKED_AHEAD);
  const open = await society.of(Claims).openShiftsFor(person.userId, now, until);
  return open.filter(({ shift }) => shift.id !== exceptShiftId).slice(0, MOST_SUGGESTED);
}
