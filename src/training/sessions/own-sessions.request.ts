import { ownGroups, ownStanding } from '../../groups/own-groups.request.js';
import { defineOwnReading, type Viewer } from '../../slack/hearing/viewer.js';
import { allThatIsAsked, ownCompletions } from '../requirements/own-completions.request.js';
import { sessionsFor } from './session-needs.rule.js';
import type { Session } from './sessions.rule.js';
import { Sessions } from './sessions.store.js';

/** Planned ones that have not begun: of their groups, for every group, and those that they are on the list of. Soonest first. */
export const sessionsAhead = defineOwnReading(async (viewer): Promise<readonly Session[]> => {
  const { volunteerId } = await viewer.of(ownStanding);
  const groupIds = (await viewer.of(ownGroups)).memberOf.map(({ id }) => id);
  const readRequirements = async () => (await viewer.of(allThatIsAsked)).byCode;
  return viewer.society.of(Sessions).upcomingFor({ volunteerId, groupIds }, viewer.now, readRequirements);
});

/** The sessions that concern this person, soonest first. */
export async function readOwnSessions(viewer: Viewer): Promise<readonly Session[]> {
  const ahead = await viewer.of(sessionsAhead);
  if (ahead.length === 0) return [];
  const [groups, { byProgramme }, completions] = await Promise.all([
    viewer.of(ownGroups),
    viewer.of(allThatIsAsked),
    viewer.of(ownCompletions),
  ]);
  const memberOf = groups.memberOf.map(({ id, programme }) => ({ id, programmeCode: programme.code }));
  return sessionsFor(ahead, { userId: viewer.person.userId, memberOf, completions }, byProgramme, viewer.now);
}
