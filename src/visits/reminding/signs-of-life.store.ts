import { showsOnly } from '../../database/changes.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { toLed } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { whoHearsFor } from '../../groups/who-can-act.store.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { type AwayNoticeFacts, isToBeNoted, unsentFrom } from './away.rule.js';

/** That the bot runs, by which it knows after a while how long it did not. */
export interface SignsOfLife {
  /**
   * Notes that it runs, at most once an hour. Where it was away for longer than Slack goes on without it, those who can act
   * for each group with visits since then or ahead are told, once. Harmless to repeat, and for several processes at once.
   * @returns how many are to be told
   */
  note(now: Date): Promise<number>;
}

export const SignsOfLife = defineStore(({ client, workspaceId }) => createSignsOfLife(client, workspaceId));

export function createSignsOfLife(client: ScopedClient, workspaceId: string): SignsOfLife {
  return {
    async note(now) {
      const { aliveAt } = await client.workspace.findUniqueOrThrow({
        where: { id: workspaceId },
        select: { aliveAt: true },
      });
      if (!isToBeNoted(aliveAt, now)) return 0;
      return inTransaction(client, async (transaction) => {
        // Of several that have read the same, one finds it still so: that one tells.
        const { count } = await transaction.workspace.updateMany({
          where: { id: workspaceId, aliveAt },
          data: { aliveAt: now },
        });
        showsOnly([]);
        const unsent = unsentFrom(aliveAt, now);
        if (count === 0 || !aliveAt || !unsent) return 0;
        const notices = await awayNotices(transaction, { from: aliveAt, until: now, unsentFrom: unsent });
        await writeNotices(transaction, workspaceId, notices, now);
        return notices.length;
      });
    },
  };
}

/** One for each group that had visits while nobody was reminded, or has some ahead, to each who can act for it. */
async function awayNotices(
  transaction: ScopedTransaction,
  gap: { readonly from: Date; readonly until: Date; readonly unsentFrom: Date },
): Promise<NewNotice<AwayNoticeFacts>[]> {
  const visits = await transaction.shift.groupBy({
    by: ['groupId'],
    where: { status: 'planned', startsAt: { gte: gap.unsentFrom }, week: { state: 'posted' } },
  });
  const concerned = new Set(visits.map(({ groupId }) => groupId));
  if (concerned.size === 0) return [];
  const ahead = await transaction.shift.groupBy({
    by: ['groupId'],
    where: { status: 'planned', startsAt: { gte: gap.until }, week: { state: 'posted' } },
    _min: { startsAt: true },
  });
  const next = new Map(ahead.map(({ groupId, _min }) => [groupId, _min.startsAt]));
  const groups = await transaction.group.findMany({
    where: { closedAt: null, facility: { status: { not: 'closed' } } },
    include: { leaders: true },
    orderBy: { id: 'asc' },
  });
  const led = groups.filter(({ id }) => concerned.has(id)).map(({ id, leaders }) => ({ id, ...toLed(leaders) }));
  return [...(await whoHearsFor(transaction, led))].flatMap(([groupId, userIds]) => {
    const facts = { kind: 'was_away' as const, groupId, ...gap, nextStartsAt: next.get(groupId) ?? null };
    return userIds.map((userId): NewNotice<AwayNoticeFacts> => ({ userId, facts }));
  });
}
