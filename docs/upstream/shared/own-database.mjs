import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { cannotTry } from './verdict.mjs';

/** A module of ours that was built: `npm run build` first. */
const built = (path) => import(`../../../dist/src/database/${path}`);

/** A SQLite file of its own, empty, and Prisma's client on it as its documentation makes it. Our tables are not in it. */
export async function emptySqlite(options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'upstream-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'empty.db');
  const { PrismaClient } = await built('generated/sqlite/client.js');
  return { file, client: new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}`, ...options }) }) };
}

/** The same with our tables in it. */
export async function sqliteWithTables() {
  const { file, client } = await emptySqlite();
  const { openDatabase } = await built('database.js');
  await (await openDatabase({ url: `file:${file}` })).close();
  return client;
}

/**
 * Prisma's client on our tables in PostgreSQL, as its documentation makes it, in a schema that nobody else uses and that goes with the
 * work. The server is at TEST_POSTGRES_URL, or where the tests look for one; where none answers, this cannot be tried.
 */
export async function onPostgres(work) {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? 'postgresql://postgres@127.0.0.1:5432/test');
  const schema = `upstream_${randomBytes(6).toString('hex')}`;
  url.searchParams.set('schema', schema);
  const { openDatabase } = await built('database.js');
  const ours = await openDatabase({ url: url.href }).catch(({ message }) => cannotTry(message));
  await ours.close();
  url.searchParams.delete('schema');
  const { PrismaClient } = await built('generated/postgresql/client.js');
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url.href }, { schema }) });
  try {
    await work(client);
  } finally {
    await client.$executeRawUnsafe(`DROP SCHEMA ${schema} CASCADE`);
  }
}
