import { inPagesBy } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';

/** Everybody who leads a group. Slack user ids, each once. */
export async function everyLeader(client: Pick<ScopedTransaction, 'groupLeader'>): Promise<readonly string[]> {
  const rows = await inPagesBy(
    (last, take) =>
      client.groupLeader.findMany({
        where: last === null ? {} : { userId: { gt: last } },
        select: { userId: true },
        orderBy: { userId: 'asc' },
        take,
      }),
    ({ userId }) => userId,
  );
  return [...new Set(rows.map(({ userId }) => userId))];
}
