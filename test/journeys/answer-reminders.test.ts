import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { EVENING_BEFORE, reminded, THURSDAY, WEEK_BEFORE } from '../support/reminded-visit.js';

const { anna, bo, lena } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { press, claim, giveUpIn, type, until, directChannel, told, lastTold, ahead, top } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => world.stop());

describe('the buttons of a reminder', () => {
  beforeEach(async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await claim(bo);
    await until(WEEK_BEFORE);
  });

  it('I’m coming: says thank you in the reminder, and the leader sees it in the plan', async () => {
    await press(anna, 'confirm_claim', lastTold(anna));
    expect(told(anna)).toHaveLength(1);
    expect(wordsOf(lastTold(anna))).toContain('Du har sagt att du kommer. Tack!');
    expect(wordsOf(lastTold(anna))).toContain('Ta med fotolegitimation');
    await type(lena, '/visit planera nästa');
    expect(wordsOf(top(lena).view)).toContain(`<@${anna}> ✓ och <@${bo}> (✓ = har sagt ja)`);
    expect(ahead(anna)).toEqual([EVENING_BEFORE]);
    await until(EVENING_BEFORE);
    expect(wordsOf(lastTold(anna))).toContain('Du har sagt att du kommer');
    expect(wordsOf(lastTold(bo))).not.toContain('Du har sagt att du kommer');
  });

  it('Can’t come: changes nothing by itself; what is to become of the place is chosen then, coming after all too', async () => {
    const reminder = lastTold(anna);
    await press(anna, 'cannot_make_it', reminder);
    expect(wordsOf(lastAnswer(world, anna, directChannel(anna)))).toContain(
      'Eller så lämnar du återbud, och platsen blir ledig',
    );
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3');
    expect(ahead(anna)).toEqual([EVENING_BEFORE]);
    await press(anna, 'take_back_cover', lastAnswer(world, anna, directChannel(anna)));
    expect(wordsOf(lastAnswer(world, anna, directChannel(anna)))).toContain(
      'då går du *torsdag 3 december 17:00–19:00*',
    );
    await type(lena, '/visit planera nästa');
    expect(wordsOf(top(lena).view)).toContain(`<@${anna}> ✓ och <@${bo}>`);
  });

  it('Can’t come, and the place given up: it is free, they are thanked, and no reminder comes after it', async () => {
    await giveUpIn(anna, lastTold(anna));
    expect(wordsOf(lastAnswer(world, anna, directChannel(anna)))).toContain(
      'Du har lämnat återbud till besöket *torsdag 3 december 17:00–19:00*',
    );
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    expect(ahead(anna)).toEqual([]);
    await until(EVENING_BEFORE);
    expect(told(anna).filter((message) => wordsOf(message).includes('Påminnelse om ditt besök'))).toHaveLength(1);
    expect(told(anna).map(wordsOf).join()).not.toContain('Till ditt besök');
  });

  it('of an old reminder are answered kindly when the place is gone', async () => {
    const old = lastTold(anna);
    await giveUpIn(anna, old);
    for (const action of ['cannot_make_it', 'confirm_claim']) {
      await press(anna, action, old);
      expect(wordsOf(lastAnswer(world, anna, directChannel(anna)))).toContain('/visit mina');
    }
  });
});
