import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { becomePrison } from '../support/given-programme.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';
import { peopleIn, stopUntroubled } from '../support/people.js';

const { admin, anna, bo, lena } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { type, top, pressIn, pressInModal, submit, directChannel, lastTold } = peopleIn(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  const now = world.sandbox.clock.now();
  await becomePrison(world.society, group.id, admin, now);
  await makeReady(world.society, group.id, [anna, bo], now);
});
afterEach(() => stopUntroubled(world));

describe('en en-till-en', () => {
  it('förbereds, pågår, vilar och avslutas, och ledaren ser det på sitt eget bord', async () => {
    await type(lena, '/visit en-till-en');
    expect(wordsOf(top(lena).view)).toContain('En-till-en i *Besöksgruppen Göteborg*. Hur många de är stannar här');
    await pressInModal(lena, 'set_up_pairing');
    await submit(lena, { people_0: [anna, bo] });
    expect(wordsOf(lastTold(anna))).toContain('*Vill du vara mentor i en en-till-en?*');
    for (const userId of [anna, bo]) await pressIn(userId, 'pairing_yes', lastTold(userId));
    expect(wordsOf(lastAnswer(world, bo, directChannel(bo)))).toContain('pågår från och med nu');
    expect(wordsOf(lastTold(lena))).toContain('pågår nu: alla som behövs har sagt ja.');

    await type(anna, '/visit en-till-en');
    const own = lastAnswer(world, anna);
    expect(wordsOf(own)).toContain('*Dina en-till-en*');
    const [pairing] = await world.society.of(Pairings).of(anna);
    await pressIn(anna, 'pairing_menu', own, `rest|${pairing?.id}`);
    expect(wordsOf(lastTold(bo))).toContain('vilar ett tag');
    await pressIn(anna, 'pairing_menu', own, `end|${pairing?.id}`);
    await submit(anna);
    expect(wordsOf(lastTold(bo))).toContain('är avslutad. Tack!');
    await type(lena, '/visit en-till-en');
    expect(wordsOf(top(lena).view)).toContain('Det finns ingen än.');
  });
});
