import type { TargetGroup } from '../../core/measures.js';
import type { WeekState } from '../../core/model.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedClient } from '../../database/scope.js';
import { bySoonest, toGroup, toShift, WITH_GROUP } from '../../database/stored-rows.js';
import type { Count, CountState } from './counting.rule.js';
import { toTargetCounts } from './target-groups.store.js';

/** A visit with what is noted of it. */
export const WITH_COUNT = { ...WITH_GROUP, count: true } satisfies Prisma.ShiftInclude;

type CountedRow = Prisma.ShiftGetPayload<{ include: typeof WITH_COUNT }>;

/** A place in the party; the newcomer beside it has seat 0. */
export const IN_THE_PARTY = { gte: 1 };

/** These visits with what is noted of them, soonest first. */
export async function readCountedOf(
  client: Pick<ScopedClient, 'shift'>,
  shiftIds: readonly string[],
): Promise<CountedRow[]> {
  const pieces = await inPieces(shiftIds, (piece) =>
    client.shift.findMany({ where: { id: { in: piece } }, include: WITH_COUNT }),
  );
  return pieces.flat().sort(bySoonest);
}

export function toCountState(row: CountedRow, countedGroups: readonly TargetGroup[]): CountState {
  return {
    shift: toShift(row),
    group: toGroup(row.week.group),
    weekState: row.week.state as WeekState,
    countedGroups,
    count: row.count && toCount(row.count),
  };
}

export function toCount(row: NonNullable<CountedRow['count']>): Count {
  const { held, clientVisits, participants, countedBy, countedAt, version } = row;
  const targetGroups = toTargetCounts(row.targetGroups);
  return { held, clientVisits, participants, targetGroups, countedBy, countedAt, version };
}
