import { defineStatement, nullable, text } from '../database/statement.js';

const VOLUNTEER = `(SELECT "id" FROM "Volunteer" WHERE "workspaceId" = :workspaceId AND "userId" = :userId)`;

/** Each is found by a key: asked through the groups, every group of the society would be looked at. Ids with commas between. */
export const standing = defineStatement({
  name: 'standings.of',
  told: ['userId'],
  own: {
    volunteerId: nullable(text),
    memberOf: nullable(text),
    leads: nullable(text),
    nationalStaffId: nullable(text),
    nationalChannelId: nullable(text),
  },
  sql: () => `SELECT
    ${VOLUNTEER} AS "volunteerId",
    (SELECT string_agg("groupId", ',') FROM "Membership"
      WHERE "workspaceId" = :workspaceId AND "volunteerId" = ${VOLUNTEER} AND "endedAt" IS NULL) AS "memberOf",
    (SELECT string_agg("groupId", ',') FROM "GroupLeader"
      WHERE "workspaceId" = :workspaceId AND "userId" = :userId) AS "leads",
    (SELECT "userId" FROM "NationalStaff"
      WHERE "workspaceId" = :workspaceId AND "userId" = :userId) AS "nationalStaffId",
    (SELECT "nationalChannelId" FROM "Workspace" WHERE "id" = :workspaceId) AS "nationalChannelId"`,
});
