import { defineStatement, integer, text } from '../../database/statement.js';
import { CLAIM_COLUMNS, SHIFT_COLUMNS, STRETCH_OF_SHIFT_COLUMNS } from '../../database/stored-columns.js';
import { BESIDE_VISIT_COLUMNS, peopleOn } from './beside.sql.js';

/*
 * What is open to somebody, by hand: the visits of the groups that they are in, with all that decides whether they may claim
 * them. Everything is found from the person, so that it costs what they are in and not what there is. Which groups these are, and
 * what is asked there, is known to `groups/own-groups.sql` and `training/requirements/own-training.sql`.
 */

/**
 * The groups that somebody is in. Joined from the person outwards: SQLite keeps the order of a CROSS JOIN, and would else
 * now and then begin with everybody's memberships.
 */
const OF_MEMBER = `
  "Volunteer" AS "volunteer"
  CROSS JOIN "Membership" AS "membership"
  CROSS JOIN "Group" AS "group"`;
const IS_MEMBER = `"volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
  AND "membership"."workspaceId" = :workspaceId AND "membership"."volunteerId" = "volunteer"."id"
  AND "membership"."endedAt" IS NULL AND "group"."id" = "membership"."groupId"`;

/** Posted visits of those groups that begin after one instant and before another, soonest first. */
const VISITS = `
  ${OF_MEMBER}
  CROSS JOIN "Shift" AS "shift"
  CROSS JOIN "Week" AS "week"`;
const IS_VISIT = `${IS_MEMBER}
  AND "shift"."workspaceId" = :workspaceId AND "shift"."groupId" = "group"."id"
  AND "shift"."startsAt" > :after AND "shift"."startsAt" < :before
  AND "week"."id" = "shift"."weekId" AND "week"."state" = 'posted'`;

export const visitsOfMember = defineStatement({
  name: 'offering.visits',
  told: ['userId', 'after', 'before'],
  tables: { shift: SHIFT_COLUMNS },
  sql: (columns) => `
    SELECT ${columns} FROM ${VISITS} WHERE ${IS_VISIT} ORDER BY "shift"."startsAt", "shift"."id"`,
});

export const placesOnVisits = defineStatement({
  name: 'offering.places',
  told: ['userId', 'after', 'before'],
  tables: { claim: CLAIM_COLUMNS, holder: { userId: text } },
  sql: (columns) => `
    SELECT ${columns} FROM ${VISITS}
    CROSS JOIN "Claim" AS "claim"
    CROSS JOIN "Volunteer" AS "holder"
    WHERE ${IS_VISIT} AND "claim"."shiftId" = "shift"."id" AND "claim"."seat" IS NOT NULL
      AND "holder"."id" = "claim"."volunteerId"`,
});

/** What somebody goes on that ends after an instant, anywhere. */
export const heldVisits = defineStatement({
  name: 'offering.held',
  told: ['userId', 'after'],
  tables: { shift: { id: text, ...STRETCH_OF_SHIFT_COLUMNS } },
  sql: (columns) => `
    SELECT ${columns} FROM "Volunteer" AS "volunteer"
    CROSS JOIN "Claim" AS "claim"
    CROSS JOIN "Shift" AS "shift"
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
      AND "claim"."volunteerId" = "volunteer"."id" AND "claim"."seat" IS NOT NULL
      AND "shift"."id" = "claim"."shiftId" AND "shift"."status" = 'planned' AND "shift"."endsAt" > :after`,
});

/** What may go on meanwhile at the facilities of those groups, with how many people. */
export const visitsAtFacilities = defineStatement({
  name: 'offering.at_facilities',
  told: ['userId', 'after', 'before'],
  tables: { shift: BESIDE_VISIT_COLUMNS },
  own: { facilityId: text, people: integer },
  sql: (columns) => `
    SELECT ${columns}, "at"."facilityId" AS "facilityId", ${peopleOn('shift')}
    FROM (SELECT DISTINCT "group"."facilityId" FROM ${OF_MEMBER} WHERE ${IS_MEMBER}) AS "own"
    CROSS JOIN "Group" AS "at"
    CROSS JOIN "Shift" AS "shift"
    CROSS JOIN "Week" AS "week"
    WHERE "at"."workspaceId" = :workspaceId AND "at"."facilityId" = "own"."facilityId"
      AND "shift"."workspaceId" = :workspaceId AND "shift"."groupId" = "at"."id"
      AND "shift"."startsAt" > :after AND "shift"."startsAt" < :before AND "shift"."status" = 'planned'
      AND "week"."id" = "shift"."weekId" AND "week"."state" = 'posted'`,
});
