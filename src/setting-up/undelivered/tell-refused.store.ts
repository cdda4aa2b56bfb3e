import type { Group } from '../../core/model.js';
import type { Society } from '../../database/society.js';
import type { DeadMessage } from '../../delivery/hands.js';
import { Ledger } from '../../delivery/ledger.store.js';
import { causeOf } from '../../delivery/refused-messages.rule.js';
import { Groups } from '../../groups/groups.store.js';
import { WorkspaceRoles } from '../../groups/workspace-roles.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { isChannelRefusal } from '../../slack/slack-errors.rule.js';
import { isPerson } from '../../slack/slack-ids.rule.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { Notices } from '../../telling/notices.store.js';
import type { UndeliveredNoticeFacts } from './undelivered-notices.rule.js';

/** Telling that these did not arrive is all that can be done: a message about it would meet the same. */
const TELLS_OF_REFUSALS: ReadonlySet<string | null> = new Set(['not_delivered', 'cannot_post', 'national_cannot_post']);

/**
 * Tells those who can act, in words, what Slack refuses and waiting does not mend: that a channel takes nothing of ours or a
 * person hears nothing, once for each reason until something has arrived there again; that a single message does not arrive,
 * once for each reason.
 * @returns whether somebody is to be told
 */
export async function tellRefused(society: Society, message: DeadMessage, now: Date): Promise<boolean> {
  const { recipientId } = message;
  const cause = causeOf(message);
  if (isChannelRefusal(cause)) {
    const about = { channelId: recipientId, reason: cause };
    const groups = await ownersOf(society, recipientId);
    const notices = await toThoseWhoCanAct(society, groups, null, (group) =>
      group ? { kind: 'cannot_post', groupId: group.id, ...about } : { kind: 'national_cannot_post', ...about },
    );
    return write(society, notices, await society.of(Ledger).lastSentTo(recipientId), now);
  }
  const isAboutPerson = cause === 'person_gone' || cause === 'person_unreachable';
  if (!isAboutPerson && TELLS_OF_REFUSALS.has(await society.of(Notices).kindOf(message.key))) return false;
  const person = isPerson(recipientId) ? recipientId : null;
  const groups = person ? await groupsOf(society, person) : await ownersOf(society, recipientId);
  const notices = await toThoseWhoCanAct(society, groups.length > 0 ? groups : [null], person, (group) => ({
    kind: 'not_delivered',
    groupId: group?.id ?? null,
    recipientId,
    key: isAboutPerson ? null : message.key,
    error: message.error,
  }));
  return write(society, notices, isAboutPerson ? await society.of(Ledger).lastSentTo(recipientId) : null, now);
}

/** Whose channel it is: a group's, and null for the society's own; nobody's where it was one of these before. */
async function ownersOf(society: Society, channelId: string): Promise<readonly (Group | null)[]> {
  const [group, { nationalChannelId }] = await Promise.all([
    society.of(Groups).byChannel(channelId),
    society.of(Workspaces).read(),
  ]);
  return [...(group ? [group] : []), ...(nationalChannelId === channelId ? [null] : [])];
}

/** The groups that somebody is in or leads; null for somebody in none. */
async function groupsOf(society: Society, userId: string): Promise<readonly (Group | null)[]> {
  const [memberOf, leads] = await Promise.all([society.of(Groups).ofMember(userId), society.of(Groups).ledBy(userId)]);
  const groups = [...new Map([...memberOf, ...leads].map((group) => [group.id, group])).values()];
  return groups.length > 0 ? groups : [null];
}

/** One notice for each of them, whatever number of groups it is about. @param except whom it is about */
async function toThoseWhoCanAct(
  society: Society,
  groups: readonly (Group | null)[],
  except: string | null,
  factsFor: (group: Group | null) => UndeliveredNoticeFacts,
): Promise<NewNotice[]> {
  const led = groups
    .filter((group) => group !== null)
    .map((group) => ({ ...group, leaderIds: group.leaderIds.filter((userId) => userId !== except) }));
  const acting = await society.of(WorkspaceRoles).whoHears(led);
  const told = new Map<string, UndeliveredNoticeFacts>();
  for (const group of groups) {
    const userIds = group ? (acting.get(group.id) ?? []) : await society.of(WorkspaceRoles).whoCanActNationally();
    for (const userId of userIds) if (userId !== except && !told.has(userId)) told.set(userId, factsFor(group));
  }
  return [...told].map(([userId, facts]) => ({ userId, facts }));
}

async function write(society: Society, notices: readonly NewNotice[], since: Date | null, now: Date): Promise<boolean> {
  return notices.length > 0 && (await society.of(Notices).writeUnlessTold(notices, since, now)) > 0;
}
