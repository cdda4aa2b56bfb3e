import { defineStatement, integer, nullable, text } from '../../database/statement.js';
import {
  CLAIM_COLUMNS,
  FACILITY_COLUMNS,
  GROUP_COLUMNS,
  PROGRAMME_COLUMNS,
  SHIFT_COLUMNS,
} from '../../database/stored-columns.js';
import { BESIDE_VISIT_COLUMNS, peopleOn } from './beside.sql.js';

/*
 * What somebody goes on, by hand: found through their claims, of which one volunteer has few. Joined from the person outwards:
 * SQLite keeps the order of a CROSS JOIN.
 */

/** Visits that somebody has a place on and that end after an instant, called off ones too. */
const HELD = `
  "Volunteer" AS "volunteer"
  CROSS JOIN "Claim" AS "own"
  CROSS JOIN "Shift" AS "shift"
  CROSS JOIN "Group" AS "group"`;
const IS_HELD = `"volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
  AND "own"."volunteerId" = "volunteer"."id" AND "own"."seat" IS NOT NULL
  AND "shift"."id" = "own"."shiftId" AND "shift"."endsAt" > :after AND "group"."id" = "shift"."groupId"`;

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
    WHERE ${IS_HELD}
    ORDER BY "shift"."startsAt", "shift"."id"`,
});

/** Everybody's places on them. */
export const placesOnHeld = defineStatement({
  name: 'held.places',
  told: ['userId', 'after'],
  tables: { claim: CLAIM_COLUMNS, holder: { userId: text } },
  sql: (columns) => `
    SELECT ${columns} FROM ${HELD}
    CROSS JOIN "Claim" AS "claim"
    CROSS JOIN "Volunteer" AS "holder"
    WHERE ${IS_HELD} AND "claim"."shiftId" = "shift"."id" AND "claim"."seat" IS NOT NULL
      AND "holder"."id" = "claim"."volunteerId"`,
});

/** What may go on meanwhile at their facilities, with how many people. */
export const besideHeld = defineStatement({
  name: 'held.beside',
  told: ['userId', 'after', 'since', 'before'],
  tables: { beside: BESIDE_VISIT_COLUMNS },
  own: { facilityId: text, people: integer },
  sql: (columns) => `
    SELECT ${columns}, "at"."facilityId" AS "facilityId", ${peopleOn('beside')}
    FROM "Shift" AS "beside"
    JOIN "Group" AS "at" ON "at"."id" = "beside"."groupId"
    JOIN "Week" AS "week" ON "week"."id" = "beside"."weekId" AND "week"."state" = 'posted'
    WHERE "beside"."workspaceId" = :workspaceId
      AND "beside"."groupId" IN (
        SELECT "neighbour"."id" FROM "Group" AS "neighbour"
        WHERE "neighbour"."workspaceId" = :workspaceId
          AND "neighbour"."facilityId" IN (SELECT "group"."facilityId" FROM ${HELD} WHERE ${IS_HELD})
      )
      AND "beside"."startsAt" > :since AND "beside"."startsAt" < :before AND "beside"."status" = 'planned'`,
});
