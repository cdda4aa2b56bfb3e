import type { Prisma } from './client.js';
import type { ScopedTransaction } from './scope.js';
import { MovedMeanwhile } from './transactions.js';

/*
 * Whoever writes places, times, caps or statuses of visits takes locks in this order, so that two never wait for each other:
 * the facility's row, then shifts, then volunteers, several of a kind by id. The facility comes first because what it lets
 * in is counted over all its visits: two that overlap are two rows. Writing a row takes its lock on both engines, and
 * whoever else wants it waits until the transaction ends.
 */

export type FacilityRow = Prisma.FacilityGetPayload<object>;

/**
 * @param groupId the group whose facility it is
 * @returns null when there is no such group, or it was closed already: nothing about its visits is decided any more
 */
export async function lockFacilityOf(transaction: ScopedTransaction, groupId: string): Promise<FacilityRow | null> {
  // By its id: asked for the group of a facility, SQLite looks at every facility there is.
  const group = await transaction.group.findUnique({ where: { id: groupId }, select: { facilityId: true } });
  if (!group) return null;
  const [facility] = await transaction.facility.updateManyAndReturn({
    where: { id: group.facilityId, groups: { some: { id: groupId, closedAt: null } } },
    data: { version: { increment: 0 } },
  });
  return facility ?? null;
}

/** Several facilities at once, those that there are. */
export async function lockFacilities(transaction: ScopedTransaction, ids: Iterable<string>): Promise<void> {
  for (const id of [...new Set(ids)].sort()) {
    await transaction.facility.updateMany({ where: { id }, data: { version: { increment: 0 } } });
  }
}

/**
 * For what is decided over a whole society: weeks closed, numbers released, reminders to all leaders. Whoever else decides
 * so waits from here on.
 */
export async function lockWorkspace(
  transaction: Pick<ScopedTransaction, 'workspace'>,
  workspaceId: string,
): Promise<void> {
  await transaction.workspace.updateMany({ where: { id: workspaceId }, data: { version: { increment: 0 } } });
}

/** While a lock was waited for, the group may have been given another facility: then what was locked is not what counts. */
export function stillAt(facilityId: string, locked: Pick<FacilityRow, 'id'>): void {
  if (facilityId !== locked.id) throw new MovedMeanwhile();
}
