import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { MUTANTS } from './mutants.js';
import { workerOf } from './mutated-build.js';
import type { Outcome } from './run-script.js';
import { Thread } from './threads.js';

type Run = Omit<Outcome, 'trace' | 'log'>;

const HERE = new URL('./worker.js', import.meta.url);
/** So many stories at most until a mutant must be caught. */
const MUTANT_SEEDS = 400;
/** Thousands take hours: after so many it says how far it is. */
const TOLD_EVERY = 500;
/** So many failing seeds are told with their shortest stories; that of others is as good. */
const MOST_SHRUNK = 3;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
    /** Only these, by name; `none` for none. */
    mutants: { type: 'string' },
    /** Of these every so many, such as `2/3`: the second, the fifth and so on. */
    share: { type: 'string', default: '1/1' },
  },
});
const from = whole(values.from, 'from');
const seeds = whole(values.seeds, 'seeds');
const threadCount = whole(values.threads, 'threads');

const began = performance.now();
const runs = await liveAll();
const failed = runs.filter(({ broken }) => broken.length > 0);
await tellFailures(failed);
tellRuns(runs);
const caught = await catchMutants();
const survivors = caught.filter(({ seed }) => seed === null).length;
tell(`mutants caught ${caught.length - survivors} of ${caught.length}`);
tell(`${seeds - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || survivors > 0 ? 1 : 0;

/** Lives the stories of all seeds, as many at a time as there are threads, and says on the way how far it is. */
async function liveAll(): Promise<Run[]> {
  const queue = Array.from({ length: seeds }, (_, index) => from + index);
  const found: Run[] = [];
  await Promise.all(
    Array.from({ length: Math.min(threadCount, seeds) }, async () => {
      const thread = new Thread(HERE, null);
      for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) {
        const run = await thread.run(seed);
        found.push(run);
        if (run.broken.length > 0) tellProgress(`seed ${seed} fails`);
        if (found.length % TOLD_EVERY === 0) tellProgress(`${found.length} of ${seeds} lived through`);
      }
      await thread.end();
    }),
  );
  return found.sort((one, other) => one.seed - other.seed);
}

async function tellFailures(broken: readonly Run[]): Promise<void> {
  const thread = broken.length > 0 ? new Thread(HERE, null) : null;
  for (const [index, run] of broken.entries()) {
    tell(`seed ${run.seed} (${run.digest}): ${run.broken.join('; ')}`);
    if (!thread || index >= MOST_SHRUNK) continue;
    const { script, broken: still } = await thread.shrink(run.seed);
    tell(`  shortest story: ${JSON.stringify(script)}`);
    tell(`  which ends in: ${still.join('; ')}`);
  }
  await thread?.end();
}

function tellRuns(all: readonly Run[]): void {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const steps = sum(all.map((run) => run.steps));
  const seconds = (performance.now() - began) / 1_000;
  tell(
    `${all.length} seeds × ${(steps / Math.max(1, all.length)).toFixed(1)} steps, ` +
      `${sum(all.map(({ happenings }) => happenings))} happenings, ${seconds.toFixed(0)} s`,
  );
  const faults = new Map<string, number>();
  for (const run of all)
    for (const [name, count] of Object.entries(run.faults)) {
      faults.set(name, (faults.get(name) ?? 0) + count);
    }
  const counted = [...faults].sort(([one], [other]) => one.localeCompare(other));
  tell(`faults: ${counted.map(([name, count]) => `${name} ${count}`).join(', ')}`);
  const reminders = sum(all.map((run) => run.reminders.required));
  const shown = sum(all.map((run) => run.reminders.shown));
  tell(`reminders: ${shown} shown, ${reminders} of them had to be`);
  const healing = all.flatMap(({ healedAfter }) => healedAfter ?? []).sort((one, other) => one - other);
  const median = healing[Math.floor(healing.length / 2)] ?? 0;
  tell(`time to heal: median ${inSeconds(median)}, longest ${inSeconds(healing.at(-1) ?? 0)}`);
}

async function catchMutants(): Promise<{ readonly name: string; readonly seed: number | null }[]> {
  const chosen = values.mutants?.split(',').map((name) => name.trim());
  const [which, outOf] = values.share.split('/').map((part) => whole(part, 'share'));
  const queue = MUTANTS.filter(({ name }) => !chosen || chosen.includes(name))
    .filter((_, index) => index % (outOf ?? 1) === (which ?? 1) - 1)
    .map((mutant) => ({ mutant, file: workerOf(mutant) }));
  const found: { name: string; seed: number | null }[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { name } = next.mutant;
      const thread = new Thread(next.file, name);
      let seed: number | null = null;
      for (let tried = 0; tried < MUTANT_SEEDS && seed === null; tried += 1) {
        const { broken } = await thread.run(from + tried);
        if (broken.length === 0) continue;
        seed = from + tried;
        tell(`mutant "${name}" is caught by seed ${seed}: ${broken[0]}`);
      }
      if (seed === null) tell(`mutant "${name}" survives ${MUTANT_SEEDS} seeds`);
      await thread.end();
      found.push({ name, seed });
    }
  };
  await Promise.all(Array.from({ length: threadCount }, work));
  return found;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(0)} s`;
}

function whole(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} takes a whole number from 1 on`);
  return number;
}

/** Beside the figures, which alone go where they can be kept. */
function tellProgress(line: string): void {
  process.stderr.write(`${line}\n`);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
