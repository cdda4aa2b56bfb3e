import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { tablesWith } from '../support/everything-stored.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';

const { channel, emma, lena } = GOTEBORG;
const NAME = 'Þorgerður';

// Everything that passes between Slack and the bot by itself is the simulation's; here it comes in as it does in earnest.
describe.each(['socket', 'http'] as const)('a name that somebody writes where it does not belong (%s)', (mode) => {
  let database: Database;
  let world: BotUnderTest;

  beforeEach(async () => {
    database = await testDatabase('sqlite');
    world = await startBotUnderTest({ database, mode, logLevel: 'debug' });
    await goteborg(world);
  });
  afterEach(async () => {
    await world.sandbox.close();
    await database.close();
  });

  it('is in no line of the log at any level, in no table, and in no answer', async () => {
    for (const text of [`/visit ${NAME}`, `/visit claim ${NAME}`, `/visit schedule ${NAME}`]) {
      await world.sandbox.as(emma).command(channel, text);
      await world.settle();
      expect(wordsOf(lastAnswer(world, emma))).not.toContain(NAME);
    }
    await world.sandbox.as(lena).command(channel, '/visit plan');
    await world.settle();
    await world.sandbox.as(lena).write(channel, `We met ${NAME}`);
    await world.sandbox.deliver('slash_commands', { command: '/visit', text: NAME, user_id: NAME });
    await world.sandbox.deliver('interactive', { type: 'view_submission', view: { id: NAME, state: NAME } });
    await world.sandbox.deliver('interactive', { type: NAME, actions: [{ type: NAME }] });
    await world.sandbox.deliver('events_api', { event: { type: 'message', text: NAME, user: NAME } });
    await world.settle();
    expect(await tablesWith(database, NAME)).toEqual([]);
    await world.stop();
    expect(world.log.length).toBeGreaterThan(0);
    expect(world.log.filter((line) => line.includes(NAME) || line.includes(encodeURIComponent(NAME)))).toEqual([]);
  });
});
