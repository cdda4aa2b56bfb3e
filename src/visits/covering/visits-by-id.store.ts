import type { GroupShift } from '../../core/model.js';
import { inPieces } from '../../database/in-pieces.js';
import { defineStore } from '../../database/society.js';
import { bySoonest, toGroup, toShift, WITH_GROUP } from '../../database/stored-rows.js';

export interface VisitsById {
  /** Soonest first; those that there are. */
  of(shiftIds: readonly string[]): Promise<readonly GroupShift[]>;
}

export const VisitsById = defineStore(
  ({ client }): VisitsById => ({
    async of(shiftIds) {
      const pieces = await inPieces(shiftIds, (piece) =>
        client.shift.findMany({ where: { id: { in: piece } }, include: WITH_GROUP }),
      );
      return pieces
        .flat()
        .sort(bySoonest)
        .map((row) => ({ shift: toShift(row), group: toGroup(row.week.group) }));
    },
  }),
);
