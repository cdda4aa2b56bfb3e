import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { migrationsFolder, packageFolder, readMigrations } from '../database/migration-files.js';
import type { Version } from '../delivery/versions.rule.js';

const packageSchema = z.object({ version: z.string() });

/** Which version this program is, by its package and its migrations, which are the same on both engines. */
export function ownVersion(): Version {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')));
  return { release: version, schema: readMigrations(migrationsFolder('sqlite')).at(-1)?.name ?? '' };
}
