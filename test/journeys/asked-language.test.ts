import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';
import { HOUR, MINUTE, reminded } from '../support/reminded-visit.js';

const { anna, bo, lena, lars, emma, mikkel, stranger, channel } = GOTEBORG;
const DAY = 24 * HOUR;
/** Their Slack is English, German, or says nothing, and they have chosen no language. */
const GUESSED = [lena, lars, anna, bo];

let world: BotUnderTest;
let group: Group;
const { type, press, told, until } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest({ now: new Date('2026-11-21T11:00:00Z') });
  group = await goteborg(world);
});
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
});

const questions = (userId: string) =>
  told(userId).filter((message) => wordsOf(message).includes('skriva till dig på?'));
const asked = () => [...GUESSED, emma, mikkel].filter((userId) => questions(userId).length > 0);

/** Each hour for so many days, as the bot's clock does. */
async function live(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await world.bot.run('askForLanguages');
    await world.bot.run('askForLanguages');
    await world.later(DAY);
  }
}

it('members whose language is a guess are asked once, spread over a fortnight, and press it', async () => {
  await world.bot.run('askForLanguages');
  await world.later(MINUTE);
  expect(asked().length).toBeLessThan(GUESSED.length);
  await live(14);
  expect(asked()).toEqual(GUESSED);
  const [question] = questions(bo);
  if (!question) throw new Error('Bo was not asked');
  for (const name of ['Svenska', 'Dansk', 'English']) expect(wordsOf(question)).toContain(name);
  await press(bo, 'choose_language_da', question);
  await type(bo, '/visit hjælp');
  expect(wordsOf(lastAnswer(world, bo))).toContain('Mine besøg');
  await live(15);
  for (const userId of [lena, lars, anna]) expect(questions(userId)).toHaveLength(1);
  expect(questions(bo)).toHaveLength(0);
  expect(told(bo).map(wordsOf).join()).toContain('Noteret: Jeg skriver dansk');
});

it('nobody is asked at night', async () => {
  await until(new Date('2026-11-22T02:00:00Z'));
  for (let day = 0; day < 14; day += 1) {
    await world.bot.run('askForLanguages');
    await world.later(DAY);
  }
  expect(asked()).toEqual([]);
});

it('a newcomer is asked beside the welcome, and not again', async () => {
  await world.sandbox.world.join(channel, stranger);
  await world.settle();
  await type(stranger, '/visit börja');
  await world.later(MINUTE);
  expect(wordsOf(lastAnswer(world, stranger))).toContain(group.name);
  expect(questions(stranger)).toHaveLength(1);
  await type(stranger, '/visit börja');
  await live(14);
  expect(questions(stranger)).toHaveLength(1);
});

it('whoever has chosen by the time it is their day is not asked', async () => {
  for (const userId of GUESSED) await type(userId, '/visit språk svenska');
  await live(14);
  expect(asked()).toEqual([]);
});
