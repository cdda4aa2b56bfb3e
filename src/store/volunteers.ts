import { randomUUID } from 'node:crypto';
import type { QuietHours } from '../domain/quiet-hours.js';
import type { ScopedClient } from './scope.js';
import { inTransaction } from './transactions.js';

/** What is remembered of one volunteer besides their visits. */
export interface VolunteerNotes {
  /** null until they have chosen their own. */
  readonly quietHours: QuietHours | null;
  /** Ids of the groups that they are a member of now. */
  readonly groupIds: ReadonlySet<string>;
}

export interface Volunteers {
  /** By Slack user id; whoever has never been seen in a group is left out. The same two queries for one and for hundreds. */
  notesOn(userIds: readonly string[]): Promise<ReadonlyMap<string, VolunteerNotes>>;
  setQuietHours(userId: string, quietHours: QuietHours, now: Date): Promise<void>;
}

export function createVolunteers(client: ScopedClient, workspaceId: string): Volunteers {
  return {
    async notesOn(userIds) {
      if (userIds.length === 0) return new Map();
      const rows = await client.volunteer.findMany({
        where: { userId: { in: [...userIds] } },
        select: {
          userId: true,
          quietFrom: true,
          quietUntil: true,
          memberships: { where: { endedAt: null }, select: { groupId: true } },
        },
      });
      return new Map(
        rows.map(({ userId, quietFrom: from, quietUntil: until, memberships }) => {
          const quietHours = from !== null && until !== null ? { from, until } : null;
          return [userId, { quietHours, groupIds: new Set(memberships.map(({ groupId }) => groupId)) }];
        }),
      );
    },

    setQuietHours(userId, quietHours, now) {
      const chosen = { quietFrom: quietHours.from, quietUntil: quietHours.until };
      return inTransaction(client, async (transaction) => {
        const { count } = await transaction.volunteer.updateMany({ where: { userId }, data: chosen });
        // A leader need not be a volunteer.
        if (count > 0) return;
        await transaction.volunteer.create({
          data: { id: randomUUID(), workspaceId, userId, createdAt: now, ...chosen },
        });
      });
    },
  };
}
