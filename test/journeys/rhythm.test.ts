import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg } from '../support/goteborg.js';
import { planning, stopWithoutProblems, VISIT } from '../support/planned-week.js';

const { lena, lars, emma } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { type, top, press, submit, words, toldInDirectMessage } = planning(() => ({ world, group }));

const pattern = () => world.society.of(Groups).pattern(group.id);

/** Adds a visit to the plan that is open. */
const add = async (visit: Parameters<typeof submit>[1]) => {
  await press(lena, 'add_shift');
  await submit(lena, { ...VISIT, ...visit });
};

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopWithoutProblems(world));

describe('a pattern of every second week', () => {
  it('is chosen on the visit, with its weeks, and proposed in those weeks only, over a year of 53 weeks', async () => {
    await type(lena, '/visit plan 49');
    await press(lena, 'add_shift');
    const form = JSON.stringify(top(lena).view);
    expect(form).toContain('Varje vecka');
    expect(form).toContain('Varannan vecka: vecka 49, 51, 53, 2 …');
    expect(form).toContain('Var fjärde vecka: vecka 49, 53, 4, 8 …');
    await submit(lena, { ...VISIT, date: '2026-12-01', every: '2' });
    expect(words(lena)).toContain('Enskilda samtal · 2–3 frivilliga · varannan vecka: vecka 49, 51, 53, 2 …');
    await submit(lena, { pattern: ['keep'] });
    expect(toldInDirectMessage(lena)).toContain(
      'Den här veckan är nu ert veckomönster.\n• Tisdag 17:00: varannan vecka: vecka 49, 51, 53, 2 …',
    );
    expect(await pattern()).toMatchObject([{ weekday: 2, rhythm: { every: 2, comesIn: '2026-W49' } }]);

    await type(lena, '/visit plan 50');
    expect(words(lena)).toContain('Den här veckan har veckomönstret inga besök: nästa är i vecka 51.');
    await press(lena, 'other_week', '2026-W51');
    expect(words(lena)).toContain('*tisdag 15 december 17:00–19:00*');
    await press(lena, 'other_week', '2026-W53');
    expect(words(lena)).toContain('*tisdag 29 december 17:00–19:00*');
    await press(lena, 'other_week', '2027-W01');
    expect(words(lena)).toContain('nästa är i vecka 2.');
    await press(lena, 'other_week', '2027-W02');
    expect(words(lena)).toContain('*tisdag 12 januari 17:00–19:00*');
  });

  it('says what rests in a week that has other visits, and one of them can be taken out', async () => {
    await type(lena, '/visit plan 49');
    await add({ date: '2026-12-01', every: '2' });
    await add({ date: '2026-12-03', every: '1' });
    await add({ date: '2026-12-05', every: '4' });
    await submit(lena, { pattern: ['keep'] });
    await type(lena, '/visit plan 50');
    expect(words(lena)).toContain('*torsdag 10 december 17:00–19:00*');
    expect(words(lena)).toContain(
      'Ur veckomönstret, men inte den här veckan:\n• tisdag 17:00, varannan vecka: nästa gång vecka 51\n• lördag 17:00, var fjärde vecka: nästa gång vecka 53',
    );
    await press(lena, 'take_out_of_pattern', '2|17:00|2|2026-W49');
    expect(words(lena)).toContain('Borttaget ur veckomönstret.');
    expect(words(lena)).not.toContain('tisdag 17:00');
    expect((await pattern()).map(({ weekday }) => weekday)).toEqual([4, 6]);
  });

  it('leaves weeks that are open already as they are, and says which', async () => {
    await type(lena, '/visit plan 48');
    await add({ date: '2026-11-24', every: '1' });
    await submit(lena, { pattern: ['keep'] });
    await type(lars, '/visit plan 49');
    expect(words(lars)).toContain('*tisdag 1 december 17:00–19:00*');
    await type(lena, '/visit plan 48');
    const [visit] = (await world.society.of(Weeks).read(group.id, '2026-W48'))?.shifts ?? [];
    await press(lena, 'plan_shift', `change|${visit?.id}`);
    await submit(lena, { every: '2' });
    await submit(lena, { pattern: ['keep'] });
    expect(toldInDirectMessage(lena)).toContain('Redan öppnade veckor ändras inte av det: titta igenom vecka 49.');
    expect((await world.society.of(Weeks).read(group.id, '2026-W49'))?.shifts).toHaveLength(1);
    expect(await pattern()).toMatchObject([{ rhythm: { every: 2, comesIn: '2026-W48' } }]);
  });

  it('is not kept from a week that is over by then', async () => {
    await type(lena, '/visit plan 48');
    await add({ date: '2026-11-24', every: '2' });
    await world.later(9 * 24 * 60 * 60_000);
    await submit(lena, { pattern: ['keep'] });
    expect(words(lena)).toContain('Vecka 48');
    expect(await pattern()).toEqual([]);
  });

  it('is read in English too', async () => {
    const { id, name, channelId, locale, showNames, facility } = group;
    const details = { id, name, channelId, locale, showNames, leaderIds: [lena, emma], facilityId: facility.id };
    await world.society.of(Groups).save(details, 1, lena, world.sandbox.clock.now());
    await type(emma, '/visit plan 49');
    await press(emma, 'add_shift');
    expect(JSON.stringify(top(emma).view)).toContain('Every second week: weeks 49, 51, 53, 2 …');
  });
});
