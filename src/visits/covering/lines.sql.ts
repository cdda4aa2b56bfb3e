import { defineStatement, instant, text } from '../../database/statement.js';

/** Everybody who waits for places that this person waits for too, on visits that end after an instant. Found from the person outwards. */
export const linesOfPerson = defineStatement({
  name: 'covering.lines_of_person',
  told: ['userId', 'after'],
  tables: { waiting: { shiftId: text, since: instant }, who: { userId: text } },
  sql: (columns) => `
    SELECT ${columns} FROM "Volunteer" AS "volunteer"
    CROSS JOIN "ReservePlace" AS "own"
    CROSS JOIN "Shift" AS "shift"
    CROSS JOIN "ReservePlace" AS "waiting"
    CROSS JOIN "Volunteer" AS "who"
    WHERE "volunteer"."workspaceId" = :workspaceId AND "volunteer"."userId" = :userId
      AND "own"."volunteerId" = "volunteer"."id" AND "shift"."id" = "own"."shiftId" AND "shift"."endsAt" > :after
      AND "waiting"."shiftId" = "shift"."id" AND "who"."id" = "waiting"."volunteerId"`,
});
