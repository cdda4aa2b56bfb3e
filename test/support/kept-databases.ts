import { type Database, openDatabase } from '../../src/database/database.js';
import type { Address } from './database.js';

/** An open SQLite database that tests get one after the other, emptied in between. */
interface Kept {
  readonly address: Address;
  readonly database: Database;
  /** The statements that made what is in it. */
  readonly shape: string;
}

const idle: Kept[] = [];

/**
 * An empty SQLite database, for this caller alone; `close` gives it back. Prisma's client is what is worth keeping: a new one
 * must be told anew how each query is put into SQL.
 */
export async function borrowedDatabase(empty: () => Promise<Address>): Promise<Database> {
  const kept = idle.pop() ?? (await opened(await empty()));
  let isGivenBack = false;
  // Whatever is still under way must not reach the next test's rows.
  const client = kept.database.client.$extends({
    query: {
      async $allOperations({ args, query }) {
        if (isGivenBack) throw new Error('this test has given its database back');
        return query(args);
      },
    },
  });
  return {
    engine: kept.database.engine,
    isOfOneProcess: kept.database.isOfOneProcess,
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

async function opened(address: Address): Promise<Kept> {
  const database = await openDatabase({ url: address.url });
  // Nothing here outlives the test, let alone a power cut.
  await database.client.$executeRawUnsafe('PRAGMA synchronous = OFF');
  return { address, database, shape: await shapeOf(database) };
}

/** Empties it for the next; one whose tables were changed goes. */
async function giveBack(kept: Kept): Promise<void> {
  const { client } = kept.database;
  if ((await shapeOf(kept.database)) !== kept.shape) {
    await kept.database.close();
    await kept.address.remove();
    return;
  }
  const tables = await client.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'",
  );
  await client.$executeRawUnsafe('PRAGMA foreign_keys = OFF');
  await client.$transaction(tables.map(({ name }) => client.$executeRawUnsafe(`DELETE FROM "${name}"`)));
  await client.$executeRawUnsafe('PRAGMA foreign_keys = ON');
  idle.push(kept);
}

async function shapeOf({ client }: Database): Promise<string> {
  const made = await client.$queryRawUnsafe<{ sql: string | null }[]>('SELECT sql FROM sqlite_master ORDER BY name');
  return made.map(({ sql }) => sql).join('\n');
}
