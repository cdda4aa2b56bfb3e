// Authors and checks the migrations of both engines:
//   node dist/scripts/migrations.js new <name>   writes what the schema has gained as a migration for each engine
//   node dist/scripts/migrations.js check        exits 1 when schema and migrations differ on either engine, or when a migration
//                                                does not say what it is to the version before: additive or breaking
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Engine,
  kindOf,
  LAST_WITHOUT_KIND,
  type Migration,
  migrationsFolder,
  packageFolder,
  readMigrations,
} from '../src/database/migration-files.js';
import { notAdditive } from './additive.js';
import { lockFile, schemaDifference } from './schema-difference.js';

const ENGINES: readonly Engine[] = ['sqlite', 'postgresql'];

interface Report {
  readonly ok: boolean;
  readonly sentences: readonly string[];
}

type FolderOf = (engine: Engine) => string;

/** Compares the schema with what the migrations make, on both engines. */
export async function checkMigrations(schema: string, folderOf: FolderOf = migrationsFolder): Promise<Report> {
  const sentences: string[] = [];
  for (const engine of ENGINES) {
    const difference = await schemaDifference(engine, schema, readMigrations(folderOf(engine)));
    if (difference === null) continue;
    sentences.push(
      `The schema and the ${engine} migrations differ: author a migration with "node dist/scripts/migrations.js new <name>". Missing is:\n${difference}`,
    );
  }
  sentences.push(...wrongKinds(folderOf));
  if (sentences.length > 0) return { ok: false, sentences };
  return { ok: true, sentences: ['Schema and migrations agree on SQLite and PostgreSQL.'] };
}

/** What the migrations say of their kinds and should not, in sentences. */
function wrongKinds(folderOf: FolderOf): readonly string[] {
  const kinds = new Map<string, Set<string | null>>();
  const sentences = ENGINES.flatMap((engine) =>
    readMigrations(folderOf(engine))
      .filter(({ name }) => name > LAST_WITHOUT_KIND)
      .flatMap((migration) => {
        const kind = kindOf(migration);
        kinds.set(migration.name, new Set([...(kinds.get(migration.name) ?? []), kind]));
        return wrongKind(engine, migration);
      }),
  );
  const apart = [...kinds].filter(([, said]) => said.size > 1 && !said.has(null));
  return [
    ...sentences,
    ...apart.map(
      ([name]) => `The migration ${name} is additive on one engine and breaking on the other: make both breaking.`,
    ),
  ];
}

function wrongKind(engine: Engine, migration: Migration): readonly string[] {
  const kind = kindOf(migration);
  const { name, sql } = migration;
  if (kind === null)
    return [
      `The ${engine} migration ${name} does not say what it is to the version before: begin it with the line "-- additive" or "-- breaking" (docs/upgrades.md).`,
    ];
  if (kind === 'breaking') return [];
  return notAdditive(sql).map(
    (reason) =>
      `The ${engine} migration ${name} says that it is additive, and ${reason} Make it "-- breaking", or do so in a later release.`,
  );
}

/**
 * Writes the migration that takes both engines to the schema.
 * @param name what changes, e.g. `quiet_hours`; a name that begins with its own fourteen digits is taken as it is
 * @param now stamped on the name, in UTC
 */
export async function authorMigration(
  schema: string,
  name: string,
  now: Date,
  folderOf: FolderOf = migrationsFolder,
): Promise<Report> {
  if (!/^(\d{14}_)?[a-z][a-z0-9_]*$/.test(name)) {
    return { ok: false, sentences: ['A migration is named in lower case with underscores, e.g. "quiet_hours".'] };
  }
  const differences = new Map<Engine, string | null>();
  for (const engine of ENGINES) {
    differences.set(engine, await schemaDifference(engine, schema, readMigrations(folderOf(engine))));
  }
  if (ENGINES.every((engine) => differences.get(engine) === null)) {
    return { ok: true, sentences: ['Schema and migrations agree already: nothing to author.'] };
  }
  const stamped = /^\d{14}_/.test(name) ? name : `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
  const isAdditive = ENGINES.every((engine) => notAdditive(differences.get(engine) ?? '').length === 0);
  const kind = isAdditive ? 'additive' : 'breaking';
  const sentences = ENGINES.map((engine) => {
    const folder = folderOf(engine);
    mkdirSync(join(folder, stamped), { recursive: true });
    const file = join(folder, stamped, 'migration.sql');
    writeFileSync(file, `-- ${kind}\n${differences.get(engine) ?? '-- Nothing changes on this engine.\n'}`);
    if (!existsSync(join(folder, 'migration_lock.toml')))
      writeFileSync(join(folder, 'migration_lock.toml'), lockFile(engine));
    return `Wrote ${file}, which is ${kind}: read it before you keep it.`;
  });
  return { ok: true, sentences };
}

async function run(command: string | undefined, name: string | undefined): Promise<Report> {
  const schema = readFileSync(join(packageFolder, 'prisma', 'schema.prisma'), 'utf8');
  if (command === 'check') return checkMigrations(schema);
  if (command === 'new' && name) return authorMigration(schema, name, new Date());
  return { ok: false, sentences: ['Say "new <name>" to author a migration or "check" to compare.'] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = await run(process.argv[2], process.argv[3]);
  for (const sentence of report.sentences) console.log(sentence);
  process.exitCode = report.ok ? 0 : 1;
}
