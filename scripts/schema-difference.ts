import { PGlite } from '@electric-sql/pglite';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Engine, Migration } from '../src/database/migration-files.js';
import { startSchemaEngine } from './schema-engine.js';

/** The schema as an engine reads it: the models are written once, for SQLite. */
function schemaFor(engine: Engine, schema: string): string {
  return schema.replace('provider = "sqlite"', `provider = "${engine}"`);
}

/**
 * What is missing to get from the migrations to the schema, found by replaying them on an empty database in memory. No
 * other database is ever connected to.
 * @returns the SQL that makes up the difference; null when there is none
 * @throws when a migration is not valid SQL for the engine
 */
export async function schemaDifference(
  engine: Engine,
  schema: string,
  migrations: readonly Migration[],
): Promise<string | null> {
  const text = schemaFor(engine, schema);
  const factory = engine === 'sqlite' ? inMemorySqlite() : await inMemoryPostgres();
  const schemaEngine = await startSchemaEngine(text, factory);
  const { exitCode, stdout } = await schemaEngine.diff({
    from: {
      tag: 'migrations',
      baseDir: '/',
      lockfile: { path: 'migration_lock.toml', content: lockFile(engine) },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: text }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? null : stdout;
}

/** What Prisma's own command line wants to find beside the migrations. */
export function lockFile(engine: Engine): string {
  return `# Which engine these migrations are for.\nprovider = "${engine}"\n`;
}

function inMemorySqlite(): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: ':memory:' });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => inner.connect(),
    connectToShadowDb: async () => runningWholeScripts(await inner.connectToShadowDb()),
  };
}

/** The engine hands a whole migration to `executeRaw`, of which SQLite would run the first statement only. */
function runningWholeScripts(connection: SqlDriverAdapter): SqlDriverAdapter {
  const executeRaw = connection.executeRaw.bind(connection);
  connection.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query);
    await connection.executeScript(query.sql);
    return 0;
  };
  return connection;
}

let postgres: Promise<PGlite> | null = null;

/** adapter-pg cannot introspect, and its shadow would be made on the live server: hence PostgreSQL in memory. */
async function inMemoryPostgres(): Promise<SqlMigrationAwareDriverAdapterFactory> {
  // Starting takes a second, so the next comparison uses the same one, emptied.
  postgres ??= PGlite.create();
  const database = await postgres;
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  const inner = new PrismaPGlite(database);
  const connect = async () => Object.assign(await inner.connect(), { dispose: async () => {} });
  return { provider: inner.provider, adapterName: inner.adapterName, connect, connectToShadowDb: connect };
}
