import { randomUUID } from 'node:crypto';
import { FORMER_MEMBER, formerMember } from '../../core/former-member.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';

/**
 * Whoever was on a visit that has begun leaves their place on it to nobody in particular, so that it still says how many went:
 * counts are asked for and returned by it. The places of one person cannot be told from those of another afterwards. What was
 * given up, and what is still to come, goes.
 */
export async function forgetVisits(
  transaction: ScopedTransaction,
  workspaceId: string,
  volunteerId: string,
  now: Date,
): Promise<void> {
  await transaction.claim.deleteMany({
    where: { volunteerId, OR: [{ seat: null }, { shift: { startsAt: { gt: now } } }] },
  });
  const gone = await transaction.claim.findMany({ where: { volunteerId }, select: { id: true, shiftId: true } });
  const taken = await formerPlaces(
    transaction,
    gone.map(({ shiftId }) => shiftId),
  );
  const byNumber = new Map<number, string[]>();
  for (const { id, shiftId } of gone) {
    const number = (taken.get(shiftId) ?? 0) + 1;
    byNumber.set(number, [...(byNumber.get(number) ?? []), id]);
  }
  for (const [number, ids] of byNumber) {
    const former = await nobody(transaction, workspaceId, number, now);
    const data = { volunteerId: former, standingId: null, confirmedAt: null, soughtSince: null };
    await inPieces(ids, (piece) => transaction.claim.updateMany({ where: { id: { in: piece } }, data }));
  }
}

/** How many on each of these visits have been forgotten before, by id of the visit. */
async function formerPlaces(
  transaction: ScopedTransaction,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const pieces = await inPieces(shiftIds, (piece) =>
    transaction.claim.findMany({
      where: { shiftId: { in: piece }, volunteer: { userId: { startsWith: FORMER_MEMBER } } },
      select: { shiftId: true },
    }),
  );
  const places = new Map<string, number>();
  for (const { shiftId } of pieces.flat()) places.set(shiftId, (places.get(shiftId) ?? 0) + 1);
  return places;
}

/** The row that stands for whoever was forgotten. @param number which of several on one visit */
async function nobody(transaction: ScopedTransaction, workspaceId: string, number: number, now: Date): Promise<string> {
  const userId = formerMember(number);
  const known = await transaction.volunteer.findFirst({ where: { userId }, select: { id: true } });
  if (known) return known.id;
  const id = randomUUID();
  await transaction.volunteer.create({ data: { id, workspaceId, userId, createdAt: now } });
  return id;
}
