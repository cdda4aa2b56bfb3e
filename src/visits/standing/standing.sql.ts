import { defineStatement, integer, nullable, text } from '../../database/statement.js';

/** A place that this person has at the hour of a line of the pattern. */
const AT_HOUR = `"place"."groupId" = "line"."groupId" AND "place"."weekday" = "line"."weekday"
  AND "place"."startTime" = "line"."startTime"`;

/**
 * The hours of every week in the patterns of somebody's groups, with their standing place where they have one; and those that they
 * have at hours of which the pattern has none. Found from the person outwards: SQLite keeps the order of a CROSS JOIN.
 */
export const hoursOfPerson = defineStatement({
  name: 'standing.hours_of_person',
  told: ['userId'],
  own: {
    groupId: text,
    facilityName: text,
    weekday: integer,
    startTime: text,
    standingId: nullable(text),
    isInPattern: integer,
  },
  sql: () => `
    SELECT "group"."id" AS "groupId", "facility"."name" AS "facilityName", "line"."weekday" AS "weekday",
      "line"."startTime" AS "startTime", "place"."id" AS "standingId", 1 AS "isInPattern"
    FROM "Volunteer" AS "volunteer"
    CROSS JOIN "Membership" AS "membership"
    CROSS JOIN "PatternVisit" AS "line"
    CROSS JOIN "Group" AS "group"
    CROSS JOIN "Facility" AS "facility"
    LEFT JOIN "StandingPlace" AS "place"
      ON ${AT_HOUR} AND "place"."volunteerId" = "volunteer"."id" AND "place"."open" = 1
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
      AND "membership"."workspaceId" = :workspaceId AND "membership"."volunteerId" = "volunteer"."id"
      AND "membership"."endedAt" IS NULL
      AND "line"."groupId" = "membership"."groupId" AND "line"."comesIn" IS NULL
      AND "group"."id" = "line"."groupId" AND "facility"."id" = "group"."facilityId"
    UNION ALL
    SELECT "group"."id", "facility"."name", "place"."weekday", "place"."startTime", "place"."id", 0
    FROM "Volunteer" AS "volunteer"
    CROSS JOIN "StandingPlace" AS "place"
    CROSS JOIN "Group" AS "group"
    CROSS JOIN "Facility" AS "facility"
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
      AND "place"."volunteerId" = "volunteer"."id" AND "place"."open" = 1
      AND "group"."id" = "place"."groupId" AND "facility"."id" = "group"."facilityId"
      AND NOT EXISTS (SELECT 1 FROM "PatternVisit" AS "line" WHERE ${AT_HOUR} AND "line"."comesIn" IS NULL)
    ORDER BY 3, 4, 1`,
});
