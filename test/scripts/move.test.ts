import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import fc from 'fast-check';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { move } from '../../scripts/keeping/move.js';
import { describeTables } from '../../scripts/keeping/sqlite-side.js';
import { Prisma } from '../../src/database/client.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { connectingTo } from '../../src/database/postgresql.js';
import { command } from '../support/command.js';
import { describeOnPostgres, emptyAddress, emptyPostgres, temporaryFolder } from '../support/database.js';
import { everythingStored } from '../support/everything-stored.js';
import { type Contents, fillWith, imaginedContents } from '../support/imagined-rows.js';
import { IS_THOROUGH } from '../support/thorough.js';

const root = temporaryFolder();
const newFolder = () => mkdtempSync(join(root, 'run-'));
const NOW = new Date('2026-11-21T09:00:00Z');
/** When every lease that was imagined has ended. */
const AFTER_ALL = new Date('9999-12-31T23:59:59.999Z');

/** Every row of every table, whatever the order in which the engine hands it over. */
async function contents(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const database = await openDatabase({ url });
  const stored = await everythingStored(database);
  await database.close();
  return new Map([...stored].map(([model, rows]) => [model, (JSON.parse(rows) as unknown[]).map(inOrder).toSorted()]));
}

/** PostgreSQL keeps JSON in an order of its own. */
function inOrder(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** A file with this version's tables and no row, alone in its folder. */
async function migratedFile(): Promise<string> {
  const { url } = await emptyAddress('sqlite');
  const file = join(newFolder(), 'visits.db');
  copyFileSync(url.replace('file:', ''), file);
  return file;
}

function filled(file: string, imagined: Contents): ReadonlyMap<string, number> {
  const opened = new SqliteFile(file);
  opened.pragma('synchronous = OFF');
  const counts = fillWith(opened, imagined);
  opened.close();
  return counts;
}

function emptied(url: string): Promise<unknown> {
  const tables = Object.values(Prisma.ModelName).map((name) => `"${name}"`);
  return onPostgres(url, (client) => client.query(`TRUNCATE ${tables.join(', ')} CASCADE`));
}

async function onPostgres<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const { connectionString, options } = connectingTo(url);
  const client = new Client({ connectionString, options });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function handle({ client }: Database, from: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({ key: `request ${from + index}`, handledAt: NOW }));
  for (let at = 0; at < count; at += 300) await client.handledRequest.createMany({ data: rows.slice(at, at + 300) });
}

/** As SQLite itself holds them, type by type: to be the same after there and back, but for the order in which JSON names things. */
function asStored(file: string): string[] {
  const opened = new SqliteFile(file);
  const rows = describeTables(opened).flatMap(({ name, columns }) => {
    const selected = columns.flatMap((column) => [`"${column.name}"`, `typeof("${column.name}")`]).join(', ');
    const read = (cell: unknown, at: number) => {
      const isJson = at % 2 === 0 && columns[at / 2]?.kind === 'json' && cell !== null;
      return isJson ? inOrder(JSON.parse(String(cell))) : cell;
    };
    const found = opened.prepare(`SELECT ${selected} FROM "${name}"`).raw().all() as unknown[][];
    return found.map((row) => `${name} ${JSON.stringify(row.map(read))}`);
  });
  opened.close();
  return rows.toSorted();
}

describe('the list of tables that are moved', () => {
  it('is that of the database itself, so that one which is added later is among them', async () => {
    const file = new SqliteFile(await migratedFile());
    const tables = describeTables(file).map(({ name }) => name);
    file.close();
    expect(tables.toSorted()).toEqual(Object.values(Prisma.ModelName).toSorted());
  });
});

describeOnPostgres('npm run move', () => {
  it(
    'takes whatever a table can hold to PostgreSQL and back, row by row',
    async () => {
      const [there, seen] = [await emptyPostgres(), new Set<string>()];
      await fc.assert(
        fc.asyncProperty(imaginedContents, async (imagined) => {
          const [first, last] = [await migratedFile(), join(newFolder(), 'back.db')];
          for (const [table, rows] of filled(first, imagined)) if (rows > 0) seen.add(table);
          const before = asStored(first);
          await move({ from: `file:${first}`, to: there.url, now: AFTER_ALL });
          await move({ from: there.url, to: `file:${last}`, now: AFTER_ALL, showsWithin: 0 });
          expect(asStored(last)).toEqual(before);
          await emptied(there.url);
        }),
        { numRuns: IS_THOROUGH ? 12 : 2, seed: 18, endOnFailure: true },
      );
      expect([...seen].toSorted()).toEqual(Object.values(Prisma.ModelName).toSorted());
      await there.remove();
    },
    IS_THOROUGH ? 900_000 : 120_000,
  );

  it('leaves the bot’s own client to read on PostgreSQL what it read in the file', async () => {
    const [file, there] = [await migratedFile(), await emptyPostgres()];
    const [imagined] = fc.sample(imaginedContents, { numRuns: 1, seed: 18 });
    if (!imagined) throw new Error('nothing was imagined');
    filled(file, imagined);
    await move({ from: `file:${file}`, to: there.url, now: AFTER_ALL });
    expect(await contents(there.url)).toEqual(await contents(`file:${file}`));
    await there.remove();
  });

  it('says what it moved and what to do now, without the password, and leaves the first database as it is', async () => {
    const [file, there] = [await migratedFile(), await emptyPostgres()];
    const database = await openDatabase({ url: `file:${file}` });
    await handle(database, 0, 1_300);
    await database.close();
    const before = asStored(file);
    const to = new URL(there.url);
    to.password = 'secret';
    const settings = { DATABASE_URL: `file:${file}` };
    const { code, said, complaint } = await command('scripts/move', [to.href], { folder: newFolder(), settings });
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(said[0]).toMatch(
      /^Moved 1300 rows of \d+ tables from .*visits\.db to PostgreSQL at .* as many on both sides, and the same\.$/,
    );
    expect(said[1]).toMatch(/^Now set DATABASE_URL to postgresql:.*\*\*\*@.* and start the bot\.$/);
    expect(said.join()).not.toContain('secret');
    expect(asStored(file)).toEqual(before);
    expect(readdirSync(join(file, '..'))).toEqual(['visits.db']);
    await there.remove();
  });

  it('has nothing there that counts by itself, and would have to go on from where it was', async () => {
    const there = await emptyPostgres();
    await (await openDatabase({ url: there.url })).close();
    const counting = await onPostgres(there.url, (client) =>
      client.query(`SELECT 1 FROM pg_class WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace`),
    );
    expect(counting.rowCount).toBe(0);
    await there.remove();
  });
});
