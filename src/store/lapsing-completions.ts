import type { LapsingCompletion } from '../domain/lapsing.js';
import type { CalendarDate } from '../domain/time.js';
import type { ScopedClient } from './scope.js';
import { COMPLETION_COLUMNS, toCompletion } from './training-rows.js';

/** One look at the index of last days, however many people there are, and who they are where there are any. */
export async function lapsingCompletions(
  client: ScopedClient,
  workspaceId: string,
  from: CalendarDate,
  until: CalendarDate,
): Promise<LapsingCompletion[]> {
  const where = { workspaceId, current: 1, expiresOn: { gte: from, lte: until } };
  const lapsing = await client.completion.findMany({ where, select: { id: true } });
  if (lapsing.length === 0) return [];
  const rows = await client.completion.findMany({
    where,
    select: {
      ...COMPLETION_COLUMNS,
      volunteer: {
        select: {
          userId: true,
          memberships: { where: { endedAt: null, status: 'active' }, select: { groupId: true } },
        },
      },
    },
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ volunteer, ...row }) => {
    const { expiresOn, ...completion } = toCompletion(row);
    if (expiresOn === null) return [];
    const activeIn = new Set(volunteer.memberships.map(({ groupId }) => groupId));
    return [{ ...completion, expiresOn, userId: volunteer.userId, activeIn }];
  });
}
