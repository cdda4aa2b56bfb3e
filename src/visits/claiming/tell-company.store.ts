import { DEFAULT_QUIET_HOURS } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { whoCanActFor } from '../../groups/who-can-act.store.js';
import { settleNotices, writeNotices } from '../../telling/notices.store.js';
import { toNotice } from '../../telling/told-already.store.js';
import { type CompanyNotice, type Leaving, mayBeNews, newsOf, type Surroundings } from './company.rule.js';
import { COMPANY_NOTICES, isAboutCompany } from './company-notices.rule.js';

/** The visit that somebody gives a place up on, as far as it is read with the claim. */
export interface LeftVisit extends Pick<Surroundings, 'group' | 'settings' | 'leftBefore'> {
  readonly weekId: string;
}

/** Writes down what people must hear at once of a place that was given up, in the transaction that did it. */
export async function tellCompany(
  transaction: ScopedTransaction,
  workspaceId: string,
  leaving: Leaving,
  { weekId, ...visit }: LeftVisit,
  now: Date,
): Promise<void> {
  if (!mayBeNews(leaving, now)) return;
  const shiftId = leaving.after.id;
  // What leaders are told goes to those who can act.
  const leaderIds = (await whoCanActFor(transaction, [visit.group])).get(visit.group.id) ?? [];
  const readers = await readReaders(transaction, leaderIds);
  const { postedAt } = await transaction.week.findUniqueOrThrow({ where: { id: weekId } });
  const pending = await pendingAbout(transaction, shiftId);
  const { notices, overtaken, isToldShort } = newsOf(
    leaving,
    { ...visit, postedAt, group: { ...visit.group, leaderIds }, readers, pending },
    now,
  );
  await settleNotices(transaction, overtaken, now);
  await writeNotices(transaction, workspaceId, notices, now);
  if (isToldShort) await transaction.shift.updateMany({ where: { id: shiftId }, data: { toldShortAt: now } });
}

/** With no time zone of their own: Slack is not asked inside a transaction, and the facility's clock is nearly always theirs. */
async function readReaders(
  transaction: ScopedTransaction,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<Reader, 'quietHours' | 'timeZone'>>> {
  const known = await transaction.volunteer.findMany({ where: { userId: { in: [...userIds] } } });
  return new Map(
    userIds.map((userId) => {
      const { quietFrom: from, quietUntil: until } = known.find((each) => each.userId === userId) ?? {};
      return [userId, { quietHours: from && until ? { from, until } : DEFAULT_QUIET_HOURS, timeZone: null }];
    }),
  );
}

/** What people have not been told yet of who comes on a visit, oldest first. */
async function pendingAbout(transaction: ScopedTransaction, shiftId: string): Promise<CompanyNotice[]> {
  const rows = await transaction.notice.findMany({
    where: { settledAt: null, kind: { in: [...COMPANY_NOTICES] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows
    .map(toNotice)
    .flatMap((notice) => (isAboutCompany(notice.facts) ? [{ ...notice, facts: notice.facts }] : []))
    .filter(({ facts }) => facts.shiftId === shiftId);
}
