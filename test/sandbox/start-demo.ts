import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { type Bot, startBot } from '../../src/app.js';
import type { Locale } from '../../src/domain/model.js';
import { dateInWeek, isoWeekOf } from '../../src/domain/weeks.js';
import { openDatabase } from '../../src/store/database.js';
import { createStore, type Store, type WorkspaceStore } from '../../src/store/index.js';
import { createHistory } from './demo-history.js';
import { aboutInDemo, peopleTheDemo, planTheDemo, readyTheDemo, setUpTheDemo, ZONE } from './demo-world.js';
import { liveTheYears, rememberedWeeks } from './demo-years.js';
import type { Sandbox } from './sandbox.js';
import { startSandbox } from './start-sandbox.js';

export interface Demo {
  /** The address to open in a browser. */
  readonly pageUrl: string;
  readonly sandbox: Sandbox;
  readonly society: WorkspaceStore;
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
  /** What the society, its channels and most of its people read. Default Swedish. */
  readonly locale?: Locale;
  /** How many weeks of visits lie behind it. Default two years, which take some ten seconds to live through. */
  readonly weeks?: number;
}

const root = dirname(createRequire(import.meta.url).resolve('visiting-hours/package.json'));
/** Milliseconds. The page's clock may jump, so what is due is looked for often. */
const POKE_EVERY = 1_000;
/** In weeks. */
const TWO_YEARS = 104;

/**
 * The whole bot against the Slack stand-in, with a small Swedish world in a database of its own, gone when it stops. Behind
 * it lie two years of visits at twenty facilities, through which the bot has closed each week and posted the last.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { logger, now } = options;
  const weeks = rememberedWeeks(now, options.weeks ?? TWO_YEARS);
  const begins = new Date(`${dateInWeek(weeks[0] ?? isoWeekOf(now, ZONE), 1)}T00:00:00Z`);
  const sandbox = await startEmptySandbox(options, begins);
  peopleTheDemo(sandbox, options.locale ?? 'sv');

  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-demo-'));
  const database = await openDatabase({ url: `file:${join(folder, 'demo.db')}` });
  // It is thrown away at the end: nothing need outlast a power cut.
  await database.client.$executeRawUnsafe('PRAGMA synchronous = OFF');
  const store = createStore(database);
  const society = store.in(sandbox.teamId);
  const placed = await setUpTheDemo(society, options.locale ?? 'sv', begins);
  await readyTheDemo(society, placed, now);
  const bot = await startOn(sandbox, store, options);
  const history = await createHistory(database, sandbox.teamId);
  await liveTheYears({ sandbox, society, bot, history, placed, weeks });
  await sandbox.clock.set(now);
  await planTheDemo(society, placed, now);
  sandbox.clock.run();
  await bot.reconciler.pass();
  const poke = setInterval(() => {
    bot.reconciler.soon();
    bot.askForReturns().catch((error: unknown) => logger.warn({ error }, 'leaders not asked'));
    bot.closeWeeks().catch((error: unknown) => logger.warn({ error }, 'weeks not closed'));
  }, POKE_EVERY);
  return {
    pageUrl: sandbox.pageUrl,
    sandbox,
    society,
    stop: async () => {
      clearInterval(poke);
      await bot.stop();
      await sandbox.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startEmptySandbox({ port, patience }: DemoOptions, begins: Date): Promise<Sandbox> {
  const manifest = readFileSync(join(root, 'manifest.yml'), 'utf8');
  const options = {
    ...(patience !== undefined && { patience }),
    manifest,
    now: begins,
    pageFolder: join(root, 'dist/page'),
    about: aboutInDemo,
  };
  return startSandbox({ ...options, port }).catch(() => startSandbox(options));
}

async function startOn(sandbox: Sandbox, store: Store, { logger, locale = 'sv' }: DemoOptions): Promise<Bot> {
  const bot = await startBot({
    connection: { mode: 'socket', appToken: sandbox.tokens.app },
    botToken: sandbox.tokens.bot,
    slackApiUrl: sandbox.apiUrl,
    store,
    logger,
    clock: () => sandbox.clock.now(),
    defaultLocale: locale,
    defaultTimeZone: ZONE,
    wake: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  await sandbox.connected();
  return bot;
}
