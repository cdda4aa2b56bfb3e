// Generates the two database clients: SQLite from prisma/schema.prisma, PostgreSQL from the same text with its provider
// and output replaced. Does nothing while the schema is unchanged. Run by `npm run build`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const GENERATED = 'src/database/generated';
const ENGINES = ['sqlite', 'postgresql'];
const CLIENT = 'node_modules/@prisma/client';
// What the generated clients load. The package holds five databases' compilers in four ways each: 72 MB, of which these are 5.
// With them beside the clients, none of it is installed where the bot only runs, nor the CLI and the compiler that it asks for.
const LOADED = [
  'LICENSE',
  ...['client.mjs', 'client.d.mts', 'index-browser.mjs', 'index-browser.d.mts'].map((file) => `runtime/${file}`),
  ...ENGINES.map((engine) => `runtime/query_compiler_small_bg.${engine}.mjs`),
  ...ENGINES.map((engine) => `runtime/query_compiler_small_bg.${engine}.wasm-base64.mjs`),
];

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const { version } = JSON.parse(readFileSync('node_modules/prisma/package.json', 'utf8'));
const own = readFileSync(new URL(import.meta.url), 'utf8');
const fingerprint = createHash('sha256').update(schema).update(version).update(own).digest('hex');
const made = (folder) => join(folder, 'fingerprint');
const isUpToDate = (folder) => existsSync(made(folder)) && readFileSync(made(folder), 'utf8') === fingerprint;

if (!isUpToDate(GENERATED)) {
  generate();
  for (const engine of ENGINES) loadFromBeside(join(GENERATED, engine));
  takeWhatIsLoaded(join(GENERATED, 'runtime'));
  writeFileSync(made(GENERATED), fingerprint);
}
// The compiler puts into dist only what it has compiled.
const built = join('dist', GENERATED, 'runtime');
if (!isUpToDate(built)) takeWhatIsLoaded(built);

function generate() {
  mkdirSync('prisma/generated', { recursive: true });
  writeFileSync(
    'prisma/generated/postgresql.prisma',
    schema
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace('../src/database/generated/sqlite', '../../src/database/generated/postgresql'),
  );
  for (const file of ['prisma/schema.prisma', 'prisma/generated/postgresql.prisma']) {
    execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--schema', file, '--no-hints'], {
      // Prisma tells on stderr what it reads; execFileSync shows it when generating fails.
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }
}

/** In each generated file, what it imports from the package is what lies beside the clients. */
function loadFromBeside(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const beside = relative(entry.parentPath, join(GENERATED, 'runtime'));
    const text = readFileSync(file, 'utf8').replace(/"@prisma\/client\/runtime\/([^"]+)"/g, (_, name) =>
      JSON.stringify(`${beside}/${name.endsWith('.mjs') ? name : `${name}.mjs`}`),
    );
    writeFileSync(file, text);
  }
}

function takeWhatIsLoaded(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of LOADED) {
    // Of their maps, nothing is taken.
    const text = readFileSync(join(CLIENT, file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
    writeFileSync(join(folder, basename(file)), text);
  }
  writeFileSync(made(folder), fingerprint);
}
