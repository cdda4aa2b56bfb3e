import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { showsNothing, showsOnly, touch } from '../database/changes.js';
import { inPages, inPieces } from '../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../database/scope.js';
import type { StoreScope } from '../database/society.js';
import { defineStore } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import { aboutPerson, type Subject } from '../delivery/subjects.rule.js';
import type { NewNotice, Notice, NoticeFacts } from './notices.rule.js';
import { onceKeyOf, TOLD_EACH, toldAlready, toNotice } from './told-already.store.js';

export interface Notices {
  /**
   * What people have not been told yet, oldest first.
   * @param userIds null, or left out, for everybody
   */
  unsettled(userIds?: ReadonlySet<string> | null): Promise<readonly Notice[]>;
  /** Notes that these have been told. */
  settle(ids: readonly string[], now: Date): Promise<void>;
  /** The same by the key of the message that told it, `notice:<id>` or `language:<user id>`; others are of no concern here. */
  settleSent(key: string, now: Date): Promise<void>;
  /** The kind of the notice that a message tells, by its key; null for another message. */
  kindOf(key: string): Promise<NoticeFacts['kind'] | null>;
  /**
   * Writes down those of whose matter the same person has not been told since an instant; null for ever. Of several processes
   * that ask at once, one writes each.
   * @returns how many were written
   */
  writeUnlessTold(notices: readonly NewNotice[], since: Date | null, now: Date): Promise<number>;
  /** Forgets what could not be told, or had nothing to say any more, since before an instant. */
  forgetUntold(before: Date, now: Date): Promise<void>;
}

export const Notices = defineStore(({ client, workspaceId }) => createNotices(client, workspaceId));

export function createNotices(client: ScopedClient, workspaceId: string): Notices {
  const notices: Notices = {
    async unsettled(userIds) {
      const read = (where: { readonly userId?: { readonly in: string[] } }) =>
        client.notice.findMany({
          where: { settledAt: null, ...where },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        });
      if (!userIds) return (await read({})).map(toNotice);
      const pieces = await inPieces(userIds, (piece) => read({ userId: { in: piece } }));
      return pieces.flat().map(toNotice);
    },

    settle: (ids, now) => showsNothing(() => settleNotices(client, ids, now)),

    async forgetUntold(before, now) {
      const where = { settledAt: null, createdAt: { lt: before } };
      await showsNothing(() => client.notice.updateMany({ where, data: { settledAt: now } }));
    },

    async settleSent(key, now) {
      const [kind, id] = key.split(':');
      if (kind === 'notice' && id) await notices.settle([id], now);
      const open = { kind: 'language', settledAt: null };
      if (kind === 'language' && id)
        await showsNothing(() =>
          client.notice.updateMany({ where: { ...open, userId: id }, data: { settledAt: now } }),
        );
    },

    async kindOf(key) {
      const [kind, id] = key.split(':');
      if (kind !== 'notice' || !id) return null;
      const row = await client.notice.findFirst({ where: { id } });
      return row?.kind ?? null;
    },

    async writeUnlessTold(notices, since, now) {
      const asked = new Map(notices.map((notice) => [onceKeyOf(notice, since), notice]));
      const written = await inPieces(
        asked,
        (piece) =>
          inTransaction(client, async (transaction) => {
            const told = await toldAlready(transaction, piece, since);
            const untold = piece.filter(([key]) => !told.has(key));
            // Somebody else may have read the same and be about to write: the key lets one through, and the other begins again.
            await insert(transaction, workspaceId, untold, now);
            showsOnly([]);
            return untold.length;
          }),
        TOLD_EACH,
      );
      return written.reduce((sum, count) => sum + count, 0);
    },
  };
  return notices;
}

/** Notes that nobody need be told these any more. */
export async function settleNotices(
  client: Pick<ScopedTransaction, 'notice'>,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await inPieces(ids, (piece) =>
    client.notice.updateMany({ where: { id: { in: piece }, settledAt: null }, data: { settledAt: now } }),
  );
}

/** Writes notices down in the transaction that made them true. */
export async function writeNotices(
  transaction: ScopedTransaction,
  workspaceId: string,
  notices: readonly NewNotice[],
  now: Date,
): Promise<void> {
  await insert(
    transaction,
    workspaceId,
    notices.map((notice) => [null, notice]),
    now,
  );
}

/** @param notices each with the key under which it is told once; null for what is told each time */
async function insert(
  transaction: ScopedTransaction,
  workspaceId: string,
  notices: readonly (readonly [string | null, NewNotice])[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return;
  touch(notices.map(([, { userId }]) => aboutPerson(userId)));
  await transaction.notice.createMany({
    data: notices.map(([onceKey, { userId, facts }]) => ({
      id: randomUUID(),
      workspaceId,
      userId,
      kind: facts.kind,
      facts: JSON.parse(JSON.stringify(facts)),
      createdAt: now,
      onceKey,
    })),
  });
}

/** What is still to be told in notices of a kind about these shifts is told no more. */
export async function settleAbout(
  transaction: ScopedTransaction,
  kind: 'clearance',
  shiftIds: readonly string[],
  now: Date,
): Promise<void> {
  const rows = await transaction.notice.findMany({
    where: { kind, settledAt: null },
    select: { id: true, facts: true },
  });
  const about = rows.filter(({ facts }) => shiftIds.includes(ABOUT_SHIFT.parse(facts).shiftId));
  await settleNotices(
    transaction,
    about.map(({ id }) => id),
    now,
  );
}

const ABOUT_SHIFT = z.object({ shiftId: z.string() });

/** Everybody who has not been told something yet. */
export async function whoIsTold({ client }: StoreScope): Promise<readonly Subject[]> {
  const rows = await inPages((after, take) =>
    client.notice.findMany({
      where: { ...after, settledAt: null },
      select: { id: true, userId: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  return [...new Set(rows.map(({ userId }) => userId))].map(aboutPerson);
}
