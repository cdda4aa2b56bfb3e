import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/database/database.js';
import { type Engine, migrationsFolder, readMigrations } from '../../src/database/migration-files.js';
import { type Address, emptyAddress } from './database.js';

/**
 * What a database holds, as the version before a migration would hold it: in that version's own tables, without what it does not
 * know yet. Nobody may be using the database meanwhile.
 * @param address empty, and without any table
 * @param folder for the migrations as they were then
 */
export async function asBefore(
  engine: Engine,
  { url }: Address,
  migration: string,
  address: Address,
  folder: string,
): Promise<void> {
  const before = await openDatabase({
    url: address.url,
    migrations: () => migrationsBefore(engine, migration, folder),
  });
  if (engine === 'sqlite') await copySqlite(before, url.replace('file:', ''));
  else await copyPostgres(before, schemaOf(url), schemaOf(address.url));
  await before.close();
}

/** An address at which nothing is: not even the tables of this version. @param file of its own, for SQLite */
export async function nowhere(engine: Engine, file: string): Promise<Address> {
  return engine === 'sqlite' ? { url: `file:${file}`, remove: async () => {} } : emptyAddress(engine);
}

function migrationsBefore(engine: Engine, migration: string, folder: string): string {
  const place = join(folder, engine);
  for (const { name } of readMigrations(migrationsFolder(engine))) {
    if (name < migration) cpSync(join(migrationsFolder(engine), name), join(place, name), { recursive: true });
  }
  return place;
}

async function copySqlite({ client }: Database, file: string): Promise<void> {
  await client.$executeRawUnsafe('PRAGMA foreign_keys = OFF');
  await client.$executeRawUnsafe(`ATTACH '${file}' AS later`);
  const tables = await client.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'",
  );
  for (const { name } of tables) {
    const columns = await client.$queryRawUnsafe<{ name: string }[]>(
      `SELECT name FROM pragma_table_info('${name}', 'main')`,
    );
    const names = columns.map((column) => `"${column.name}"`).join(', ');
    await client.$executeRawUnsafe(`INSERT INTO main."${name}" (${names}) SELECT ${names} FROM later."${name}"`);
  }
  await client.$executeRawUnsafe('DETACH later');
}

async function copyPostgres({ client }: Database, from: string, to: string): Promise<void> {
  const columns = await client.$queryRawUnsafe<{ table: string; names: string }[]>(
    `SELECT table_name AS "table", string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
     WHERE table_schema = '${to}' AND table_name <> '_prisma_migrations' GROUP BY table_name`,
  );
  await client.$transaction(
    async (transaction) => {
      // What refers to what is right in the end, in whatever order the tables are filled.
      await transaction.$executeRawUnsafe("SET LOCAL session_replication_role = 'replica'");
      for (const { table, names } of columns) {
        await transaction.$executeRawUnsafe(
          `INSERT INTO "${to}"."${table}" (${names}) SELECT ${names} FROM "${from}"."${table}"`,
        );
      }
    },
    { timeout: 60_000 },
  );
}

function schemaOf(url: string): string {
  return new URL(url).searchParams.get('schema') ?? 'public';
}
