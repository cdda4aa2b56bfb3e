import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { startBot } from '../../src/app.js';
import { openDatabase } from '../../src/store/database.js';
import { createStore } from '../../src/store/index.js';
import { aboutInDemo, peopleTheDemo, setUpTheDemo } from './demo-world.js';
import type { Sandbox } from './sandbox.js';
import { startSandbox } from './start-sandbox.js';

export interface Demo {
  /** The address to open in a browser. */
  readonly pageUrl: string;
  readonly sandbox: Sandbox;
  stop(): Promise<void>;
}

export interface DemoOptions {
  /** Preferred port; a free one is taken when it is in use. */
  readonly port: number;
  readonly logger: Logger;
  /** When the demo begins; its clock then runs. */
  readonly now: Date;
  /** Milliseconds that Slack’s stand-in waits for the bot; default as Slack. */
  readonly patience?: number;
}

const root = dirname(createRequire(import.meta.url).resolve('visiting-hours/package.json'));
/** Milliseconds. The page's clock may jump, so what is due is looked for often. */
const POKE_EVERY = 1_000;

/** The whole bot against the Slack stand-in, with a small Swedish world in a database of its own, gone when it stops. */
export async function startDemo({ port, logger, now, patience }: DemoOptions): Promise<Demo> {
  const manifest = readFileSync(join(root, 'manifest.yml'), 'utf8');
  const options = {
    ...(patience !== undefined && { patience }),
    manifest,
    now,
    pageFolder: join(root, 'dist/page'),
    about: aboutInDemo,
  };
  const sandbox = await startSandbox({ ...options, port }).catch(() => startSandbox(options));
  peopleTheDemo(sandbox);
  sandbox.clock.run();

  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-demo-'));
  const database = await openDatabase({ url: `file:${join(folder, 'demo.db')}` });
  const store = createStore(database);
  await setUpTheDemo(store.in(sandbox.teamId), sandbox.clock.now());
  const bot = await startBot({
    connection: { mode: 'socket', appToken: sandbox.tokens.app },
    botToken: sandbox.tokens.bot,
    slackApiUrl: sandbox.apiUrl,
    store,
    logger,
    clock: () => sandbox.clock.now(),
    defaultLocale: 'sv',
    defaultTimeZone: 'Europe/Stockholm',
    wake: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  await sandbox.connected();
  await bot.reconciler.pass();
  const poke = setInterval(() => {
    bot.reconciler.soon();
    bot.closeWeeks().catch((error: unknown) => logger.warn({ error }, 'weeks not closed'));
  }, POKE_EVERY);
  return {
    pageUrl: sandbox.pageUrl,
    sandbox,
    stop: async () => {
      clearInterval(poke);
      await bot.stop();
      await sandbox.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
