import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL server of its own, which may be taken down without anybody else noticing. */
export interface Cluster {
  /** Of an empty database on it. */
  readonly url: string;
  /** As after a power cut: nobody is asked, no connection outlives it. Resolves once it takes connections again. */
  crash(): Promise<void>;
  /** For good; its files go. */
  remove(): Promise<void>;
}

const run = promisify(execFile);
const VERSIONS = '/usr/lib/postgresql';
const OWNER = 'postgres';

/** Where PostgreSQL's own programs are; null where they are not installed. */
export function postgresPrograms(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const newest = readdirSync(VERSIONS).sort((one, other) => Number(other) - Number(one));
  const folders = newest.map((version) => join(VERSIONS, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/**
 * Makes one in a folder of its own, and starts it on a port that is free.
 * @param programs as `postgresPrograms` says
 */
export async function startCluster(programs: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-cluster-'));
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  if (isRoot) chownSync(folder, await idOf('-u'), await idOf('-g'));
  const asOwner = async (program: string, ...given: readonly string[]): Promise<void> => {
    const command = [join(programs, program), ...given];
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', OWNER, '--', ...command] : command;
    await run(first, rest, { cwd: folder });
  };
  const data = join(folder, 'data');
  const control = (...given: readonly string[]) => asOwner('pg_ctl', '-D', data, '-w', ...given);
  await asOwner('initdb', '-D', data, '-U', OWNER, '-A', 'trust', '-E', 'UTF8', '--no-sync');
  const port = await freePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  const start = () => control('-l', join(folder, 'log'), '-o', settings, 'start');
  await start();
  return {
    url: `postgresql://${OWNER}@127.0.0.1:${port}/postgres`,
    crash: async () => {
      await control('-m', 'immediate', 'stop');
      await start();
    },
    remove: async () => {
      await control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function idOf(kind: '-u' | '-g'): Promise<number> {
  return Number((await run('id', [kind, OWNER])).stdout);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
