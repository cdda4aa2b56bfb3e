import type { TargetGroup } from '../core/measures.js';
import { ACTIVITIES, type Activity, type Locale } from '../core/model.js';
import { createAudit } from '../database/audit.js';
import type { ScopedClient } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import type { Versioned } from '../database/stored-rows.js';
import { inTransaction } from '../database/transactions.js';
import { readTargetGroups, toTargetGroups } from './chosen-target-groups.store.js';
import { type Happenings, happeningsIn } from './happenings.store.js';

export interface Workspace {
  /** Slack's team id, `T…`. */
  readonly id: string;
  readonly locale: Locale;
  /** IANA time zone that new facilities are proposed with. */
  readonly timeZone: string;
  /** Channel that reads the tallies; null until somebody has set it up. */
  readonly nationalChannelId: string | null;
  /** Slack user ids. */
  readonly nationalStaffIds: readonly string[];
  /** Target groups that are counted: none unless national staff have chosen to. */
  readonly targetGroups: readonly TargetGroup[];
  /** What leaders may plan for a visit in a group: everything unless national staff have chosen. */
  readonly activities: readonly Activity[];
}

export type WorkspaceChanges = Partial<Omit<Workspace, 'id'>>;

export interface Workspaces {
  /**
   * Makes the workspace's row on the bot's first start in it, with the programmes and requirements that a society begins
   * with. Later starts add those that are new in this version, and change nothing else.
   */
  ensure(defaults: { readonly locale: Locale; readonly timeZone: string; readonly now: Date }): Promise<void>;
  /** @throws before `ensure` */
  read(): Promise<Versioned<Workspace>>;
  /**
   * Writes what is named in `changes`, and forgets what was told of target groups that are counted no longer and has not been
   * released. `stale`: somebody else saved since that version was read.
   */
  save(
    changes: WorkspaceChanges,
    expectedVersion: number,
    by: string,
    now: Date,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'stale' }>;
}

export const Workspaces = defineStore(({ client, workspaceId, declared }) =>
  createWorkspaces(client, workspaceId, happeningsIn({ declared })),
);

export function createWorkspaces(
  client: ScopedClient,
  workspaceId: string,
  { whenWorkspaceBegins, whenTargetGroupsEnd }: Pick<Happenings, 'whenWorkspaceBegins' | 'whenTargetGroupsEnd'>,
): Workspaces {
  return {
    async ensure({ locale, timeZone, now }) {
      await inTransaction(client, async (transaction) => {
        if ((await transaction.workspace.count()) === 0) {
          await transaction.workspace.create({ data: { id: workspaceId, locale, timeZone, createdAt: now } });
        }
        for (const follow of whenWorkspaceBegins) await follow(transaction, workspaceId);
      });
    },

    async read() {
      const row = await client.workspace.findUniqueOrThrow({
        where: { id: workspaceId },
        include: { nationalStaff: { orderBy: { userId: 'asc' } } },
      });
      return {
        id: row.id,
        locale: row.locale as Locale,
        timeZone: row.timeZone,
        nationalChannelId: row.nationalChannelId,
        nationalStaffIds: row.nationalStaff.map((staff) => staff.userId),
        targetGroups: toTargetGroups(row.targetGroups),
        activities: toOffered(row.activities),
        version: row.version,
      };
    },

    save({ nationalStaffIds, targetGroups, activities, ...columns }, expectedVersion, by, now) {
      return inTransaction(client, async (transaction) => {
        const countedBefore = targetGroups ? await readTargetGroups(transaction) : [];
        const { count } = await transaction.workspace.updateMany({
          where: { id: workspaceId, version: expectedVersion },
          data: {
            ...columns,
            ...(targetGroups && { targetGroups: [...targetGroups] }),
            ...(activities && { activities: offeredRow(activities) }),
            version: { increment: 1 },
          },
        });
        if (count === 0) return { ok: false, reason: 'stale' };
        if (nationalStaffIds) {
          await transaction.nationalStaff.deleteMany();
          const rows = [...new Set(nationalStaffIds)].map((userId) => ({ workspaceId, userId }));
          await transaction.nationalStaff.createMany({ data: rows });
        }
        const dropped = countedBefore.filter((targetGroup) => !targetGroups?.includes(targetGroup));
        for (const follow of whenTargetGroupsEnd) await follow(transaction, dropped);
        await createAudit(transaction, workspaceId).write(
          by,
          'save_workspace',
          { id: workspaceId, scopeId: null },
          now,
        );
        return { ok: true };
      });
    },
  };
}

/** Whoever offers everything offers what later versions add as well. */
function offeredRow(activities: readonly Activity[]): string | null {
  return activities.length === ACTIVITIES.length ? null : activities.join(' ');
}

function toOffered(words: string | null): readonly Activity[] {
  return words === null ? ACTIVITIES : ACTIVITIES.filter((activity) => words.split(' ').includes(activity));
}
