import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may import from, and which packages. Files right under src/ wire everything and may import all. */
const ROOMS: Record<string, { rooms: string[]; packages: RegExp }> = {
  domain: { rooms: [], packages: /^(date-fns|@date-fns\/tz)$/ },
  core: { rooms: ['domain'], packages: /^(zod|@slack\/types)$/ },
  locales: { rooms: ['domain'], packages: /^(intl-messageformat|fastest-levenshtein|@schummar\/icu-type-parser)$/ },
  views: { rooms: ['core', 'domain', 'locales'], packages: /^(@slack\/types|ics|zod)$/ },
  store: { rooms: ['core', 'domain'], packages: /^(node:.*|zod|@prisma\/.*|better-sqlite3|pg)$/ },
  projections: { rooms: ['core', 'domain', 'views', 'locales'], packages: /^@slack\/types$/ },
  listeners: {
    rooms: ['core', 'deps', 'slack-people', 'domain', 'views', 'locales', 'store'],
    packages:
      /^(node:crypto|date-fns|zod|pino|csv-parse\/sync|csv-stringify\/sync|read-excel-file\/node|write-excel-file\/node|fflate|iconv-lite|@slack\/(bolt|types|web-api)|@slack\/bolt\/dist\/App\.js)$/,
  },
  delivery: {
    rooms: ['core', 'projections', 'views', 'store', 'domain', 'locales'],
    packages: /^(node:crypto|date-fns|@slack\/(types|web-api)|zod)$/,
  },
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every way in which a file can name another: imported, for its types only, handed on, or at run time. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/^(?:import|export)( type)? [^;]*?from '([^']+)'/gms)];
  const unnamed = [...text.matchAll(/(?:^import |\bimport\()()'([^']+)'/gm)];
  return [...named, ...unnamed].map(([, type, to = '']) => ({
    from: file,
    to: to.startsWith('.') ? normalize(join(dirname(file), to)).replace(/\.js$/, '.ts') : to,
    typeOnly: Boolean(type),
  }));
}

/** At least one circle of all that hang together, each from a file back to itself. */
function circlesAmong(arrows: readonly Import[]): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (seen.has(file)) return;
    seen.add(file);
    for (const { from, to } of arrows) if (from === file) follow(to, [...path, file]);
  };
  for (const { from } of arrows) follow(from, []);
  return found;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => join('src', file));
const imports = files.flatMap(importsOf);
const roomOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';

describe('the arrows of the house point downwards only', () => {
  it.each(Object.entries(ROOMS))('%s', (room, allowed) => {
    const astray = imports
      .filter(({ from }) => roomOf(from) === room)
      .filter(({ to, typeOnly }) => {
        if (!to.startsWith('src/')) return !allowed.packages.test(to);
        const target = roomOf(to);
        // What deps and rooms above are shaped like may be named, not used.
        if (typeOnly && (target === 'store' || target === 'deps')) return room === 'domain' || room === 'views';
        return target !== room && !allowed.rooms.includes(target);
      })
      .map(({ from, to }) => `${from} → ${to}`);
    expect(astray).toEqual([]);
  });

  it('no files stand in a circle, not even by the names of their types', () => {
    expect(circlesAmong(imports)).toEqual([]);
  });

  it('no listener imports a listener, and no projection a projection', () => {
    const hears = new Set(
      files.filter(
        (file) =>
          /^src\/listeners\//.test(file) &&
          /export function \w+\((deps: Deps)?\): readonly Heard\[\]/.test(readFileSync(file, 'utf8')),
      ),
    );
    const astray = imports
      .filter(({ from, to }) => {
        if (from.endsWith('/index.ts') || !to.startsWith('src/')) return false;
        if (roomOf(from) === 'listeners') return hears.has(from) && hears.has(to);
        return roomOf(from) === 'projections' && roomOf(to) === 'projections' && !to.endsWith('/desired-message.ts');
      })
      .map(({ from, to }) => `${from} → ${to}`);
    expect(hears.size).toBeGreaterThan(5);
    expect(astray).toEqual([]);
  });

  it('modals are opened and changed in one place, which knows when they are gone', () => {
    const showing = files.filter((file) => /\.views\.(open|push|update)\(/.test(readFileSync(file, 'utf8')));
    expect(showing).toEqual(['src/listeners/screen.ts']);
  });

  it('of the views, only those that declare what is pressed import zod', () => {
    const declaring = imports
      .filter(({ from, to }) => to === 'zod' && roomOf(from) === 'views')
      .map(({ from }) => from);
    expect(declaring.length).toBeGreaterThan(5);
    expect(declaring.filter((from) => !/^src\/views\/([\w-]+\.)?controls\.ts$/.test(from))).toEqual([
      'src/views/modals.ts',
    ]);
  });

  it('only the store imports Prisma', () => {
    const astray = imports.filter(({ from, to }) => /prisma/.test(to) && roomOf(from) !== 'store');
    expect(astray).toEqual([]);
  });
});
