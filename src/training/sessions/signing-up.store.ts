import { randomUUID } from 'node:crypto';
import type { ScopedTransaction } from '../../database/scope.js';
import { programmeCodeOf } from '../../groups/group-programmes.store.js';
import { COMPLETION_COLUMNS, toCompletion } from '../requirements/training-rows.store.js';
import { isInvited } from './session-needs.rule.js';
import { placeCompleted, type Session } from './sessions.rule.js';
import type { SigningUp } from './signing-up.rule.js';

/** What a rule over one person and one session looks at, in the same few queries however many people there are. */
export async function readSigningUp(
  transaction: ScopedTransaction,
  session: Session,
  userId: string,
): Promise<{ readonly state: SigningUp; readonly volunteerId: string | null }> {
  const newId = randomUUID();
  const volunteer = await transaction.volunteer.findFirst({
    where: { userId },
    select: {
      id: true,
      memberships: {
        where: { endedAt: null },
        select: {
          groupId: true,
          group: { select: { programmeCode: true, facility: { select: { programmeCode: true } } } },
        },
      },
      completions: {
        where: { current: 1, requirementCode: session.requirement.code, place: placeCompleted(session) ?? '' },
        select: COMPLETION_COLUMNS,
      },
    },
  });
  if (!volunteer) return { state: { session, userId, newId, isInvited: false, completion: null }, volunteerId: null };
  const memberOf = volunteer.memberships.map(({ groupId, group }) => ({
    id: groupId,
    programmeCode: programmeCodeOf(group, group.facility),
  }));
  const [completion] = volunteer.completions.map(toCompletion);
  return {
    state: {
      session,
      userId,
      newId,
      isInvited: isInvited(session, memberOf, await programmesAsking(transaction, session)),
      completion: completion ?? null,
    },
    volunteerId: volunteer.id,
  };
}

/** Codes of the programmes that ask for what a session completes; none once it has been archived. */
export async function programmesAsking(
  transaction: ScopedTransaction,
  { requirement }: Session,
): Promise<ReadonlySet<string>> {
  const links = await transaction.programmeRequirement.findMany({
    where: { requirementCode: requirement.code, requirement: { archivedAt: null } },
  });
  return new Set(links.map(({ programmeCode }) => programmeCode));
}
