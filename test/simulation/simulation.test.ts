import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IS_THOROUGH } from '../support/thorough.js';
import { MUTANTS } from './mutants.js';
import type { Outcome } from './run-script.js';
import { Thread } from './threads.js';

/** The built one: a thread of its own reads no TypeScript. */
const WORKER = new URL('../../dist/test/simulation/worker.js', import.meta.url);
/** Lived through in both threads, and one before it in one of them alone. */
const [SAME, BEFORE] = [11, 12];
/** Stories that each of two threads lives through besides; `npm run simulate` lives through thousands. */
const STORIES = IS_THOROUGH ? 4 : 0;
const SEEDS_OF_ONE = Array.from({ length: STORIES }, (_, index) => 1 + index);
const SEEDS_OF_OTHER = Array.from({ length: STORIES }, (_, index) => 11 + index);
const MUTANT = { name: 'schedule with metadata', seed: 1 };
/** Milliseconds, where the machine has much else to do. */
const WITHIN = 300_000;

describe('the simulation', () => {
  let one: Thread;
  let other: Thread;
  /** The same story in either thread, and what the other was told before. */
  let told: readonly Pick<Outcome, 'broken' | 'digest'>[];

  beforeAll(async () => {
    if (!existsSync(WORKER))
      throw new Error(`${WORKER.pathname} is missing: run \`npm run build:all\` before these tests`);
    one = new Thread(WORKER, null);
    other = new Thread(WORKER, null);
    const elsewhere = one.run(SAME);
    const before = await other.run(BEFORE);
    told = [await elsewhere, before, await other.run(SAME)];
  }, WITHIN);
  afterAll(() => Promise.all([one.end(), other.end()]));

  it(
    'lives through weeks of crashes, lost answers and replicas, and everything holds',
    async () => {
      const lived = [...told];
      const live = async (thread: Thread, seeds: readonly number[]) => {
        for (const seed of seeds) lived.push(await thread.run(seed));
      };
      await Promise.all([live(one, SEEDS_OF_ONE), live(other, SEEDS_OF_OTHER)]);
      expect(lived.filter(({ broken }) => broken.length > 0)).toEqual([]);
      expect(lived).toHaveLength(3 + 2 * STORIES);
    },
    WITHIN,
  );

  it('tells the same story for the same seed, in any thread and whatever was told before, and another for another', () => {
    const [elsewhere, before, again] = told;
    expect(again?.digest).toBe(elsewhere?.digest);
    expect(before?.digest).not.toBe(again?.digest);
  });

  it(
    'notices when a safeguard is taken away: with metadata, Slack accepts reminders and shows none',
    async () => {
      const thread = new Thread(WORKER, MUTANT.name);
      const { broken } = await thread.run(MUTANT.seed);
      await thread.end();
      expect(broken).toContainEqual(expect.stringContaining('is shown 0 times, not 1'));
    },
    WITHIN,
  );

  it('takes away safeguards that are there, each once', () => {
    const built = (file: string) => readFileSync(new URL(`../../dist/src/${file}.js`, import.meta.url), 'utf8');
    const edits = MUTANTS.flatMap(({ name, edits: own = [] }) => own.map((edit) => ({ name, ...edit })));
    expect(edits.filter(({ file, from }) => built(file).split(from).length !== 2)).toEqual([]);
  });
});
