import { defineStatement, instant, json, nullable, text } from '../../database/statement.js';
import { SHIFT_COLUMNS } from '../../database/stored-columns.js';

/*
 * What a calendar is answered with, by hand: clouds ask for it many times a day, also where nothing has changed. Four
 * statements, however much stands in it.
 */

/** Whose address it is, and what is known of them: `locales` is null for whoever is in no group, and leads none. */
export const feedAt = defineStatement({
  name: 'calendar_feed.at',
  told: ['hash'],
  tables: { feed: { volunteerId: text, titles: text }, volunteer: { userId: text, locale: nullable(text) } },
  own: { society: text, role: nullable(text), locales: nullable(text) },
  sql: (columns) => `
    SELECT ${columns}, "workspace"."locale" AS "society", "role"."role" AS "role",
      (SELECT string_agg("group"."locale", ',') FROM "Group" AS "group"
        WHERE "group"."closedAt" IS NULL AND "group"."id" IN (
          SELECT "membership"."groupId" FROM "Membership" AS "membership"
          WHERE "membership"."workspaceId" = :workspaceId AND "membership"."volunteerId" = "feed"."volunteerId"
            AND "membership"."endedAt" IS NULL
          UNION
          SELECT "leader"."groupId" FROM "GroupLeader" AS "leader"
          WHERE "leader"."workspaceId" = :workspaceId AND "leader"."userId" = "volunteer"."userId"
        )) AS "locales"
    FROM "CalendarFeed" AS "feed"
    JOIN "Volunteer" AS "volunteer" ON "volunteer"."id" = "feed"."volunteerId"
    JOIN "Workspace" AS "workspace" ON "workspace"."id" = "feed"."workspaceId"
    LEFT JOIN "WorkspaceRole" AS "role" ON "role"."workspaceId" = "feed"."workspaceId"
      AND "role"."userId" = "volunteer"."userId"
    WHERE "feed"."workspaceId" = :workspaceId AND "feed"."hash" = :hash`,
});

/** Visits that they hold, and those that they have given up since. Found from the person: SQLite keeps the order of a CROSS JOIN. */
export const visitsInFeed = defineStatement({
  name: 'calendar_feed.visits',
  told: ['volunteerId', 'since', 'until'],
  tables: {
    claim: { id: text, releasedAt: nullable(instant) },
    shift: SHIFT_COLUMNS,
    group: { contactLine: nullable(text) },
    facility: { name: text, address: nullable(text), meetingPoint: nullable(text) },
  },
  sql: (columns) => `
    SELECT ${columns} FROM "Claim" AS "claim"
    CROSS JOIN "Shift" AS "shift"
    CROSS JOIN "Group" AS "group"
    CROSS JOIN "Facility" AS "facility"
    WHERE "claim"."workspaceId" = :workspaceId AND "claim"."volunteerId" = :volunteerId
      AND ("claim"."seat" IS NOT NULL OR "claim"."releasedAt" > :since)
      AND "shift"."id" = "claim"."shiftId" AND "shift"."endsAt" > :since AND "shift"."startsAt" < :until
      AND "group"."id" = "shift"."groupId" AND "facility"."id" = "group"."facilityId"
    ORDER BY "shift"."startsAt", "shift"."id"`,
});

/** Sessions at which they have a place, called off ones too. */
export const sessionsInFeed = defineStatement({
  name: 'calendar_feed.sessions',
  told: ['volunteerId', 'since', 'until'],
  tables: {
    signUp: { id: text, state: text, gaveUpAt: nullable(instant) },
    session: { startsAt: instant, endsAt: instant, place: text, status: text, version: SHIFT_COLUMNS.version },
    requirement: { names: json },
  },
  sql: (columns) => `
    SELECT ${columns} FROM "SignUp" AS "signUp"
    CROSS JOIN "Session" AS "session"
    CROSS JOIN "Requirement" AS "requirement"
    WHERE "signUp"."workspaceId" = :workspaceId AND "signUp"."volunteerId" = :volunteerId
      AND ("signUp"."state" = 'signed_up' OR ("signUp"."state" = 'withdrawn' AND "signUp"."gaveUpAt" > :since)) AND "session"."id" = "signUp"."sessionId"
      AND "session"."endsAt" > :since AND "session"."startsAt" < :until
      AND "requirement"."workspaceId" = "session"."workspaceId" AND "requirement"."code" = "session"."requirementCode"
    ORDER BY "session"."startsAt", "session"."id"`,
});

/** Hours that they or their co-mentor have entered in one-to-ones. */
export const meetingsInFeed = defineStatement({
  name: 'calendar_feed.meetings',
  told: ['volunteerId', 'since', 'until'],
  tables: {
    meeting: { id: text, startsAt: instant, endsAt: instant, state: text, version: SHIFT_COLUMNS.version },
    pairing: { outsideSince: nullable(instant) },
    group: { contactLine: nullable(text) },
    facility: { name: text, address: nullable(text), meetingPoint: nullable(text) },
  },
  sql: (columns) => `
    SELECT ${columns} FROM "Mentor" AS "mentor"
    CROSS JOIN "PairingMeeting" AS "meeting"
    CROSS JOIN "Pairing" AS "pairing"
    CROSS JOIN "Group" AS "group"
    CROSS JOIN "Facility" AS "facility"
    WHERE "mentor"."workspaceId" = :workspaceId AND "mentor"."volunteerId" = :volunteerId AND "mentor"."state" = 'mentor'
      AND "meeting"."pairingId" = "mentor"."pairingId"
      AND "meeting"."endsAt" > :since AND "meeting"."startsAt" < :until
      AND "pairing"."id" = "mentor"."pairingId" AND "group"."id" = "pairing"."groupId"
      AND "facility"."id" = COALESCE("pairing"."facilityId", "group"."facilityId")
    ORDER BY "meeting"."startsAt", "meeting"."id"`,
});
