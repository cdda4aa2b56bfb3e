import { defineStatement, integer, json, text } from '../../database/statement.js';

const PAUSED = `EXISTS (
      SELECT 1 FROM "Pause" AS "pause" WHERE "pause"."workspaceId" = :workspaceId AND "pause"."open" = 1
        AND "pause"."place" = "facility"."id" AND "pause"."from" <= :today
        AND ("pause"."until" IS NULL OR "pause"."until" >= :today))`;

/** How many facilities there are of each status; one that is paused today is counted as that alone. */
export const facilitiesNow = defineStatement({
  name: 'whole_country.facilities',
  told: ['today'],
  own: { status: text, facilities: integer },
  sql: () => `
    SELECT "status", CAST(COUNT(*) AS INTEGER) AS "facilities" FROM (
      SELECT CASE WHEN "facility"."status" = 'active' AND ${PAUSED} THEN 'paused' ELSE "facility"."status" END AS "status"
      FROM "Facility" AS "facility" WHERE "facility"."workspaceId" = :workspaceId
    ) AS "now" GROUP BY "status"`,
});

/** Groups that nobody active leads, where visits have not ended; longest at the top, and no more than are read at once. */
export const leaderlessNow = defineStatement({
  name: 'whole_country.leaderless',
  told: [],
  own: { id: text, name: text, facility: text },
  sql: () => `
    SELECT "group"."id" AS "id", "group"."name" AS "name", "facility"."name" AS "facility"
    FROM "Group" AS "group"
    JOIN "Facility" AS "facility" ON "facility"."id" = "group"."facilityId" AND "facility"."status" <> 'closed'
    WHERE "group"."workspaceId" = :workspaceId AND "group"."closedAt" IS NULL AND "group"."leaderlessSince" IS NOT NULL
    ORDER BY "group"."leaderlessSince", "group"."id" LIMIT 500`,
});

/** How many people have something that ends in these days. */
export const lapsingSoon = defineStatement({
  name: 'whole_country.lapsing',
  told: ['today', 'until'],
  own: { people: integer },
  sql: () => `
    SELECT CAST(COUNT(DISTINCT "completion"."volunteerId") AS INTEGER) AS "people" FROM "Completion" AS "completion"
    WHERE "completion"."workspaceId" = :workspaceId AND "completion"."current" = 1
      AND "completion"."expiresOn" >= :today AND "completion"."expiresOn" <= :until
      AND EXISTS (SELECT 1 FROM "Membership" AS "membership"
        WHERE "membership"."volunteerId" = "completion"."volunteerId" AND "membership"."endedAt" IS NULL)`,
});

/** How many sessions of each kind were held in a stretch. */
export const sessionsHeld = defineStatement({
  name: 'whole_country.sessions',
  told: ['from', 'until'],
  tables: { requirement: { code: text, names: json } },
  own: { sessions: integer },
  sql: (columns) => `
    SELECT ${columns}, "held"."sessions" AS "sessions" FROM (
      SELECT "session"."requirementCode" AS "code", CAST(COUNT(*) AS INTEGER) AS "sessions" FROM "Session" AS "session"
      WHERE "session"."workspaceId" = :workspaceId AND "session"."status" = 'planned'
        AND "session"."startsAt" >= :from AND "session"."startsAt" < :until
      GROUP BY "session"."requirementCode"
    ) AS "held"
    JOIN "Requirement" AS "requirement" ON "requirement"."workspaceId" = :workspaceId
      AND "requirement"."code" = "held"."code"
    ORDER BY "requirement"."code"`,
});
