import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { DANISH, danishPrison, danishWorkspace } from '../support/danish-prison.js';
import { planning, stopWithoutProblems, VISIT } from '../support/planned-week.js';

const { lise } = DANISH;
const ALONE = { ...VISIT, minimum_party: '1', maximum_party: '1' };

let world: BotUnderTest;
let group: Group;
const { type, top, press, submit, words } = planning(() => ({ world, group }));

beforeEach(async () => {
  world = await danishWorkspace();
});
afterEach(() => stopWithoutProblems(world));

/** How often a new visit comes, as the form proposes it. */
async function proposed(): Promise<string> {
  await press(lise, 'add_shift');
  const input = top(lise).view.blocks.find(({ block_id: id }) => id === 'every');
  return /"initial_option":.*?"text":"(.*?)"/.exec(JSON.stringify(input))?.[1] ?? '';
}

it('the visiting friends’ is every second week: their form proposes it, and their leader may choose another', async () => {
  group = await danishPrison(world, 'Storstrøm', 'Sjælland');
  await type(lise, '/visit plan 49', group.channelId);
  expect(await proposed()).toBe('Hver anden uge: uge 49, 51, 53, 2 …');
  await submit(lise, { ...ALONE, date: '2026-12-01' });
  expect(words(lise)).toContain('hver anden uge: uge 49, 51, 53, 2 …');

  expect(await proposed()).toBe('Hver anden uge: uge 49, 51, 53, 2 …');
  await submit(lise, { ...ALONE, date: '2026-12-03', every: '1' });
  expect(await proposed()).toBe('Hver uge');
  await submit(lise, { ...ALONE, date: '2026-12-05', every: '4' });
  await submit(lise, { pattern: ['keep'] });
  const pattern = await world.society.of(Groups).pattern(group.id);
  expect(pattern.map(({ rhythm }) => rhythm?.every ?? 1)).toEqual([2, 1, 4]);
});

it('another programme has none, and its form proposes every week', async () => {
  group = await danishPrison(world, 'Storstrøm', 'Sjælland', 'dk.primus_motor');
  await type(lise, '/visit plan 49', group.channelId);
  expect(await proposed()).toBe('Hver uge');
});
