import { defineStatement, instant, nullable, type RowOf, text } from '../../database/statement.js';

/**
 * What somebody waits for and is asked on visits that end after an instant: everybody in the lines in which they wait, and the open
 * offers that they have not answered with yes or no. In one statement, since App Home asks for both. Found from the person outwards.
 */
export const linesAndAsksOf = defineStatement({
  name: 'covering.lines_and_asks',
  told: ['userId', 'after'],
  own: {
    shiftId: text,
    /** Who waits. */
    userId: text,
    /** Since when, or when they were asked. */
    at: instant,
    offerId: nullable(text),
    offerKind: nullable(text),
    about: nullable(text),
    openedBy: nullable(text),
    openedAt: nullable(instant),
    via: nullable(text),
    until: nullable(instant),
    answer: nullable(text),
    returnShiftId: nullable(text),
  },
  sql: () => `
    SELECT "shift"."id" AS "shiftId", "volunteer"."userId" AS "userId", "ask"."askedAt" AS "at",
      "offer"."id" AS "offerId", "offer"."kind" AS "offerKind", "offer"."about" AS "about",
      "offer"."openedBy" AS "openedBy", "offer"."openedAt" AS "openedAt", "ask"."via" AS "via",
      "ask"."until" AS "until", "ask"."answer" AS "answer", "ask"."returnShiftId" AS "returnShiftId"
    FROM "Volunteer" AS "volunteer"
    CROSS JOIN "Ask" AS "ask"
    CROSS JOIN "Offer" AS "offer"
    CROSS JOIN "Shift" AS "shift"
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
      AND "ask"."volunteerId" = "volunteer"."id" AND ("ask"."answer" IS NULL OR "ask"."answer" = 'if_needed')
      AND "offer"."id" = "ask"."offerId" AND "offer"."end" IS NULL
      AND "shift"."id" = "offer"."shiftId" AND "shift"."endsAt" > :after
    UNION ALL
    SELECT "shift"."id", "who"."userId", "waiting"."since",
      NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM "Volunteer" AS "volunteer"
    CROSS JOIN "ReservePlace" AS "own"
    CROSS JOIN "Shift" AS "shift"
    CROSS JOIN "ReservePlace" AS "waiting"
    CROSS JOIN "Volunteer" AS "who"
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
      AND "own"."volunteerId" = "volunteer"."id" AND "shift"."id" = "own"."shiftId" AND "shift"."endsAt" > :after
      AND "waiting"."shiftId" = "shift"."id" AND "who"."id" = "waiting"."volunteerId"`,
});

export type LineOrAsk = RowOf<typeof linesAndAsksOf>;
