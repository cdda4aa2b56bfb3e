import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/database.js';
import { INSTALLS_WITHIN, npm, whyNoRegistry } from '../support/npm.js';
import { endProcessesAfterwards, startBotProcess } from '../support/process.js';
import { startStandIn } from '../support/stand-in.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { until } from '../support/until.js';

endProcessesAfterwards();

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
  readonly bundled: readonly string[];
}

/** What is built already (npm's scripts would build it anew, under the feet of other tests). */
function pack(...options: readonly string[]): Packed {
  const { output } = npm('.', 'pack', '--ignore-scripts', '--json', ...options);
  const [packed] = JSON.parse(output) as Packed[];
  if (!packed) throw new Error('npm pack has packed nothing');
  return packed;
}

describe('a release as an npm package', () => {
  const { files, bundled } = pack('--dry-run');
  const paths = files.map(({ path }) => path);
  /** What each command of the package loads. */
  const program = readFileSync('bin/visiting-hours.mjs', 'utf8');
  const commands = [...program.matchAll(/file: '([^']+)'/g)].map(([, file]) => file ?? '');

  it('holds the bot, the demo with its page, migrations, seeds, manifests and what people read', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['bin/visiting-hours.mjs', 'dist/src/main.js', 'dist/sandbox/demo/demo.js', 'dist/page/index.html'],
        ...['prisma/seeds/sweden.json', 'prisma/migrations/postgresql/20261121000000_first/migration.sql'],
        ...['manifest.yml', 'manifest.sv.yml', 'manifest.da.yml', 'LICENSE', '.env.example'],
        'docs/guides/leader.da.md',
        ...commands.map((file) => `dist/${file}`),
      ]),
    );
  });

  it('holds nothing that is there to develop it, and no package that a machine compiles', () => {
    const own = paths.filter((path) => !path.startsWith('node_modules/'));
    const stray = /^(src|test|scripts|dist\/test|dist\/mutants)\/|\.map$|\.tsx?$|\.node$|(^|\/)\.env$|\.db$/;
    expect(own.filter((path) => stray.test(path))).toEqual([]);
    const scripts = own.filter(
      (path) => path.startsWith('dist/scripts/') && !/scripts\/(keeping|explain)\//.test(path),
    );
    // The years behind the demo are made up with the last of them.
    const COMMANDS = ['backup', 'explain', 'move', 'seeded-random'];
    expect(scripts.toSorted()).toEqual(COMMANDS.map((name) => `dist/scripts/${name}.js`));
    expect([...bundled].toSorted()).toEqual([
      '@prisma/adapter-better-sqlite3',
      '@prisma/debug',
      '@prisma/driver-adapter-utils',
      'better-sqlite3',
    ]);
  });
});

const missing = IS_THOROUGH ? whyNoRegistry() : 'it installs everything, which takes a minute';

describe.skipIf(missing)(`in an empty folder${missing ? ` (skipped, because ${missing})` : ''}`, () => {
  it(
    'a release shows the demo and runs the bot, with nothing but what it brings',
    async () => {
      const folder = temporaryFolder();
      const { filename } = pack('--pack-destination', folder);
      const home = join(folder, 'home');
      mkdirSync(home);
      // As nothing says for an empty folder, that better-sqlite3 may be compiled on Node 20.
      const onNode20 = process.versions.node.startsWith('20.') ? ['better-sqlite3-12@npm:better-sqlite3@12.11.1'] : [];
      expect(npm(home, 'install', join(folder, filename), ...onNode20)).toMatchObject({ status: 0 });
      const program = (name: string): [string, string, string] => [
        process.execPath,
        join(home, 'node_modules/.bin/visiting-hours'),
        name,
      ];

      const lost = startBotProcess(home, {}, program('deom'));
      expect(await lost.ended).toMatchObject({ code: 64 });
      expect(lost.complaint()).toMatch(/no command deom.*demo.*start/s);

      const demo = startBotProcess(home, { DEMO_PORT: '0' }, program('demo'));
      const address = () => /http:\S+/.exec(demo.output())?.[0];
      await until('the demo says where it is', () => address() !== undefined, 5 * 60_000);
      const page = await fetch(address() ?? '');
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<script type="module"');
      demo.kill('SIGTERM');
      expect(await demo.ended).toMatchObject({ code: 0 });

      const { sandbox, settings } = await startStandIn();
      const bot = startBotProcess(home, settings, program('start'));
      const { healthPort } = await bot.ready();
      expect((await fetch(`http://127.0.0.1:${healthPort}/readyz`)).status).toBe(200);
      bot.kill('SIGTERM');
      expect(await bot.ended).toMatchObject({ code: 0 });
      await sandbox.close();
    },
    INSTALLS_WITHIN,
  );
});
