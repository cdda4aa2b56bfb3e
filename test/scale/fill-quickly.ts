import type { Database } from '../../src/database/database.js';

/** Indexes that say nothing of what may be written, as the engine would make them anew. */
const INDEXES = {
  sqlite: `SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'index' AND "sql" LIKE 'CREATE INDEX%'`,
  postgresql: `SELECT indexname AS name, indexdef AS sql FROM pg_indexes
    WHERE schemaname = current_schema() AND indexdef LIKE 'CREATE INDEX%'`,
} as const;
const TABLES = `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;

/** Fills an empty database without keeping indexes meanwhile, looking at what rows refer to, or waiting for the disk. */
export async function fillQuickly({ client, engine }: Database, fill: () => Promise<void>): Promise<void> {
  const run = (sql: string): Promise<number> => client.$executeRawUnsafe(sql);
  const indexes = await client.$queryRawUnsafe<{ name: string; sql: string }[]>(INDEXES[engine]);
  for (const { name } of indexes) await run(`DROP INDEX "${name}"`);
  if (engine === 'sqlite') {
    await run('PRAGMA synchronous = OFF');
    await run('BEGIN');
    await fill();
    await run('COMMIT');
  } else {
    const tables = await client.$queryRawUnsafe<{ name: string }[]>(TABLES);
    for (const { name } of tables) await run(`ALTER TABLE "${name}" DISABLE TRIGGER ALL`);
    await fill();
    for (const { name } of tables) await run(`ALTER TABLE "${name}" ENABLE TRIGGER ALL`);
  }
  for (const { sql } of indexes) await run(sql);
}
