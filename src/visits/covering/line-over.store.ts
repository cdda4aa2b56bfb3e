import type { ScopedTransaction } from '../../database/scope.js';
import { toStretch } from '../../database/stored-stretches.js';
import { writeNotices } from '../../telling/notices.store.js';
import { lineOver } from './covering-news.rule.js';

/** Tells whoever waits for a visit that is to be removed with its row. Nobody needs to have a place on a visit for others to wait: a facility may be full. */
export async function lineOfRemoved(
  transaction: ScopedTransaction,
  workspaceId: string,
  shiftId: string,
  now: Date,
): Promise<void> {
  const waiting = await transaction.reservePlace.findMany({
    where: { shiftId },
    include: { shift: true, volunteer: { select: { userId: true } } },
  });
  const notices = waiting.map(({ shift, groupId, volunteer }) =>
    lineOver(volunteer.userId, groupId, { id: shift.id, ...toStretch(shift) }),
  );
  await writeNotices(transaction, workspaceId, notices, now);
}
