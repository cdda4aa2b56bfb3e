import { copyFileSync } from 'node:fs';
import { openDatabase } from '../../src/database/database.js';
import type { Engine } from '../../src/database/migration-files.js';
import { type Address, copyOfPostgresDatabase, emptyAddress, emptyPostgresDatabase } from './database.js';

/** A place for a database that can be backed up and put back. */
export function addressToBackUp(engine: Engine): Promise<Address> {
  return engine === 'sqlite' ? emptyAddress('sqlite') : emptyPostgresDatabase();
}

/** A copy of a whole database, which nobody may be using meanwhile. */
export async function backUp(engine: Engine, { url }: Address): Promise<Address> {
  if (engine === 'postgresql') return copyOfPostgresDatabase(url);
  const database = await openDatabase({ url });
  // Whatever stands beside the file goes into it first.
  await database.client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  await database.close();
  const copy = await emptyAddress('sqlite');
  copyFileSync(url.replace('file:', ''), copy.url.replace('file:', ''));
  return copy;
}
