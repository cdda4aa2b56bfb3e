import { randomUUID } from 'node:crypto';
import { lockWorkspace } from '../../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { toLed } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import type { SaidWeek, Seal } from '../../delivery/said-week.rule.js';
import { whoHearsFor } from '../../groups/who-can-act.store.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import type { DoubtNoticeFacts } from './doubt-notices.rule.js';
import { putWeekBack } from './put-week-back.store.js';
import { readSeal } from './seals.store.js';

/** What Slack remembers and our records do not, after a backup had been put back. */
export interface Restorations {
  /** Up to when our own posts in a channel are known; null when it was never read. */
  readUntil(channelId: string): Promise<Date | null>;
  noteRead(channelId: string, until: Date): Promise<void>;
  /** Makes what stands beside a post in place of people whose names it hides. */
  seal(): Promise<Seal>;
  /** Notes that Slack knows of something newer than our records. Harmless to repeat. */
  noteNewer(at: Date, now: Date): Promise<void>;
  /** From the newest thing that our records knew to when that was found, the last time; null when it never was. */
  lost(): Promise<{ readonly from: Date; readonly until: Date } | null>;
  /**
   * Puts back what a post tells of its week that our records do not know: the week and its visits at once, and whom it names
   * as places in doubt. Harmless to repeat.
   * @param post where it is, when it was written, and our bot's Slack user id, which has written it
   * @returns false when there is no such group
   */
  takeInWeek(
    said: SaidWeek,
    post: { readonly channelId: string; readonly saidAt: Date; readonly by: string },
    now: Date,
  ): Promise<boolean>;
}

export const Restorations = defineStore(({ client, workspaceId }) => createRestorations(client, workspaceId));

export function createRestorations(client: ScopedClient, workspaceId: string): Restorations {
  const seal = (): Promise<Seal> => readSeal(client, workspaceId);
  return {
    async readUntil(channelId) {
      const row = await client.channelReading.findFirst({ where: { channelId } });
      return row?.readUntil ?? null;
    },

    async noteRead(channelId, readUntil) {
      // Of two that read a new channel at once, the second finds what the first has written.
      await inTransaction(client, (transaction) =>
        transaction.channelReading.upsert({
          where: { workspaceId_channelId: { workspaceId, channelId } },
          create: { workspaceId, channelId, readUntil },
          update: { readUntil },
        }),
      );
    },

    seal,

    async noteNewer(at, now) {
      await inTransaction(client, (transaction) => restorationOf(transaction, workspaceId, at, now));
    },

    async lost() {
      const last = await client.restoration.findFirst({ orderBy: { foundAt: 'desc' } });
      return last && { from: last.recordsEnd, until: last.foundAt };
    },

    async takeInWeek(said, post, now) {
      const ours = await seal();
      return inTransaction<boolean>(client, async (transaction, takeBack) => {
        const recordsEnd = await restorationOf(transaction, workspaceId, post.saidAt, now);
        const isKnown = await putWeekBack({ transaction, workspaceId, seal: ours, recordsEnd, now }, said, post);
        return isKnown || takeBack(false);
      });
    },
  };
}

/**
 * Notes that a backup had been put back, once for all that is found of it.
 * @param saidAt when something was written that our records do not know
 * @returns the newest thing that our records knew then
 */
export async function restorationOf(
  transaction: ScopedTransaction,
  workspaceId: string,
  saidAt: Date,
  now: Date,
): Promise<Date> {
  const find = () =>
    transaction.restoration.findFirst({
      where: { recordsEnd: { lte: saidAt }, foundAt: { gte: saidAt } },
      orderBy: { foundAt: 'desc' },
    });
  const known = await find();
  if (known) return known.recordsEnd;
  // Somebody else may be noting the same: who comes second waits here, and then finds it.
  await lockWorkspace(transaction, workspaceId);
  const noted = await find();
  if (noted) return noted.recordsEnd;
  const recordsEnd = (await newestBefore(transaction, saidAt)) ?? saidAt;
  await transaction.restoration.create({ data: { id: randomUUID(), workspaceId, recordsEnd, foundAt: now } });
  await tellLeaders(transaction, workspaceId, recordsEnd, now);
  return recordsEnd;
}

/** Of what people told the bot itself, counts above all, nothing can be read back. */
async function tellLeaders(
  transaction: ScopedTransaction,
  workspaceId: string,
  recordsEnd: Date,
  now: Date,
): Promise<void> {
  const groups = await transaction.group.findMany({ include: { leaders: true } });
  const led = groups.map(({ id, leaders }) => ({ id, ...toLed(leaders) }));
  const notices = [...(await whoHearsFor(transaction, led))].flatMap(([groupId, userIds]) =>
    userIds.map(
      (userId): NewNotice<DoubtNoticeFacts> => ({ userId, facts: { kind: 'records_end', groupId, recordsEnd } }),
    ),
  );
  await writeNotices(transaction, workspaceId, notices, now);
}

/** What was written since the restore is newer than what Slack has told of before it, so that it does not count here. */
async function newestBefore(transaction: ScopedTransaction, instant: Date): Promise<Date | null> {
  const before = { lt: instant };
  const newest = await Promise.all([
    transaction.ledgerMessage.findFirst({ where: { updatedAt: before }, orderBy: { updatedAt: 'desc' } }),
    transaction.handledRequest.findFirst({ where: { handledAt: before }, orderBy: { handledAt: 'desc' } }),
    transaction.auditEntry.findFirst({ where: { at: before }, orderBy: { at: 'desc' } }),
    transaction.claim.findFirst({ where: { claimedAt: before }, orderBy: { claimedAt: 'desc' } }),
  ]);
  const [message, request, entry, claim] = newest;
  const instants = [message?.updatedAt, request?.handledAt, entry?.at, claim?.claimedAt].filter(
    (each) => each !== undefined,
  );
  return instants.reduce<Date | null>((last, each) => (last === null || each > last ? each : last), null);
}
