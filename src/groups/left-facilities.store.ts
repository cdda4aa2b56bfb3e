import type { ScopedTransaction } from '../database/scope.js';

/** Ids of the facilities that groups have visited of which none is open any more; not of those that wait for their first. */
export async function readLeftFacilities(client: Pick<ScopedTransaction, 'facility'>): Promise<ReadonlySet<string>> {
  const rows = await client.facility.findMany({
    where: { groups: { some: { closedAt: { not: null } }, none: { closedAt: null } } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
