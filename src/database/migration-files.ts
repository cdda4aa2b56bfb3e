import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Engine = 'sqlite' | 'postgresql';

/** One step of the schema's history on one engine: plain SQL, applied once and never edited after a release. */
export interface Migration {
  /** Folder name, e.g. `20261121000000_first`; the order of names is the order of applying. */
  readonly name: string;
  readonly sql: string;
}

/**
 * Whether the version before goes on working beside it: it does beside what is `additive`, and must have ended before what is
 * `breaking` (docs/upgrades.md).
 */
export type MigrationKind = 'additive' | 'breaking';

/** The newest migration that says nothing of its kind: it was written before any did, and none before it may be edited. */
export const LAST_WITHOUT_KIND = '20261128054312_one_to_ones_in_numbers';

/** Where this package lies: its sources run from `src/` under test and from `dist/src/` once compiled. */
export const packageFolder = dirname(createRequire(import.meta.url).resolve('visiting-hours/package.json'));

/** The folder that holds an engine's migrations. */
export function migrationsFolder(engine: Engine): string {
  return join(packageFolder, 'prisma', 'migrations', engine);
}

/** Reads the migrations in a folder, oldest first; none when there is no such folder. */
export function readMigrations(folder: string): readonly Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, sql: readFileSync(join(folder, entry.name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What its first line says, as in `-- additive`. @returns null where it says neither */
export function kindOf({ sql }: Migration): MigrationKind | null {
  const [, kind] = /^-- (additive|breaking)\s*$/m.exec(sql.slice(0, sql.indexOf('\n') + 1)) ?? [];
  return kind === 'additive' || kind === 'breaking' ? kind : null;
}

/** sha256 of the file, in hex: what `prisma migrate deploy` compares. */
export function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
