import { ONE_FEWER, ONE_MORE, OWED } from '../../core/pairing-counts.js';
import { defineStatement, integer, text } from '../../database/statement.js';

const oneOf = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** A facility had visits in a stretch: posted ones that somebody held, of a group that visits it now. */
const HAD_VISITS = `EXISTS (
      SELECT 1 FROM "Group" AS "visiting"
      JOIN "Shift" AS "shift" ON "shift"."groupId" = "visiting"."id"
      JOIN "Week" AS "week" ON "week"."id" = "shift"."weekId"
      WHERE "visiting"."workspaceId" = :workspaceId AND "visiting"."facilityId" = "facility"."id"
        AND "shift"."startsAt" >= :from AND "shift"."startsAt" < :until AND "shift"."status" = 'planned'
        AND "week"."state" = 'posted'
        AND EXISTS (SELECT 1 FROM "Claim" WHERE "Claim"."shiftId" = "shift"."id" AND "Claim"."seat" > 0))`;

/** Some one-to-one ran at a facility in a year, by ISO weeks: as `supported.store.ts` reckons it. */
const HAD_ONE_TO_ONES = `(
      SELECT COALESCE(SUM(CASE
          WHEN "counted"."measure" IN (${oneOf(ONE_MORE)}) THEN "counted"."count"
          WHEN "counted"."measure" IN (${oneOf(ONE_FEWER)}) AND "counted"."isoWeek" < :firstWeek THEN 0 - "counted"."count"
          ELSE 0 END), 0)
      FROM "PairingCount" AS "counted"
      WHERE "counted"."workspaceId" = :workspaceId AND "counted"."facilityId" = "facility"."id"
        AND "counted"."groupId" <> '${OWED}' AND "counted"."isoWeek" < :nextWeek) > 0`;

const IS_APPROVED = `EXISTS (
      SELECT 1 FROM "ReturnApproval" AS "approval"
      WHERE "approval"."workspaceId" = :workspaceId AND "approval"."facilityId" = "facility"."id"
        AND "approval"."year" = :year)`;

/** The facilities of the groups that somebody leads that had visits or one-to-ones in a year, and whose return nobody has ever approved. */
export const dueReturnsOf = defineStatement({
  name: 'returning.due',
  told: ['userId', 'year', 'from', 'until', 'firstWeek', 'nextWeek'],
  tables: { facility: { id: text, name: text } },
  sql: (columns) => `
    SELECT ${columns} FROM "Facility" AS "facility"
    WHERE "facility"."workspaceId" = :workspaceId AND "facility"."id" IN (
        SELECT "group"."facilityId" FROM "GroupLeader" AS "leader"
        JOIN "Group" AS "group" ON "group"."id" = "leader"."groupId" AND "group"."closedAt" IS NULL
        WHERE "leader"."workspaceId" = :workspaceId AND "leader"."userId" = :userId)
      AND (${HAD_VISITS} OR ${HAD_ONE_TO_ONES}) AND NOT ${IS_APPROVED}
    ORDER BY "facility"."name", "facility"."id"`,
});

/** How many facilities had visits or one-to-ones in a year, and for how many of them its return was approved. */
export const returnsSoFar = defineStatement({
  name: 'returning.so_far',
  told: ['year', 'from', 'until', 'firstWeek', 'nextWeek'],
  own: { facilities: integer, returned: integer },
  sql: () => `
    SELECT CAST(COUNT(*) AS INTEGER) AS "facilities",
      CAST(COALESCE(SUM(CASE WHEN ${IS_APPROVED} THEN 1 ELSE 0 END), 0) AS INTEGER) AS "returned"
    FROM "Facility" AS "facility" WHERE "facility"."workspaceId" = :workspaceId
      AND (${HAD_VISITS} OR ${HAD_ONE_TO_ONES})`,
});
