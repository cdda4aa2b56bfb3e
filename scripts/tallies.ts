// What is posted of counts, for independent auditing:
//   npm run tallies -- simulate --facilities 25 --years 3 --seed 1 --json
//     runs the real rules on made-up years and prints everything that would have been posted, with the truth;
//     with --half-shared, two groups visit every second facility
//   npm run tallies -- export --json
//     prints everything that the bot's database has ever released, with what its silences say; reads the bot's settings

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createStore } from '../src/app/store.js';
import { readConfig } from '../src/core/config.js';
import { createLogger, slackLogger } from '../src/core/logging.js';
import { openDatabase } from '../src/database/database.js';
import { createBulkClient } from '../src/delivery/bulk-client.js';
import { Tallies } from '../src/numbers/tallying/tallies.store.js';
import { talliesAudit } from '../src/numbers/tallying/tally-export.rule.js';
import { closeWeeks } from '../src/numbers/tallying/tally-ledger.rule.js';
import { madeUpOneToOnes } from './made-up-one-to-ones.js';
import { madeUpYears } from './made-up-years.js';

/** One-to-ones that begin in a facility, about. */
const STARTS_A_YEAR = 6;

function simulate(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facilities: { type: 'string', default: '25' },
      years: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      'half-shared': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const began = performance.now();
  const made = madeUpYears(
    whole(values.facilities, 'facilities'),
    whole(values.years, 'years'),
    whole(values.seed, 'seed'),
    values['half-shared'] ? 'half' : 'some',
  );
  const oneToOnes = madeUpOneToOnes({
    facilityIds: [...made.regions.keys()],
    weeks: made.weeks,
    startsAYear: STARTS_A_YEAR,
    seed: whole(values.seed, 'seed'),
  });
  const ledger = closeWeeks({ ...made, oneToOnes });
  if (values.json) {
    const audit = talliesAudit(ledger, made.weeks, made.regions, { withTruth: true });
    process.stdout.write(`${JSON.stringify(audit)}\n`);
    return;
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(
    `${made.regions.size} facilities, ${made.weeks.length} weeks, ${made.bookings.length} counts: ` +
      `${ledger.releases.length} batches released, the smallest ${Math.min(...ledger.releases.map(({ value }) => value))}; ${seconds} s`,
  );
}

/** The workspace is the one that the bot's token is for. */
async function exportReleased(isJson: boolean): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  const { botToken: token, slackApiUrl, databaseUrl } = readConfig(process.env);
  const slack = createBulkClient({ token, slackApiUrl, logger: slackLogger(createLogger('error')) });
  const { team_id: workspaceId } = await slack.auth.test();
  if (!workspaceId) throw new Error('Slack names no workspace for SLACK_BOT_TOKEN.');
  const database = await openDatabase({ url: databaseUrl });
  try {
    const { ledger, weeks, regions } = await createStore(database).in(workspaceId).of(Tallies).everReleased();
    if (isJson) process.stdout.write(`${JSON.stringify(talliesAudit(ledger, weeks, regions))}\n`);
    else console.log(`${weeks.length} weeks closed, ${ledger.releases.length} batches released.`);
  } finally {
    await database.close();
  }
}

function whole(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} takes a whole number from 1 on`);
  return number;
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'simulate') simulate(rest);
else if (command === 'export') {
  await exportReleased(rest.includes('--json')).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 70;
  });
} else {
  console.error(
    'Say "simulate --facilities 25 --years 3 --seed 1" or "export", with --json for everything that is posted.',
  );
  process.exitCode = 64;
}
