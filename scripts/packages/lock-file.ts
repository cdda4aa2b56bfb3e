import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { z } from 'zod';
import { ALLOWED_LICENCES, READ_BY_HAND } from './allowed-licences.js';

/** A package that the lock file fetches: not ours, and no folder of ours. */
export interface LockedPackage {
  /** Where npm puts it, e.g. `node_modules/a/node_modules/b`. */
  readonly place: string;
  /** As it is published, whatever name it is installed under. */
  readonly name: string;
  readonly version: string;
  /** As its package.json says it; null where neither the lock file nor what is installed says any. */
  readonly licence: string | null;
  /** E.g. `sha512-…`; null if there is none. */
  readonly integrity: string | null;
  /** Where it is fetched; null where whoever installs it decides, which is how npm writes a registry that they have chosen. */
  readonly source: string | null;
  readonly hasInstallScript: boolean;
}

const REGISTRY = 'https://registry.npmjs.org/';

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/**
 * Everything that is fetched by `npm ci`, on every system: also what is left out on this one.
 * @param text of a package-lock.json
 * @param root where it is installed, for licences that the lock file lacks
 * @throws if npm wrote it in another format than 3
 */
export function packagesIn(text: string, root = '.'): readonly LockedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(text));
  const isOurs = (place: string) => !place.includes('node_modules');
  return Object.entries(packages)
    .filter(([place, { link, resolved = '' }]) => !isOurs(place) && !(link && isOurs(resolved) && resolved in packages))
    .map(([place, locked]) => ({
      place,
      name: locked.name ?? place.replace(/^.*node_modules\//, ''),
      version: locked.version ?? '',
      licence: locked.license ?? licenceInstalled(join(root, place)),
      integrity: locked.integrity ?? null,
      source: locked.resolved ?? null,
      hasInstallScript: locked.hasInstallScript ?? false,
    }));
}

function licenceInstalled(folder: string): string | null {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return null;
  const { license } = z.object({ license: z.string().optional() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  return license ?? null;
}

/** Packages that could be changed between their makers and whoever installs them, each in a sentence that says what to do. */
export function unverified(packages: readonly LockedPackage[]): readonly string[] {
  return packages.flatMap(({ place, source, integrity }) => {
    if (source !== null && !source.startsWith(REGISTRY))
      return [`${place} comes from ${source}: take a version that is published at ${REGISTRY}.`];
    if (integrity?.startsWith('sha512-')) return [];
    return [
      `${place} has no sha512 checksum: take its entry out of package-lock.json, run npm i --package-lock-only, which writes it anew.`,
    ];
  });
}

/** Packages under a licence that is not allowed, or not told, and what was read by hand of packages that are not there any more. */
export function licencesRefused(packages: readonly LockedPackage[]): readonly string[] {
  const there = new Set(packages.map(nameAndVersion));
  return [
    ...packages
      .filter((each) => !isAllowed(licenceOf(each)))
      .map((each) => {
        const licence = licenceOf(each) ?? 'no licence that its package.json tells';
        return `${nameAndVersion(each)}: ${licence} is not in scripts/packages/allowed-licences.ts. Read it, and put it there with a reason, or use another package.`;
      }),
    ...Object.keys(READ_BY_HAND)
      .filter((read) => !there.has(read))
      .map((read) => `${read} is not installed any more: take it out of scripts/packages/allowed-licences.ts.`),
  ];
}

/** As somebody read it, or else as the package says it itself; null if neither. */
export function licenceOf(each: LockedPackage): string | null {
  return READ_BY_HAND[nameAndVersion(each)] ?? each.licence;
}

function isAllowed(licence: string | null): boolean {
  if (licence === null) return false;
  try {
    return satisfies(licence, Object.keys(ALLOWED_LICENCES));
  } catch {
    // No SPDX, for example "SEE LICENSE IN …": somebody has to read it.
    return false;
  }
}

/**
 * Packages with a script that runs at installation of which nobody has said whether it may.
 * @param allowScripts of package.json: names of packages, true where theirs run and false where they do not
 */
export function scriptsUndecided(
  packages: readonly LockedPackage[],
  allowScripts: Readonly<Record<string, boolean>>,
): readonly string[] {
  const having = new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  return [
    ...[...having]
      .filter((name) => !(name in allowScripts))
      .map(
        (name) => `${name} has an install script: read it, and say in allowScripts of package.json whether it runs.`,
      ),
    ...Object.keys(allowScripts)
      .filter((name) => !having.has(name))
      .map((name) => `${name} has no install script any more: take it out of allowScripts in package.json.`),
  ];
}

const nameAndVersion = ({ name, version }: LockedPackage): string => `${name}@${version}`;
