import type { Group } from '../core/model.js';
import type { Society } from '../database/society.js';
import { actsFor } from '../groups/acting.request.js';
import { WorkspaceRoles } from '../groups/workspace-roles.store.js';
import type { Request } from '../slack/hearing/request.js';
import { isMentor, ledBeside, type Pairing } from './pairing.rule.js';
import { Pairings } from './pairings.store.js';

type Asking = Pick<Request, 'society' | 'person'>;

/** Whoever asks, by their Slack user id alone. */
interface AskingById {
  readonly society: Society;
  readonly person: { readonly userId: string };
}

/**
 * Those of these one-to-ones that somebody leads: a leader of the group who is no mentor of it, or, where each of them is, whoever
 * acts in the place of leaders. Read from the database now.
 */
export async function ledAmong(
  { society, person }: AskingById,
  pairings: readonly Pairing[],
): Promise<readonly Pairing[]> {
  const { userId } = person;
  const acting = await society.of(WorkspaceRoles).whoCanAct(pairings.map(ledBeside));
  return pairings.filter((each) => acting.get(each.id)?.includes(userId) === true && !isMentor(each, userId));
}

/** Whether somebody leads this one. */
export async function leadsPairing(asking: AskingById, pairing: Pairing): Promise<boolean> {
  return (await ledAmong(asking, [pairing])).length > 0;
}

/** The same of the group's one-to-ones at large, and of one that is still to be set up. */
export async function leadsIn(asking: Asking, group: Group): Promise<boolean> {
  if (await actsFor(asking, group)) return true;
  return (await ledAmong(asking, await asking.society.of(Pairings).inGroups([group.id]))).length > 0;
}
