import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '../../core/time.js';
import { showsNothing, showsOnly } from '../../database/changes.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import type { NotedTimeOff, TimeOff } from './time-off.rule.js';

export interface TimeOffs {
  /** Somebody's own that is not over, soonest first. @param today by the calendar of whoever asks */
  of(userId: string, today: CalendarDate): Promise<readonly NotedTimeOff[]>;
  /** Until when those of these are away who are on this day, by Slack user id. */
  awayOn(userIds: readonly string[], day: CalendarDate): Promise<ReadonlyMap<string, CalendarDate>>;
  save(userId: string, timeOff: TimeOff, now: Date): Promise<void>;
  /** Takes one away again; harmless where it is not theirs. */
  remove(userId: string, id: string): Promise<void>;
  /** Forgets what was over before a day. */
  forget(before: CalendarDate): Promise<void>;
}

export const TimeOffs = defineStore(
  ({ client, workspaceId }): TimeOffs => ({
    async of(userId, today) {
      const rows = await client.timeOff.findMany({
        where: { volunteer: { userId }, until: { gte: today } },
        orderBy: [{ from: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ id, from, until }) => ({ id, from, until }));
    },

    async awayOn(userIds, day) {
      const pieces = await inPieces(userIds, (piece) =>
        client.volunteer.findMany({
          where: { userId: { in: piece } },
          select: {
            userId: true,
            timeOff: { where: { from: { lte: day }, until: { gte: day } }, select: { until: true } },
          },
        }),
      );
      const away = new Map<string, CalendarDate>();
      for (const { userId, timeOff } of pieces.flat()) {
        const [last] = timeOff.map(({ until }) => until).sort((one, other) => (one < other ? 1 : -1));
        if (last !== undefined) away.set(userId, last);
      }
      return away;
    },

    save: (userId, { from, until }, now) =>
      inTransaction(client, async (transaction) => {
        const known = await transaction.volunteer.findFirst({ where: { userId }, select: { id: true } });
        const volunteerId = known?.id ?? randomUUID();
        if (!known)
          await transaction.volunteer.create({ data: { id: volunteerId, workspaceId, userId, createdAt: now } });
        await transaction.timeOff.create({ data: { id: randomUUID(), workspaceId, volunteerId, from, until } });
        await touchGroupsOf(transaction, volunteerId);
      }),

    remove: (userId, id) =>
      inTransaction(client, async (transaction) => {
        const row = await transaction.timeOff.findFirst({ where: { id, volunteer: { userId } } });
        if (!row) return showsOnly([]);
        await transaction.timeOff.deleteMany({ where: { id } });
        await touchGroupsOf(transaction, row.volunteerId);
      }),

    async forget(before) {
      await showsNothing(() => client.timeOff.deleteMany({ where: { until: { lt: before } } }));
    },
  }),
);

/** Whom they would be asked by, and where they wait. */
async function touchGroupsOf(transaction: ScopedTransaction, volunteerId: string): Promise<void> {
  const memberships = await transaction.membership.findMany({
    where: { volunteerId, endedAt: null },
    select: { groupId: true },
  });
  showsOnly(memberships.map(({ groupId }) => aboutGroup(groupId)));
}
