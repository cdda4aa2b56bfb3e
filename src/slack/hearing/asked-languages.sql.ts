import type { AskedAbout } from '../../core/language.js';
import { Prisma } from '../../database/client.js';

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
    (SELECT "locale" FROM "Group" WHERE "workspaceId" = ${workspaceId} AND "channelId" = ${channelId ?? ''}
      AND "closedAt" IS NULL) AS "channel",
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

export function selectLanguages(workspaceId: string, asked: AskedAbout): Prisma.Sql {
  return Prisma.sql`SELECT ${languageColumns(workspaceId, asked)}`;
}
