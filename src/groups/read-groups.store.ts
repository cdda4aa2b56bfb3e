import type { Group } from '../core/model.js';
import type { Prisma } from '../database/client.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';
import { type FacilityRow, type GroupRow, toGroup } from '../database/stored-rows.js';

// Lists of facilities and of groups: what many have in common is read once. Read with each facility, its programme would be
// named by two columns, in a statement that cannot be cut up.

/** By name. Two statements, however many there are. */
export async function readFacilities(
  client: Pick<ScopedTransaction, 'facility' | 'programme'>,
  where: Prisma.FacilityWhereInput,
): Promise<FacilityRow[]> {
  const rows = await client.facility.findMany({ where, orderBy: { name: 'asc' } });
  const programmes = new Map((await client.programme.findMany()).map((programme) => [programme.code, programme]));
  return rows.flatMap((row) => {
    const programme = programmes.get(row.programmeCode);
    return programme ? [{ ...row, programme }] : [];
  });
}

/** By name, with their facilities and leaders. Four statements, and two more for every some hundred facilities. */
export async function readGroups(
  client: Pick<ScopedTransaction, 'group' | 'facility' | 'programme'>,
  where: Prisma.GroupWhereInput,
): Promise<GroupRow[]> {
  const rows = await client.group.findMany({ where, include: { leaders: true }, orderBy: { name: 'asc' } });
  const facilityIds = new Set(rows.map(({ facilityId }) => facilityId));
  const pieces = await inPieces(facilityIds, (piece) => readFacilities(client, { id: { in: piece } }));
  const facilities = new Map(pieces.flat().map((facility) => [facility.id, facility]));
  return rows.flatMap((row) => {
    const facility = facilities.get(row.facilityId);
    return facility ? [{ ...row, facility }] : [];
  });
}

/** Groups as they are within a transaction: one of them, or all that visit a facility. */
export async function groupsOf(
  transaction: ScopedTransaction,
  where: { readonly id: string } | { readonly facilityId: string },
): Promise<readonly Group[]> {
  return (await readGroups(transaction, where)).map(toGroup);
}
