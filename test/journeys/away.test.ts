import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { type BotUnderTest, JOURNEYS_ON, NOW, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, postWeek, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';

const MINUTE = 60_000;
const { anna, lena, lars } = GOTEBORG;
const VISIT = { date: '2026-12-15', from: '17:00', to: '19:00' };

let world: BotUnderTest;
let sandbox: Sandbox;
let database: Database;
let group: Group;
beforeEach(async () => {
  database = await testDatabase(JOURNEYS_ON);
  sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: NOW });
  world = await startBotUnderTest({ database, sandbox });
  group = await goteborg(world);
});
afterEach(async () => {
  await stopUntroubled(world);
  await sandbox.close();
  await database.close();
});

/** The bot is down until then, and started again. */
async function downUntil(instant: string): Promise<void> {
  await world.stop();
  await sandbox.clock.set(new Date(instant));
  world = await startBotUnderTest({ database, sandbox });
  world.bot.reconciler.soon();
  await world.settle();
}

/** What somebody has been told of the bot's absence. */
const told = (userId: string) =>
  sandbox.world
    .messages(sandbox.world.directChannel(userId).id)
    .map(wordsOf)
    .filter((words) => words.includes('Jag var borta'));

it('each leader is told once from when to when the bot was away, what was not sent, and what to do', async () => {
  await postWeek(world, group, '2026-W51', [VISIT]);
  await downUntil('2026-12-11T11:00:00Z');
  for (const leader of [lena, lars]) {
    const [words = '', ...more] = told(leader);
    expect(more).toEqual([]);
    expect(words).toContain('från *lördag 21 november* till *fredag 11 december*');
    expect(words).toContain('för Besöksgruppen Göteborg som skulle ha kommit från *lördag 5 december*');
    expect(words).toContain('skriv själv till dem som har besök de närmaste dagarna');
    expect(words).toContain('Öppna planen');
  }
  expect(told(anna)).toEqual([]);
  await downUntil('2026-12-11T15:00:00Z');
  expect(told(lena)).toHaveLength(1);
});

it('at night they are let sleep', async () => {
  await postWeek(world, group, '2026-W51', [VISIT]);
  await downUntil('2026-12-11T22:00:00Z');
  expect(told(lena)).toEqual([]);
  await world.later(9 * 60 * MINUTE);
  expect(told(lena)).toHaveLength(1);
});

it('unless a visit is less than a day away', async () => {
  await postWeek(world, group, '2026-W51', [VISIT]);
  await downUntil('2026-12-14T22:00:00Z');
  expect(told(lena)).toHaveLength(1);
});

it('nobody is told of an absence in which Slack went on without the bot, which notes hourly that it runs', async () => {
  await postWeek(world, group, '2026-W51', [VISIT]);
  await world.later(2 * 24 * 60 * MINUTE);
  await world.bot.run('noteRunning');
  await downUntil('2026-12-07T08:00:00Z');
  expect(told(lena)).toEqual([]);
});

it('nobody is told where nobody visits', async () => {
  await downUntil('2026-12-11T11:00:00Z');
  expect(told(lena)).toEqual([]);
});
