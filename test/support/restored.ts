import { readFileSync } from 'node:fs';
import { WebClient } from '@slack/web-api';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import type { Group } from '../../src/core/model.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import type { Engine } from '../../src/database/migration-files.js';
import { addressToBackUp, backUp } from './backups.js';
import { type BotUnderTest, NOW, startBotUnderTest } from './bot.js';
import type { Address } from './database.js';
import { type GroupOptions, goteborg, wordsOf } from './goteborg.js';

const TEN_MINUTES = 10 * 60_000;

/** A bot, its database and Slack, through a backup and its being put back. */
export interface RestoredWorld {
  readonly sandbox: Sandbox;
  readonly group: Group;
  /** The bot that runs now. */
  bot(): BotUnderTest;
  /** Keeps what the database says now, as a backup at night does. */
  backUp(): Promise<void>;
  /** Stops the bot, puts the last backup back, and starts on it. */
  restore(): Promise<void>;
  /** Hands Slack a message to show later, as the bot did after the backup. @param postAt seconds since 1970 */
  hand(channelId: string, text: string, postAt: number): Promise<void>;
  /** The bot is down until then, and started again. */
  sleepUntil(instant: string): Promise<void>;
  /** Everything that somebody has been told in direct messages. */
  told(userId: string): string[];
  end(): Promise<void>;
}

export async function restoredWorld(engine: Engine, options: GroupOptions = {}, now = NOW): Promise<RestoredWorld> {
  const sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now });
  let backup: Address | null = null;
  let current = await addressToBackUp(engine);
  const addresses = [current];
  let { world, database } = await startOn(current, sandbox);
  const group = await goteborg(world, options);

  async function start(): Promise<void> {
    ({ world, database } = await startOn(current, sandbox));
    world.bot.reconciler.soon();
    await world.settle();
  }

  async function stop(): Promise<void> {
    await world.stop();
    await database.close();
  }

  return {
    sandbox,
    group,
    bot: () => world,
    async backUp() {
      await stop();
      backup = await backUp(engine, current);
      await start();
    },
    async restore() {
      if (!backup) throw new Error('there is no backup');
      await stop();
      current = backup;
      addresses.push(current);
      backup = null;
      await start();
    },
    async hand(channel, text, postAt) {
      const slack = new WebClient(sandbox.tokens.bot, { slackApiUrl: sandbox.apiUrl });
      await slack.chat.scheduleMessage({ channel, text, post_at: postAt });
    },
    async sleepUntil(instant) {
      await stop();
      await sandbox.clock.set(new Date(instant));
      await start();
    },
    told: (userId) => sandbox.world.messages(sandbox.world.directChannel(userId).id, userId).map(wordsOf),
    async end() {
      await stop();
      await sandbox.close();
      for (const address of [...addresses, ...(backup ? [backup] : [])]) await address.remove();
    },
  };
}

async function startOn(
  address: Address,
  sandbox: Sandbox,
): Promise<{ readonly world: BotUnderTest; readonly database: Database }> {
  const database = await openDatabase({ url: address.url });
  return { database, world: await startBotUnderTest({ sandbox, database, auditEvery: TEN_MINUTES }) };
}
