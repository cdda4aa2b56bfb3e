import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { DANISH, danishPrison, danishWorkspace } from '../support/danish-prison.js';
import { postIn, wordsOf } from '../support/goteborg.js';
import { peopleIn } from '../support/people.js';
import { planning, stopWithoutProblems, VISIT } from '../support/planned-week.js';

const { lise, ida, jonas } = DANISH;
const BINGO = { ...VISIT, date: '2026-12-01', format: 'group', minimum_party: '2', maximum_party: '3', every: '4' };

let world: BotUnderTest;
let group: Group;
const { type, press, submit, words, storedWeek } = planning(() => ({ world, group }));
const { pressIn, lastTold, until } = peopleIn(() => world);

beforeEach(async () => {
  world = await danishWorkspace();
  group = await danishPrison(world, 'Storstrøm', null, 'dk.social_activities');
  await makeReady(world.society, group.id, [ida, jonas], world.sandbox.clock.now());
});
afterEach(() => stopWithoutProblems(world));

const at = (date: string, time: string): Date => wallClockToInstant(date, time, 'Europe/Copenhagen');

describe('social activities', () => {
  it('are planned by month, claimed, and counted by how many took part', async () => {
    await type(lise, '/visit plan 49', group.channelId);
    await press(lise, 'add_shift');
    await submit(lise, BINGO);
    expect(words(lise)).toContain('hver fjerde uge: uge 49, 53, 4, 8 …');
    await submit(lise, { pattern: ['keep'] });
    for (const userId of [ida, jonas]) await pressIn(userId, 'claim_shift', postIn(world, group.channelId));
    await until(at('2026-11-30', '18:00'));
    expect(wordsOf(lastTold(ida))).toContain('Personalet på stedet står for tilmeldingen');
    expect(wordsOf(lastTold(ida))).toContain('Tag billedlegitimation og din besøgstilladelse');
    await until(at('2026-12-02', '10:00'));
    const asks = (userId: string): boolean => JSON.stringify(lastTold(userId).blocks).includes('count_visit_6');
    const counter = [ida, jonas].find(asks) ?? lise;
    expect(wordsOf(lastTold(counter))).toContain('Hvor mange deltog ud over jer selv?');
    await pressIn(counter, 'count_visit_6', lastTold(counter));
    const [bingo] = (await storedWeek('2026-W49')).shifts;
    const count = (await world.society.of(Counts).read(bingo?.id ?? ''))?.count;
    expect(count).toMatchObject({ held: true, clientVisits: null, participants: 6 });
  });
});
