import type { Database } from '../database/database.js';
import type { DeliveryFigures } from '../delivery/figures.store.js';
import type { Asked } from './metrics.js';
import type { Bot } from './start-bot.js';

/** What is up so far; null before that. */
export interface Up {
  readonly database: Pick<Database, 'answers' | 'takesWrites'> | null;
  readonly bot: Pick<Bot, 'figures' | 'isConnected'> | null;
}

/** Milliseconds that somebody who reads the figures waits for the database. */
const WITHIN = 2_000;

/**
 * What is asked of database and Slack when somebody reads the figures: at most five statements, four of them by trying to
 * write, every ten seconds at most. Where the database is away, what else is known is told all the same.
 */
export function askFigures({ database, bot }: Up): Asked {
  // The figures themselves say whether it answers.
  const figures = bot ? inTime(bot.figures()) : Promise.resolve(null);
  return {
    delivery: () => figures,
    parts: async () => {
      const [read, writes] = await Promise.all([figures, database?.takesWrites() ?? false]);
      const answers = read !== null || (bot === null && ((await database?.answers()) ?? false));
      return { database: answers, writes: answers && writes, slack: bot?.isConnected() ?? false };
    },
  };
}

/** null when it takes too long or fails. */
async function inTime(reading: Promise<DeliveryFigures>): Promise<DeliveryFigures | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, WITHIN, null);
  });
  return Promise.race([reading.catch(() => null), tooLate]).finally(() => clearTimeout(timer));
}
