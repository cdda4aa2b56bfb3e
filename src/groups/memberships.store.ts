import type { MembershipStatus, Shift } from '../core/model.js';
import { createAudit } from '../database/audit.js';
import { showsOnly } from '../database/changes.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../database/scope.js';
import { defineStore, type StoreScope } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import { aboutGroup } from '../delivery/subjects.rule.js';
import type { Outsider } from '../slack/who-is.rule.js';
import { type Happenings, happeningsIn, type NewcomerProgress } from './happenings.store.js';
import { beginMemberships, endMemberships } from './membership-changes.store.js';
import { subjectsOfPeople } from './where-shown.store.js';

export interface Member {
  /** Slack user id. */
  readonly userId: string;
  readonly status: MembershipStatus;
  readonly joinedAt: Date;
}

/** Being in a group's channel makes a volunteer; leaving it ends that. */
export interface Memberships {
  /** null when the person is not in the group's channel. */
  status(groupId: string, userId: string): Promise<MembershipStatus | null>;
  /** Who is in the group now, longest first. */
  of(groupId: string): Promise<readonly Member[]>;
  /** Those of these people who are in one of these groups now, by Slack user id. */
  inAnyOf(groupIds: readonly string[], userIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Harmless to repeat. Somebody who comes back begins anew, active. */
  begin(groupId: string, userId: string, now: Date): Promise<void>;
  /** Tells the leaders of a member who has begun. Harmless to repeat: they are told once for as long as it lasts. */
  tellOfNewcomer(groupId: string, userId: string, progress: NewcomerProgress, now: Date): Promise<void>;
  /**
   * Ends a membership; harmless to repeat, and for somebody of whom nothing is known. The leaders are told when the person still
   * holds visits.
   * @returns the planned visits of the group, yet to begin, that the person still holds
   */
  end(groupId: string, userId: string, now: Date): Promise<readonly Shift[]>;
  /**
   * Brings the group's memberships to who is in its channel, in one transaction; some hundreds at a time in a larger one.
   * @param unsureIds people of whom Slack says nothing now: they stay as they were
   * @param outsiders whoever can take no part any more, by Slack user id: those who can act are told so
   * @returns Slack user ids of whoever has come
   */
  sync(
    groupId: string,
    channelMemberIds: readonly string[],
    now: Date,
    unsureIds?: readonly string[],
    outsiders?: ReadonlyMap<string, Outsider>,
  ): Promise<readonly string[]>;
  /** Slack user ids of the members who take a break. */
  resting(groupId: string): Promise<readonly string[]>;
  /** Notes who takes a break: the members named rest, all others are active. */
  setResting(groupId: string, userIds: readonly string[], by: string, now: Date): Promise<void>;
}

export const Memberships = defineStore((scope) =>
  createMemberships(scope.client, scope.workspaceId, happeningsIn(scope), scope),
);

/** So many come or go in one transaction, which nobody else waits for long. */
const MOST_AT_ONCE = 500;

export function createMemberships(
  client: ScopedClient,
  workspaceId: string,
  { whenMemberJoins, whenMembersLeave }: Pick<Happenings, 'whenMemberJoins' | 'whenMembersLeave'>,
  scope: Pick<StoreScope, 'declared'>,
): Memberships {
  const shows = async (transaction: ScopedTransaction, groupId: string, userIds: readonly string[], now: Date) =>
    showsOnly([aboutGroup(groupId), ...(await subjectsOfPeople(transaction, scope, userIds, now))]);
  const memberships: Memberships = {
    async status(groupId, userId) {
      const row = await client.membership.findFirst({ where: { groupId, volunteer: { userId }, endedAt: null } });
      return row && (row.status as MembershipStatus);
    },

    async of(groupId) {
      const rows = await client.membership.findMany({
        where: { groupId, endedAt: null },
        include: { volunteer: true },
        orderBy: [{ joinedAt: 'asc' }, { volunteerId: 'asc' }],
      });
      return rows.map(({ volunteer, status, joinedAt }) => ({
        userId: volunteer.userId,
        status: status as MembershipStatus,
        joinedAt,
      }));
    },

    async inAnyOf(groupIds, userIds) {
      const pieces = await inPieces(new Set(userIds), (people) =>
        inPieces(groupIds, (groups) =>
          client.volunteer.findMany({
            where: { userId: { in: people }, memberships: { some: { groupId: { in: groups }, endedAt: null } } },
            select: { userId: true },
          }),
        ),
      );
      return new Set(pieces.flat(2).map(({ userId }) => userId));
    },

    async resting(groupId) {
      const members = await memberships.of(groupId);
      return members.filter(({ status }) => status === 'resting').map(({ userId }) => userId);
    },

    begin: (groupId, userId, now) =>
      inTransaction(client, async (transaction) => {
        const known = await beginMemberships(transaction, workspaceId, groupId, [userId], now);
        await shows(transaction, groupId, known, now);
      }),

    tellOfNewcomer: (groupId, userId, progress, now) =>
      inTransaction(client, async (transaction) => {
        for (const follow of whenMemberJoins) await follow(transaction, workspaceId, groupId, userId, progress, now);
        showsOnly([]);
      }),

    end: (groupId, userId, now) =>
      inTransaction(client, async (transaction) => {
        // Whoever leaves after they were erased is known no more, and is not to be noted again.
        if ((await transaction.volunteer.count({ where: { userId } })) === 0) return [];
        const held = await endMemberships(transaction, workspaceId, groupId, [userId], now);
        for (const follow of whenMembersLeave) await follow(transaction, workspaceId, groupId, [userId], now);
        await shows(transaction, groupId, [userId], now);
        return held.get(userId) ?? [];
      }),

    async sync(groupId, channelMemberIds, now, unsureIds = [], outsiders = new Map()) {
      const present = new Set(channelMemberIds);
      const staying = new Set([...channelMemberIds, ...unsureIds]);
      const members = new Set((await memberships.of(groupId)).map(({ userId }) => userId));
      const coming = [...present].filter((userId) => !members.has(userId));
      const going = [...members].filter((userId) => !staying.has(userId));
      for (let from = 0; from < Math.max(coming.length, going.length); from += MOST_AT_ONCE) {
        const until = from + MOST_AT_ONCE;
        await inTransaction(client, async (transaction) => {
          const [begun, ended] = [coming.slice(from, until), going.slice(from, until)];
          const known = await beginMemberships(transaction, workspaceId, groupId, begun, now);
          await endMemberships(transaction, workspaceId, groupId, ended, now, outsiders);
          for (const follow of whenMembersLeave) await follow(transaction, workspaceId, groupId, ended, now);
          await shows(transaction, groupId, [...known, ...ended], now);
        });
      }
      return coming;
    },

    setResting: (groupId, userIds, by, now) =>
      inTransaction(client, async (transaction) => {
        const audit = createAudit(transaction, workspaceId);
        // Read by writing, so that another leader who notes it at the same moment begins with what this one leaves.
        const members = await transaction.membership.updateManyAndReturn({
          where: { groupId, endedAt: null },
          data: { groupId },
          include: { volunteer: true },
        });
        for (const { volunteerId, volunteer, status } of members) {
          const wanted: MembershipStatus = userIds.includes(volunteer.userId) ? 'resting' : 'active';
          if (status === wanted) continue;
          await transaction.membership.updateMany({ where: { groupId, volunteerId }, data: { status: wanted } });
          await audit.write(by, 'set_resting', { id: volunteer.userId, scopeId: groupId }, now);
        }
        await shows(
          transaction,
          groupId,
          members.map(({ volunteer }) => volunteer.userId),
          now,
        );
      }),
  };
  return memberships;
}
