import type { GroupWeek, Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { DEFAULT_QUIET_HOURS } from '../../core/quiet-hours.js';
import type { Reachable } from '../../core/reminder-times.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { readReminderSettings } from '../../groups/reminder-settings.store.js';
import { notesOn } from '../../groups/volunteers.store.js';
import { settleAbout, writeNotices } from '../../telling/notices.store.js';
import { clearanceNotices } from '../reminding/clearance-reminding.rule.js';
import { ticked } from './clearing.rule.js';
import type { WeekChange } from './week-change.rule.js';

/**
 * Writes down what those on a visit must hear at once because it is cleared now, or no longer is, in the transaction that
 * made it so. What they have not been told yet of an earlier tick is told no more.
 * @param week as it was before
 */
export async function tellClearance(
  transaction: ScopedTransaction,
  workspaceId: string,
  week: GroupWeek,
  changes: readonly WeekChange[],
  now: Date,
): Promise<void> {
  const shifts = ticked(week, changes, now).filter((shift) => everybodyOn(shift).length > 0);
  if (shifts.length === 0) return;
  const { group } = week;
  const { reminders } = await transaction.group.findUniqueOrThrow({ where: { id: group.id } });
  const settings = readReminderSettings(reminders);
  const readers = await readHolders(transaction, shifts);
  await settleAbout(
    transaction,
    'clearance',
    shifts.map(({ id }) => id),
    now,
  );
  const notices = shifts.flatMap((shift) => clearanceNotices(settings, group, shift, readers, now));
  await writeNotices(transaction, workspaceId, notices, now);
}

/** With no time zone of their own: Slack is not asked inside a transaction, and the facility's clock is nearly always theirs. */
async function readHolders(
  transaction: ScopedTransaction,
  shifts: readonly Shift[],
): Promise<ReadonlyMap<string, Reachable>> {
  const userIds = [...new Set(shifts.flatMap((shift) => everybodyOn(shift).map(({ userId }) => userId)))];
  const notes = await notesOn(transaction, userIds);
  return new Map(
    userIds.map((userId) => {
      const { quietHours, groupIds = new Set<string>() } = notes.get(userId) ?? {};
      const reader = {
        timeZone: null,
        isActive: true,
        quietHours: quietHours ?? DEFAULT_QUIET_HOURS,
        groupIds,
      };
      return [userId, reader];
    }),
  );
}
