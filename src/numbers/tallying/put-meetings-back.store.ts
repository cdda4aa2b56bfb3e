import { sumOf } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { OWED } from '../../core/pairing-counts.js';
import { weeksAfter } from '../../core/weeks.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { MET_INSIDE, readOpenMeetings } from './meetings.store.js';
import type { PuttingTallyBack } from './owe-tally.store.js';
import type { Stream } from './tally-books.rule.js';
import { everSmall } from './tally-listing.rule.js';
import { ridingAlong, settleMeetings } from './tally-meetings.rule.js';
import { TALLY_POLICY } from './tally-policy.rule.js';
import { readSmallLists } from './tally-pools.store.js';
import { isLastOfQuarter } from './tally-quarters.rule.js';
import { toIsoWeek } from './tally-rows.store.js';

type OfVisits = Extract<Stream, { readonly kind: 'facility' | 'pool' }>;

/** A number of visits that the channel has been told of, and what its batch is called now. */
export interface SaidVisits {
  readonly batchId: string;
  readonly stream: OfVisits;
  readonly week: IsoWeek;
}

/**
 * Meetings inside that may be in a number of visits that is put back: none, unless a quarter was over since the last one. Then what
 * had come in by its end counts as told, whether or not it was enough: nobody knows what else there was.
 * @returns how many were surely in it, by what we have; null where none can have been
 */
export async function putMeetingsBack(
  { transaction }: PuttingTallyBack,
  { batchId, stream, week }: SaidVisits,
): Promise<number | null> {
  const last = await lastRelease(transaction, stream, week);
  const quarterEnd = lastQuarterEnd(week);
  if (last !== null && quarterEnd <= last) return null;
  const lists = await readSmallLists(transaction);
  const facilityIds = new Set([...facilitiesIn(stream), ...everSmall(lists)]);
  const open = await readOpenMeetings(transaction, week, facilityIds);
  const settled = settleMeetings(open, lists, week, TALLY_POLICY);
  const sure = sumOf(ridingAlong(settled, stream, { lists, releasedIn: () => last }, week));
  const where = { measure: MET_INSIDE, batchId: null, isoWeek: { lte: quarterEnd } };
  await transaction.pairingCount.updateMany({
    where: { ...where, facilityId: { in: [...facilitiesIn(stream)] } },
    data: { batchId },
  });
  return sure;
}

/**
 * Of what is lacking in a number nobody knows how much were meetings, and whose: each group with one-to-ones owes all of it there, so
 * that nothing that is entered anew is told again.
 */
export async function oweMeetings(
  { transaction, workspaceId }: PuttingTallyBack,
  { stream, week: isoWeek }: SaidVisits,
  lacking: number,
): Promise<void> {
  for (const facilityId of facilitiesIn(stream))
    for (const groupId of await groupsWithOneToOnes(transaction, facilityId)) {
      const where = { facilityId, groupId, programmeCode: OWED, isoWeek, measure: MET_INSIDE };
      const known = await transaction.pairingCount.updateMany({ where, data: { count: { decrement: lacking } } });
      if (known.count > 0) continue;
      await transaction.pairingCount.create({ data: { ...where, workspaceId, count: 0 - lacking } });
    }
}

function facilitiesIn(stream: OfVisits): Iterable<string> {
  return stream.kind === 'facility' ? [stream.facilityId] : stream.members;
}

/** When the same was told last before; null for never. */
async function lastRelease(transaction: ScopedTransaction, stream: OfVisits, week: IsoWeek): Promise<IsoWeek | null> {
  const whose = { kind: stream.kind, facilityId: stream.kind === 'facility' ? stream.facilityId : null };
  const last = await transaction.tallyBatch.findFirst({
    where: { ...whose, measure: stream.measure, closedIn: { lt: week } },
    orderBy: { closedIn: 'desc' },
    select: { closedIn: true },
  });
  return last && toIsoWeek(last.closedIn);
}

function lastQuarterEnd(week: IsoWeek): IsoWeek {
  let end = week;
  while (!isLastOfQuarter(end)) end = weeksAfter(end, -1);
  return end;
}

/** Those of which something was ever counted there, and those that visit it now and have a programme with one-to-ones. */
async function groupsWithOneToOnes(transaction: ScopedTransaction, facilityId: string): Promise<ReadonlySet<string>> {
  const counted = await transaction.pairingCount.groupBy({
    by: ['groupId'],
    where: { facilityId, groupId: { not: OWED } },
  });
  const visiting = await transaction.group.findMany({
    where: {
      facilityId,
      OR: [
        { programme: { oneToOne: { not: null } } },
        { programmeCode: null, facility: { programme: { oneToOne: { not: null } } } },
      ],
    },
    select: { id: true },
  });
  return new Set([...counted.map(({ groupId }) => groupId), ...visiting.map(({ id }) => id)]);
}
