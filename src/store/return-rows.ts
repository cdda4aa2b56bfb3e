import type { CountState } from '../domain/counting.js';
import type { Facility } from '../domain/model.js';
import { calendarDateOf } from '../domain/time.js';
import type { Approval, SentReminder, YearlyReturn, YearVisit } from '../domain/yearly-return.js';
import { toCount, toCountState, WITH_COUNT } from './counts.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { ScopedTransaction } from './scope.js';
import { toFacility, WITH_PROGRAMME } from './stored-rows.js';
import { readTargetGroups } from './target-groups.js';

type Reader = Pick<ScopedTransaction, 'shift' | 'facility' | 'returnApproval' | 'workspace'>;

/** A calendar's day begins somewhere within a day of UTC's. Milliseconds. */
const A_DAY = 24 * 60 * 60_000;

const VISIT = {
  startsAt: true,
  count: true,
  week: { select: { group: { select: { facilityId: true, leaders: { select: { userId: true } } } } } },
} satisfies Prisma.ShiftSelect;

type VisitRow = Prisma.ShiftGetPayload<{ select: typeof VISIT }>;

/**
 * What facilities return for a calendar year: those that had visits in it, by name.
 * @param onlyFacilityId null for all
 */
export async function readReturns(
  client: Reader,
  year: number,
  now: Date,
  onlyFacilityId: string | null,
): Promise<YearlyReturn[]> {
  const rows = await client.shift.findMany({
    where: visitsOf(`${year}-01-01`, `${year + 1}-01-01`, now, onlyFacilityId),
    select: VISIT,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const facilities = await client.facility.findMany({
    where: onlyFacilityId === null ? {} : { id: onlyFacilityId },
    include: { ...WITH_PROGRAMME, groups: { include: { leaders: true } } },
    orderBy: { name: 'asc' },
  });
  const approvals = await client.returnApproval.findMany({
    where: { year, ...(onlyFacilityId !== null && { facilityId: onlyFacilityId }) },
    orderBy: { version: 'asc' },
  });
  // The last of each facility wins.
  const approvalOf = new Map(approvals.map((row) => [row.facilityId, toApproval(row)]));
  return facilities.flatMap((row): YearlyReturn[] => {
    const facility = toFacility(row);
    const own = rows.filter((visit) => isOf(visit, facility, String(year)));
    if (own.length === 0) return [];
    const leadersNow = row.groups.flatMap(({ leaders }) => leaders);
    const leaders = row.groups.length > 0 ? leadersNow : own.flatMap(({ week }) => week.group.leaders);
    return [
      {
        facility,
        year,
        visits: own.map((visit) => toYearVisit(visit, facility)),
        leaderIds: [...new Set(leaders.map(({ userId }) => userId))].sort(),
        approval: approvalOf.get(facility.id) ?? null,
      },
    ];
  });
}

/** The visits of a facility's calendar month, counted or to be counted, soonest first. @param month `2026-03` */
export async function readMonth(client: Reader, facilityId: string, month: string, now: Date): Promise<CountState[]> {
  const row = await client.facility.findFirst({ where: { id: facilityId }, include: WITH_PROGRAMME });
  if (!row) return [];
  const facility = toFacility(row);
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const rows = await client.shift.findMany({
    where: visitsOf(first.toISOString().slice(0, 10), next.toISOString().slice(0, 10), now, facilityId),
    include: WITH_COUNT,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const countedGroups = await readTargetGroups(client);
  return rows.filter((visit) => isOf(visit, facility, month)).map((visit) => toCountState(visit, countedGroups));
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
function visitsOf(from: string, to: string, now: Date, onlyFacilityId: string | null): Prisma.ShiftWhereInput {
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
  const isThere: Prisma.ShiftWhereInput[] =
    onlyFacilityId === null
      ? []
      : [
          {
            OR: [{ count: { facilityId: onlyFacilityId } }, { week: { group: { facilityId: onlyFacilityId } } }],
          },
        ];
  return { startsAt: stretch, AND: [{ OR: [{ count: { isNot: null } }, isUncounted] }, ...isThere] };
}

/** A group that visits another facility now has visited this one, where it was this one when the visit was told. */
function isOf(
  visit: {
    readonly startsAt: Date;
    readonly count: { readonly facilityId: string | null } | null;
    readonly week: { readonly group: { readonly facilityId: string } };
  },
  facility: Facility,
  period: string,
): boolean {
  const facilityId = visit.count?.facilityId ?? visit.week.group.facilityId;
  return facilityId === facility.id && calendarDateOf(visit.startsAt, facility.timeZone).startsWith(`${period}-`);
}

function toYearVisit({ startsAt, count }: VisitRow, { timeZone }: Facility): YearVisit {
  return {
    date: calendarDateOf(startsAt, timeZone),
    count: count && toCount(count),
    countedAt: count?.countedAt ?? null,
  };
}

function toApproval(row: Prisma.ReturnApprovalGetPayload<object>): Approval {
  const { version, approvedBy: by, approvedAt: at, revision, clientVisits, participants, visitsHeld: held } = row;
  return { version, by, at, revision, numbers: { clientVisits, participants, held } };
}
