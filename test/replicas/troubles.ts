import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { until } from '../support/until.js';
import type { Replicas } from './replicas-world.js';

/** What happens while everybody claims. Resolves when it is over. */
export interface Trouble {
  readonly name: string;
  /** Whether nothing is taken away: then every place that is stored was confirmed, too. */
  readonly isUndisturbed: boolean;
  /** @param isMidway whether a good part of the people have been answered */
  happen(world: Replicas, isMidway: () => boolean): Promise<void>;
}

/** How long another connection keeps what everybody writes to, in milliseconds. */
const LOCKED_FOR = 10_000;
/** How long a process that has died stays away, in milliseconds. */
const AWAY_FOR = 5_000;
const LOOKED_EVERY = 250;
/** On a busy machine. */
const MIDWAY_WITHIN = 10 * 60_000;
/** What a claim, the post and whoever sends write to. */
const LOCKED_TABLES = ['Claim', 'LedgerMessage', 'Lease'];

/** Looks, and no sooner than in a while: so that looking does not take the machine away from the bots. */
export async function everyNow<Found>(look: () => Found): Promise<Found> {
  await wait(LOOKED_EVERY);
  return look();
}

export const NOTHING: Trouble = { name: 'all at once', isUndisturbed: true, happen: async () => {} };

export const ONE_IS_KILLED: Trouble = {
  name: 'one is killed with -9',
  isUndisturbed: false,
  happen: async (world, isMidway) => {
    await until('a good part has claimed', () => everyNow(isMidway), MIDWAY_WITHIN);
    await world.kill(0);
    await wait(AWAY_FOR);
    await world.start(0);
  },
};

export const POSTGRESQL_CRASHES: Trouble = {
  name: 'PostgreSQL crashes and comes back',
  isUndisturbed: false,
  happen: async (world, isMidway) => {
    await until('a good part has claimed', () => everyNow(isMidway), MIDWAY_WITHIN);
    await world.crashDatabase?.();
  },
};

export const A_LOCK_IS_HELD: Trouble = {
  name: 'a lock is held for 10 s',
  isUndisturbed: false,
  happen: async ({ url }, isMidway) => {
    await until('a good part has claimed', () => everyNow(isMidway), MIDWAY_WITHIN);
    const { searchParams, href } = new URL(url);
    const client = new Client({
      connectionString: href,
      options: `-c search_path=${searchParams.get('schema') ?? 'public'}`,
    });
    await client.connect();
    await client.query('BEGIN');
    for (const table of LOCKED_TABLES) await client.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
    await wait(LOCKED_FOR);
    await client.query('ROLLBACK');
    await client.end();
  },
};
