import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { writeNotices } from '../../telling/notices.store.js';
import type { CoveringNoticeFacts } from './covering-notices.rule.js';

/**
 * What a move does to places on visits, in the transaction that moves them: whoever has one says anew that they come, nobody is
 * sought any more at the old time, leaders' cards begin anew, and whoever waits is told, and goes on waiting.
 */
export async function placesMoved(
  transaction: ScopedTransaction,
  workspaceId: string,
  shiftIds: readonly string[],
  now: Date,
): Promise<void> {
  await inPieces(shiftIds, async (piece) => {
    const of = { shiftId: { in: piece } };
    // How pressing it was is of the old time.
    await transaction.shift.updateMany({
      where: { id: { in: piece } },
      data: { moves: { increment: 1 }, pressingSince: null },
    });
    const held = { id: { in: piece }, claims: { some: { seat: { not: null } } } };
    await transaction.shift.updateMany({ where: held, data: { reconfirmSince: now, shortSince: null } });
    await transaction.claim.updateMany({
      where: { ...of, seat: { not: null } },
      data: { confirmedAt: null, soughtSince: null, notExpectedSince: null },
    });
    const gone = { open: null, end: 'gone', endedAt: now, nextAt: null };
    await transaction.offer.updateMany({ where: { ...of, open: 1 }, data: gone });
    const waiting = await transaction.reservePlace.findMany({
      where: of,
      select: { shiftId: true, groupId: true, volunteer: { select: { userId: true } } },
    });
    const facts = (row: (typeof waiting)[number]): CoveringNoticeFacts => ({
      kind: 'line_moved',
      groupId: row.groupId,
      shiftId: row.shiftId,
    });
    const notices = waiting.map((row) => ({ userId: row.volunteer.userId, facts: facts(row) }));
    await writeNotices(transaction, workspaceId, notices, now);
  });
}
