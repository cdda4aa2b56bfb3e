import { describe, expect, it } from 'vitest';
import { boolean, defineStatement, instant, integer, json, nullable, numbered } from '../../src/database/statement.js';

const visit = defineStatement({
  name: 'visit',
  told: ['id'],
  tables: { shift: { startsAt: instant, cleared: boolean, told: nullable(instant) } },
  own: { people: integer, names: json },
  sql: (columns) =>
    `SELECT ${columns}, 1 AS "people" FROM "Shift" AS "shift" WHERE "id" = :id AND "workspaceId" = :workspaceId`,
});

describe('a statement by hand', () => {
  it('names its workspace, and what it is told, or there is none', () => {
    const of = (sql: string, told: readonly string[]) => () => defineStatement({ name: 'x', told, sql: () => sql });
    expect(of('SELECT "id" FROM "Shift"', [])).toThrow('x: a statement without a workspace');
    expect(of('SELECT :id WHERE "workspaceId" = :workspaceId', [])).toThrow('x: nothing is told of :id');
    expect(of('SELECT 1 WHERE "workspaceId" = :workspaceId', ['id'])).toThrow('x: :id is not asked for');
    const ofNone = (sql: string) => () => defineStatement({ name: 'x', told: [], isOfNone: true, sql: () => sql });
    expect(ofNone('SELECT 1 WHERE "workspaceId" = :workspaceId')).toThrow('x: nothing is told of :workspaceId');
    expect(ofNone('SELECT "holder" FROM "Lease"')).not.toThrow();
  });

  it('knows which table it writes to', () => {
    const written = (sql: string) => defineStatement({ name: 'x', told: [], sql: () => sql }).writes;
    expect(written('\n  UPDATE "Shift" SET "version" = 1 WHERE "workspaceId" = :workspaceId')).toBe('Shift');
    expect(written('INSERT INTO "Claim" ("workspaceId") VALUES (:workspaceId)')).toBe('Claim');
    expect(written('SELECT "id" FROM "Shift" WHERE "workspaceId" = :workspaceId')).toBeNull();
  });

  it('selects the columns of its tables, and reads them as either engine hands them over', () => {
    expect(visit.sql).toContain('"shift"."startsAt" AS "shift.startsAt", "shift"."cleared" AS "shift.cleared"');
    const startsAt = new Date('2026-11-24T17:00:00Z');
    const read = { shift: { startsAt, cleared: true, told: null }, people: 2, names: { sv: 'Besök' } };
    const fromFile = { 'shift.startsAt': '2026-11-24T17:00:00.000+00:00', 'shift.cleared': 1, names: '{"sv":"Besök"}' };
    expect(visit.readRow({ ...fromFile, 'shift.told': null, people: 2 })).toEqual(read);
    const fromServer = { 'shift.startsAt': startsAt, 'shift.cleared': true, names: { sv: 'Besök' } };
    expect(visit.readRow({ ...fromServer, 'shift.told': null, people: 2 })).toEqual(read);
  });

  it('takes no row for what it is not', () => {
    const row = { 'shift.startsAt': 'soon', 'shift.cleared': 1, 'shift.told': null, people: 2, names: null };
    expect(() => visit.readRow(row)).toThrow('shift.startsAt is no instant');
    expect(() => visit.readRow({ ...row, 'shift.startsAt': null })).toThrow('shift.startsAt is no instant');
  });

  it('is told each thing once, however often it names it, and takes a cast for none', () => {
    const { sql, names } = numbered('SELECT :a::text, :b WHERE :a = "workspaceId"');
    expect(sql).toBe('SELECT $1::text, $2 WHERE $1 = "workspaceId"');
    expect(names).toEqual(['a', 'b']);
  });
});
