import type { NewNotice, NoticeFacts } from '../domain/notices.js';
import { type ChannelRefusal, channelRefusal } from '../domain/undelivered.js';
import type { WorkspaceStore } from '../store/index.js';
import type { DeadMessage } from './hands.js';

/**
 * Tells each leader of a group, in words, that we cannot post in its channel and what to do, and national staff the same of
 * the national channel: once for each reason, until something has been posted there again.
 * @returns whether somebody is to be told
 */
export async function tellLeaders(society: WorkspaceStore, message: DeadMessage, now: Date): Promise<boolean> {
  const reason = channelRefusal(message.error);
  if (reason === null) return false;
  const channelId = message.recipientId;
  const notices = [
    ...(await toLeaders(society, channelId, reason)),
    ...(await toNationalStaff(society, channelId, reason)),
  ];
  if (notices.length === 0) return false;
  const workedAt = await society.ledger.lastSentTo(channelId);
  return (await society.notices.writeUnlessTold(notices, workedAt, now)) > 0;
}

async function toLeaders(society: WorkspaceStore, channelId: string, reason: ChannelRefusal): Promise<NewNotice[]> {
  const group = await society.groups.byChannel(channelId);
  if (!group) return [];
  return toEach(group.leaderIds, { kind: 'cannot_post', groupId: group.id, channelId, reason });
}

async function toNationalStaff(
  society: WorkspaceStore,
  channelId: string,
  reason: ChannelRefusal,
): Promise<NewNotice[]> {
  const { nationalChannelId, nationalStaffIds } = await society.workspaces.read();
  if (nationalChannelId !== channelId) return [];
  return toEach(nationalStaffIds, { kind: 'national_cannot_post', channelId, reason });
}

function toEach(userIds: readonly string[], facts: NoticeFacts): NewNotice[] {
  return userIds.map((userId) => ({ userId, facts }));
}
