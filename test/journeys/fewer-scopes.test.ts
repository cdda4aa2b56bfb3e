import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';

const { admin, lena } = GOTEBORG;

let world: BotUnderTest;
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
});

async function setUp(): Promise<string> {
  await world.sandbox.as(admin).command(GOTEBORG.national, '/visit setup');
  await world.settle();
  const overview = world.sandbox.world.modals(admin).at(-1);
  if (!overview) throw new Error('no overview is open');
  return wordsOf(overview.view);
}

describe('an app that was granted less than it asks for', () => {
  beforeEach(async () => {
    world = await startBotUnderTest({ withheld: ['im:history', 'files:read'] });
    await goteborg(world);
  });

  it('says in set-up what is missing, and what that costs', async () => {
    const words = await setUp();
    expect(words).toContain('Appen får göra mindre än den ber om.');
    expect(words).toContain('skickas det igen bara om det gäller ett besök inom 48 timmar');
    expect(words).toContain('kan inte läsas in från en fil');
  });

  it('says at once that lists cannot be brought in, and what to do instead', async () => {
    await world.sandbox.as(lena).command(GOTEBORG.channel, '/visit importera');
    await world.settle();
    expect(world.sandbox.world.modals(lena)).toEqual([]);
    expect(wordsOf(lastAnswer(world, lena))).toContain('Jag får inte läsa filer här');
  });
});

describe('an app that was granted all of it', () => {
  it('says nothing of it in set-up', async () => {
    world = await startBotUnderTest();
    await goteborg(world);
    expect(await setUp()).not.toContain('Appen får göra mindre');
  });
});
