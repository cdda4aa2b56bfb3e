import { randomUUID } from 'node:crypto';
import {
  type Answer,
  bookingWeek,
  type Count,
  type CountOutcome,
  type CountState,
  type Difference,
  decideCount,
  visitedOn,
} from '../domain/counting.js';
import { decideTargets, type TargetsOutcome } from '../domain/counting-targets.js';
import type { Group, GroupShift, WeekState } from '../domain/model.js';
import type { TargetGroup } from '../domain/tallying.js';
import type { TargetCounts } from '../domain/target-groups.js';
import type { CalendarDate } from '../domain/time.js';
import { createAudit } from './audit.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { ScopedClient, ScopedTransaction } from './scope.js';
import { toGroup, toShift, WITH_ACTIVE_CLAIMS, WITH_GROUP } from './stored-rows.js';
import { readTargetGroups, toTargetCounts } from './target-groups.js';
import { inTransaction } from './transactions.js';

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
  /** The same of this person's own and of the groups they lead, counted ones included, soonest first. */
  countableBy(userId: string, from: Date, to: Date): Promise<readonly CountState[]>;
}

/** What is to be written. */
interface Told {
  readonly ok: true;
  readonly count: Count;
  readonly differences: readonly Difference[];
}

export const WITH_COUNT = { ...WITH_GROUP, count: true } satisfies Prisma.ShiftInclude;

type CountedRow = Prisma.ShiftGetPayload<{ include: typeof WITH_COUNT }>;

/** A place in the party; the newcomer beside it has seat 0. */
const IN_THE_PARTY = { gte: 1 };

export function createCounts(client: ScopedClient, workspaceId: string): Counts {
  const over = (from: Date, to: Date): Prisma.ShiftWhereInput => ({
    status: 'planned',
    endsAt: { gt: from, lte: to },
    week: { state: 'posted' },
    claims: { some: { seat: IN_THE_PARTY } },
  });
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
          await transaction.workspace.updateMany({ where: { id: workspaceId }, data: { version: { increment: 0 } } });
          state = await find(transaction, shiftId);
        }
        if (!state) return takeBack({ outcome: { ok: false, refusal: { reason: 'gone' } }, state });
        const outcome = decide(state);
        if (!outcome.ok) return takeBack({ outcome: { ok: false, refusal: outcome.refusal }, state });
        await write(transaction, workspaceId, state, outcome.count, now);
        await book(transaction, workspaceId, state, outcome.differences, now);
        const done = state.count ? 'correct_count' : 'count';
        await createAudit(transaction, workspaceId).write(userId, done, shiftId, now);
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
      const where = { groupId: { in: [...known.keys()] }, ...over(from, to), count: null };
      const found = await client.shift.findMany({ where, select: { id: true } });
      // Most of the time there are none, and asking for their parties would cost as much as for many.
      if (found.length === 0) return [];
      const rows = await client.shift.findMany({
        where: { id: { in: found.map(({ id }) => id) } },
        include: WITH_ACTIVE_CLAIMS,
        orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
      });
      return rows.flatMap((row) => {
        const group = known.get(row.groupId);
        return group ? [{ shift: toShift(row), group }] : [];
      });
    },

    async countableBy(userId, from, to) {
      const own = { claims: { some: { seat: IN_THE_PARTY, volunteer: { userId } } } };
      const led = { week: { group: { leaders: { some: { userId } } } } };
      const rows = await client.shift.findMany({
        where: { AND: [over(from, to), { OR: [own, led] }] },
        include: WITH_COUNT,
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      });
      const countedGroups = await readTargetGroups(client);
      return rows.map((row) => toCountState(row, countedGroups));
    },
  };
}

/** Whether what is told of the visit now may be of target groups too. */
function mayMoveTargets({ countedGroups, count }: CountState): boolean {
  return count !== null && (countedGroups.length > 0 || Object.keys(count.targetGroups).length > 0);
}

async function find(client: Pick<ScopedClient, 'shift' | 'workspace'>, shiftId: string): Promise<CountState | null> {
  const row = await client.shift.findUnique({ where: { id: shiftId }, include: WITH_COUNT });
  return row && toCountState(row, await readTargetGroups(client));
}

export function toCountState(row: CountedRow, countedGroups: readonly TargetGroup[]): CountState {
  return {
    shift: toShift(row),
    group: toGroup(row.week.group),
    weekState: row.week.state as WeekState,
    countedGroups,
    count: row.count && toCount(row.count),
  };
}

export function toCount(row: NonNullable<CountedRow['count']>): Count {
  const { held, clientVisits, participants, countedBy, version } = row;
  return { held, clientVisits, participants, targetGroups: toTargetCounts(row.targetGroups), countedBy, version };
}

async function write(
  transaction: ScopedTransaction,
  workspaceId: string,
  { shift: { id: shiftId }, group }: CountState,
  count: Count,
  now: Date,
): Promise<void> {
  const columns = { ...count, countedAt: now };
  if (count.version === 1) {
    const facilityId = group.facility.id;
    await transaction.count.create({ data: { id: randomUUID(), workspaceId, shiftId, facilityId, ...columns } });
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
    data: differences.map(({ measure, targetGroup, value }) => ({
      id: randomUUID(),
      workspaceId,
      facilityId,
      region,
      measure,
      targetGroup,
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
