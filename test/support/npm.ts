import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Milliseconds: where Node 20 compiles SQLite on a busy machine, an installation takes minutes. */
export const INSTALLS_WITHIN = 15 * 60_000;

interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** What `npm test` and vitest set, by which npm would take this project's folder for the one it is typed in. */
const OF_THESE_TESTS = /^(npm_(?!config_)|npm_config_local_prefix$|INIT_CWD$|NODE_ENV$|VITEST)/;
/** The environment as it was before. */
export const withoutTheseTests = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !OF_THESE_TESTS.test(name)),
);

/** npm as somebody types it in a folder, to its end. */
export function npm(folder: string, ...typed: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync('npm', typed, {
    cwd: folder,
    env: withoutTheseTests,
    encoding: 'utf8',
    timeout: INSTALLS_WITHIN,
    maxBuffer: 64 * 2 ** 20,
  });
  return { status, output: stdout, complaint: stderr };
}

/** Null where npm's registry answers; else why what installs is skipped. */
export function whyNoRegistry(): string | null {
  return npm('.', 'view', 'ws', 'version', '--fetch-retries=0').status === 0 ? null : 'npm’s registry does not answer';
}

/** Files and folders of this project, in another folder under the same names. */
export function bring(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path), { recursive: true });
  }
}

/** Megabytes (of 2^20 bytes) that a folder takes up on the disk, as `du -sm` tells it. */
export function megabytesOf(folder: string): number {
  return Number(spawnSync('du', ['-sm', folder], { encoding: 'utf8' }).stdout.split('\t')[0]);
}
