import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import type { Database } from '../../src/database/database.js';
import type { Engine } from '../../src/database/migration-files.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { typeEverything } from '../support/everything.js';
import { channelOf, fillDatabase, fillSlack, memberOf, OLGA } from '../support/large-society.js';
import { IS_THOROUGH } from '../support/thorough.js';

const NEW_YEAR = new Date('2027-01-01T08:30:00Z');
const ENGINES: readonly Engine[] = IS_THOROUGH ? ['sqlite', 'postgresql'] : ['sqlite'];

describe.each(ENGINES)('a society with more of everything than a statement takes parameters, on %s', (engine) => {
  let database: Database;
  let sandbox: Sandbox;
  let world: BotUnderTest;

  beforeAll(async () => {
    sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: NOW, rateLimits: false });
    fillSlack(sandbox);
    database = await testDatabase(engine);
    await fillDatabase(database, sandbox.teamId, NOW);
    world = await startBotUnderTest({ database, sandbox });
  });
  afterAll(async () => {
    await world.stop();
    await sandbox.close();
    await database.close();
  });

  const expectNoProblem = () => expect(world.log.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);

  it('is delivered to, pass after pass', async () => {
    const { reconciler } = world.bot;
    for (const pass of [await reconciler.pass(), await reconciler.pass()]) expect(pass.outcome).toBe('done');
    expectNoProblem();
  });

  it('is served by every job', async () => {
    const { bot } = world;
    for (const { name } of bot.jobs) await bot.run(name);
    expectNoProblem();
  });

  it.each([
    ['somebody who leads and visits everywhere', OLGA, channelOf(0)],
    ['a leader', memberOf(3, 0), channelOf(3)],
    ['a volunteer', memberOf(3, 1), channelOf(3)],
  ])('is answered every command of %s', async (_, userId, channel) => {
    await typeEverything(world, userId, channel);
    expectNoProblem();
  });

  it('is asked for the year, which national staff and whoever leads can look at', async () => {
    const { bot } = world;
    await sandbox.clock.set(NEW_YEAR);
    await bot.run('askForReturns');
    await bot.run('closeWeeks');
    expect((await bot.reconciler.pass()).outcome).toBe('done');
    // A society as large keeps one process busy for longer than its socket waits.
    await sandbox.connected();
    for (const userId of [OLGA, memberOf(3, 0)]) {
      await sandbox.as(userId).command(channelOf(3), '/visit return');
      await bot.idle();
      expect(sandbox.world.modals(userId), userId).toHaveLength(1);
    }
    expectNoProblem();
  });
});
