import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says that it touches somebody: `showsOnly(…)` or `touch(…)`, of whatever but nobody, to the end of its line. */
const SAYS = /(?<![\w.])(?:showsOnly|touch)\((?!\[\]\))(.+)\);$/gm;

/** Each place in a store at which is said whom something that is written shows: `file: whom`. */
export function writersThatTouch(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.store.ts'));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    return [...text.matchAll(SAYS)].map(([, whom]) => `${file}: ${whom}`);
  });
}
