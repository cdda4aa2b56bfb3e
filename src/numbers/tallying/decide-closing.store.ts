import { randomUUID } from 'node:crypto';
import type { TargetGroup } from '../../core/measures.js';
import type { FacilityStatus, IsoWeek, ShiftStatus } from '../../core/model.js';
import { yearOf } from '../../core/weeks.js';
import type { TallyBatch as BatchRow, Booking as BookingRow } from '../../database/client.js';
import { inPages } from '../../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { readTargetGroups } from '../../groups/chosen-target-groups.store.js';
import { readLeftFacilities } from '../../groups/left-facilities.store.js';
import { readLed, withKnownGroups } from './known-groups.store.js';
import type { Booking, Stream } from './tally-books.rule.js';
import { beginOf, streamKey } from './tally-ledger.rule.js';
import { readSmallLists } from './tally-pools.store.js';
import { columnsOf, toBooking, toIsoWeek, toReleased, toStream, toWeekFacts } from './tally-rows.store.js';
import {
  facilityFacts,
  type QuarterFacts,
  type ToldVisit,
  totalsOf,
  visitFacts,
  type WeekFacts,
} from './tally-week.rule.js';
import { type Batch, closeWeek, isHeld, isLastOfQuarter } from './tallying.rule.js';

/** A week as it is to be written. */
export interface Closing {
  readonly batches: readonly { readonly row: BatchRow; readonly bookingIds: readonly string[] }[];
  readonly facts: WeekFacts;
}

/** Counts in no batch that had come in by then. */
export function openUpTo(lastCount: Date) {
  return { batchId: null, createdAt: { lte: lastCount } };
}

/**
 * Reads in pieces what a week is closed on, and decides what is released and what its post says.
 * @param seen when the last count came in that belongs to it, null for none, and how many are in no batch up to then
 * @param training as it is now
 * @returns null when what was read does not belong together, because it was being changed
 */
export async function decideClosing(
  client: ScopedClient,
  workspaceId: string,
  week: IsoWeek,
  seen: { readonly lastCount: Date | null; readonly open: number },
  training: WeekFacts['training'],
  now: Date,
): Promise<Closing | null> {
  const rows = seen.lastCount ? await openBookings(client, seen.lastCount) : [];
  if (rows.length !== seen.open) return null;
  const countedGroups = await readTargetGroups(client);
  const counted = rows.filter(({ targetGroup }) => isCounted(targetGroup, countedGroups));
  const { batches, targetGroups } = await release(client, workspaceId, week, counted, countedGroups, now);

  const year = `${yearOf(week)}-`;
  const facilities = await client.facility.findMany({ select: { id: true, name: true, status: true } });
  const left = await readLeftFacilities(client);
  const visited = facilities.filter(({ id }) => !left.has(id));
  const names = new Map(facilities.map(({ id, name }) => [id, name]));
  const before = await batchesClosedIn(client, year);
  const released = [...before, ...batches.map(({ row }) => row)]
    .filter(({ kind }) => kind !== 'target_group')
    .map((row) => toReleased(row, names));
  const facts: WeekFacts = {
    isoWeek: week,
    yearSoFar: totalsOf(released),
    ...((await isIncomplete(client, year)) && { isYearUnknown: true }),
    released: released.filter(({ closedIn }) => closedIn === week),
    isHeld: isHeld(week),
    visits: visitFacts(await visitsOf(client, week)),
    facilities: facilityFacts(visited.map(({ status }) => status as FacilityStatus)),
    training,
    targetGroups,
  };
  return { batches, facts };
}

/** What was told of target groups that are counted no longer is not released. */
function isCounted(targetGroup: string | null, countedGroups: readonly TargetGroup[]): boolean {
  return targetGroup === null || countedGroups.some((counted) => counted === targetGroup);
}

/** In the order in which they came in. */
async function openBookings(client: ScopedTransaction, lastCount: Date): Promise<BookingRow[]> {
  const rows = await inPages((after, take) =>
    client.booking.findMany({ where: { ...openUpTo(lastCount), ...after }, orderBy: { id: 'asc' }, take }),
  );
  return rows.sort(byArrival);
}

function byArrival(one: BookingRow, other: BookingRow): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** @param year `2026-` */
function batchesClosedIn(client: ScopedTransaction, year: string): Promise<BatchRow[]> {
  return inPages((after, take) =>
    client.tallyBatch.findMany({ where: { closedIn: { startsWith: year }, ...after }, orderBy: { id: 'asc' }, take }),
  );
}

/** Whether of some week of the year not everything that it released is known any more. @param year `2026-` */
async function isIncomplete(client: ScopedTransaction, year: string): Promise<boolean> {
  const weeks = await client.tallyWeek.findMany({ where: { isoWeek: { startsWith: year } } });
  return weeks.some(({ content }) => toWeekFacts(content).isIncomplete === true);
}

/**
 * The week's batches with the bookings that they are made of.
 * @param rows all that may be released, in the order in which they came in
 * @returns also what the quarter that is over with this week says of target groups; empty within a quarter
 */
async function release(
  client: ScopedTransaction,
  workspaceId: string,
  week: IsoWeek,
  rows: readonly BookingRow[],
  countedGroups: readonly TargetGroup[],
  now: Date,
): Promise<{ readonly batches: Closing['batches']; readonly targetGroups: QuarterFacts }> {
  const open = await withKnownGroups(client, rows.map(toBooking));
  const everybody = await everybodySince(client, open, week);
  const lists = await readSmallLists(client);
  const releasedIn = await lastReleases(client);
  const led = await readLed(client);
  const { batches } = closeWeek(
    { open, lists, led, releasedIn, everybodySince: (group) => everybody.get(group) ?? 0 },
    week,
  );
  const first = await firstClosed(client, week);
  const begins = (stream: Stream) => beginOf(stream, week, releasedIn(stream), first, lists);
  const regions = new Map(rows.map(({ id, region }) => [id, region]));
  const written = batches.map((batch) => ({
    row: {
      facilityIds: null,
      ...columnsOf(batch.stream),
      id: randomUUID(),
      workspaceId,
      closedIn: week,
      region: regionOf(batch, regions),
      from: begins(batch.stream),
      value: batch.value,
      createdAt: now,
    },
    bookingIds: batch.bookingIds,
  }));
  const quarter = isLastOfQuarter(week) ? countedGroups.map((group) => quarterFact(group, batches, begins)) : [];
  return { batches: written, targetGroups: quarter };
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

async function firstClosed(client: ScopedTransaction, week: IsoWeek): Promise<IsoWeek> {
  const earliest = await client.tallyWeek.findFirst({ orderBy: { isoWeek: 'asc' }, select: { isoWeek: true } });
  return earliest ? toIsoWeek(earliest.isoWeek) : week;
}

/** When each stream was released last; null for never. */
async function lastReleases(client: ScopedTransaction): Promise<(stream: Stream) => IsoWeek | null> {
  const by = ['kind', 'facilityId', 'measure', 'targetGroup'] as const;
  const rows = await client.tallyBatch.groupBy({ by: [...by], _max: { closedIn: true } });
  const released = new Map(
    rows.flatMap(({ _max, ...stream }) => {
      const lastIn = _max.closedIn;
      return lastIn === null ? [] : [[streamKey(toStream({ ...stream, facilityIds: [] })), toIsoWeek(lastIn)] as const];
    }),
  );
  return (stream) => released.get(streamKey(stream)) ?? null;
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
async function visitsOf(client: ScopedTransaction, week: IsoWeek): Promise<ToldVisit[]> {
  const rows = await inPages((after, take) =>
    client.shift.findMany({
      where: { week: { isoWeek: week, state: 'posted' }, ...after },
      orderBy: { id: 'asc' },
      take,
      select: {
        id: true,
        status: true,
        maximumParty: true,
        count: { select: { held: true } },
        claims: { where: { seat: { gte: 1 } }, select: { id: true } },
      },
    }),
  );
  return rows.map(({ status, maximumParty, count, claims }) => ({
    status: status as ShiftStatus,
    maximumParty,
    party: claims.length,
    held: count?.held ?? null,
  }));
}
