import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { Session } from './sessions.rule.js';
import { withSignUp } from './sign-up-list.rule.js';

/**
 * Whoever waits in line, or is being offered a place, and is in no group any more that the session is for gives that up, so
 * that the place goes to somebody who can come. Who has a place keeps it: their leader sees them on the list.
 */
export async function withoutLeavers(transaction: ScopedTransaction, session: Session): Promise<Session> {
  const { groupId, signUps } = session;
  const waiting = signUps.filter(({ state }) => state === 'reserve' || state === 'offered');
  if (waiting.length === 0) return session;
  const memberships = await inPieces(waiting, (piece) => {
    const volunteer = { userId: { in: piece.map(({ userId }) => userId) } };
    return transaction.membership.findMany({
      where: { endedAt: null, volunteer, ...(groupId !== null && { groupId }) },
      select: { volunteer: { select: { userId: true } } },
    });
  });
  const members = new Set(memberships.flat().map((membership) => membership.volunteer.userId));
  let stands = session;
  for (const signUp of waiting.filter(({ userId }) => !members.has(userId))) {
    stands = withSignUp(stands, { ...signUp, state: 'withdrawn', seat: null, offeredUntil: null });
  }
  return stands;
}
