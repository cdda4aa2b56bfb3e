import { boolean, defineStatement, instant, integer, nullable, text } from '../../database/statement.js';
import { REQUIREMENT_COLUMNS } from '../../database/stored-columns.js';

/*
 * The sessions that may concern somebody, by hand: of their groups, for every group where they are in any, and those that they are
 * on the list of. Of other groups' lists nothing is read.
 */

const SESSION_COLUMNS = {
  id: text,
  groupId: nullable(text),
  startsAt: instant,
  endsAt: instant,
  timeZone: text,
  place: text,
  seats: integer,
  signUpUntil: instant,
  status: text,
  plannedBy: text,
  attendanceMarkedAt: nullable(instant),
  version: integer,
};

const OWN_GROUPS = `
  SELECT "group"."id" FROM "Volunteer" AS "volunteer"
  JOIN "Membership" AS "membership" ON "membership"."workspaceId" = "volunteer"."workspaceId"
    AND "membership"."volunteerId" = "volunteer"."id" AND "membership"."endedAt" IS NULL
  JOIN "Group" AS "group" ON "group"."id" = "membership"."groupId" AND "group"."closedAt" IS NULL
  WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId`;

/** Planned ones that begin after an instant. By their ids: asked of each session, every group's would be looked through. */
const AHEAD = `
  "session"."workspaceId" = :workspaceId AND "session"."status" = 'planned' AND "session"."startsAt" > :after
  AND "session"."id" IN (
    SELECT "own"."id" FROM "Session" AS "own"
    WHERE "own"."workspaceId" = :workspaceId AND "own"."groupId" IN (${OWN_GROUPS}) AND "own"."startsAt" > :after
    UNION
    SELECT "general"."id" FROM "Session" AS "general"
    WHERE "general"."workspaceId" = :workspaceId AND "general"."groupId" IS NULL AND "general"."startsAt" > :after
      AND EXISTS (${OWN_GROUPS})
    UNION
    SELECT "place"."sessionId" FROM "Volunteer" AS "listed"
    JOIN "SignUp" AS "place" ON "place"."volunteerId" = "listed"."id"
    WHERE "listed"."workspaceId" = :workspaceId AND "listed"."userId" = :userId
  )`;

export const sessionsAheadOf = defineStatement({
  name: 'sessions.ahead',
  told: ['userId', 'after'],
  tables: { session: SESSION_COLUMNS, requirement: REQUIREMENT_COLUMNS },
  own: { facilityId: nullable(text), facilityArea: nullable(text), facilityName: nullable(text) },
  sql: (columns) => `
    SELECT ${columns}, "facility"."id" AS "facilityId", "facility"."area" AS "facilityArea",
      "facility"."name" AS "facilityName"
    FROM "Session" AS "session"
    JOIN "Requirement" AS "requirement" ON "requirement"."workspaceId" = "session"."workspaceId"
      AND "requirement"."code" = "session"."requirementCode"
    LEFT JOIN "Facility" AS "facility" ON "facility"."id" = "session"."facilityId"
    WHERE ${AHEAD}
    ORDER BY "session"."startsAt", "session"."id"`,
});

export const listsOfSessionsAhead = defineStatement({
  name: 'sessions.lists_ahead',
  told: ['userId', 'after'],
  tables: {
    signUp: {
      id: text,
      sessionId: text,
      state: text,
      seat: nullable(integer),
      since: instant,
      offeredUntil: nullable(instant),
      attended: nullable(boolean),
    },
    volunteer: { userId: text },
  },
  sql: (columns) => `
    SELECT ${columns} FROM "Session" AS "session"
    JOIN "SignUp" AS "signUp" ON "signUp"."sessionId" = "session"."id"
    JOIN "Volunteer" AS "volunteer" ON "volunteer"."id" = "signUp"."volunteerId"
    WHERE ${AHEAD}`,
});
