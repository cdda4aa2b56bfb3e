// Generates the two database clients: SQLite from prisma/schema.prisma, PostgreSQL from the same text with its provider
// and output replaced. Does nothing while the schema is unchanged. Run by `npm run build`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const prismaVersion = JSON.parse(readFileSync('node_modules/prisma/package.json', 'utf8')).version;
const fingerprint = createHash('sha256').update(schema).update(prismaVersion).digest('hex');
const marker = 'src/database/generated/fingerprint';

if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint) process.exit(0);

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
writeFileSync(marker, fingerprint);
