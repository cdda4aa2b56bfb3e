import { FORMER_MEMBER } from '../../core/former-member.js';
import { inPages, inPieces } from '../../database/in-pieces.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';

/** Those who have left and not come back. */
export interface Leavers {
  /**
   * Slack user ids of those whose last membership ended before an instant, and of those who have been known since before then and
   * never were in a group. Whoever leads a group, is national staff or an admin has not left.
   */
  before(limit: Date): Promise<readonly string[]>;
  /** Whether that is so of one of them still: somebody may come back at any moment. */
  isStill(userId: string, limit: Date): Promise<boolean>;
}

export const Leavers = defineStore(
  ({ client }): Leavers => ({
    async before(limit) {
      const rows = await inPages((after, take) =>
        client.volunteer.findMany({
          where: { ...after, ...leftBefore(limit) },
          select: { id: true, userId: true },
          orderBy: { id: 'asc' },
          take,
        }),
      );
      const pieces = await inPieces(
        rows.map(({ userId }) => userId),
        async (piece) => {
          const here = await withATask(client, piece);
          return piece.filter((userId) => !here.has(userId));
        },
      );
      return pieces.flat();
    },

    async isStill(userId, limit) {
      if ((await withATask(client, [userId])).size > 0) return false;
      return (await client.volunteer.count({ where: { userId, ...leftBefore(limit) } })) > 0;
    },
  }),
);

/** Those of these people who lead a group, are national staff or admins. */
async function withATask(client: ScopedClient, userIds: string[]): Promise<ReadonlySet<string>> {
  const these = { userId: { in: userIds } };
  const [leaders, staff, admins] = await Promise.all([
    client.groupLeader.findMany({ where: these, select: { userId: true }, distinct: ['userId'] }),
    client.nationalStaff.findMany({ where: these, select: { userId: true } }),
    client.workspaceRole.findMany({
      where: { ...these, role: { in: ['admin', 'owner'] } },
      select: { userId: true },
    }),
  ]);
  return new Set([...leaders, ...staff, ...admins].map(({ userId }) => userId));
}

/** A group that is closed has ended for everybody who was in it then. Said by what stands against it, since null is compared with nothing. */
function leftBefore(limit: Date) {
  const lasting = [
    { endedAt: { gte: limit } },
    { endedAt: null, group: { closedAt: null } },
    { endedAt: null, group: { closedAt: { gte: limit } } },
  ];
  // Whoever stands for those who were forgotten is nobody who could leave.
  const isSomebody = { NOT: { userId: { startsWith: FORMER_MEMBER } } };
  return { createdAt: { lt: limit }, ...isSomebody, memberships: { none: { OR: lasting } } };
}
