import type { FacilityKind } from '../core/model.js';
import type { Prisma } from '../database/client.js';
import type { ScopedTransaction } from '../database/scope.js';
import { KINDS } from '../database/stored-rows.js';

// A group's programme stands in its own row. While the version before this one may still run on the same database, a group
// that it wrote has none of its own, and it reads the facility's: docs/decisions/0015 says what is kept for it, and until when.

/** Groups that have one of these programmes; what is closed has none any more. */
export function inProgrammes(codes: readonly string[]): Prisma.GroupWhereInput {
  return { closedAt: null, ...everInProgrammes(codes) };
}

/** The same with those that are closed, by what they had last. */
export function everInProgrammes(codes: readonly string[]): Prisma.GroupWhereInput {
  const programmeCode = { in: [...codes] };
  return { OR: [{ programmeCode }, { programmeCode: null, facility: { programmeCode } }] };
}

/** The code of a group's programme. */
export function programmeCodeOf(
  group: { readonly programmeCode: string | null },
  facility: { readonly programmeCode: string },
): string {
  return group.programmeCode ?? facility.programmeCode;
}

/** Writes into the groups of these facilities what they have not got of their own yet, before the facility's may change. */
export async function writeOwnProgrammes(transaction: ScopedTransaction, facilityIds: Iterable<string>): Promise<void> {
  for (const id of new Set(facilityIds)) {
    const facility = await transaction.facility.findUnique({ where: { id }, select: { programmeCode: true } });
    if (!facility) continue;
    const { programmeCode } = facility;
    await transaction.group.updateMany({ where: { facilityId: id, programmeCode: null }, data: { programmeCode } });
  }
}

/** The version before reads the programme of a facility's first group from the facility. */
export async function writeFacilityProgrammes(
  transaction: ScopedTransaction,
  facilityIds: Iterable<string>,
): Promise<void> {
  for (const facilityId of new Set(facilityIds)) {
    const first = await transaction.group.findFirst({
      where: { facilityId, programmeCode: { not: null }, closedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { programmeCode: true },
    });
    if (!first?.programmeCode) continue;
    const { programmeCode } = first;
    await transaction.facility.updateMany({
      where: { id: facilityId, NOT: { programmeCode } },
      data: { programmeCode },
    });
  }
}

/**
 * What a facility without groups is said to have, for the version before: the first programme that fits its kind, else the
 * first. One that has been removed is none.
 * @returns null while the society has no programmes
 */
export async function firstProgrammeFor(transaction: ScopedTransaction, kind: FacilityKind): Promise<string | null> {
  const programmes = await transaction.programme.findMany({ where: { endedAt: null }, orderBy: { position: 'asc' } });
  const fitting = programmes.find(({ kinds }) => KINDS.parse(kinds).includes(kind));
  return (fitting ?? programmes[0])?.code ?? null;
}

/**
 * Whether a programme is for this kind of facility. Whoever changes which kinds it is for, or removes it, waits from here on
 * until the transaction ends: a programme's row is taken after the facility's.
 * @returns false also when there is no such programme, or none any more
 */
export async function fitsKind(transaction: ScopedTransaction, code: string, kind: FacilityKind): Promise<boolean> {
  const [programme] = await transaction.programme.updateManyAndReturn({
    where: { code, endedAt: null },
    data: { version: { increment: 0 } },
  });
  return programme !== undefined && KINDS.parse(programme.kinds).includes(kind);
}
