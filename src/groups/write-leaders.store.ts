import type { Prisma } from '../database/client.js';
import type { ScopedTransaction } from '../database/scope.js';
import { endStandIns } from './end-stand-ins.store.js';
import { followLeaderless } from './leaderless-groups.store.js';
import { leadingNow, type StandIn } from './stand-ins.rule.js';

/**
 * Writes who leads a group until further notice. Whoever stands in for a leader who stays goes on; whoever stood in for one who
 * does not, or leads the group themselves now, stands in no more, and is told unless they lead it. Of whoever leads it no longer
 * it is noted that they did, so that their cards say who has its visits now.
 * @param leaderIds Slack user ids
 * @param by Slack user id of whoever decides it
 */
export async function writeLeaders(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string,
  leaderIds: readonly string[],
  by: string,
  now: Date,
): Promise<void> {
  const named = [...new Set(leaderIds)];
  const inVain = { groupId, OR: [{ leaderId: { notIn: named } }, { userId: { in: named } }] };
  const told = ({ userId }: StandIn) => (named.includes(userId) ? [] : [userId]);
  await endStandIns(transaction, workspaceId, inVain, { by, told }, now);
  const leaving = await transaction.groupLeader.findMany({
    where: { groupId, standsIn: false, userId: { notIn: named } },
  });
  await transaction.formerLeader.deleteMany({
    where: { groupId, userId: { in: [...named, ...leaving.map(({ userId }) => userId)] } },
  });
  await transaction.formerLeader.createMany({
    data: leaving.map(({ userId }) => ({ workspaceId, groupId, userId, leftAt: now })),
  });
  await transaction.groupLeader.deleteMany({
    where: {
      groupId,
      OR: [
        { standsIn: false, userId: { notIn: named } },
        { standsIn: true, userId: { in: named } },
      ],
    },
  });
  const staying = await transaction.groupLeader.findMany({ where: { groupId, userId: { in: named } } });
  const here = new Set(staying.map(({ userId }) => userId));
  const coming = named.filter((userId) => !here.has(userId));
  await transaction.groupLeader.createMany({ data: coming.map((userId) => ({ workspaceId, groupId, userId })) });
  await settleLeaders(transaction, workspaceId, [groupId], now);
}

/**
 * Brings who leads these groups to what is noted of who stands in now, forgets what is over, and follows which of them nobody
 * leads any more. The one place in which standing in begins and ends. Harmless to repeat.
 */
export async function settleLeaders(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const groupId of [...new Set(groupIds)].sort()) await settleGroup(transaction, workspaceId, groupId, now);
  await followLeaderless(transaction, workspaceId, groupIds, now);
}

async function settleGroup(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string,
  now: Date,
): Promise<void> {
  await transaction.standIn.deleteMany({ where: { groupId, endsAt: { lte: now } } });
  const standIns = await transaction.standIn.findMany({ where: { groupId, startsAt: { lte: now } } });
  for (const { id, endsAt } of standIns)
    await transaction.standIn.updateMany({ where: { id, nextAt: { lte: now } }, data: { nextAt: endsAt } });
  const leaders = await transaction.groupLeader.findMany({ where: { groupId } });
  const isOpen = (await transaction.group.count({ where: { id: groupId, closedAt: null } })) > 0;
  const wanted = new Map((isOpen ? leadingNow(leaders, standIns) : []).map((each) => [each.userId, each]));
  const left: Prisma.FormerLeaderCreateManyInput[] = [];
  for (const { userId, isAway } of leaders) {
    const leading = wanted.get(userId);
    const row = { groupId, userId };
    if (!leading) {
      await transaction.groupLeader.deleteMany({ where: row });
      left.push({ workspaceId, ...row, leftAt: now });
    } else if (leading.isAway !== isAway)
      await transaction.groupLeader.updateMany({ where: row, data: { isAway: leading.isAway } });
    wanted.delete(userId);
  }
  const data = [...wanted.values()].map((each) => ({ workspaceId, groupId, ...each }));
  if (data.length > 0) await transaction.groupLeader.createMany({ data });
  const changed = [...left, ...data].map(({ userId }) => userId);
  if (changed.length === 0) return;
  // Their cards say who sees to it now, until they lead it again.
  await transaction.formerLeader.deleteMany({ where: { groupId, userId: { in: changed } } });
  if (isOpen && left.length > 0) await transaction.formerLeader.createMany({ data: left });
}
