// Brings Slack to what the database says, once, beside the running bot:
//   npm run reconcile             makes one pass, with an audit
//   npm run reconcile -- --dry    prints what a pass would send, change or withdraw and why, and changes nothing
// Reads the same settings as the bot.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { followRefused, followSent } from '../src/app/follow-delivery.js';
import { readDesired } from '../src/app/read-desired.js';
import { createStore } from '../src/app/store.js';
import { type Config, ConfigProblems, readConfig } from '../src/core/config.js';
import { createLogger, slackLogger } from '../src/core/logging.js';
import { openDatabase } from '../src/database/database.js';
import { DatabaseProblem } from '../src/database/database-problem.js';
import type { Store } from '../src/database/society.js';
import { createBulkClient } from '../src/delivery/bulk-client.js';
import { dryRun } from '../src/delivery/dry-run.js';
import { Ledger } from '../src/delivery/ledger.store.js';
import { ownAppIn } from '../src/delivery/own-posts.js';
import { createPass } from '../src/delivery/pass.js';
import { createPeople } from '../src/slack/people.js';

/** Exit codes: the settings, the database, or something else. */
const EXIT = { settings: 78, database: 74, other: 70 } as const;

const clock = () => new Date();

async function run(config: Config, store: Store, isDry: boolean): Promise<void> {
  const { botToken: token, slackApiUrl } = config;
  const logger = createLogger(isDry ? 'error' : config.logLevel);
  const slack = createBulkClient({ token, slackApiUrl, logger: slackLogger(logger) });
  const answer = await slack.auth.test();
  const { team_id: workspaceId } = answer;
  const own = ownAppIn(answer);
  if (!workspaceId || !own) throw new Error('Slack names no workspace and bot for SLACK_BOT_TOKEN.');
  const society = store.in(workspaceId);
  const people = createPeople({ clock, workspaceId });
  const read = readDesired(society, (userIds) => people.readMany(slack, userIds), { isOnlyRead: isDry });

  if (isDry) {
    for (const line of await dryRun({ ledger: society.of(Ledger), readDesired: read, slack }, clock()))
      console.log(line);
    return;
  }
  const pass = createPass({
    store: { ledger: society.of(Ledger), leases: store.leases },
    readDesired: read,
    slack,
    own,
    clock,
    // A name of its own: the lease of a bot that is running is respected.
    holderId: randomUUID(),
    leaseName: `reconcile:${workspaceId}`,
    logger,
    onSent: async (key) => {
      await followSent(society, key, clock());
    },
    onDead: async (message) => {
      await followRefused(society, message, clock());
    },
  });
  const report = await pass(() => false, true);
  if (report.outcome === 'lease_elsewhere') console.log('The running bot is at it: nothing was done.');
  else console.log(`${report.sent.length} sent or changed, ${report.dead.length} refused.`);
  if (report.nextAt) console.log(`More is due at ${report.nextAt.toISOString()}.`);
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  const config = readConfig(process.env);
  const database = await openDatabase({ url: config.databaseUrl });
  try {
    await run(config, createStore(database), process.argv.includes('--dry'));
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode =
    error instanceof ConfigProblems ? EXIT.settings : error instanceof DatabaseProblem ? EXIT.database : EXIT.other;
});
