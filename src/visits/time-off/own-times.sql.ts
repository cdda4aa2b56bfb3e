import { defineStatement, integer, nullable, text } from '../../database/statement.js';

/**
 * What somebody reads of themselves, by hand: how often they have been on a visit in a stretch, when it is to be quiet, and when they
 * are away next. A visit that was not held after all is none.
 */
export const ownTimes = defineStatement({
  name: 'time_off.own_times',
  told: ['userId', 'since', 'now', 'today'],
  own: {
    quietFrom: nullable(text),
    quietUntil: nullable(text),
    visits: integer,
    /** First and last day, with a slash between. */
    away: nullable(text),
  },
  sql: () => `
    SELECT "volunteer"."quietFrom" AS "quietFrom", "volunteer"."quietUntil" AS "quietUntil",
      (SELECT CAST(COUNT(*) AS INTEGER) FROM "Claim" AS "claim"
        JOIN "Shift" AS "shift" ON "shift"."id" = "claim"."shiftId"
        JOIN "Week" AS "week" ON "week"."id" = "shift"."weekId"
        LEFT JOIN "Count" AS "count" ON "count"."shiftId" = "shift"."id"
        WHERE "claim"."volunteerId" = "volunteer"."id" AND "claim"."seat" IS NOT NULL
          AND "shift"."status" = 'planned' AND "shift"."endsAt" > :since AND "shift"."endsAt" <= :now
          AND "week"."state" = 'posted' AND ("count"."held" IS NULL OR "count"."held")) AS "visits",
      (SELECT "timeOff"."from" || '/' || "timeOff"."until" FROM "TimeOff" AS "timeOff"
        WHERE "timeOff"."volunteerId" = "volunteer"."id" AND "timeOff"."until" >= :today
        ORDER BY "timeOff"."from" LIMIT 1) AS "away"
    FROM "Volunteer" AS "volunteer"
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId`,
});
