import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Edit, Mutant } from './mutant.js';

/** The build that this file belongs to. */
const DIST = fileURLToPath(new URL('../..', import.meta.url));
/** Of no interest to any mutant, and large. */
const GENERATED = join('src', 'database', 'generated');

/**
 * Where to find a mutant's worker, or another of that name: in this build, or in a copy of it in which some words are different.
 * @throws Error when the words to be replaced are not there exactly once, because the code has changed meanwhile
 */
export function workerOf(mutant: Mutant, worker = 'worker.js'): URL {
  if (!mutant.edits) return new URL(`./${worker}`, import.meta.url);
  const copy = join(DIST, 'mutants', mutant.name.replaceAll(/\W+/g, '-'));
  rmSync(copy, { recursive: true, force: true });
  for (const folder of ['src', 'sandbox', 'scripts', join('test', 'simulation'), join('test', 'support')]) {
    cpSync(join(DIST, folder), join(copy, folder), {
      recursive: true,
      filter: (path) => !path.startsWith(join(DIST, GENERATED)) && !path.endsWith('.map'),
    });
  }
  mkdirSync(join(copy, 'src', 'database'), { recursive: true });
  symlinkSync(join(DIST, GENERATED), join(copy, GENERATED));
  for (const edit of mutant.edits) apply(edit, copy, mutant.name);
  return pathToFileURL(join(copy, 'test', 'simulation', worker));
}

function apply({ file, from, to }: Edit, copy: string, name: string): void {
  const path = join(copy, 'src', `${file}.js`);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`mutant "${name}": "${from}" is ${parts.length - 1} times in src/${file}`);
  writeFileSync(path, parts.join(to));
}
