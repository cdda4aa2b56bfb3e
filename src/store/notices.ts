import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { NewNotice, Notice, NoticeFacts } from '../domain/notices.js';
import type { ScopedClient, ScopedTransaction } from './scope.js';

export interface Notices {
  /** What people have not been told yet, oldest first. */
  unsettled(): Promise<readonly Notice[]>;
  /** Notes that these have been told. */
  settle(ids: readonly string[], now: Date): Promise<void>;
}

export function createNotices(client: ScopedClient): Notices {
  return {
    async unsettled() {
      const rows = await client.notice.findMany({
        where: { settledAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ id, userId, facts, createdAt }) => ({ id, userId, facts: FACTS.parse(facts), createdAt }));
    },

    async settle(ids, now) {
      await client.notice.updateMany({ where: { id: { in: [...ids] }, settledAt: null }, data: { settledAt: now } });
    },
  };
}

/** Writes notices down in the transaction that made them true. */
export async function writeNotices(
  transaction: ScopedTransaction,
  workspaceId: string,
  notices: readonly NewNotice[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return;
  await transaction.notice.createMany({
    data: notices.map(({ userId, facts }) => ({
      id: randomUUID(),
      workspaceId,
      userId,
      kind: facts.kind,
      facts: JSON.parse(JSON.stringify(facts)),
      createdAt: now,
    })),
  });
}

const INSTANT = z.iso.datetime().transform((text) => new Date(text));
const TIME = { startsAt: INSTANT, endsAt: INSTANT };

/** Facts are JSON in the database, instants as ISO text. */
const FACTS: z.ZodType<NoticeFacts, unknown> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('changed'),
    groupId: z.string(),
    shiftId: z.string(),
    before: z.object(TIME),
    after: z.object(TIME),
    formatChangedTo: z.enum(['individual', 'group']).nullable(),
  }),
  z.object({
    kind: z.literal('called_off'),
    groupId: z.string(),
    shiftId: z.string(),
    when: z.object(TIME),
    by: z.enum(['called_off_by_us', 'called_off_by_facility']),
  }),
  z.object({
    kind: z.literal('left_with_claims'),
    groupId: z.string(),
    volunteerUserId: z.string(),
    shifts: z.array(z.object({ shiftId: z.string(), ...TIME })),
  }),
]);
