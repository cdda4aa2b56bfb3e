import { list } from '../locales/index.js';
import { mention, type Reply, sentence } from '../slack/blocks/parts.js';
import { refusalReply } from '../slack/blocks/refusals.js';
import type { Deps } from '../slack/hearing/deps.js';
import type { Request } from '../slack/hearing/request.js';
import { Workspaces } from './workspaces.store.js';

/** Only admins and owners of the workspace set it up, as Slack says at this moment. Null lets the person go on. */
export async function refuseOtherThanAdmins(
  deps: Deps,
  { client, person, say }: Pick<Request, 'client' | 'person' | 'say'>,
): Promise<Reply | null> {
  const { isAdmin } = await deps.people.readFresh(client, person.userId);
  if (isAdmin) return null;
  return refusalReply(say, { reason: 'not_an_admin' }, { locale: person.locale, group: null });
}

/** National staff and admins of the workspace change what is asked for. Null lets the person go on. */
export async function refuseOtherThanStaff(
  deps: Deps,
  { client, society, person, say }: Pick<Request, 'client' | 'society' | 'person' | 'say'>,
): Promise<Reply | null> {
  const { nationalStaffIds } = await society.of(Workspaces).read();
  if (nationalStaffIds.includes(person.userId)) return null;
  const { isAdmin } = await deps.people.readFresh(client, person.userId);
  if (isAdmin) return null;
  if (nationalStaffIds.length === 0) return sentence(say('requirements.not_staff_ask_admin'));
  return sentence(say('requirements.not_staff', { staff: list(nationalStaffIds.map(mention), person.locale) }));
}
