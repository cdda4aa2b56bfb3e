import { sessionsFor } from '../domain/session-needs.js';
import type { Session } from '../domain/sessions.js';
import type { Request } from './listen.js';

/** The sessions that concern this person, soonest first. */
export async function readOwnSessions({
  society,
  person,
  now,
}: Pick<Request, 'society' | 'person' | 'now'>): Promise<readonly Session[]> {
  const { userId } = person;
  const upcoming = await society.sessions.upcoming(now);
  if (upcoming.length === 0) return [];
  const [groups, { byProgramme }, completions] = await Promise.all([
    society.groups.ofMember(userId),
    society.training.rules(),
    society.completions.of([userId]),
  ]);
  const memberOf = groups.map(({ id, facility }) => ({ id, programmeCode: facility.programme.code }));
  return sessionsFor(upcoming, { userId, memberOf, completions: completions.get(userId) ?? [] }, byProgramme, now);
}
