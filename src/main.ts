import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Logger } from 'pino';
import { askFigures } from './app/ask-figures.js';
import { watchDatabase } from './app/database-watch.js';
import { serveHealth } from './app/health.js';
import { type Poked, startJobs } from './app/poke-jobs.js';
import { SlackRefusedTheBot } from './app/slack-refused-the-bot.js';
import type { Bot } from './app/start-bot.js';
import { ConfigProblems, readConfig } from './core/config.js';
import { createLogger } from './core/logging.js';
import { PortProblem } from './core/ports.js';
import type { Database } from './database/database.js';
import { DatabaseProblem } from './database/database-problem.js';
import { noteHowMuchThereIs } from './database/statistics.js';

// Left alone, Node lets garbage grow to several times what is in use: 340 MB where 220 do, at no speed that can be measured.
setFlagsFromString('--heap-growing-percent=70');

/** Exit codes, so that whoever starts the bot can tell them apart. */
const EXIT = { settings: 78, database: 74, slack: 69, bug: 70 } as const;

/** At three in the morning, in UTC. */
const DAILY = { everyMinutes: 24 * 60, past: 3 * 60 } as const;

const STAYS_DOWN =
  'The database has not answered for minutes: see that its server runs, or its file and disk are there, then start again.';

const clock = (): Date => new Date();

type ReportProblem = typeof import('./slack/hearing/problems.js').reportProblem;

/** Reads the settings, serves health, opens the database, starts bot and jobs; stops them in the opposite order. */
async function main(): Promise<void> {
  readEnvironmentFile();
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  // Only from here on, and each part when it is needed: a wrong setting is told at once, and health answers while the rest loads.
  const { reportProblem } = await import('./slack/hearing/problems.js');
  surviveForgottenRejections(logger, reportProblem);

  let database: Database | null = null;
  let bot: Bot | null = null;
  const { createMetrics } = await import('./app/metrics.js');
  const metrics = createMetrics(clock);
  // First, so that it can be asked how far the start has come.
  const health = await serveHealth({
    port: config.healthPort,
    isReady: async () => ({
      database: (await database?.ready()) ?? false,
      slack: bot?.isConnected() ?? false,
    }),
    metrics: () => metrics.read(askFigures({ database, bot })),
  });
  const { openDatabase } = await import('./database/database.js');
  database = await openDatabase({ url: config.databaseUrl, logger });
  const { startBot } = await import('./app/start-bot.js');
  const { createStore } = await import('./app/store.js');
  const { createSparingFetch } = await import('./slack/sparing-fetch.js');
  const { serveFeeds } = await import('./app/serve-feeds.js');
  const { answerFeed } = await import('./own-data/calendar-feed/answer-feed.request.js');
  const store = createStore(database);
  // The only process there is takes up at once what its former life left.
  const holderId = database.isOfOneProcess ? database.engine : randomUUID();
  bot = await startBot({
    ...config,
    store,
    logger,
    clock,
    wake,
    fetch: createSparingFetch(),
    happenings: metrics.happenings,
    publicUrl: config.feeds?.publicUrl ?? null,
    holderId,
  });
  const society = store.in(bot.workspaceId);
  const feeds =
    config.feeds &&
    (await serveFeeds({
      ...config.feeds,
      answer: (token, isKnown, now) => answerFeed(society, token, isKnown, now),
      clock,
      logger,
    }));
  const jobs = startJobs(pokes(bot, database, logger));
  const unwatch = watchDatabase({
    answers: database.answers,
    wake,
    onDown: () => process.exit(explain(new DatabaseProblem('stays_down', STAYS_DOWN))),
  });
  stopOnSignals(logger, reportProblem, [
    async () => unwatch(),
    () => jobs.stop(),
    async () => feeds?.close(),
    bot.stop,
    health.close,
    database.close,
  ]);

  bot.reconciler.soon();
  logger.info(
    {
      workspace: bot.workspaceId,
      engine: database.engine,
      process: holderId,
      port: bot.port(),
      healthPort: health.port,
      feedPort: feeds?.port ?? null,
    },
    'ready',
  );
  const { run } = bot;
  const atStart = bot.jobs.filter(({ alsoAtStart }) => alsoAtStart);
  await Promise.all(atStart.map(({ name, undone }) => orLog(run(name), undone, logger)));
  if (!database.isOfOneProcess) await beat(bot, logger);
}

/** A file `.env` in the working folder; variables that are set already win. */
function readEnvironmentFile(): void {
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile();
  } catch {
    throw new ConfigProblems(['.env: cannot be read; let the user that runs Visiting Hours read it, or remove it.']);
  }
}

/** All that is poked, none of which ever rejects: the next time comes soon. */
function pokes(bot: Bot, database: Database, logger: Logger): readonly Poked[] {
  const { reconciler, jobs } = bot;
  return [
    { everyMinutes: 1, poke: () => reconciler.soon() },
    ...(database.isOfOneProcess ? [] : [{ everyMinutes: 1, poke: () => beat(bot, logger) }]),
    { ...DAILY, poke: () => orLog(countAnew(database), 'the database has not counted what it holds', logger) },
    ...jobs.map(({ name, undone, ...when }) => ({ ...when, poke: () => orLog(bot.run(name), undone, logger) })),
  ];
}

function beat(bot: Bot, logger: Logger): Promise<void> {
  return orLog(bot.beat(), 'other processes do not know that this one runs', logger);
}

/** PostgreSQL does so by itself. */
async function countAnew({ client, engine }: Database): Promise<void> {
  if (engine === 'sqlite') await noteHowMuchThereIs(client, engine);
}

function orLog(done: Promise<void>, undone: string, logger: Logger): Promise<void> {
  return done.catch((error: unknown) => logger.warn({ error }, undone));
}

/** One forgotten rejection, of ours or of a library, ends nobody else's work. After an exception nothing can be trusted. */
function surviveForgottenRejections(logger: Logger, reportProblem: ReportProblem): void {
  process.on('unhandledRejection', (reason) => {
    reportProblem(logger, reason, { type: 'unhandledRejection' });
  });
  process.on('uncaughtException', (error) => {
    reportProblem(logger, error, { type: 'uncaughtException' });
    process.exit(EXIT.bug);
  });
}

/** A second signal ends the process at once. */
function stopOnSignals(logger: Logger, reportProblem: ReportProblem, steps: readonly (() => Promise<void>)[]): void {
  const stop = async (signal: string): Promise<void> => {
    logger.info({ signal }, 'stopping');
    let code = 0;
    for (const step of steps) {
      await step().catch((error: unknown) => {
        reportProblem(logger, error, { type: 'stop' });
        code = EXIT.bug;
      });
    }
    logger.info({}, 'stopped');
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
}

function wake(milliseconds: number, callback: () => Promise<void>): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

/** One clear sentence for what an operator can mend; the whole error for what is ours to mend. */
function explain(error: unknown): number {
  const code = exitCodeOf(error);
  const told = error instanceof Error ? (code === EXIT.bug ? error.stack : error.message) : String(error);
  process.stderr.write(`${told}\n`);
  return code;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigProblems || error instanceof PortProblem) return EXIT.settings;
  if (error instanceof DatabaseProblem) return EXIT.database;
  return error instanceof SlackRefusedTheBot ? EXIT.slack : EXIT.bug;
}

main().catch((error: unknown) => {
  process.exit(explain(error));
});
