import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import {
  EVENING_BEFORE,
  HOUR,
  MINUTE,
  reminded,
  THURSDAY,
  TWENTY_HOURS_BEFORE,
  TWO_DAYS_BEFORE,
} from '../support/reminded-visit.js';

const { anna, bo, emma, mikkel, lena, lars } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { press, claim, giveUpIn, type, until, directChannel, told, lastTold } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  await postWeek(world, group, '2026-W49', [THURSDAY]);
});
afterEach(() => world.stop());

const release = async (userId: string): Promise<void> => {
  await type(userId, '/visit release');
  await press(userId, 'release_shift', lastAnswer(world, userId));
};
const undo = (userId: string): Promise<void> => press(userId, 'undo_claim', lastAnswer(world, userId));
/** Long enough after a claim that it cannot be undone any more. */
const aWhile = (): Promise<void> => world.later(11 * MINUTE);

describe('when somebody gives a place up', () => {
  it('those who go together hear at once, with whom they go now, and no leader, while there is time', async () => {
    await claim(anna);
    await claim(bo);
    await aWhile();
    await release(anna);
    expect(told(bo)).toHaveLength(1);
    expect(wordsOf(lastTold(bo))).toContain(
      `torsdag 3 december 17:00–19:00*, Häktet Göteborg: <@${anna}> kommer inte.`,
    );
    expect(wordsOf(lastTold(bo))).toContain('Du är ensam än så länge. En till behövs för att besöket ska bli av.');
    expect([told(lena), told(lars)]).toEqual([[], []]);
    expect(told(anna)).toEqual([]);
  });

  it('while enough still go, only those hear who go along, each in their own language', async () => {
    for (const userId of [anna, emma, mikkel]) await claim(userId);
    await aWhile();
    await release(anna);
    expect(wordsOf(lastTold(emma))).toContain(`<@${anna}> won’t be coming.\nWith you: <@${mikkel}>`);
    expect(wordsOf(lastTold(mikkel))).toContain(`<@${anna}> kommer ikke alligevel.`);
    expect([told(lena), told(lars)]).toEqual([[], []]);
  });

  it('they can say in the same message that they can’t come either', async () => {
    await claim(anna);
    await claim(bo);
    await aWhile();
    await release(anna);
    await giveUpIn(bo, lastTold(bo));
    expect(wordsOf(lastAnswer(world, bo, directChannel(bo)))).toContain('Du har lämnat återbud till besöket');
    expect(wordsOf(postIn(world))).toContain('○○○ 0 av 3');
  });

  it('at night they hear in the morning, and then how it is: somebody has come instead', async () => {
    await claim(anna);
    await claim(bo);
    await until(at('2026-11-21 23:00'));
    await release(anna);
    expect([told(bo), told(lena)]).toEqual([[], []]);
    await until(at('2026-11-22 07:00'));
    await claim(emma);
    expect(told(bo)).toEqual([]);
    await until(at('2026-11-22 08:00'));
    expect(told(bo).map(wordsOf)).toEqual([
      expect.stringContaining(`<@${anna}> kommer inte.\nTillsammans med dig: <@${emma}>`),
    ]);
    await world.later(HOUR);
    expect([told(bo).length, told(lena).length]).toEqual([1, 0]);
  });

  it('at night, and everybody who went before in one message', async () => {
    for (const userId of [anna, bo, emma]) await claim(userId);
    await until(at('2026-11-21 23:00'));
    await release(anna);
    await release(emma);
    await until(at('2026-11-22 08:00'));
    expect(told(bo).map(wordsOf)).toEqual([expect.stringContaining(`<@${anna}> och <@${emma}> kommer inte`)]);
    expect(told(lena)).toEqual([]);
  });

  it('within a day of the visit they hear at once, and leaders have a card, also at night', async () => {
    await claim(anna);
    await claim(bo);
    await until(at('2026-12-02 23:30'));
    const [before, leader] = [told(bo).length, told(lena).length];
    await release(anna);
    expect([told(bo).length - before, told(lena).length - leader]).toEqual([1, 1]);
    expect(wordsOf(lastTold(lena))).toContain(`1 av 2. Kommer: <@${bo}>.`);
    expect(wordsOf(lastTold(lena))).toContain('Är de för få torsdag 3 december 14:00 blir besöket inte av');
  });

  it('once somebody takes the place, they hear that the visit runs when the claim can no longer be undone', async () => {
    await claim(anna);
    await claim(bo);
    await aWhile();
    await release(anna);
    await claim(emma);
    expect(told(bo)).toHaveLength(1);
    await aWhile();
    expect(wordsOf(lastTold(bo))).toContain(`blir av ändå.\nTillsammans med dig: <@${emma}>`);
    expect([told(bo).length, told(lena).length, told(emma).length]).toEqual([2, 0, 0]);
  });
});

describe('a claim that is undone', () => {
  it('is news to nobody who did not know of it', async () => {
    await claim(bo);
    await world.later(MINUTE);
    await claim(anna);
    await undo(anna);
    await aWhile();
    expect([bo, lena, lars, anna].map((userId) => told(userId).length)).toEqual([0, 0, 0, 0]);
  });

  it('is told to somebody who has claimed since, whom we told that they go together', async () => {
    await claim(anna);
    await world.later(MINUTE);
    await claim(bo);
    await undo(anna);
    expect(wordsOf(lastTold(bo))).toContain(`<@${anna}> kommer inte`);
  });

  it('leaves those who wait with what they know: still one missing, told once', async () => {
    await claim(anna);
    await claim(bo);
    await aWhile();
    await release(anna);
    await claim(emma);
    await undo(emma);
    await aWhile();
    expect([told(bo).length, told(lena).length]).toEqual([1, 0]);
  });
});

describe('somebody who comes to a visit that was short', () => {
  it('is good news in the card of each leader, which is the same message, and to nobody who was not told', async () => {
    await claim(anna);
    await until(TWO_DAYS_BEFORE);
    const [before, leader] = [told(anna).length, told(lena).length];
    expect(wordsOf(lastTold(lena))).toContain(`1 av 2. Kommer: <@${anna}>.`);
    await claim(bo);
    await aWhile();
    for (const each of [lena, lars])
      expect(wordsOf(lastTold(each))).toContain(`alla är på plats. Kommer: <@${anna}> och <@${bo}>`);
    await claim(emma);
    await world.later(HOUR);
    expect([told(anna).length - before, told(lena).length - leader]).toEqual([0, 0]);
  });

  it('is no news to anybody who was not told that it was', async () => {
    await claim(anna);
    await until(at('2026-11-25 12:00'));
    await claim(bo);
    await world.later(HOUR);
    expect([told(anna).length, told(lena).length]).toEqual([0, 0]);
  });
});

describe('a leader of a visit that is one short', () => {
  it('has a new card twenty hours before, which says that it will not run, and whom to tell; whoever comes hears it at once', async () => {
    await claim(anna);
    await until(EVENING_BEFORE);
    const before = told(lena).length;
    expect(wordsOf(lastTold(lena))).toContain('Är de för få onsdag 2 december 21:00 blir besöket inte av');
    await until(TWENTY_HOURS_BEFORE);
    expect(told(lena)).toHaveLength(before + 1);
    expect(told(lena).at(-2)?.text).toContain('mitt nyare meddelande om besöket finns längre ner.');
    expect(wordsOf(lastTold(lena))).toContain('blir inte av, eftersom för få kunde komma');
    expect(wordsOf(lastTold(lena))).toContain('Säg till häktet.');
    expect(wordsOf(lastTold(anna))).toContain('så besöket blir inte av: stanna hemma');
    expect(wordsOf(postIn(world))).toContain('Blir inte av: för få kunde komma');
  });

  it('does not once somebody more has claimed', async () => {
    await claim(anna);
    await until(EVENING_BEFORE);
    await claim(bo);
    await aWhile();
    const before = told(lena).length;
    await until(TWENTY_HOURS_BEFORE);
    expect(told(lena)).toHaveLength(before);
    expect(wordsOf(lastTold(lena))).toContain('alla är på plats');
  });

  it('hears it once, also where somebody gives a place up an hour before', async () => {
    await claim(anna);
    await claim(bo);
    await until(new Date(TWENTY_HOURS_BEFORE.getTime() - HOUR));
    // She visits as well, and may be asked to: that is no card of a visit.
    const cards = () =>
      told(lena)
        .map(wordsOf)
        .filter((words) => words.includes('Häktet Göteborg: '));
    expect(cards()).toEqual([]);
    await release(anna);
    expect(cards()).toEqual([expect.stringContaining('1 av 2')]);
    await until(TWENTY_HOURS_BEFORE);
    await world.later(HOUR);
    expect(cards()).toEqual([expect.stringContaining('blir inte av')]);
  });
});
