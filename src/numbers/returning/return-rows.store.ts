import type { Facility } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { bySoonest, toFacility, toProgramme } from '../../database/stored-rows.js';
import { readTargetGroups } from '../../groups/chosen-target-groups.store.js';
import { programmeCodeOf } from '../../groups/group-programmes.store.js';
import { IN_THE_PARTY, readCountedOf, toCount, toCountState } from '../counting/counted-visits.store.js';
import type { CountState } from '../counting/counting.rule.js';
import {
  approvalsOf,
  dayAfter,
  dayBefore,
  type FacilityRow,
  type GroupRow,
  groupsAt,
  readFacilities,
  VISITS_IN_A_YEAR,
} from './return-places.store.js';
import { readMeetings, readSupported } from './supported.store.js';
import type { SentReminder, YearlyReturn, YearVisit } from './yearly-return.rule.js';

type Reader = Pick<
  ScopedTransaction,
  'shift' | 'claim' | 'facility' | 'programme' | 'group' | 'count' | 'returnApproval' | 'workspace' | 'pairingCount'
>;

/** About how many. */
const PLACES_OF_A_VISIT = 4;

const VISIT = {
  ...{ id: true, startsAt: true, endsAt: true, groupId: true, status: true, count: true },
  week: { select: { state: true } },
} satisfies Prisma.ShiftSelect;

type VisitRow = Prisma.ShiftGetPayload<{ select: typeof VISIT }>;

/**
 * What facilities return for a calendar year: those that had visits or one-to-ones in it, by name. Their groups are found first, and
 * by those their visits, a few groups at a time: a large society has tens of thousands of visits a year.
 * @param only ids of facilities; null for all
 */
export async function readReturns(
  client: Reader,
  year: number,
  now: Date,
  only: readonly string[] | null,
): Promise<YearlyReturn[]> {
  const facilities = await readFacilities(client, only);
  const ids = facilities.map(({ id }) => id);
  const from = `${year}-01-01`;
  const groups = await groupsAt(client, only, from);
  const visits = await visitsOf(client, groups.keys(), from, `${year + 1}-01-01`, now);
  const visitsAt = byFacility(visits, groups);
  const approvalOf = await approvalsOf(client, year, ids);
  const supportedAt = await readSupported(client, year, ids);
  const meetingsAt = await readMeetings(client, year, ids);
  const programmes = (await client.programme.findMany({ orderBy: { position: 'asc' } })).map(toProgramme);
  const groupsNow = new Map<string, GroupRow[]>();
  for (const group of groups.values()) addTo(groupsNow, group.facilityId, group);
  const returnOf = (row: FacilityRow): YearlyReturn[] => {
    const facility = toFacility(row);
    const own = (visitsAt.get(facility.id) ?? []).filter((visit) => isIn(visit, facility, String(year)));
    const supported = supportedAt.get(facility.id) ?? 0;
    const meetings = meetingsAt.get(facility.id) ?? new Map<string, number>();
    if (own.length === 0 && supported === 0 && meetings.size === 0) return [];
    const groupsThen = [...new Set(own.map(({ groupId }) => groupId))].flatMap((id) => groups.get(id) ?? []);
    const leaders = (groupsNow.get(facility.id) ?? groupsThen).flatMap((group) => group.leaders);
    const visits = own.map((visit) => toYearVisit(visit, facility, programmeOf(visit, groups.get(visit.groupId), row)));
    const had = new Set([...visits.map(({ programmeCode }) => programmeCode), ...meetings.keys()]);
    return [
      {
        facility,
        year,
        visits,
        supported,
        meetings,
        programmes: programmes.filter(({ code }) => had.has(code)),
        leaderIds: [...new Set(leaders.map(({ userId }) => userId))].sort(),
        approval: approvalOf.get(facility.id) ?? null,
      },
    ];
  };
  // Which day it was is reckoned for each visit.
  const returns = await inPieces(facilities, async (piece) => piece.flatMap(returnOf), VISITS_IN_A_YEAR);
  return returns.flat();
}

function addTo<Item>(lists: Map<string, Item[]>, name: string, item: Item): void {
  const known = lists.get(name);
  if (known) known.push(item);
  else lists.set(name, [item]);
}

/** A group that visits another facility now has visited this one, where it was this one when the visit was told. */
function byFacility(
  visits: readonly VisitRow[],
  groups: ReadonlyMap<string, GroupRow>,
): ReadonlyMap<string, readonly VisitRow[]> {
  const found = new Map<string, VisitRow[]>();
  for (const visit of visits) {
    const facilityId = visit.count?.facilityId ?? groups.get(visit.groupId)?.facilityId;
    if (facilityId !== undefined) addTo(found, facilityId, visit);
  }
  return found;
}

/** The visits of a facility's calendar month, counted or to be counted, soonest first. @param month `2026-03` */
export async function readMonth(client: Reader, facilityId: string, month: string, now: Date): Promise<CountState[]> {
  const row = await client.facility.findFirst({ where: { id: facilityId } });
  if (!row) return [];
  const facility = toFacility(row);
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const [from, to] = [dayOf(first), dayOf(next)];
  const groups = await groupsAt(client, [facilityId], from);
  const visits = await visitsOf(client, groups.keys(), from, to, now);
  const rows = await readCountedOf(
    client,
    visits.map(({ id }) => id),
  );
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

/**
 * Of these groups, soonest first: counted visits, and posted ones that are over, that somebody held, and that nobody has
 * counted. Which of them is for us to say: asked for one or the other, PostgreSQL reads every place that ever was.
 * @param from a date, with a day to spare @param to the same
 */
async function visitsOf(
  client: Reader,
  groupIds: Iterable<string>,
  from: string,
  to: string,
  now: Date,
): Promise<VisitRow[]> {
  const startsAt = { gte: dayBefore(from), lt: dayAfter(to) };
  const pieces = await inPieces(
    groupIds,
    (piece) => client.shift.findMany({ where: { groupId: { in: piece }, startsAt }, select: VISIT }),
    VISITS_IN_A_YEAR,
  );
  const visits = pieces.flat();
  const uncounted = visits.filter(
    ({ count, status, endsAt, week }) =>
      count === null && status === 'planned' && endsAt <= now && week.state === 'posted',
  );
  const held = await inPieces(
    uncounted.map(({ id }) => id),
    (piece) =>
      client.claim.findMany({ where: { shiftId: { in: piece }, seat: IN_THE_PARTY }, select: { shiftId: true } }),
    PLACES_OF_A_VISIT,
  );
  const toCountStill = new Set(held.flat().map(({ shiftId }) => shiftId));
  return visits.filter(({ id, count }) => count !== null || toCountStill.has(id)).sort(bySoonest);
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
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
