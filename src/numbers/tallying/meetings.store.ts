import type { IsoWeek } from '../../core/model.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { Meetings } from './tally-books.rule.js';
import { toIsoWeek, toWeekFacts } from './tally-rows.store.js';

type Client = Pick<ScopedTransaction, 'pairingCount' | 'tallyWeek'>;

/** Those that ride along with visits: outside nobody visits. */
export const MET_INSIDE = 'met_inside';

/** About how many weeks wait, for each facility. */
const WEEKS_THAT_WAIT = 20;
const IN_ORDER = [
  { isoWeek: 'asc' as const },
  { facilityId: 'asc' as const },
  { groupId: 'asc' as const },
  { programmeCode: 'asc' as const },
];

/**
 * Meetings inside that are in no batch and had come in by the end of a week. Up to a week of which nobody knows any more what was
 * told, nothing is told again: it may have been. What is owed stays owed.
 * @param facilityIds of which something may be released
 */
export async function readOpenMeetings(
  client: Client,
  week: IsoWeek,
  facilityIds: ReadonlySet<string>,
): Promise<Meetings[]> {
  const where = { measure: MET_INSIDE, batchId: null, isoWeek: { lte: week } };
  const pieces = await inPieces(
    facilityIds,
    (piece) => client.pairingCount.findMany({ where: { ...where, facilityId: { in: piece } }, orderBy: IN_ORDER }),
    WEEKS_THAT_WAIT,
  );
  const rows = pieces.flat();
  if (rows.length === 0) return [];
  const weeks = await client.tallyWeek.findMany({ orderBy: { isoWeek: 'desc' } });
  const lost = weeks.find(({ content }) => toWeekFacts(content).isIncomplete === true)?.isoWeek ?? '';
  return rows.filter(({ isoWeek, count }) => isoWeek > lost || count < 0).map(toMeetings);
}

/** All there ever were, and by batch those that were released in it. */
export async function readEveryMeeting(
  client: Pick<Client, 'pairingCount'>,
): Promise<{ readonly meetings: readonly Meetings[]; readonly releasedIn: ReadonlyMap<string, readonly Meetings[]> }> {
  const rows = await client.pairingCount.findMany({ where: { measure: MET_INSIDE }, orderBy: IN_ORDER });
  const releasedIn = new Map<string, Meetings[]>();
  for (const row of rows) {
    if (row.batchId === null) continue;
    const known = releasedIn.get(row.batchId);
    if (known) known.push(toMeetings(row));
    else releasedIn.set(row.batchId, [toMeetings(row)]);
  }
  return { meetings: rows.map(toMeetings), releasedIn };
}

/**
 * Marks meetings as released in a batch.
 * @returns whether they are as many still: false where something came in meanwhile
 */
export async function markMeetings(
  client: Pick<Client, 'pairingCount'>,
  batchId: string,
  meetings: readonly Meetings[],
): Promise<boolean> {
  let areAsMany = true;
  for (const { weeks, value, ...whose } of byGroup(meetings)) {
    const sums = await inPieces(weeks, async (piece) => {
      const where = { ...whose, measure: MET_INSIDE, batchId: null, isoWeek: { in: piece } };
      const { _sum } = await client.pairingCount.aggregate({ where, _sum: { count: true } });
      await client.pairingCount.updateMany({ where, data: { batchId } });
      return _sum.count ?? 0;
    });
    areAsMany &&= sums.reduce((all, sum) => all + sum, 0) === value;
  }
  return areAsMany;
}

interface OfGroup extends Pick<Meetings, 'facilityId' | 'groupId' | 'programmeCode'> {
  readonly weeks: readonly IsoWeek[];
  readonly value: number;
}

function byGroup(meetings: readonly Meetings[]): OfGroup[] {
  const groups = new Map<string, OfGroup>();
  for (const { facilityId, groupId, programmeCode, bookedIn, value } of meetings) {
    const key = [facilityId, groupId, programmeCode].join(' ');
    const known = groups.get(key);
    const weeks = [...(known?.weeks ?? []), bookedIn];
    groups.set(key, { facilityId, groupId, programmeCode, weeks, value: (known?.value ?? 0) + value });
  }
  return [...groups.values()];
}

interface Row extends Pick<Meetings, 'facilityId' | 'groupId' | 'programmeCode'> {
  readonly isoWeek: string;
  readonly count: number;
}

function toMeetings({ facilityId, groupId, programmeCode, isoWeek, count }: Row): Meetings {
  const id = [facilityId, groupId, programmeCode, isoWeek, MET_INSIDE].join(' ');
  return { id, facilityId, groupId, programmeCode, bookedIn: toIsoWeek(isoWeek), value: count };
}
