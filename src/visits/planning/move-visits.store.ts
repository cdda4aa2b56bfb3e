import type { Group, IsoWeek } from '../../core/model.js';
import { endOfWeek } from '../../core/weeks.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { toShift, WITH_ACTIVE_CLAIMS } from '../../database/stored-rows.js';
import type { Moved } from '../../groups/happenings.store.js';
import { callOffAgain } from '../../groups/pauses.store.js';
import { groupsOf } from '../../groups/read-groups.store.js';
import { writeNotices } from '../../telling/notices.store.js';
import { placesMoved } from '../covering/moved-visits.store.js';
import { isMetElsewhere, movedNotices, movedShifts } from './moving.rule.js';

/**
 * Follows up on a change of place or time zone in the transaction that made it: weeks end by the new calendar, visits have to
 * be cleared and confirmed anew, and whoever holds one is told. The same where people are to meet elsewhere, but that what was
 * cleared and confirmed stays so.
 * @param before the groups as they were
 */
export async function moveVisits(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: readonly Group[],
  now: Date,
): Promise<Moved> {
  const people = new Set<string>();
  let visits = 0;
  for (const group of before) {
    const [after] = await groupsOf(transaction, { id: group.id });
    if (!after) continue;
    await moveWeekEnds(transaction, after, now);
    await callOffAgain(transaction, after);
    const toCome = await shiftsToCome(transaction, group.id, now);
    const moved = movedShifts(group, after, toCome);
    const ids = moved.map(({ id }) => id);
    await transaction.shift.updateMany({ where: { id: { in: ids } }, data: { cleared: false } });
    await placesMoved(transaction, workspaceId, ids, now);
    const notices = movedNotices(group, after, isMetElsewhere(group, after) ? toCome : moved);
    await writeNotices(transaction, workspaceId, notices, now);
    visits += moved.length;
    for (const { userId } of notices) people.add(userId);
  }
  return { visits, people: people.size };
}

async function shiftsToCome(transaction: ScopedTransaction, groupId: string, now: Date) {
  const toCome = { groupId, status: 'planned', startsAt: { gt: now }, week: { state: 'posted' } };
  // Claims on these shifts wait from here on, so that nobody who claims meanwhile is left untold. What calendars have of them
  // may be wrong now: the next file is a later one.
  await transaction.shift.updateMany({ where: toCome, data: { version: { increment: 1 } } });
  const rows = await transaction.shift.findMany({
    where: toCome,
    include: WITH_ACTIVE_CLAIMS,
    orderBy: { startsAt: 'asc' },
  });
  return rows.map(toShift);
}

/** A week ends by the facility's calendar. */
async function moveWeekEnds(transaction: ScopedTransaction, { id, facility }: Group, now: Date): Promise<void> {
  const weeks = await transaction.week.findMany({ where: { groupId: id, endsAt: { gt: now } } });
  for (const week of weeks) {
    const endsAt = endOfWeek(week.isoWeek as IsoWeek, facility.timeZone);
    if (endsAt.getTime() === week.endsAt.getTime()) continue;
    await transaction.week.update({ where: { id: week.id }, data: { endsAt } });
  }
}
