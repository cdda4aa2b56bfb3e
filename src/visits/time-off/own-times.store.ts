import { DEFAULT_QUIET_HOURS } from '../../core/quiet-hours.js';
import type { CalendarDate } from '../../core/time.js';
import { defineStore } from '../../database/society.js';
import type { OwnTimes } from './own-times.rule.js';
import { ownTimes } from './own-times.sql.js';

export interface OwnTimesRead {
  /** @param since from when on visits are counted @param today by the calendar of whoever asks */
  of(userId: string, since: Date, now: Date, today: CalendarDate): Promise<OwnTimes>;
}

export const OwnTimesOf = defineStore(
  ({ byHand: { ask } }): OwnTimesRead => ({
    async of(userId, since, now, today) {
      const [row] = await ask(ownTimes, { userId, since, now, today });
      const { quietFrom = null, quietUntil = null, visits = 0, away = null } = row ?? {};
      const quietHours = quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : DEFAULT_QUIET_HOURS;
      const [from, until] = away?.split('/') ?? [];
      return { visits, quietHours, away: from && until ? { from, until } : null };
    },
  }),
);
