import { readFileSync } from 'node:fs';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import type { Database } from '../../src/database/database.js';
import { testDatabase } from './database.js';
import { type BotUnderTest, NOW, type StartedBotOptions, startBotIn } from './started-bot.js';

export { type BotUnderTest, NOW } from './started-bot.js';

/** Journeys go through the embedded database unless told to go through the other. */
export const JOURNEYS_ON = process.env.JOURNEYS_ON === 'postgresql' ? 'postgresql' : 'sqlite';

export interface BotUnderTestOptions extends StartedBotOptions {
  readonly engine?: 'sqlite' | 'postgresql';
  readonly now?: Date;
  /** Optional scopes that whoever installed the app has not granted. */
  readonly withheld?: readonly string[];
  /** A database and Slack from before, to start on again. */
  readonly database?: Database;
  readonly sandbox?: Sandbox;
}

/** The real bot on a real database, against the Slack stand-in, on one clock that tests move. */
export async function startBotUnderTest(options: BotUnderTestOptions = {}): Promise<BotUnderTest> {
  const manifest = readFileSync('manifest.yml', 'utf8');
  const sandbox =
    options.sandbox ?? (await startSandbox({ manifest, now: options.now ?? NOW, withheld: options.withheld ?? [] }));
  const database = options.database ?? (await testDatabase(options.engine ?? JOURNEYS_ON));
  const world = await startBotIn(sandbox, database, options);
  return {
    ...world,
    // Closed whatever was shown: else it would be left open.
    stop: () =>
      world.stop().finally(async () => {
        if (!options.sandbox) await sandbox.close();
        if (!options.database) await database.close();
      }),
  };
}
