import type { Group } from '../core/model.js';
import type { Prisma } from '../database/client.js';
import { inPages, inPieces } from '../database/in-pieces.js';
import type { ScopedTransaction } from '../database/scope.js';
import { type GroupRow, toGroup } from '../database/stored-rows.js';
import { programmeCodeOf } from './group-programmes.store.js';

// Lists of groups: what many have in common is read once. Read with each group, its programme would be named by two columns, in
// a statement that cannot be cut up.

/** About how many. */
const LEADERS_OF_A_GROUP = 3;

/** By name, with their facilities and leaders. Four statements for some hundred groups. */
export async function readGroups(
  client: Pick<ScopedTransaction, 'group' | 'facility' | 'programme'>,
  where: Prisma.GroupWhereInput,
): Promise<GroupRow[]> {
  const pages = await inPages(
    (after, take) =>
      client.group.findMany({
        where: { AND: [after, where] },
        include: { leaders: true },
        orderBy: { id: 'asc' },
        take,
      }),
    LEADERS_OF_A_GROUP,
  );
  const rows = pages.sort(byName);
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

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : Number(one.name > other.name);
}

/** Groups as they are within a transaction: one of them, closed or not, or all that visit a facility now. */
export async function groupsOf(
  transaction: ScopedTransaction,
  where: { readonly id: string } | { readonly facilityId: string },
): Promise<readonly Group[]> {
  const open = 'facilityId' in where ? { ...where, closedAt: null } : where;
  return (await readGroups(transaction, open)).map(toGroup);
}
