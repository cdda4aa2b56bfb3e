import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/app/features.js';

/** Features, from the roof down. */
const FOLDERS = FEATURES.map(({ name }) => name);
const wingOf = (folder: string): string => folder.replace(/\/.*/, '');
/** What several features of a wing share stands below them. */
const WITH_WINGS = FOLDERS.flatMap((folder, at) => {
  const isLast = FOLDERS.findLastIndex((each) => wingOf(each) === wingOf(folder)) === at;
  return isLast ? [folder, wingOf(folder)] : [folder];
});

/** The house from the roof down. What stands in a folder, and not in one below it that is named here, looks down only. */
const ORDER = [
  ...['main', 'app'],
  ...WITH_WINGS,
  ...[
    'telling',
    'delivery',
    'slack/hearing',
    'slack/connection',
    'slack',
    'slack/blocks',
    'database',
    'locales',
    'core',
  ],
];

/** Files without a role stand in these only. */
const WITHOUT_ROLES = /^(main|app|core|locales(\/\w+)?|database|delivery|telling|slack(\/\w+)?)$/;

interface Role {
  /** Which roles it may import, wherever they stand; everything where it is left out. */
  readonly roles?: RegExp;
  /** Which folders of files without a role it may import from besides. */
  readonly folders?: RegExp;
  readonly packages: RegExp;
}

const FILES =
  /csv-parse\/sync|csv-stringify\/sync|read-excel-file\/node|write-excel-file\/node|fflate|iconv-lite|ical\.js/;
const ROLES: Readonly<Record<string, Role>> = {
  rule: { roles: /^rule$/, folders: /^core$/, packages: /^date-fns$/ },
  view: {
    roles: /^(rule|view|controls)$/,
    folders: /^(core|locales|slack\/blocks|telling)$/,
    packages: /^@slack\/types$/,
  },
  controls: {
    roles: /^(rule|controls)$/,
    folders: /^(core|locales|slack\/blocks)$/,
    packages: /^(zod|@slack\/types)$/,
  },
  job: { roles: /^(rule|store|request)$/, folders: /^(core|database|telling|delivery|slack)$/, packages: /^$/ },
  reading: {
    roles: /^(rule|store|projection|reading)$/,
    folders: /^(core|database|telling|delivery)$/,
    packages: /^$/,
  },
  store: {
    roles: /^(rule|store|sql)$/,
    folders: /^(core|database|telling|delivery)$/,
    packages: /^(zod|node:.*|@prisma\/.*)$/,
  },
  sql: { roles: /^(rule|sql)$/, folders: /^(core|database)$/, packages: /^$/ },
  projection: {
    roles: /^(rule|view|controls)$/,
    folders: /^(core|locales|slack\/blocks|delivery)$/,
    packages: /^@slack\/types$/,
  },
  file: { roles: /^rule$/, folders: /^(core|locales)$/, packages: FILES },
  request: {
    roles: /^(rule|view|controls|store|file|request|projection)$/,
    folders: /./,
    packages: new RegExp(`^(date-fns|zod|pino|@slack/(types|web-api)|${FILES.source})$`),
  },
  listener: {
    roles: /^(rule|view|controls|store|file|request|projection)$/,
    folders: /./,
    packages: /^(date-fns|@slack\/(types|web-api))$/,
  },
  feature: { packages: /^zod$/ },
  none: { packages: /./ },
};

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every way in which a file can name another: imported, for its types only, handed on, or at run time. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/^(?:import|export) [^;]*?from '([^']+)'/gms)];
  const unnamed = [...text.matchAll(/(?:^import |\bimport\()'([^']+)'/gm)];
  return [...named, ...unnamed].map(([, to = '']) => ({
    from: file,
    to: to.startsWith('.') ? normalize(join(dirname(file), to)).replace(/\.js$/, '.ts') : to,
  }));
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
    .map((file) => join(folder, file));
const files = filesIn('src');
const imports = files.flatMap(importsOf);
const own = imports.filter(({ to }) => to.startsWith('src/') && !to.includes('/generated/'));

const folderOf = (file: string): string => (file === 'src/main.ts' ? 'main' : dirname(file).replace(/^src\//, ''));
const floorOf = (file: string): number => {
  const folder = folderOf(file);
  return ORDER.findIndex(
    (each) => folder === each || (folder === `${each}/${basename(folder)}` && !ORDER.includes(folder)),
  );
};
const roleOf = (file: string): string =>
  basename(file) === 'feature.ts' && file !== 'src/core/feature.ts'
    ? 'feature'
    : (/\.(\w+)\.ts$/.exec(file)?.[1] ?? 'none');
const arrow = ({ from, to }: Import): string => `${from} → ${to}`;

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

describe('the arrows of the house', () => {
  it('point down, from feature to feature and from wing to wing', () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
    const upward = own.filter(({ from, to }) => floorOf(to) < floorOf(from));
    expect(upward.map(arrow)).toEqual([]);
  });

  it('go in no circle, not even by the names of types', () => {
    expect(circlesAmong(own)).toEqual([]);
  });

  it.each(Object.entries(ROLES))('of a %s go to what its role may know', (role, { roles, folders, packages }) => {
    const astray = imports
      .filter(({ from }) => roleOf(from) === role)
      .filter(({ to }) => {
        if (!to.startsWith('src/')) return !packages.test(to);
        if (!roles || to.includes('/generated/')) return false;
        return !roles.test(roleOf(to)) && !(roleOf(to) === 'none' && folders?.test(folderOf(to)));
      });
    expect(astray.map(arrow)).toEqual([]);
  });

  it('go to a feature.ts from the list of features only, and to no other feature’s from there', () => {
    const astray = own.filter(({ from, to }) => roleOf(to) === 'feature' && from !== 'src/app/features.ts');
    expect(astray.map(arrow)).toEqual([]);
  });

  it('go to a listener from its own feature.ts only', () => {
    const astray = own.filter(
      ({ from, to }) => roleOf(to) === 'listener' && (roleOf(from) !== 'feature' || dirname(from) !== dirname(to)),
    );
    expect(astray.map(arrow)).toEqual([]);
  });

  it('never go to what only tests need', () => {
    const astray = [...files, ...filesIn('scripts')]
      .flatMap(importsOf)
      .filter(({ to }) => /^(test|sandbox)\//.test(to));
    expect(astray.map(arrow)).toEqual([]);
  });

  it('go to Prisma from the stores, the statements and the database only, and to a generated client from its own room only', () => {
    const isPrisma = (to: string) => /prisma|^src\/database\/client\.ts$/.test(to);
    const inStores = (file: string) => /^(store|sql)$/.test(roleOf(file)) || folderOf(file) === 'database';
    const astray = imports.filter(({ from, to }) => isPrisma(to) && !inStores(from));
    expect(astray.map(arrow)).toEqual([]);
    const generated = imports.filter(({ to }) => to.includes('/generated/')).map(({ from }) => from);
    expect([...new Set(generated)].toSorted()).toEqual(['src/database/client.ts', 'src/database/database.ts']);
  });

  it('go to SQL from files of statements and the database alone, and nobody else has a word of it', () => {
    const mayHave = (file: string) => roleOf(file) === 'sql' || folderOf(file) === 'database';
    const astray = imports.filter(({ from, to }) => to === 'src/database/statement.ts' && !mayHave(from));
    expect(astray.map(arrow)).toEqual([]);
    const isSql = (text: string) => /\$(query|execute)Raw|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) ["$]/.test(text);
    const files = [...new Set(own.map(({ from }) => from))].filter((file) => file.startsWith('src/') && !mayHave(file));
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => isSql(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('that cross from one feature to another are few', () => {
    const isFeature = (file: string) =>
      /^(home|own-data|setting-up|numbers|visits|training|people)\b/.test(folderOf(file));
    const crossing = own.filter(({ from, to }) => isFeature(from) && isFeature(to) && folderOf(from) !== folderOf(to));
    const share = (crossing.length / own.length) * 100;
    console.info(`${crossing.length} of ${own.length} imports (${share.toFixed(1)} %) cross features`);
    expect(share).toBeLessThan(12.9);
  });
});

describe('a file', () => {
  it('has a role in its name, but for the rooms below the features', () => {
    expect(files.filter((file) => roleOf(file) === 'none' && !WITHOUT_ROLES.test(folderOf(file)))).toEqual([]);
    expect(files.map(roleOf).filter((role) => !(role in ROLES))).toEqual([]);
  });

  it('holds statements written by hand only as a .sql, or in the database’s room', () => {
    const BY_HAND = /\$(queryRaw|executeRaw)|\bPrisma\.(sql|raw|join|empty)\b/;
    const writing = files.filter((file) => BY_HAND.test(readFileSync(file, 'utf8')));
    expect(writing.filter((file) => roleOf(file) !== 'sql' && folderOf(file) !== 'database')).toEqual([]);
  });

  it('is no drawer', () => {
    const DRAWER = /(^|[-./])(utils?|helpers?|common|misc|manager|service|desk|values)([-.]|$)/;
    expect(files.filter((file) => DRAWER.test(basename(file)))).toEqual([]);
  });

  it('that opens or changes a modal is the one that knows when modals are gone', () => {
    const showing = files.filter((file) => /\.views\.(open|push|update)\(/.test(readFileSync(file, 'utf8')));
    expect(showing).toEqual(['src/slack/hearing/screen.ts']);
  });
});
