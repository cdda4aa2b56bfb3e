import { defineReading } from '../../delivery/projecting.js';
import { unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { isAboutSession } from './session-notices.rule.js';
import { Sessions } from './sessions.store.js';

/** Sessions to come, and those that a notice is about. */
export const toldSessions = defineReading(async (pass) => {
  const notices = await pass.of(unsettledNotices);
  const noticed = notices.flatMap(({ facts }) => (isAboutSession(facts) ? [facts.sessionId] : []));
  return pass.society.of(Sessions).toldOf(noticed, pass.now);
});
