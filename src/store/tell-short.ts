import type { ClaimState } from '../domain/claiming.js';
import { DEFAULT_QUIET_HOURS } from '../domain/quiet-hours.js';
import { type Reader, shortNotices } from '../domain/reminding.js';
import { writeNotices } from './notices.js';
import { readReminderSettings } from './reminder-settings.js';
import type { ScopedTransaction } from './scope.js';

/** Writes down what leaders must hear at once of a place given up, in the transaction that gave it up. */
export async function tellShort(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: ClaimState,
  after: ClaimState,
  now: Date,
): Promise<void> {
  const { group } = after;
  if (after.shift.claims.length >= after.shift.minimumParty) return;
  const { reminders } = await transaction.group.findUniqueOrThrow({ where: { id: group.id } });
  const leaders = await readLeaders(transaction, group.leaderIds, group.locale);
  const change = { before: before.shift, after: after.shift };
  const notices = shortNotices(readReminderSettings(reminders), group, change, leaders, now);
  await writeNotices(transaction, workspaceId, notices, now);
}

/** With no time zone of their own: Slack is not asked inside a transaction, and the facility's clock is nearly always theirs. */
async function readLeaders(
  transaction: ScopedTransaction,
  userIds: readonly string[],
  locale: Reader['locale'],
): Promise<ReadonlyMap<string, Reader>> {
  const known = await transaction.volunteer.findMany({ where: { userId: { in: [...userIds] } } });
  return new Map(
    userIds.map((userId) => {
      const { quietFrom: from, quietUntil: until } = known.find((each) => each.userId === userId) ?? {};
      const quietHours = from && until ? { from, until } : DEFAULT_QUIET_HOURS;
      return [userId, { locale, timeZone: null, isActive: true, quietHours, groupIds: new Set<string>() }];
    }),
  );
}
