import { defineStatement, instant, integer, text } from '../database/statement.js';

/** Looked at together in one pass. */
export const AT_A_TIME = 100;

/** Those that are due, one more than are looked at together at most, what was changed first, and of the others whoever is next. */
export const dueSubjects = defineStatement({
  name: 'subjects.due',
  told: ['now'],
  own: { kind: text, id: text, version: integer, nextAt: instant },
  sql: () => `
    SELECT "kind", "id", "version", "nextAt" FROM "Subject"
    WHERE "workspaceId" = :workspaceId AND "nextAt" <= COALESCE(
      (SELECT MIN("nextAt") FROM "Subject" WHERE "workspaceId" = :workspaceId AND "nextAt" > :now), :now)
    ORDER BY "nextAt", "kind", "id" LIMIT ${AT_A_TIME + 1}`,
});

/** No row where it has been touched since, or settled by somebody else. */
export const settleSubject = defineStatement({
  name: 'subjects.settle',
  told: ['kind', 'id', 'version', 'nextAt'],
  own: { id: text },
  sql: () => `
    UPDATE "Subject" SET "projected" = :version, "nextAt" = :nextAt
    WHERE "workspaceId" = :workspaceId AND "kind" = :kind AND "id" = :id AND "version" = :version
    RETURNING "id"`,
});

export const lookAgain = defineStatement({
  name: 'subjects.look_again',
  told: ['kind', 'id', 'nextAt'],
  sql: () => `
    UPDATE "Subject" SET "nextAt" = :nextAt WHERE "workspaceId" = :workspaceId AND "kind" = :kind AND "id" = :id`,
});
