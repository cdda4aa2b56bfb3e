import { sumOf } from '../../core/measures.js';
import type { IsoWeek, OneToOne } from '../../core/model.js';
import { OWED } from '../../core/pairing-counts.js';
import { inPages, inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { toProgramme } from '../../database/stored-rows.js';
import { everInProgrammes } from '../../groups/group-programmes.store.js';
import { readEveryMeeting, readOpenMeetings } from './meetings.store.js';
import {
  type Meetings,
  ONE_TO_ONE_MEASURES,
  type OneToOneBooking,
  type OneToOneBooks,
  type OneToOneMeasure,
  type OneToOneStream,
  OUTSIDE,
  oneToOneStreams,
} from './tally-books.rule.js';
import type { Period } from './tally-period.rule.js';
import { isLastOfQuarter } from './tally-quarters.rule.js';
import { toIsoWeek, toWeekFacts } from './tally-rows.store.js';
import type { OneToOneSums } from './tally-week.rule.js';

type Client = Pick<ScopedTransaction, 'programme' | 'group' | 'pairingCount' | 'tallyWeek' | 'tallyBatch'>;
/** What a programme says of one-to-ones that go on wherever whoever is met goes. */
const FOLLOWS: OneToOne['whenMoved'] = 'follows';

/**
 * Of programmes with one-to-ones what may still be told at the end of a week. What began, what ended and how often they met outside
 * is told with a quarter alone.
 * @param facilityIds of which visits may be released, with which meetings ride along
 */
export async function readOpenOneToOnes(
  client: Client,
  week: IsoWeek,
  facilityIds: ReadonlySet<string>,
): Promise<OneToOneBooks> {
  const isTheirTurn = isLastOfQuarter(week);
  const rows = isTheirTurn ? await readRows(client, await openUpTo(client, week)) : [];
  const { programmeCodes, goOnOutside } = await readProgrammes(client);
  return {
    programmeCodes,
    goOnOutside: goOnOutside || (isTheirTurn && (await wasOutsideReleased(client))),
    bookings: rows.map(({ booking }) => booking),
    meetings: await readOpenMeetings(client, week, facilityIds),
  };
}

/**
 * What the numbers released in a period come to, in the order of programmes: a sum of batches, as everything that is told of a year.
 * Empty for anything but a year: a quarter says its own.
 */
export async function oneToOnesIn(
  client: Pick<ScopedTransaction, 'programme' | 'tallyBatch'>,
  { kind, from, to }: Pick<Period, 'kind' | 'from' | 'to'>,
): Promise<OneToOneSums> {
  if (kind !== 'year') return [];
  const batches = await client.tallyBatch.findMany({
    where: { kind: 'one_to_one', closedIn: { gte: from, lte: to } },
    select: { programmeCode: true, measure: true, value: true },
  });
  if (batches.length === 0) return [];
  const programmes = (await client.programme.findMany({ orderBy: { position: 'asc' } })).map(toProgramme);
  const streams = oneToOneStreams({ programmeCodes: programmes.map(({ code }) => code), goOnOutside: true });
  return streams.flatMap(({ programmeCode, measure }) => {
    const own = batches.filter((batch) => batch.programmeCode === programmeCode && batch.measure === measure);
    const names = programmes.find(({ code }) => code === programmeCode)?.names ?? null;
    return own.length > 0 ? [{ programmeCode, names, measure, value: sumOf(own) }] : [];
  });
}

/** Everything that ever came in, with the batch that it was released in. */
export async function readEveryOneToOne(client: Client & Pick<ScopedTransaction, 'group'>): Promise<{
  readonly books: OneToOneBooks;
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
  readonly meetingsOf: ReadonlyMap<string, readonly Meetings[]>;
}> {
  const rows = await readRows(client, {});
  const { meetings, releasedIn } = await readEveryMeeting(client);
  const idsOf = new Map<string, string[]>();
  for (const { booking, batchId } of rows) {
    if (batchId === null) continue;
    const known = idsOf.get(batchId);
    if (known) known.push(booking.id);
    else idsOf.set(batchId, [booking.id]);
  }
  const released = [
    ...rows.flatMap(({ booking, batchId }) =>
      batchId === null || booking.measure === OUTSIDE ? [] : booking.programmeCode,
    ),
    ...[...releasedIn.values()].flat().flatMap(({ programmeCode }) => (programmeCode === OWED ? [] : programmeCode)),
  ];
  const programmes = await readProgrammes(client);
  const programmeCodes = [...new Set([...programmes.programmeCodes, ...released])].sort();
  const goOnOutside =
    programmes.goOnOutside || rows.some(({ booking, batchId }) => batchId !== null && booking.measure === OUTSIDE);
  const outside = rows.flatMap(({ booking: { measure, programmeCode } }) =>
    measure === OUTSIDE && programmeCode !== OWED ? [programmeCode] : [],
  );
  const facilityOf = await readFacilityOf(client, [...new Set([...programmeCodes, ...outside])]);
  const bookings = rows.map(({ booking }) => booking);
  return { books: { programmeCodes, goOnOutside, bookings, meetings, facilityOf }, idsOf, meetingsOf: releasedIn };
}

/**
 * Marks what a batch is made of.
 * @returns whether that comes to its number still: false where something came in meanwhile
 */
export async function markReleased(
  client: Client,
  { programmeCode, measure }: OneToOneStream,
  { id, closedIn, value }: { readonly id: string; readonly closedIn: string; readonly value: number },
): Promise<boolean> {
  const where = {
    measure,
    ...(programmeCode !== null && { programmeCode }),
    ...(await openUpTo(client, closedIn)),
  };
  const { _sum } = await client.pairingCount.aggregate({ where, _sum: { count: true } });
  await client.pairingCount.updateMany({ where, data: { batchId: id } });
  return (_sum.count ?? 0) === value;
}

/**
 * What has come in by the end of a week and is in no batch. Up to a week of which nobody knows any more what was told, nothing is told
 * again: it may have been.
 */
async function openUpTo(client: Pick<Client, 'tallyWeek'>, week: string) {
  const weeks = await client.tallyWeek.findMany({ orderBy: { isoWeek: 'desc' } });
  const lost = weeks.find(({ content }) => toWeekFacts(content).isIncomplete === true)?.isoWeek;
  return { batchId: null, isoWeek: { lte: week, ...(lost !== undefined && { gt: lost }) } };
}

/** The facility of each group whose programme has one-to-ones, by group id. */
async function readFacilityOf(
  client: Pick<ScopedTransaction, 'group'>,
  programmeCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inPages((after, take) =>
    client.group.findMany({
      where: { ...after, ...everInProgrammes(programmeCodes) },
      select: { id: true, facilityId: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  return new Map(rows.map(({ id, facilityId }) => [id, facilityId]));
}

/** Those that have one-to-ones and a group: everybody knows which, so that their being told of tells nothing. */
async function readProgrammes(
  client: Client,
): Promise<Required<Pick<OneToOneBooks, 'programmeCodes' | 'goOnOutside'>>> {
  const programmes = await client.programme.findMany({
    where: { oneToOne: { not: null } },
    orderBy: { code: 'asc' },
    select: { code: true, oneToOne: true },
  });
  const found: typeof programmes = [];
  for (const programme of programmes) if (await hasGroup(client, programme.code)) found.push(programme);
  return {
    programmeCodes: found.map(({ code }) => code),
    goOnOutside: found.some(({ oneToOne }) => oneToOne === FOLLOWS),
  };
}

/** What was told once is told on, or waits for all to read: also where no programme follows anybody outside any more. */
async function wasOutsideReleased(client: Pick<Client, 'tallyBatch'>): Promise<boolean> {
  const where = { kind: 'one_to_one', measure: OUTSIDE };
  return (await client.tallyBatch.findFirst({ where, select: { id: true } })) !== null;
}

/** Asked of each by itself, so that the first that is found is enough. */
async function hasGroup(client: Pick<Client, 'group'>, programmeCode: string): Promise<boolean> {
  const where = everInProgrammes([programmeCode]);
  return (await client.group.findFirst({ where, select: { id: true } })) !== null;
}

/**
 * Each where its group is, wherever a one-to-one was moved to: whoever leads the group knows all of them, and one group alone must
 * not be several facilities.
 */
async function readRows(
  client: Client,
  where: { readonly batchId?: null; readonly isoWeek?: { readonly lte: string; readonly gt?: string } },
): Promise<{ readonly booking: OneToOneBooking; readonly batchId: string | null }[]> {
  const rows = await client.pairingCount.findMany({
    where: { ...where, measure: { in: [...ONE_TO_ONE_MEASURES] } },
    orderBy: [{ isoWeek: 'asc' }, { facilityId: 'asc' }, { groupId: 'asc' }, { programmeCode: 'asc' }],
  });
  const groups = await inPieces(new Set(rows.map(({ groupId }) => groupId)), (piece) =>
    client.group.findMany({ where: { id: { in: piece } }, select: { id: true, facilityId: true } }),
  );
  const facilityOf = new Map(groups.flat().map(({ id, facilityId }) => [id, facilityId]));
  return rows.map(({ facilityId, groupId, programmeCode, isoWeek, measure, count, batchId }) => ({
    batchId,
    booking: {
      id: [facilityId, groupId, programmeCode, isoWeek, measure].join(' '),
      facilityId: facilityOf.get(groupId) ?? facilityId,
      groupId,
      programmeCode,
      measure: measure as OneToOneMeasure,
      bookedIn: toIsoWeek(isoWeek),
      value: count,
    },
  }));
}
