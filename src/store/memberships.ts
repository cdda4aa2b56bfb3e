import { randomUUID } from 'node:crypto';
import type { MembershipStatus, Shift } from '../domain/model.js';
import { createAudit } from './audit.js';
import { writeNotices } from './notices.js';
import type { ScopedClient, ScopedTransaction } from './scope.js';
import { toShift, WITH_ACTIVE_CLAIMS } from './stored-rows.js';
import { type NewcomerProgress, tellOfNewcomer } from './tell-newcomer.js';
import { inTransaction } from './transactions.js';

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
  /** Harmless to repeat. Somebody who comes back begins anew, active. */
  begin(groupId: string, userId: string, now: Date): Promise<void>;
  /** Tells the leaders of a member who has begun. Harmless to repeat: they are told once for as long as it lasts. */
  tellOfNewcomer(groupId: string, userId: string, progress: NewcomerProgress, now: Date): Promise<void>;
  /**
   * Ends a membership; harmless to repeat. The leaders are told when the person still holds visits.
   * @returns the planned visits of the group, yet to begin, that the person still holds
   */
  end(groupId: string, userId: string, now: Date): Promise<readonly Shift[]>;
  /** Brings the group's memberships to who is in its channel. */
  sync(groupId: string, channelMemberIds: readonly string[], now: Date): Promise<void>;
  /** Slack user ids of the members who take a break. */
  resting(groupId: string): Promise<readonly string[]>;
  /** Notes who takes a break: the members named rest, all others are active. */
  setResting(groupId: string, userIds: readonly string[], by: string, now: Date): Promise<void>;
}

export function createMemberships(client: ScopedClient, workspaceId: string): Memberships {
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

    async resting(groupId) {
      const members = await memberships.of(groupId);
      return members.filter(({ status }) => status === 'resting').map(({ userId }) => userId);
    },

    begin: (groupId, userId, now) =>
      inTransaction(client, (transaction) => begin(transaction, workspaceId, groupId, userId, now)),

    tellOfNewcomer: (groupId, userId, progress, now) =>
      inTransaction(client, (transaction) => tellOfNewcomer(transaction, workspaceId, groupId, userId, progress, now)),

    end: (groupId, userId, now) =>
      inTransaction(client, (transaction) => end(transaction, workspaceId, groupId, userId, now)),

    async sync(groupId, channelMemberIds, now) {
      const present = new Set(channelMemberIds);
      const members = new Set((await memberships.of(groupId)).map(({ userId }) => userId));
      for (const userId of present) if (!members.has(userId)) await memberships.begin(groupId, userId, now);
      for (const userId of members) if (!present.has(userId)) await memberships.end(groupId, userId, now);
    },

    setResting: (groupId, userIds, by, now) =>
      inTransaction(client, async (transaction) => {
        const audit = createAudit(transaction, workspaceId);
        const members = await transaction.membership.findMany({
          where: { groupId, endedAt: null },
          include: { volunteer: true },
        });
        for (const { volunteerId, volunteer, status } of members) {
          const wanted: MembershipStatus = userIds.includes(volunteer.userId) ? 'resting' : 'active';
          if (status === wanted) continue;
          await transaction.membership.updateMany({ where: { groupId, volunteerId }, data: { status: wanted } });
          await audit.write(by, 'set_resting', volunteer.userId, now);
        }
      }),
  };
  return memberships;
}

async function begin(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string,
  userId: string,
  now: Date,
): Promise<void> {
  const group = await transaction.group.findUnique({ where: { id: groupId } });
  if (!group) return;
  const known = await transaction.volunteer.findFirst({ where: { userId } });
  const volunteer =
    known ?? (await transaction.volunteer.create({ data: { id: randomUUID(), workspaceId, userId, createdAt: now } }));
  const volunteerId = volunteer.id;
  const membership = await transaction.membership.findFirst({ where: { groupId, volunteerId } });
  if (membership?.endedAt === null) return;
  const begun = { status: 'active', joinedAt: now, endedAt: null };
  if (membership) await transaction.membership.updateMany({ where: { groupId, volunteerId }, data: begun });
  else await transaction.membership.create({ data: { workspaceId, groupId, volunteerId, ...begun } });
}

async function end(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string,
  userId: string,
  now: Date,
): Promise<readonly Shift[]> {
  const ended = await transaction.membership.updateMany({
    where: { groupId, volunteer: { userId }, endedAt: null },
    data: { endedAt: now },
  });
  const held = await transaction.shift.findMany({
    where: {
      groupId,
      status: 'planned',
      startsAt: { gt: now },
      claims: { some: { volunteer: { userId }, seat: { not: null } } },
    },
    include: WITH_ACTIVE_CLAIMS,
    orderBy: { startsAt: 'asc' },
  });
  const shifts = held.map(toShift);
  if (ended.count === 0 || shifts.length === 0) return shifts;
  const leaders = await transaction.groupLeader.findMany({ where: { groupId, NOT: { userId } } });
  const facts = {
    kind: 'left_with_claims' as const,
    groupId,
    volunteerUserId: userId,
    shifts: shifts.map(({ id, startsAt, endsAt }) => ({ shiftId: id, startsAt, endsAt })),
  };
  const notices = leaders.map((leader) => ({ userId: leader.userId, facts }));
  await writeNotices(transaction, workspaceId, notices, now);
  return shifts;
}
