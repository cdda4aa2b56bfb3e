import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';
import { reminded } from '../support/reminded-visit.js';

const { anna, bo, emma, mikkel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };

let world: BotUnderTest;
const { type, press, claim, until, lastTold, ahead } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  await postWeek(world, await goteborg(world), '2026-W48', [TUESDAY]);
});
afterEach(() => stopUntroubled(world));

it.each([
  [anna, '/visit tack så mycket', 'Tack för att du går på besök', 'Bra att du är här'],
  [mikkel, '/visit tak', 'Tak, fordi du går på besøg', 'Godt, at du er her'],
  [emma, '/visit Thanks', 'Thank you for visiting', 'Good that you are here'],
])('whoever asks is thanked in their language, and heard when they answer (%s)', async (userId, typed, said, heard) => {
  await type(userId, typed);
  expect(wordsOf(lastAnswer(world, userId))).toContain(said);
  await press(userId, 'answer_thanks', lastAnswer(world, userId));
  expect(wordsOf(lastAnswer(world, userId))).toContain(heard);
});

it('the menu names the word, and it is what somebody can have meant', async () => {
  await type(bo, '/visit help');
  await press(bo, 'show_all_words', lastAnswer(world, bo));
  expect(wordsOf(lastAnswer(world, bo))).toContain('`/visit tack`');
  await type(emma, '/visit thnaks');
  expect(wordsOf(lastAnswer(world, emma))).toContain('Did you mean `/visit thanks`');
});

it('whoever takes a place has thanks held ready for an hour after the visit, and reads them in App Home', async () => {
  await claim(anna);
  const after = new Date('2026-11-24T19:00:00Z');
  expect(ahead(anna)).toContainEqual(after);
  await world.sandbox.as(anna).openHome();
  await world.settle();
  expect(wordsOf(world.sandbox.world.home(anna)?.view ?? { blocks: [] })).toContain('Tack för besöket som du ser fram');
  await until(after);
  expect(wordsOf(lastTold(anna))).toContain('Tack för dagens besök, Häktet Göteborg.');
});
