import type { PrismaClient } from './client.js';
import type { Engine } from './migration-files.js';

/** Tables that have grown tenfold or were never counted, looked at also where this connection has not asked about them. */
const COUNT_WHAT_HAS_GROWN = 'PRAGMA optimize=0x10002';

/**
 * Has the engine note how much there is of what. It goes by that when it chooses an index: without, SQLite reads all that a
 * workspace has of something although an id is named. Quick: SQLite looks at samples, and only of what has grown.
 */
export async function noteHowMuchThereIs(client: PrismaClient, engine: Engine): Promise<void> {
  if (engine === 'sqlite') await client.$queryRawUnsafe(COUNT_WHAT_HAS_GROWN);
  else await client.$executeRawUnsafe('ANALYZE');
}
