import { z } from 'zod';
import type { SaidLanguages } from '../../core/language.js';
import { LOCALES } from '../../core/model.js';
import { askByHand } from '../../database/by-hand.js';
import { Prisma } from '../../database/generated/sqlite/client.js';
import { defineStore } from '../../database/society.js';

/** Who asks, and what is known of what they ask about. */
export interface AskedAbout {
  /** Slack user id. */
  readonly userId: string;
  /** Slack id of the channel in which it is asked; null elsewhere. */
  readonly channelId: string | null;
  /** Ids of rows that it names, of whatever kind. */
  readonly ids: readonly string[];
}

const LOCALE = z.enum(LOCALES);
const ROW = z
  .object({
    chosen: LOCALE.nullable(),
    society: LOCALE.nullable(),
    groups: z.string().nullable(),
    channel: LOCALE.nullable(),
    about: LOCALE.nullable(),
  })
  .transform(({ chosen, society, groups, channel, about }): SaidLanguages => {
    const each = groups === null ? [] : groups.split(',').map((locale) => LOCALE.parse(locale));
    return { chosen, society, groups: each, about: channel ?? about };
  });

/** @param row of `languageColumns` */
export function toSaidLanguages(row: unknown): SaidLanguages {
  return ROW.parse(row);
}

/**
 * Columns of whatever statement there is to send anyway, since every request is answered in some language and none should cost
 * a statement more for that. Each is found by a key.
 */
export function languageColumns(workspaceId: string, { userId, channelId, ids }: AskedAbout): Prisma.Sql {
  return Prisma.sql`
    (SELECT "locale" FROM "Volunteer" WHERE "workspaceId" = ${workspaceId} AND "userId" = ${userId}) AS "chosen",
    (SELECT "locale" FROM "Workspace" WHERE "id" = ${workspaceId}) AS "society",
    (SELECT string_agg("Group"."locale", ',') FROM "Group" WHERE "Group"."id" IN (
      SELECT "Membership"."groupId" FROM "Membership"
      JOIN "Volunteer" ON "Volunteer"."id" = "Membership"."volunteerId"
      WHERE "Volunteer"."workspaceId" = ${workspaceId} AND "Volunteer"."userId" = ${userId}
        AND "Membership"."endedAt" IS NULL
      UNION
      SELECT "groupId" FROM "GroupLeader" WHERE "workspaceId" = ${workspaceId} AND "userId" = ${userId}
    )) AS "groups",
    (SELECT "locale" FROM "Group" WHERE "workspaceId" = ${workspaceId} AND "channelId" = ${channelId ?? ''}) AS "channel",
    ${aboutColumn(workspaceId, ids)} AS "about"`;
}

/** Tables whose rows belong to a group. */
const OF_A_GROUP = ['Shift', 'Week', 'Session', 'VisitInDoubt'] as const;

function aboutColumn(workspaceId: string, ids: readonly string[]): Prisma.Sql {
  if (ids.length === 0) return Prisma.sql`NULL`;
  const named = Prisma.join([...ids]);
  const groupIds = Prisma.join(
    [
      Prisma.sql`SELECT "id" FROM "Group" WHERE "id" IN (${named})`,
      Prisma.sql`SELECT "id" FROM "Group" WHERE "workspaceId" = ${workspaceId} AND "facilityId" IN (${named})`,
      ...OF_A_GROUP.map(
        (table) => Prisma.sql`SELECT "groupId" FROM ${Prisma.raw(`"${table}"`)} WHERE "id" IN (${named})`,
      ),
    ],
    ' UNION ALL ',
  );
  return Prisma.sql`
    (SELECT CASE WHEN MIN("locale") = MAX("locale") THEN MIN("locale") END
     FROM "Group" WHERE "workspaceId" = ${workspaceId} AND "id" IN (${groupIds}))`;
}

export interface AskedLanguages {
  /** What is known of the language in which to answer somebody; whoever acts on a request knows it from `firstTime`. */
  of(asked: AskedAbout): Promise<SaidLanguages>;
}

export const AskedLanguages = defineStore(
  ({ database, workspaceId }): AskedLanguages => ({
    async of(asked) {
      const [row] = await askByHand(database, Prisma.sql`SELECT ${languageColumns(workspaceId, asked)}`);
      return toSaidLanguages(row);
    },
  }),
);
