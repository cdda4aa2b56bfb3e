import type { GroupWeek } from '../../core/model.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { readReminderSettings } from '../../groups/reminder-settings.store.js';
import { writeNotices } from '../../telling/notices.store.js';
import type { WeekChange } from './week-change.rule.js';
import { isPlannedOtherwise, plannedNotices } from './what-is-planned.rule.js';

/**
 * Writes down what those on a visit must hear at once because something else is planned for it, in the transaction that made it so.
 * @param week as it was before
 */
export async function tellPlanned(
  transaction: ScopedTransaction,
  workspaceId: string,
  { group, state, shifts }: GroupWeek,
  changes: readonly WeekChange[],
  now: Date,
): Promise<void> {
  const planned = changes.flatMap((change) => {
    const before = change.kind === 'change_shift' && shifts.find(({ id }) => id === change.shiftId);
    return before && isPlannedOtherwise(before, change.shift) ? [{ before, after: change.shift }] : [];
  });
  if (state !== 'posted' || planned.length === 0) return;
  const { reminders } = await transaction.group.findUniqueOrThrow({ where: { id: group.id } });
  const settings = readReminderSettings(reminders);
  const notices = planned.flatMap(({ before, after }) => plannedNotices(settings, group, before, after, now));
  await writeNotices(transaction, workspaceId, notices, now);
}
