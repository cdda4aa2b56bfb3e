import { inPages, inPieces } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';

/** Ids of the facilities that groups have visited of which none is open any more; not of those that wait for their first. */
export async function readLeftFacilities(client: Pick<ScopedTransaction, 'group'>): Promise<ReadonlySet<string>> {
  const closed = await inPages((after, take) =>
    client.group.findMany({
      where: { ...after, closedAt: { not: null } },
      select: { id: true, facilityId: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  const left = new Set(closed.map(({ facilityId }) => facilityId));
  const open = await inPieces(left, (piece) =>
    client.group.findMany({ where: { facilityId: { in: piece }, closedAt: null }, select: { facilityId: true } }),
  );
  for (const { facilityId } of open.flat()) left.delete(facilityId);
  return left;
}
