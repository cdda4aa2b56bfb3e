import type { Group, PauseDays } from '../../core/model.js';
import { pauseAround } from '../../core/place-pauses.js';
import { LONGEST_VISIT } from '../../core/stretches.js';
import { type CalendarDate, wallClockToInstant } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import type { Prisma } from '../../database/client.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { bySoonest, toShift, WITH_ACTIVE_CLAIMS } from '../../database/stored-rows.js';
import { STRETCH_COLUMNS, toStretch } from '../../database/stored-stretches.js';
import { isSealed } from '../../delivery/said-week.rule.js';
import type { VisitInside } from './pausing.rule.js';

type VisitReader = Pick<ScopedTransaction, 'shift'>;

/** With who comes and who waits in line. */
const WITH_WHO_IS_CONCERNED = {
  ...WITH_ACTIVE_CLAIMS,
  doubts: {
    where: { open: 1 },
    select: { places: { where: { outcome: null, isRecorded: false }, select: { userId: true } } },
  },
  line: { select: { volunteer: { select: { userId: true } } }, orderBy: { since: 'asc' } },
} satisfies Prisma.ShiftInclude;

/** Statuses of visits that could still be made. */
const TO_BE_MADE = ['planned', 'will_not_run'];

/** Posted visits of these groups that lie in these days and have not begun, soonest first, with who comes and who waits. All are of one facility. */
export async function visitsInside(
  reader: VisitReader,
  groups: readonly Group[],
  days: PauseDays,
  now: Date,
): Promise<readonly VisitInside[]> {
  const zone = groups[0]?.facility.timeZone ?? 'UTC';
  const rows = await reader.shift.findMany({
    where: { ...around(groups, days, zone, now), status: 'planned' },
    include: WITH_WHO_IS_CONCERNED,
  });
  return rows
    .sort(bySoonest)
    .flatMap((row) => visitInside(row, groups))
    .filter(({ shift }) => pauseAround([days], shift, zone) !== null);
}

/** A visit to call off. */
export interface RowInside {
  readonly id: string;
  readonly groupId: string;
  readonly weekId: string;
  readonly status: string;
}

/** The same as rows to call off: those that will not run too, so that none of them is reopened. */
export async function rowsInside(
  reader: VisitReader,
  groups: readonly Group[],
  days: PauseDays,
  now: Date,
): Promise<readonly RowInside[]> {
  const zone = groups[0]?.facility.timeZone ?? 'UTC';
  const rows = await reader.shift.findMany({
    where: { ...around(groups, days, zone, now), status: { in: TO_BE_MADE } },
    select: { id: true, groupId: true, weekId: true, status: true, ...STRETCH_COLUMNS },
  });
  return rows.sort(bySoonest).filter((row) => pauseAround([days], toStretch(row), zone) !== null);
}

/** Visits that this pause has called off and of which nobody has been told yet. */
export async function untoldOf(
  reader: VisitReader,
  groups: readonly Group[],
  pause: Begun,
): Promise<readonly VisitInside[]> {
  const groupIds = groups.map((group) => group.id);
  const rows = await reader.shift.findMany({
    where: { groupId: { in: groupIds }, startsAt: untoldSince(groups, pause), pauseId: pause.id },
    include: WITH_WHO_IS_CONCERNED,
  });
  return rows.sort(bySoonest).flatMap((row) => visitInside(row, groups));
}

/** Within what such visits are looked for. */
export function untoldSince(groups: readonly Group[], { from }: Begun): { readonly gt: Date } {
  return { gt: beginOf(from, groups[0]?.facility.timeZone ?? 'UTC') };
}

interface Begun {
  readonly id: string;
  readonly from: CalendarDate;
}

function visitInside(
  row: Prisma.ShiftGetPayload<{ include: typeof WITH_WHO_IS_CONCERNED }>,
  groups: readonly Group[],
): VisitInside[] {
  const group = groups.find(({ id }) => id === row.groupId);
  const waiting = row.line.map(({ volunteer }) => volunteer.userId);
  const named = row.doubts.flatMap(({ places }) => places.map(({ userId }) => userId)).filter((who) => !isSealed(who));
  return group ? [{ shift: toShift(row), group, named, waiting }] : [];
}

function around(
  groups: readonly Group[],
  { from, until }: PauseDays,
  zone: string,
  now: Date,
): Prisma.ShiftWhereInput & { readonly startsAt: Prisma.DateTimeFilter } {
  const begin = beginOf(from, zone);
  return {
    groupId: { in: groups.map(({ id }) => id) },
    startsAt: {
      gt: begin > now ? begin : now,
      ...(until !== null && { lt: wallClockToInstant(dateAfter(until, 1), '00:00', zone) }),
    },
    week: { state: 'posted' },
  };
}

/** No visit that begins before this has a time on the day. */
function beginOf(from: CalendarDate, zone: string): Date {
  return new Date(wallClockToInstant(from, '00:00', zone).getTime() - LONGEST_VISIT);
}
