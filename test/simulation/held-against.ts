import { Worker } from 'node:worker_threads';
import type { Lived } from './lived-years.js';
import type { YearsTask } from './years-worker.js';

/** Two worlds that differ in nothing but whom people visit, held against each other. */
export interface HeldAgainst {
  /** Where they are not the same, byte by byte: the first such lines of each kind. */
  readonly apart: readonly string[];
  /** Lines and files in which somebody who is visited is named. */
  readonly naming: readonly string[];
  readonly one: Lived;
}

const KINDS = ['stored', 'logged', 'sent', 'files'] as const;
const MOST_SHOWN = 3;
const LONGEST = 600;

/** Lives both, each in a thread of its own. @param worker years-worker.js of the build that is to be tried */
export async function holdAgainst(
  worker: URL,
  weeks: number,
  worlds: readonly [readonly string[], readonly string[]],
): Promise<HeldAgainst> {
  const [one, other] = await Promise.all([
    livedIn(worker, { weeks, names: worlds[0] }),
    livedIn(worker, { weeks, names: worlds[1] }),
  ]);
  const done = (lived: Lived) => Object.entries(lived.done).map(([what, times]) => `${what} ${times}`);
  return {
    apart: [...KINDS.flatMap((kind) => apart(kind, one[kind], other[kind])), ...apart('done', done(one), done(other))],
    naming: [...naming(worlds[0], one), ...naming(worlds[1], other)],
    one,
  };
}

function livedIn(worker: URL, task: YearsTask): Promise<Lived> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 128 } });
    thread.once('message', (lived: Lived) => void thread.terminate().then(() => resolve(lived), reject));
    thread.once('error', reject);
  });
}

function apart(kind: string, one: readonly string[], other: readonly string[]): string[] {
  const most = Math.max(one.length, other.length);
  const places = Array.from({ length: most }, (_, at) => at).filter((at) => one[at] !== other[at]);
  return places.slice(0, MOST_SHOWN).map((at) => `${kind} ${at}: ${shown(one[at])} / ${shown(other[at])}`);
}

/** In any spelling in which text is handed on. */
function naming(names: readonly string[], lived: Lived): string[] {
  const spelt = names.flatMap((name) => [name, JSON.stringify(name).slice(1, -1), encodeURIComponent(name)]);
  const words = spelt.map((word) => word.toLowerCase());
  return KINDS.flatMap((kind) =>
    lived[kind]
      .map((line) => (kind === 'files' ? inFile(line) : line))
      .filter((line) => words.some((word) => line.toLowerCase().includes(word)))
      .slice(0, MOST_SHOWN)
      .map((line) => `${kind}: ${shown(line)}`),
  );
}

/** What stands in a file, after its moment and id. */
function inFile(line: string): string {
  return Buffer.from(line.split(' ').at(-1) ?? '', 'base64').toString();
}

function shown(line: string | undefined): string {
  return line === undefined ? 'nothing' : line.slice(0, LONGEST);
}
