import type { Group, Stretch, VisitBeside, Week } from '../../core/model.js';
import { spanOf } from '../../core/places-left.js';
import { BELOW_ALL_SEATS } from '../../core/shadow-seats.js';
import { LONGEST_VISIT, overlaps } from '../../core/stretches.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedClient } from '../../database/scope.js';
import { STRETCH_COLUMNS, toStretch } from '../../database/stored-stretches.js';

/** A visit beside others, with whose it is. */
export interface StoredBeside extends VisitBeside {
  readonly id: string;
  readonly groupId: string;
  readonly weekId: string;
}

/** Milliseconds. */
const A_DAY = 24 * 60 * 60_000;

export const BESIDE_COLUMNS = {
  id: true,
  groupId: true,
  weekId: true,
  ...STRETCH_COLUMNS,
  minimumParty: true,
  maximumParty: true,
} satisfies Prisma.ShiftSelect;

/**
 * Planned and posted visits of these groups that may share a moment with the stretch: which do is for `overlaps` to say. Asked
 * for their ends, SQLite would read the visits of the whole society.
 */
export function maybeBeside(groupIds: readonly string[], { startsAt, endsAt }: Stretch): Prisma.ShiftWhereInput {
  return {
    groupId: { in: [...groupIds] },
    status: 'planned',
    startsAt: { gt: longestBefore(startsAt), lt: endsAt },
    week: { state: 'posted' },
  };
}

/** No visit that begins before this still lasts at the instant. */
export function longestBefore(instant: Date): Date {
  return new Date(instant.getTime() - LONGEST_VISIT);
}

/** @param people how many come on it */
export function toBeside(row: BesideRow, people: number): StoredBeside {
  const { id, groupId, weekId, minimumParty, maximumParty } = row;
  return { id, groupId, weekId, ...toStretch(row), minimumParty, maximumParty, people };
}

type BesideRow = Prisma.ShiftGetPayload<{ select: typeof BESIDE_COLUMNS }>;

/** What goes on meanwhile at each of these facilities, by facility id, in three statements for each some hundred of them. */
export async function readBeside(
  client: Pick<ScopedClient, 'group' | 'shift'>,
  facilityIds: readonly string[],
  during: Stretch,
): Promise<ReadonlyMap<string, readonly StoredBeside[]>> {
  const found = new Map<string, StoredBeside[]>(facilityIds.map((id) => [id, []]));
  const groups = await inPieces(found.keys(), (piece) =>
    client.group.findMany({ where: { facilityId: { in: piece } }, select: { id: true, facilityId: true } }),
  );
  const facilityOf = new Map(groups.flat().map(({ id, facilityId }) => [id, facilityId]));
  const pieces = await inPieces(facilityOf.keys(), (groupIds) =>
    client.shift.findMany({
      where: maybeBeside(groupIds, during),
      // Counting them in the same statement would count every claim there ever was.
      select: { ...BESIDE_COLUMNS, claims: { where: { seat: { gt: BELOW_ALL_SEATS } }, select: { id: true } } },
    }),
  );
  for (const { claims, ...row } of pieces.flat()) {
    const visit = toBeside(row, claims.length);
    if (overlaps(visit, during)) found.get(facilityOf.get(visit.groupId) ?? '')?.push(visit);
  }
  return found;
}

/** What goes on at the facility beside the visits of this week. */
export async function readBesideWeek(
  client: Pick<ScopedClient, 'group' | 'shift'>,
  week: { readonly id: string; readonly endsAt: Date; readonly group: { readonly facilityId: string } },
): Promise<readonly VisitBeside[]> {
  const { facilityId } = week.group;
  // A day more on either side, should the facility's clock have been corrected.
  const end = week.endsAt.getTime();
  const around = { startsAt: new Date(end - 8 * A_DAY), endsAt: new Date(end + A_DAY) };
  const all = (await readBeside(client, [facilityId], around)).get(facilityId) ?? [];
  return all.filter(({ weekId }) => weekId !== week.id);
}

/** What other groups than these have planned at their facilities while these weeks last, by facility id. */
export async function besideOthers(
  client: Pick<ScopedClient, 'group' | 'shift'>,
  groups: readonly Group[],
  weeks: readonly Week[],
): Promise<ReadonlyMap<string, readonly VisitBeside[]>> {
  const span = spanOf(weeks.flatMap(({ shifts }) => shifts));
  if (!span) return new Map();
  const known = new Set(groups.map(({ id }) => id));
  const all = await readBeside(client, [...new Set(groups.map(({ facility }) => facility.id))], span);
  return new Map([...all].map(([id, visits]) => [id, visits.filter(({ groupId }) => !known.has(groupId))]));
}

/** Those that share a moment with a visit, itself left out. */
export function besideVisit(
  all: readonly StoredBeside[],
  visit: { readonly id: string } & Stretch,
): readonly StoredBeside[] {
  return all.filter((other) => other.id !== visit.id && overlaps(other, visit));
}
