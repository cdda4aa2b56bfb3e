import { OWED } from '../../core/pairing-counts.js';
import { firstWeekOf } from '../../core/weeks.js';
import { defineStore } from '../../database/society.js';
import { NAMES } from '../../database/stored-rows.js';
import type { PairingState } from '../../pairing/pairing.rule.js';
import {
  type CountedOfYear,
  type OneToOnesOfProgramme,
  oneToOnesByProgramme,
  type UnderWay,
} from './one-to-ones-now.rule.js';
import { anyOneToOnes, oneToOnesCounted, oneToOnesUnderWay } from './one-to-ones-now.sql.js';

/** How many one-to-ones there are, exactly: for national staff’s own desk, each look in the log (PRIVACY, rule 9). */
export interface OneToOnesNow {
  /** Whether there are or ever were any. */
  any(): Promise<boolean>;
  /** By programme, in the order of their codes. @param year by ISO weeks */
  read(year: number): Promise<readonly OneToOnesOfProgramme[]>;
}

export const OneToOnesNow = defineStore(
  ({ byHand: { ask } }): OneToOnesNow => ({
    async any() {
      const [row] = await ask(anyOneToOnes, {});
      return row?.known === 1;
    },

    async read(year) {
      const within = { from: firstWeekOf(year), until: firstWeekOf(year + 1) };
      const [underWay, counted] = await Promise.all([
        ask(oneToOnesUnderWay, {}),
        ask(oneToOnesCounted, { ...within, owed: OWED }),
      ]);
      return oneToOnesByProgramme(
        underWay.map(({ programme, state, ...row }): UnderWay => {
          // Written by its rules alone, from the domain’s own type.
          return { ...row, code: programme.code, names: NAMES.parse(programme.names), state: state as PairingState };
        }),
        counted.map(({ programme, measure, count }): CountedOfYear => {
          return {
            code: programme.code,
            names: NAMES.parse(programme.names),
            measure: measure as 'begun' | 'ended',
            count,
          };
        }),
      );
    },
  }),
);
