import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { FORMER_MEMBER } from '../../core/former-member.js';
import { LOCALES, type Locale } from '../../core/model.js';
import { createAudit } from '../../database/audit.js';
import { showsNothing, showsOnly } from '../../database/changes.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import { lockWorkspace } from '../../database/locks.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { defineStore, type Society } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { decideLeave } from '../../pairing/forming/forming.rule.js';
import { Pairings } from '../../pairing/pairings.store.js';
import { Sessions } from '../../training/sessions/sessions.store.js';
import { decideWithdraw } from '../../training/sessions/signing-up.rule.js';
import { CallWishes } from '../../visits/afterwards/call-wishes.store.js';
import { decideForgottenRelease } from '../../visits/claiming/claiming.rule.js';
import { Claims } from '../../visits/claiming/claims.store.js';
import { emptyLedger, emptyOwnRecords, isAwaited, isInFlight, nameNobody } from './empty-records.store.js';
import { type CannotErase, type Erasure, refuseToErase, type ToLookThrough } from './erasing.rule.js';

/** How somebody is erased who has asked for it. */
export interface Asked {
  /** In which they are told how far it is. */
  readonly locale: Locale;
  readonly left: readonly ToLookThrough[];
}

export interface Erasing {
  /** Why somebody cannot be erased now, before they decide; null where they can. */
  refusal(userId: string): Promise<CannotErase | null>;
  /**
   * Somebody has asked to be erased: noted, so that it is carried out whatever happens, and they are national staff no more.
   * Of two who would be the last at the same moment, one is refused.
   */
  begin(userId: string, asked: Asked, now: Date): Promise<CannotErase | null>;
  /** Which message tells them how far it is. */
  tellIn(userId: string, told: NonNullable<Erasure['told']>): Promise<void>;
  /**
   * Erases people from our records without asking and without a message to them, for whoever is gone long since: visits to
   * come are given up, and what Slack holds ready is withdrawn. Harmless to repeat; where it is broken off, each that was begun
   * is carried on.
   * @param userIds Slack user ids
   * @param isStillGone asked of each at its turn: somebody may come back at any moment
   * @returns how many were erased
   */
  erasePeople(
    userIds: readonly string[],
    isStillGone: (userId: string) => Promise<boolean>,
    now: Date,
  ): Promise<number>;
  /** Carries out what of it is in our own records. Harmless to repeat. */
  empty(userId: string, now: Date): Promise<void>;
  /** Those that nobody works at, for this process alone until then. */
  take(now: Date, until: Date): Promise<readonly Erasure[]>;
  /** How far one is. */
  note(id: string, left: readonly ToLookThrough[]): Promise<void>;
  /** Leaves one to whoever is next. */
  letGo(id: string): Promise<void>;
  /** Whether Slack still holds a message ready for them. */
  isAwaited(erasure: Erasure, now: Date): Promise<boolean>;
  /** Whether Slack is about to show something, to them or to others, that was too late to change. */
  isInFlight(erasure: Erasure, now: Date): Promise<boolean>;
  /** Ends one, once Slack holds nothing ready any more. @returns whether it has ended */
  end(erasure: Erasure, now: Date): Promise<boolean>;
}

/** Milliseconds. Whoever erases many has them to themselves for so long; what is broken off is carried on after it. */
const WHILE_MANY_ARE_ERASED = 30 * 60_000;

const LEFT = z.array(
  z.object({
    channelId: z.string(),
    how: z.enum(['delete', 'edit']),
    locale: z.enum(LOCALES),
    from: z.string().nullable(),
  }),
);

export const Erasing = defineStore((scope): Erasing => {
  const { client, workspaceId } = scope;
  const write = (id: string, data: Prisma.ErasureUpdateManyMutationInput) =>
    showsNothing(() => client.erasure.updateMany({ where: { id }, data }));

  const noteEmptied = (userIds: readonly string[], emptiedAt: Date) =>
    inPieces(userIds, (piece) =>
      showsNothing(() => client.erasure.updateMany({ where: { userId: { in: piece } }, data: { emptiedAt } })),
    );

  const emptiedAtOf = async (id: string): Promise<Date | null> =>
    (await client.erasure.findFirst({ where: { id }, select: { emptiedAt: true } }))?.emptiedAt ?? null;

  const erasing: Erasing = {
    refusal: (userId) => readRefusal(client, userId),

    begin: (userId, asked, now) =>
      inTransaction<CannotErase | null>(client, async (transaction, takeBack) => {
        // Of two at once the second waits here, and then sees that it is the last.
        await lockWorkspace(transaction, workspaceId);
        const refusal = await readRefusal(transaction, userId);
        if (refusal) return takeBack(refusal);
        await begun(transaction, workspaceId, userId, asked, now);
        return null;
      }),

    async tellIn(userId, { channelId, ts }) {
      const data = { toldIn: channelId, toldTs: ts };
      await showsNothing(() => client.erasure.updateMany({ where: { userId }, data }));
    },

    async erasePeople(userIds, isStillGone, now) {
      const erased: string[] = [];
      for (const userId of userIds) {
        if (!(await isStillGone(userId))) continue;
        await inTransaction(client, async (transaction) => {
          await lockWorkspace(transaction, workspaceId);
          const known = await transaction.erasure.count({ where: { userId } });
          if (known === 0) await begun(transaction, workspaceId, userId, null, now);
        });
        await giveUpWhatIsAhead(scope, userId, now);
        await emptyOwnRecords(client, workspaceId, userId, 'nobody', now);
        erased.push(userId);
      }
      await nameNobody(client, erased, 'nobody');
      await noteEmptied(erased, now);
      return erased.length;
    },

    async empty(userId, now) {
      await giveUpWhatIsAhead(scope, userId, now);
      await emptyOwnRecords(client, workspaceId, userId, 'everybody', now);
      await nameNobody(client, [userId], 'everybody');
      await noteEmptied([userId], now);
    },

    async take(now, until) {
      const free = { OR: [{ takenUntil: null }, { takenUntil: { lte: now } }] };
      const rows = await client.erasure.findMany({ where: free, orderBy: { begunAt: 'asc' } });
      const taken: Erasure[] = [];
      for (const row of rows) {
        const { count } = await showsNothing(() =>
          client.erasure.updateMany({ where: { id: row.id, ...free }, data: { takenUntil: until } }),
        );
        if (count === 1) taken.push(toErasure(row));
      }
      return taken;
    },

    async note(id, left) {
      await write(id, { left: toJson(left) });
    },

    async letGo(id) {
      await write(id, { takenUntil: null });
    },

    isAwaited: async ({ id, userId }, now) => {
      const emptiedAt = await emptiedAtOf(id);
      return emptiedAt === null || isAwaited(client, userId, emptiedAt, now);
    },

    isInFlight: ({ left, begunAt }, now) =>
      isInFlight(
        client,
        left.map(({ channelId }) => channelId),
        begunAt,
        now,
      ),

    async end(erasure, now) {
      const { id, userId } = erasure;
      const emptiedAt = await emptiedAtOf(id);
      if (emptiedAt === null || (await isAwaited(client, userId, emptiedAt, now))) return false;
      await emptyLedger(client, userId, emptiedAt);
      await showsNothing(() => client.erasure.deleteMany({ where: { id } }));
      return true;
    },
  };
  return erasing;
});

async function readRefusal(
  client: Pick<ScopedTransaction, 'nationalStaff' | 'erasure'>,
  userId: string,
): Promise<CannotErase | null> {
  const staff = await client.nationalStaff.findMany({ select: { userId: true } });
  const isUnderWay = (await client.erasure.count({ where: { userId } })) > 0;
  return refuseToErase(userId, { nationalStaffIds: staff.map((each) => each.userId), isUnderWay });
}

/** @param asked null where they have not asked for it, and are told nothing */
async function begun(
  transaction: ScopedTransaction,
  workspaceId: string,
  userId: string,
  asked: Asked | null,
  now: Date,
): Promise<void> {
  const { locale } = await transaction.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  await transaction.nationalStaff.deleteMany({ where: { userId } });
  const { left } = asked ?? { left: [] };
  const whole = { locale: asked?.locale ?? locale, left: toJson(left), total: left.length };
  const takenUntil = asked ? null : new Date(now.getTime() + WHILE_MANY_ARE_ERASED);
  await transaction.erasure.create({
    data: { id: randomUUID(), workspaceId, userId, begunAt: now, takenUntil, ...whole },
  });
  const nobody = { id: FORMER_MEMBER, scopeId: null };
  await createAudit(transaction, workspaceId).write(FORMER_MEMBER, 'erase_own_data', nobody, now);
  // What follows from it is seen as our records are emptied.
  showsOnly([]);
}

/** As they would themselves, but that nobody hears who it was: others have their places and are told what they need to know. */
async function giveUpWhatIsAhead({ of }: Society, userId: string, now: Date): Promise<void> {
  const held = await of(Claims).heldBy(userId, now);
  for (const { shift } of held) await of(Claims).decide(shift.id, userId, now, decideForgottenRelease);
  const sessions = await of(Sessions).aheadOf(userId, now);
  for (const { id } of sessions) await of(Sessions).decide(id, userId, now, decideWithdraw);
  await of(Pairings).decideAll(userId, now, decideLeave);
  for (const shiftId of await of(CallWishes).wishedBy(userId)) await of(CallWishes).takeBack(shiftId, userId, now);
}

function toErasure(row: Prisma.ErasureGetPayload<object>): Erasure {
  const { id, userId, begunAt, emptiedAt, total, toldIn, toldTs } = row;
  return {
    ...{ id, userId, begunAt, emptiedAt, total },
    locale: row.locale as Locale,
    left: LEFT.parse(row.left),
    told: toldIn !== null && toldTs !== null ? { channelId: toldIn, ts: toldTs } : null,
  };
}

function toJson(left: readonly ToLookThrough[]) {
  return JSON.parse(JSON.stringify(left));
}
