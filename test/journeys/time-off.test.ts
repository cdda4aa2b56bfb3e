import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { MINUTE, reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, bo, emma, mikkel, lena, lars } = GOTEBORG;

let world: BotUnderTest;
const { press, claim, type, submit, told, lastTold, top, pressInModal } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  const group = await goteborg(world);
  await postWeek(world, group, '2026-W49', [THURSDAY]);
  for (const userId of [anna, bo]) await claim(userId);
  await world.later(11 * MINUTE);
});
afterEach(() => world.stop());

const AWAY = { from: '2026-11-30', until: '2026-12-06' };
const isAsked = (userId: string): boolean =>
  told(userId).some((message) => JSON.stringify(message.blocks).includes('"take_offer"'));

describe('somebody who is away for some days', () => {
  it('is asked what becomes of a visit they hold then; others are asked to go instead, in the same form', async () => {
    await type(anna, '/visit ledig');
    await submit(anna, AWAY);
    expect(wordsOf(top(anna).view)).toContain('• torsdag 3 december 17:00–19:00, Häktet Göteborg');
    await submit(anna, { ...AWAY, held: 'cover' });
    expect(wordsOf(lastTold(anna))).toContain('du är borta från 30 november 2026 till 6 december 2026');
    expect(wordsOf(lastTold(anna))).toContain('Jag frågar andra om ditt besök: du räknas med tills någon tar det.');
    expect([lena, lars, emma, mikkel].filter(isAsked)).toHaveLength(3);
  });

  it('is asked for nothing meanwhile, and their leader sees that they are away, not why', async () => {
    for (const userId of [emma, mikkel, lars]) {
      await type(userId, '/visit away');
      await submit(userId, { from: '2026-11-21', until: '2026-12-06' });
    }
    await type(anna, '/visit mine');
    await press(anna, 'find_cover', lastAnswer(world, anna));
    expect([lena, lars, emma, mikkel].filter(isAsked)).toEqual([lena]);
    await type(lena, '/visit redo');
    expect(wordsOf(lastAnswer(world, lena))).toContain('(borta till 6 december 2026)');
  });

  it('gives the place up in the form, or goes all the same', async () => {
    await type(anna, '/visit ledig');
    await submit(anna, AWAY);
    await submit(anna, { ...AWAY, held: 'release' });
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    await type(bo, '/visit ledig');
    await submit(bo, AWAY);
    await submit(bo, { ...AWAY, held: 'keep' });
    expect(wordsOf(lastTold(bo))).toContain('Ett besök går du på ändå.');
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });

  it('reads what is wrong with the days, loses nothing, and takes a time off away with one press', async () => {
    await type(anna, '/visit ledig');
    expect(await submit(anna, { from: '2026-12-06', until: '2026-11-30' })).toMatchObject({
      payload: { errors: { until: 'Välj den första dagen eller en senare.' } },
    });
    await submit(anna, { from: '2027-01-01', until: '2027-01-02' });
    await type(anna, '/visit ledig');
    expect(wordsOf(top(anna).view)).toContain('1 januari 2027 – 2 januari 2027');
    await pressInModal(anna, 'remove_time_off');
    expect(wordsOf(top(anna).view)).not.toContain('1 januari 2027');
  });
});
