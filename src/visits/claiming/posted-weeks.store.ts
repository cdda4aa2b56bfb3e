import type { Group, GroupWeek } from '../../core/model.js';
import { besideEachOther } from '../../core/places-left.js';
import { inPieces } from '../../database/in-pieces.js';
import { defineStore } from '../../database/society.js';
import { bySoonestOver, toWeek, WITH_SHIFTS } from '../../database/stored-rows.js';
import { besideOthers } from './visits-at-the-same-hours.store.js';

export interface PostedWeeks {
  /** Every posted week of these groups that is not over by its facility's calendar. */
  of(groups: readonly Group[], now: Date): Promise<readonly GroupWeek[]>;
}

export const PostedWeeks = defineStore(
  ({ client }): PostedWeeks => ({
    async of(groups, now) {
      const known = new Map(groups.map((group) => [group.id, group]));
      const pieces = await inPieces(known.keys(), (groupIds) =>
        client.week.findMany({
          where: { groupId: { in: groupIds }, state: 'posted', endsAt: { gt: now } },
          include: WITH_SHIFTS,
        }),
      );
      const rows = pieces.flat().sort(bySoonestOver);
      const weeks = rows.flatMap((row) => {
        const group = known.get(row.groupId);
        return group ? [{ ...toWeek(row), group }] : [];
      });
      return besideEachOther(weeks, await besideOthers(client, groups, weeks));
    },
  }),
);
