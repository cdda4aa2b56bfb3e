import type { ScopedTransaction } from '../../database/scope.js';
import { decideOn } from '../pairings.store.js';
import { lockPairing } from '../write-pairing.store.js';
import { decideLeave } from './forming.rule.js';

/** Whoever is in a group no longer is mentor in none of its one-to-ones: in each, the other carries on. */
export async function leavePairings(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string,
  userIds: readonly string[],
  now: Date,
): Promise<void> {
  if (userIds.length === 0) return;
  const rows = await transaction.mentor.findMany({
    where: {
      volunteer: { userId: { in: [...userIds] } },
      state: { in: ['asked', 'declined', 'mentor'] },
      pairing: { groupId, endedAt: null },
    },
    select: { pairingId: true, volunteer: { select: { userId: true } } },
    orderBy: { pairingId: 'asc' },
  });
  for (const { pairingId, volunteer } of rows) {
    const before = await lockPairing(transaction, pairingId);
    if (before) await decideOn(transaction, workspaceId, before, volunteer.userId, now, decideLeave, { isTold: false });
  }
}
