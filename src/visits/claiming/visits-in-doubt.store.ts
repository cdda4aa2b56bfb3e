import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../database/client.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { DoubtDecision, DoubtOutcome, PlaceInDoubt, VisitInDoubt } from './in-doubt.rule.js';
import type { PuttingBack } from './putting-back.store.js';

export const WITH_PLACES = { places: true } satisfies Prisma.VisitInDoubtInclude;
type Row = Prisma.VisitInDoubtGetPayload<{ include: typeof WITH_PLACES }>;

/** Those of visits that are not over, settled or not, soonest first; and those that are over and not settled. */
export async function doubtsAt(
  client: Pick<ScopedTransaction, 'visitInDoubt'>,
  now: Date,
): Promise<readonly VisitInDoubt[]> {
  const rows = await client.visitInDoubt.findMany({
    where: { OR: [{ open: 1 }, { shift: { endsAt: { gt: now } } }] },
    include: WITH_PLACES,
    orderBy: [{ foundAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toDoubt);
}

export function toDoubt(row: Row): VisitInDoubt {
  const { id, groupId, shiftId, recordsEnd, foundAt, open, decision, decidedBy, places } = row;
  return {
    ...{ id, groupId, shiftId, recordsEnd, foundAt },
    isOpen: open !== null,
    // Written by this room alone, from the domain's own types.
    decision: decision === null ? null : { by: decidedBy ?? '', kind: decision as DoubtDecision },
    places: places
      .map(({ userId, isRecorded, isShadow, outcome }) => ({
        ...{ userId, isRecorded, isShadow },
        outcome: outcome as DoubtOutcome | null,
      }))
      .sort((one, other) => (one.userId < other.userId ? -1 : 1)),
  };
}

/** Notes whose places are in doubt. What was in doubt already and is not settled makes room for it. */
export async function doubtVisit(
  { transaction, workspaceId, recordsEnd, now }: PuttingBack,
  groupId: string,
  shiftId: string,
  places: readonly PlaceInDoubt[],
): Promise<void> {
  // Whoever is deciding it waits from here on, and then decides what is in doubt now.
  const [known] = await transaction.visitInDoubt.updateManyAndReturn({
    where: { shiftId, open: 1 },
    data: { decision: null, decidedBy: null },
  });
  const visitId = known?.id ?? randomUUID();
  if (known) await transaction.placeInDoubt.deleteMany({ where: { visitId } });
  else {
    const found = { id: visitId, workspaceId, groupId, shiftId, recordsEnd, foundAt: now, open: 1 };
    await transaction.visitInDoubt.create({ data: found });
  }
  await transaction.placeInDoubt.createMany({ data: places.map((place) => ({ ...place, visitId, workspaceId })) });
}
