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
import { PrismaPg } from '@prisma/adapter-pg';
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
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgresql://postgres@127.0.0.1:5432/test';

/** A copy of a world that is built once for each schema, and kept: in the system's folder for what is temporary, or on the server. */
export function madeWorld(engine: Engine, workspaceId: string, size: WorldSize): Promise<MadeWorld> {
  const name = `visiting_hours_scale_${digest(engine)}_${size.groups}`;
  return engine === 'sqlite' ? sqliteWorld(name, workspaceId, size) : postgresWorld(name, workspaceId, size);
}

async function sqliteWorld(name: string, workspaceId: string, size: WorldSize): Promise<MadeWorld> {
  mkdirSync(FOLDER, { recursive: true });
  const kept = join(FOLDER, `${name}.db`);
  const builtIn = existsSync(kept)
    ? null
    : await timed(async () => {
        // Elsewhere first, so that one that is half built is never taken.
        const building = `${kept}.${process.pid}`;
        await build(`file:${building}`, workspaceId, size);
        renameSync(building, kept);
      });
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-scaled-'));
  const file = join(folder, 'world.db');
  copyFileSync(kept, file, constants.COPYFILE_FICLONE);
  return { url: `file:${file}`, builtIn, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function postgresWorld(kept: string, workspaceId: string, size: WorldSize): Promise<MadeWorld> {
  const [known] = await onServer(`SELECT 1 FROM pg_database WHERE datname = '${kept}'`);
  const builtIn = known
    ? null
    : await timed(async () => {
        const building = `${kept}_${process.pid}`;
        await onServer(`CREATE DATABASE ${building}`);
        await build(addressOf(building), workspaceId, size);
        await onServer(`ALTER DATABASE ${building} RENAME TO ${kept}`);
      });
  const copy = `${kept}_of_${process.pid}`;
  await onServer(`CREATE DATABASE ${copy} TEMPLATE ${kept}`);
  const remove = async (): Promise<void> => void (await onServer(`DROP DATABASE ${copy} WITH (FORCE)`));
  return { url: addressOf(copy), builtIn, remove };
}

async function build(url: string, workspaceId: string, size: WorldSize): Promise<void> {
  const database = await openDatabase({ url });
  try {
    await fillWorld(database, workspaceId, size);
    await noteHowMuchThereIs(database.client, database.engine);
  } finally {
    await database.close();
  }
}

/** Seconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

function addressOf(database: string): string {
  const url = new URL(SERVER);
  url.pathname = `/${database}`;
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
}

async function onServer(sql: string): Promise<readonly unknown[]> {
  const server = await new PrismaPg({ connectionString: SERVER, max: 1 }).connect();
  try {
    return (await server.queryRaw({ sql, args: [], argTypes: [] })).rows;
  } finally {
    await server.dispose();
  }
}

/** Of what a world is made by: its tables, and what is filled into them. */
function digest(engine: Engine): string {
  const hash = createHash('sha256');
  for (const { sql } of readMigrations(migrationsFolder(engine))) hash.update(sql);
  const here = dirname(fileURLToPath(import.meta.url));
  const fillers = readdirSync(here).filter((name) => /^(fill-|world-shape|insert-all).*\.js$/.test(name));
  for (const name of fillers.sort()) hash.update(readFileSync(join(here, name)));
  return hash.digest('hex').slice(0, 12);
}
