import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IsoWeek } from '../../src/core/model.js';
import { postMessage } from '../../src/delivery/messages.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { tallyMessages } from '../../src/numbers/tallying/tallies.projection.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, wordsOf } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';
import { MINUTE, tallied } from '../support/tallied-weeks.js';
import { aWeekOfNumbers } from '../support/week-of-numbers.js';

const { admin, lena, national } = GOTEBORG;
const SATURDAY = new Date('2026-09-05T09:00:00Z');
const MET = [20, 20, 20];

let world: RestoredWorld;
const { setUpNational, visited, mondayAfter, posts } = tallied(() => ({
  world: world.bot(),
  get database(): never {
    throw new Error('not read here');
  },
  group: world.group,
}));
afterEach(() => world.end());

/** Of the weeks' posts; those of months say no sum of the year. */
const weekPosts = () => posts().filter((post) => wordsOf(post).includes('siffror: vecka'));
const headlines = () =>
  weekPosts().map((post) => /\*([\d\s ]+) klientbesök\* redovisade hittills/.exec(wordsOf(post))?.[1]);

/** People tell once more how many they met. */
async function toldAnew(week: IsoWeek): Promise<void> {
  const { society, sandbox } = world.bot();
  const shifts = (await society.of(Weeks).read(world.group.id, week))?.shifts ?? [];
  for (const [index, { id }] of shifts.entries()) {
    const told = await society
      .of(Counts)
      .answer(id, lena, { held: true, number: MET[index] ?? 0 }, null, sandbox.clock.now());
    if (!told.outcome.ok) throw new Error('was not counted');
  }
}

describeOnBothEngines('what the national channel has been told', (engine) => {
  beforeEach(async () => {
    world = await restoredWorld(engine, {}, SATURDAY);
    await setUpNational();
    await world.bot().later(11 * MINUTE);
    await visited('2026-W37', MET);
    await mondayAfter('2026-W37');
    await world.backUp();
    await visited('2026-W38', MET);
    await mondayAfter('2026-W38');
    expect(headlines()).toEqual(['60', '120']);
  });

  it('is read back before another week is closed: nothing is said twice, and no number contradicts another', async () => {
    await world.restore();
    await world.bot().bot.run('closeWeeks');
    await world.bot().later(11 * MINUTE);
    expect(headlines()).toEqual(['60', '120']);
    const tallies = world.bot().society.of(Tallies);
    expect((await tallies.week('2026-W38'))?.released).toMatchObject([{ value: 60, closedIn: '2026-W38' }]);
    expect(world.told(lena).some((words) => words.includes('Räkna gärna igen'))).toBe(true);

    await toldAnew('2026-W38');
    await visited('2026-W39', MET);
    await mondayAfter('2026-W39');
    expect(headlines()).toEqual(['60', '120', '180']);
  });

  it('is no longer summed up where a part of it has gone, and national staff are told why', async () => {
    await visited('2026-W39', MET);
    await mondayAfter('2026-W39');
    const [, gone] = posts();
    world.sandbox.world.deleteMessage(national, gone?.ts ?? '');
    await world.restore();
    await visited('2026-W40', MET);
    await mondayAfter('2026-W40');
    expect(headlines()).toEqual(['60', '180', undefined]);
    expect(wordsOf(weekPosts()[2] ?? { blocks: [] })).toContain('Summan för 2026 står inte här');
    expect(world.told(admin).some((words) => words.includes('går inte att läsa tillbaka helt'))).toBe(true);
  });

  it.each([
    ['all of them', undefined, false],
    ['but one', '2026-W39:2', true],
  ])('is read back from all posts of a week with many numbers: %s', async (_, gone, isLost) => {
    const facts = aWeekOfNumbers('2026-W39', 90, (index) => (index === 0 ? world.group.facility.id : `H${index}`));
    const slack = new WebClient(world.sandbox.tokens.bot, { slackApiUrl: world.sandbox.apiUrl });
    const messages = tallyMessages({ channelId: national, locale: 'sv', facts, sums: [] });
    await world.sleepUntil('2026-09-28T09:00:00Z');
    for (const message of messages) {
      const written = { attempt: 1, at: world.sandbox.clock.now() };
      if (message.key !== `tally:${gone}`) await postMessage(slack, national, message, written);
    }
    await world.restore();
    await world.bot().later(11 * MINUTE);
    const tallies = world.bot().society.of(Tallies);
    const said = await tallies.week('2026-W39');
    expect(said?.released.length === 90).toBe(!isLost);
    expect(await tallies.isIncomplete({ from: '2026-W39', to: '2026-W39' })).toBe(isLost);
    expect(world.told(admin).some((words) => words.includes('går inte att läsa tillbaka helt'))).toBe(isLost);
  });
});
