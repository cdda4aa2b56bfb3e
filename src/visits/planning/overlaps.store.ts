import { overlaps } from '../../core/stretches.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { toStretch } from '../../database/stored-stretches.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { isAboutWeek } from './week-notices.rule.js';

/** Adds to what people are told of a moved visit which other visits of theirs it overlaps now, in whatever group. */
export async function withOverlaps(
  transaction: ScopedTransaction,
  notices: readonly NewNotice[],
): Promise<readonly NewNotice[]> {
  const userIds = notices.flatMap(({ userId, facts }) =>
    isAboutWeek(facts) && facts.kind === 'changed' ? [userId] : [],
  );
  if (userIds.length === 0) return notices;
  const claims = await transaction.claim.findMany({
    where: { seat: { not: null }, volunteer: { userId: { in: userIds } }, shift: { status: 'planned' } },
    include: { volunteer: true, shift: true },
    orderBy: [{ shift: { startsAt: 'asc' } }, { id: 'asc' }],
  });
  return notices.map((notice) => {
    const { userId, facts } = notice;
    if (!isAboutWeek(facts) || facts.kind !== 'changed') return notice;
    const others = claims
      .filter(({ volunteer, shift }) => volunteer.userId === userId && shift.id !== facts.shiftId)
      .filter(({ shift }) => overlaps(toStretch(shift), facts.after))
      .map(({ shift }) => ({ shiftId: shift.id, groupId: shift.groupId, ...toStretch(shift) }));
    return others.length > 0 ? { userId, facts: { ...facts, overlaps: others } } : notice;
  });
}
