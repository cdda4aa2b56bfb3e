import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.js';
import type { DatabaseProblem } from '../../src/database/database-problem.js';
import {
  checksumOf,
  type Engine,
  kindOf,
  type Migration,
  migrationsFolder,
  readMigrations,
} from '../../src/database/migration-files.js';
import {
  type Address,
  describeOnBothEngines,
  describeOnPostgres,
  emptyPostgres,
  emptyPostgresDatabase,
  postgresUrl,
  temporaryFolder,
} from '../support/database.js';

const folder = temporaryFolder();
const NOON = new Date('2026-11-23T12:00:00.000Z');

describeOnBothEngines('a database', (engine) => {
  it('is made when there is none, and keeps what was written over a restart', async () => {
    await atEmptyAddress(engine, async (url) => {
      const before = await openDatabase({ url });
      await writeWorkspace(before, 'T1');
      await before.close();

      const after = await openDatabase({ url });
      expect(await after.client.workspace.findMany()).toEqual([
        expect.objectContaining({ id: 'T1', locale: 'sv', createdAt: NOON }),
      ]);
      await after.close();
    });
  });

  it('answers that it is ready until it is closed', async () => {
    await atEmptyAddress(engine, async (url) => {
      const database = await openDatabase({ url });
      expect(await database.ready()).toBe(true);
      await database.close();
      expect(await database.ready()).toBe(false);
    });
  });

  it('notes its migrations the way Prisma does, with the sha256 of each file', async () => {
    await atEmptyAddress(engine, async (url) => {
      const database = await openDatabase({ url });
      const noted = await database.client.$queryRawUnsafe(
        'SELECT migration_name, checksum, applied_steps_count, logs FROM _prisma_migrations ORDER BY migration_name',
      );
      expect(noted).toEqual(
        readMigrations(migrationsFolder(engine)).map((migration) => ({
          migration_name: migration.name,
          checksum: checksumOf(migration),
          applied_steps_count: engine === 'sqlite' ? 1n : 1,
          // Empty where Prisma has nothing to say of a failure; what says that it is additive is ours.
          logs: kindOf(migration) === 'additive' ? 'additive' : null,
        })),
      );
      await database.close();
    });
  });

  it('gets what a newer version adds, and keeps what is there', async () => {
    await atEmptyAddress(engine, async (url) => {
      const before = await openDatabase({ url });
      await writeWorkspace(before, 'T1');
      await before.close();

      const migrations = migrationsWith(engine, {
        name: '20990101000000_more',
        sql: 'CREATE TABLE more (id INTEGER);',
      });
      const after = await openDatabase({ url, migrations });
      expect(await after.client.$queryRawUnsafe('SELECT * FROM more')).toEqual([]);
      expect(await after.client.workspace.count()).toBe(1);
      await after.close();
    });
  });

  it('keeps nothing of a migration that fails halfway', async () => {
    await atEmptyAddress(engine, async (url) => {
      const migrations = migrationsWith(engine, {
        name: '20990101000000_broken',
        sql: 'CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1);',
      });
      const problem = await problemWith(openDatabase({ url, migrations }));
      expect(problem.kind).toBe('migration_failed');
      expect(problem.message).toMatch(
        /^The migration 20990101000000_broken could not be applied \(.*nowhere.*\); nothing of it/,
      );

      const database = await openDatabase({ url });
      await expect(database.client.$queryRawUnsafe('SELECT * FROM half')).rejects.toThrow(/half/);
      await database.close();
    });
  });

  it.each([
    ['says that it is breaking', '-- breaking\nCREATE TABLE more (id INTEGER);'],
    ['says nothing of its kind', 'CREATE TABLE more (id INTEGER);'],
  ])('from a newer version whose migration %s is refused and left as it is', async (_, sql) => {
    await atEmptyAddress(engine, async (url) => {
      const migrations = migrationsWith(engine, { name: '20990101000000_more', sql });
      await (await openDatabase({ url, migrations })).close();

      const problem = await problemWith(openDatabase({ url }));
      expect(problem.kind).toBe('newer');
      expect(problem.message).toBe(
        'The database is from a newer version of Visiting Hours, which has changed what this version reads (by the migration 20990101000000_more, which it does not know): install the newer version again, or restore a backup from before the upgrade (docs/upgrades.md).',
      );
    });
  });

  it('from a newer version that has only added something is used as before, with a warning', async () => {
    await atEmptyAddress(engine, async (url) => {
      const more = {
        name: '20990101000000_more',
        sql: '-- additive\nCREATE TABLE more (id INTEGER);\nALTER TABLE "Workspace" ADD COLUMN "motto" TEXT;',
      };
      await (await openDatabase({ url, migrations: migrationsWith(engine, more) })).close();

      const warnings: object[] = [];
      const logger = { info: () => {}, warn: (facts: object) => void warnings.push(facts) };
      const before = await openDatabase({ url, logger });
      await writeWorkspace(before, 'T1');
      expect(await before.client.workspace.count()).toBe(1);
      await before.close();
      expect(warnings).toEqual([{ engine, newer: ['20990101000000_more'] }]);

      const other = { name: '20990101000001_other', sql: '-- breaking\nDROP TABLE more;' };
      await (await openDatabase({ url, migrations: migrationsWith(engine, more, other) })).close();
      expect((await problemWith(openDatabase({ url }))).message).toContain('20990101000001_other');
    });
  });

  it('made by a migration that was edited since is refused', async () => {
    await atEmptyAddress(engine, async (url) => {
      await (await openDatabase({ url })).close();
      const [first] = readMigrations(migrationsFolder(engine));
      const migrations = migrationsWith(engine, { name: first?.name ?? '', sql: `${first?.sql}\n-- a second thought` });

      const problem = await problemWith(openDatabase({ url, migrations }));
      expect(problem.kind).toBe('edited');
      expect(problem.message).toContain(`The migration ${first?.name} has been edited`);
    });
  });

  it('of another program is refused and left as it is', async () => {
    await atEmptyAddress(engine, async (url) => {
      const other = migrationsOnly({ name: '1_other', sql: 'CREATE TABLE recipes (id INTEGER);' });
      const theirs = await openDatabase({ url, migrations: other });
      await theirs.client.$executeRawUnsafe('DROP TABLE _prisma_migrations');
      await theirs.close();

      const problem = await problemWith(openDatabase({ url }));
      expect(problem.kind).toBe('other_database');
      expect(problem.message).toContain('recipes');
    });
  });

  it('undoes only what a failed transaction wrote, not what somebody else wrote meanwhile', async () => {
    await atEmptyAddress(engine, async (url) => {
      const database = await openDatabase({ url });
      const begun = signal();
      const failing = database.client.$transaction(async (transaction) => {
        await transaction.handledRequest.create({ data: { key: 'undone', handledAt: NOON } });
        begun.give();
        // Time enough for the other write to slip in, if it could.
        for (let turns = 0; turns < 200; turns += 1) await new Promise(setImmediate);
        throw new Error('changed my mind');
      });
      await begun.given;
      const other = database.client.handledRequest.create({ data: { key: 'kept', handledAt: NOON } });
      await expect(failing).rejects.toThrow('changed my mind');
      await other;

      expect(await database.client.handledRequest.findMany()).toEqual([{ key: 'kept', handledAt: NOON }]);
      await database.close();
    });
  });
});

describe('a SQLite file', () => {
  it('is made together with its folder', async () => {
    const file = join(folder, 'deep', 'in', 'folders', 'visits.db');
    await (await openDatabase({ url: `file:${file}` })).close();
    expect(statSync(file).isFile()).toBe(true);
  });

  it('waits for the disk before it says that something is stored', async () => {
    const database = await openDatabase({ url: `file:${join(folder, 'durable.db')}` });
    const pragma = (name: string) => database.client.$queryRawUnsafe(`PRAGMA ${name}`);
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2n }]);
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1n }]);
    // It would wait with the whole process; whoever asks waits instead.
    expect(await pragma('busy_timeout')).toEqual([{ timeout: 0n }]);
    await database.close();
  });

  it('that is read-only is refused and left as it is', async () => {
    const file = await migratedFile('read-only.db');
    const before = readFileSync(file);
    chmodSync(file, 0o444);

    const problem = await problemWith(openDatabase({ url: `file:${file}` }));
    expect(problem.kind).toBe('read_only');
    expect(problem.message).toBe(
      `The database file ${file} cannot be written: make the file and its folder writable for the user that runs Visiting Hours.`,
    );
    expect(readFileSync(file)).toEqual(before);
  });

  it('in a read-only folder is refused', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    expect((await problemWith(openDatabase({ url: `file:${join(closed, 'visits.db')}` }))).kind).toBe('read_only');
  });

  it('whose folder cannot be made is refused', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect((await problemWith(openDatabase({ url: `file:${file}/visits.db` }))).kind).toBe('read_only');
  });

  it('that another program has locked is refused and left as it is', async () => {
    const file = await migratedFile('locked.db');
    const other = await new PrismaBetterSqlite3({ url: file }).connect();
    await other.executeScript('BEGIN EXCLUSIVE');

    const problem = await problemWith(openDatabase({ url: `file:${file}`, lockPatience: 20 }));
    expect(problem.kind).toBe('locked');
    expect(problem.message).toContain(`${file} is locked by another program`);

    await other.executeScript('ROLLBACK');
    await other.dispose();
    await (await openDatabase({ url: `file:${file}` })).close();
  });

  it('that is no database at all is refused and left as it is', async () => {
    const file = join(folder, 'letter.db');
    writeFileSync(file, 'Dear diary, today I saved a letter under the wrong name.\n'.repeat(100));
    const before = readFileSync(file);

    const problem = await problemWith(openDatabase({ url: `file:${file}` }));
    expect(problem.kind).toBe('not_a_database');
    expect(problem.message).toContain(`${file} is not a SQLite database`);
    expect(readFileSync(file)).toEqual(before);
  });

  it('that is torn in the middle is refused', async () => {
    const file = await migratedFile('torn.db');
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xff)]));
    expect((await problemWith(openDatabase({ url: `file:${file}` }))).kind).toBe('damaged');
  });

  it('keeps the rows that refer to a table which a migration rebuilds', async () => {
    const file = join(folder, 'rebuilt.db');
    const families =
      'CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE);';
    const steps: Migration[] = [{ name: '1_families', sql: families }];
    const before = await openDatabase({ url: `file:${file}`, migrations: () => written(steps) });
    await before.client.$executeRawUnsafe('INSERT INTO parent VALUES (1)');
    await before.client.$executeRawUnsafe('INSERT INTO child VALUES (1)');
    await before.close();

    steps.push({
      name: '2_rebuild',
      sql: 'CREATE TABLE new_parent (id INTEGER PRIMARY KEY, age INTEGER); INSERT INTO new_parent (id) SELECT id FROM parent; DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent;',
    });
    const after = await openDatabase({ url: `file:${file}`, migrations: () => written(steps) });
    expect(await after.client.$queryRawUnsafe('SELECT * FROM child')).toEqual([{ parent: 1 }]);
    await after.close();
  });

  it('can be copied while the bot runs, the way the README says', async () => {
    const database = await openDatabase({ url: `file:${join(folder, 'running.db')}` });
    await writeWorkspace(database, 'T1');
    await database.client.$executeRawUnsafe(`VACUUM INTO '${join(folder, 'backup.db')}'`);
    await database.close();

    const restored = await openDatabase({ url: `file:${join(folder, 'backup.db')}` });
    expect(await restored.client.workspace.count()).toBe(1);
    await restored.close();
  });
});

describeOnPostgres('a database on which a process runs', () => {
  it('gets what is additive, and nothing beside which that process could not go on until it has ended', async () => {
    await atEmptyAddress('postgresql', async (url) => {
      const running = await openDatabase({ url });
      const said = { workspaceId: 'T1', process: 'older', release: '0.0.9', schema: 'first' };
      await running.client.heartbeat.create({ data: { ...said, at: new Date() } });
      const more = { name: '20990101000000_more', sql: '-- additive\nCREATE TABLE more (id INTEGER);' };
      const less = { name: '20990101000001_less', sql: '-- breaking\nDROP TABLE more;' };
      const migrations = migrationsWith('postgresql', more, less);

      const problem = await problemWith(openDatabase({ url, migrations }));
      expect(problem.kind).toBe('older_runs');
      expect(problem.message).toMatch(/^Another process .* still runs .* 20990101000001_less: stop all that run,/);
      expect(await running.client.$queryRawUnsafe('SELECT * FROM more')).toEqual([]);
      await running.client.heartbeat.updateMany({ data: { at: new Date(0) } });
      await running.close();

      const after = await openDatabase({ url, migrations });
      await expect(after.client.$queryRawUnsafe('SELECT * FROM more')).rejects.toThrow(/more/);
      await after.close();
    });
  });
});

describeOnPostgres('a PostgreSQL server', () => {
  it('is brought up to date once when two bots start at the same moment', async () => {
    const address = await emptyPostgres();
    const bots = await Promise.all([1, 2, 3].map(() => openDatabase({ url: address.url })));
    expect(await Promise.all(bots.map((bot) => bot.ready()))).toEqual([true, true, true]);
    await Promise.all(bots.map((bot) => bot.close()));
    await address.remove();
  });

  it('stores instants as they are, whatever time zone it is set to', async () => {
    const address = await emptyPostgresDatabase();
    const database = await openDatabase({ url: address.url });
    await database.client.$executeRawUnsafe(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO ''Europe/Berlin''', current_database()); END $$`,
    );
    await database.close();

    const inBerlin = await openDatabase({ url: address.url });
    await writeWorkspace(inBerlin, 'T1');
    expect((await inBerlin.client.workspace.findFirst())?.createdAt).toEqual(NOON);
    expect(await inBerlin.client.$queryRaw`SHOW timezone`).toEqual([{ TimeZone: 'UTC' }]);
    await inBerlin.close();
    await address.remove();
  });

  it('may drop our connections without ending the bot', async () => {
    const address = await emptyPostgresDatabase();
    const warnings: string[] = [];
    const logger = { info: () => {}, warn: (_facts: object, sentence: string) => void warnings.push(sentence) };
    const database = await openDatabase({ url: address.url, logger });
    await database.client.$queryRaw`SELECT 1`;
    const other = await openDatabase({ url: address.url });
    await other.client.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await expect.poll(() => warnings).toEqual(['a connection to PostgreSQL was lost; the next query makes a new one']);

    expect(await database.ready()).toBe(true);
    await Promise.all([database.close(), other.close()]);
    await address.remove();
  });

  it('without that database is told apart from one that cannot be reached', async () => {
    const url = new URL(postgresUrl);
    url.pathname = '/no_such_database_here';
    const problem = await problemWith(openDatabase({ url: url.href }));
    expect(problem.kind).toBe('database_missing');
    expect(problem.message).toContain('no database "no_such_database_here"');
  });

  it('that does not know the user says so', async () => {
    const url = new URL(postgresUrl);
    url.username = 'nobody_of_that_name';
    expect((await problemWith(openDatabase({ url: url.href }))).kind).toBe('access_denied');
  });
});

describe('an address where no PostgreSQL answers', () => {
  it('is refused without saying the password', async () => {
    const port = await closedPort();
    const problem = await problemWith(openDatabase({ url: `postgresql://bot:s3cret@127.0.0.1:${port}/visits` }));
    expect(problem.kind).toBe('unreachable');
    expect(problem.message).toBe(
      `No PostgreSQL can be reached at 127.0.0.1:${port}/visits: check host and port in DATABASE_URL, and that the server runs and takes connections.`,
    );
  });

  it('is refused when the server demands a password and ours is wrong', async () => {
    const server = createServer((socket) => {
      socket.once('data', () => {
        const fields = ['SFATAL', 'C28P01', 'Mpassword authentication failed for user "bot"'].join('\0');
        const body = Buffer.from(`${fields}\0\0`);
        const head = Buffer.alloc(5);
        head.write('E');
        head.writeInt32BE(body.length + 4, 1);
        socket.end(Buffer.concat([head, body]));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const problem = await problemWith(
      openDatabase({ url: `postgresql://bot:s3cret@127.0.0.1:${portOf(server)}/visits` }),
    );
    expect(problem.kind).toBe('access_denied');
    expect(problem.message).not.toContain('s3cret');
    await new Promise((resolve) => server.close(resolve));
  });

  it('of another kind of database is refused', async () => {
    const problem = await problemWith(openDatabase({ url: 'mysql://bot:s3cret@127.0.0.1/visits' }));
    expect(problem.kind).toBe('bad_address');
    expect(problem.message).not.toContain('s3cret');
  });

  it('that is no address at all is refused', async () => {
    const problem = await problemWith(openDatabase({ url: 'postgresql://bot:pass/word@:x/visits' }));
    expect(problem.kind).toBe('bad_address');
    expect(problem.message).not.toContain('pass/word');
  });
});

/** Runs the story at an address where nothing is yet, and removes it afterwards. */
async function atEmptyAddress(engine: Engine, story: (url: string) => Promise<void>): Promise<void> {
  const address = engine === 'sqlite' ? emptyFile() : await emptyPostgres();
  try {
    await story(address.url);
  } finally {
    await address.remove();
  }
}

let files = 0;
function emptyFile(): Address {
  files += 1;
  return { url: `file:${join(folder, `empty-${files}.db`)}`, remove: async () => {} };
}

async function migratedFile(name: string): Promise<string> {
  await (await openDatabase({ url: `file:${join(folder, `original-${name}`)}` })).close();
  copyFileSync(join(folder, `original-${name}`), join(folder, name));
  return join(folder, name);
}

async function writeWorkspace(database: Database, id: string): Promise<void> {
  await database.client.workspace.create({
    data: { id, locale: 'sv', timeZone: 'Europe/Stockholm', createdAt: NOON },
  });
}

/** This version's migrations and one more (or one replaced), in a folder of their own. */
function migrationsWith(engine: Engine, ...extra: readonly Migration[]): () => string {
  const changed = new Set(extra.map(({ name }) => name));
  const kept = readMigrations(migrationsFolder(engine)).filter(({ name }) => !changed.has(name));
  return () => written([...kept, ...extra]);
}

function migrationsOnly(only: Migration): () => string {
  return () => written([only]);
}

function written(migrations: readonly Migration[]): string {
  files += 1;
  const place = join(folder, `migrations-${files}`);
  for (const { name, sql } of migrations) {
    mkdirSync(join(place, name), { recursive: true });
    writeFileSync(join(place, name, 'migration.sql'), sql);
  }
  return place;
}

async function problemWith(opening: Promise<Database>): Promise<DatabaseProblem> {
  const error: unknown = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'DatabaseProblem' });
  return error as DatabaseProblem;
}

function signal(): { readonly given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
