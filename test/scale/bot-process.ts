// The bot in a process of its own, so that only its work is counted, which does what it is told and says what that cost.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startBot } from '../../src/app/start-bot.js';
import { createStore } from '../../src/app/store.js';
import { createLogger } from '../../src/core/logging.js';
import { openDatabase } from '../../src/database/database.js';
import { unhurried } from '../support/unhurried.js';
import type { Answer, Measurement, Question } from './measurement.js';
import { recordPostgresql } from './record-postgresql.js';
import { recordSqlite } from './record-sqlite.js';
import { createRecording } from './record-statements.js';
import { groupId, hoursAfter, NOW, ZONE } from './world-shape.js';

const { DATABASE_URL = '', SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN = '', SLACK_API_URL = '' } = process.env;

const recording = createRecording();
const isPostgresql = DATABASE_URL.startsWith('postgresql:');
const explainer = isPostgresql ? recordPostgresql(recording, DATABASE_URL) : recordSqlite(recording);
/** Finest that is measured, in milliseconds. */
const RESOLUTION = 1;
const IN_A_MILLISECOND = 1e6;
const holds = monitorEventLoopDelay({ resolution: RESOLUTION });
holds.enable();

let now = NOW;
let cpuBefore = process.cpuUsage();

/** What holds the loop is seen once it has gone round. */
const ONE_ROUND = 5;

async function begin(): Promise<void> {
  holds.reset();
  await pause(ONE_ROUND);
  recording.begin();
  cpuBefore = process.cpuUsage();
}

async function end(): Promise<Measurement> {
  const { user, system } = process.cpuUsage(cpuBefore);
  await pause(ONE_ROUND);
  const longestHold = holds.max / IN_A_MILLISECOND;
  const usualHold = holds.percentile(99.9) / IN_A_MILLISECOND;
  const statements = await recording.end(explainer);
  return { statements, cpu: (user + system) / 1000, longestHold, usualHold };
}

await begin();
const database = await openDatabase({ url: DATABASE_URL });
const bot = await startBot({
  connection: { mode: 'socket', appToken: SLACK_APP_TOKEN },
  botToken: SLACK_BOT_TOKEN,
  slackApiUrl: SLACK_API_URL,
  store: createStore(database),
  logger: createLogger('warn', { write: (line) => process.stderr.write(line) }),
  clock: () => now,
  monotonic: unhurried(),
  defaultLocale: 'sv',
  defaultTimeZone: ZONE,
  auditEvery: null,
  // Passes are made when they are asked for.
  wake: () => () => {},
});

/** A start has everybody be looked at. Here everybody was, before the world was put away. */
async function show(groups: readonly number[]): Promise<void> {
  const { client } = database;
  const nextAt = hoursAfter(NOW, 24);
  await client.subject.updateMany({ where: { kind: 'everybody' }, data: { nextAt } });
  await client.subject.updateMany({ where: { id: { in: groups.map(groupId) } }, data: { nextAt: new Date(0) } });
}

async function answer(question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'begin':
      return begin();
    case 'end':
      return end();
    case 'show':
      return show(question.groups);
    case 'idle':
      return bot.idle();
    case 'pass':
      return bot.reconciler.pass();
    case 'job':
      return bot.run(question.name);
    case 'jobs':
      return bot.jobs.map(({ name }) => name);
    case 'clock':
      now = new Date(question.at);
      return null;
    case 'stop':
      await bot.stop();
      await database.close();
      setImmediate(() => process.exit(0));
      return null;
  }
}

process.on('message', (question: Question) => {
  answer(question).then(
    (found) => process.send?.({ answer: found ?? null } satisfies Answer),
    (error: unknown) =>
      process.send?.({ failure: String(error instanceof Error ? error.stack : error) } satisfies Answer),
  );
});
process.send?.({ answer: await end() } satisfies Answer);
