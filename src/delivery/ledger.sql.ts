import { defineStatement, text } from '../database/statement.js';

/*
 * An attempt, by hand: it begins before anything is sent, and ends once that is known. Each is durable by itself, and every
 * message needs both.
 */

/** What every attempt settles when it begins. */
const SETTLED = [
  ...['channelId', 'lifetime', 'desiredFingerprint', 'appliedFingerprint', 'slackId', 'slackChannelId', 'unsureSince'],
  ...['historyFrom', 'leaseUntil'],
] as const;
/** What an attempt may leave as it is. */
export const MAY_SETTLE = ['postAt', 'textFingerprint', 'subject', 'correction'] as const;
/** What an ending may leave as it is. */
export const MAY_REVISE = [
  ...['desiredFingerprint', 'appliedFingerprint', 'leaseUntil', 'notBefore', 'slackId', 'slackChannelId'],
  ...['unsureSince', 'lastError', 'failures', 'postAt', 'textFingerprint', 'corrections', 'replaced', 'historyFrom'],
] as const;

/** The name under which it is told whether a column is written. */
export function writes<Column extends string>(column: Column): `writes_${Column}` {
  return `writes_${column}`;
}

const set = (column: string) => `"${column}" = :${column}`;
const setOrKept = (column: string) => `"${column}" = CASE WHEN :${writes(column)} THEN :${column} ELSE "${column}" END`;

/** Of a message that nobody has written yet; no row where somebody has. */
export const beginFirst = defineStatement({
  name: 'ledger.begin_first',
  told: ['key', 'now', ...SETTLED, ...MAY_SETTLE],
  own: { key: text },
  sql: () => `
    INSERT INTO "LedgerMessage" ("workspaceId", "key", "attempt", "state", "updatedAt",
      ${[...SETTLED, ...MAY_SETTLE].map((column) => `"${column}"`).join(', ')})
    VALUES (:workspaceId, :key, 1, 'sending', :now,
      ${[...SETTLED, ...MAY_SETTLE].map((column) => `:${column}`).join(', ')})
    ON CONFLICT DO NOTHING
    RETURNING "key"`,
});

/** Of one as it was read; no row where somebody has written it since. */
export const beginAgain = defineStatement({
  name: 'ledger.begin_again',
  told: ['key', 'now', 'attempt', 'state', ...SETTLED, ...MAY_SETTLE, ...MAY_SETTLE.map(writes)],
  own: { key: text },
  sql: () => `
    UPDATE "LedgerMessage" SET ${SETTLED.map(set).join(', ')}, ${MAY_SETTLE.map(setOrKept).join(', ')},
      "attempt" = "attempt" + 1, "state" = 'sending', "notBefore" = NULL, "updatedAt" = :now
    WHERE "workspaceId" = :workspaceId AND "key" = :key AND "attempt" = :attempt AND "state" = :state
    RETURNING "key"`,
});

/** No row where another attempt has taken over. */
export const recordEnding = defineStatement({
  name: 'ledger.record',
  told: ['key', 'now', 'attempt', 'state', ...MAY_REVISE, ...MAY_REVISE.map(writes)],
  own: { key: text },
  sql: () => `
    UPDATE "LedgerMessage" SET ${MAY_REVISE.map(setOrKept).join(', ')}, "state" = :state, "updatedAt" = :now
    WHERE "workspaceId" = :workspaceId AND "key" = :key AND "attempt" = :attempt AND "state" = 'sending'
    RETURNING "key"`,
});
