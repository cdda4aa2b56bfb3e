import { createAudit } from '../../database/audit.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { groupsOf } from '../../groups/read-groups.store.js';
import { writeLeaders } from '../../groups/write-leaders.store.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { type HandedOverFacts, type HandOverProblem, handedOver } from './handing-over.rule.js';

export type HandOver =
  | { readonly ok: true; readonly leaderIds: readonly string[]; readonly isNew: boolean }
  | { readonly ok: false; readonly problem: HandOverProblem };

export interface HandingOver {
  /**
   * A leader leads the group no longer, and somebody else does: decided and written in one transaction, so that of two at once the
   * second sees the first. Sessions of the group that they have planned are whoever’s who takes over; everybody concerned is told.
   * @returns `not_leading` where they lead it no longer, or it is closed; `isNew` where whoever takes over did not lead it before
   */
  handOver(groupId: string, leaverId: string, successorId: string, now: Date): Promise<HandOver>;
}

export const HandingOver = defineStore(({ client, workspaceId }) => createHandingOver(client, workspaceId));

export function createHandingOver(client: ScopedClient, workspaceId: string): HandingOver {
  return {
    handOver: (groupId, leaverId, successorId, now) =>
      inTransaction<HandOver>(client, async (transaction, takeBack) => {
        // Another version, so that a form of set-up that was opened before does not put the old leaders back.
        const { count } = await transaction.group.updateMany({
          where: { id: groupId, closedAt: null },
          data: { version: { increment: 1 } },
        });
        const [group] = count === 0 ? [] : await groupsOf(transaction, { id: groupId });
        if (!group) return takeBack({ ok: false, problem: 'not_leading' });
        const decided = handedOver(group, leaverId, successorId);
        if (!decided.ok) return takeBack(decided);
        const { leaderIds } = decided;
        await writeLeaders(transaction, workspaceId, groupId, leaderIds, leaverId, now);
        await transaction.session.updateMany({
          where: { groupId, plannedBy: leaverId, status: 'planned', endsAt: { gt: now } },
          data: { plannedBy: successorId },
        });
        const facts: HandedOverFacts = { kind: 'handed_over', groupId, leaverId, successorId, at: now };
        const notices = leaderIds.map((userId): NewNotice<HandedOverFacts> => ({ userId, facts }));
        await writeNotices(transaction, workspaceId, notices, now);
        const subject = { id: successorId, scopeId: groupId };
        await createAudit(transaction, workspaceId).write(leaverId, 'hand_over', subject, now);
        const standsIn = group.standInIds?.includes(successorId) ?? false;
        return { ok: true, leaderIds, isNew: standsIn || !group.leaderIds.includes(successorId) };
      }),
  };
}
