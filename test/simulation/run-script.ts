import { seededRandom } from '../../scripts/seeded-random.js';
import type { Beginnings } from './beginnings.js';
import { Judge } from './judge.js';
import type { Script } from './script.js';
import { replaceChance, replaceTime } from './virtual-globals.js';
import { World, type WorldChanges } from './world.js';

/** How long the first processes are left alone, in milliseconds. */
const COMES_UP_WITHIN = 6_000;

export interface RunOptions {
  readonly changes?: WorldChanges;
  readonly keepsTrace?: boolean;
}

export interface Outcome {
  readonly seed: number;
  /** What did not hold; empty when all is well. */
  readonly broken: readonly string[];
  readonly happenings: number;
  readonly steps: number;
  readonly faults: Readonly<Record<string, number>>;
  /** Milliseconds from the last trouble until Slack showed what it should; null when it never did. */
  readonly healedAfter: number | null;
  readonly reminders: { readonly shown: number; readonly required: number };
  readonly digest: string;
  readonly trace: readonly string[];
  readonly log: readonly string[];
}

/** Lives one story through, in no time, and judges it. */
export async function runScript(
  script: Script,
  seed: number,
  beginnings: Beginnings,
  { changes = {}, keepsTrace = false }: RunOptions = {},
): Promise<Outcome> {
  const judge = new Judge(beginnings.database);
  const world = new World(script, seed, beginnings, changes, judge, keepsTrace);
  const putBackTime = replaceTime(world.time, world.fetch);
  const putBackChance = replaceChance(seededRandom(seed + 1));
  let healedAfter: number | null = null;
  try {
    judge.watch(world);
    await world.begin();
    judge.beginsSettled();
    await world.time.runUntil(world.time.now + COMES_UP_WITHIN);
    for (const step of script.steps) {
      await world.happen(step);
      if (judge.broken.length > 0) break;
    }
    if (judge.broken.length === 0) healedAfter = await judge.untilHealed(world);
    if (judge.broken.length === 0) await judge.toTheEnd(world);
  } finally {
    world.end();
    putBackChance();
    putBackTime();
  }
  return {
    seed,
    broken: judge.broken,
    happenings: world.time.steps,
    steps: script.steps.length,
    faults: Object.fromEntries(world.faults),
    healedAfter,
    reminders: judge.reminders,
    digest: world.trace.digest(),
    trace: world.trace.lines,
    log: world.log,
  };
}
