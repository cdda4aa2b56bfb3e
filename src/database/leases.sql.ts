import { defineStatement, instant, integer, nullable, text } from './statement.js';

// A lease belongs to no workspace: its name says what it is for.

export const leaseHeld = defineStatement({
  name: 'leases.held',
  told: ['name'],
  own: { holder: text, until: instant, handedOver: nullable(text), version: integer },
  isOfNone: true,
  sql: () => `SELECT "holder", "until", "handedOver", "version" FROM "Lease" WHERE "name" = :name`,
});

/** No row where somebody else was faster. */
export const firstLease = defineStatement({
  name: 'leases.first',
  told: ['name', 'holder', 'until'],
  own: { name: text },
  isOfNone: true,
  sql: () => `
    INSERT INTO "Lease" ("name", "holder", "until") VALUES (:name, :holder, :until)
    ON CONFLICT DO NOTHING
    RETURNING "name"`,
});

/** The compare-and-set: of two that ask at once, the second finds another version. */
export const takeLease = defineStatement({
  name: 'leases.take',
  told: ['name', 'holder', 'until', 'version'],
  own: { name: text },
  isOfNone: true,
  sql: () => `
    UPDATE "Lease" SET "holder" = :holder, "until" = :until, "handedOver" = NULL, "version" = "version" + 1
    WHERE "name" = :name AND "version" = :version
    RETURNING "name"`,
});

export const releaseLease = defineStatement({
  name: 'leases.release',
  told: ['name', 'holder', 'now', 'handedOver'],
  isOfNone: true,
  sql: () => `
    UPDATE "Lease" SET "until" = :now, "handedOver" = :handedOver WHERE "name" = :name AND "holder" = :holder`,
});
