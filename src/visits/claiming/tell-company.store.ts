import type { Group } from '../../core/model.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { settleNotices, writeNotices } from '../../telling/notices.store.js';
import { toNotice } from '../../telling/told-already.store.js';
import { type CompanyNotice, type Leaving, mayBeNews, newsOf } from './company.rule.js';
import { COMPANY_NOTICES, isAboutCompany } from './company-notices.rule.js';

/** Writes down what people must hear at once of a place that was given up, in the transaction that did it. */
export async function tellCompany(
  transaction: ScopedTransaction,
  workspaceId: string,
  leaving: Leaving,
  group: Group,
  now: Date,
): Promise<void> {
  if (!mayBeNews(leaving, now)) return;
  const shiftId = leaving.after.id;
  const pending = await pendingAbout(transaction, shiftId);
  const { notices, overtaken, isToldShort } = newsOf(leaving, { group, pending }, now);
  await settleNotices(transaction, overtaken, now);
  await writeNotices(transaction, workspaceId, notices, now);
  if (isToldShort) await transaction.shift.updateMany({ where: { id: shiftId }, data: { toldShortAt: now } });
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
