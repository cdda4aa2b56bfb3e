import { defineStatement, instant, json, nullable, text } from '../database/statement.js';
import { FACILITY_COLUMNS, GROUP_COLUMNS, PROGRAMME_COLUMNS, STANDS_IN } from '../database/stored-columns.js';

/*
 * Who somebody is, by hand, since everything that they are shown begins with it. Found from the person: asked through the groups,
 * every group of the society would be looked at.
 */

export const standingOf = defineStatement({
  name: 'own_groups.standing',
  told: ['userId'],
  own: { nationalStaffId: nullable(text), nationalChannelId: nullable(text), standInId: nullable(text) },
  sql: () => `
    SELECT "workspace"."nationalChannelId" AS "nationalChannelId", "staff"."userId" AS "nationalStaffId",
      (SELECT MIN("id") FROM "StandIn" WHERE "workspaceId" = "workspace"."id" AND "userId" = :userId) AS "standInId"
    FROM "Workspace" AS "workspace"
    LEFT JOIN "NationalStaff" AS "staff" ON "staff"."workspaceId" = "workspace"."id" AND "staff"."userId" = :userId
    WHERE "workspace"."id" = :workspaceId`,
});

/** The groups that somebody is in or leads, closed ones among them. */
export const groupsOfPerson = defineStatement({
  name: 'own_groups.groups',
  told: ['userId'],
  tables: {
    group: { ...GROUP_COLUMNS, closedAt: nullable(instant) },
    facility: FACILITY_COLUMNS,
    programme: PROGRAMME_COLUMNS,
  },
  own: { leaders: nullable(text), membership: nullable(text), reminders: nullable(json) },
  sql: (columns) => `
    SELECT ${columns}, "own"."membership" AS "membership", "group"."reminders" AS "reminders",
      (SELECT string_agg(CASE WHEN "standsIn" THEN '${STANDS_IN}' || "userId" ELSE "userId" END, ',')
        FROM "GroupLeader" WHERE "groupId" = "group"."id") AS "leaders"
    FROM (
      SELECT "groupId", MAX("status") AS "membership" FROM (
        SELECT "membership"."groupId", "membership"."status" FROM "Volunteer" AS "volunteer"
        JOIN "Membership" AS "membership" ON "membership"."workspaceId" = "volunteer"."workspaceId"
          AND "membership"."volunteerId" = "volunteer"."id" AND "membership"."endedAt" IS NULL
        WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
        UNION ALL
        SELECT "groupId", NULL FROM "GroupLeader" WHERE "workspaceId" = :workspaceId AND "userId" = :userId
      ) AS "as" GROUP BY "groupId"
    ) AS "own"
    JOIN "Group" AS "group" ON "group"."id" = "own"."groupId"
    JOIN "Facility" AS "facility" ON "facility"."id" = "group"."facilityId"
    JOIN "Programme" AS "programme" ON "programme"."workspaceId" = "group"."workspaceId"
      AND "programme"."code" = COALESCE("group"."programmeCode", "facility"."programmeCode")`,
});
