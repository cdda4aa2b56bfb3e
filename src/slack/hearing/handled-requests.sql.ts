import { defineStatement, text } from '../../database/statement.js';

/** Of requests with the same key the first alone gets a row: whoever decides in the same transaction decides once. */
export const noteHandled = defineStatement({
  name: 'handled_requests.note',
  told: ['key', 'handledAt'],
  own: { key: text },
  sql: () => `
    INSERT INTO "HandledRequest" ("key", "handledAt") VALUES (:workspaceId || ' ' || :key, :handledAt)
    ON CONFLICT DO NOTHING
    RETURNING "key"`,
});
