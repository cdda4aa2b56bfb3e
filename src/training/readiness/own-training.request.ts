import type { Group } from '../../core/model.js';
import { ownGroups } from '../../groups/own-groups.request.js';
import type { Viewer } from '../../slack/hearing/viewer.js';
import { askedOfThem, ownCompletions } from '../requirements/own-training.request.js';
import { sessionsAhead } from '../sessions/own-sessions.request.js';
import { type OwnTraining, ownTraining } from './own-training.rule.js';

/** Where this person stands in each of their groups, by name, from the database now. */
export async function readOwnTraining(viewer: Viewer): Promise<OwnTraining[]> {
  return readTrainingIn(viewer, (await viewer.of(ownGroups)).memberOf);
}

/** The same in certain groups, which they are in. */
export async function readTrainingIn(viewer: Viewer, groups: readonly Group[]): Promise<OwnTraining[]> {
  if (groups.length === 0) return [];
  const [byProgramme, completions, sessions] = await Promise.all([
    viewer.of(askedOfThem),
    viewer.of(ownCompletions),
    viewer.of(sessionsAhead),
  ]);
  return groups.map((group) => {
    const requirements = byProgramme.get(group.programme.code) ?? [];
    return ownTraining(viewer.person.userId, group, requirements, completions, sessions, viewer.now);
  });
}
