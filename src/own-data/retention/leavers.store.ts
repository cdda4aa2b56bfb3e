import { inPages } from '../../database/in-pieces.js';
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
      const [leaders, staff, admins] = await Promise.all([
        client.groupLeader.findMany({ select: { userId: true } }),
        client.nationalStaff.findMany({ select: { userId: true } }),
        client.workspaceRole.findMany({ where: { role: { in: ['admin', 'owner'] } }, select: { userId: true } }),
      ]);
      const here = new Set([...leaders, ...staff, ...admins].map(({ userId }) => userId));
      const rows = await inPages((after, take) =>
        client.volunteer.findMany({
          where: { ...after, ...leftBefore(limit) },
          select: { id: true, userId: true },
          orderBy: { id: 'asc' },
          take,
        }),
      );
      return rows.map(({ userId }) => userId).filter((userId) => !here.has(userId));
    },

    isStill: async (userId, limit) => (await client.volunteer.count({ where: { userId, ...leftBefore(limit) } })) > 0,
  }),
);

/** A group that is closed has ended for everybody who was in it then. Said by what stands against it, since null is compared with nothing. */
function leftBefore(limit: Date) {
  const lasting = [
    { endedAt: { gte: limit } },
    { endedAt: null, group: { closedAt: null } },
    { endedAt: null, group: { closedAt: { gte: limit } } },
  ];
  return { createdAt: { lt: limit }, memberships: { none: { OR: lasting } } };
}
