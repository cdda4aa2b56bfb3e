import fc from 'fast-check';
import { type Case, type Class, cases, EVERYBODY, payloadMaker } from './cases.js';
import { type HeardSoFar, type Mode, startFuzzedBot } from './fuzzed-bot.js';
import { judgeOf } from './judge.js';
import type { Place } from './place.js';
import { effectsWithoutAuthority } from './stored.js';
import type { Templates } from './templates.js';

/** A payload that should have been harmless. */
export interface Finding {
  readonly what: string;
  readonly mode: Mode;
  readonly by: Class;
  /** Of fast-check, with the path to the payload; null where it takes several together. */
  readonly seed: number;
  readonly path: string | null;
  /** The smallest payload of which the same is wrong. */
  readonly smallest: unknown;
}

export interface Round {
  readonly findings: readonly Finding[];
  readonly heard: HeardSoFar;
  /** Milliseconds. */
  readonly longestHold: number;
  /** So often the loop was held for too long while several payloads were under way. */
  readonly holds: number;
  /** Bytes for each payload, after a forced collection; null where there were too few. */
  readonly growth: number | null;
}

/** Payloads under way at the same time. */
const AT_ONCE = 20;
/** Between two looks at the database. */
const CHUNK = 12 * AT_ONCE;
/** Milliseconds. */
const LONGEST_HOLD = 200;
/** Of a busy machine: whether one payload alone does it is tried so often. */
const MOST_TRIED_ALONE = 10;
/** Every so many chunks whoever sends is in haste, so that most of it is held back. */
const HURRIED_EVERY = 9;
/** Of a round: by then people who may do everything have done much of it, and what is made when it is first needed has been made. */
const WARM_AFTER = 0.7;
/** Over fewer payloads memory says nothing: what a collection leaves differs by some megabytes. */
const FEWEST_MEASURED = 1_000;
const SHRINKS_WITHIN = 120_000;
/** After so many it is known well enough that something is wrong. */
const MOST_FINDINGS = 5;
const SHARES: readonly (readonly [Class, number])[] = [
  ['powerless', 0.4],
  ['volunteer', 0.2],
  ['anybody', 0.4],
];

/** Sends so many payloads one way, first those by people without a right to anything, last those by people who may change everything. */
export async function fuzzed(
  { place, templates }: { readonly place: Place; readonly templates: Templates },
  { mode, payloads, seed }: { readonly mode: Mode; readonly payloads: number; readonly seed: number },
): Promise<Round> {
  const make = payloadMaker(place, templates);
  const judge = judgeOf(place.sandbox);
  const bot = await startFuzzedBot(place, mode);
  const findings: Finding[] = [];
  let longestHold = 0;
  let holds = 0;
  let triedAlone = 0;
  let chunk = 0;
  let sent = 0;
  let usedFirst: { readonly bytes: number; readonly sent: number } | null = null;

  /** @returns what is wrong with how all of them together were taken */
  async function together(all: readonly Case[], by: Class): Promise<readonly string[]> {
    const answers = await Promise.all(all.map((one) => bot.send(make(one, by), one)));
    if (bot.hasEnded()) return [`the bot has ended: ${bot.written().slice(-2_000)}`];
    await bot.idle();
    return [...answers.filter((answer) => answer !== null), ...judge(bot.written())];
  }

  /** The same of one, with what it has changed. */
  async function alone(one: Case, by: Class): Promise<readonly string[]> {
    const before = await bot.stored();
    await bot.held();
    const wrong = await together([one], by);
    if (bot.hasEnded()) return wrong;
    const { longest, work } = await bot.held();
    // Where it was not at work itself, others held up the machine.
    const held = Math.min(longest, work);
    const tooLong = held > LONGEST_HOLD ? [`the event loop is held for ${held.toFixed(0)} ms`] : [];
    return [...wrong, ...tooLong, ...effectsWithoutAuthority(before, await bot.stored(), by, EVERYBODY)];
  }

  /** Finds which of them it is, and the smallest of which the same is wrong. */
  async function pinDown(
    all: readonly Case[],
    from: number,
    by: Class,
    what: string,
    chunkSeed: number,
  ): Promise<void> {
    for (const [index, one] of all.entries()) {
      if (bot.hasEnded()) break;
      // Twice, since a busy machine holds up whatever is under way.
      if ((await alone(one, by)).length === 0 || (await alone(one, by)).length === 0) continue;
      const path = String(from + index);
      const property = fc.asyncProperty(cases, async (smaller) => (await alone(smaller, by)).length === 0);
      const found = await fc.check(property, {
        seed: chunkSeed,
        path,
        numRuns: 1,
        interruptAfterTimeLimit: SHRINKS_WITHIN,
      });
      const [smallest = one] = found.counterexample ?? [];
      const [still = what] = await alone(smallest, by);
      findings.push({
        what: still,
        mode,
        by,
        seed: chunkSeed,
        path: found.counterexamplePath ?? path,
        smallest: { smallest, sent: make(smallest, by) },
      });
      return;
    }
    if (what.includes('event loop')) return;
    findings.push({ what, mode, by, seed: chunkSeed, path: null, smallest: all.map((one) => make(one, by)) });
  }

  async function oneChunk(by: Class, size: number): Promise<void> {
    chunk += 1;
    const chunkSeed = seed + chunk;
    const all = fc.sample(cases, { seed: chunkSeed, numRuns: size });
    await bot.hurry(chunk % HURRIED_EVERY === 0);
    const before = await bot.stored();
    await bot.held();
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const batch = all.slice(from, from + AT_ONCE);
      const [wrong] = await together(batch, by);
      sent += batch.length;
      if (bot.hasEnded()) {
        findings.push({
          what: wrong ?? '',
          mode,
          by,
          seed: chunkSeed,
          path: null,
          smallest: batch.map((one) => make(one, by)),
        });
        return;
      }
      if (wrong) process.stderr.write(`${by}, over ${mode}: ${wrong.slice(0, 600)}; looking for which it is\n`);
      if (wrong) await pinDown(batch, from, by, wrong, chunkSeed);
      const { longest: held } = await bot.held();
      longestHold = Math.max(longestHold, held);
      if (wrong || held <= LONGEST_HOLD) continue;
      holds += 1;
      triedAlone += 1;
      if (triedAlone <= MOST_TRIED_ALONE) await pinDown(batch, from, by, 'the event loop is held', chunkSeed);
    }
    const [effect] = effectsWithoutAuthority(before, await bot.stored(), by, EVERYBODY);
    if (effect) await pinDown(all, 0, by, effect, chunkSeed);
    place.sandbox.clearCalls();
    if (sent >= payloads * WARM_AFTER) usedFirst ??= { bytes: await bot.memory(), sent };
  }

  for (const [by, share] of SHARES) {
    let left = Math.round(payloads * share);
    for (; left > 0 && findings.length < MOST_FINDINGS && !bot.hasEnded(); left -= CHUNK)
      await oneChunk(by, Math.min(CHUNK, left));
  }
  const isThere = !bot.hasEnded();
  const first = usedFirst ?? { bytes: 0, sent };
  const measured = sent - first.sent;
  const growth = isThere && measured >= FEWEST_MEASURED ? ((await bot.memory()) - first.bytes) / measured : null;
  const heard = isThere ? await bot.heard() : { past: 0, each: [] };
  await bot.stop();
  return { findings, heard, longestHold, holds, growth };
}
