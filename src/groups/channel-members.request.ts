import type { Deps } from '../slack/hearing/deps.js';
import { reportProblem } from '../slack/hearing/problems.js';
import type { Request, SubmitRequest } from '../slack/hearing/request.js';
import { Groups } from './groups.store.js';
import { Memberships } from './memberships.store.js';

/**
 * Enough to say whether those who rest are in the channel. A large one takes longer to read than Slack waits for an answer,
 * so that it is read here only for somebody whom we do not know to be in it.
 */
export async function membersAmong(
  deps: Deps,
  { society, client }: SubmitRequest,
  groupId: string | null,
  { channelId, restingIds }: { readonly channelId: string | null; readonly restingIds: readonly string[] },
): Promise<readonly string[]> {
  const stored = groupId === null ? null : await society.of(Groups).read(groupId);
  const isSameChannel = stored !== null && stored.channelId === channelId;
  const known = isSameChannel ? (await society.of(Memberships).of(stored.id)).map(({ userId }) => userId) : [];
  if (!channelId || restingIds.every((userId) => known.includes(userId))) return known;
  const { present, unsure } = await deps.people.inChannel(client, channelId);
  return [...present, ...unsure];
}

/** Whether Slack says now that somebody is in a channel and can be a volunteer. Never rejects. */
export async function isIn(
  { people }: Deps,
  { client, person }: Pick<Request, 'client' | 'person'>,
  channelId: string,
): Promise<boolean> {
  const listed = await people.listedIn(client, channelId).catch((): readonly string[] => []);
  if (!listed.includes(person.userId)) return false;
  return (await people.readNow(client, person.userId))?.isActive === true;
}

/**
 * Takes down who is in the channel, which takes a while in a large one, and who of them rests.
 * @returns how many are in it; null when that could not be read: it is tried again every ten minutes
 */
export async function followMembers(
  deps: Deps,
  { society, client, person, now }: SubmitRequest,
  groupId: string,
  { channelId, restingIds }: { readonly channelId: string; readonly restingIds: readonly string[] },
): Promise<number | null> {
  try {
    const { present, unsure } = await deps.people.inChannel(client, channelId);
    await society.of(Memberships).sync(groupId, present, now, unsure);
    return present.length;
  } catch (error) {
    reportProblem(deps.logger, error, { groupId, userId: person.userId });
    return null;
  } finally {
    await society.of(Memberships).setResting(groupId, restingIds, person.userId, now);
  }
}
