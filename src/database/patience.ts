import { setTimeout as rest } from 'node:timers/promises';
import { driverCode } from './database-problem.js';

/** Milliseconds. */
const SHORTEST_REST = 5;
const LONGEST_REST = 100;

/**
 * Tries again for as long as another program has the SQLite file locked. SQLite could wait by itself, but then nobody at all
 * would be answered meanwhile.
 * @param patience milliseconds of waiting, after which the lock is what is thrown
 */
export async function patiently<Result>(patience: number, attempt: () => Promise<Result>): Promise<Result> {
  let left = patience;
  for (let next = SHORTEST_REST; ; next = Math.min(2 * next, LONGEST_REST)) {
    try {
      return await attempt();
    } catch (error) {
      if (left <= 0 || !driverCode(error)?.startsWith('SQLITE_BUSY')) throw error;
    }
    const waited = Math.min(next, left);
    await rest(waited);
    left -= waited;
  }
}
