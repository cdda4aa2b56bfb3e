import type { MembershipStatus } from '../../core/model.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedClient } from '../../database/scope.js';
import type { CompletionTerms, TrainedMember } from './readiness.rule.js';

/** About how much somebody has completed. */
export const COMPLETED_BY_EACH = 10;

/**
 * Everybody in a group now, longest first, and what of theirs counts now. Three statements for some dozens of
 * people: by their ids, since asked for whoever is in the group, SQLite reads what everybody has completed. Only the columns that rules need, because thousands of rows take as long to read as they are wide.
 */
export async function completionsOfGroup(client: ScopedClient, groupId: string): Promise<TrainedMember[]> {
  const memberships = await client.membership.findMany({
    where: { groupId, endedAt: null },
    select: { volunteerId: true, status: true },
    orderBy: [{ joinedAt: 'asc' }, { volunteerId: 'asc' }],
  });
  const ids = memberships.map(({ volunteerId }) => volunteerId);
  const [volunteers, rows] = await Promise.all([
    inPieces(ids, (piece) =>
      client.volunteer.findMany({ where: { id: { in: piece } }, select: { id: true, userId: true } }),
    ),
    inPieces(
      ids,
      (piece) =>
        client.completion.findMany({
          where: { current: 1, volunteerId: { in: piece } },
          select: { volunteerId: true, requirementCode: true, place: true, expiresOn: true },
        }),
      COMPLETED_BY_EACH,
    ),
  ]);
  const userIds = new Map(volunteers.flat().map(({ id, userId }) => [id, userId]));
  const completions = new Map<string, CompletionTerms[]>();
  for (const { volunteerId, requirementCode, place, expiresOn } of rows.flat()) {
    const terms = { requirementCode, place: place === '' ? null : place, expiresOn };
    const known = completions.get(volunteerId);
    if (known) known.push(terms);
    else completions.set(volunteerId, [terms]);
  }
  return memberships.flatMap(({ volunteerId, status }) => {
    const userId = userIds.get(volunteerId);
    // Somebody who came or went between the reads.
    if (!userId) return [];
    return [{ userId, status: status as MembershipStatus, completions: completions.get(volunteerId) ?? [] }];
  });
}
