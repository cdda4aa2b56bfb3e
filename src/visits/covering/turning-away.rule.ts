import { placeOf } from '../../core/party.js';
import type { CoverRule } from './deciding.rule.js';
import { HOUR } from './offers.rule.js';
import { settle } from './settle.rule.js';

/** Milliseconds before a visit from which on whoever goes may stand at the gate. */
const AT_THE_GATE = 1 * HOUR;

/** Whether somebody who goes on a visit may be at the gate now, or inside. */
export function isAtTheGate(
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
): boolean {
  return now.getTime() >= startsAt.getTime() - AT_THE_GATE && now < endsAt;
}

/**
 * Somebody who goes on a visit says from the gate that they were turned away: it counts as called off by the facility (DOMAIN,
 * rules 6 and 14). There is nowhere to say why. Twice is once. Refused: not theirs, called off otherwise, or not the time.
 */
export const decideTurnedAway: CoverRule = (visit, userId, now) => {
  const { shift } = visit;
  if (!placeOf(shift, userId)) return { ok: false, refusal: { reason: 'not_yours' } };
  if (shift.status === 'called_off_by_facility') return { ok: true, visit };
  if (shift.status !== 'planned') return { ok: false, refusal: { reason: 'called_off' } };
  if (now >= shift.endsAt) return { ok: false, refusal: { reason: 'begun' } };
  if (!isAtTheGate(shift, now)) return { ok: false, refusal: { reason: 'not_there_yet' } };
  return { ok: true, visit: settle({ ...visit, shift: { ...shift, status: 'called_off_by_facility' } }, now) };
};
