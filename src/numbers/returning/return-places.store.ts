import type { Prisma } from '../../database/client.js';
import { inPages, inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { Approval } from './yearly-return.rule.js';

/** About how many visits a group has in a year. */
export const VISITS_IN_A_YEAR = 80;
/** About how many lead a group. */
const LEADERS_OF_A_GROUP = 3;
/** A calendar's day begins somewhere within a day of UTC's. Milliseconds. */
const A_DAY = 24 * 60 * 60_000;

type Reader = Pick<ScopedTransaction, 'facility' | 'group' | 'count' | 'returnApproval'>;

export type FacilityRow = Prisma.FacilityGetPayload<object>;
export type GroupRow = Prisma.GroupGetPayload<{ include: { leaders: true } }>;

/** When a calendar's day has begun nowhere yet. @param date `2026-01-01` */
export function dayBefore(date: string): Date {
  return new Date(Date.parse(date) - A_DAY);
}

/** When it has ended everywhere. */
export function dayAfter(date: string): Date {
  return new Date(Date.parse(date) + A_DAY);
}

/** By name. @param only ids; null for all */
export async function readFacilities(client: Reader, only: readonly string[] | null) {
  const rows =
    only === null
      ? await inPages((after, take) => client.facility.findMany({ where: after, orderBy: { id: 'asc' }, take }))
      : (await inPieces(only, (piece) => client.facility.findMany({ where: { id: { in: piece } } }))).flat();
  return rows.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
}

/**
 * Groups that visit these facilities, or did when a visit was told since then, by id. @param only null for every group
 * @param from a date, with a day to spare
 */
export async function groupsAt(
  client: Reader,
  only: readonly string[] | null,
  from: string,
): Promise<ReadonlyMap<string, GroupRow>> {
  if (only === null) return byId(await everyGroup(client));
  const told = await inPieces(
    only,
    (piece) =>
      client.count.findMany({
        where: { facilityId: { in: piece }, countedAt: { gte: dayBefore(from) } },
        select: { shift: { select: { groupId: true } } },
      }),
    VISITS_IN_A_YEAR,
  );
  const then = new Set(told.flat().map(({ shift }) => shift.groupId));
  const include = { leaders: true };
  const there = await inPieces(only, (piece) =>
    client.group.findMany({ where: { facilityId: { in: piece } }, include }),
  );
  const elsewhere = await inPieces(then, (piece) => client.group.findMany({ where: { id: { in: piece } }, include }));
  return byId([...there.flat(), ...elsewhere.flat()]);
}

/** Every group there is with its leaders, in the order of their ids. */
export async function everyGroup(client: Pick<Reader, 'group'>): Promise<readonly GroupRow[]> {
  return inPages(
    (after, take) =>
      client.group.findMany({
        where: after,
        include: { leaders: true },
        orderBy: { id: 'asc' },
        take,
      }),
    LEADERS_OF_A_GROUP,
  );
}

function byId(groups: readonly GroupRow[]): ReadonlyMap<string, GroupRow> {
  return new Map(groups.map((group) => [group.id, group]));
}

/** The last approval of each facility's return of a year, by facility id. */
export async function approvalsOf(
  client: Reader,
  year: number,
  facilityIds: readonly string[],
): Promise<ReadonlyMap<string, Approval>> {
  const pieces = await inPieces(facilityIds, (piece) =>
    client.returnApproval.findMany({ where: { year, facilityId: { in: piece } }, orderBy: { version: 'asc' } }),
  );
  return new Map(pieces.flat().map((row) => [row.facilityId, toApproval(row)]));
}

/** Facilities whose return this person may approve, of the groups that they lead: where these visit now, and did in that year. */
export async function facilitiesLedBy(
  client: Pick<ScopedTransaction, 'groupLeader' | 'group' | 'shift'>,
  userId: string,
  year: number,
): Promise<string[]> {
  const rows = await client.groupLeader.findMany({ where: { userId }, select: { groupId: true } });
  const led = rows.map(({ groupId }) => groupId);
  const now = await inPieces(led, (piece) =>
    client.group.findMany({ where: { id: { in: piece } }, select: { facilityId: true } }),
  );
  const then = await inPieces(
    led,
    (piece) =>
      client.shift.findMany({
        where: { groupId: { in: piece }, startsAt: { gte: dayBefore(`${year}-01-01`) }, count: { isNot: null } },
        select: { count: { select: { facilityId: true } } },
      }),
    VISITS_IN_A_YEAR,
  );
  const told = then.flat().flatMap(({ count }) => count?.facilityId ?? []);
  return [...new Set([...now.flat().map(({ facilityId }) => facilityId), ...told])];
}

function toApproval(row: Prisma.ReturnApprovalGetPayload<object>): Approval {
  const { version, approvedBy: by, approvedAt: at, revision, clientVisits, participants, visitsHeld: held } = row;
  return { version, by, at, revision, numbers: { clientVisits, participants, held } };
}
