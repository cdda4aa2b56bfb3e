import { randomUUID } from 'node:crypto';
import type { Measure, TargetGroup } from '../../core/measures.js';
import type { FacilityStatus, IsoWeek, ShiftStatus } from '../../core/model.js';
import { dateInWeek, yearOf } from '../../core/weeks.js';
import type { TallyBatch as BatchRow, Booking as BookingRow } from '../../database/client.js';
import { inPages, inPieces } from '../../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { readTargetGroups } from '../../groups/chosen-target-groups.store.js';
import { readLeftFacilities } from '../../groups/left-facilities.store.js';
import { pausedOn } from '../../groups/pauses.store.js';
import { readLed, withKnownGroups } from './known-groups.store.js';
import { readOpenOneToOnes } from './one-to-ones.store.js';
import { type Booking, type Meetings, NO_ONE_TO_ONES, type Stream } from './tally-books.rule.js';
import { beginOf, streamKey } from './tally-ledger.rule.js';
import { everSmall } from './tally-listing.rule.js';
import { readSmallLists } from './tally-pools.store.js';
import { isLastOfQuarter } from './tally-quarters.rule.js';
import {
  columnsOf,
  TOLD_QUARTERLY,
  toBooking,
  toIsoWeek,
  toReleased,
  toStream,
  toWeekFacts,
} from './tally-rows.store.js';
import {
  facilityFacts,
  type OneToOneFacts,
  type QuarterFacts,
  type ToldVisit,
  totalsOf,
  visitFacts,
  type WeekFacts,
} from './tally-week.rule.js';
import { type Batch, closeWeek, isHeld } from './tallying.rule.js';
import { oneToOneFacts } from './told-one-to-ones.store.js';

/** About how many numbers are released of a facility, each by itself. */
const STREAMS_OF_EACH = 2;
/** About how many places a group's visits have in a week. */
const PLACES_IN_A_WEEK = 10;

/** A week as it is to be written. */
export interface Closing {
  readonly batches: readonly {
    readonly row: BatchRow;
    readonly bookingIds: readonly string[];
    readonly meetings: readonly Meetings[];
  }[];
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
  const { batches, targetGroups, oneToOnes } = await release(client, workspaceId, week, counted, countedGroups, now);

  const facilities = await inPages((after, take) =>
    client.facility.findMany({
      where: after,
      select: { id: true, name: true, status: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  const left = await readLeftFacilities(client);
  const visited = facilities.filter(({ id }) => !left.has(id));
  const paused = await pausedOn(
    client,
    visited.map(({ id }) => id),
    dateInWeek(week, 7),
  );
  const names = new Map(facilities.map(({ id, name }) => [id, name]));
  const released = [...(await batchesClosedIn(client, week)), ...batches.map(({ row }) => row)]
    .filter(({ kind }) => !TOLD_QUARTERLY.includes(kind))
    .map((row) => toReleased(row, names));
  const earlier = await releasedEarlier(client, week);
  const facts: WeekFacts = {
    isoWeek: week,
    yearSoFar: totalsOf([...earlier, ...released]),
    ...((await isIncomplete(client, week)) && { isYearUnknown: true }),
    released,
    isHeld: isHeld(week),
    visits: visitFacts(await visitsOf(client, week)),
    facilities: facilityFacts(
      visited.map(({ id, status }) => ({ status: status as FacilityStatus, isPaused: paused.has(id) })),
    ),
    training,
    targetGroups,
    ...(oneToOnes.length > 0 && { oneToOnes }),
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

/** What was put back of a week before it is closed. */
function batchesClosedIn(client: ScopedTransaction, week: IsoWeek): Promise<BatchRow[]> {
  return inPages((after, take) =>
    client.tallyBatch.findMany({ where: { closedIn: week, ...after }, orderBy: { id: 'asc' }, take }),
  );
}

/** What the year's other weeks have released, summed up by the engine: there are as many as there were counts. */
async function releasedEarlier(
  client: ScopedTransaction,
  week: IsoWeek,
): Promise<readonly { readonly measure: Measure; readonly value: number }[]> {
  const sums = await client.tallyBatch.groupBy({
    by: ['measure'],
    where: { closedIn: { ...inYearOf(week), not: week }, kind: { notIn: TOLD_QUARTERLY } },
    _sum: { value: true },
  });
  // Only this room writes the column.
  return sums.map(({ measure, _sum }) => ({ measure: measure as Measure, value: _sum.value ?? 0 }));
}

/** As text, which all of a year are in order. */
function inYearOf(week: IsoWeek) {
  const year = yearOf(week);
  return { gte: `${year}-W01`, lte: `${year}-W53` };
}

/** Whether of some week of the same year not everything that it released is known any more. */
async function isIncomplete(client: ScopedTransaction, week: IsoWeek): Promise<boolean> {
  const weeks = await client.tallyWeek.findMany({ where: { isoWeek: inYearOf(week) } });
  return weeks.some(({ content }) => toWeekFacts(content).isIncomplete === true);
}

/**
 * The week's batches with the bookings that they are made of.
 * @param rows all that may be released, in the order in which they came in
 * @returns also what the quarter that is over with this week says of target groups and one-to-ones; empty within a quarter
 */
async function release(
  client: ScopedTransaction,
  workspaceId: string,
  week: IsoWeek,
  rows: readonly BookingRow[],
  countedGroups: readonly TargetGroup[],
  now: Date,
): Promise<{
  readonly batches: Closing['batches'];
  readonly targetGroups: QuarterFacts;
  readonly oneToOnes: OneToOneFacts;
}> {
  const open = await withKnownGroups(client, rows.map(toBooking));
  const everybody = await everybodySince(client, open, week);
  const lists = await readSmallLists(client);
  const releasedIn = await lastReleases(client, new Set(open.map(({ facilityId }) => facilityId)));
  const led = await readLed(client);
  const releasable = new Set([...open.map(({ facilityId }) => facilityId), ...everSmall(lists)]);
  const oneToOnes = isHeld(week) ? NO_ONE_TO_ONES : await readOpenOneToOnes(client, week, releasable);
  const { batches } = closeWeek(
    { open, oneToOnes, lists, led, releasedIn, everybodySince: (group) => everybody.get(group) ?? 0 },
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
    meetings: batch.meetings ?? [],
  }));
  const quarter = isLastOfQuarter(week) ? countedGroups.map((group) => quarterFact(group, batches, begins)) : [];
  const ofOneToOnes = isLastOfQuarter(week) ? await oneToOneFacts(client, oneToOnes, batches, begins) : [];
  return { batches: written, targetGroups: quarter, oneToOnes: ofOneToOnes };
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

/** When each stream was released last; null for never. @param facilityIds of which something may be released now */
async function lastReleases(
  client: ScopedTransaction,
  facilityIds: ReadonlySet<string>,
): Promise<(stream: Stream) => IsoWeek | null> {
  const lastOf = (where: { readonly facilityId: { readonly in: string[] } | null }) =>
    client.tallyBatch.groupBy({
      by: ['kind', 'facilityId', 'measure', 'targetGroup', 'programmeCode'],
      where,
      _max: { closedIn: true },
    });
  const named = await inPieces(facilityIds, (piece) => lastOf({ facilityId: { in: piece } }), STREAMS_OF_EACH);
  const rows = [...named.flat(), ...(await lastOf({ facilityId: null }))];
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
  const weeks = await inPages((after, take) =>
    client.week.findMany({
      where: { isoWeek: week, state: 'posted', ...after },
      select: { id: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  const pieces = await inPieces(
    weeks.map(({ id }) => id),
    (weekIds) =>
      client.shift.findMany({
        where: { weekId: { in: weekIds } },
        select: {
          status: true,
          maximumParty: true,
          count: { select: { held: true } },
          claims: { where: { seat: { gte: 1 } }, select: { id: true } },
        },
      }),
    PLACES_IN_A_WEEK,
  );
  return pieces.flat().map(({ status, maximumParty, count, claims }) => ({
    status: status as ShiftStatus,
    maximumParty,
    party: claims.length,
    held: count?.held ?? null,
  }));
}
