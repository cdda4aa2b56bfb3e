import { inPagesBy } from '../database/in-pieces.js';
import type { ScopedClient } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import type { WorkspaceRole } from '../slack/who-is.rule.js';
import { everyLeader } from './every-leader.store.js';
import { followLeaderless, inDoubtAfter } from './leaderless-groups.store.js';
import { activeOf, lastAdmin, type Roles } from './who-can-act.rule.js';
import {
  type LedGroup,
  readBeyondLeaders,
  readRoles,
  whoCanActFor,
  whoCanActNationally,
  whoHearsFor,
} from './who-can-act.store.js';

/** Who can act where something has to be done, and what Slack says of those who might. */
export interface WorkspaceRoles {
  /** Who may act for each of these groups as its leaders do, by group id; few queries for however many groups. */
  whoCanAct(groups: readonly LedGroup[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Who is told what the leaders of each of these groups are told, in the same way. */
  whoHears(groups: readonly LedGroup[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Who is told what concerns no single group. */
  whoCanActNationally(): Promise<readonly string[]>;
  /** Everybody of whom Slack is to be asked who they are, by Slack user id, and whether an owner is to be looked for too. */
  toAskAbout(): Promise<{ readonly userIds: readonly string[]; readonly isOwnerSought: boolean }>;
  /**
   * Notes what Slack says of people now; of whoever is left out nothing is known now, and what was known stays. Those who
   * can act are told of groups whose last active leader is gone, once for as long as it lasts. Harmless to repeat.
   * @returns whether somebody is to be told
   */
  note(roles: Roles, now: Date): Promise<boolean>;
}

export const WorkspaceRoles = defineStore(({ client, workspaceId }) => createWorkspaceRoles(client, workspaceId));

export function createWorkspaceRoles(client: ScopedClient, workspaceId: string): WorkspaceRoles {
  return {
    whoCanAct: (groups) => whoCanActFor(client, groups),
    whoHears: (groups) => whoHearsFor(client, groups),
    whoCanActNationally: () => whoCanActNationally(client),

    async toAskAbout() {
      const roles = await everyRole(client);
      const leaders = await everyLeader(client);
      const { nationalStaffIds, setUpBy } = await readBeyondLeaders(client);
      const userIds = [...leaders, ...nationalStaffIds, ...setUpBy, ...roles.keys()];
      const isOwnerKnown = [...roles.values()].includes('owner');
      const isSomebodyThere = activeOf(nationalStaffIds, roles).length > 0 || lastAdmin(setUpBy, roles) !== null;
      return { userIds: [...new Set(userIds)], isOwnerSought: !isSomebodyThere && !isOwnerKnown };
    },

    async note(roles, now) {
      const inDoubt = await inDoubtAfter(client, roles);
      return inTransaction(client, async (transaction) => {
        const known = await readRoles(transaction, [...roles.keys()]);
        const { setUpBy } = await readBeyondLeaders(transaction);
        for (const [userId, role] of roles) {
          const assumed: WorkspaceRole = setUpBy.includes(userId) ? 'admin' : 'member';
          if ((known.get(userId) ?? assumed) === role) continue;
          const data = { role, since: now };
          const { count } = await transaction.workspaceRole.updateMany({ where: { userId }, data });
          if (count === 0) await transaction.workspaceRole.create({ data: { workspaceId, userId, ...data } });
        }
        return (await followLeaderless(transaction, workspaceId, inDoubt, now)) > 0;
      });
    },
  };
}

/** Everybody of whom Slack has ever said something, by Slack user id. */
async function everyRole(client: ScopedClient): Promise<Roles> {
  const rows = await inPagesBy(
    (last, take) =>
      client.workspaceRole.findMany({
        where: last === null ? {} : { userId: { gt: last } },
        select: { userId: true, role: true },
        orderBy: { userId: 'asc' },
        take,
      }),
    ({ userId }) => userId,
  );
  // As in `readRoles`.
  return new Map(rows.map(({ userId, role }) => [userId, role as WorkspaceRole]));
}
