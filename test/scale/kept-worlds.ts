import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/database/database.js';
import { type Engine, migrationsFolder, readMigrations } from '../../src/database/migration-files.js';
import { noteHowMuchThereIs } from '../../src/database/statistics.js';
import { fillWorld } from './fill-world.js';
import type { WorldSize } from './world-shape.js';

/** A world of its own to be measured in; `remove` when that is done. */
export interface MadeWorld {
  readonly url: string;
  /** How long it took to build, in seconds; null where one was kept from before. */
  readonly builtIn: number | null;
  remove(): Promise<void>;
}

const FOLDER = join(tmpdir(), 'visiting-hours-scale');

export async function madeWorld(engine: Engine, workspaceId: string, size: WorldSize): Promise<MadeWorld> {
  if (engine === 'postgresql') throw new Error('not yet');
  return sqliteWorld(workspaceId, size);
}

/** A copy of a world that is built once for each schema, kept in the system's folder for what is temporary. */
async function sqliteWorld(workspaceId: string, size: WorldSize): Promise<MadeWorld> {
  mkdirSync(FOLDER, { recursive: true });
  const kept = join(FOLDER, `${digest()}-${size.groups}.db`);
  const startedAt = performance.now();
  const isNew = !existsSync(kept);
  if (isNew) await build(kept, workspaceId, size);
  const builtIn = isNew ? (performance.now() - startedAt) / 1000 : null;
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-scaled-'));
  const file = join(folder, 'world.db');
  copyFileSync(kept, file, constants.COPYFILE_FICLONE);
  return { url: `file:${file}`, builtIn, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** Elsewhere first, so that one that is half built is never taken. */
async function build(kept: string, workspaceId: string, size: WorldSize): Promise<void> {
  const building = `${kept}.${process.pid}`;
  const database = await openDatabase({ url: `file:${building}` });
  try {
    await fillWorld(database, workspaceId, size);
    await noteHowMuchThereIs(database.client, database.engine);
  } finally {
    await database.close();
  }
  renameSync(building, kept);
}

/** Of what a world is made by: its tables, and what is filled into them. */
function digest(): string {
  const hash = createHash('sha256');
  for (const { sql } of readMigrations(migrationsFolder('sqlite'))) hash.update(sql);
  const here = dirname(fileURLToPath(import.meta.url));
  const fillers = readdirSync(here).filter((name) => /^(fill-|world-shape|insert-all).*\.js$/.test(name));
  for (const name of fillers.sort()) hash.update(readFileSync(join(here, name)));
  return hash.digest('hex').slice(0, 12);
}
