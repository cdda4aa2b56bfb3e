import { defineStatement } from './statement.js';

/** Notes that what a subject shows has changed. */
export const noteTouched = defineStatement({
  name: 'touched.note',
  told: ['kind', 'id', 'nextAt'],
  sql: () => `
    INSERT INTO "Subject" ("workspaceId", "kind", "id", "nextAt") VALUES (:workspaceId, :kind, :id, :nextAt)
    ON CONFLICT ("workspaceId", "kind", "id")
    DO UPDATE SET "version" = "Subject"."version" + 1, "nextAt" = excluded."nextAt"`,
});
