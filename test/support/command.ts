import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

/** How a command that an operator gave ended. */
export interface Commanded {
  readonly code: number | null;
  /** What it said on standard output, a line each. */
  readonly said: readonly string[];
  /** What it said on standard error. */
  readonly complaint: string;
}

/**
 * Runs a built command as an operator does, with nothing but these settings.
 * @param script as it stands in the project, without its ending: `scripts/backup`
 */
export function command(
  script: string,
  words: readonly string[],
  { folder, settings = {} }: { readonly folder: string; readonly settings?: Readonly<Record<string, string>> },
): Promise<Commanded> {
  const env = { PATH: process.env.PATH, TZ: 'UTC', ...settings };
  return new Promise((settle) => {
    const child = execFile(
      process.execPath,
      [resolve('dist', `${script}.js`), ...words],
      { cwd: folder, env },
      (_, out, complaint) => settle({ code: child.exitCode, said: out.split('\n').filter(Boolean), complaint }),
    );
  });
}
