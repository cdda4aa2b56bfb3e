import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Notice as NoticeRow } from '../database/client.js';
import type { ScopedTransaction } from '../database/scope.js';
import { matterOf, type NewNotice, type Notice } from './notices.rule.js';

/** About how often one person has been told of one kind. */
export const TOLD_EACH = 4;

/** Under which keys these people have been told of what is of the same kinds. */
export async function toldAlready(
  transaction: ScopedTransaction,
  asked: readonly (readonly [string, NewNotice])[],
  since: Date | null,
): Promise<ReadonlySet<string | null>> {
  const kinds = [...new Set(asked.map(([, { facts }]) => facts.kind))];
  const userIds = [...new Set(asked.map(([, { userId }]) => userId))];
  const told = await transaction.notice.findMany({
    where: { userId: { in: userIds }, kind: { in: kinds }, ...(since && { createdAt: { gte: since } }) },
  });
  // What was told at that very instant counts where it was told of the time since then.
  const isSince = ({ createdAt }: NoticeRow) => since === null || createdAt > since;
  return new Set(told.map((row) => (isSince(row) ? onceKeyOf(toNotice(row), since) : row.onceKey)));
}

export function toNotice({ id, userId, facts, createdAt }: NoticeRow): Notice {
  return { id, userId, facts: FACTS.parse(facts), createdAt };
}

/** Short, however long a matter is. @param since when an earlier one stops counting; null for never */
export function onceKeyOf({ userId, facts }: NewNotice, since: Date | null): string {
  const what = JSON.stringify([userId, matterOf(facts), since]);
  return createHash('sha256').update(what).digest('base64url');
}

/** Facts are JSON in the database, instants as ISO text. That they have the form of their kind, its feature sees to. */
const FACTS = z.looseObject({ kind: z.string(), groupId: z.string().nullish() }).transform(withInstants);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function withInstants<Facts extends object>(facts: Facts): Facts {
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'string' && INSTANT.test(value)) Object.assign(facts, { [name]: new Date(value) });
    else if (typeof value === 'object' && value !== null) withInstants(value);
  }
  return facts;
}
