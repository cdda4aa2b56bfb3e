import type { MembershipStatus } from '../../core/model.js';
import type { ScopedClient } from '../../database/scope.js';
import type { CompletionTerms, TrainedMember } from './readiness.rule.js';

/**
 * Everybody in a group now, longest first, and what of theirs counts now. Three statements however large the group is, one of
 * them for all completions: a nested read would list every id, and be cut up into as many statements as it takes. Only the
 * columns that rules need, because thousands of rows take as long to read as they are wide.
 */
export async function completionsOfGroup(client: ScopedClient, groupId: string): Promise<TrainedMember[]> {
  const volunteer = { memberships: { some: { groupId, endedAt: null } } };
  const [memberships, volunteers, rows] = await Promise.all([
    client.membership.findMany({
      where: { groupId, endedAt: null },
      select: { volunteerId: true, status: true },
      orderBy: [{ joinedAt: 'asc' }, { volunteerId: 'asc' }],
    }),
    client.volunteer.findMany({ where: volunteer, select: { id: true, userId: true } }),
    client.completion.findMany({
      where: { current: 1, volunteer },
      select: { volunteerId: true, requirementCode: true, place: true, expiresOn: true },
    }),
  ]);
  const userIds = new Map(volunteers.map(({ id, userId }) => [id, userId]));
  const completions = new Map<string, CompletionTerms[]>();
  for (const { volunteerId, requirementCode, place, expiresOn } of rows) {
    const terms = { requirementCode, place: place === '' ? null : place, expiresOn };
    const known = completions.get(volunteerId);
    if (known) known.push(terms);
    else completions.set(volunteerId, [terms]);
  }
  return memberships.flatMap(({ volunteerId, status }) => {
    const userId = userIds.get(volunteerId);
    // Somebody who came or went between the three reads.
    if (!userId) return [];
    return [{ userId, status: status as MembershipStatus, completions: completions.get(volunteerId) ?? [] }];
  });
}
