import { type Database, openDatabase } from '../../src/database/database.js';
import type { Engine } from '../../src/database/migration-files.js';
import type { Address } from './database.js';

/** An open database that tests get one after the other, emptied in between. */
interface Kept {
  readonly address: Address;
  readonly database: Database;
  /** What its tables were when it was opened. */
  readonly shape: string;
}

const idle: Record<Engine, Kept[]> = { sqlite: [], postgresql: [] };

/**
 * An empty database, for this caller alone; `close` gives it back. Prisma's client is what is worth keeping: a new one must be
 * told anew how each query is put into SQL.
 */
export async function borrowedDatabase(engine: Engine, empty: () => Promise<Address>): Promise<Database> {
  const kept = idle[engine].pop() ?? (await opened(await empty()));
  let isGivenBack = false;
  // Whatever is still under way must not reach the next test's rows.
  const client = kept.database.client.$extends({
    query: {
      async $allOperations({ args, query }) {
        unlessGivenBack();
        return query(args);
      },
    },
  });
  const { run, transaction } = kept.database.byHand;
  const unlessGivenBack = () => {
    if (isGivenBack) throw new Error('this test has given its database back');
  };
  return {
    ...kept.database,
    byHand: {
      run: async (...asked) => {
        unlessGivenBack();
        return run(...asked);
      },
      transaction: async (...asked) => {
        unlessGivenBack();
        return transaction(...asked);
      },
    },
    // As in the store, whose own extensions change no types either.
    client: client as unknown as Database['client'],
    answers: async () => !isGivenBack && kept.database.answers(),
    ready: async () => !isGivenBack && kept.database.ready(),
    close: async () => {
      if (isGivenBack) return;
      isGivenBack = true;
      await giveBack(kept);
    },
  };
}

const NOT_DURABLE = { name: 'not durable', sql: 'PRAGMA synchronous = OFF', locks: null, writes: null } as const;

async function opened(address: Address): Promise<Kept> {
  const database = await openDatabase({ url: address.url });
  // Nothing here outlives the test, let alone a power cut; of PostgreSQL the address says so.
  if (database.engine === 'sqlite') {
    await database.client.$executeRawUnsafe(NOT_DURABLE.sql);
    await database.byHand.run(NOT_DURABLE, {});
  }
  return { address, database, shape: await shapeOf(database) };
}

/** Empties it for the next; one whose tables were changed goes. */
async function giveBack(kept: Kept): Promise<void> {
  const { database } = kept;
  if ((await shapeOf(database)) !== kept.shape) {
    await database.close();
    await kept.address.remove();
    return;
  }
  await (database.engine === 'sqlite' ? emptyFile(database) : emptySchema(database));
  idle[database.engine].push(kept);
}

async function emptyFile({ client }: Database): Promise<void> {
  const tables = await client.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'",
  );
  await client.$executeRawUnsafe('PRAGMA foreign_keys = OFF');
  await client.$transaction(tables.map(({ name }) => client.$executeRawUnsafe(`DELETE FROM "${name}"`)));
  await client.$executeRawUnsafe('PRAGMA foreign_keys = ON');
}

/** In one statement; as a replica, which checks no foreign keys. */
async function emptySchema({ client }: Database): Promise<void> {
  await client.$executeRawUnsafe(`DO $$ DECLARE each text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' LOOP
      EXECUTE format('DELETE FROM %I', each);
    END LOOP;
  END $$`);
}

async function shapeOf({ client, engine }: Database): Promise<string> {
  const columns =
    engine === 'sqlite'
      ? 'SELECT sql AS shape FROM sqlite_master ORDER BY name'
      : `SELECT relname || '.' || attname || ' ' || atttypid || attnotnull AS shape FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
          WHERE relnamespace = current_schema()::regnamespace AND attnum > 0 ORDER BY shape`;
  const found = await client.$queryRawUnsafe<{ shape: string | null }[]>(columns);
  return found.map(({ shape }) => shape).join('\n');
}
