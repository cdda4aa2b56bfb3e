import type { Claim } from '../../core/model.js';
import { crowdingOf } from '../../core/places-left.js';
import { overlaps } from '../../core/stretches.js';
import { isShort } from './counted.rule.js';
import { type CoverRule, no, refuseNotLeader, refuseOver, settled } from './deciding.rule.js';
import { freePlaces } from './may-take.rule.js';
import { isTooLate, newOffer, openFree, withOffer } from './offers.rule.js';

/** A leader asks for people on a visit that too few come on. Refused: not a leader, over, too late, enough come, no place. */
export const decideAsk: CoverRule = (visit, leaderId, now) => {
  const refused = refuseNotLeader(visit, leaderId) ?? refuseOver(visit, now);
  if (refused) return refused;
  if (isTooLate(visit, now)) return no({ reason: 'too_late_to_cover' });
  if (!isShort(visit)) return no({ reason: 'has_enough' });
  if (freePlaces(visit) === 0) return no({ reason: 'no_room_to_ask', most: visit.group.facility.visitorCap });
  const known = openFree(visit);
  if (known?.asking === 'waves') return { ok: true, visit };
  const offer = { ...(known ?? newOffer('free', '', leaderId, now)), asking: 'waves' as const, nextAt: now };
  return settled(withOffer(visit, offer), now);
};

/**
 * A leader says that a visit which was not to run does after all. Whoever has a place says anew that they come, and whoever has
 * gone on another meanwhile has it no more. It still needs its least (DOMAIN, rule 1). Once. Refused: not a leader, too late, the
 * facility is not open, or has let others in meanwhile.
 */
export const decideRunsAfterAll: CoverRule = (visit, leaderId, now) => {
  const refused = refuseNotLeader(visit, leaderId);
  if (refused) return refused;
  const { shift, people } = visit;
  if (shift.startsAt <= now) return no({ reason: 'begun' });
  if (shift.status === 'planned' && shift.hasReopened) return { ok: true, visit };
  if (shift.status !== 'will_not_run' || shift.hasReopened) return no({ reason: 'not_to_reopen' });
  if (isTooLate(visit, now)) return no({ reason: 'too_late_to_cover' });
  const isFree = ({ userId }: Claim) =>
    !(people.get(userId)?.otherShifts ?? []).some((other) => other.id !== shift.id && overlaps(other, shift));
  const { shortSince: _, ...rest } = shift;
  const places = { claims: shift.claims.filter(isFree), shadows: shift.shadows.filter(isFree) };
  const again = { status: 'planned', hasReopened: true, reconfirmSince: now } as const;
  const reopened = { ...visit, shift: { ...rest, ...places, ...again } };
  if (crowdingOf(reopened)?.kind === 'too_many') {
    return no({ reason: 'no_room_then', most: visit.group.facility.visitorCap });
  }
  return refuseOver(reopened, now) ?? settled(reopened, now);
};
