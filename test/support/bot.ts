import { readFileSync } from 'node:fs';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import type { Happenings } from '../../src/app/metrics.js';
import { type Bot, startBot } from '../../src/app/start-bot.js';
import { createStore } from '../../src/app/store.js';
import type { Connection } from '../../src/core/config.js';
import { createLogger } from '../../src/core/logging.js';
import type { Locale } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society, Store } from '../../src/database/society.js';
import { testDatabase } from './database.js';
import { unlistedTextsShown } from './free-texts.js';
import { recordControls } from './recording.js';
import { unhurried } from './unhurried.js';

/** A Saturday morning in week 47, in Sweden and Denmark 10:00. */
export const NOW = new Date('2026-11-21T09:00:00Z');

/** Journeys go through the embedded database unless told to go through the other. */
export const JOURNEYS_ON = process.env.JOURNEYS_ON === 'postgresql' ? 'postgresql' : 'sqlite';

export interface BotUnderTest {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  readonly store: Store;
  readonly society: Society;
  /** What was logged, one JSON line an entry. */
  readonly log: readonly string[];
  /**
   * Resolves when nothing that people asked for is under way and Slack shows what the database says. Moves the clock on by
   * the seconds that delivery waits between messages.
   */
  settle(): Promise<void>;
  /** Moves time on, and lets the bot do what becomes due. */
  later(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

export interface BotUnderTestOptions {
  readonly engine?: 'sqlite' | 'postgresql';
  readonly mode?: 'socket' | 'http';
  readonly now?: Date;
  /** Milliseconds, by which too much at once is noticed. Default: nobody here is ever in haste, however fast the test goes. */
  readonly monotonic?: () => number;
  readonly defaultLocale?: Locale;
  readonly logLevel?: 'debug' | 'info';
  /** Where calendars reach the bot; left out where they cannot. */
  readonly publicUrl?: string;
  /** Optional scopes that whoever installed the app has not granted. */
  readonly withheld?: readonly string[];
  /** Milliseconds between audits of what is in Slack; none unless a test asks for them: they would fill days of its time. */
  readonly auditEvery?: number;
  /** Whoever counts what happens. */
  readonly happenings?: (clock: () => Date) => Happenings;
  /** A database and Slack from before, to start on again. */
  readonly database?: Database;
  readonly sandbox?: Sandbox;
}

/** How long delivery may want to wait for `settle` to wait with it, in milliseconds. */
const SETTLES_WITHIN = 20_000;

/** The real bot on a real database, against the Slack stand-in, on one clock that tests move. */
export async function startBotUnderTest(options: BotUnderTestOptions = {}): Promise<BotUnderTest> {
  const manifest = readFileSync('manifest.yml', 'utf8');
  const sandbox =
    options.sandbox ?? (await startSandbox({ manifest, now: options.now ?? NOW, withheld: options.withheld ?? [] }));
  const database = options.database ?? (await testDatabase(options.engine ?? JOURNEYS_ON));
  const store = createStore(database);
  const alarms = new Set<{ readonly at: number; readonly callback: () => Promise<void> }>();
  const log: string[] = [];
  const { tokens, clock } = sandbox;
  const connection: Connection =
    options.mode === 'http'
      ? { mode: 'http', signingSecret: tokens.signingSecret, port: 0 }
      : { mode: 'socket', appToken: tokens.app };
  const bot = await startBot({
    connection,
    botToken: tokens.bot,
    slackApiUrl: sandbox.apiUrl,
    store,
    logger: createLogger(options.logLevel ?? 'info', { write: (line) => log.push(line) }),
    clock: () => clock.now(),
    monotonic: options.monotonic ?? unhurried(),
    defaultLocale: options.defaultLocale ?? 'sv',
    defaultTimeZone: 'Europe/Stockholm',
    publicUrl: options.publicUrl ?? null,
    auditEvery: options.auditEvery ?? null,
    ...(options.happenings && { happenings: options.happenings(() => clock.now()) }),
    wake: (milliseconds, callback) => {
      const alarm = { at: clock.now().getTime() + milliseconds, callback };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
  });
  if (options.mode === 'http') sandbox.deliverTo(`http://127.0.0.1:${bot.port()}/slack/events`);
  else await sandbox.connected();
  const recorded = recordControls(sandbox);
  const sent = sandbox.record();

  async function ring(until: number): Promise<boolean> {
    const [next] = [...alarms].sort((a, b) => a.at - b.at);
    if (!next || next.at > until) return false;
    alarms.delete(next);
    if (next.at > clock.now().getTime()) await clock.set(new Date(next.at));
    await next.callback();
    await bot.idle();
    return true;
  }

  const settle = async (): Promise<void> => {
    await bot.idle();
    const until = clock.now().getTime() + SETTLES_WITHIN;
    while (await ring(until)) await bot.idle();
  };

  return {
    sandbox,
    bot,
    store,
    society: store.in(bot.workspaceId),
    log,
    settle,
    later: async (milliseconds) => {
      const until = clock.now().getTime() + milliseconds;
      while (await ring(until));
      await clock.set(new Date(until));
      bot.reconciler.soon();
      await settle();
    },
    stop: async () => {
      recorded();
      const unlisted = unlistedTextsShown(sandbox, sent);
      await bot.stop();
      if (!options.sandbox) await sandbox.close();
      if (!options.database) await database.close();
      if (unlisted.length > 0) throw new Error(unlisted.join('; '));
    },
  };
}
