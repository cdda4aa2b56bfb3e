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
  /** Milliseconds. */
  readonly took: number;
}

/** What of the project lives through its tests. */
const NEEDED = [
  ...['engines', 'prisma', 'sandbox', 'scripts', 'src', 'test'],
  ...['manifest.yml', 'manifest.sv.yml', 'manifest.da.yml', 'package.json', 'tsconfig.json', 'vitest.config.ts'],
];
/** Milliseconds, after which a test that has not ended never will. */
const ENDS_WITHIN = 600_000;

export function isProven({ whole, broken }: Proof): boolean {
  return whole === 'passed' && broken === 'failed';
}

/**
 * Breaks each of these promises in a copy of the project, and looks whether its test notices. The project stays as it is.
 * @param told each proof as soon as there is one
 */
export async function prove(promises: readonly PrivacyPromise[], told: (proof: Proof) => void): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'visiting-hours-promises-'));
  try {
    for (const each of NEEDED) cpSync(each, join(copy, each), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    for (const promise of promises) told(await proveOne(promise, copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function proveOne({ id, test, mutant }: PrivacyPromise, copy: string): Promise<Proof> {
  const began = Date.now();
  const path = join(copy, mutant.file);
  const text = readFileSync(path, 'utf8');
  const whole = await run(test, copy);
  if (whole !== 'passed') return { id, whole, broken: null, took: Date.now() - began };
  writeFileSync(path, brokenBy(mutant, text));
  try {
    return { id, whole, broken: await run(test, copy), took: Date.now() - began };
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

async function run({ file, name }: PrivacyPromise['test'], copy: string): Promise<Outcome> {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const pattern = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const given = ['run', file, '-t', pattern, '--reporter=json', `--outputFile=${report}`, '--maxWorkers=1'];
  await new Promise<void>((resolved) => {
    // By itself, and not as part of a run of tests that this may be called from. That it fails is what is looked for.
    const { VITEST: _, VITEST_POOL_ID: _pool, VITEST_WORKER_ID: _worker, ...env } = process.env;
    const options = { cwd: copy, env, timeout: ENDS_WITHIN, maxBuffer: 100 * 2 ** 20 };
    execFile(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), ...given], options, () => resolved());
  });
  return outcomeIn(report);
}
