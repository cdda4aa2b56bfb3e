import type { Retention } from '../../core/retention.js';
import type { Society } from '../../database/society.js';
import type { ForgetPerson } from './forget-person.request.js';
import { Leavers } from './leavers.store.js';
import { Outdated } from './outdated.store.js';
import { type Erased, limitsAt } from './retention.rule.js';

/**
 * Erases what has been kept for long enough. Harmless to repeat: what is due is what is there.
 * @param forgetPerson null to say how much it would be, and to change nothing
 */
export async function eraseOutdated(
  society: Society,
  retention: Retention,
  now: Date,
  forgetPerson: ForgetPerson | null,
): Promise<Erased> {
  const limits = limitsAt(retention, now);
  const isDry = forgetPerson === null;
  return {
    people: await forgetLeavers(society, limits.people, now, forgetPerson),
    audit: await society.of(Outdated).audit(limits.audit, isDry),
    told: await society.of(Outdated).told(limits.told, isDry),
    undelivered: await society.of(Outdated).undelivered(limits.undelivered, isDry),
  };
}

async function forgetLeavers(
  society: Society,
  limit: Date,
  now: Date,
  forgetPerson: ForgetPerson | null,
): Promise<number> {
  const leavers = await society.of(Leavers).before(limit);
  if (!forgetPerson) return leavers.length;
  let forgotten = 0;
  for (const userId of leavers) {
    // Asked again: whoever has come back meanwhile is no leaver.
    if (!(await society.of(Leavers).isStill(userId, limit))) continue;
    await forgetPerson(society, userId, now);
    forgotten += 1;
  }
  return forgotten;
}
