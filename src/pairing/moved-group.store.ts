import type { ScopedTransaction } from '../database/scope.js';
import type { MovedGroup } from '../groups/happenings.store.js';
import { addToCount } from './write-pairing.store.js';

/** A group visits another facility: its one-to-ones go there with it, but for those that have been moved elsewhere by themselves. */
export async function movePairings(
  transaction: ScopedTransaction,
  workspaceId: string,
  { before, after }: MovedGroup,
  now: Date,
): Promise<void> {
  const running = { groupId: after.id, facilityId: null, begunAt: { not: null }, endedAt: null };
  const count = await transaction.pairing.count({ where: running });
  if (count === 0) return;
  const about = { group: after, now, count };
  await addToCount(transaction, workspaceId, { ...about, facility: before.facility, measure: 'left' });
  await addToCount(transaction, workspaceId, { ...about, facility: after.facility, measure: 'came' });
}
