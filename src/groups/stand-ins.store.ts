import { randomUUID } from 'node:crypto';
import { createAudit } from '../database/audit.js';
import { showsOnly } from '../database/changes.js';
import { inPages } from '../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../database/scope.js';
import { defineStore, type StoreScope } from '../database/society.js';
import { toGroup } from '../database/stored-rows.js';
import { inTransaction } from '../database/transactions.js';
import { aboutGroup } from '../delivery/subjects.rule.js';
import type { NewNotice } from '../telling/notices.rule.js';
import { writeNotices } from '../telling/notices.store.js';
import { endStandIns } from './end-stand-ins.store.js';
import { readGroups } from './read-groups.store.js';
import type { StandInFacts } from './stand-in-notices.rule.js';
import { instantsOf, lastingLeaders, type StandIn, type StandInProblem, standInProblem } from './stand-ins.rule.js';
import { subjectsOfPeople } from './where-shown.store.js';
import { settleLeaders } from './write-leaders.store.js';

export type StandInToSave = Pick<StandIn, 'groupId' | 'leaderId' | 'userId' | 'from' | 'until'>;

export type StandInSaved =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: StandInProblem | 'group_closed' };

export interface StandIns {
  /** Those that are not over, of groups in which this person is stood in for or stands in: soonest first. */
  of(userId: string, now: Date): Promise<readonly StandIn[]>;
  /** null when it is over, ended, or never was. */
  read(id: string): Promise<StandIn | null>;
  /**
   * Notes that somebody stands in for a leader, in one group or in several with one decision. They and the other leaders are told.
   * Of two at once, the second sees the first.
   */
  save(all: readonly StandInToSave[], by: string, now: Date): Promise<StandInSaved>;
  /** Ends one at once; harmless to repeat. The other of the two is told. @returns whether it was there */
  end(id: string, by: string, now: Date): Promise<boolean>;
  /** Begins what has come, and ends what is over. @returns how many groups were looked at */
  settle(now: Date): Promise<number>;
}

export const StandIns = defineStore((scope) => createStandIns(scope.client, scope.workspaceId, scope));

export function createStandIns(
  client: ScopedClient,
  workspaceId: string,
  scope: Pick<StoreScope, 'declared'>,
): StandIns {
  /** What is shown to these people and of the group is looked at anew, and nothing else. */
  const shows = async (transaction: ScopedTransaction, groupId: string, userIds: readonly string[], now: Date) =>
    showsOnly([aboutGroup(groupId), ...(await subjectsOfPeople(transaction, scope, userIds, now))]);

  return {
    async of(userId, now) {
      const rows = await client.standIn.findMany({
        where: { endsAt: { gt: now }, OR: [{ leaderId: userId }, { userId }] },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      });
      return rows;
    },

    read: (id) => client.standIn.findFirst({ where: { id } }),

    save: (all, by, now) =>
      inTransaction<StandInSaved>(client, async (transaction, takeBack) => {
        for (const asked of all) {
          const reason = await note(transaction, workspaceId, asked, by, now);
          if (reason) return takeBack({ ok: false, reason });
          await shows(transaction, asked.groupId, [asked.leaderId, asked.userId], now);
        }
        return { ok: true };
      }),

    end: (id, by, now) =>
      inTransaction(client, async (transaction) => {
        showsOnly([]);
        const row = await transaction.standIn.findFirst({ where: { id } });
        if (!row) return false;
        const { groupId, leaderId, userId } = row;
        await lockGroup(transaction, groupId);
        const told = () => [leaderId, userId];
        const ended = await endStandIns(transaction, workspaceId, { id }, { by, told }, now);
        if (ended.length === 0) return false;
        await shows(transaction, groupId, [leaderId, userId], now);
        await settleLeaders(transaction, workspaceId, [groupId], now);
        await createAudit(transaction, workspaceId).write(by, 'end_stand_in', { id: userId, scopeId: groupId }, now);
        return true;
      }),

    async settle(now) {
      const groupIds = await outOfStep(client, now);
      for (const groupId of groupIds) {
        await inTransaction(client, async (transaction) => {
          await lockGroup(transaction, groupId);
          const before = await peopleIn(transaction, groupId);
          await settleLeaders(transaction, workspaceId, [groupId], now);
          await shows(transaction, groupId, [...new Set([...before, ...(await peopleIn(transaction, groupId))])], now);
        });
      }
      return groupIds.length;
    },
  };
}

/** Whoever else says who leads the group waits from here on. */
async function lockGroup(transaction: ScopedTransaction, groupId: string): Promise<boolean> {
  const { count } = await transaction.group.updateMany({
    where: { id: groupId, closedAt: null },
    data: { version: { increment: 0 } },
  });
  return count > 0;
}

async function note(
  transaction: ScopedTransaction,
  workspaceId: string,
  asked: StandInToSave,
  by: string,
  now: Date,
): Promise<StandInProblem | 'group_closed' | null> {
  const { groupId, leaderId, userId, from, until } = asked;
  if (!(await lockGroup(transaction, groupId))) return 'group_closed';
  const [row] = await readGroups(transaction, { id: groupId });
  if (!row) return 'group_closed';
  const group = toGroup(row);
  const noted = await transaction.standIn.findMany({ where: { groupId, endsAt: { gt: now } } });
  const problem = standInProblem(group, asked, noted);
  if (problem) return problem;
  const id = randomUUID();
  const { startsAt, endsAt } = instantsOf(asked, group.facility.timeZone);
  await transaction.standIn.create({ data: { ...asked, id, workspaceId, startsAt, endsAt, nextAt: startsAt } });
  await settleLeaders(transaction, workspaceId, [groupId], now);
  const facts: StandInFacts = { kind: 'stand_in', groupId, standInId: id, leaderId, userId, from, until };
  const told = new Set([userId, ...lastingLeaders(group)]);
  told.delete(by);
  await writeNotices(
    transaction,
    workspaceId,
    [...told].map((each): NewNotice<StandInFacts> => ({ userId: each, facts })),
    now,
  );
  await createAudit(transaction, workspaceId).write(by, 'stand_in', { id: userId, scopeId: groupId }, now);
  return null;
}

async function peopleIn(transaction: ScopedTransaction, groupId: string): Promise<readonly string[]> {
  const flagged = { groupId, OR: [{ standsIn: true }, { isAway: true }] };
  return (await transaction.groupLeader.findMany({ where: flagged })).map(({ userId }) => userId);
}

/** Groups in which somebody's days have begun or are over, and it is not so yet. */
async function outOfStep(client: ScopedClient, now: Date): Promise<readonly string[]> {
  const due = await inPages((after, take) =>
    client.standIn.findMany({
      where: { ...after, nextAt: { lte: now } },
      select: { id: true, groupId: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  return [...new Set(due.map(({ groupId }) => groupId))].sort();
}
