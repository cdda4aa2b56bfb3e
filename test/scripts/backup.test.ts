import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../scripts/keeping/back-up.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { command } from '../support/command.js';
import { temporaryFolder } from '../support/database.js';

const root = temporaryFolder();
const newFolder = () => mkdtempSync(join(root, 'run-'));
const NOW = new Date('2026-11-21T09:00:00Z');

/** A bot's database that a bot has open, with a few thousand rows; `live` writes to it until `end`. */
async function databaseInUse(folder: string) {
  const file = join(folder, 'visits.db');
  const database = await openDatabase({ url: `file:${file}` });
  const handled = (from: number) =>
    Array.from({ length: 400 }, (_, index) => ({ key: `request ${from + index}`, handledAt: NOW }));
  for (let from = 0; from < 8_000; from += 400)
    await database.client.handledRequest.createMany({ data: handled(from) });
  return { file, database };
}

/** One claim after the other, each of which must be there whole or not at all. */
function writing({ client }: Database): { stop(): Promise<number> } {
  let isOver = false;
  let pairs = 0;
  const done = (async () => {
    while (!isOver) {
      const [one, other] = [`pair ${pairs} left`, `pair ${pairs} right`];
      await client.handledRequest.createMany({ data: [one, other].map((key) => ({ key, handledAt: NOW })) });
      pairs += 1;
      await new Promise(setImmediate);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await done;
      return pairs;
    },
  };
}

const keysIn = (file: string): string[] => {
  const copy = new SqliteFile(file, { readonly: true });
  const keys = copy.prepare('SELECT key FROM "HandledRequest"').pluck().all().map(String);
  copy.close();
  return keys;
};

describe('npm run backup', () => {
  it('copies the database of a bot that writes, as it was at one instant, for the one who asks alone', async () => {
    const folder = newFolder();
    const { file, database } = await databaseInUse(folder);
    const bot = writing(database);
    const copy = join(folder, 'copy.db');
    const { rows, tables, missing, bytes } = await backUp(file, copy);
    expect(await bot.stop()).toBeGreaterThan(5);
    await database.close();
    const keys = keysIn(copy);
    expect({ rows, missing, bytes }).toEqual({ rows: keys.length, missing: [], bytes: statSync(copy).size });
    expect(tables).toBeGreaterThan(50);
    const halves = keys.filter((key) => key.startsWith('pair'));
    expect(halves.filter((key) => key.endsWith('left'))).toHaveLength(halves.length / 2);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['copy.db', 'visits.db']);
    const restored = await openDatabase({ url: `file:${copy}` });
    expect(await restored.client.handledRequest.count()).toBe(keys.length);
    await restored.close();
  });

  it('reads the address as the bot does, without a token, and says what it wrote', async () => {
    const folder = newFolder();
    const { database } = await databaseInUse(folder);
    await database.client.handledRequest.create({ data: { key: 'in what SQLite keeps beside', handledAt: NOW } });
    writeFileSync(join(folder, '.env'), 'DATABASE_URL=file:visits.db\n');
    const { code, said, complaint } = await command('scripts/backup', ['monday.db'], { folder });
    await database.close();
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(said[0]).toMatch(
      /^Wrote .*monday\.db: \d+\.\d MB, 8001 rows in \d+ tables, in \d+\.\d s; looked through, and all there\.$/,
    );
    expect(keysIn(join(folder, 'monday.db'))).toContain('in what SQLite keeps beside');
  });

  it('says of one from before an upgrade that it is, and keeps it as it is', async () => {
    const folder = newFolder();
    const { file, database } = await databaseInUse(folder);
    await database.close();
    const older = new SqliteFile(file);
    older.exec(
      'DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)',
    );
    older.close();
    expect((await backUp(file, join(folder, 'older.db'))).missing).toHaveLength(1);
  });
});

describe('npm run backup refuses', () => {
  const ended = async (words: readonly string[], settings: Readonly<Record<string, string>>, folder = newFolder()) => {
    const before = readdirSync(folder);
    const { code, said, complaint } = await command('scripts/backup', words, { folder, settings });
    expect({ said, left: readdirSync(folder) }).toEqual({ said: [], left: before });
    return { code, complaint };
  };

  it('to write over anything', async () => {
    const folder = newFolder();
    const { database } = await databaseInUse(folder);
    writeFileSync(join(folder, 'kept.db'), 'the only one from before');
    const { code, complaint } = await ended(['kept.db'], { DATABASE_URL: 'file:visits.db' }, folder);
    await database.close();
    expect({ code, complaint }).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('give the copy another name'),
    });
    expect(readFileSync(join(folder, 'kept.db'), 'utf8')).toBe('the only one from before');
  });

  it('PostgreSQL, with what to do instead and without the password', async () => {
    const { code, complaint } = await ended(['copy.db'], { DATABASE_URL: 'postgresql://visits:secret@db/visits' });
    expect(code).toBe(1);
    expect(complaint).toContain('pg_dump --format=custom');
    expect(complaint).not.toContain('secret');
  });

  it('what is not there, and what is no database of ours', async () => {
    const none = await ended(['copy.db'], {});
    expect(none).toMatchObject({ code: 1, complaint: expect.stringContaining('There is no database at') });
    const folder = newFolder();
    writeFileSync(join(folder, 'text.db'), 'these are no pages of SQLite, and they never were any');
    const text = await ended(['copy.db'], { DATABASE_URL: 'file:text.db' }, folder);
    expect(text).toMatchObject({ code: 74, complaint: expect.stringContaining('is not a SQLite database') });
    const other = new SqliteFile(join(folder, 'other.db'));
    other.exec('CREATE TABLE invoices (id INTEGER PRIMARY KEY)');
    other.close();
    const invoices = await ended(['copy.db'], { DATABASE_URL: 'file:other.db' }, folder);
    expect(invoices).toMatchObject({ code: 74, complaint: expect.stringContaining('another program (invoices)') });
  });

  it('without a place that can be written', async () => {
    const folder = newFolder();
    const { database } = await databaseInUse(folder);
    await database.close();
    const settings = { DATABASE_URL: 'file:visits.db' };
    expect(await ended([], settings, folder)).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('Say where'),
    });
    const gone = await ended(['usb/copy.db'], settings, folder);
    expect(gone).toMatchObject({ code: 1, complaint: expect.stringContaining('(ENOENT): make the folder') });
  });

  it('one whose copy is damaged, or whose rows refer to nothing, and leaves nothing of it', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'copies'));
    const { file, database } = await databaseInUse(folder);
    await database.close();
    const broken = new SqliteFile(file);
    broken.pragma('foreign_keys = OFF');
    broken.exec(`INSERT INTO "NationalStaff" VALUES ('T_GONE', 'U_GONE')`);
    broken.close();
    await expect(backUp(file, join(folder, 'copies', 'copy.db'))).rejects.toThrow(
      '1 rows refer to others that are gone',
    );
    const pages = readFileSync(file);
    // An index that says other things than its table: neither opening nor counting meets it.
    pages.fill(0, Math.floor(pages.length / 2), Math.floor(pages.length / 2) + 64 * 1024);
    writeFileSync(file, pages);
    await expect(backUp(file, join(folder, 'copies', 'copy.db'))).rejects.toThrow(/damaged/);
    expect(readdirSync(join(folder, 'copies'))).toEqual([]);
  });
});
