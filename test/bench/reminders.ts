// 1,000 reminders for 300 people, through the stand-in with Slack's real rate limits, by two processes that share a
// database, while people open modals:
//   node dist/test/bench/reminders.js
// Rates are by the sandbox's clock, answers to people by the real one. Exits 1 when a goal is missed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { startBot } from '../../src/app/start-bot.js';
import { createStore } from '../../src/app/store.js';
import { createLogger, slackLogger } from '../../src/core/logging.js';
import { openDatabase } from '../../src/database/database.js';
import type { Store } from '../../src/database/society.js';
import { createBulkClient } from '../../src/delivery/bulk-client.js';
import type { DesiredMessage } from '../../src/delivery/desired-message.js';
import { Ledger } from '../../src/delivery/ledger.store.js';
import { createReconciler, type Reconciler } from '../../src/delivery/reconcile.js';
import { createAlarms } from './alarms.js';
import { addPeople } from './fill-slack.js';

const PEOPLE = 300;
const REMINDERS = 1_000;
/** Slack's tier 3: calls to chat.scheduleMessage a minute. */
const PERMITTED = 50;
const LEAST_SHARE = 0.9;
/** Milliseconds. */
const MODAL_WITHIN = 1_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = new Date('2026-11-21T12:00:00Z');
const EVERYBODY = 'C0EVERYBODY';

/** Three or four for each person, at half a minute's distance, three days ahead. */
function reminders(people: readonly string[]): DesiredMessage[] {
  return Array.from({ length: REMINDERS }, (_, number) => ({
    key: `reminder:${String(number).padStart(4, '0')}`,
    recipient: { userId: people[number % people.length] ?? '' },
    content: { text: `Reminder ${number}`, blocks: [] },
    delivery: {
      lifetime: 'scheduled',
      postAt: new Date(NOW.getTime() + 3 * DAY + number * 30_000),
      correction: { text: 'Something has changed', blocks: [] },
    },
  }));
}

const logger = createLogger('silent');
const root = dirname(createRequire(import.meta.url).resolve('visiting-hours/package.json'));
const sandbox = await startSandbox({ manifest: readFileSync(join(root, 'manifest.yml'), 'utf8'), now: NOW });
const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-reminders-'));
const database = await openDatabase({ url: `file:${join(folder, 'visiting-hours.db')}` });
const store = createStore(database);
const alarms = createAlarms(sandbox.clock);
const people = Array.from({ length: PEOPLE }, (_, number) => `U0REMIND${number}`);
addPeople(sandbox, people);
sandbox.world.addChannel({ id: EVERYBODY, name: 'everybody', members: people });

const bot = await startBot({
  connection: { mode: 'socket', appToken: sandbox.tokens.app },
  botToken: sandbox.tokens.bot,
  slackApiUrl: sandbox.apiUrl,
  store,
  logger,
  clock: () => sandbox.clock.now(),
  defaultLocale: 'en',
  defaultTimeZone: 'Europe/Stockholm',
  wake: alarms.wake,
});
await sandbox.connected();
const desired = reminders(people);
const processes = ['one', 'other'].map((holderId) => startDelivery(sandbox, store, desired, holderId));

const modals = await deliverAll(processes);
report(modals);
for (const process of processes) await process.stop();
await bot.stop();
await database.close();
await sandbox.close();
rmSync(folder, { recursive: true, force: true });

function startDelivery(
  slack: Sandbox,
  shared: Store,
  messages: readonly DesiredMessage[],
  holderId: string,
): Reconciler {
  return createReconciler({
    store: { ledger: shared.in(slack.teamId).of(Ledger), leases: shared.leases },
    readDesired: async () => ({ messages, unread: new Set() }),
    slack: createBulkClient({ token: slack.tokens.bot, slackApiUrl: slack.apiUrl, logger: slackLogger(logger) }),
    own: { botId: slack.botId, appId: slack.appId, userId: slack.botUserId },
    clock: () => slack.clock.now(),
    wake: alarms.wake,
    holderId,
    leaseName: 'reconcile:reminders',
    logger,
  });
}

/** @returns how long each modal took to open, in milliseconds */
async function deliverAll(reconcilers: readonly Reconciler[]): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; sandbox.world.scheduled().length < REMINDERS && turn < 60; turn += 1) {
    // What the job does every minute.
    for (const reconciler of reconcilers) reconciler.soon();
    const [opened] = await Promise.all([openModal(people[turn] ?? ''), alarms.advance(MINUTE)]);
    took.push(opened);
  }
  return took;
}

async function openModal(userId: string): Promise<number> {
  const person = sandbox.as(userId);
  const startedAt = performance.now();
  await person.command(EVERYBODY, '/visit settings');
  while (sandbox.world.modals(userId).length === 0) {
    if (performance.now() - startedAt > 10 * MODAL_WITHIN) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - startedAt;
}

function report(modalTimes: readonly number[]): void {
  const calls = sandbox.calls.filter(({ method }) => method === 'chat.scheduleMessage');
  const times = calls.map(({ at }) => at.getTime());
  const first = Math.min(...times);
  const minutes = (Math.max(...times) - first) / MINUTE;
  const rate = (calls.length - 1) / minutes;
  const refused = sandbox.calls.filter(({ outcome }) => outcome === 'ratelimited').length;
  const failures = sandbox.calls.filter(({ outcome }) => outcome !== 'ok').length;
  const slowest = Math.max(...modalTimes);
  const rows: [string, string, boolean][] = [
    [
      'scheduled',
      `${sandbox.world.scheduled().length} of ${REMINDERS}`,
      sandbox.world.scheduled().length === REMINDERS,
    ],
    ['429', `${refused} (other failures ${failures - refused})`, failures === 0],
    [
      'rate',
      `${rate.toFixed(1)} a minute, ${((100 * rate) / PERMITTED).toFixed(0)} %`,
      rate >= LEAST_SHARE * PERMITTED,
    ],
    ['views.open', `${modalTimes.length} modals, slowest ${slowest.toFixed(0)} ms`, slowest <= MODAL_WITHIN],
  ];
  for (const [what, figure, isMet] of rows) {
    process.stdout.write(`${what.padEnd(12)}${figure.padEnd(36)}${isMet ? 'met' : 'not met'}\n`);
  }
  if (rows.some(([, , isMet]) => !isMet)) process.exitCode = 1;
}
