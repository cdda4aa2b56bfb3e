import { randomUUID } from 'node:crypto';
import type { AuditedAction } from '../core/audited.js';
import { createAudit } from '../database/audit.js';
import { showsNothing, showsOnly } from '../database/changes.js';
import type { Prisma } from '../database/client.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import { writeNotices } from '../telling/notices.store.js';
import { isToForget, KEPT_AFTERWARDS, SILENCES_OF_THE_SILENT } from './due.rule.js';
import { eachByItself } from './each-by-itself.rule.js';
import { newsBetween } from './news.rule.js';
import {
  askedIn,
  isMentor,
  mentorIdsOf,
  type Pairing,
  type PairingOutcome,
  type PairingRule,
  type PairingState,
  refusePairing,
} from './pairing.rule.js';
import { toPairing, WITH_PAIRING } from './pairing-rows.store.js';
import { forgetNotices, settle } from './settle-pairing.store.js';
import { aroundOf, lockPairing, writePairing, writeWords } from './write-pairing.store.js';

/** What a rule decided, and how the one-to-one then stands; null where there is none. */
export interface PairingDecided {
  readonly outcome: PairingOutcome;
  readonly pairing: Pairing | null;
}

/** One-to-ones, and whom they are a promise between. */
export interface Pairings {
  /** Also one that has ended, until it is forgotten. */
  read(id: string): Promise<Pairing | null>;
  /** Those that have not ended in which somebody is mentor, or is asked to be; the longest first. */
  of(userId: string): Promise<readonly Pairing[]>;
  /** Those of these groups that have not ended; the longest first. */
  inGroups(groupIds: readonly string[]): Promise<readonly Pairing[]>;
  /** Those of any group that wait for whoever leads them: for a yes or a talk, or since nothing has been heard for long. */
  waiting(): Promise<readonly Pairing[]>;
  /**
   * A leader sets one up, and asks people whether they would be mentors.
   * @param ask decides whom they may ask
   * @returns null for a group that is closed
   */
  setUp(groupId: string, by: string, now: Date, ask: PairingRule): Promise<PairingDecided | null>;
  /**
   * Reads, decides and writes in one transaction, one after the other for each one-to-one, with everybody it concerns told.
   */
  decide(id: string, userId: string, now: Date, rule: PairingRule): Promise<PairingDecided>;
  /** What somebody does in all that they are in or asked for, and nobody hears that it was they: harmless to repeat. */
  decideAll(userId: string, now: Date, rule: PairingRule): Promise<void>;
  /** Notes that somebody looked at a group's one-to-ones. */
  noteLook(groupId: string, by: string, now: Date): Promise<void>;
  /**
   * Says what has come due by itself, and forgets what ended long since. Harmless to repeat.
   * @returns how many were looked at
   */
  settleDue(now: Date): Promise<number>;
}

/** About how many rows are read with each. */
const ROWS_OF_EACH = 10;
/** So many are looked at in one round: the rest an hour later. */
const MOST_DUE = 500;

export const Pairings = defineStore(({ client, workspaceId }): Pairings => {
  const find = async (ids: Iterable<string>): Promise<readonly Pairing[]> => {
    const pieces = await inPieces(
      new Set(ids),
      (piece) => client.pairing.findMany({ where: { id: { in: piece } }, include: WITH_PAIRING }),
      ROWS_OF_EACH,
    );
    return pieces.flat().sort(byLongest).map(toPairing);
  };

  return {
    read: async (id) => (await find([id]))[0] ?? null,

    async of(userId) {
      const rows = await client.mentor.findMany({ where: openFor(userId), select: { pairingId: true } });
      return find(rows.map(({ pairingId }) => pairingId));
    },

    async inGroups(groupIds) {
      const pieces = await inPieces(groupIds, (piece) =>
        client.pairing.findMany({ where: { groupId: { in: piece }, endedAt: null }, select: { id: true } }),
      );
      return find(pieces.flat().map(({ id }) => id));
    },

    async waiting() {
      const rows = await client.pairing.findMany({ where: WAITING, select: { id: true } });
      return find(rows.map(({ id }) => id));
    },

    setUp: (groupId, by, now, ask) =>
      inTransaction<PairingDecided | null>(client, async (transaction, takeBack) => {
        // Whoever closes the group waits from here on, and then finds it.
        const where = { id: groupId, closedAt: null };
        const { count } = await transaction.group.updateMany({ where, data: { version: { increment: 0 } } });
        if (count === 0) return takeBack(null);
        const id = randomUUID();
        const begun = { state: 'setting_up', stateSince: now, heardAt: now, setUpBy: by, createdAt: now };
        await transaction.pairing.create({ data: { id, workspaceId, groupId, ...begun } });
        const row = await transaction.pairing.findUniqueOrThrow({ where: { id }, include: WITH_PAIRING });
        const decided = await decideOn(transaction, workspaceId, toPairing(row), by, now, ask, { isNew: true });
        if (!decided.outcome.ok) return takeBack({ ...decided, pairing: null });
        showsOnly([]);
        return decided;
      }),

    decide: (id, userId, now, rule) =>
      inTransaction<PairingDecided>(client, async (transaction, takeBack) => {
        const before = await lockPairing(transaction, id);
        if (!before) return takeBack({ outcome: refusePairing({ reason: 'gone' }), pairing: null });
        const decided = await decideOn(transaction, workspaceId, before, userId, now, rule);
        if (decided.pairing === before) return takeBack(decided);
        showsOnly([]);
        return decided;
      }),

    async decideAll(userId, now, rule) {
      const rows = await client.mentor.findMany({ where: openFor(userId), select: { pairingId: true } });
      for (const { pairingId } of rows)
        await inTransaction(client, async (transaction) => {
          const before = await lockPairing(transaction, pairingId);
          if (before) await decideOn(transaction, workspaceId, before, userId, now, rule, { isTold: false });
          showsOnly([]);
        });
    },

    async noteLook(groupId, by, now) {
      await createAudit(client, workspaceId).write(by, 'read_pairings', { id: groupId, scopeId: groupId }, now);
    },

    async settleDue(now) {
      const rows = await client.pairing.findMany({
        where: { dueAt: { lte: now } },
        select: { id: true, state: true, endedAt: true },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        take: MOST_DUE,
      });
      const over = rows.filter((row) => isToForget({ ...row, state: row.state as PairingState }, now));
      await forgetNotices(
        client,
        over.map(({ id }) => id),
      );
      await eachByItself(rows, ({ id }) =>
        inTransaction(client, async (transaction) => {
          showsOnly([]);
          const before = await lockPairing(transaction, id);
          if (before) await settle(transaction, workspaceId, before, now);
        }),
      );
      const day = { lt: new Date(now.getTime() - KEPT_AFTERWARDS).toISOString().slice(0, 10) };
      await showsNothing(() => client.pairingMeeting.deleteMany({ where: { day } }));
      return rows.length;
    },
  };
});

const WAITING = {
  endedAt: null,
  OR: [
    { state: 'setting_up' },
    { silences: { gte: SILENCES_OF_THE_SILENT } },
    { mentors: { some: { talkSince: { not: null } } } },
  ],
} satisfies Prisma.PairingWhereInput;

function openFor(userId: string) {
  return {
    volunteer: { userId },
    state: { in: ['asked', 'declined', 'mentor'] },
    pairing: { endedAt: null },
  } satisfies Prisma.MentorWhereInput;
}

/**
 * Decides on one that is locked. What a leader does to those of others is in the log, by the group alone: an id of a one-to-one would
 * lead back to it for as long as the log is kept.
 * @param isTold whether others hear by whom it was
 * @param isNew whether this sets it up
 */
export async function decideOn(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: Pairing,
  userId: string,
  now: Date,
  rule: PairingRule,
  { isTold = true, isNew = false }: { readonly isTold?: boolean; readonly isNew?: boolean } = {},
): Promise<PairingDecided> {
  const outcome = rule(before, userId, now);
  if (!outcome.ok || outcome.pairing === before) return { outcome, pairing: before };
  await writePairing(transaction, workspaceId, before, outcome.pairing, now);
  const mentorIds = [...new Set([...mentorIdsOf(before), ...mentorIdsOf(outcome.pairing)])];
  await writeWords(transaction, mentorIds);
  const row = await transaction.pairing.findUniqueOrThrow({ where: { id: before.id }, include: WITH_PAIRING });
  const after = toPairing(row);
  const around = await aroundOf(transaction, after, isTold ? userId : null);
  await writeNotices(transaction, workspaceId, newsBetween(isNew ? null : before, after, around), now);
  if (!isOwnDeed(before, after, userId)) {
    const { id } = after.group;
    const deed: AuditedAction = isNew ? 'set_up_pairing' : 'change_pairing';
    await createAudit(transaction, workspaceId).write(userId, deed, { id, scopeId: id }, now);
  }
  return { outcome: { ok: true, pairing: after }, pairing: after };
}

/** What mentors do, and what somebody who is asked answers: a no stands in no log. */
function isOwnDeed(before: Pairing, after: Pairing, userId: string): boolean {
  if (isMentor(before, userId) || isMentor(after, userId)) return true;
  const stateIn = ({ mentors }: Pairing) => mentors.find((mentor) => mentor.userId === userId)?.state;
  return askedIn(before).some((mentor) => mentor.userId === userId) && stateIn(before) !== stateIn(after);
}

function byLongest(one: { createdAt: Date; id: string }, other: { createdAt: Date; id: string }): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
}
