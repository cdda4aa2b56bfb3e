import { defineDeclaration } from '../core/feature.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';
import type { StoreScope } from '../database/society.js';
import { aboutGroup, aboutPerson, type Subject } from '../delivery/subjects.rule.js';

/** Where a feature shows something to these people, or of them, now or later. */
export type WhereShown = (
  transaction: ScopedTransaction,
  userIds: readonly string[],
  now: Date,
) => Promise<readonly Subject[]>;

export const whereShown = defineDeclaration<WhereShown>();

/** Everything that is shown to these people or of them: what is to be looked at when they themselves change. */
export async function subjectsOfPeople(
  transaction: ScopedTransaction,
  { declared }: Pick<StoreScope, 'declared'>,
  userIds: readonly string[],
  now: Date,
): Promise<readonly Subject[]> {
  if (userIds.length === 0) return [];
  const found: Subject[] = userIds.map(aboutPerson);
  for (const where of declared(whereShown)) {
    const pieces = await inPieces(userIds, (piece) => where(transaction, piece, now));
    found.push(...pieces.flat());
  }
  return found;
}

/** The groups that they are in or lead. */
export const groupsOfPeople: WhereShown = async (transaction, userIds) => {
  const people = { in: [...userIds] };
  const groups = await transaction.group.findMany({
    where: {
      OR: [
        { leaders: { some: { userId: people } } },
        { memberships: { some: { endedAt: null, volunteer: { userId: people } } } },
      ],
    },
    select: { id: true },
  });
  return groups.map(({ id }) => aboutGroup(id));
};
