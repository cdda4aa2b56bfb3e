import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { expect, it } from 'vitest';
import { authorMigration, checkMigrations } from '../../scripts/migrations.js';
import { lockFile } from '../../scripts/schema-difference.js';
import { startSchemaEngine } from '../../scripts/schema-engine.js';
import { openDatabase } from '../../src/database/database.js';
import { type Engine, migrationsFolder, packageFolder, readMigrations } from '../../src/database/migration-files.js';
import { temporaryFolder } from '../support/database.js';

const folder = temporaryFolder();
const schema = readFileSync(join(packageFolder, 'prisma', 'schema.prisma'), 'utf8');
const NOON = new Date('2026-11-23T12:00:00.000Z');

it('the migrations make what the schema says, on both engines', async () => {
  expect(await checkMigrations(schema)).toEqual({
    ok: true,
    sentences: ['Schema and migrations agree on SQLite and PostgreSQL.'],
  });
});

it('a schema that has moved on without a migration fails the check, on both engines', async () => {
  const report = await checkMigrations(withQuietHours(schema));
  expect(report.ok).toBe(false);
  expect(report.sentences).toEqual([
    expect.stringMatching(/^The schema and the sqlite migrations differ: .*ADD COLUMN "quietHours"/s),
    expect.stringMatching(/^The schema and the postgresql migrations differ: .*ADD COLUMN\s+"quietHours"/s),
  ]);
});

it('authoring writes a migration for each engine, after which they agree', async () => {
  const folderOf = (engine: Engine) => join(folder, 'authored', engine);
  await authorMigration(SMALL, 'first', NOON, folderOf);
  expect((await checkMigrations(SMALL, folderOf)).ok).toBe(true);

  const grown = SMALL.replace('id String @id', 'id String @id\n  note String?');
  expect((await checkMigrations(grown, folderOf)).ok).toBe(false);
  await authorMigration(grown, 'notes', NOON, folderOf);
  expect((await checkMigrations(grown, folderOf)).ok).toBe(true);
  for (const engine of ['sqlite', 'postgresql'] as const) {
    expect(readdirSync(folderOf(engine)).sort()).toEqual([
      '20261123120000_first',
      '20261123120000_notes',
      'migration_lock.toml',
    ]);
  }
});

it('a migration needs a plain name', async () => {
  expect((await authorMigration(schema, 'Quiet Hours!', NOON)).ok).toBe(false);
});

it('both engines have the same migrations', () => {
  const names = (engine: Engine) => readMigrations(migrationsFolder(engine)).map(({ name }) => name);
  expect(names('sqlite')).toEqual(names('postgresql'));
});

it('Prisma’s own "migrate deploy" finds nothing to do in a database that we brought up', async () => {
  const file = join(folder, 'ours.db');
  await (await openDatabase({ url: `file:${file}` })).close();

  const prisma = await startSchemaEngine(schema, new PrismaBetterSqlite3({ url: file }));
  const migrationsList = {
    baseDir: migrationsFolder('sqlite'),
    lockfile: { path: 'migration_lock.toml', content: lockFile('sqlite') },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(migrationsFolder('sqlite')).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
  const filters = { externalTables: [], externalEnums: [] };
  expect(
    await prisma.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
  ).toMatchObject({ hasMigrationsTable: true, editedMigrationNames: [], failedMigrationNames: [], history: null });
  expect(await prisma.applyMigrations({ migrationsList, filters })).toEqual({ appliedMigrationNames: [] });
});

const SMALL = `
datasource db {
  provider = "sqlite"
}

model Note {
  id String @id
}
`;

function withQuietHours(text: string): string {
  return text.replace('model Volunteer {', 'model Volunteer {\n  quietHours String?');
}
