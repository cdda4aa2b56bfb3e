import type { Deps } from '../deps.js';
import type { GroupDetails, GroupForm } from '../domain/setting-up.js';
import { CALLBACKS } from '../views/ids.js';
import type { SubmitRequest } from './listen.js';
import { reportProblem } from './problems.js';

/**
 * Enough to say whether those who rest are in the channel. A large one takes longer to read than Slack waits for an answer,
 * so that it is read here only for somebody whom we do not know to be in it.
 */
export async function membersAmong(
  deps: Deps,
  { society, client }: SubmitRequest,
  groupId: string | null,
  { channelId, restingIds }: GroupForm,
): Promise<readonly string[]> {
  const stored = groupId === null ? null : await society.groups.read(groupId);
  const isSameChannel = stored !== null && stored.channelId === channelId;
  const known = isSameChannel ? (await society.memberships.of(stored.id)).map(({ userId }) => userId) : [];
  if (!channelId || restingIds.every((userId) => known.includes(userId))) return known;
  return deps.people.inChannel(client, channelId);
}

/**
 * Takes down who is in the channel, which takes a while in a large one, and who of them rests.
 * @returns how many are in it; null when that could not be read: it is tried again every ten minutes
 */
export async function followMembers(
  deps: Deps,
  { society, client, person, now }: SubmitRequest,
  groupId: string,
  { channelId, restingIds }: GroupDetails,
): Promise<number | null> {
  try {
    const present = await deps.people.inChannel(client, channelId);
    await society.memberships.sync(groupId, present, now);
    return present.length;
  } catch (error) {
    reportProblem(deps.logger, error, { callbackId: CALLBACKS.setUpGroup, userId: person.userId });
    return null;
  } finally {
    await society.memberships.setResting(groupId, restingIds, person.userId, now);
    deps.reconcileSoon();
  }
}
