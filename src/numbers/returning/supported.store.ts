import { ONE_FEWER, ONE_MORE, OWED } from '../../core/pairing-counts.js';
import { firstWeekOf } from '../../core/weeks.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';

/** About how many with one-to-ones a facility has. */
const PROGRAMMES_OF_EACH = 2;

/**
 * People supported in a year, by facility id: one-to-ones that ran there in it, those among them that began before. Reckoned by ISO
 * weeks, from whole numbers of a week alone: the one-to-ones themselves are forgotten 30 days after they end. One that is moved ran at
 * both facilities, and whoever was in two programmes is counted in both. Left out where there are none.
 */
export async function readSupported(
  client: Pick<ScopedTransaction, 'pairingCount'>,
  year: number,
  facilityIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const before = { lt: firstWeekOf(year) };
  const within = { gte: firstWeekOf(year), lt: firstWeekOf(year + 1) };
  const supported = new Map<string, number>();
  const add = async (isoWeek: typeof before | typeof within, measures: readonly string[], sign: 1 | -1) => {
    const where = { isoWeek, measure: { in: [...measures] }, groupId: { not: OWED } };
    const sums = await inPieces(facilityIds, (piece) =>
      client.pairingCount.groupBy({
        by: ['facilityId'],
        where: { ...where, facilityId: { in: piece } },
        _sum: { count: true },
      }),
    );
    for (const { facilityId, _sum } of sums.flat())
      supported.set(facilityId, (supported.get(facilityId) ?? 0) + sign * (_sum.count ?? 0));
  };
  await add(before, ONE_MORE, 1);
  await add(before, ONE_FEWER, -1);
  await add(within, ONE_MORE, 1);
  return new Map([...supported].filter(([, count]) => count > 0));
}

/**
 * How often mentors met inside in a year, by facility id and by code of the programme: each time one person. Reckoned by ISO weeks, as
 * those who were supported. Left out where they never did.
 */
export async function readMeetings(
  client: Pick<ScopedTransaction, 'pairingCount'>,
  year: number,
  facilityIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const isoWeek = { gte: firstWeekOf(year), lt: firstWeekOf(year + 1) };
  const where = { measure: 'met_inside', isoWeek, programmeCode: { not: OWED } };
  const sumsOf = (piece: string[]) =>
    client.pairingCount.groupBy({
      by: ['facilityId', 'programmeCode'],
      where: { ...where, facilityId: { in: piece } },
      _sum: { count: true },
    });
  const sums = (await inPieces(facilityIds, sumsOf, PROGRAMMES_OF_EACH)).flat();
  const meetings = new Map<string, Map<string, number>>();
  for (const { facilityId, programmeCode, _sum } of sums) {
    const own = meetings.get(facilityId) ?? new Map<string, number>();
    meetings.set(facilityId, own.set(programmeCode, _sum.count ?? 0));
  }
  return meetings;
}
