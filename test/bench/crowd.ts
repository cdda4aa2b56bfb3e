import type { Running } from './cost.js';
import { typeCommand } from './people.js';
import { median, percentile } from './statistics.js';

const PEOPLE = 50;

export interface Crowd {
  readonly claimsPerSecond: number;
  /** Milliseconds from typing to seeing the answer, of all claims of all crowds. */
  readonly middle: number;
  readonly p99: number;
}

/** Fifty people type `/visit claim` at once, and each gets a place; several times. */
export async function crowds({ stage, turns }: Running, times: number): Promise<Crowd> {
  const rates: number[] = [];
  const latencies: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const people: string[] = [];
    while (people.length < PEOPLE) people.push((await turns.next()).userId);
    const startedAt = performance.now();
    latencies.push(...(await Promise.all(people.map((id) => typeCommand(stage.bot.sandbox, id, '/visit claim')))));
    rates.push(PEOPLE / ((performance.now() - startedAt) / 1000));
  }
  return { claimsPerSecond: median(rates), middle: median(latencies), p99: percentile(latencies, 99) };
}
