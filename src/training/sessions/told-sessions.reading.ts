import { defineReading, type Pass } from '../../delivery/projecting.js';
import { idsIn, isAboutAny } from '../../delivery/subjects.rule.js';
import { unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { isAboutSession } from './session-notices.rule.js';
import type { Session } from './sessions.rule.js';
import { Sessions } from './sessions.store.js';

const noticedSessions = defineReading(async (pass) => {
  const notices = await pass.of(unsettledNotices);
  return notices.flatMap(({ facts }) => (isAboutSession(facts) ? [facts.sessionId] : []));
});

/** Sessions that are looked at, those that a notice is about, and those to come of groups that are looked at. */
export const toldSessions = defineReading(async (pass) => {
  const lookedAt = idsIn(pass.about, 'session') ?? [];
  const ids = [...lookedAt, ...(await pass.of(noticedSessions))];
  return pass.society.of(Sessions).toldOf(ids, idsIn(pass.about, 'group'), pass.now);
});

/** Those of them that are looked at themselves. */
export const sessionsLookedAt = defineReading(async (pass): Promise<readonly Session[]> => {
  const lookedAt = idsIn(pass.about, 'session');
  const sessions = await pass.of(toldSessions);
  return lookedAt ? sessions.filter(({ id }) => lookedAt.has(id)) : sessions;
});

/** Ids of the groups that they are for. */
export async function groupsOfSessions(pass: Pass): Promise<readonly string[]> {
  const { about } = pass;
  if (isAboutAny(about, 'session') || (await pass.of(noticedSessions)).length > 0)
    return (await pass.of(toldSessions)).flatMap(({ groupId }) => groupId ?? []);
  return [];
}
