import { FORMER_MEMBER, isFormerMember } from '../core/former-member.js';
import { touch } from '../database/changes.js';
import type { Prisma } from '../database/client.js';
import type { ScopedTransaction } from '../database/scope.js';
import { aboutGroup } from '../delivery/subjects.rule.js';
import type { NewNotice } from '../telling/notices.rule.js';
import { settleNotices, writeNotices } from '../telling/notices.store.js';
import type { StandInEndedFacts } from './stand-in-notices.rule.js';
import type { StandIn } from './stand-ins.rule.js';

/** How some stand-ins end before their days are over. */
export interface Ending {
  /** Who ended them: Slack user id. null where whoever stands in is gone. */
  readonly by: string | null;
  /** Who hears of it, of each. Slack user ids. */
  readonly told: (standIn: StandIn) => readonly string[];
  /** Whoever stood in is to be named no more. */
  readonly isErased?: boolean;
}

/**
 * Ends stand-ins, whether they have begun or not. What was not told yet of them is withdrawn: nobody reads first that somebody
 * stands in, and then that they do not. Of those whose days are over nobody hears. Who leads is settled by whoever calls this.
 * @returns the groups that had any
 */
export async function endStandIns(
  transaction: ScopedTransaction,
  workspaceId: string,
  which: Prisma.StandInWhereInput,
  { by, told, isErased = false }: Ending,
  now: Date,
): Promise<readonly string[]> {
  const rows = await transaction.standIn.findMany({ where: which, orderBy: { id: 'asc' } });
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  await transaction.standIn.deleteMany({ where: { id: { in: ids } } });
  await withdrawUntold(transaction, ids, now);
  const notices = rows
    .filter(({ endsAt }) => endsAt > now)
    .flatMap((row) => {
      const { groupId, leaderId } = row;
      const userId = isErased ? FORMER_MEMBER : row.userId;
      const facts: StandInEndedFacts = { kind: 'stand_in_ended', groupId, leaderId, userId, by: by ?? userId };
      const readers = told(row).filter((reader) => reader !== by && !isFormerMember(reader));
      return readers.map((reader): NewNotice<StandInEndedFacts> => ({ userId: reader, facts }));
    });
  await writeNotices(transaction, workspaceId, notices, now);
  const groupIds = [...new Set(rows.map(({ groupId }) => groupId))];
  touch(groupIds.map(aboutGroup));
  return groupIds;
}

async function withdrawUntold(transaction: ScopedTransaction, standInIds: readonly string[], now: Date): Promise<void> {
  const unsent = await transaction.notice.findMany({
    where: { kind: 'stand_in', settledAt: null },
    select: { id: true, facts: true },
  });
  const about = unsent.filter(({ facts }) => {
    const words = JSON.stringify(facts);
    return standInIds.some((id) => words.includes(id));
  });
  await settleNotices(
    transaction,
    about.map(({ id }) => id),
    now,
  );
}
