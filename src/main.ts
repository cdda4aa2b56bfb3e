import { SlackRefusedTheBot, startBot } from './app.js';
import { ConfigProblems, readConfig } from './config.js';
import { serveHealth } from './health.js';
import { startJobs } from './jobs.js';
import { createLogger } from './logging.js';
import { openDatabase } from './store/database.js';
import { DatabaseProblem } from './store/database-problem.js';
import { createStore } from './store/index.js';

/** Exit codes, so that whoever starts the bot can tell them apart. */
const EXIT = { settings: 78, database: 74, slack: 69, bug: 70 } as const;

/** Reads the settings, opens the database, starts bot, jobs and health; stops them in the opposite order. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const database = await openDatabase({ url: config.databaseUrl, logger });
  const store = createStore(database);
  const bot = await startBot({ ...config, store, logger, clock: () => new Date(), wake });
  const jobs = startJobs({
    reconcileSoon: () => bot.reconciler.soon(),
    syncMemberships: () =>
      bot.syncMemberships().catch((error: unknown) => logger.warn({ error }, 'memberships not read')),
    forgetHandledRequests: () =>
      bot.forgetHandledRequests().catch((error: unknown) => logger.warn({ error }, 'old requests not forgotten')),
  });
  const health = await serveHealth(config.healthPort, async () => ({
    database: await database.ready(),
    slack: bot.isConnected(),
  }));
  await bot.syncMemberships().catch((error: unknown) => logger.warn({ error }, 'memberships not read'));
  bot.reconciler.soon();
  logger.info({ workspace: bot.workspaceId, engine: database.engine, healthPort: health.port }, 'ready');

  const stop = async (signal: string): Promise<void> => {
    logger.info({ signal }, 'stopping');
    await jobs.stop();
    await bot.stop();
    await health.close();
    await database.close();
    logger.info({}, 'stopped');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(signal).then(
        () => process.exit(0),
        () => process.exit(EXIT.bug),
      );
    });
  }
}

function wake(milliseconds: number, callback: () => Promise<void>): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

/** One clear sentence for what an operator can mend; the whole error for what is ours to mend. */
function explain(error: unknown): number {
  if (error instanceof ConfigProblems || error instanceof DatabaseProblem || error instanceof SlackRefusedTheBot) {
    process.stderr.write(`${error.message}\n`);
    if (error instanceof ConfigProblems) return EXIT.settings;
    return error instanceof DatabaseProblem ? EXIT.database : EXIT.slack;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.bug;
}

main().catch((error: unknown) => {
  process.exit(explain(error));
});
