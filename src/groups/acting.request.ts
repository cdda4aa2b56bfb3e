import type { Group } from '../core/model.js';
import type { Request } from '../slack/hearing/request.js';
import { WorkspaceRoles } from './workspace-roles.store.js';

type Asking = Pick<Request, 'society' | 'person'>;

/** Whether somebody leads the group, or acts in its leaders' place while none of them is there. Read from the database now. */
export async function actsFor({ society, person }: Asking, group: Group): Promise<boolean> {
  if (group.leaderIds.includes(person.userId)) return true;
  return (await society.of(WorkspaceRoles).whoCanAct([group])).get(group.id)?.includes(person.userId) === true;
}

/** Whether somebody acts in the place of leaders of whom none is there any more. */
export async function standsIn(asking: Asking, group: Group): Promise<boolean> {
  return !group.leaderIds.includes(asking.person.userId) && (await actsFor(asking, group));
}
