import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import type { Happenings } from '../../src/app/metrics.js';
import { type Bot, startBot } from '../../src/app/start-bot.js';
import { createStore } from '../../src/app/store.js';
import type { Connection } from '../../src/core/config.js';
import { createLogger } from '../../src/core/logging.js';
import type { Locale } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society, Store } from '../../src/database/society.js';
import type { Version } from '../../src/delivery/versions.rule.js';
import { createSparingFetch } from '../../src/slack/sparing-fetch.js';
import { unlistedTextsShown } from './free-texts.js';
import { recordControls } from './recording.js';
import { unhurried } from './unhurried.js';

/** A Saturday morning in week 47, in Sweden and Denmark 10:00. */
export const NOW = new Date('2026-11-21T09:00:00Z');

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

export interface StartedBotOptions {
  readonly mode?: 'socket' | 'http';
  /** Milliseconds, by which too much at once is noticed. Default: nobody here is ever in haste, however fast the test goes. */
  readonly monotonic?: () => number;
  readonly defaultLocale?: Locale;
  readonly logLevel?: 'debug' | 'info';
  /** Where calendars reach the bot; left out where they cannot. */
  readonly publicUrl?: string;
  /** Milliseconds between audits of what is in Slack; none unless a test asks for them: they would fill days of its time. */
  readonly auditEvery?: number;
  /** Which version the bot takes itself for; this one unless told. */
  readonly version?: Version;
  /** Whoever counts what happens. */
  readonly happenings?: (clock: () => Date) => Happenings;
}

/** How long delivery may want to wait for `settle` to wait with it, in milliseconds. */
const SETTLES_WITHIN = 20_000;

/** The real bot on this database, against this Slack stand-in, on one clock that is moved. Whoever opened the two closes them. */
export async function startBotIn(
  sandbox: Sandbox,
  database: Database,
  options: StartedBotOptions = {},
): Promise<BotUnderTest> {
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
    fetch: createSparingFetch(),
    defaultLocale: options.defaultLocale ?? 'sv',
    defaultTimeZone: 'Europe/Stockholm',
    publicUrl: options.publicUrl ?? null,
    auditEvery: options.auditEvery ?? null,
    ...(options.version && { version: options.version }),
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
      if (unlisted.length > 0) throw new Error(unlisted.join('; '));
    },
  };
}
