import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownVersion } from '../../src/app/own-version.js';
import { packageFolder } from '../../src/database/migration-files.js';

/** What the next version says in a week's post where this one says something else. */
export const NEXT_WORDS = 'Can’t you make it after all?';
const WORDS = 'Can’t make it after all?';
const POST_WORDS = 'dist/src/locales/en/schedule.js';
const RELEASE = '999.0.0';
const MIGRATION = '29990101000000_next';
/** Additive: what this version writes into the table goes on as before. */
const SQL = '-- additive\nALTER TABLE "Group" ADD COLUMN "next" TEXT;\n';
const ENGINES = ['sqlite', 'postgresql'];

/**
 * Makes a built copy of this project that is a version further: by its number, a column more in the database, and other words in
 * every post.
 * @param folder empty
 * @returns the file that runs it
 */
export function nextVersion(folder: string): string {
  for (const each of ['dist/src', 'prisma', 'manifest.yml', 'package.json'])
    cpSync(join(packageFolder, each), join(folder, each), { recursive: true });
  symlinkSync(join(packageFolder, 'node_modules'), join(folder, 'node_modules'));
  change(join(folder, 'package.json'), `"version": "${ownVersion().release}"`, `"version": "${RELEASE}"`);
  change(join(folder, POST_WORDS), WORDS, NEXT_WORDS);
  for (const engine of ENGINES) {
    const own = join(folder, 'prisma/migrations', engine, MIGRATION);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'migration.sql'), SQL);
  }
  return join(folder, 'dist/src/main.js');
}

/** @throws Error when there is nothing of that kind to change */
function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}
