import type { Contestant } from './contestant.js';
import { phase } from './deadline.js';
import { typeCommand } from './people.js';
import { median, percentile } from './statistics.js';
import { claimersIn } from './world.js';

export interface Crowd {
  readonly people: number;
  readonly claimsPerSecond: number;
  /** Milliseconds from typing to seeing the answer, over all claims of all crowds. */
  readonly middle: number;
  readonly p99: number;
  /** Whom Slack told that the app did not respond, or who got no place although there was one for each. */
  readonly errors: number;
}

/** So many people type `/visit claim` in the same moment, and each gets a place; several times, everybody measured in turn. */
export async function crowdsInTurn(
  contestants: readonly Contestant[],
  people: number,
  times: number,
): Promise<Readonly<Record<string, Crowd>>> {
  const crowds = new Map<string, OneCrowd[]>(contestants.map(({ name }) => [name, []]));
  for (let time = 0; time < times; time += 1) {
    for (const contestant of contestants) {
      const what = `${people} people at once, ${contestant.name}`;
      crowds.get(contestant.name)?.push(await phase(what, people, oneCrowd(contestant, people)));
    }
  }
  return Object.fromEntries([...crowds].map(([name, each]) => [name, together(people, each)]));
}

interface OneCrowd {
  readonly rate: number;
  readonly latencies: readonly number[];
  readonly errors: number;
}

async function oneCrowd({ process, sandbox, world }: Contestant, people: number): Promise<OneCrowd> {
  await process.ask('release');
  await process.ask('settle');
  sandbox.clearCalls();
  const startedAt = performance.now();
  const answered = await Promise.allSettled(
    claimersIn(world, people).map((userId) => typeCommand(sandbox, userId, '/visit claim')),
  );
  const took = performance.now() - startedAt;
  const taken = Number(await process.ask('release'));
  const isInTime = (each: (typeof answered)[number]): boolean => each.status === 'fulfilled' && !each.value.isLate;
  return {
    rate: taken / (took / 1000),
    latencies: answered.map((each) => (each.status === 'fulfilled' ? each.value.after : took)),
    errors: Math.max(people - taken, people - answered.filter(isInTime).length),
  };
}

function together(people: number, crowds: readonly OneCrowd[]): Crowd {
  const latencies = crowds.flatMap((crowd) => crowd.latencies);
  return {
    people,
    claimsPerSecond: median(crowds.map(({ rate }) => rate)),
    middle: median(latencies),
    p99: percentile(latencies, 99),
    errors: crowds.reduce((sum, { errors }) => sum + errors, 0),
  };
}
