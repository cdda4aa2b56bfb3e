import { inPages, inPagesBy, inPieces } from '../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import { isOutsider, type WorkspaceRole } from '../slack/who-is.rule.js';
import { endStandIns } from './end-stand-ins.store.js';
import { everyLeader } from './every-leader.store.js';
import { followLeaderless, inDoubtAfter } from './leaderless-groups.store.js';
import type { StandIn } from './stand-ins.rule.js';
import { activeOf, lastAdmin, type Roles } from './who-can-act.rule.js';
import {
  type LedGroup,
  readBeyondLeaders,
  readRoles,
  whoCanActFor,
  whoCanActNationally,
  whoHearsFor,
} from './who-can-act.store.js';
import { settleLeaders } from './write-leaders.store.js';

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
   * can act are told of groups whose last active leader is gone, once for as long as it lasts. Whoever is gone stands in for nobody
   * any more, and the leader is told. Harmless to repeat.
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
      const deputies = await inPages((after, take) =>
        client.standIn.findMany({ where: after, select: { id: true, userId: true }, orderBy: { id: 'asc' }, take }),
      );
      const standIns = deputies.map(({ userId }) => userId);
      const userIds = [...leaders, ...standIns, ...nationalStaffIds, ...setUpBy, ...roles.keys()];
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
        const stoodIn = await endForOutsiders(transaction, workspaceId, roles, now);
        const told = await followLeaderless(transaction, workspaceId, [...new Set([...inDoubt, ...stoodIn])], now);
        return told > 0 || stoodIn.length > 0;
      });
    },
  };
}

/** Whoever is gone stands in for nobody: the leader hears so, and hears again. @returns the groups in which they did */
async function endForOutsiders(
  transaction: ScopedTransaction,
  workspaceId: string,
  roles: Roles,
  now: Date,
): Promise<readonly string[]> {
  const outsiders = [...roles].filter(([, role]) => isOutsider(role)).map(([userId]) => userId);
  const told = ({ leaderId }: StandIn) => [leaderId];
  const pieces = await inPieces(outsiders, (piece) =>
    endStandIns(transaction, workspaceId, { userId: { in: piece } }, { by: null, told }, now),
  );
  const groupIds = [...new Set(pieces.flat())];
  if (groupIds.length > 0) await settleLeaders(transaction, workspaceId, groupIds, now);
  return groupIds;
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
