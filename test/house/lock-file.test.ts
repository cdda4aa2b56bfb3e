import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ALLOWED_LICENCES } from '../../scripts/packages/allowed-licences.js';
import {
  licenceOf,
  licencesRefused,
  packagesIn,
  scriptsUndecided,
  unverified,
} from '../../scripts/packages/lock-file.js';

const TEXT = readFileSync('package-lock.json', 'utf8');
const PACKAGES = packagesIn(TEXT);
const versions = z.record(z.string(), z.string());
const OUR = z.object({
  dependencies: versions.optional(),
  devDependencies: versions.optional(),
  optionalDependencies: versions.optional(),
  allowScripts: z.record(z.string(), z.boolean()).optional(),
});
const ours = (file: string) => OUR.parse(JSON.parse(readFileSync(file, 'utf8')));
const { allowScripts = {} } = ours('package.json');

/** The lock file as it would be with other words in the entry of one package. */
function withEntry(place: string, other: Readonly<Record<string, unknown>>) {
  const lock = JSON.parse(TEXT);
  lock.packages[place] = { ...lock.packages[place], ...other };
  return packagesIn(JSON.stringify(lock));
}
const ZOD = 'node_modules/zod';

describe('package-lock.json, by which npm ci fetches what others have made', () => {
  it('is read whole', () => {
    const names = PACKAGES.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['@slack/bolt', 'better-sqlite3', 'zod', 'vitest']));
    expect(PACKAGES.length).toBeGreaterThan(500);
  });

  it('has the checksum of each package, from the registry of npm and from nowhere else', () => {
    expect(unverified(PACKAGES)).toEqual([]);
  });

  it('is not let through without a checksum, with a weak one, or from elsewhere', () => {
    const refused = (other: Readonly<Record<string, unknown>>) => unverified(withEntry(ZOD, other)).join('\n');
    expect(refused({ integrity: undefined })).toContain(`${ZOD} has no sha512 checksum`);
    expect(refused({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' })).toContain(`${ZOD} has no sha512 checksum`);
    for (const resolved of [
      'https://registry.npmjs.org.example.com/zod/-/zod-4.6.7.tgz',
      'git+ssh://git@github.com/colinhacks/zod.git#f1b2c3',
      'file:../zod.tgz',
    ])
      expect(refused({ resolved })).toContain(`${ZOD} comes from ${resolved}`);
    expect(refused({ resolved: 'https://registry.npmjs.org/zod/-/zod-4.6.7.tgz' })).toBe('');
    expect(refused({ link: true, resolved: '../zod' })).toContain(`${ZOD} comes from ../zod`);
  });

  it('has packages under licences that are allowed, and allows none that nobody has', () => {
    expect(licencesRefused(PACKAGES)).toEqual([]);
    const inUse = PACKAGES.map((each) => licenceOf(each) ?? '').join(' ');
    expect(Object.keys(ALLOWED_LICENCES).filter((licence) => !inUse.includes(licence))).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'SEE LICENSE IN LICENSE.txt', 'UNLICENSED', 'MIT AND SSPL-1.0'])(
    'is not let through with a package under %s',
    (license) => {
      expect(licencesRefused(withEntry(ZOD, { license }))).toEqual([
        expect.stringContaining(`zod@4.6.7: ${license} is not in`),
      ]);
    },
  );

  it('lets a package’s user choose, where it has several licences', () => {
    expect(licencesRefused(withEntry(ZOD, { license: '(GPL-3.0-only OR MIT)' }))).toEqual([]);
  });

  it('asks anew who has read a licence by hand, once the package has another version', () => {
    const other = licencesRefused(withEntry('node_modules/seq-queue', { version: '0.0.6' }));
    expect(other).toEqual([
      expect.stringContaining('seq-queue@0.0.6: no licence'),
      expect.stringContaining('seq-queue@0.0.5 is not installed any more'),
    ]);
  });

  it('runs scripts at installation only where package.json says so by name', () => {
    expect(scriptsUndecided(PACKAGES, allowScripts)).toEqual([]);
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['better-sqlite3']);
  });

  it('is not let through with a script of which nobody has decided, or a decision about none', () => {
    const withScript = withEntry(ZOD, { hasInstallScript: true });
    expect(scriptsUndecided(withScript, allowScripts)).toEqual([expect.stringContaining('zod has an install script')]);
    expect(scriptsUndecided(withScript, { ...allowScripts, zod: false })).toEqual([]);
    expect(scriptsUndecided(PACKAGES, { ...allowScripts, zod: true })).toEqual([
      expect.stringContaining('zod has no install script any more'),
    ]);
  });
});

describe('package.json', () => {
  it.each(['package.json', ...readdirSync('engines').map((folder) => `engines/${folder}/package.json`)])(
    'names one version of each package, to the digit: %s',
    (file) => {
      const { dependencies, devDependencies, optionalDependencies } = ours(file);
      const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
        ([, version]) => !/^(?:npm:.+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$|^file:engines\//.test(version),
      );
      expect(loose).toEqual([]);
    },
  );
});
