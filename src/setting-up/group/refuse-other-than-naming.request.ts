import { standsIn } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import { refuseOtherThanAdmins } from '../../groups/refuse-others.request.js';
import { lastingLeaders } from '../../groups/stand-ins.rule.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { list } from '../../locales/index.js';
import { escapeText, mention, type Reply, sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import type { PressRequest, SubmitRequest } from '../../slack/hearing/request.js';

/** Admins, and for a group that nobody leads also those who act in its leaders' place: they can name one. */
export async function refuseOtherThanNaming(
  deps: Deps,
  request: PressRequest | SubmitRequest,
  groupId: string | null,
): Promise<Reply | null> {
  const { society, say, person } = request;
  const refusal = await refuseOtherThanAdmins(deps, request);
  const group = refusal && groupId !== null ? await society.of(Groups).read(groupId) : null;
  if (!refusal || !group) return refusal;
  // Whoever stands in for some days can name nobody, and keeps nobody else from naming.
  const lasting = lastingLeaders(group);
  if (await standsIn(request, { ...group, leaderIds: lasting })) return null;
  const isTold = (await society.of(Workspaces).read()).nationalStaffIds.includes(person.userId);
  const leaders = list(lasting.map(mention), person.locale);
  return isTold
    ? sentence(say('notice.no_active_leader.led_again', { group: escapeText(group.name), leaders }))
    : refusal;
}
