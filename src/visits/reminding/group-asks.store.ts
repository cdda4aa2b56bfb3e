import type { GroupShift } from '../../core/model.js';
import { refuse } from '../../core/refusals.js';
import { createAudit } from '../../database/audit.js';
import { showsNothing, showsOnly } from '../../database/changes.js';
import { lockFacilityOf, stillAt } from '../../database/locks.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { readWeek } from '../claiming/read-week.store.js';
import { type AskGroupOutcome, decideAskGroup, type GroupAsk } from './asking-group.rule.js';

/** What became of a leader's asking; `visit` is null when there is no such visit. */
export interface AskedGroup {
  readonly outcome: AskGroupOutcome;
  readonly visit: GroupShift | null;
}

export interface GroupAsks {
  /**
   * Reads, decides and writes in one transaction that the group is asked for people on a visit today.
   * @param by Slack user id of whoever asks
   */
  ask(shiftId: string, by: string, now: Date): Promise<AskedGroup>;
  /** Those about visits that are not over, the oldest first; also about visits that have been removed. */
  standing(now: Date, groupIds?: ReadonlySet<string> | null): Promise<readonly GroupAsk[]>;
  /** Takes in one that only Slack remembers, where the visit is still there. Harmless to repeat. */
  takeIn(ask: Pick<GroupAsk, 'shiftId' | 'day'>, askedAt: Date): Promise<void>;
  /** Forgets those about visits that were over before an instant. */
  forget(before: Date): Promise<void>;
}

export const GroupAsks = defineStore(({ client, workspaceId }) => createGroupAsks(client, workspaceId));

export function createGroupAsks(client: ScopedClient, workspaceId: string): GroupAsks {
  return {
    ask: (shiftId, by, now) =>
      inTransaction<AskedGroup>(client, async (transaction, takeBack) => {
        const gone = { outcome: refuse({ reason: 'shift_gone' }), visit: null } as const;
        const known = await transaction.shift.findUnique({ where: { id: shiftId }, select: { groupId: true } });
        // Claims at this facility wait from here on, and so does another leader who asks.
        const facility = known && (await lockFacilityOf(transaction, known.groupId));
        const week = facility && (await readWeek(transaction, { shifts: { some: { id: shiftId } } }));
        const shift = week?.shifts.find(({ id }) => id === shiftId);
        if (!week || !shift) return takeBack(gone);
        const { group } = week;
        stillAt(group.facility.id, facility);
        const before = await transaction.groupAsk.findMany({ where: { shiftId }, select: { day: true } });
        const days = before.map(({ day }) => day);
        const outcome = decideAskGroup(week, shiftId, by, days, now);
        if (!outcome.ok) return takeBack({ outcome, visit: { shift, group } });
        await transaction.groupAsk.create({ data: { ...outcome.ask, workspaceId, askedAt: now } });
        await createAudit(transaction, workspaceId).write(by, 'ask_group', { id: shiftId, scopeId: group.id }, now);
        showsOnly([aboutGroup(group.id)]);
        return { outcome, visit: { shift, group } };
      }),

    async standing(now, groupIds = null) {
      const rows = await client.groupAsk.findMany({
        where: { endsAt: { gt: now }, ...(groupIds && { groupId: { in: [...groupIds] } }) },
        orderBy: [{ askedAt: 'asc' }, { shiftId: 'asc' }],
      });
      return rows.map(({ groupId, shiftId, day, startsAt, endsAt }) => ({ groupId, shiftId, day, startsAt, endsAt }));
    },

    takeIn: ({ shiftId, day }, askedAt) =>
      inTransaction(client, async (transaction) => {
        const shift = await transaction.shift.findUnique({ where: { id: shiftId } });
        if (!shift || (await transaction.groupAsk.findFirst({ where: { shiftId, day } }))) return;
        const { groupId, startsAt, endsAt } = shift;
        const data = { workspaceId, groupId, shiftId, day, startsAt, endsAt, askedAt };
        await transaction.groupAsk.create({ data });
        showsOnly([aboutGroup(groupId)]);
      }),

    async forget(before) {
      await showsNothing(() => client.groupAsk.deleteMany({ where: { endsAt: { lt: before } } }));
    },
  };
}
