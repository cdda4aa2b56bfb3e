import { randomUUID } from 'node:crypto';
import type { FacilityStatus, IsoWeek, ShiftStatus } from '../domain/model.js';
import { beginOf, streamKey } from '../domain/tally-ledger.js';
import {
  closesAt,
  facilityFacts,
  type QuarterFacts,
  type ToldVisit,
  totalsOf,
  visitFacts,
  type WeekFacts,
} from '../domain/tally-week.js';
import {
  type Batch,
  type Booking,
  closeWeek,
  isHeld,
  isLastOfQuarter,
  type Pool,
  type Stream,
  type TargetGroup,
} from '../domain/tallying.js';
import { weeksAfter, yearOf } from '../domain/weeks.js';
import type { ScopedClient, ScopedTransaction } from './scope.js';
import { fixPool, readPools } from './tally-pools.js';
import { columnsOf, toBooking, toIsoWeek, toReleased, toStream } from './tally-rows.js';
import { readTargetGroups } from './target-groups.js';
import { inTransaction } from './transactions.js';

type Client = Pick<ScopedTransaction, 'tallyWeek' | 'week' | 'workspace'>;

/** How many bookings one statement marks. */
const MARKED_AT_ONCE = 500;

/**
 * The oldest week that is over and not closed yet: the one after the last, or the first in which a visit was posted.
 * @returns null while none is due
 */
export async function weekDue(client: Client, workspaceId: string, now: Date): Promise<IsoWeek | null> {
  const last = await client.tallyWeek.findFirst({ orderBy: { isoWeek: 'desc' }, select: { isoWeek: true } });
  const week = last ? weeksAfter(toIsoWeek(last.isoWeek), 1) : await firstPosted(client);
  if (!week) return null;
  const { timeZone } = await client.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  return closesAt(week, timeZone) <= now ? week : null;
}

async function firstPosted(client: Client): Promise<IsoWeek | null> {
  const first = await client.week.findFirst({
    where: { state: 'posted', shifts: { some: {} } },
    orderBy: { isoWeek: 'asc' },
    select: { isoWeek: true },
  });
  return first && toIsoWeek(first.isoWeek);
}

/**
 * Closes the oldest week that is due, in one transaction: what is released, which counts it is made of, and what its post
 * says. Of two at once the second finds it closed.
 * @param training as it is now
 * @returns null when none is due any more
 */
export function closeNextWeek(
  client: ScopedClient,
  workspaceId: string,
  training: WeekFacts['training'],
  now: Date,
): Promise<IsoWeek | null> {
  return inTransaction<IsoWeek | null>(client, async (transaction, takeBack) => {
    // Whoever else closes weeks waits from here on: writing the row takes its lock.
    await transaction.workspace.updateMany({ where: { id: workspaceId }, data: { version: { increment: 0 } } });
    const week = await weekDue(transaction, workspaceId, now);
    if (!week) return takeBack(null);
    await writeWeek(transaction, workspaceId, week, training, now);
    return week;
  });
}

async function writeWeek(
  transaction: ScopedTransaction,
  workspaceId: string,
  week: IsoWeek,
  training: WeekFacts['training'],
  now: Date,
): Promise<void> {
  const year = `${yearOf(week)}-`;
  const isFirstOfYear = (await transaction.tallyWeek.count({ where: { isoWeek: { startsWith: year } } })) === 0;
  if (isFirstOfYear) await fixPool(transaction, workspaceId, yearOf(week));
  const facilities = await transaction.facility.findMany({ select: { id: true, name: true, status: true } });
  const names = new Map(facilities.map(({ id, name }) => [id, name]));

  const countedGroups = await readTargetGroups(transaction);
  const targetGroups = await release(transaction, workspaceId, week, countedGroups, now);
  const batches = await transaction.tallyBatch.findMany({
    where: { closedIn: { startsWith: year }, kind: { not: 'target_group' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const released = batches.map((row) => toReleased(row, names));
  const facts: WeekFacts = {
    isoWeek: week,
    yearSoFar: totalsOf(released),
    released: released.filter(({ closedIn }) => closedIn === week),
    isHeld: isHeld(week),
    visits: visitFacts(await visitsOf(transaction, week)),
    facilities: facilityFacts(facilities.map(({ status }) => status as FacilityStatus)),
    training,
    targetGroups,
  };
  const content = JSON.parse(JSON.stringify(facts));
  await transaction.tallyWeek.create({ data: { workspaceId, isoWeek: week, closedAt: now, content } });
}

/**
 * Writes the week's batches and marks the bookings that they are made of.
 * @param countedGroups those that are counted now: what was told of others is not released
 * @returns what the quarter that is over with this week says of them; empty within a quarter
 */
async function release(
  transaction: ScopedTransaction,
  workspaceId: string,
  week: IsoWeek,
  countedGroups: readonly TargetGroup[],
  now: Date,
): Promise<QuarterFacts> {
  const rows = await transaction.booking.findMany({
    where: { batchId: null, OR: [{ targetGroup: null }, { targetGroup: { in: [...countedGroups] } }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const open = rows.map(toBooking);
  const everybody = await everybodySince(transaction, open, week);
  const poolIn = await readPools(transaction);
  const { batches } = closeWeek({ open, poolIn, everybodySince: (group) => everybody.get(group) ?? 0 }, week);
  const begins = await beginsOf(transaction, week, poolIn);
  const regions = new Map(rows.map(({ id, region }) => [id, region]));
  for (const batch of batches) {
    const id = randomUUID();
    await transaction.tallyBatch.create({
      data: {
        ...columnsOf(batch.stream),
        id,
        workspaceId,
        closedIn: week,
        region: regionOf(batch, regions),
        from: begins(batch.stream),
        value: batch.value,
        createdAt: now,
      },
    });
    for (let start = 0; start < batch.bookingIds.length; start += MARKED_AT_ONCE) {
      const ids = batch.bookingIds.slice(start, start + MARKED_AT_ONCE);
      await transaction.booking.updateMany({ where: { id: { in: ids } }, data: { batchId: id } });
    }
  }
  return isLastOfQuarter(week) ? countedGroups.map((group) => quarterFact(group, batches, begins)) : [];
}

function quarterFact(
  targetGroup: TargetGroup,
  batches: readonly Batch[],
  begins: (stream: Stream) => IsoWeek,
): QuarterFacts[number] {
  const batch = batches.find(({ stream }) => stream.kind === 'target_group' && stream.targetGroup === targetGroup);
  return { targetGroup, value: batch?.value ?? null, from: begins({ kind: 'target_group', targetGroup }) };
}

/** Where its counts were booked last: a facility may have moved to another region meanwhile. */
function regionOf({ stream, bookingIds }: Batch, regions: ReadonlyMap<string, string>): string | null {
  return stream.kind === 'facility' ? (regions.get(bookingIds.at(-1) ?? '') ?? null) : null;
}

/** The first week of the stretch that a batch sums up. */
async function beginsOf(
  transaction: ScopedTransaction,
  week: IsoWeek,
  poolIn: (week: IsoWeek) => Pool,
): Promise<(stream: Stream) => IsoWeek> {
  const earliest = await transaction.tallyWeek.findFirst({ orderBy: { isoWeek: 'asc' }, select: { isoWeek: true } });
  const first = earliest ? toIsoWeek(earliest.isoWeek) : week;
  const rows = await transaction.tallyBatch.findMany({ orderBy: { closedIn: 'asc' } });
  const released = new Map(rows.map((row) => [streamKey(toStream(row)), toIsoWeek(row.closedIn)]));
  return (stream) => beginOf(stream, week, released.get(streamKey(stream)) ?? null, first, poolIn);
}

/** Client visits of everybody, booked since each target group's last release; for those groups only that have open counts. */
async function everybodySince(
  transaction: ScopedTransaction,
  open: readonly Booking[],
  week: IsoWeek,
): Promise<ReadonlyMap<TargetGroup, number>> {
  const sums = new Map<TargetGroup, number>();
  for (const targetGroup of new Set(open.flatMap((booking) => booking.targetGroup ?? []))) {
    const last = await transaction.tallyBatch.findFirst({ where: { targetGroup }, orderBy: { closedIn: 'desc' } });
    const bookedIn = { lte: week, ...(last && { gt: last.closedIn }) };
    const where = { measure: 'visits', targetGroup: null, bookedIn };
    const { _sum } = await transaction.booking.aggregate({ where, _sum: { value: true } });
    sums.set(targetGroup, _sum.value ?? 0);
  }
  return sums;
}

/** Every posted visit of the week by its facility's calendar. */
async function visitsOf(transaction: ScopedTransaction, week: IsoWeek): Promise<ToldVisit[]> {
  const rows = await transaction.shift.findMany({
    where: { week: { isoWeek: week, state: 'posted' } },
    select: {
      status: true,
      maximumParty: true,
      count: { select: { held: true } },
      claims: { where: { seat: { gte: 1 } }, select: { id: true } },
    },
  });
  return rows.map(({ status, maximumParty, count, claims }) => ({
    status: status as ShiftStatus,
    maximumParty,
    party: claims.length,
    held: count?.held ?? null,
  }));
}
