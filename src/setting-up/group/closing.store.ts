import { z } from 'zod';
import type { IsoWeek } from '../../core/model.js';
import { createAudit } from '../../database/audit.js';
import { lockFacilities } from '../../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { NAMES, toGroup, type Versioned } from '../../database/stored-rows.js';
import { STRETCH_COLUMNS, toStretch } from '../../database/stored-stretches.js';
import { inTransaction } from '../../database/transactions.js';
import { inProgrammes, writeFacilityProgrammes, writeOwnProgrammes } from '../../groups/group-programmes.store.js';
import { endStanding } from '../../groups/membership-changes.store.js';
import { readGroups } from '../../groups/read-groups.store.js';
import { IN_THE_PARTY } from '../../numbers/counting/counted-visits.store.js';
import { settleNotices } from '../../telling/notices.store.js';
import { waitsForWhoCame } from '../../training/sessions/session-notices.store.js';
import { canClose, type GroupToClose, waitedForSince } from './closing.rule.js';

type Looked = GroupToClose & { readonly group: Versioned<GroupToClose['group']> };

export type GroupClosed =
  /** `isProgrammeUnused`: no group has its programme any more. */
  | { readonly ok: true; readonly isProgrammeUnused: boolean }
  /** Somebody saved or closed it since that version was read, or there is no such group. */
  | { readonly ok: false; readonly reason: 'stale' }
  | { readonly ok: false; readonly reason: 'in_the_way'; readonly state: Looked };

export interface Closing {
  /** A group with what is ahead of it; null when there is none, or it is closed. */
  look(groupId: string, now: Date): Promise<Looked | null>;
  /**
   * Closes a group, unless something stands in the way: memberships and its leaders' rights end, what it did stays. Whoever
   * posts a week of it, or plans a session, at the same moment does so before or not at all.
   */
  close(groupId: string, expectedVersion: number, by: string, now: Date): Promise<GroupClosed>;
}

export const Closing = defineStore(({ client, workspaceId }) => createClosing(client, workspaceId));

export function createClosing(client: ScopedClient, workspaceId: string): Closing {
  return {
    look: (groupId, now) => look(client, groupId, now),

    close: (groupId, expectedVersion, by, now) =>
      inTransaction<GroupClosed>(client, async (transaction, takeBack) => {
        const known = await transaction.group.findUnique({ where: { id: groupId }, select: { facilityId: true } });
        if (!known) return takeBack({ ok: false, reason: 'stale' });
        await lockFacilities(transaction, [known.facilityId]);
        const { count } = await transaction.group.updateMany({
          where: { id: groupId, ...known, version: expectedVersion, closedAt: null },
          data: { version: { increment: 1 } },
        });
        const state = count === 0 ? null : await look(transaction, groupId, now);
        if (!state) return takeBack({ ok: false, reason: 'stale' });
        if (!canClose(state)) return takeBack({ ok: false, reason: 'in_the_way', state });
        await writeOwnProgrammes(transaction, [known.facilityId]);
        await transaction.group.updateMany({
          where: { id: groupId },
          data: { closedAt: now, current: null, contactLine: null, leaderlessSince: null },
        });
        await transaction.membership.updateMany({ where: { groupId, endedAt: null }, data: { endedAt: now } });
        await endStanding(transaction, { groupId }, now);
        await transaction.groupLeader.deleteMany({ where: { groupId } });
        await transaction.standIn.deleteMany({ where: { groupId } });
        await transaction.formerLeader.deleteMany({ where: { groupId } });
        await withdrawAsks(transaction, groupId, now);
        await writeFacilityProgrammes(transaction, [known.facilityId]);
        await createAudit(transaction, workspaceId).write(by, 'close_group', { id: groupId, scopeId: groupId }, now);
        const { code } = state.group.programme;
        const other = await transaction.group.findFirst({ where: inProgrammes([code]), select: { id: true } });
        return { ok: true, isProgrammeUnused: other === null };
      }),
  };
}

/** Notices by which those who lead a group are asked to do something for it. */
const ASKS = ['no_active_leader', 'joined', 'left_with_claims', 'was_away', 'records_end', 'stand_in'];
const ABOUT = z.looseObject({ groupId: z.string() });

/** Nobody is asked any more for what has not reached them yet. What somebody else is told of the group still is. */
async function withdrawAsks(transaction: ScopedTransaction, groupId: string, now: Date): Promise<void> {
  const unsent = await transaction.notice.findMany({
    where: { kind: { in: ASKS }, settledAt: null },
    select: { id: true, facts: true },
  });
  const own = unsent.filter(({ facts }) => ABOUT.safeParse(facts).data?.groupId === groupId);
  await settleNotices(
    transaction,
    own.map(({ id }) => id),
    now,
  );
}

type Reader = Pick<
  ScopedTransaction,
  'group' | 'facility' | 'programme' | 'shift' | 'session' | 'week' | 'membership' | 'pairing'
>;

async function look(client: Reader, groupId: string, now: Date): Promise<Looked | null> {
  const [row] = await readGroups(client, { id: groupId, closedAt: null });
  if (!row) return null;
  const posted = { groupId, status: 'planned', week: { state: 'posted' } };
  const soonest = [{ startsAt: 'asc' as const }, { id: 'asc' as const }];
  const visits = await client.shift.findMany({
    where: { ...posted, endsAt: { gt: now } },
    select: STRETCH_COLUMNS,
    orderBy: soonest,
  });
  const uncounted = await client.shift.findMany({
    where: {
      ...posted,
      endsAt: { gte: waitedForSince(now), lte: now },
      count: null,
      claims: { some: { seat: IN_THE_PARTY } },
    },
    select: STRETCH_COLUMNS,
    orderBy: soonest,
  });
  const sessions = await client.session.findMany({
    where: { groupId, status: 'planned', OR: [{ endsAt: { gt: now } }, waitsForWhoCame(now)] },
    select: { startsAt: true, endsAt: true, requirement: { select: { names: true } } },
    orderBy: soonest,
  });
  const drafts = await client.week.findMany({
    where: { groupId, state: 'draft', endsAt: { gt: now }, shifts: { some: {} } },
    select: { isoWeek: true },
    orderBy: { isoWeek: 'asc' },
  });
  const neighbours = { facilityId: row.facilityId, closedAt: null, NOT: { id: groupId } };
  return {
    group: toGroup(row),
    visits: visits.map(toStretch),
    uncounted: uncounted.map(toStretch),
    sessions: sessions.map(({ requirement, ...times }) => ({ ...times, names: NAMES.parse(requirement.names) })),
    hasOneToOne: (await client.pairing.findFirst({ where: { groupId, endedAt: null }, select: { id: true } })) !== null,
    drafts: drafts.map(({ isoWeek }) => isoWeek as IsoWeek),
    members: await client.membership.count({ where: { groupId, endedAt: null } }),
    isLastThere: (await client.group.count({ where: neighbours })) === 0,
  };
}
