import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { STORIES, scriptOf } from './arbitrary-script.js';
import { prepareBeginnings } from './beginnings.js';
import { MUTANTS } from './mutants.js';
import { type Outcome, runScript } from './run-script.js';
import type { Script } from './script.js';

/** What a worker is asked for. */
export type Task = { readonly kind: 'run' | 'shrink'; readonly seed: number };

export type Answer =
  | { readonly kind: 'ran'; readonly outcome: Omit<Outcome, 'trace' | 'log'> }
  | { readonly kind: 'shrunk'; readonly seed: number; readonly script: Script; readonly broken: readonly string[] };

/** A story that fails is made shorter for at most so many tries. */
const SHRINK_TRIES = 150;

if (!isMainThread) await work();

/** One of several threads that live stories through; each has its own world, database and globals. */
async function work(): Promise<void> {
  const { mutant } = workerData as { readonly mutant: string | null };
  const { changes = {}, stories = 'all' } = MUTANTS.find(({ name }) => name === mutant) ?? {};
  const beginnings = await prepareBeginnings(changes);
  const live = (script: Script, seed: number) => runScript(script, seed, beginnings, { changes });

  parentPort?.on('message', async ({ kind, seed }: Task) => {
    const answer: Answer = kind === 'run' ? await run(seed) : await shrink(seed);
    parentPort?.postMessage(answer);
  });
  parentPort?.postMessage('ready');

  async function run(seed: number): Promise<Answer> {
    const { trace: _trace, log: _log, ...outcome } = await live(scriptOf(seed, stories), seed);
    return { kind: 'ran', outcome };
  }

  async function shrink(seed: number): Promise<Answer> {
    let tries = 0;
    const holds = fc.asyncProperty(STORIES[stories], async (script) => {
      tries += 1;
      return tries > SHRINK_TRIES || (await live(script, seed)).broken.length === 0;
    });
    const { counterexample } = await fc.check(holds, { seed, numRuns: 1 });
    const script = counterexample?.[0] ?? scriptOf(seed, stories);
    return { kind: 'shrunk', seed, script, broken: (await live(script, seed)).broken };
  }
}
