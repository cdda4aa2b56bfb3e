import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Activity, Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { planning, stopWithoutProblems, VISIT } from '../support/planned-week.js';

const { lena, anna, bo } = GOTEBORG;
const GAMES = { ...VISIT, format: 'group', activities: ['board_games', 'fika'] };

let world: BotUnderTest;
let group: Group;
const { type, press, submit, words, claim, ticks, storedWeek, toldInDirectMessage, top } = planning(() => ({
  world,
  group,
}));

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopWithoutProblems(world));

/** Adds the visit to the plan of week 48. @returns its id */
const plan = async (visit: Parameters<typeof submit>[1]): Promise<string> => {
  await type(lena, '/visit plan 48');
  await press(lena, 'add_shift');
  await submit(lena, visit);
  return (await storedWeek()).shifts[0]?.id ?? '';
};

const changeTo = async (shiftId: string, visit: Parameters<typeof submit>[1]) => {
  await type(lena, '/visit plan 48');
  await press(lena, 'plan_shift', `change|${shiftId}`);
  await submit(lena, visit);
  await world.settle();
};

/** National staff choose what may be planned. */
const offer = async (...activities: Activity[]) => {
  const workspaces = world.society.of(Workspaces);
  const { version } = await workspaces.read();
  await workspaces.save({ activities }, version, GOTEBORG.admin, world.sandbox.clock.now());
};
/** What can be ticked in the form on top. */
const choices = (): readonly string[] => {
  const blocks = top(lena).view.blocks.filter(({ block_id: id }) => id === 'activities');
  const values = [...JSON.stringify(blocks).matchAll(/"value":"(\w+)"/g)].map(([, value = '']) => value);
  // What is ticked stands there twice.
  return [...new Set(values)];
};

describe('what is planned for a group visit', () => {
  it('is picked from a list, and read in the plan, in the post, and in the reminder', async () => {
    const shiftId = await plan(GAMES);
    expect(words(lena)).toContain('I grupp: brädspel och fika');
    await submit(lena);
    await world.settle();
    expect(wordsOf(postIn(world))).toContain('i grupp: brädspel och fika');
    await claim(anna, shiftId);
    await world.later(at('2026-11-23 18:30').getTime() - world.sandbox.clock.now().getTime());
    await world.settle();
    expect(toldInDirectMessage(anna)).toContain('Ni har planerat: brädspel och fika.');
  });

  it('is what the society offers, and what is planned already', async () => {
    const shiftId = await plan(GAMES);
    await offer('talk', 'fika');
    await type(lena, '/visit plan 48');
    await press(lena, 'plan_shift', `change|${shiftId}`);
    expect(choices()).toEqual(['board_games', 'fika', 'talk']);
    await submit(lena, { activities: ['talk'] });
    await press(lena, 'plan_shift', `change|${shiftId}`);
    expect(choices()).toEqual(['fika', 'talk']);
  });

  it('is not asked where the society offers nothing', async () => {
    await offer();
    await type(lena, '/visit plan 48');
    await press(lena, 'add_shift');
    expect(choices()).toEqual([]);
    await submit(lena, { ...VISIT, format: 'group' });
    expect((await storedWeek()).shifts).toHaveLength(1);
  });

  it('is not asked about where people are met one at a time: what was ticked stays, and a sentence says what to do', async () => {
    await plan({ ...GAMES, format: 'individual' });
    expect(await storedWeek()).toMatchObject({ shifts: [] });
    expect(top(lena).view).toMatchObject({ type: 'modal' });
    expect(JSON.stringify(top(lena))).toContain('Välj i grupp ovanför, eller ta bort kryssen.');
    await submit(lena, GAMES);
    expect(await storedWeek()).toMatchObject({ shifts: [{ activities: ['board_games', 'fika'] }] });
  });

  it('is agreed on with the facility: more of it needs a new yes, less of it does not', async () => {
    const shiftId = await plan(GAMES);
    await submit(lena, ticks(lena, shiftId));
    expect(await storedWeek()).toMatchObject({ shifts: [{ cleared: true }] });
    await changeTo(shiftId, { activities: ['board_games'] });
    expect(await storedWeek()).toMatchObject({ shifts: [{ cleared: true, activities: ['board_games'] }] });
    await changeTo(shiftId, { activities: ['board_games', 'film'] });
    expect(await storedWeek()).toMatchObject({ shifts: [{ cleared: false, activities: ['board_games', 'film'] }] });
    expect(wordsOf(postIn(world))).toContain('i grupp: brädspel och film');
    await changeTo(shiftId, { activities: [] });
    expect(wordsOf(postIn(world))).not.toContain('film');
  });

  it('is read before each time of a visit of two times', async () => {
    const twice = { again: 'next_day', againStart: '10:00', againEnd: '12:00' };
    const shiftId = await plan({ ...GAMES, ...twice });
    await submit(lena);
    await world.settle();
    await claim(anna, shiftId);
    await claim(bo, shiftId);
    await world.later(at('2026-11-25 09:00').getTime() - world.sandbox.clock.now().getTime());
    await world.settle();
    expect(toldInDirectMessage(anna)).toMatch(/andra gången på samma besök.*\nNi har planerat: brädspel och fika\./);
  });

  it('is told to whoever goes once it is another within a week, once for each change', async () => {
    const shiftId = await plan(GAMES);
    await submit(lena, ticks(lena, shiftId));
    await world.settle();
    await claim(anna, shiftId);
    await changeTo(shiftId, { activities: ['board_games', 'film'] });
    const notices = () => toldInDirectMessage(anna).split('har ändrats').length - 1;
    expect(notices()).toBe(1);
    expect(toldInDirectMessage(anna)).toContain('Ni har nu planerat: brädspel och film.');
    expect(toldInDirectMessage(anna)).toContain('klartecken');
    await changeTo(shiftId, { activities: ['board_games', 'film'] });
    expect(notices()).toBe(1);
    await changeTo(shiftId, { activities: [] });
    expect(notices()).toBe(2);
    expect(toldInDirectMessage(anna)).toContain('Nu är inget särskilt planerat.');
    expect(toldInDirectMessage(bo)).not.toContain('har ändrats');
  });

  it('is said with the new time where both are another', async () => {
    const shiftId = await plan(GAMES);
    await submit(lena);
    await world.settle();
    await claim(anna, shiftId);
    await changeTo(shiftId, { start_time: '18:00', end_time: '20:00', activities: ['film'] });
    expect(toldInDirectMessage(anna).split('har ändrats')).toHaveLength(2);
    expect(toldInDirectMessage(anna)).toContain('Ni har nu planerat: film.');
  });

  it('comes again with the weekly pattern', async () => {
    await plan(GAMES);
    await submit(lena, { pattern: ['keep'] });
    await type(lena, '/visit plan 49');
    expect(words(lena)).toContain('I grupp: brädspel och fika');
  });
});
