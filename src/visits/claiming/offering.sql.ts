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

/*
 * What is open to somebody, by hand: the visits of the groups that they are in, with all that decides whether they may claim
 * them. Everything is found from the person, so that it costs what they are in and not what there is. What they have completed
 * is in `claiming.sql`.
 */

/** The groups that somebody is in. */
const OF_MEMBER = `
  "Volunteer" AS "volunteer"
  JOIN "Membership" AS "membership" ON "membership"."volunteerId" = "volunteer"."id" AND "membership"."endedAt" IS NULL
  JOIN "Group" AS "group" ON "group"."id" = "membership"."groupId"`;
const IS_MEMBER = `"volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId`;

export const groupsOfMember = defineStatement({
  name: 'offering.groups',
  told: ['userId'],
  tables: { group: GROUP_COLUMNS, facility: FACILITY_COLUMNS, programme: PROGRAMME_COLUMNS },
  own: { leaders: nullable(text), membership: text },
  sql: (columns) => `
    SELECT ${columns}, "membership"."status" AS "membership",
      (SELECT string_agg("userId", ',') FROM "GroupLeader" WHERE "groupId" = "group"."id") AS "leaders"
    FROM ${OF_MEMBER}
    JOIN "Facility" AS "facility" ON "facility"."id" = "group"."facilityId"
    JOIN "Programme" AS "programme" ON "programme"."workspaceId" = "group"."workspaceId"
      AND "programme"."code" = COALESCE("group"."programmeCode", "facility"."programmeCode")
    WHERE ${IS_MEMBER}`,
});

/** Posted visits of those groups that begin after one instant and before another, soonest first. */
const VISITS = `
  ${OF_MEMBER}
  JOIN "Shift" AS "shift" ON "shift"."workspaceId" = "membership"."workspaceId" AND "shift"."groupId" = "group"."id"
    AND "shift"."startsAt" > :after AND "shift"."startsAt" < :before
  JOIN "Week" AS "week" ON "week"."id" = "shift"."weekId" AND "week"."state" = 'posted'`;

export const visitsOfMember = defineStatement({
  name: 'offering.visits',
  told: ['userId', 'after', 'before'],
  tables: { shift: SHIFT_COLUMNS },
  sql: (columns) => `
    SELECT ${columns} FROM ${VISITS} WHERE ${IS_MEMBER} ORDER BY "shift"."startsAt", "shift"."id"`,
});

export const placesOnVisits = defineStatement({
  name: 'offering.places',
  told: ['userId', 'after', 'before'],
  tables: { claim: CLAIM_COLUMNS, holder: { userId: text } },
  sql: (columns) => `
    SELECT ${columns} FROM ${VISITS}
    JOIN "Claim" AS "claim" ON "claim"."shiftId" = "shift"."id" AND "claim"."seat" IS NOT NULL
    JOIN "Volunteer" AS "holder" ON "holder"."id" = "claim"."volunteerId"
    WHERE ${IS_MEMBER}`,
});

/** What somebody goes on that ends after an instant, anywhere. */
export const heldVisits = defineStatement({
  name: 'offering.held',
  told: ['userId', 'after'],
  tables: { shift: { id: text, ...STRETCH_OF_SHIFT_COLUMNS } },
  sql: (columns) => `
    SELECT ${columns} FROM "Volunteer" AS "volunteer"
    JOIN "Claim" AS "claim" ON "claim"."volunteerId" = "volunteer"."id" AND "claim"."seat" IS NOT NULL
    JOIN "Shift" AS "shift" ON "shift"."id" = "claim"."shiftId" AND "shift"."status" = 'planned'
      AND "shift"."endsAt" > :after
    WHERE ${IS_MEMBER}`,
});

/** What may go on meanwhile at the facilities of those groups, with how many people. */
export const visitsAtFacilities = defineStatement({
  name: 'offering.at_facilities',
  told: ['userId', 'after', 'before'],
  tables: {
    shift: {
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
      SELECT CAST(COUNT(*) AS INTEGER) FROM "Claim" WHERE "Claim"."shiftId" = "shift"."id" AND "Claim"."seat" IS NOT NULL
    ) AS "people"
    FROM (SELECT DISTINCT "group"."facilityId" FROM ${OF_MEMBER} WHERE ${IS_MEMBER}) AS "own"
    JOIN "Group" AS "at" ON "at"."workspaceId" = :workspaceId AND "at"."facilityId" = "own"."facilityId"
    JOIN "Shift" AS "shift" ON "shift"."workspaceId" = :workspaceId AND "shift"."groupId" = "at"."id"
      AND "shift"."startsAt" > :after AND "shift"."startsAt" < :before AND "shift"."status" = 'planned'
    JOIN "Week" AS "week" ON "week"."id" = "shift"."weekId" AND "week"."state" = 'posted'`,
});

/** What the programmes of those groups ask for, each in its order. */
export const requirementsOfMember = defineStatement({
  name: 'offering.requirements',
  told: ['userId'],
  tables: { requirement: REQUIREMENT_COLUMNS },
  own: { programmeCode: text },
  sql: (columns) => `
    SELECT ${columns}, "link"."programmeCode" AS "programmeCode"
    FROM (
      SELECT DISTINCT COALESCE("group"."programmeCode", "facility"."programmeCode") AS "code" FROM ${OF_MEMBER}
      JOIN "Facility" AS "facility" ON "facility"."id" = "group"."facilityId"
      WHERE ${IS_MEMBER}
    ) AS "asking"
    JOIN "ProgrammeRequirement" AS "link" ON "link"."workspaceId" = :workspaceId
      AND "link"."programmeCode" = "asking"."code"
    JOIN "Requirement" AS "requirement" ON "requirement"."workspaceId" = "link"."workspaceId"
      AND "requirement"."code" = "link"."requirementCode" AND "requirement"."archivedAt" IS NULL
    ORDER BY "link"."position"`,
});
