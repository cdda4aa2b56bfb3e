import { defineStore } from '../database/society.js';
import { readFigures } from './figures.sql.js';
import { causeOf, type RefusalCause } from './refused-messages.rule.js';

/** How delivery stands, as the database knows it. No more than a thousand of anything are counted. */
export interface DeliveryFigures {
  /** Subjects that should have been looked at two minutes ago. */
  readonly overdue: number;
  /** Messages that are given up, by why they do not arrive; without causes for which there are none. */
  readonly dead: ReadonlyMap<RefusalCause, number>;
  /** Whether this process is the one that made the last pass, not longer ago than passes are apart. */
  readonly holdsLease: boolean;
}

export interface Figures {
  /** One statement, whatever there is. @param lease its name, and who asks */
  read(lease: { readonly name: string; readonly holder: string }, now: Date): Promise<DeliveryFigures>;
}

/** All in milliseconds. A pass comes at once where something has changed. */
const OVERDUE_AFTER = 2 * 60_000;
/** Whoever delivers has the lease for a moment only, but every ten minutes at the latest, when Slack is looked through. */
const HELD_WITHIN = 15 * 60_000;

export const Figures = defineStore(
  ({ byHand }): Figures => ({
    async read({ name, holder }, now) {
      const dueBy = new Date(now.getTime() - OVERDUE_AFTER);
      const rows = await byHand.ask(readFigures, { dueBy, lease: name, now });
      const dead = new Map<RefusalCause, number>();
      for (const { error, recipient, messages } of rows) {
        if (messages === 0) continue;
        const cause = causeOf({ recipientId: recipient ?? '', error: error ?? '' });
        dead.set(cause, (dead.get(cause) ?? 0) + messages);
      }
      const [row] = rows;
      const isRecent = Boolean(row?.until && now.getTime() - row.until.getTime() <= HELD_WITHIN);
      return { overdue: row?.overdue ?? 0, dead, holdsLease: isRecent && row?.holder === holder };
    },
  }),
);
