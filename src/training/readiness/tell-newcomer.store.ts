import { z } from 'zod';
import type { ScopedTransaction } from '../../database/scope.js';
import type { NewcomerProgress } from '../../groups/happenings.store.js';
import { whoHearsIn } from '../../groups/who-can-act.store.js';
import { writeNotices } from '../../telling/notices.store.js';

const TOLD = z.object({ groupId: z.string(), volunteerUserId: z.string() });

/** Tells a group's leaders of somebody who has begun: once for as long as they are in the group. */
export async function tellOfNewcomer(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string,
  userId: string,
  progress: NewcomerProgress,
  now: Date,
): Promise<void> {
  const where = { groupId, volunteer: { userId }, endedAt: null };
  // Written first, so that somebody who asks twice at once waits here for themselves.
  await transaction.membership.updateMany({ where, data: { endedAt: null } });
  const membership = await transaction.membership.findFirst({ where });
  if (!membership) return;
  const told = await transaction.notice.findMany({
    where: { kind: 'joined', createdAt: { gte: membership.joinedAt } },
    select: { facts: true },
  });
  const isTold = told.some(({ facts }) => {
    const about = TOLD.parse(facts);
    return about.groupId === groupId && about.volunteerUserId === userId;
  });
  if (isTold) return;
  const acting = await whoHearsIn(transaction, groupId);
  const facts = { kind: 'joined' as const, groupId, volunteerUserId: userId, ...progress };
  await writeNotices(
    transaction,
    workspaceId,
    acting.filter((each) => each !== userId).map((each) => ({ userId: each, facts })),
    now,
  );
}
