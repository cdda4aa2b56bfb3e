import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { NewNotice, Notice, NoticeFacts } from '../domain/notices.js';
import type { ScopedClient, ScopedTransaction } from './scope.js';
import { inTransaction } from './transactions.js';

export interface Notices {
  /** What people have not been told yet, oldest first. */
  unsettled(): Promise<readonly Notice[]>;
  /** Notes that these have been told. */
  settle(ids: readonly string[], now: Date): Promise<void>;
  /** The same by the key of the message that told it, `notice:<id>`; other keys are of no concern here. */
  settleSent(key: string, now: Date): Promise<void>;
  /**
   * Writes down those that the same person has not been told in the same words since an instant; null for ever.
   * @returns how many were written
   */
  writeUnlessTold(notices: readonly NewNotice[], since: Date | null, now: Date): Promise<number>;
}

export function createNotices(client: ScopedClient, workspaceId: string): Notices {
  const notices: Notices = {
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

    async settleSent(key, now) {
      const [kind, id] = key.split(':');
      if (kind === 'notice' && id) await notices.settle([id], now);
    },

    writeUnlessTold(notices, since, now) {
      return inTransaction(client, async (transaction) => {
        const kinds = [...new Set(notices.map(({ facts }) => facts.kind))];
        const told = await transaction.notice.findMany({
          where: { kind: { in: kinds }, ...(since && { createdAt: { gt: since } }) },
        });
        const words = new Set(told.map(({ userId, facts }) => wordsOf({ userId, facts: FACTS.parse(facts) })));
        const unheard = notices.filter((notice) => !words.has(wordsOf(notice)));
        await writeNotices(transaction, workspaceId, unheard, now);
        return unheard.length;
      });
    },
  };
  return notices;
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

/** The same for the same facts, in whatever order a database gives them back. */
function wordsOf({ userId, facts }: NewNotice): string {
  return JSON.stringify([userId, ...Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1))]);
}

const INSTANT = z.iso.datetime().transform((text) => new Date(text));
const RETURN = { groupId: z.string(), facilityId: z.string(), year: z.number().int() };
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
    zoneBefore: z.string().optional(),
    isElsewhere: z.boolean().optional(),
    overlaps: z.array(z.object({ shiftId: z.string(), groupId: z.string(), ...TIME })).optional(),
  }),
  z.object({
    kind: z.literal('called_off'),
    groupId: z.string(),
    shiftId: z.string(),
    when: z.object(TIME),
    by: z.enum(['called_off_by_us', 'called_off_by_facility']),
  }),
  z.object({
    kind: z.literal('short_now'),
    groupId: z.string(),
    shiftId: z.string(),
    when: z.object(TIME),
    missing: z.number().int(),
  }),
  z.object({
    kind: z.literal('left_with_claims'),
    groupId: z.string(),
    volunteerUserId: z.string(),
    shifts: z.array(z.object({ shiftId: z.string(), ...TIME })),
  }),
  z.object({
    kind: z.literal('joined'),
    groupId: z.string(),
    volunteerUserId: z.string(),
    done: z.number().int(),
    count: z.number().int(),
  }),
  z.object({
    kind: z.literal('cannot_post'),
    groupId: z.string(),
    channelId: z.string(),
    reason: z.enum(['not_in_channel', 'archived', 'not_allowed']),
  }),
  z.object({
    kind: z.literal('national_cannot_post'),
    channelId: z.string(),
    reason: z.enum(['not_in_channel', 'archived', 'not_allowed']),
  }),
  z.object({
    kind: z.literal('verified'),
    groupId: z.string(),
    by: z.string(),
    completed: z.array(
      z.object({
        requirementCode: z.string(),
        doneOn: z.iso.date(),
        expiresOn: z.iso.date().nullable(),
        before: z.iso.date().nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('taken_back'),
    groupId: z.string(),
    by: z.string(),
    requirementCode: z.string(),
    doneOn: z.iso.date(),
  }),
  z.object({ kind: z.enum(['return_ready', 'return_reminder']), ...RETURN }),
  z.object({
    kind: z.literal('return_changed'),
    ...RETURN,
    version: z.number().int(),
    changedBy: z.string().nullable(),
  }),
  z.object({ kind: z.literal('session_offered'), sessionId: z.string() }),
  z.object({ kind: z.literal('session_place_offered'), sessionId: z.string(), until: INSTANT }),
  z.object({
    kind: z.literal('session_changed'),
    sessionId: z.string(),
    before: z.object(TIME),
    toReserve: z.boolean(),
  }),
  z.object({ kind: z.literal('session_called_off'), sessionId: z.string() }),
  z.object({ kind: z.literal('session_unmarked'), sessionId: z.string() }),
]);
