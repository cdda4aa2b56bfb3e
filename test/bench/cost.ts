import type { Contestant } from './contestant.js';
import { phase } from './deadline.js';
import type { Deed } from './deeds.js';
import { median } from './statistics.js';

/** What one command, or one pass, takes. */
export interface Cost {
  /** Milliseconds of user and system time. */
  readonly cpu: number;
  readonly statements: number;
}

/** What each contestant took in each round, by its name. */
export type Rounds = Readonly<Record<string, readonly Cost[]>>;

/** Everybody in turn, round after round, so that whatever else the machine does falls on all. */
export async function inTurn(contestants: readonly Contestant[], deed: Deed, rounds: number): Promise<Rounds> {
  const doing = contestants.filter(({ program }) => program === 'held-bot' || !deed.isOfBots);
  const costs = new Map<string, Cost[]>(doing.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of doing) {
      const what = `${deed.what}, round ${round + 1}, ${contestant.name}`;
      costs.get(contestant.name)?.push(await phase(what, deed.times, costOf(contestant, deed)));
    }
  }
  return Object.fromEntries(costs);
}

async function costOf(contestant: Contestant, deed: Deed): Promise<Cost> {
  const { process, sandbox } = contestant;
  await deed.prepare?.(contestant);
  sandbox.clearCalls();
  const before = await process.read();
  for (let turn = 0; turn < deed.times; turn += 1) await deed.act?.(contestant, turn);
  await deed.afterwards?.(contestant);
  const after = await process.read();
  return {
    cpu: (after.cpu - before.cpu) / deed.times,
    statements: (after.statements - before.statements) / deed.times,
  };
}

/** Null for whoever does not do it. */
export function middle(rounds: Rounds, name: string): Cost | null {
  const costs = rounds[name];
  if (!costs) return null;
  return { cpu: median(costs.map(({ cpu }) => cpu)), statements: median(costs.map(({ statements }) => statements)) };
}

/** How many times the CPU of another, in the middle of all rounds; null where one of them does not do it. */
export function timesTheCpuOf(rounds: Rounds, name: string, other: string): number | null {
  const theirs = rounds[other];
  const ratios = rounds[name]?.flatMap(({ cpu }, round) => {
    const beside = theirs?.[round];
    return beside ? [cpu / beside.cpu] : [];
  });
  return ratios && ratios.length > 0 ? median(ratios) : null;
}
