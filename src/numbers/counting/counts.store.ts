import { randomUUID } from 'node:crypto';
import type { Group, GroupShift } from '../../core/model.js';
import { LONGEST_VISIT } from '../../core/stretches.js';
import type { CalendarDate } from '../../core/time.js';
import { createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import { lockWorkspace } from '../../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { bySoonestOver, toShift, WITH_ACTIVE_CLAIMS } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { readTargetGroups } from '../../groups/chosen-target-groups.store.js';
import { type AnsweredSince, readAnswered } from './answered-visits.store.js';
import { IN_THE_PARTY, readCountedOf, toCountState, WITH_COUNT } from './counted-visits.store.js';
import {
  type Answer,
  bookingWeek,
  type Count,
  type CountOutcome,
  type CountState,
  type Difference,
  decideCount,
  visitedOn,
} from './counting.rule.js';
import { decideTargets, type TargetsOutcome } from './counting-targets.rule.js';
import type { TargetCounts } from './target-groups.rule.js';

/** What was decided about an answer, and how the visit then stands; `state` is null when there is no such visit. */
export interface Answered {
  readonly outcome: CountOutcome;
  readonly state: CountState | null;
}

/** The same of what was told of target groups. */
export interface ToldTargets {
  readonly outcome: TargetsOutcome;
  readonly state: CountState | null;
}

export interface Counts {
  /**
   * Reads, decides and writes in one transaction: the count, and what it moves in the tallies. One after the other for each
   * visit, so that of two answers at once one counts.
   * @param seenVersion version of the count that the answer corrects; null for a first answer
   */
  answer(shiftId: string, userId: string, answer: Answer, seenVersion: number | null, now: Date): Promise<Answered>;
  /**
   * The same for how many of a visit's client visits were with somebody of each target group.
   * @param seenVersion version of the count that they are a part of
   */
  tellTargets(
    shiftId: string,
    userId: string,
    told: TargetCounts,
    seenVersion: number | null,
    now: Date,
  ): Promise<ToldTargets>;
  /** One visit with what is noted of it; null when there is no such visit. */
  read(shiftId: string): Promise<CountState | null>;
  /**
   * Posted visits of these groups that somebody held, that were not called off, that ended in the stretch, and that nobody
   * has counted.
   */
  uncounted(groups: readonly Group[], from: Date, to: Date): Promise<readonly GroupShift[]>;
  /** Those that are over and that nobody need be asked about any more: told lately, or called off. */
  answered(groups: readonly Group[], since: AnsweredSince, now: Date): Promise<readonly CountState[]>;
  /** Uncounted ones of this person's own and of the groups they lead, and counted ones, soonest first. */
  countableBy(userId: string, from: Date, to: Date): Promise<readonly CountState[]>;
}

export const Counts = defineStore(({ client, workspaceId }) => createCounts(client, workspaceId));

/** What is to be written. */
interface Told {
  readonly ok: true;
  readonly count: Count;
  readonly differences: readonly Difference[];
}

/** Planned and posted visits that ended in the stretch, and that somebody held. */
function over(from: Date, to: Date) {
  return {
    status: 'planned',
    // By its beginning it is found through its group.
    startsAt: { gt: new Date(from.getTime() - LONGEST_VISIT), lt: to },
    endsAt: { gt: from, lte: to },
    week: { state: 'posted' },
    claims: { some: { seat: IN_THE_PARTY } },
  } satisfies Prisma.ShiftWhereInput;
}

export function createCounts(client: ScopedClient, workspaceId: string): Counts {
  /** One after the other for each visit. @param decide on how the visit stands now */
  const tell = <Refused>(
    shiftId: string,
    userId: string,
    now: Date,
    decide: (state: CountState) => Told | { readonly ok: false; readonly refusal: Refused },
  ) =>
    inTransaction<{ outcome: Told | { ok: false; refusal: Refused | { reason: 'gone' } }; state: CountState | null }>(
      client,
      async (transaction, takeBack) => {
        // Whoever else answers about this visit, or calls it off, waits from here on: writing the row takes its lock.
        await transaction.shift.updateMany({ where: { id: shiftId }, data: { version: { increment: 0 } } });
        let state = await find(transaction, shiftId);
        if (state && mayMoveTargets(state)) {
          // National staff may be erasing a target group at this moment: this is told before or after, and not in between.
          await lockWorkspace(transaction, workspaceId);
          state = await find(transaction, shiftId);
        }
        if (!state) return takeBack({ outcome: { ok: false, refusal: { reason: 'gone' } }, state });
        const outcome = decide(state);
        if (!outcome.ok) return takeBack({ outcome: { ok: false, refusal: outcome.refusal }, state });
        await write(transaction, workspaceId, state, outcome.count);
        await book(transaction, workspaceId, state, outcome.differences, now);
        const done = state.count ? 'correct_count' : 'count';
        await createAudit(transaction, workspaceId).write(userId, done, { id: shiftId, scopeId: state.group.id }, now);
        showsOnly([aboutGroup(state.group.id)]);
        return { outcome, state: { ...state, count: outcome.count } };
      },
    );
  return {
    answer: (shiftId, userId, answer, seenVersion, now) =>
      tell(shiftId, userId, now, (state) => decideCount(state, userId, answer, seenVersion, now)),

    tellTargets: (shiftId, userId, told, seenVersion, now) =>
      tell(shiftId, userId, now, (state) => decideTargets(state, userId, told, seenVersion, now)),

    read: (shiftId) => find(client, shiftId),

    async uncounted(groups, from, to) {
      const known = new Map(groups.map((group) => [group.id, group]));
      const found = await inPieces(known.keys(), (groupIds) => {
        const where = { groupId: { in: groupIds }, ...over(from, to), count: null };
        return client.shift.findMany({ where, select: { id: true } });
      });
      // Most of the time there are none, and asking for their parties would cost as much as for many.
      const rows = await inPieces(found.flat(), (piece) =>
        client.shift.findMany({ where: { id: { in: piece.map(({ id }) => id) } }, include: WITH_ACTIVE_CLAIMS }),
      );
      return rows
        .flat()
        .sort(bySoonestOver)
        .flatMap((row) => {
          const group = known.get(row.groupId);
          return group ? [{ shift: toShift(row), group }] : [];
        });
    },

    answered: (groups, since, now) => readAnswered(client, groups, since, now),

    async countableBy(userId, from, to) {
      const rows = await readCountedOf(client, await idsOf(client, userId, over(from, to)));
      const countedGroups = await readTargetGroups(client);
      return rows.map((row) => toCountState(row, countedGroups));
    },
  };
}

/** Visits that this person goes on, and of the groups that they lead: each found through the person. */
async function idsOf(
  client: Pick<ScopedClient, 'volunteer' | 'claim' | 'groupLeader' | 'shift'>,
  userId: string,
  which: ReturnType<typeof over>,
): Promise<readonly string[]> {
  const own = await client.claim.findMany({
    where: { volunteer: { userId }, seat: IN_THE_PARTY, shift: which },
    select: { shiftId: true },
  });
  const led = await client.groupLeader.findMany({ where: { userId }, select: { groupId: true } });
  const ofGroups = await inPieces(led, (piece) =>
    client.shift.findMany({
      where: { groupId: { in: piece.map(({ groupId }) => groupId) }, ...which },
      select: { id: true },
    }),
  );
  return [...new Set([...own.map(({ shiftId }) => shiftId), ...ofGroups.flat().map(({ id }) => id)])];
}

/** Whether what is told of the visit now may be of target groups too. */
function mayMoveTargets({ countedGroups, count }: CountState): boolean {
  return count !== null && (countedGroups.length > 0 || Object.keys(count.targetGroups).length > 0);
}

async function find(client: Pick<ScopedClient, 'shift' | 'workspace'>, shiftId: string): Promise<CountState | null> {
  const row = await client.shift.findUnique({ where: { id: shiftId }, include: WITH_COUNT });
  return row && toCountState(row, await readTargetGroups(client));
}

async function write(
  transaction: ScopedTransaction,
  workspaceId: string,
  { shift: { id: shiftId }, group }: CountState,
  count: Count,
): Promise<void> {
  const columns = { ...count };
  if (count.version === 1) {
    const { facility, programme } = group;
    const then = { facilityId: facility.id, programmeCode: programme.code };
    await transaction.count.create({ data: { id: randomUUID(), workspaceId, shiftId, ...then, ...columns } });
  } else {
    await transaction.count.updateMany({ where: { shiftId, version: count.version - 1 }, data: columns });
  }
}

/** Booked where the visit was told first, also when the group, the facility or its region has changed since. */
async function book(
  transaction: ScopedTransaction,
  workspaceId: string,
  state: CountState,
  differences: readonly Difference[],
  now: Date,
): Promise<void> {
  if (differences.length === 0) return;
  const { id: shiftId } = state.shift;
  const { timeZone } = await transaction.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const before = await transaction.booking.findFirst({ where: { shiftId }, orderBy: { createdAt: 'asc' } });
  const { facilityId, region, visitedOn: date } = before ?? (await toldAt(transaction, state));
  await transaction.booking.createMany({
    data: differences.map(({ measure, targetGroup, visits, value }) => ({
      id: randomUUID(),
      workspaceId,
      facilityId,
      groupId: state.group.id,
      region,
      measure,
      targetGroup,
      // The first that is booked of a visit is its first count, also where a count of nobody was not booked in its time.
      visits: targetGroup === null && !before ? 1 : visits,
      bookedIn: bookingWeek(now, timeZone),
      visitedOn: date,
      value,
      shiftId,
      createdAt: now,
    })),
  });
}

/** Where a visit took place of which nothing is booked yet: the facility that its count names, as that is now. */
async function toldAt(
  transaction: ScopedTransaction,
  { shift, group }: CountState,
): Promise<{ facilityId: string; region: string; visitedOn: CalendarDate }> {
  const count = await transaction.count.findUnique({ where: { shiftId: shift.id }, select: { facilityId: true } });
  const row = count?.facilityId && (await transaction.facility.findUnique({ where: { id: count.facilityId } }));
  const facility = row || group.facility;
  return { facilityId: facility.id, region: facility.region, visitedOn: visitedOn(shift, facility) };
}
