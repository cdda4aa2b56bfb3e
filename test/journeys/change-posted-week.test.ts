import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { planning, stopWithoutProblems, THURSDAY, TUESDAY, VISIT } from '../support/planned-week.js';

const { lena, lars, anna, bo, emma, channel } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { type, top, press, submit, words, claim, ticks, storedWeek, toldInDirectMessage } = planning(() => ({
  world,
  group,
}));

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopWithoutProblems(world));

describe('changing a posted week', () => {
  let tuesday: string;
  let thursday: string;

  beforeEach(async () => {
    [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    for (const userId of [anna, bo]) await claim(userId, tuesday);
    await type(lena, '/visit plan');
  });

  it('says that changes count at once, and shows who comes', () => {
    expect(words(lena)).toContain(`Publicerad i <#${channel}>. Det du ändrar här gäller direkt`);
    expect(words(lena)).toContain(`Anmälda: <@${anna}> och <@${bo}>`);
  });

  it('changes the post in place and tells those who hold the visit, and nobody else', async () => {
    const before = postIn(world);
    await press(lena, 'plan_shift', `change|${tuesday}`);
    expect(words(lena)).toContain(`<@${anna}> och <@${bo}> är anmälda och får besked`);
    await submit(lena, { start_time: '17:30', end_time: '19:30' });
    expect(wordsOf(postIn(world))).toContain('tisdag 24 november 17:30–19:30');
    expect(postIn(world).ts).toBe(before.ts);
    expect(words(lena)).toContain('tisdag 24 november 17:30–19:30');
    expect(toldInDirectMessage(anna)).toContain('17:30–19:30');
    expect(toldInDirectMessage(bo)).toContain('17:30–19:30');
    expect(toldInDirectMessage(emma)).toBe('');
  });

  it('names the other visit to somebody for whom two overlap now, and lets them give up either', async () => {
    await claim(anna, thursday);
    await press(lena, 'plan_shift', `change|${thursday}`);
    await submit(lena, { date: '2026-11-24', start_time: '18:00', end_time: '20:00' });
    const { id } = world.sandbox.world.directChannel(anna);
    const [notice] = world.sandbox.world.messages(id);
    if (!notice) throw new Error('Anna was told nothing');
    expect(wordsOf(notice)).toContain('Nu krockar det med ett annat besök som du är anmäld till');
    expect(wordsOf(notice)).toContain('*tisdag 24 november 17:00–19:00*, Häktet Göteborg');
    await world.sandbox.as(anna).press({ message: notice }, 'release_shift', tuesday);
    await world.settle();
    const held = (await storedWeek()).shifts.filter(({ claims }) => claims.some(({ userId }) => userId === anna));
    expect(held.map((shift) => shift.id)).toEqual([thursday]);
  });

  it('tells nobody when nothing that concerns them has changed', async () => {
    await press(lena, 'plan_shift', `change|${tuesday}`);
    await submit(lena, { maximum_party: '4' });
    expect(wordsOf(postIn(world))).toContain('●●○○ 2 av 4');
    expect(toldInDirectMessage(anna)).toBe('');
  });

  it('adds a visit to the post', async () => {
    await press(lena, 'add_shift');
    await submit(lena, { ...VISIT, date: '2026-11-27' });
    expect(wordsOf(postIn(world))).toContain('fredag 27 november 17:00–19:00');
  });

  it.each([
    ['called_off_by_us', 'Inställt av oss'],
    ['called_off_by_facility', 'Inställt av häktet'],
  ])('calls a visit off with no place for a reason, and tells everybody who holds it: %s', async (by, label) => {
    await press(lena, 'plan_shift', `call_off|${tuesday}`);
    expect(words(lena)).toContain(`<@${anna}> och <@${bo}> får besked: 2 personer.`);
    expect(words(lena)).toContain('Häktet behöver inte säga varför, och vi skriver inte ner det.');
    const inputs = top(lena).view.blocks.filter((block) => block.type === 'input');
    expect(inputs.map((block) => block.block_id)).toEqual(['called_off_by']);

    await submit(lena, { called_off_by: by });
    expect(words(lena)).toContain('2 personer får besked.');
    expect(words(lena)).toContain(label);
    expect((await storedWeek()).shifts).toMatchObject([{ status: by }, { status: 'planned' }]);
    expect(toldInDirectMessage(anna)).toContain('tisdag 24 november 17:00–19:00');
    expect(toldInDirectMessage(bo)).not.toBe('');
    expect(toldInDirectMessage(emma)).toBe('');
  });

  it('offers to remove only visits that nobody holds', () => {
    const menus = JSON.stringify(top(lena).view.blocks);
    expect(menus).toContain(`remove|${thursday}`);
    expect(menus).not.toContain(`remove|${tuesday}`);
    expect(menus).toContain(`call_off|${tuesday}`);
  });

  it('does not remove a visit that somebody has just taken', async () => {
    const planBefore = top(lena);
    await claim(emma, thursday);
    await world.sandbox.as(lena).press({ view: planBefore }, 'plan_shift', `remove|${thursday}`);
    await world.settle();
    expect(words(lena)).toContain('Ställ in det i stället');
    expect((await storedWeek()).shifts).toHaveLength(2);
  });
});

describe('two leaders with the same week open', () => {
  let tuesday: string;
  let thursday: string;

  beforeEach(async () => {
    [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await type(lena, '/visit plan');
    await type(lars, '/visit plan');
  });

  const changeTuesday = async (userId: string, values: InputValues) => {
    await press(userId, 'plan_shift', `change|${tuesday}`);
    return submit(userId, values);
  };

  it('the second is shown what it says now and keeps what they wrote; the next press saves it', async () => {
    await press(lena, 'plan_shift', `change|${tuesday}`);
    await changeTuesday(lars, { start_time: '16:00', end_time: '18:00' });

    const second = await submit(lena, { start_time: '15:00', end_time: '17:30' });
    expect(second.payload).toMatchObject({ response_action: 'update' });
    expect(words(lena)).toContain(`<@${lars}> ändrade veckan medan du skrev.`);
    expect(words(lena)).toContain('Nu står det: tisdag 24 november 16:00–18:00');
    expect(wordsOf(postIn(world))).toContain('16:00–18:00');

    await submit(lena);
    expect(wordsOf(postIn(world))).toContain('tisdag 24 november 15:00–17:30');
  });

  it('the second who adds a visit keeps it, and the next press adds it', async () => {
    await press(lena, 'add_shift');
    await changeTuesday(lars, { maximum_party: '4' });
    await submit(lena, { ...VISIT, date: '2026-11-27', start_time: '09:00', end_time: '10:30' });
    expect(words(lena)).toContain('Spara igen för att lägga till besöket.');
    await submit(lena);
    expect((await storedWeek()).shifts).toMatchObject([{ maximumParty: 4 }, {}, { minimumParty: 2 }]);
    expect(wordsOf(postIn(world))).toContain('fredag 27 november 09:00–10:30');
  });

  it('the second is told when the visit they write about is gone', async () => {
    await press(lena, 'plan_shift', `change|${tuesday}`);
    await press(lars, 'plan_shift', `remove|${tuesday}`);
    await submit(lena, { start_time: '15:00' });
    expect(words(lena)).toContain('Det besöket finns inte längre i planen.');
    expect((await storedWeek()).shifts).toHaveLength(1);
  });

  it('the second sees the week as it is now and keeps their ticks, and the first leader’s ticks stay', async () => {
    await submit(lars, ticks(lars, tuesday));
    await submit(lena, ticks(lena, tuesday, thursday));
    expect(words(lena)).toContain(`<@${lars}> ändrade veckan medan du hade den öppen.`);
    await submit(lena);
    expect(toldInDirectMessage(lena)).toContain('Sparat');
    const cleared = (await storedWeek()).shifts.filter((shift) => shift.cleared).map(({ id }) => id);
    expect(cleared).toEqual([tuesday]);
  });

  it('the second who calls a visit off is shown it as it is now, and asked once more', async () => {
    await press(lena, 'plan_shift', `call_off|${tuesday}`);
    await changeTuesday(lars, { start_time: '16:00', end_time: '18:00' });
    await submit(lena, { called_off_by: 'called_off_by_us' });
    expect(words(lena)).toContain('*tisdag 24 november 16:00–18:00*');
    expect((await storedWeek()).shifts).toMatchObject([{ status: 'planned' }, {}]);
    await submit(lena);
    expect((await storedWeek()).shifts).toMatchObject([{ status: 'called_off_by_us' }, {}]);
    expect(words(lena)).toContain('Säg själv till häktet, som inte får besked av mig.');
  });

  it('the second who presses a button sees the week as it is now, and nothing else happens', async () => {
    await changeTuesday(lars, { maximum_party: '4' });
    await press(lena, 'plan_shift', `remove|${thursday}`);
    expect(words(lena)).toContain(`<@${lars}> ändrade veckan medan du hade den öppen.`);
    expect(words(lena)).toContain('2–4 frivilliga');
    expect((await storedWeek()).shifts).toHaveLength(2);
    await press(lena, 'plan_shift', `remove|${thursday}`);
    expect((await storedWeek()).shifts).toHaveLength(1);
  });
});
