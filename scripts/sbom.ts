// Writes down all that the bot runs with as CycloneDX, from the lock file, by npm itself:
//   npm run sbom                  to sbom.cdx.json
//   npm run sbom -- <file>
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const written = process.argv[2] ?? 'sbom.cdx.json';
// Asked of copies without development packages: npm's own `--omit dev` leaves out whatever one of those uses too, Prisma's client for one.
const { devDependencies: _, ...manifest } = z
  .looseObject({ name: z.string() })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const lock = z
  .looseObject({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const packages = Object.fromEntries(Object.entries(lock.packages).filter(([, { dev }]) => !dev));
const scratch = mkdtempSync(join(tmpdir(), 'visiting-hours-sbom-'));
try {
  // npm calls the whole by the name of its folder.
  const folder = join(scratch, manifest.name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
  cpSync('engines', join(folder, 'engines'), { recursive: true });
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  writeFileSync(written, execFileSync('npm', asked, { cwd: folder, shell: true, maxBuffer: 64 * 1024 * 1024 }));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`Written to ${written}.`);
