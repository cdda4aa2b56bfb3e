import { claimAtOnce, type Running } from './running.js';
import { median, percentile } from './statistics.js';

export const CROWD = 50;

export interface Crowd {
  readonly claimsPerSecond: number;
  /** Milliseconds from typing to seeing the answer, over all claims of all crowds. */
  readonly middle: number;
  readonly p99: number;
}

/** Fifty people type `/visit claim` in the same moment, and each gets a place; several times. */
export async function crowds(running: Running, times: number): Promise<Crowd> {
  const rates: number[] = [];
  const latencies: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await running.places.release();
    const startedAt = performance.now();
    const claims = Array.from({ length: CROWD }, () => claimAtOnce(running, 'known'));
    latencies.push(...(await Promise.all(claims)));
    rates.push(CROWD / ((performance.now() - startedAt) / 1000));
  }
  return { claimsPerSecond: median(rates), middle: median(latencies), p99: percentile(latencies, 99) };
}
