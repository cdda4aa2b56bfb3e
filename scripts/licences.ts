// Lists the licences of all packages of the lock file, each with its packages: npm run licences
// Whether each is allowed is held by npm run check:packages.
import { readFileSync } from 'node:fs';
import { licenceOf, packagesIn } from './packages/lock-file.js';

const packages = packagesIn(readFileSync('package-lock.json', 'utf8'));
const licences = new Map<string, Set<string>>();
for (const each of packages) {
  const licence = licenceOf(each) ?? 'none that its package.json tells';
  licences.set(licence, (licences.get(licence) ?? new Set()).add(each.name));
}
for (const [licence, names] of [...licences].toSorted(([, one], [, other]) => other.size - one.size))
  console.log(`${licence} (${names.size}): ${[...names].toSorted().join(', ')}\n`);
