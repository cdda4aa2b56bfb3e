import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { type Bot, startBot } from '../../src/app/start-bot.js';
import { createStore } from '../../src/app/store.js';
import type { Locale } from '../../src/core/model.js';
import { dateInWeek, isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import { openDatabase } from '../../src/database/database.js';
import type { Society, Store } from '../../src/database/society.js';
import type { Sandbox } from '../slack/sandbox.js';
import { startSandbox } from '../slack/start-sandbox.js';
import { type DemoGroup, type DemoSociety, hasWeeks } from './demo-groups.js';
import { createHistory } from './demo-history.js';
import { keepTheHours } from './demo-hours.js';
import { liveOneToOnes } from './demo-one-to-ones.js';
import { aboutIn, peopleTheDemo, planTheDemo, readyTheDemo, setUpTheDemo, societyFor } from './demo-world.js';
import { liveTheYears, rememberedWeeks } from './demo-years.js';

export interface Demo {
  /** The address to open in a browser. */
  readonly pageUrl: string;
  readonly sandbox: Sandbox;
  readonly society: Society;
  /** Resolves when the bot is done with what people did, and Slack shows it. Moves the clock on by some seconds. */
  settle(): Promise<void>;
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
  /** Hears of what has been done on the way to the address. */
  readonly progress?: (step: DemoStep) => void;
}

/** `started`: the bot and Slack's stand-in run. A year: it has been lived through. */
export type DemoStep = 'started' | { readonly livedThrough: string };

const root = dirname(createRequire(import.meta.url).resolve('visiting-hours/package.json'));
/** In weeks. */
const TWO_YEARS = 104;
/** Milliseconds between two passes that post the weeks ahead. */
const REST = 1_100;
const MOST_PASSES = 60;
/** Milliseconds in which delivery has sent what a few people did. */
const SETTLES_WITHIN = 10_000;

/**
 * The whole bot against the Slack stand-in, with a small Swedish or Danish world in a database of its own, gone when it stops. Behind
 * it lie two years of visits at twenty facilities, through which the bot has closed each week and posted the last.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { logger, now, locale = 'sv', progress = () => {} } = options;
  const made = societyFor(locale);
  const weeks = rememberedWeeks(now, made.zone, options.weeks ?? TWO_YEARS);
  const begins = new Date(`${dateInWeek(weeks[0] ?? isoWeekOf(now, made.zone), 1)}T00:00:00Z`);
  const sandbox = await startEmptySandbox(options, made, begins);
  peopleTheDemo(sandbox, made);

  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-demo-'));
  const database = await openDatabase({ url: `file:${join(folder, 'demo.db')}` });
  // It is thrown away at the end: nothing need outlast a power cut.
  await database.client.$executeRawUnsafe('PRAGMA synchronous = OFF');
  const store = createStore(database);
  const society = store.in(sandbox.teamId);
  const placed = await setUpTheDemo(society, made, locale, begins);
  await readyTheDemo(society, placed, now);
  let hasLived = false;
  const bot = await startOn(sandbox, store, options, made.zone, () => hasLived);
  const history = await createHistory(database, sandbox.teamId, made.zone);
  progress('started');
  await database.client.smallList.create({
    data: {
      workspaceId: sandbox.teamId,
      from: weeks[0] ?? '',
      facilityIds: placed.filter(({ demo }) => demo.isSmall).map(({ group }) => group.facility.id),
      declaredBy: made.national.id,
      declaredAt: now,
    },
  });
  const lived = (year: string) => progress({ livedThrough: year });
  const oneToOnes = liveOneToOnes(society, made.oneToOnes, placed);
  await liveTheYears({ sandbox, society, made, bot, history, oneToOnes, placed, weeks, lived });
  // What is not closed yet, elsewhere in the country: its tally comes on Monday.
  const others = placed.filter(({ demo }) => made.elsewhere.includes(demo) && demo.paused === null);
  const thisWeek = isoWeekOf(now, made.zone);
  for (let week = weeksAfter(weeks.at(-1) ?? thisWeek, 1); week <= thisWeek; week = weeksAfter(week, 1))
    await history.live(week, others);
  // Nobody looks at their posts, which would make every move of the clock dearer.
  const unclosed = { workspaceId: sandbox.teamId, endsAt: { gt: now } };
  await database.client.week.updateMany({ where: unclosed, data: { endsAt: now } });
  hasLived = true;
  await sandbox.clock.set(now);
  await planTheDemo(society, made, placed, now);
  await oneToOnes.plan(now);
  const isPosted = ({ channel }: DemoGroup) => sandbox.world.messages(channel.id).length > 0;
  for (let pass = 0; pass < MOST_PASSES && !made.stage.filter(hasWeeks).every(isPosted); pass += 1) {
    await bot.reconciler.pass();
    await sandbox.clock.advance(REST);
  }
  sandbox.clock.run();
  const endHours = keepTheHours(sandbox.clock, bot, logger);
  return {
    pageUrl: sandbox.pageUrl,
    sandbox,
    society,
    settle: async () => {
      await bot.idle();
      await sandbox.clock.advance(SETTLES_WITHIN);
      await bot.idle();
    },
    stop: async () => {
      endHours();
      await bot.stop();
      await sandbox.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startEmptySandbox(
  { port, patience, locale = 'sv' }: DemoOptions,
  made: DemoSociety,
  begins: Date,
): Promise<Sandbox> {
  const manifest = readFileSync(join(root, locale === 'en' ? 'manifest.yml' : `manifest.${locale}.yml`), 'utf8');
  const options = {
    ...(patience !== undefined && { patience }),
    manifest,
    now: begins,
    pageFolder: join(root, 'dist/page'),
    about: aboutIn(made),
    language: locale,
  };
  return startSandbox({ ...options, port }).catch(() => startSandbox(options));
}

async function startOn(
  sandbox: Sandbox,
  store: Store,
  { logger, locale = 'sv' }: DemoOptions,
  zone: string,
  hasLived: () => boolean,
): Promise<Bot> {
  const { clock } = sandbox;
  const bot = await startBot({
    connection: { mode: 'socket', appToken: sandbox.tokens.app },
    botToken: sandbox.tokens.bot,
    slackApiUrl: sandbox.apiUrl,
    store,
    logger,
    clock: () => clock.now(),
    defaultLocale: locale,
    defaultTimeZone: zone,
    // Nothing is lost on the way between this bot and this Slack, so that nothing need be looked for.
    auditEvery: null,
    wake: (milliseconds, callback) => {
      // While the years are lived through, passes are made when there is something to post, and at no other time.
      if (!hasLived()) return () => {};
      return clock.at(new Date(clock.now().getTime() + milliseconds), callback);
    },
  });
  await sandbox.connected();
  return bot;
}
