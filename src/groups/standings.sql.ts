import { Prisma } from '../database/client.js';

/** Each is found by a key: asked through the groups, every group of the society would be looked at. */
export function selectStanding(workspaceId: string, userId: string): Prisma.Sql {
  const volunteerId = Prisma.sql`
    SELECT "id" FROM "Volunteer" WHERE "workspaceId" = ${workspaceId} AND "userId" = ${userId}`;
  return Prisma.sql`SELECT
    (${volunteerId}) AS "volunteerId",
    (SELECT string_agg("groupId", ',') FROM "Membership"
      WHERE "workspaceId" = ${workspaceId} AND "volunteerId" = (${volunteerId}) AND "endedAt" IS NULL) AS "memberOf",
    (SELECT string_agg("groupId", ',') FROM "GroupLeader"
      WHERE "workspaceId" = ${workspaceId} AND "userId" = ${userId}) AS "leads",
    (SELECT "userId" FROM "NationalStaff"
      WHERE "workspaceId" = ${workspaceId} AND "userId" = ${userId}) AS "nationalStaffId",
    (SELECT "nationalChannelId" FROM "Workspace" WHERE "id" = ${workspaceId}) AS "nationalChannelId"`;
}
