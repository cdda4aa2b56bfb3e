// The bot with its delivery held back until the bench asks for passes, so that claims and passes are counted apart.
import { setFlagsFromString } from 'node:v8';
import { unhurried } from '../support/unhurried.js';
import { builtModule, ownFolder } from './checkout.js';
import { createGate } from './gate.js';
import { answerQuestions } from './meter.js';
import { countStatements } from './statements.js';
import { ZONE } from './world.js';

// As src/main.ts has it.
setFlagsFromString('--heap-growing-percent=70');

const MINUTE = 60_000;
/** What becomes due within this time after a change belongs to it: Slack's pace spreads reminders over minutes. */
const BELONGS = 10 * MINUTE;

const { BENCH_CHECKOUT: folder = ownFolder(), BENCH_NOW: begin = '', DATABASE_URL: url = '' } = process.env;
const { SLACK_BOT_TOKEN: botToken = '', SLACK_APP_TOKEN: appToken = '', SLACK_API_URL: slackApiUrl = '' } = process.env;
countStatements(folder);
const [{ startBot }, { createStore }, { openDatabase }, { createLogger }] = await Promise.all([
  builtModule(folder, 'main'),
  builtModule(folder, 'store'),
  builtModule(folder, 'database'),
  builtModule(folder, 'logging'),
]);

// As src/main.ts has it; an older copy has none.
const sparing = await builtModule(folder, 'fetch').catch(() => null);

const logger = createLogger('info');
const database = await openDatabase({ url, logger });
let ahead = Date.parse(begin) - Date.now();
const clock = (): Date => new Date(Date.now() + ahead);
const jump = (milliseconds: number): void => {
  ahead += milliseconds;
};
const gate = createGate(clock, jump);
const bot = await startBot({
  connection: { mode: 'socket', appToken },
  botToken,
  slackApiUrl,
  store: createStore(database),
  logger,
  clock,
  monotonic: unhurried(),
  ...(sparing && { fetch: sparing.createSparingFetch() }),
  defaultLocale: 'sv',
  defaultTimeZone: ZONE,
  wake: gate.wake,
  holderId: database.engine,
  auditEvery: null,
});
const began = clock();

answerQuestions({
  /** What was there from the beginning is delivered; nobody waits for the disk meanwhile, where one connection is all there is. */
  async begin() {
    await durably('OFF');
    await settle();
    await durably('FULL');
  },
  settle,
  pass: () => bot.reconciler.pass(),
  later: (minutes) => jump(Number(minutes) * MINUTE),
  /** From here on passes are made as they are in real life. */
  flow: () => gate.open(),
  release,
});
/** Lets delivery do all that is left to do; where Slack's pace wants it to wait, time has passed at once. */
async function settle(): Promise<void> {
  await bot.idle();
  bot.reconciler.soon();
  await gate.ringWithin(BELONGS);
}

async function durably(synchronous: 'OFF' | 'FULL'): Promise<void> {
  if (database.engine === 'sqlite') await database.client.$executeRawUnsafe(`PRAGMA synchronous = ${synchronous}`);
}

/** Gives all places up that were taken since the start, and has their groups looked at anew. @returns how many */
async function release(): Promise<number> {
  await bot.idle();
  const { claim, subject } = database.client;
  const taken = { claimedAt: { gte: began } };
  const shifts = await database.client.shift.findMany({
    where: { claims: { some: taken } },
    select: { groupId: true },
  });
  const { count } = await claim.deleteMany({ where: taken });
  await subject.updateMany({
    where: { workspaceId: bot.workspaceId, kind: 'group', id: { in: shifts.map(({ groupId }) => groupId) } },
    data: { version: { increment: 1 }, nextAt: began },
  });
  return count;
}

process.stdout.write(`${JSON.stringify({ msg: 'ready' })}\n`);
process.once('SIGTERM', () => process.exit(0));
