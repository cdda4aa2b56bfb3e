import type { GroupShift } from '../../core/model.js';
import { createAudit } from '../../database/audit.js';
import type { Prisma } from '../../database/client.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { toGroup, toShift, WITH_GROUP } from '../../database/stored-rows.js';
import { toStretch } from '../../database/stored-stretches.js';
import { inTransaction } from '../../database/transactions.js';
import { isSealed, SEALED } from '../../delivery/said-week.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { type ClaimRule, decideClaim, decideGoAlong, decideRelease } from './claiming.rule.js';
import { Claims } from './claims.store.js';
import type { DoubtNoticeFacts } from './doubt-notices.rule.js';
import type { DoubtDecision, DoubtOutcome, VisitInDoubt } from './in-doubt.rule.js';
import { putPlacesBack } from './put-week-back.store.js';
import { readSeal } from './seals.store.js';
import { doubtsAt, toDoubt, WITH_PLACES } from './visits-in-doubt.store.js';

/** Places of which Slack and our records say different things, until somebody has settled them. */
export interface Doubts {
  /** Those of visits that are not over, settled or not; and those that are over and not settled. */
  list(now: Date): Promise<readonly VisitInDoubt[]>;
  /**
   * A leader has decided: that the visit is as Slack says, or that the places it names are free. The first decision holds.
   * Putting back is a claim like any other, so that the rules are asked; whoever loses a place is told.
   * @returns the visit as it is now; null when there is none
   */
  decide(id: string, by: string, kind: DoubtDecision, now: Date): Promise<VisitInDoubt | null>;
  /**
   * Somebody has said themselves whether they come.
   * @returns what came of their place; null when none of theirs on this visit is in doubt
   */
  answer(shiftId: string, userId: string, comes: boolean, now: Date): Promise<Answered | null>;
  /** The visit as our records have it; null when there is no such doubt. */
  visitOf(id: string): Promise<GroupShift | null>;
  /** Carries out what was decided and broken off, and settles visits that have begun. @returns for how many there was something to do */
  carryOn(now: Date): Promise<number>;
}

export const Doubts = defineStore(({ client, workspaceId, of }) => createDoubts(client, workspaceId, of(Claims)));

/** What came of a place by its holder's own answer, and how the visit then stands. */
export interface Answered {
  readonly outcome: DoubtOutcome;
  readonly visit: GroupShift;
}

type PlaceRow = Prisma.PlaceInDoubtGetPayload<object>;
type VisitRow = Prisma.VisitInDoubtGetPayload<{ include: { places: true; shift: true } }>;

export function createDoubts(client: ScopedClient, workspaceId: string, claims: Claims): Doubts {
  const read = (where: Prisma.VisitInDoubtWhereInput) =>
    client.visitInDoubt.findFirst({ where, include: { places: true, shift: true } });

  /** Whoever has come to be known since is recognised although their post hides names. */
  async function recogniseAll(where: Prisma.VisitInDoubtWhereInput): Promise<void> {
    const hidden = await client.placeInDoubt.findMany({
      where: { visit: where, outcome: null, userId: { startsWith: SEALED } },
      include: { visit: { select: { shiftId: true } } },
    });
    if (hidden.length === 0) return;
    const seal = await readSeal(client, workspaceId);
    const people = await client.volunteer.findMany({ select: { userId: true } });
    for (const { visitId, userId: who, visit } of hidden) {
      const known = people.find(({ userId }) => seal(visit.shiftId, userId) === who);
      if (known)
        await client.placeInDoubt.updateMany({ where: { visitId, userId: who }, data: { userId: known.userId } });
    }
  }

  /** Each place by itself, so that one that was broken off is carried on with the next time. */
  async function carryOut(visit: VisitRow, now: Date): Promise<void> {
    for (const place of visit.places) {
      if (place.decision === null || place.outcome !== null) continue;
      await settle(visit, place, await outcomeOf(visit, place, now), now);
    }
    const isSettled = (await client.placeInDoubt.count({ where: { visitId: visit.id, outcome: null } })) === 0;
    if (!isSettled) return;
    await client.visitInDoubt.updateMany({ where: { id: visit.id, open: 1 }, data: { open: null, settledAt: now } });
  }

  async function outcomeOf({ shiftId }: VisitRow, place: PlaceRow, now: Date): Promise<DoubtOutcome> {
    const { userId, isRecorded, isShadow, decision } = place;
    const decide = (rule: ClaimRule) => claims.decide(shiftId, userId, now, rule);
    if (isRecorded) {
      if (decision === 'comes') await claims.confirm(shiftId, userId, now);
      if (decision === 'comes' || decision === 'free') return 'kept';
      await decide(decideRelease);
      return 'given_up';
    }
    if (decision === 'cannot' || decision === 'free') return 'freed';
    const { outcome } = await decide(isShadow ? decideGoAlong : decideClaim);
    const isBack = outcome.ok || outcome.refusal.reason === 'already_yours';
    if (isBack && decision === 'comes') await claims.confirm(shiftId, userId, now);
    return isBack ? 'back' : 'refused';
  }

  async function settle(visit: VisitRow, place: PlaceRow, outcome: DoubtOutcome, now: Date): Promise<void> {
    const { userId, visitId } = place;
    await inTransaction(client, async (transaction) => {
      const where = { visitId, userId, outcome: null };
      const { count } = await transaction.placeInDoubt.updateMany({ where, data: { outcome } });
      const facts = factsFor(visit, place, outcome);
      if (count > 0 && facts) await writeNotices(transaction, workspaceId, [{ userId, facts }], now);
    });
  }

  /** Nobody has decided, and nobody can gain or lose a place any more: it was as Slack says. */
  async function settleBegun(id: string, now: Date): Promise<void> {
    await inTransaction(client, async (transaction) => {
      const where = { id, open: 1 };
      const { count } = await transaction.visitInDoubt.updateMany({ where, data: { open: null, settledAt: now } });
      if (count === 0) return;
      const { shiftId, places } = await transaction.visitInDoubt.findUniqueOrThrow({
        where: { id },
        include: WITH_PLACES,
      });
      const left = places.filter(({ outcome }) => outcome === null);
      await putPlacesBack({ transaction, workspaceId, now }, shiftId, left);
      for (const { userId, isRecorded } of left) {
        const outcome: DoubtOutcome = isRecorded ? 'given_up' : 'back';
        await transaction.placeInDoubt.updateMany({ where: { visitId: id, userId }, data: { outcome } });
      }
    });
  }

  async function visitOf(id: string): Promise<GroupShift | null> {
    const row = await client.visitInDoubt.findFirst({ where: { id }, include: { shift: { include: WITH_GROUP } } });
    return row && { shift: toShift(row.shift), group: toGroup(row.shift.week.group) };
  }

  return {
    list: (now) => doubtsAt(client, now),

    async decide(id, by, kind, now) {
      await recogniseAll({ id });
      await inTransaction(client, async (transaction) => {
        const where = { id, open: 1, decision: null };
        const { count } = await transaction.visitInDoubt.updateMany({ where, data: { decision: kind, decidedBy: by } });
        if (count === 0) return;
        const undecided = { visitId: id, decision: null };
        await transaction.placeInDoubt.updateMany({ where: undecided, data: { decision: kind } });
        const action = kind === 'put_back' ? 'put_places_back' : 'free_places';
        const visit = await transaction.visitInDoubt.findUniqueOrThrow({ where: { id } });
        await createAudit(transaction, workspaceId).write(
          by,
          action,
          { id: visit.shiftId, scopeId: visit.groupId },
          now,
        );
      });
      const visit = await read({ id });
      if (visit?.open) await carryOut(visit, now);
      const settled = await client.visitInDoubt.findFirst({ where: { id }, include: WITH_PLACES });
      return settled && toDoubt(settled);
    },

    async answer(shiftId, userId, comes, now) {
      const visit = await read({ shiftId, open: 1 });
      if (!visit) return null;
      const where = { visitId: visit.id, userId, decision: null };
      const data = { decision: comes ? 'comes' : 'cannot' };
      const { count } = await client.placeInDoubt.updateMany({ where, data });
      if (count === 0) return null;
      const decided = await read({ id: visit.id });
      if (decided) await carryOut(decided, now);
      const place = await client.placeInDoubt.findFirst({ where: { visitId: visit.id, userId } });
      const stands = await visitOf(visit.id);
      return place?.outcome && stands ? { outcome: place.outcome as DoubtOutcome, visit: stands } : null;
    },

    visitOf,

    async carryOn(now) {
      await recogniseAll({ open: 1 });
      const rows = await client.visitInDoubt.findMany({
        where: {
          open: 1,
          OR: [{ places: { some: { decision: { not: null }, outcome: null } } }, { shift: { startsAt: { lte: now } } }],
        },
        include: { places: true, shift: true },
      });
      for (const visit of rows) {
        await carryOut(visit, now);
        if (visit.shift.startsAt <= now) await settleBegun(visit.id, now);
      }
      return rows.length;
    },
  };
}

/** What the person is told of what came of their place; null where they have said it themselves or need not know. */
function factsFor(
  { groupId, shiftId, shift }: VisitRow,
  { userId, decision }: PlaceRow,
  outcome: DoubtOutcome,
): DoubtNoticeFacts | null {
  const about = { groupId, shiftId, when: toStretch(shift) };
  if (isSealed(userId)) return null;
  if (outcome === 'refused') return { kind: 'place_not_put_back', ...about };
  if (decision !== 'free') return null;
  return outcome === 'freed' ? { kind: 'place_freed', ...about } : { kind: 'place_kept', ...about };
}
