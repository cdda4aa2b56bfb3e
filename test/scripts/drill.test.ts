import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drill } from '../../sandbox/drill/run-drill.js';
import { backUp } from '../../scripts/keeping/back-up.js';
import { move } from '../../scripts/keeping/move.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { migrationsFolder, readMigrations } from '../../src/database/migration-files.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { command } from '../support/command.js';
import { describeOnPostgres, emptyPostgres, temporaryFolder } from '../support/database.js';
import { everythingStored } from '../support/everything-stored.js';
import { GOTEBORG, goteborg, postWeek } from '../support/goteborg.js';

const root = temporaryFolder();
const newFolder = () => mkdtempSync(join(root, 'run-'));
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '18:00', to: '20:00' };
/** Where tokens are that must never be used: whoever asked Slack with them would fail. */
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-real', SLACK_APP_TOKEN: 'xapp-real', SLACK_API_URL: 'http://127.0.0.1:9/api/' };

let file: string;
let backup: string;
let database: Database;
let world: BotUnderTest;

/** A bot that goes on while its backup is tried: two visits are ahead, and one place is taken. */
beforeAll(async () => {
  const folder = newFolder();
  file = join(folder, 'visits.db');
  database = await openDatabase({ url: `file:${file}` });
  world = await startBotUnderTest({ database });
  const group = await goteborg(world);
  const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
  await world.society.of(Claims).decide(shiftId, GOTEBORG.anna, world.sandbox.clock.now(), decideClaim);
  world.bot.reconciler.soon();
  await world.settle();
  backup = join(folder, 'monday.db');
  await backUp(file, backup);
});
afterAll(async () => {
  await world.stop();
  await database.close();
  await world.sandbox.close();
});

const tried = (given: readonly string[], later = 0, settings: Readonly<Record<string, string>> = {}) =>
  drill(given, settings, () => new Date(NOW.getTime() + later));

describe('npm run drill', () => {
  it('says that the bot would come up on a backup, how old it is, what is ahead, and that a restart would say nothing again', async () => {
    world.sandbox.clearCalls();
    const [before, folder] = [readFileSync(backup), readdirSync(join(backup, '..'))];
    const { comesUp, sentences } = await tried([backup], 60 * 60_000);
    expect(comesUp, sentences.join('\n')).toBe(true);
    const said = sentences.join('\n');
    expect(said).toContain('every page and every reference is as it should be');
    expect(said).toContain('Migrations: none is missing.');
    expect(said).toMatch(
      /The newest thing it knows is from 2026-11-21 09:0\d UTC, (1 hour|60 minutes|59 minutes) ago\./,
    );
    expect(said).toContain('Ahead: 2 visits that are posted, with 1 places taken.');
    expect(said).toContain('post 0, change 0');
    expect(said).toContain('a leader’s home opened');
    expect(said).not.toContain(GOTEBORG.anna);
    expect(world.sandbox.calls).toEqual([]);
    expect(readFileSync(backup)).toEqual(before);
    expect(readdirSync(join(backup, '..'))).toEqual(folder);
  });

  it('says what a restart would do where the backup is from before something was said', async () => {
    const older = join(newFolder(), 'older.db');
    copyFileSync(backup, older);
    const records = new SqliteFile(older);
    const { changes } = records.prepare(`DELETE FROM "LedgerMessage" WHERE "key" LIKE '%week%'`).run();
    records.close();
    expect(changes).toBeGreaterThan(0);
    const { comesUp, sentences } = await tried([older]);
    expect({ comesUp, planned: sentences.join() }).toMatchObject({
      comesUp: true,
      planned: expect.stringContaining('post 1'),
    });
  });

  it('tries a copy of the bot’s own database while the bot goes on, from the command line, with no word to Slack', async () => {
    world.sandbox.clearCalls();
    const [folder, before] = [newFolder(), await everythingStored(database)];
    const settings = { ...SLACK, DATABASE_URL: `file:${file}`, TMPDIR: folder };
    const { code, said, complaint } = await command('sandbox/drill/drill', [], { folder, settings });
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(said.at(-1)).toMatch(/^It would come up \(tried in \d+\.\d s\)\.$/);
    expect(world.sandbox.calls).toEqual([]);
    expect(await everythingStored(database)).toEqual(before);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('brings a backup from before an upgrade up to this version in the copy, as a start would', async () => {
    const [older, migrations] = [join(newFolder(), 'older.db'), newFolder()];
    cpSync(migrationsFolder('sqlite'), migrations, { recursive: true });
    const last = readMigrations(migrations).at(-1)?.name ?? '';
    rmSync(join(migrations, last), { recursive: true });
    await (await openDatabase({ url: `file:${older}`, migrations: () => migrations })).close();
    const before = readFileSync(older);
    const { comesUp, sentences } = await tried([older]);
    expect(comesUp).toBe(true);
    expect(sentences).toContain(`Migrations: 1 were applied to the copy, as a start would (${last}).`);
    expect(sentences).toContain('It remembers no society yet: a bot would begin anew on it.');
    expect(readFileSync(older)).toEqual(before);
  });

  it.each([
    ['is not there', () => join(root, 'nowhere.db'), 'there is nothing at'],
    ['is no database', () => textFile(), 'is not a SQLite database'],
    ['is damaged', () => damagedFile(), 'damaged'],
    ['is from a newer version', () => newerFile(), 'from a newer version'],
    ['lacks a migration that cannot be made any more', () => halfUpgradedFile(), 'could not be applied'],
  ])('refuses a backup that %s, and says so', async (_, make, words) => {
    await expect(tried([make()])).rejects.toThrow(words);
  });

  it('ends with 1 and one sentence where it refuses, and leaves nothing behind', async () => {
    const folder = newFolder();
    const { code, said, complaint } = await command('sandbox/drill/drill', [damagedFile()], {
      folder,
      settings: { ...SLACK, TMPDIR: folder },
    });
    expect({ code, said }).toEqual({ code: 1, said: [] });
    expect(complaint).toMatch(/^It would not come up: .*damaged.*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [
      'what Slack was told cannot be read',
      `UPDATE "LedgerMessage" SET "replaced" = '{"not": "a list"}'`,
      'What a restart would do cannot be told (ZodError)',
    ],
    [
      'the bot breaks off once it has started',
      `INSERT INTO "ChannelReading" VALUES ('TSANDBOX', '${GOTEBORG.channel}', 'one of these days')
         ON CONFLICT DO UPDATE SET "readUntil" = excluded."readUntil"`,
      'missing required field: oldest',
    ],
  ])('says that it would not come up where %s', async (_, sql, words) => {
    const odd = join(newFolder(), 'odd.db');
    copyFileSync(backup, odd);
    const records = new SqliteFile(odd);
    records.exec(sql);
    records.close();
    const { comesUp, sentences } = await tried([odd]);
    expect({ comesUp, last: sentences.at(-1) }).toEqual({
      comesUp: false,
      last: 'It would not come up: see above.',
    });
    expect(sentences.join('\n')).toContain(words);
  });
});

function textFile(): string {
  const text = join(newFolder(), 'text.db');
  writeFileSync(text, 'these are no pages of SQLite, and they never were any');
  return text;
}

function damagedFile(): string {
  const damaged = join(newFolder(), 'damaged.db');
  const pages = readFileSync(backup);
  pages.fill(0, Math.floor(pages.length / 2), Math.floor(pages.length / 2) + 64 * 1024);
  writeFileSync(damaged, pages);
  return damaged;
}

/** What its last migration makes is there already, so that it cannot be made again. */
function halfUpgradedFile(): string {
  const half = join(newFolder(), 'half.db');
  copyFileSync(backup, half);
  const records = new SqliteFile(half);
  records.exec(
    'DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)',
  );
  records.close();
  return half;
}

function newerFile(): string {
  const newer = join(newFolder(), 'newer.db');
  copyFileSync(backup, newer);
  const records = new SqliteFile(newer);
  records.exec(`UPDATE _prisma_migrations SET migration_name = '29991231000000_of_tomorrow', logs = 'breaking' WHERE migration_name =
    (SELECT max(migration_name) FROM _prisma_migrations)`);
  records.close();
  return newer;
}

describeOnPostgres('npm run drill of a PostgreSQL database', () => {
  it('reads all of it while a bot is connected, and tries it in a file', async () => {
    const there = await emptyPostgres();
    const copy = join(newFolder(), 'copy.db');
    copyFileSync(backup, copy);
    await move({ from: `file:${copy}`, to: there.url, now: new Date(NOW.getTime() + 10 * 60_000) });
    const inUse = await openDatabase({ url: there.url });
    await inUse.client.lease.create({ data: { name: 'reconcile:T', holder: 'a bot', until: new Date('2999-01-01') } });
    const { comesUp, sentences } = await tried([], 0, { DATABASE_URL: there.url });
    expect({ comesUp, said: sentences.join() }).toMatchObject({
      comesUp: true,
      said: expect.stringContaining('Ahead: 2 visits that are posted, with 1 places taken.'),
    });
    expect(await inUse.client.lease.count({ where: { holder: 'a bot' } })).toBe(1);
    await inUse.close();
    await there.remove();
  });
});
