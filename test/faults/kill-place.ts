import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { createStore } from '../../src/app/store.js';
import type { Group } from '../../src/core/model.js';
import { openDatabase } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Groups } from '../../src/groups/groups.store.js';
import { type BotProcess, startBotProcess } from '../support/process.js';

export const CHANNEL = 'C0KILL';

/** Where one bot after the other is killed: a Slack, and a SQLite file that is all they leave to each other. */
export interface Place {
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly url: string;
}

/** With one channel, in which these people are. Its time is real time. */
export async function openPlace(root: string, people: readonly string[]): Promise<Place> {
  const manifest = readFileSync('manifest.yml', 'utf8');
  const sandbox = await startSandbox({ manifest, now: new Date(), rateLimits: false });
  sandbox.clock.run();
  for (const id of people) {
    sandbox.world.addUser({ id, name: id, locale: 'en-GB', timeZone: 'Europe/Stockholm' });
  }
  sandbox.world.addChannel({ id: CHANNEL, name: 'kill', members: [...people, sandbox.botUserId] });
  const folder = mkdtempSync(join(root, 'kill-'));
  return { sandbox, folder, url: `file:${join(folder, 'visits.db')}` };
}

/** Resolves once the bot is ready. */
export async function startIn({ sandbox, folder, url }: Place): Promise<BotProcess> {
  const bot = startBotProcess(folder, {
    SLACK_BOT_TOKEN: sandbox.tokens.bot,
    SLACK_APP_TOKEN: sandbox.tokens.app,
    SLACK_API_URL: sandbox.apiUrl,
    DATABASE_URL: url,
  });
  await bot.ready();
  return bot;
}

export async function inDatabase<Result>(
  { sandbox, url }: Place,
  work: (society: Society) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ url });
  try {
    return await work(createStore(database).in(sandbox.teamId));
  } finally {
    await database.close();
  }
}

export async function theGroup(society: Society): Promise<Group> {
  const group = await society.of(Groups).byChannel(CHANNEL);
  if (!group) throw new Error('the group is not there');
  return group;
}
