import { randomUUID } from 'node:crypto';
import type { IsoWeek } from '../../core/model.js';
import { dateInWeek } from '../../core/weeks.js';
import type { ScopedTransaction } from '../../database/scope.js';

/** What putting a tally back needs besides what its post says. */
export interface PuttingTallyBack {
  readonly transaction: ScopedTransaction;
  readonly workspaceId: string;
  readonly now: Date;
}

/** What a number that is put back was made of. */
export interface Owed {
  /** Of the batch. */
  readonly id: string;
  readonly week: IsoWeek;
  readonly measure: string;
  readonly targetGroup: string | null;
  readonly value: number;
  readonly facilityIds: readonly string[];
}

/** So many bookings one statement marks. */
const MARKED_AT_ONCE = 500;

/**
 * Marks the counts that we have as released; what they lack is booked as owed, rather too much than too little.
 * @returns how much that is; 0 or less for nothing
 */
export async function owe({ transaction, workspaceId, now }: PuttingTallyBack, owed: Owed): Promise<number> {
  const { id, week, measure, targetGroup, value, facilityIds } = owed;
  const open = await transaction.booking.findMany({
    where: { batchId: null, measure, targetGroup, bookedIn: { lte: week }, facilityId: { in: [...facilityIds] } },
  });
  for (let start = 0; start < open.length; start += MARKED_AT_ONCE) {
    const ids = open.slice(start, start + MARKED_AT_ONCE).map((booking) => booking.id);
    await transaction.booking.updateMany({ where: { id: { in: ids } }, data: { batchId: id } });
  }
  const lacking = value - open.reduce((sum, booking) => sum + booking.value, 0);
  if (lacking <= 0) return lacking;
  // Of several together nobody knows whose it is: without any one of them at least as much is owed as is lacking.
  const share = facilityIds.length > 1 ? Math.ceil(lacking / (facilityIds.length - 1)) : lacking;
  const regions = await transaction.facility.findMany({ select: { id: true, region: true } });
  for (const facilityId of facilityIds) {
    const region = regions.find((facility) => facility.id === facilityId)?.region ?? '';
    const about = { workspaceId, facilityId, region, measure, targetGroup, bookedIn: week, createdAt: now };
    const visited = { visitedOn: dateInWeek(week, 7), visits: 0, value: -share, shiftId: `restored:${id}` };
    for (const groupId of await groupsVisiting(transaction, facilityId))
      await transaction.booking.create({ data: { ...about, ...visited, id: randomUUID(), groupId } });
  }
  return lacking;
}

/**
 * Who may owe it: a group makes good with its own counts alone, so that each that has ever counted anything there owes all of it, and
 * each that has posted a week. null, for nobody knows whom, where there is none.
 */
async function groupsVisiting(transaction: ScopedTransaction, facilityId: string): Promise<readonly (string | null)[]> {
  const counted = await transaction.booking.groupBy({
    by: ['groupId'],
    where: { facilityId, groupId: { not: null } },
  });
  const posted = await transaction.group.findMany({
    where: { facilityId, weeks: { some: { state: 'posted' } } },
    select: { id: true },
  });
  const groups = new Set([...counted.flatMap(({ groupId }) => groupId ?? []), ...posted.map(({ id }) => id)]);
  return groups.size > 0 ? [...groups] : [null];
}
