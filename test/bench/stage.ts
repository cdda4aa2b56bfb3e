import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { createStore } from '../../src/app/store.js';
import { openDatabase } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { type MeasuredProcess, startMeasured } from './measured-process.js';
import { addPeople, type BenchWorld, setUpBenchWorld } from './world.js';

/** The bot and the bare program, each with a Slack and a database file of its own. */
export interface Stage {
  readonly bot: { readonly sandbox: Sandbox; start(): Promise<MeasuredProcess> };
  readonly bare: { readonly sandbox: Sandbox; readonly people: readonly string[]; start(): Promise<MeasuredProcess> };
  readonly world: BenchWorld;
  /** The bot's database, from outside its process. */
  readonly society: Society;
  close(): Promise<void>;
}

const BARE_PEOPLE = 50;

export async function setUpStage(): Promise<Stage> {
  const root = dirname(createRequire(import.meta.url).resolve('visiting-hours/package.json'));
  const manifest = readFileSync(join(root, 'manifest.yml'), 'utf8');
  const slack = { manifest, now: new Date(), rateLimits: false };
  const botSandbox = await startSandbox(slack);
  const bareSandbox = await startSandbox(slack);
  for (const sandbox of [botSandbox, bareSandbox]) sandbox.clock.run();

  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-bench-'));
  const url = `file:${join(folder, 'visiting-hours.db')}`;
  const database = await openDatabase({ url });
  const society = createStore(database).in(botSandbox.teamId);
  const world = await setUpBenchWorld(botSandbox, society);
  return {
    bot: {
      sandbox: botSandbox,
      start: async () =>
        startMeasured('visiting-hours', {
          ...environmentOf(botSandbox),
          DATABASE_URL: url,
          HEALTH_PORT: String(await freePort()),
        }),
    },
    bare: {
      sandbox: bareSandbox,
      people: addPeople(bareSandbox, 'BARE', BARE_PEOPLE),
      start: () =>
        startMeasured('bare-bolt', { ...environmentOf(bareSandbox), DATABASE_FILE: join(folder, 'bare.db') }),
    },
    world,
    society,
    async close() {
      await database.close();
      await botSandbox.close();
      await bareSandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function environmentOf({ tokens, apiUrl }: Sandbox): Record<string, string> {
  return { SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
