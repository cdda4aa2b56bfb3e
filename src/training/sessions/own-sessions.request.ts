import { ownGroups } from '../../groups/own-groups.request.js';
import { defineOwnReading, type Viewer } from '../../slack/hearing/viewer.js';
import { askedOfThem, ownCompletions } from '../requirements/own-training.request.js';
import { sessionsFor } from './session-needs.rule.js';
import type { Session } from './sessions.rule.js';
import { Sessions } from './sessions.store.js';

/** Planned ones that have not begun: of their groups, for every group, and those that they are on the list of. Soonest first. */
export const sessionsAhead = defineOwnReading(({ society, person, now }) =>
  society.of(Sessions).aheadOf(person.userId, now),
);

/** The sessions that concern this person, soonest first. */
export async function readOwnSessions(viewer: Viewer): Promise<readonly Session[]> {
  const ahead = await viewer.of(sessionsAhead);
  if (ahead.length === 0) return [];
  const [groups, byProgramme, completions] = await Promise.all([
    viewer.of(ownGroups),
    viewer.of(askedOfThem),
    viewer.of(ownCompletions),
  ]);
  const memberOf = groups.memberOf.map(({ id, programme }) => ({ id, programmeCode: programme.code }));
  return sessionsFor(ahead, { userId: viewer.person.userId, memberOf, completions }, byProgramme, viewer.now);
}
