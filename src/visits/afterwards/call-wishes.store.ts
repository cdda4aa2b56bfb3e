import { randomUUID } from 'node:crypto';
import { grouped } from '../../core/grouped.js';
import type { Group } from '../../core/model.js';
import { LONGEST_VISIT } from '../../core/stretches.js';
import { showsOnly } from '../../database/changes.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import {
  type CannotSettle,
  type CannotWish,
  callersFor,
  type OpenWish,
  refuseToCall,
  refuseToWish,
  type VisitAfterwards,
} from './afterwards.rule.js';
import { everMembersOf, groupOf, leadersOf, toVisit, WITH_HELD } from './visits-afterwards.store.js';

/** What leaders of one group are shown. */
export interface GroupCalls {
  /** Leaders of its own who can act, by Slack user id. */
  readonly leaderIds: readonly string[];
  /** Everybody else who is or was in the group: one of them may have led it when somebody wished for a call. */
  readonly otherIds: readonly string[];
  readonly open: readonly OpenWish[];
  readonly settled: readonly SettledCall[];
}

export interface SettledCall {
  /** The id that the wish had. */
  readonly id: string;
  readonly called: boolean;
  readonly settledAt: Date;
}

/** What came of a press; `group` is null where nothing is known of what it was about. */
export interface Settled<Refusal> {
  readonly refusal: Refusal | null;
  readonly group: Group | null;
}

export interface Wished extends Settled<CannotWish> {
  /** Whether nobody can be asked to ring so far. */
  readonly isWaiting: boolean;
}

export interface CallWishes {
  /** Visits of these groups that ended in the stretch and ran, each with the leaders of its own who can act. */
  over(groups: readonly Group[], from: Date, to: Date): Promise<readonly VisitAfterwards[]>;
  /** What leaders are shown of wishes, by group id; groups of which nothing is are left out. */
  calls(groups: readonly Group[], settledSince: Date): Promise<ReadonlyMap<string, GroupCalls>>;
  /** Somebody would like a call because of a visit. Harmless to repeat. */
  wish(shiftId: string, userId: string, now: Date): Promise<Wished>;
  /** Ids of the visits because of which somebody would like a call. */
  wishedBy(userId: string): Promise<readonly string[]>;
  /** Somebody needs no call any more: the wish is gone. */
  takeBack(shiftId: string, userId: string, now: Date): Promise<Settled<CannotSettle>>;
  /** A leader has called: the wish is gone. Of several who say so at once, one is heard. */
  called(id: string, userId: string, now: Date): Promise<Settled<CannotSettle>>;
  /** Forgets wishes because of visits that were over before an instant, and what was settled before another. */
  forget(before: { readonly over: Date; readonly settled: Date }, now: Date): Promise<void>;
}

const WITH_WHO = {
  volunteer: { select: { userId: true } },
  shift: { select: { endsAt: true } },
} satisfies Prisma.CallWishInclude;
type WishRow = Prisma.CallWishGetPayload<{ include: typeof WITH_WHO }>;

export const CallWishes = defineStore(({ client, workspaceId }): CallWishes => {
  /** Once of several who do so at the same time. @returns whether it was this one */
  async function settle(
    transaction: ScopedTransaction,
    { id, groupId }: { readonly id: string; readonly groupId: string },
    called: boolean,
    now: Date,
  ): Promise<boolean> {
    const { count } = await transaction.callWish.deleteMany({ where: { id } });
    if (count === 0) return false;
    await transaction.settledCall.create({ data: { id, workspaceId, groupId, called, settledAt: now } });
    showsOnly([aboutGroup(groupId)]);
    return true;
  }

  return {
    async over(groups, from, to) {
      const ids = groups.map(({ id }) => id);
      const found = await inPieces(ids, (groupIds) =>
        client.shift.findMany({ where: { groupId: { in: groupIds }, ...over(from, to) }, select: { id: true } }),
      );
      // Most of the time there are none, and asking for their parties would cost as much as for many.
      const rows = await inPieces(found.flat(), (piece) =>
        client.shift.findMany({ where: { id: { in: piece.map(({ id }) => id) } }, include: WITH_HELD }),
      );
      const visited = new Set(rows.flat().map(({ groupId }) => groupId));
      const leaders = await leadersOf(
        client,
        groups.filter(({ id }) => visited.has(id)),
      );
      return rows.flat().map((row) => toVisit(row, leaders.get(row.groupId) ?? []));
    },

    async calls(groups, settledSince) {
      const ids = groups.map(({ id }) => id);
      const open = await inPieces(ids, (piece) =>
        client.callWish.findMany({ where: { groupId: { in: piece } }, include: WITH_WHO }),
      );
      const settled = await inPieces(ids, (piece) =>
        client.settledCall.findMany({ where: { groupId: { in: piece }, settledAt: { gt: settledSince } } }),
      );
      const openOf = grouped(open.flat(), ({ groupId }) => groupId);
      const settledOf = grouped(settled.flat(), ({ groupId }) => groupId);
      const concerned = groups.filter(({ id }) => openOf.has(id) || settledOf.has(id));
      const leaders = await leadersOf(client, concerned, 'present');
      const members = await everMembersOf(client, concerned);
      return new Map(
        concerned.map(({ id }) => {
          const leaderIds = leaders.get(id) ?? [];
          const otherIds = (members.get(id) ?? []).filter((userId) => !leaderIds.includes(userId));
          const open = (openOf.get(id) ?? []).map(toWish);
          return [id, { leaderIds, otherIds, open, settled: settledOf.get(id) ?? [] }];
        }),
      );
    },

    wish: (shiftId, userId, now) =>
      inTransaction<Wished>(client, async (transaction, takeBack) => {
        // Whoever calls the visit off waits from here on: writing the row takes its lock.
        await transaction.shift.updateMany({ where: { id: shiftId }, data: { version: { increment: 0 } } });
        const row = await transaction.shift.findUnique({ where: { id: shiftId }, include: WITH_HELD });
        if (!row) return takeBack({ refusal: 'did_not_run', group: null, isWaiting: false });
        const leaderIds = (await leadersOf(transaction, [{ id: row.groupId }])).get(row.groupId) ?? [];
        const visit = toVisit(row, leaderIds);
        const { group } = visit;
        const refusal = refuseToWish(visit, userId, now);
        if (refusal) return takeBack({ refusal, group, isWaiting: false });
        const volunteer = await transaction.volunteer.findFirstOrThrow({ where: { userId }, select: { id: true } });
        const own = { shiftId, volunteerId: volunteer.id };
        const wished = { refusal: null, group, isWaiting: callersFor(leaderIds, userId).length === 0 };
        if (await transaction.callWish.findFirst({ where: own })) return takeBack(wished);
        const data = { id: randomUUID(), workspaceId, groupId: group.id, ...own, wishedAt: now };
        await transaction.callWish.create({ data });
        showsOnly([aboutGroup(group.id)]);
        return wished;
      }),

    async wishedBy(userId) {
      const wishes = await client.callWish.findMany({ where: { volunteer: { userId } }, select: { shiftId: true } });
      return wishes.map(({ shiftId }) => shiftId);
    },

    takeBack: (shiftId, userId, now) =>
      inTransaction<Settled<CannotSettle>>(client, async (transaction, takeBack) => {
        const group = await groupOf(transaction, shiftId);
        const wish = await transaction.callWish.findFirst({ where: { shiftId, volunteer: { userId } } });
        if (!wish || !(await settle(transaction, wish, false, now))) return takeBack({ refusal: 'settled', group });
        return { refusal: null, group };
      }),

    called: (id, userId, now) =>
      inTransaction<Settled<CannotSettle>>(client, async (transaction, takeBack) => {
        const wish = await transaction.callWish.findUnique({ where: { id }, include: WITH_WHO });
        if (!wish) return takeBack({ refusal: 'settled', group: null });
        const group = await groupOf(transaction, wish.shiftId);
        const leaderIds = (await leadersOf(transaction, [{ id: wish.groupId }])).get(wish.groupId) ?? [];
        const refusal = refuseToCall(toWish(wish), leaderIds, userId);
        if (refusal) return takeBack({ refusal, group });
        if (!(await settle(transaction, wish, true, now))) return takeBack({ refusal: 'settled', group });
        return { refusal: null, group };
      }),

    async forget(before, now) {
      await inTransaction(client, async (transaction) => {
        const old = await transaction.callWish.findMany({
          where: { shift: { endsAt: { lte: before.over } } },
          select: { id: true, groupId: true },
        });
        for (const wish of old) await settle(transaction, wish, false, now);
        await transaction.settledCall.deleteMany({ where: { settledAt: { lte: before.settled } } });
        showsOnly([]);
      });
    },
  };
});

function over(from: Date, to: Date) {
  return {
    status: 'planned',
    // By its beginning it is found through its group.
    startsAt: { gt: new Date(from.getTime() - LONGEST_VISIT), lt: to },
    endsAt: { gt: from, lte: to },
    week: { state: 'posted' },
  } satisfies Prisma.ShiftWhereInput;
}

function toWish({ id, volunteer, wishedAt, shift }: WishRow): OpenWish {
  return { id, userId: volunteer.userId, wishedAt, endedAt: shift.endsAt };
}
