import type { Retention } from '../../core/retention.js';
import type { Society } from '../../database/society.js';
import type { ForgetPeople } from './forget-people.request.js';
import { Leavers } from './leavers.store.js';
import { Outdated } from './outdated.store.js';
import { type Erased, limitsAt } from './retention.rule.js';

/**
 * Erases what has been kept for long enough. Harmless to repeat: what is due is what is there.
 * @param forgetPeople null to say how much it would be, and to change nothing
 */
export async function eraseOutdated(
  society: Society,
  retention: Retention,
  now: Date,
  forgetPeople: ForgetPeople | null,
): Promise<Erased> {
  const limits = limitsAt(retention, now);
  const isDry = forgetPeople === null;
  return {
    people: await forgetLeavers(society, limits.people, now, forgetPeople),
    audit: await society.of(Outdated).audit(limits.audit, isDry),
    told: await society.of(Outdated).told(limits.told, isDry),
    undelivered: await society.of(Outdated).undelivered(limits.undelivered, isDry),
  };
}

async function forgetLeavers(
  society: Society,
  limit: Date,
  now: Date,
  forgetPeople: ForgetPeople | null,
): Promise<number> {
  const leavers = await society.of(Leavers).before(limit);
  if (!forgetPeople) return leavers.length;
  return forgetPeople(society, leavers, (userId) => society.of(Leavers).isStill(userId, limit), now);
}
