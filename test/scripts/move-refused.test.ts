import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { move } from '../../scripts/keeping/move.js';
import { moveRows } from '../../scripts/keeping/move-rows.js';
import { openPostgresSide } from '../../scripts/keeping/postgresql-side.js';
import { openSqliteSide } from '../../scripts/keeping/sqlite-side.js';
import { inOrder, kindOf, type Table } from '../../scripts/keeping/tables.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { describeOnPostgres, emptyAddress, emptyPostgres, temporaryFolder } from '../support/database.js';

const root = temporaryFolder();
const NOW = new Date('2026-11-21T09:00:00Z');
const LATER = new Date('2026-11-21T09:00:42Z');
const NOWHERE = 'postgresql://visits:secret@127.0.0.1:9/visits';

/** A file with so many rows, that nobody has open. */
async function fileWith(rows: number): Promise<string> {
  const { url } = await emptyAddress('sqlite');
  const file = join(mkdtempSync(join(root, 'run-')), 'visits.db');
  copyFileSync(url.replace('file:', ''), file);
  const database = await openDatabase({ url: `file:${file}` });
  await handle(database, rows);
  await database.close();
  return file;
}

async function handle({ client }: Database, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({ key: `request ${index}`, handledAt: NOW }));
  for (let at = 0; at < count; at += 300) await client.handledRequest.createMany({ data: rows.slice(at, at + 300) });
}

async function rowsAt(url: string): Promise<number> {
  const database = await openDatabase({ url });
  const rows = await database.client.handledRequest.count();
  await database.close();
  return rows;
}

/** What the one who asked is told, where it is refused. */
const told = (from: string, to: string, showsWithin = 0): Promise<string> =>
  move({ from, to, now: NOW, showsWithin }).then(
    () => 'it was moved',
    (error: Error) => error.message,
  );

async function change(file: string, sql: string): Promise<void> {
  const opened = new SqliteFile(file);
  opened.pragma('foreign_keys = OFF');
  opened.exec(sql);
  opened.close();
}

describe('npm run move refuses', () => {
  it('while a bot has the file open, if only to look, and once it has not no more', async () => {
    const file = await fileWith(1);
    const bot = await openDatabase({ url: `file:${file}` });
    expect(await told(`file:${file}`, NOWHERE)).toBe(
      `${file} is in use: stop the bot, and whoever else has it open, and try again.`,
    );
    await bot.close();
    expect(await told(`file:${file}`, NOWHERE)).toContain('No PostgreSQL can be reached at 127.0.0.1:9/visits');
  });

  it('while a bot that was killed may still hold the lease, and says until when', async () => {
    const file = await fileWith(0);
    await change(file, `INSERT INTO "Lease" VALUES ('reconcile:T1', 'sqlite', '${LATER.toISOString()}', NULL, 1)`);
    expect(await told(`file:${file}`, NOWHERE)).toContain('it holds reconcile:T1 until 09:00:42 UTC');
  });

  it('what is not there, is from before an upgrade, or is damaged', async () => {
    expect(await told(`file:${join(root, 'none.db')}`, NOWHERE)).toContain('There is no database at');
    const older = await fileWith(0);
    await change(older, `DELETE FROM _prisma_migrations WHERE migration_name > '20261128'`);
    expect(await told(`file:${older}`, NOWHERE)).toMatch(/is from an earlier version \(it lacks \d+ migrations\)/);
    const astray = await fileWith(0);
    await change(astray, `INSERT INTO "NationalStaff" VALUES ('T_GONE', 'U_GONE')`);
    expect(await told(`file:${astray}`, NOWHERE)).toContain('1 rows refer to others that are gone');
  });

  it('to go from an engine to the same, or to an address that is none, and says what to do', async () => {
    expect(await told('file:one.db', 'file:other.db')).toContain('copy it with npm run backup');
    expect(await told(NOWHERE, NOWHERE)).toContain('pg_dump and pg_restore');
    expect(await told('file:one.db', 'mysql://visits:secret@host/visits')).toMatch(
      /^Say where to: npm run move -- postgresql:/,
    );
  });

  it('a column of a kind of which nobody has said how it is moved, and tables in a circle', () => {
    expect(() => kindOf('BLOB', 'Shift.picture')).toThrow('Shift.picture is a BLOB');
    const table = (name: string, ...refersTo: string[]): Table => ({ name, columns: [], refersTo });
    expect(inOrder([table('c', 'b'), table('b', 'a'), table('a')]).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(() => inOrder([table('a', 'b'), table('b', 'a')])).toThrow('in a circle');
  });
});

describeOnPostgres('npm run move refuses, with PostgreSQL', () => {
  it('to add to what holds rows already, on either side, and changes neither', async () => {
    const [file, other, there] = [await fileWith(3), await fileWith(2), await emptyPostgres()];
    const database = await openDatabase({ url: there.url });
    await handle(database, 5);
    await database.close();
    expect(await told(`file:${file}`, there.url)).toContain('is not empty (it has 5 rows in HandledRequest)');
    expect(await told(there.url, `file:${other}`)).toContain('is not empty (it has 2 rows in HandledRequest)');
    expect([await rowsAt(there.url), await rowsAt(`file:${file}`), await rowsAt(`file:${other}`)]).toEqual([5, 3, 2]);
    await there.remove();
  });

  it('while a bot is connected, or connects within the time in which each shows itself, or holds the lease', async () => {
    const [there, target] = [await emptyPostgres(), join(mkdtempSync(join(root, 'run-')), 'back.db')];
    const bot = await openDatabase({ url: there.url });
    await bot.answers();
    expect(await told(there.url, `file:${target}`)).toContain('A bot is connected to the database');
    await bot.close();
    const refused = told(there.url, `file:${target}`, 60_000);
    const later = await openDatabase({ url: there.url });
    await later.answers();
    expect(await refused).toContain('A bot is connected to the database');
    await later.client.lease.create({ data: { name: 'reconcile:T1', holder: 'a bot', until: LATER } });
    await later.close();
    expect(await told(there.url, `file:${target}`)).toContain('it holds reconcile:T1 until 09:00:42 UTC');
    expect(existsSync(target)).toBe(false);
    await there.remove();
  });

  it('where a bot has come meanwhile, and keeps nothing', async () => {
    const [there, file] = [await emptyPostgres(), await fileWith(0)];
    const first = await openDatabase({ url: there.url });
    await handle(first, 3);
    await first.close();
    const source = await openPostgresSide(there.url, { now: NOW, showsWithin: 0 });
    const target = await openSqliteSide(file, NOW);
    const bot = await openDatabase({ url: there.url });
    await bot.answers();
    const moved = moveRows(source, target).finally(() => Promise.all([source.close(), target.close()]));
    await expect(moved).rejects.toThrow('A bot is connected to the database');
    await bot.close();
    expect(await rowsAt(`file:${file}`)).toBe(0);
    await there.remove();
  });

  it('text that PostgreSQL cannot hold, and says where it stands', async () => {
    const [file, there] = [await fileWith(1), await emptyPostgres()];
    await change(file, `UPDATE "HandledRequest" SET "key" = 'a' || char(0)`);
    expect(await told(`file:${file}`, there.url)).toContain('1 rows have it in HandledRequest.key');
    expect(await rowsAt(there.url)).toBe(0);
    await there.remove();
  });

  it('to keep what came over otherwise than it was, be it one letter, and holds 500 rows at most', async () => {
    const [file, there] = [await fileWith(1_300), await emptyPostgres()];
    await (await openDatabase({ url: there.url })).close();
    const source = await openSqliteSide(file, NOW);
    const target = await openPostgresSide(there.url, { now: NOW, showsWithin: 0 });
    const pieces: number[] = [];
    const careless = {
      ...target,
      write: async (table: Table, rows: Parameters<typeof target.write>[1]) => {
        pieces.push(rows.length);
        const isLast = pieces.length === 3;
        await target.write(table, isLast ? rows.map((row, at) => (at === 7 ? row.with(-1, 'another') : row)) : rows);
      },
    };
    const moved = moveRows(source, careless).finally(() => Promise.all([source.close(), target.close()]));
    await expect(moved).rejects.toThrow('HandledRequest came over otherwise than it was');
    expect(pieces).toEqual([500, 500, 300]);
    expect(await rowsAt(there.url)).toBe(0);
    await there.remove();
  });
});
