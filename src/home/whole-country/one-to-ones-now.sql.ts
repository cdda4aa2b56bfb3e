import { defineStatement, integer, json, text } from '../../database/statement.js';

const PROGRAMME = { programme: { code: text, names: json } } as const;

/** Whether the society has, or has ever counted, a one-to-one. */
export const anyOneToOnes = defineStatement({
  name: 'one_to_ones_now.any',
  told: [],
  own: { known: integer },
  sql: () => `
    SELECT CASE WHEN EXISTS (SELECT 1 FROM "Pairing" AS "pairing" WHERE "pairing"."workspaceId" = :workspaceId)
      OR EXISTS (SELECT 1 FROM "PairingCount" AS "counted" WHERE "counted"."workspaceId" = :workspaceId)
      THEN 1 ELSE 0 END AS "known"`,
});

/** How many have not ended, by programme, facility (where they are now) and state. */
export const oneToOnesUnderWay = defineStatement({
  name: 'one_to_ones_now.under_way',
  told: [],
  tables: PROGRAMME,
  own: { facility: text, state: text, count: integer },
  sql: (columns) => `
    SELECT ${columns}, "now"."facility" AS "facility", "now"."state" AS "state", "now"."count" AS "count" FROM (
      SELECT COALESCE("group"."programmeCode", "own"."programmeCode") AS "code", "facility"."name" AS "facility",
        "pairing"."state" AS "state", CAST(COUNT(*) AS INTEGER) AS "count"
      FROM "Pairing" AS "pairing"
      JOIN "Group" AS "group" ON "group"."id" = "pairing"."groupId"
      JOIN "Facility" AS "own" ON "own"."id" = "group"."facilityId"
      JOIN "Facility" AS "facility" ON "facility"."id" = COALESCE("pairing"."facilityId", "group"."facilityId")
      WHERE "pairing"."workspaceId" = :workspaceId AND "pairing"."endedAt" IS NULL
      GROUP BY 1, 2, 3
    ) AS "now"
    JOIN "Programme" AS "programme" ON "programme"."workspaceId" = :workspaceId AND "programme"."code" = "now"."code"
    ORDER BY "programme"."code", "now"."facility", "now"."state"`,
});

/** How many began and ended in a stretch of ISO weeks, the last one left out, by programme. */
export const oneToOnesCounted = defineStatement({
  name: 'one_to_ones_now.counted',
  told: ['from', 'until', 'owed'],
  tables: PROGRAMME,
  own: { measure: text, count: integer },
  sql: (columns) => `
    SELECT ${columns}, "sums"."measure" AS "measure", "sums"."count" AS "count" FROM (
      SELECT "counted"."programmeCode" AS "code", "counted"."measure" AS "measure",
        CAST(SUM("counted"."count") AS INTEGER) AS "count"
      FROM "PairingCount" AS "counted"
      WHERE "counted"."workspaceId" = :workspaceId AND "counted"."isoWeek" >= :from AND "counted"."isoWeek" < :until
        AND "counted"."measure" IN ('begun', 'ended') AND "counted"."groupId" <> :owed
      GROUP BY 1, 2
    ) AS "sums"
    JOIN "Programme" AS "programme" ON "programme"."workspaceId" = :workspaceId AND "programme"."code" = "sums"."code"
    ORDER BY "programme"."code", "sums"."measure"`,
});
