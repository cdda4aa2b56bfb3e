// What is kept of people, for whoever answers for data protection:
//   npm run dpia                 writes docs/dpia.{sv,da,en}.md from prisma/schema.prisma
//   npm run dpia -- --prove      breaks each promise in a copy of the project and sees its test fail (minutes)
//   npm run dpia -- --prove id   that one, or several; with --share 2/3 the second of every three
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LOCALES } from '../src/core/model.js';
import { pageIn, pathOf } from './dpia/page.js';
import { PROMISES } from './dpia/promises.js';
import { isProven, type Proof, prove } from './dpia/prove.js';

function write(): void {
  for (const locale of LOCALES) {
    writeFileSync(pathOf(locale), pageIn(locale));
    console.log(`Written: ${pathOf(locale)}`);
  }
}

async function proveThem(ids: readonly string[], share: string): Promise<void> {
  const unknown = ids.filter((id) => !PROMISES.some((promise) => promise.id === id));
  if (unknown.length > 0) {
    console.error(`No such promise: ${unknown.join(', ')}. There are ${PROMISES.map(({ id }) => id).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const proofs: Proof[] = [];
  console.log(row('promise', 'as it is', 'broken', 'took'));
  const chosen = ids.length === 0 ? PROMISES : PROMISES.filter(({ id }) => ids.includes(id));
  const [which = 1, outOf = 1] = share.split('/').map(Number);
  const asked = chosen.filter((_, index) => index % outOf === which - 1);
  await prove(asked, (proof) => {
    proofs.push(proof);
    console.log(row(proof.id, proof.whole, proof.broken ?? '', `${Math.round(proof.took / 1_000)} s`));
  });
  const unproven = proofs.filter((proof) => !isProven(proof)).map(({ id }) => id);
  console.log(`${proofs.length - unproven.length} of ${proofs.length} promises proven.`);
  if (unproven.length === 0) return;
  console.error(`Not proven: ${unproven.join(', ')}`);
  process.exitCode = 1;
}

function row(id: string, whole: string, broken: string, took: string): string {
  return `${id.padEnd(32)}${whole.padEnd(10)}${broken.padEnd(10)}${took}`;
}

const options = { prove: { type: 'boolean' }, share: { type: 'string', default: '1/1' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
if (values.prove) await proveThem(positionals, values.share);
else write();
