import type { Group, GroupWeek, IsoWeek } from '../../core/model.js';
import type { Prisma } from '../../database/client.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { toGroupWeek, toWeek, WITH_GROUP_AND_SHIFTS, WITH_SHIFTS } from '../../database/stored-rows.js';
import { type RoleReader, whoCanActFor } from '../../groups/who-can-act.store.js';
import { readBesideWeek } from './visits-at-the-same-hours.store.js';

/** A week with its group and what goes on beside it; null where there is none. */
export async function readWeek(
  within: RoleReader & Pick<ScopedTransaction, 'week' | 'shift'>,
  where: Prisma.WeekWhereInput,
): Promise<GroupWeek | null> {
  const row = await within.week.findFirst({ where, include: WITH_GROUP_AND_SHIFTS });
  return row && withLeaders(within, { ...toGroupWeek(row), beside: await readBesideWeek(within, row) });
}

/** The same of a group that has been read already. */
export async function readWeekOf(
  within: RoleReader & Pick<ScopedTransaction, 'week' | 'shift'>,
  group: Group,
  isoWeek: IsoWeek,
): Promise<GroupWeek | null> {
  const row = await within.week.findFirst({ where: { groupId: group.id, isoWeek }, include: WITH_SHIFTS });
  if (!row) return null;
  const beside = await readBesideWeek(within, { ...row, group: { facilityId: group.facility.id } });
  return withLeaders(within, { ...toWeek(row), group, beside });
}

async function withLeaders(within: RoleReader, week: GroupWeek): Promise<GroupWeek> {
  // Whoever acts in the place of leaders who are gone plans as they did.
  const leaderIds = (await whoCanActFor(within, [week.group])).get(week.group.id);
  return leaderIds?.length ? { ...week, group: { ...week.group, leaderIds } } : week;
}
