import { readFileSync } from 'node:fs';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import type { Database } from '../../src/database/database.js';
import { type BotUnderTest, JOURNEYS_ON, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { at } from '../support/imagined.js';
import { fillUnderWay, type Happening } from './fill-under-way.js';

/** The Göteborg group in the middle of everything. */
export interface UnderWay extends Happening {
  readonly world: BotUnderTest;
  readonly database: Database;
  stop(): Promise<void>;
}

export async function underWay(): Promise<UnderWay> {
  const database = await testDatabase(JOURNEYS_ON);
  const manifest = readFileSync('manifest.yml', 'utf8');
  // Hundreds of presses come within the same minute.
  const sandbox = await startSandbox({ manifest, now: at('2026-11-17 09:00'), rateLimits: false });
  const world = await startBotUnderTest({ database, sandbox });
  const happening = await fillUnderWay(world, database);
  return {
    ...{ world, database, ...happening },
    stop: async () => {
      await world.stop();
      await sandbox.close();
      await database.close();
    },
  };
}

/** Everything that somebody sees now and that could show that they were answered. */
export function screenOf({ sandbox }: BotUnderTest, userId: string): string {
  const messages = sandbox.world.channels().flatMap(({ id }) => sandbox.world.messages(id, userId));
  return JSON.stringify([
    messages.map(({ ts, text, blocks }) => [ts, text, blocks]),
    sandbox.world.modals(userId),
    sandbox.world.home(userId),
    sandbox.calls.filter(({ method }) => method === 'files.completeUploadExternal').length,
  ]);
}

/** What went wrong so far and was given a reference. */
export function referencesIn({ log }: BotUnderTest): readonly string[] {
  return log.filter((line) => line.includes('"msg":"problem"'));
}
