import { inAlphabet } from '../../core/alphabet.js';
import type { Group } from '../../core/model.js';
import { Groups } from '../../groups/groups.store.js';
import type { Request } from '../../slack/hearing/request.js';
import { Completions } from '../requirements/completions.store.js';
import { Training } from '../requirements/training.store.js';
import { Sessions } from '../sessions/sessions.store.js';
import { type OwnTraining, ownTraining } from './own-training.rule.js';

/** Where this person stands in each of their groups, by name, from the database now. */
export async function readOwnTraining(reader: Pick<Request, 'society' | 'person' | 'now'>): Promise<OwnTraining[]> {
  const { society, person } = reader;
  return readTrainingIn(reader, inAlphabet(person.locale, await society.of(Groups).ofMember(person.userId)));
}

/** The same in certain groups. */
export async function readTrainingIn(
  { society, person, now }: Pick<Request, 'society' | 'person' | 'now'>,
  groups: readonly Group[],
): Promise<OwnTraining[]> {
  const { userId } = person;
  const [{ byProgramme }, completions, sessions] = await Promise.all([
    society.of(Training).rules(),
    society.of(Completions).of([userId]),
    society.of(Sessions).upcoming(now),
  ]);
  return groups.map((group) => {
    const requirements = byProgramme.get(group.programme.code) ?? [];
    return ownTraining(userId, group, requirements, completions.get(userId) ?? [], sessions, now);
  });
}
