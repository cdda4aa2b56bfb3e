import { channelRefusal } from '../domain/undelivered.js';
import type { WorkspaceStore } from '../store/index.js';
import type { DeadMessage } from './hands.js';

/**
 * Tells each leader of a group, in words, that we cannot post in its channel and what to do: once for each reason, until
 * something has been posted there again.
 * @returns whether somebody is to be told
 */
export async function tellLeaders(society: WorkspaceStore, message: DeadMessage, now: Date): Promise<boolean> {
  const reason = channelRefusal(message.error);
  if (reason === null) return false;
  const group = await society.groups.byChannel(message.recipientId);
  if (!group) return false;
  const { id: groupId, channelId } = group;
  const facts = { kind: 'cannot_post', groupId, channelId, reason } as const;
  const workedAt = await society.ledger.lastSentTo(channelId);
  const notices = group.leaderIds.map((userId) => ({ userId, facts }));
  return (await society.notices.writeUnlessTold(notices, workedAt, now)) > 0;
}
