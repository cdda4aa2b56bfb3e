import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (file: string): string => readFileSync(file, 'utf8');
const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(read('package.json')));

/** Which of both engines a Node with this Node-API would load. */
function loadedWith(napi: string): unknown {
  const module = { exports: {} };
  runInNewContext(read('engines/sqlite/index.cjs'), {
    module,
    process: { versions: { napi } },
    require: (name: string) => name,
  });
  return module.exports;
}

describe('the Node that the bot runs on', () => {
  it('is 24 for whoever asks no further', () => {
    expect(read('.nvmrc')).toBe('24\n');
    expect(engines.node).toBe('^20.19 || ^22.12 || >=24');
  });

  it.each(['README.md', 'README.sv.md', 'README.da.md', 'CONTRIBUTING.md'])(
    'is named in %s as 24 first, then 22.12, then 20.19',
    (page) => {
      const named = [...read(page).matchAll(/Node(?:\.js\]\(https:\/\/nodejs\.org\))? (\d+)|\b(22\.12|20\.19)\b/g)];
      expect(named.slice(0, 3).map(([, after, alone]) => after ?? alone)).toEqual(['24', '22.12', '20.19']);
    },
  );

  // Node-API as those versions of Node have it.
  it.each([
    ['20.19', '9', 12],
    ['22.12', '9', 12],
    ['22.14', '10', 13],
    ['24.0', '10', 13],
  ])('loads on %s the better-sqlite3 that does not end it', (_, napi, version) => {
    expect(loadedWith(napi)).toBe(`better-sqlite3-${version}`);
  });

  it('is brought by CI in the versions that are promised', () => {
    const brought = read('.ci/run').match(/printf '%s\\n' ([\d ]+) \|/)?.[1];
    expect(brought?.split(' ')).toEqual(['24', '22', '20']);
    expect(read('.ci/run')).toContain('.ci/on-node "$others" npx vitest run test/');
  });
});
