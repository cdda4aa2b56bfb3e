import { grouped } from '../../core/grouped.js';
import type { Group, WeekState } from '../../core/model.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { toGroup, toShift, WITH_GROUP } from '../../database/stored-rows.js';
import { activeOf } from '../../groups/who-can-act.rule.js';
import { readRoles } from '../../groups/who-can-act.store.js';
import type { VisitAfterwards } from './afterwards.rule.js';

/** What tells whether a visit ran, and who was on it. */
export const WITH_HELD = { ...WITH_GROUP, count: { select: { held: true } } } satisfies Prisma.ShiftInclude;
type Reading = Pick<ScopedTransaction, 'groupLeader' | 'workspaceRole'>;

/**
 * Leaders of these groups who can act, by group id. Nobody acts in their place: a wish is for them alone, and for whoever stands
 * in for one of them.
 * @param which `present`: without those in whose place somebody stands, as long as anybody else is there
 */
export async function leadersOf(
  reader: Reading,
  groups: readonly Pick<Group, 'id'>[],
  which: 'all' | 'present' = 'all',
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inPieces(
    groups.map(({ id }) => id),
    (piece) => reader.groupLeader.findMany({ where: { groupId: { in: piece } } }),
  );
  const all = rows.flat().toSorted((one, other) => (one.userId < other.userId ? -1 : 1));
  const roles = await readRoles(
    reader,
    all.map(({ userId }) => userId),
  );
  const byGroup = grouped(all, ({ groupId }) => groupId);
  return new Map(
    [...byGroup].map(([id, leaders]) => {
      const active = activeOf(
        leaders.map(({ userId }) => userId),
        roles,
      );
      const away = leaders.filter(({ isAway }) => isAway).map(({ userId }) => userId);
      const present = active.filter((userId) => !away.includes(userId));
      return [id, which === 'present' && present.length > 0 ? present : active];
    }),
  );
}

/** Slack user ids of everybody who is or was a member of these groups, by group id. */
export async function everMembersOf(
  reader: Pick<ScopedTransaction, 'membership'>,
  groups: readonly Pick<Group, 'id'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = groups.map(({ id }) => id);
  const rows = await inPieces(ids, (piece) =>
    reader.membership.findMany({
      where: { groupId: { in: piece } },
      select: { groupId: true, volunteer: { select: { userId: true } } },
    }),
  );
  const byGroup = grouped(rows.flat(), ({ groupId }) => groupId);
  return new Map([...byGroup].map(([id, all]) => [id, all.map(({ volunteer }) => volunteer.userId)]));
}

export async function groupOf(transaction: ScopedTransaction, shiftId: string): Promise<Group | null> {
  const row = await transaction.shift.findUnique({ where: { id: shiftId }, include: WITH_GROUP });
  return row && toGroup(row.week.group);
}

export function toVisit(
  row: Prisma.ShiftGetPayload<{ include: typeof WITH_HELD }>,
  leaderIds: readonly string[],
): VisitAfterwards {
  return {
    shift: toShift(row),
    group: { ...toGroup(row.week.group), leaderIds },
    weekState: row.week.state as WeekState,
    wasNotHeld: row.count?.held === false,
  };
}
