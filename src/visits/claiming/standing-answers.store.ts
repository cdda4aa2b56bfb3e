import type { ScopedTransaction } from '../../database/scope.js';

/**
 * That people have said whether they come on a visit which was claimed for their standing places: an answer of any kind, whatever it
 * was pressed on, and what they had not answered before counts no more.
 */
export async function noteAnswers(transaction: ScopedTransaction, standingIds: readonly string[]): Promise<void> {
  if (standingIds.length === 0) return;
  await transaction.standingPlace.updateMany({
    where: { id: { in: [...standingIds] }, misses: { gt: 0 } },
    data: { misses: 0 },
  });
}
