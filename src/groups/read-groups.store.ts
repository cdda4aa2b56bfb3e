import type { Group } from '../core/model.js';
import type { Prisma } from '../database/client.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';
import { type GroupRow, toGroup } from '../database/stored-rows.js';
import { programmeCodeOf } from './group-programmes.store.js';

// Lists of groups: what many have in common is read once. Read with each group, its programme would be named by two columns, in
// a statement that cannot be cut up.

/** By name, with their facilities and leaders. Four statements, and one more for every some hundred facilities. */
export async function readGroups(
  client: Pick<ScopedTransaction, 'group' | 'facility' | 'programme'>,
  where: Prisma.GroupWhereInput,
): Promise<GroupRow[]> {
  const rows = await client.group.findMany({ where, include: { leaders: true }, orderBy: { name: 'asc' } });
  const programmes = new Map((await client.programme.findMany()).map((programme) => [programme.code, programme]));
  const facilityIds = new Set(rows.map(({ facilityId }) => facilityId));
  const pieces = await inPieces(facilityIds, (piece) => client.facility.findMany({ where: { id: { in: piece } } }));
  const facilities = new Map(pieces.flat().map((facility) => [facility.id, facility]));
  return rows.flatMap((row) => {
    const facility = facilities.get(row.facilityId);
    const programme = facility && programmes.get(programmeCodeOf(row, facility));
    return programme ? [{ ...row, programme, facility: { ...facility, programme } }] : [];
  });
}

/** Groups as they are within a transaction: one of them, closed or not, or all that visit a facility now. */
export async function groupsOf(
  transaction: ScopedTransaction,
  where: { readonly id: string } | { readonly facilityId: string },
): Promise<readonly Group[]> {
  const open = 'facilityId' in where ? { ...where, closedAt: null } : where;
  return (await readGroups(transaction, open)).map(toGroup);
}
