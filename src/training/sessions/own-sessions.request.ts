import { Groups } from '../../groups/groups.store.js';
import type { Request } from '../../slack/hearing/request.js';
import { Completions } from '../requirements/completions.store.js';
import { Training } from '../requirements/training.store.js';
import { sessionsFor } from './session-needs.rule.js';
import type { Session } from './sessions.rule.js';
import { Sessions } from './sessions.store.js';

/** The sessions that concern this person, soonest first. */
export async function readOwnSessions({
  society,
  person,
  now,
}: Pick<Request, 'society' | 'person' | 'now'>): Promise<readonly Session[]> {
  const { userId } = person;
  const upcoming = await society.of(Sessions).upcoming(now);
  if (upcoming.length === 0) return [];
  const [groups, { byProgramme }, completions] = await Promise.all([
    society.of(Groups).ofMember(userId),
    society.of(Training).rules(),
    society.of(Completions).of([userId]),
  ]);
  const memberOf = groups.map(({ id, programme }) => ({ id, programmeCode: programme.code }));
  return sessionsFor(upcoming, { userId, memberOf, completions: completions.get(userId) ?? [] }, byProgramme, now);
}
