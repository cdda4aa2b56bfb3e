import { grouped } from '../../core/grouped.js';
import type { Ask } from '../../database/by-hand.js';
import { toRequirement } from '../requirements/training-rows.store.js';
import { sessionOf } from './session-rows.store.js';
import type { Session } from './sessions.rule.js';
import { listsOfSessionsAhead, sessionsAheadOf } from './sessions-ahead.sql.js';

/** Soonest first. As a rule there are none: then nobody's lists are read. */
export async function readSessionsAhead(ask: Ask, userId: string, after: Date): Promise<readonly Session[]> {
  const rows = await ask(sessionsAheadOf, { userId, after });
  if (rows.length === 0) return [];
  const lists = grouped(await ask(listsOfSessionsAhead, { userId, after }), ({ signUp }) => signUp.sessionId);
  return rows.map(({ session, requirement, facilityId, facilityArea, facilityName }) => {
    const facility = facilityId === null ? null : { id: facilityId, area: facilityArea, name: facilityName ?? '' };
    const signUps = (lists.get(session.id) ?? []).map(({ signUp, volunteer }) => ({ ...signUp, volunteer }));
    return sessionOf({ ...session, facility, signUps }, toRequirement(requirement));
  });
}
