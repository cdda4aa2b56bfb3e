import type { CalendarDate } from '../../core/time.js';
import { defineStore } from '../../database/society.js';
import { NAMES } from '../../database/stored-rows.js';
import type { HeldSessions, LeaderlessGroup, StatusToday } from './country.rule.js';
import { facilitiesNow, lapsingSoon, leaderlessNow, sessionsHeld } from './country.sql.js';

/** What is shown of the whole country, in as many statements however large it is. */
export interface Country {
  /** @param today by a calendar of the country */
  facilities(today: CalendarDate): Promise<ReadonlyMap<StatusToday, number>>;
  /** Longest at the top. */
  leaderless(): Promise<readonly LeaderlessGroup[]>;
  /** People with something that ends from one day to another. */
  lapsing(today: CalendarDate, until: CalendarDate): Promise<number>;
  /** Sessions that began in a stretch and were not called off, by kind. */
  sessions(from: Date, until: Date): Promise<readonly HeldSessions[]>;
}

export const Country = defineStore(
  ({ byHand: { ask } }): Country => ({
    async facilities(today) {
      const rows = await ask(facilitiesNow, { today });
      // Written by set-up alone, from the domain's own type.
      return new Map(rows.map(({ status, facilities }) => [status as StatusToday, facilities]));
    },

    leaderless: () => ask(leaderlessNow, {}),

    async lapsing(today, until) {
      const [row] = await ask(lapsingSoon, { today, until });
      return row?.people ?? 0;
    },

    async sessions(from, until) {
      const rows = await ask(sessionsHeld, { from, until });
      return rows.map(({ requirement, sessions }) => ({ names: NAMES.parse(requirement.names), sessions }));
    },
  }),
);
