import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PrivacyPromise } from './promises.js';
import { type Outcome, outcomeIn } from './test-outcome.js';

/** How a promise's test went while nothing was broken, and while the promise was. */
export interface Proof {
  readonly id: string;
  readonly whole: Outcome;
  /** null where it was not tried, since the test does not pass as it is. */
  readonly broken: Outcome | null;
  /** Milliseconds, for the broken one. */
  readonly took: number;
}

type Test = PrivacyPromise['test'];

/** What of the project lives through its tests. */
const NEEDED = [
  ...['engines', 'prisma', 'sandbox', 'scripts', 'src', 'test'],
  ...['manifest.yml', 'manifest.sv.yml', 'manifest.da.yml', 'package.json', 'tsconfig.json', 'vitest.config.ts'],
];
/** Milliseconds, after which tests that have not ended never will. */
const END_WITHIN = 20 * 60_000;

export function isProven({ whole, broken }: Proof): boolean {
  return whole === 'passed' && broken === 'failed';
}

/**
 * Sees the tests of these promises pass in a copy of the project, then breaks one promise after the other there, and looks whether
 * its test notices. The project stays as it is.
 * @param told each proof as soon as there is one
 */
export async function prove(promises: readonly PrivacyPromise[], told: (proof: Proof) => void): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'visiting-hours-promises-'));
  try {
    for (const each of NEEDED) cpSync(each, join(copy, each), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const outcomeOf = await run(
      promises.map(({ test }) => test),
      copy,
    );
    const wholes = promises.map((promise) => ({ promise, whole: outcomeOf(promise.test) }));
    for (const { promise, whole } of wholes) told(await proveOne(promise, whole, copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function proveOne({ id, test, mutant }: PrivacyPromise, whole: Outcome, copy: string): Promise<Proof> {
  if (whole !== 'passed') return { id, whole, broken: null, took: 0 };
  const began = Date.now();
  const path = join(copy, mutant.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, brokenBy(mutant, text));
  try {
    const outcomeOf = await run([test], copy);
    return { id, whole, broken: outcomeOf(test), took: Date.now() - began };
  } finally {
    writeFileSync(path, text);
  }
}

/** @throws Error where the words are not there exactly once, because the code has changed meanwhile */
export function brokenBy({ file, from, to }: PrivacyPromise['mutant'], text: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`“${from}” is ${parts.length - 1} times in ${file}`);
  return parts.join(to);
}

/** Runs these tests and no others. @returns how each went, from what Vitest wrote of this run */
async function run(tests: readonly Test[], copy: string): Promise<(test: Test) => Outcome> {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))];
  const pattern = tests.map(({ name }) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const given = ['run', ...files, '-t', pattern, '--reporter=json', `--outputFile=${report}`, '--maxWorkers=1'];
  await new Promise<void>((resolved) => {
    // By itself, and not as part of a run of tests that this may be called from. That it fails is what is looked for.
    const { VITEST: _, VITEST_POOL_ID: _pool, VITEST_WORKER_ID: _worker, ...env } = process.env;
    const options = { cwd: copy, env, timeout: END_WITHIN, maxBuffer: 100 * 2 ** 20 };
    execFile(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), ...given], options, () => resolved());
  });
  const outcomes = new Map(tests.map((test) => [test, outcomeIn(report, test)]));
  return (test) => outcomes.get(test) ?? 'not_run';
}
