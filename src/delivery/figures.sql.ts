import { defineStatement, instant, integer, nullable, text } from '../database/statement.js';

/** No more are counted: whoever reads the number acts no differently on a larger one, and none takes longer than this. */
const MOST_COUNTED = 1_000;

/**
 * How many subjects should have been looked at by an instant, who made the last pass, and how many messages are given up, by
 * what Slack has answered and whom they are for (the first letter of a Slack id). One statement: a row for each of the latter,
 * and one where none is given up.
 */
export const readFigures = defineStatement({
  name: 'figures.read',
  told: ['dueBy', 'lease', 'now'],
  own: {
    overdue: integer,
    holder: nullable(text),
    until: nullable(instant),
    error: nullable(text),
    recipient: nullable(text),
    messages: integer,
  },
  sql: () => `
    SELECT
      "due"."overdue", "lease"."holder", "lease"."until", "dead"."error", "dead"."recipient",
      COALESCE("dead"."messages", 0) AS "messages"
    FROM (
      SELECT CAST(COUNT(*) AS INTEGER) AS "overdue" FROM (
        SELECT 1 AS "one" FROM "Subject" WHERE "workspaceId" = :workspaceId AND "nextAt" <= :dueBy LIMIT ${MOST_COUNTED}
      ) AS "few_due"
    ) AS "due"
    LEFT JOIN "Lease" AS "lease" ON "lease"."name" = :lease
    LEFT JOIN (
      SELECT "error", "recipient", CAST(COUNT(*) AS INTEGER) AS "messages" FROM (
        SELECT "lastError" AS "error", SUBSTR("channelId", 1, 1) AS "recipient" FROM "LedgerMessage"
        WHERE "workspaceId" = :workspaceId AND "state" = 'dead' AND ("historyFrom" IS NULL OR "historyFrom" > :now)
        LIMIT ${MOST_COUNTED}
      ) AS "few_dead"
      GROUP BY "error", "recipient"
    ) AS "dead" ON 1 = 1`,
});
