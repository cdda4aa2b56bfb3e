import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { MINUTE, reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, bo, emma, lena, lars } = GOTEBORG;
const TUESDAY = { date: '2026-12-01', from: '17:00', to: '19:00' };

let world: BotUnderTest;
let tuesday: string;
let thursday: string;
const { press, submit, claim, type, told, lastTold, top, directChannel } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  const group = await goteborg(world);
  [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W49', [TUESDAY, THURSDAY]);
  for (const userId of [anna, bo]) await claim(userId, thursday);
  for (const userId of [emma, lars]) await claim(userId, tuesday);
  // Whoever has just taken a place is not asked whether they would have another.
  await world.later(11 * MINUTE);
});
afterEach(() => world.stop());

const openSwap = async (userId: string, shiftId: string): Promise<void> => {
  await type(userId, '/visit mine');
  await press(userId, 'open_swap', lastAnswer(world, userId), shiftId);
};
/** The value of the box that names this person. */
const boxOf = (userId: string, whose: string): string => {
  const blocks = JSON.parse(JSON.stringify(top(userId).view.blocks)) as {
    element?: { options?: { value: string; text: { text: string } }[] };
  }[];
  const boxes = blocks.flatMap(({ element }) => element?.options ?? []);
  return boxes.find(({ text }) => text.text.includes(whose))?.value ?? 'none';
};
const propose = async (userId: string, shiftId: string, ...whose: readonly string[]): Promise<void> => {
  await openSwap(userId, shiftId);
  await submit(userId, { others_0: whose.map((each) => boxOf(userId, each)) });
};
const question = (userId: string): SandboxMessage => {
  const found = told(userId).find((message) => JSON.stringify(message.blocks).includes('"swap_places"'));
  if (!found) throw new Error(`${userId} is not asked to swap`);
  return found;
};
describe('somebody who would rather have another’s visit', () => {
  it('asks for it by name, and with one yes each has the other’s place, and everybody hears', async () => {
    await propose(anna, thursday, emma);
    expect(wordsOf(lastTold(anna))).toContain('Nu frågar jag om ett byte för *torsdag 3 december');
    expect(wordsOf(question(emma))).toContain(`<@${anna}> asks whether you would swap: you would go on *Thursday`);
    expect(wordsOf(question(emma))).toContain('they go on your visit *Tuesday');
    await press(emma, 'swap_places', question(emma));
    expect(wordsOf(lastAnswer(world, emma, directChannel(emma)))).toContain('Swapped: you go *Thursday');
    expect(wordsOf(lastTold(anna))).toContain(`<@${emma}> har bytt med dig: du går *tisdag 1 december`);
    expect(wordsOf(lastTold(bo))).toContain(`<@${emma}> kommer i stället för <@${anna}>`);
    expect(wordsOf(lastTold(lars))).toContain(`<@${anna}> kommer i stället för <@${emma}>`);
    await type(anna, '/visit mine');
    expect(wordsOf(lastAnswer(world, anna))).toContain('tisdag 1 december');
    expect(wordsOf(lastAnswer(world, anna))).not.toContain('torsdag 3 december');
    const [first = '', second = ''] = wordsOf(postIn(world)).split('torsdag');
    expect([first.includes(anna), first.includes(emma), second.includes(anna), second.includes(emma)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('is expected until somebody says yes, and hears of no no', async () => {
    await propose(anna, thursday, emma, lars);
    const before = told(anna).length;
    await press(emma, 'decline_offer', question(emma));
    expect(told(anna)).toHaveLength(before);
    await type(anna, '/visit mine');
    expect(wordsOf(lastAnswer(world, anna))).toContain('torsdag 3 december');
    await press(lars, 'swap_places', question(lars));
    expect(wordsOf(lastTold(anna))).toContain(`<@${lars}> har bytt med dig`);
  });

  it('can keep their own all the same, and nobody is asked any more', async () => {
    await propose(anna, thursday, emma);
    const asked = question(emma);
    await press(anna, 'keep_own_visit', lastTold(anna));
    expect(wordsOf(lastTold(emma))).toContain('No longer needed, thank you!');
    await press(emma, 'swap_places', asked);
    expect(wordsOf(lastAnswer(world, emma, directChannel(emma)))).toContain('That swap can’t be made any more');
  });

  it('says yes by asking for the very swap that they were asked for', async () => {
    await propose(anna, thursday, emma);
    await propose(emma, tuesday, anna);
    expect(wordsOf(lastTold(emma))).toContain('Swapped: you go *Thursday');
    expect(wordsOf(lastTold(anna))).toContain(`<@${emma}> har bytt med dig`);
  });

  it('is told where there is nobody to ask, with what else they can do', async () => {
    await type(lena, '/visit mine');
    await claim(lena, thursday);
    await claim(lena, tuesday);
    await world.later(11 * MINUTE);
    await openSwap(lena, thursday);
    expect(wordsOf(top(lena).view)).toContain('Det finns ingen jag kan fråga om att byta');
  });

  it('is asked to tick one where none is ticked', async () => {
    await openSwap(anna, thursday);
    await submit(anna, {});
    expect(wordsOf(top(anna).view)).toContain('Kryssa för minst ett besök.');
  });
});

describe('a swap that was asked for', () => {
  it('cannot be made once one of them has given their place up: nothing moves', async () => {
    await propose(anna, thursday, emma);
    const asked = question(emma);
    await type(emma, '/visit release');
    await press(emma, 'release_shift', lastAnswer(world, emma));
    await press(emma, 'swap_places', asked);
    expect(wordsOf(lastTold(emma))).toContain('No longer needed, thank you!');
    await type(anna, '/visit mine');
    expect(wordsOf(lastAnswer(world, anna))).toContain('torsdag 3 december');
  });

  it('ends where others were sought: nobody is asked for a place that has been swapped', async () => {
    await propose(anna, thursday, emma);
    await type(anna, '/visit mine');
    await press(anna, 'find_cover', lastAnswer(world, anna), thursday);
    const asked = told(lena).length;
    expect(asked).toBeGreaterThan(0);
    await press(emma, 'swap_places', question(emma));
    expect(wordsOf(lastTold(lena))).toContain('Platsen är tagen');
  });
});
