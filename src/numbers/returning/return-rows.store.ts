import type { Facility, Programme } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { toFacility, toProgramme } from '../../database/stored-rows.js';
import { readTargetGroups } from '../../groups/chosen-target-groups.store.js';
import { programmeCodeOf } from '../../groups/group-programmes.store.js';
import { readCounted, toCount, toCountState } from '../counting/counted-visits.store.js';
import type { CountState } from '../counting/counting.rule.js';
import type { Approval, SentReminder, YearlyReturn, YearVisit } from './yearly-return.rule.js';

type Reader = Pick<ScopedTransaction, 'shift' | 'facility' | 'programme' | 'group' | 'returnApproval' | 'workspace'>;

/** A calendar's day begins somewhere within a day of UTC's. Milliseconds. */
const A_DAY = 24 * 60 * 60_000;

const VISIT = { startsAt: true, groupId: true, count: true } satisfies Prisma.ShiftSelect;

type VisitRow = Prisma.ShiftGetPayload<{ select: typeof VISIT }>;

/**
 * What facilities return for a calendar year: those that had visits in it.
 * @param only ids of facilities; null for all
 */
export async function readReturns(
  client: Reader,
  year: number,
  now: Date,
  only: readonly string[] | null,
): Promise<YearlyReturn[]> {
  // Read once and not with each visit: a large society has tens of thousands of visits a year.
  const known: Known = {
    groups: new Map((await client.group.findMany({ include: { leaders: true } })).map((row) => [row.id, row])),
    programmes: (await client.programme.findMany({ orderBy: { position: 'asc' } })).map(toProgramme),
  };
  if (only === null) return readPiece(client, year, now, null, known);
  return (await inPieces(only, (piece) => readPiece(client, year, now, piece, known))).flat();
}

interface Known {
  /** By id. */
  readonly groups: ReadonlyMap<string, Prisma.GroupGetPayload<{ include: { leaders: true } }>>;
  /** In the society's order. */
  readonly programmes: readonly Programme[];
}

async function readPiece(
  client: Reader,
  year: number,
  now: Date,
  only: readonly string[] | null,
  { groups, programmes }: Known,
): Promise<YearlyReturn[]> {
  const rows = await client.shift.findMany({
    where: visitsOf(`${year}-01-01`, `${year + 1}-01-01`, now, only),
    select: VISIT,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const facilities = await client.facility.findMany({
    where: only === null ? {} : { id: { in: [...only] } },
    orderBy: { name: 'asc' },
  });
  const approvals = await client.returnApproval.findMany({
    where: { year, ...(only !== null && { facilityId: { in: [...only] } }) },
    orderBy: { version: 'asc' },
  });
  // The last of each facility wins.
  const approvalOf = new Map(approvals.map((row) => [row.facilityId, toApproval(row)]));
  // A group that visits another facility now has visited this one, where it was this one when the visit was told.
  const visitsAt = new Map<string, VisitRow[]>();
  for (const visit of rows) {
    const facilityId = visit.count?.facilityId ?? groups.get(visit.groupId)?.facilityId;
    if (facilityId === undefined) continue;
    const known = visitsAt.get(facilityId);
    if (known) known.push(visit);
    else visitsAt.set(facilityId, [visit]);
  }
  return facilities.flatMap((row): YearlyReturn[] => {
    const facility = toFacility(row);
    const own = (visitsAt.get(facility.id) ?? []).filter((visit) => isIn(visit, facility, String(year)));
    if (own.length === 0) return [];
    const groupsNow = [...groups.values()].filter(({ facilityId }) => facilityId === facility.id);
    const groupsThen = [...new Set(own.map(({ groupId }) => groupId))].flatMap((id) => groups.get(id) ?? []);
    const leaders = (groupsNow.length > 0 ? groupsNow : groupsThen).flatMap((group) => group.leaders);
    const visits = own.map((visit) => toYearVisit(visit, facility, programmeOf(visit, groups.get(visit.groupId), row)));
    const had = new Set(visits.map(({ programmeCode }) => programmeCode));
    return [
      {
        facility,
        year,
        visits,
        programmes: programmes.filter(({ code }) => had.has(code)),
        leaderIds: [...new Set(leaders.map(({ userId }) => userId))].sort(),
        approval: approvalOf.get(facility.id) ?? null,
      },
    ];
  });
}

/** Facilities whose return this person may approve, if they had visits: of the groups that they lead, now and then. */
export async function facilitiesLedBy(
  client: Pick<ScopedTransaction, 'group' | 'count'>,
  userId: string,
): Promise<string[]> {
  const groups = await client.group.findMany({
    where: { leaders: { some: { userId } } },
    select: { id: true, facilityId: true },
  });
  const then = await inPieces(groups, (piece) =>
    client.count.findMany({
      where: { facilityId: { not: null }, shift: { groupId: { in: piece.map(({ id }) => id) } } },
      distinct: ['facilityId'],
      select: { facilityId: true },
    }),
  );
  return [...new Set([...groups, ...then.flat()].flatMap(({ facilityId }) => facilityId ?? []))];
}

/** The visits of a facility's calendar month, counted or to be counted, soonest first. @param month `2026-03` */
export async function readMonth(client: Reader, facilityId: string, month: string, now: Date): Promise<CountState[]> {
  const row = await client.facility.findFirst({ where: { id: facilityId } });
  if (!row) return [];
  const facility = toFacility(row);
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const where = visitsOf(first.toISOString().slice(0, 10), next.toISOString().slice(0, 10), now, [facilityId]);
  const rows = await readCounted(client, where);
  const countedGroups = await readTargetGroups(client);
  return rows
    .filter(({ count, week }) => (count?.facilityId ?? week.group.facilityId) === facilityId)
    .filter((visit) => isIn(visit, facility, month))
    .map((visit) => toCountState(visit, countedGroups));
}

/** The last reminder about a year; null for none. */
export async function lastReminder(
  client: Pick<ScopedTransaction, 'returnReminder'>,
  year: number,
): Promise<(SentReminder & { readonly number: number }) | null> {
  const row = await client.returnReminder.findFirst({ where: { year }, orderBy: { number: 'desc' } });
  return row && { by: row.sentBy, at: row.sentAt, number: row.number };
}

/** Counted ones, and posted ones that are over, that somebody held, and that nobody has counted. `from` and `to` with a day to spare. */
function visitsOf(from: string, to: string, now: Date, only: readonly string[] | null): Prisma.ShiftWhereInput {
  const stretch = {
    gte: new Date(Date.parse(from) - A_DAY),
    lt: new Date(Date.parse(to) + A_DAY),
  };
  const isUncounted: Prisma.ShiftWhereInput = {
    count: null,
    status: 'planned',
    endsAt: { lte: now },
    week: { state: 'posted' },
    claims: { some: { seat: { gte: 1 } } },
  };
  const there = only && { facilityId: { in: [...only] } };
  const isThere: Prisma.ShiftWhereInput[] = there ? [{ OR: [{ count: there }, { week: { group: there } }] }] : [];
  return { startsAt: stretch, AND: [{ OR: [{ count: { isNot: null } }, isUncounted] }, ...isThere] };
}

/** By the facility's calendar. @param period `2026` or `2026-03` */
function isIn({ startsAt }: { readonly startsAt: Date }, { timeZone }: Facility, period: string): boolean {
  return calendarDateOf(startsAt, timeZone).startsWith(`${period}-`);
}

function toYearVisit({ startsAt, count }: VisitRow, { timeZone }: Facility, programmeCode: string): YearVisit {
  return { date: calendarDateOf(startsAt, timeZone), programmeCode, count: count && toCount(count) };
}

/** A group that does something else now did this then, where it was this when the visit was told. */
function programmeOf(
  { count }: VisitRow,
  group: { readonly programmeCode: string | null } | undefined,
  facility: { readonly programmeCode: string },
): string {
  return count?.programmeCode ?? programmeCodeOf(group ?? { programmeCode: null }, facility);
}

function toApproval(row: Prisma.ReturnApprovalGetPayload<object>): Approval {
  const { version, approvedBy: by, approvedAt: at, revision, clientVisits, participants, visitsHeld: held } = row;
  return { version, by, at, revision, numbers: { clientVisits, participants, held } };
}
