import { defineStore } from '../database/society.js';
import { standing } from './standings.sql.js';

/** Who somebody is in a society. */
export interface Standing {
  /** null for whoever has never been seen in a group's channel. */
  readonly volunteerId: string | null;
  /** Ids of the groups that they are in now or lead, closed ones among them. */
  readonly memberOf: readonly string[];
  readonly leads: readonly string[];
  readonly isNationalStaff: boolean;
  /** The channel that national staff read; null while there is none. */
  readonly nationalChannelId: string | null;
}

export interface Standings {
  /** One query. @param userId Slack user id */
  of(userId: string): Promise<Standing>;
}

export const Standings = defineStore(
  ({ byHand }): Standings => ({
    async of(userId) {
      const [row] = await byHand.ask(standing, { userId });
      return {
        volunteerId: row?.volunteerId ?? null,
        memberOf: row?.memberOf?.split(',') ?? [],
        leads: row?.leads?.split(',') ?? [],
        isNationalStaff: row !== undefined && row.nationalStaffId !== null,
        nationalChannelId: row?.nationalChannelId ?? null,
      };
    },
  }),
);
