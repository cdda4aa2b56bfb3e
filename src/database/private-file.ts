import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** For the user that runs the bot alone. */
const FILE = 0o600;
const FOLDER = 0o700;
const OTHERS = 0o077;

/**
 * Makes the file, and folders to it, where there are none. A folder that is there already is somebody's to open or to close,
 * and stays as it is.
 */
export function makePrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: FOLDER });
  if (!existsSync(file)) closeSync(openSync(file, 'a', FILE));
}

/**
 * Closes the file, and what SQLite keeps beside it, to others. What SQLite makes anew beside it later is as the file is.
 * @returns those that stay open to others because they are another user's
 */
export function closeToOthers(file: string): readonly string[] {
  return [file, `${file}-wal`, `${file}-shm`].filter((path) => {
    if (!existsSync(path) || (statSync(path).mode & OTHERS) === 0) return false;
    try {
      chmodSync(path, FILE);
      return false;
    } catch {
      return true;
    }
  });
}
