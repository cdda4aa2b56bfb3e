// Writes down all that the bot runs with as CycloneDX, from the lock file, by npm itself:
//   npm run sbom                  to sbom.cdx.json
//   npm run sbom -- <file>
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.looseObject({ name: z.string() });
const lockSchema = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })),
});

/** package.json and package-lock.json as if there were no development packages: what `npm ci --omit=dev` installs. */
function withoutDevelopment() {
  const { devDependencies: _, ...manifest } = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const packages = Object.fromEntries(
    Object.entries(lock.packages)
      .filter(([, { dev }]) => !dev)
      .map(([place, { devDependencies: _development, ...locked }]) => [place, locked]),
  );
  return { manifest, lock: { ...lock, packages } };
}

const written = process.argv[2] ?? 'sbom.cdx.json';
// Beside npm's `--omit dev`, which leaves out as well what a development package uses too: Prisma's client, for one.
const { manifest, lock } = withoutDevelopment();
const scratch = mkdtempSync(join(tmpdir(), 'visiting-hours-sbom-'));
try {
  // npm calls the whole by the name of its folder.
  const folder = join(scratch, manifest.name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  cpSync('engines', join(folder, 'engines'), { recursive: true });
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const bill = execFileSync('npm', asked, { cwd: folder, shell: true, maxBuffer: 64 * 1024 * 1024 });
  writeFileSync(written, bill);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`Written to ${written}.`);
