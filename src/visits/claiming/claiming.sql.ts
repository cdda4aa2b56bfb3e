import { defineStatement, integer, nullable, text } from '../../database/statement.js';
import {
  CLAIM_COLUMNS,
  FACILITY_COLUMNS,
  GROUP_COLUMNS,
  PROGRAMME_COLUMNS,
  REQUIREMENT_COLUMNS,
  SHIFT_COLUMNS,
  STRETCH_OF_SHIFT_COLUMNS,
} from '../../database/stored-columns.js';
import { BESIDE_VISIT_COLUMNS, peopleOn } from './beside.sql.js';

/*
 * A claim, by hand: what is locked, what is decided on, and what is written. `claim-by-hand.store` asks them in this order, in
 * one transaction. Each begins with what it is told: SQLite keeps the order of a CROSS JOIN.
 */

/** The facility comes first (`database/locks`): what it lets in is counted over all its visits. */
export const lockFacility = defineStatement({
  name: 'claiming.lock_facility',
  told: ['shiftId'],
  own: { id: text },
  locks: '"facility"',
  sql: () => `
    SELECT "facility"."id" FROM "Shift" AS "shift"
    JOIN "Group" AS "group" ON "group"."id" = "shift"."groupId"
    JOIN "Facility" AS "facility" ON "facility"."id" = "group"."facilityId"
    WHERE "shift"."id" = :shiftId AND "shift"."workspaceId" = :workspaceId`,
});

export const lockShift = defineStatement({
  name: 'claiming.lock_shift',
  told: ['shiftId'],
  own: { id: text },
  locks: '"Shift"',
  sql: () => `SELECT "id" FROM "Shift" WHERE "id" = :shiftId AND "workspaceId" = :workspaceId`,
});

export const lockVolunteer = defineStatement({
  name: 'claiming.lock_volunteer',
  told: ['userId'],
  own: { id: text },
  locks: '"Volunteer"',
  sql: () => `SELECT "id" FROM "Volunteer" WHERE "workspaceId" = :workspaceId AND "userId" = :userId`,
});

/** The visit with all that it belongs to, and who this person is in its group. */
export const visitToClaim = defineStatement({
  name: 'claiming.visit',
  told: ['shiftId', 'userId'],
  tables: {
    shift: SHIFT_COLUMNS,
    week: { state: text },
    group: GROUP_COLUMNS,
    facility: FACILITY_COLUMNS,
    programme: PROGRAMME_COLUMNS,
  },
  own: { leaders: nullable(text), membership: nullable(text) },
  sql: (columns) => `
    SELECT ${columns}, "membership"."status" AS "membership",
      (SELECT string_agg("userId", ',') FROM "GroupLeader" WHERE "groupId" = "group"."id") AS "leaders"
    FROM "Shift" AS "shift"
    JOIN "Week" AS "week" ON "week"."id" = "shift"."weekId"
    JOIN "Group" AS "group" ON "group"."id" = "shift"."groupId" AND "group"."closedAt" IS NULL
    JOIN "Facility" AS "facility" ON "facility"."id" = "group"."facilityId"
    JOIN "Programme" AS "programme" ON "programme"."workspaceId" = "shift"."workspaceId"
      AND "programme"."code" = COALESCE("group"."programmeCode", "facility"."programmeCode")
    LEFT JOIN "Volunteer" AS "volunteer" ON "volunteer"."workspaceId" = "shift"."workspaceId"
      AND "volunteer"."userId" = :userId
    LEFT JOIN "Membership" AS "membership" ON "membership"."groupId" = "group"."id"
      AND "membership"."volunteerId" = "volunteer"."id" AND "membership"."endedAt" IS NULL
    WHERE "shift"."id" = :shiftId AND "shift"."workspaceId" = :workspaceId`,
});

/** Everybody's place on the visit; those that were given up have no seat. */
export const placesOnVisit = defineStatement({
  name: 'claiming.places',
  told: ['shiftId'],
  tables: { claim: CLAIM_COLUMNS, volunteer: { userId: text } },
  sql: (columns) => `
    SELECT ${columns} FROM "Claim" AS "claim"
    CROSS JOIN "Volunteer" AS "volunteer"
    WHERE "volunteer"."id" = "claim"."volunteerId" AND "claim"."shiftId" = :shiftId AND "claim"."workspaceId" = :workspaceId`,
});

export const groupsAtFacility = defineStatement({
  name: 'claiming.groups_at_facility',
  told: ['facilityId'],
  own: { id: text },
  sql: () => `SELECT "id" FROM "Group" WHERE "workspaceId" = :workspaceId AND "facilityId" = :facilityId`,
});

/** What may go on at the facility meanwhile: which of them share a moment with the visit is for `overlaps` to say. */
export const visitsMeanwhile = defineStatement({
  name: 'claiming.visits_meanwhile',
  told: ['facilityId', 'shiftId', 'after', 'before'],
  tables: { shift: BESIDE_VISIT_COLUMNS },
  own: { people: integer },
  sql: (columns) => `
    SELECT ${columns}, ${peopleOn('shift')}
    FROM "Shift" AS "shift"
    CROSS JOIN "Week" AS "week"
    WHERE "week"."id" = "shift"."weekId" AND "week"."state" = 'posted' AND "shift"."workspaceId" = :workspaceId
      AND "shift"."groupId" IN (
        SELECT "id" FROM "Group" WHERE "workspaceId" = :workspaceId AND "facilityId" = :facilityId
      )
      AND "shift"."startsAt" > :after AND "shift"."startsAt" < :before
      AND "shift"."status" = 'planned' AND "shift"."id" <> :shiftId`,
});

/** What else this person goes on meanwhile, anywhere. */
export const heldMeanwhile = defineStatement({
  name: 'claiming.held_meanwhile',
  told: ['userId', 'shiftId', 'startsAt', 'endsAt'],
  tables: { shift: { id: text, ...STRETCH_OF_SHIFT_COLUMNS } },
  sql: (columns) => `
    SELECT ${columns} FROM "Volunteer" AS "volunteer"
    CROSS JOIN "Claim" AS "claim"
    CROSS JOIN "Shift" AS "shift"
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
      AND "claim"."volunteerId" = "volunteer"."id" AND "claim"."seat" IS NOT NULL AND "shift"."id" = "claim"."shiftId"
      AND "shift"."status" = 'planned' AND "shift"."startsAt" < :endsAt AND "shift"."endsAt" > :startsAt
      AND "shift"."id" <> :shiftId`,
});

export const requirementsOfProgramme = defineStatement({
  name: 'claiming.requirements',
  told: ['programmeCode'],
  tables: { requirement: REQUIREMENT_COLUMNS },
  sql: (columns) => `
    SELECT ${columns} FROM "ProgrammeRequirement" AS "link"
    CROSS JOIN "Requirement" AS "requirement"
    WHERE "link"."workspaceId" = :workspaceId AND "link"."programmeCode" = :programmeCode
      AND "requirement"."workspaceId" = :workspaceId AND "requirement"."code" = "link"."requirementCode"
      AND "requirement"."archivedAt" IS NULL
    ORDER BY "link"."position"`,
});

/** A place on the visit; whoever has given theirs up has the same row again. */
export const takePlace = defineStatement({
  name: 'claiming.take_place',
  told: ['id', 'shiftId', 'volunteerId', 'seat', 'claimedAt'],
  own: { id: text },
  sql: () => `
    INSERT INTO "Claim" ("id", "workspaceId", "shiftId", "volunteerId", "seat", "claimedAt")
    VALUES (:id, :workspaceId, :shiftId, :volunteerId, :seat, :claimedAt)
    ON CONFLICT ("shiftId", "volunteerId") DO UPDATE
    SET "seat" = excluded."seat", "claimedAt" = excluded."claimedAt", "confirmedAt" = NULL, "releasedAt" = NULL,
      "soughtSince" = NULL, "notExpectedSince" = NULL, "standingId" = NULL
    RETURNING "id"`,
});

/** Whoever began to change the visit before sees that it has changed. */
export const nextVersion = defineStatement({
  name: 'claiming.next_version',
  told: ['shiftId'],
  sql: () => `
    UPDATE "Shift" SET "version" = "version" + 1 WHERE "id" = :shiftId AND "workspaceId" = :workspaceId`,
});
