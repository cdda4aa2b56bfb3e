import { defineStatement, integer, nullable, text } from '../../database/statement.js';
import {
  CLAIM_COLUMNS,
  FACILITY_COLUMNS,
  GROUP_COLUMNS,
  PROGRAMME_COLUMNS,
  SHIFT_COLUMNS,
  STRETCH_OF_SHIFT_COLUMNS,
} from '../../database/stored-columns.js';

/*
 * What somebody goes on, by hand: found through their claims, of which one volunteer has few.
 */

/** Visits that somebody has a place on and that end after an instant, called off ones too. */
const HELD = `
  "Volunteer" AS "volunteer"
  JOIN "Claim" AS "own" ON "own"."volunteerId" = "volunteer"."id" AND "own"."seat" IS NOT NULL
  JOIN "Shift" AS "shift" ON "shift"."id" = "own"."shiftId" AND "shift"."endsAt" > :after
  JOIN "Group" AS "group" ON "group"."id" = "shift"."groupId"`;
const IS_HOLDER = `"volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId`;

/** Soonest first. */
export const visitsHeld = defineStatement({
  name: 'held.visits',
  told: ['userId', 'after'],
  tables: { shift: SHIFT_COLUMNS, group: GROUP_COLUMNS, facility: FACILITY_COLUMNS, programme: PROGRAMME_COLUMNS },
  own: { leaders: nullable(text) },
  sql: (columns) => `
    SELECT ${columns},
      (SELECT string_agg("userId", ',') FROM "GroupLeader" WHERE "groupId" = "group"."id") AS "leaders"
    FROM ${HELD}
    JOIN "Facility" AS "facility" ON "facility"."id" = "group"."facilityId"
    JOIN "Programme" AS "programme" ON "programme"."workspaceId" = "group"."workspaceId"
      AND "programme"."code" = COALESCE("group"."programmeCode", "facility"."programmeCode")
    WHERE ${IS_HOLDER}
    ORDER BY "shift"."startsAt", "shift"."id"`,
});

/** Everybody's places on them. */
export const placesOnHeld = defineStatement({
  name: 'held.places',
  told: ['userId', 'after'],
  tables: { claim: CLAIM_COLUMNS, holder: { userId: text } },
  sql: (columns) => `
    SELECT ${columns} FROM ${HELD}
    JOIN "Claim" AS "claim" ON "claim"."shiftId" = "shift"."id" AND "claim"."seat" IS NOT NULL
    JOIN "Volunteer" AS "holder" ON "holder"."id" = "claim"."volunteerId"
    WHERE ${IS_HOLDER}`,
});

/** What may go on meanwhile at their facilities, with how many people. */
export const besideHeld = defineStatement({
  name: 'held.beside',
  told: ['userId', 'after', 'since', 'before'],
  tables: {
    beside: {
      id: text,
      groupId: text,
      weekId: text,
      ...STRETCH_OF_SHIFT_COLUMNS,
      minimumParty: integer,
      maximumParty: integer,
    },
  },
  own: { facilityId: text, people: integer },
  sql: (columns) => `
    SELECT ${columns}, "at"."facilityId" AS "facilityId", (
      SELECT CAST(COUNT(*) AS INTEGER) FROM "Claim"
      WHERE "Claim"."shiftId" = "beside"."id" AND "Claim"."seat" IS NOT NULL
    ) AS "people"
    FROM "Shift" AS "beside"
    JOIN "Group" AS "at" ON "at"."id" = "beside"."groupId"
    JOIN "Week" AS "week" ON "week"."id" = "beside"."weekId" AND "week"."state" = 'posted'
    WHERE "beside"."workspaceId" = :workspaceId
      AND "beside"."groupId" IN (
        SELECT "neighbour"."id" FROM "Group" AS "neighbour"
        WHERE "neighbour"."workspaceId" = :workspaceId
          AND "neighbour"."facilityId" IN (SELECT "group"."facilityId" FROM ${HELD} WHERE ${IS_HOLDER})
      )
      AND "beside"."startsAt" > :since AND "beside"."startsAt" < :before AND "beside"."status" = 'planned'`,
});
