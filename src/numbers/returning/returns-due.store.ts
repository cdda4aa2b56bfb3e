import { firstWeekOf } from '../../core/weeks.js';
import { defineStore } from '../../database/society.js';
import { dueReturnsOf, returnsSoFar } from './returns-due.sql.js';

/** Without a number: whoever opens a return sees those, and that is noted. */
export interface ReturnsDue {
  /** Facilities of this leader's groups whose return of a year nobody has ever approved, by name. */
  of(userId: string, year: number): Promise<readonly DueReturn[]>;
  /** How many facilities had visits or one-to-ones in a year, and for how many its return was approved. */
  soFar(year: number): Promise<{ readonly facilities: number; readonly returned: number }>;
}

export interface DueReturn {
  readonly facilityId: string;
  readonly name: string;
  readonly year: number;
}

export const ReturnsDue = defineStore(
  ({ byHand: { ask } }): ReturnsDue => ({
    async of(userId, year) {
      const rows = await ask(dueReturnsOf, { userId, year, ...stretchOf(year) });
      return rows.map(({ facility }) => ({ facilityId: facility.id, name: facility.name, year }));
    },

    async soFar(year) {
      const [row] = await ask(returnsSoFar, { year, ...stretchOf(year) });
      return row ?? { facilities: 0, returned: 0 };
    },
  }),
);

/** By UTC: nobody visits at midnight on New Year’s Eve. */
function stretchOf(year: number) {
  return {
    from: new Date(Date.UTC(year, 0, 1)),
    until: new Date(Date.UTC(year + 1, 0, 1)),
    firstWeek: firstWeekOf(year),
    nextWeek: firstWeekOf(year + 1),
  };
}
