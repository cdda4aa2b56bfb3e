// The bot in a process of its own, so that its memory and its loop are its alone, which says what it is asked.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { App } from '@slack/bolt';
import { startBot } from '../../src/app/start-bot.js';
import { createStore } from '../../src/app/store.js';
import type { Connection } from '../../src/core/config.js';
import { createLogger } from '../../src/core/logging.js';
import { openDatabase } from '../../src/database/database.js';
import { Covering } from '../../src/visits/covering/covering.store.js';
import { answerQuestions } from '../bench/meter.js';
import { unhurried } from '../support/unhurried.js';
import { everyListener, listenerOf } from './listeners.js';
import { everythingIn } from './stored.js';

const { DATABASE_URL: url = '', AHEAD = '0', MODE: mode = 'socket' } = process.env;
const { SLACK_BOT_TOKEN: botToken = '', SLACK_APP_TOKEN: appToken = '', SLACK_API_URL: slackApiUrl = '' } = process.env;
const { SLACK_SIGNING_SECRET: signingSecret = '' } = process.env;

// Left alone, as in src/main.ts, so that they are counted and nothing ends.
process.on('unhandledRejection', (reason) => tell('unhandledRejection', reason));
process.on('uncaughtException', (error) => {
  tell('uncaughtException', error);
  process.exit(70);
});

function tell(what: string, error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${what}: ${stack}\n`);
}

// Whoever has started it is gone.
process.on('disconnect', () => process.exit());

const known = new Set(everyListener());
const heard = new Map<string, number>();
let past = 0;
// What stands before it has let through whatever comes here.
const processEvent = App.prototype.processEvent;
App.prototype.processEvent = function counted(event) {
  past += 1;
  const listener = listenerOf(event.body);
  if (known.has(listener)) heard.set(listener, (heard.get(listener) ?? 0) + 1);
  return processEvent.call(this, event);
};

const IN_A_MILLISECOND = 1e6;
const holds = monitorEventLoopDelay({ resolution: 5 });
holds.enable();

let usedBefore = process.cpuUsage();

const leisurely = unhurried();
let isHurried = false;
const logger = createLogger('trace');
const database = await openDatabase({ url, logger });
const connection: Connection = mode === 'http' ? { mode, signingSecret, port: 0 } : { mode: 'socket', appToken };
const store = createStore(database);
const clock = () => new Date(Date.now() + Number(AHEAD));
const bot = await startBot({
  connection,
  botToken,
  slackApiUrl,
  store,
  logger,
  clock,
  monotonic: () => (isHurried ? performance.now() : leisurely()),
  defaultLocale: 'sv',
  defaultTimeZone: 'Europe/Stockholm',
  wake: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  holderId: database.engine,
  auditEvery: null,
});

/** What has become due by itself is nobody's deed, whoever comes by. */
async function settleVisits(): Promise<void> {
  const shifts = await database.client.shift.findMany({ select: { id: true } });
  const covering = store.in(bot.workspaceId).of(Covering);
  for (const { id } of shifts) await covering.settle(id, clock());
}

answerQuestions({
  port: () => bot.port(),
  idle: () => bot.idle(),
  heard: () => ({ past, each: [...heard] }),
  stored: async () => {
    await bot.idle();
    await settleVisits();
    return everythingIn(database);
  },
  /** Longest hold since it was asked last, and how long the process was at work, in milliseconds. */
  held: () => {
    const longest = holds.max / IN_A_MILLISECOND;
    holds.reset();
    const { user, system } = process.cpuUsage(usedBefore);
    usedBefore = process.cpuUsage();
    return { longest, work: (user + system) / 1_000 };
  },
  hurry: (is) => {
    isHurried = Boolean(is);
  },
  stop: async () => {
    await bot.stop();
    await database.close();
  },
});
logger.info({}, 'ready');
