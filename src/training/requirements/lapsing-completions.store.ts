import type { CalendarDate } from '../../core/time.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedClient } from '../../database/scope.js';
import type { LapsingCompletion } from './readiness.rule.js';
import { COMPLETION_COLUMNS, toCompletion } from './training-rows.store.js';

/**
 * One look at the index of last days, however many people there are, and who they are where there are any. Each is read once:
 * somebody in every group whose completions lapse all at once would else bring all their memberships with each.
 */
export async function lapsingCompletions(
  client: ScopedClient,
  workspaceId: string,
  from: CalendarDate,
  until: CalendarDate,
): Promise<LapsingCompletion[]> {
  const where = { workspaceId, current: 1, expiresOn: { gte: from, lte: until } };
  const rows = await client.completion.findMany({
    where,
    select: { ...COMPLETION_COLUMNS, volunteerId: true },
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
  });
  const pieces = await inPieces(new Set(rows.map(({ volunteerId }) => volunteerId)), (volunteerIds) =>
    client.volunteer.findMany({
      where: { id: { in: volunteerIds } },
      select: {
        id: true,
        userId: true,
        memberships: { where: { endedAt: null, status: 'active' }, select: { groupId: true } },
      },
    }),
  );
  const people = new Map(
    pieces.flat().map(({ id, userId, memberships }) => {
      return [id, { userId, activeIn: new Set(memberships.map(({ groupId }) => groupId)) }];
    }),
  );
  return rows.flatMap(({ volunteerId, ...row }) => {
    const { expiresOn, ...completion } = toCompletion(row);
    const person = people.get(volunteerId);
    return expiresOn === null || !person ? [] : [{ ...completion, expiresOn, ...person }];
  });
}
