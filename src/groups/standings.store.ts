import { z } from 'zod';
import { askByHand } from '../database/by-hand.js';
import { defineStore } from '../database/society.js';
import { selectStanding } from './standings.sql.js';

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

const IDS = z
  .string()
  .nullable()
  .transform((ids) => ids?.split(',') ?? []);
const ROW = z
  .object({
    volunteerId: z.string().nullable(),
    memberOf: IDS,
    leads: IDS,
    nationalStaffId: z.string().nullable(),
    nationalChannelId: z.string().nullable(),
  })
  .transform(({ nationalStaffId, ...row }): Standing => ({ ...row, isNationalStaff: nationalStaffId !== null }));

export interface Standings {
  /** One query. @param userId Slack user id */
  of(userId: string): Promise<Standing>;
}

export const Standings = defineStore(
  ({ database, workspaceId }): Standings => ({
    async of(userId) {
      const [row] = await askByHand(database, selectStanding(workspaceId, userId));
      return ROW.parse(row);
    },
  }),
);
