import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { planning, stopWithoutProblems, THURSDAY, TUESDAY, VISIT } from '../support/planned-week.js';

const { lena, lars, anna, emma, mikkel, admin, channel } = GOTEBORG;

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

describe('planning a week', () => {
  it('goes from an empty week to a posted schedule, and the next week is proposed from it', async () => {
    await type(lena, '/visit planera');
    expect(words(lena)).toContain('Vecka 48 (23–29 november)');
    expect(words(lena)).toContain('*Häktet Göteborg* · Besöksgruppen Göteborg');
    expect(words(lena)).toContain('Inga besök den här veckan än');

    await press(lena, 'add_shift');
    expect(words(lena)).toContain('Lägg till ett besök');
    await submit(lena, VISIT);
    expect(words(lena)).toContain('*tisdag 24 november 17:00–19:00*\nEnskilda samtal · 2–3 frivilliga');
    expect(words(lena)).toContain('Ingen är anmäld än');

    const [shift] = (await storedWeek()).shifts;
    await submit(lena, { ...ticks(lena, shift?.id ?? ''), pattern: ['keep'] });
    expect(world.sandbox.world.modals(lena)).toEqual([]);
    expect(toldInDirectMessage(lena)).toContain(`Publicerad i <#${channel}>: *vecka 48 (23–29 november)*`);
    expect(wordsOf(postIn(world))).toContain('tisdag 24 november 17:00–19:00');
    expect((await storedWeek()).shifts).toMatchObject([{ cleared: true }]);

    await type(lena, '/visit plan 49');
    expect(words(lena)).toContain('*tisdag 1 december 17:00–19:00*\nEnskilda samtal · 2–3 frivilliga');
    expect((await storedWeek('2026-W49')).shifts).toMatchObject([{ cleared: false }]);
  });

  it('is kept as a draft that only leaders see, until one of them posts it', async () => {
    await type(lena, '/visit plan');
    await press(lena, 'add_shift');
    await submit(lena, VISIT);
    expect(top(lena).view).toMatchObject({ submit: { text: 'Publicera' } });
    const [shift] = (await storedWeek()).shifts;
    world.sandbox.as(lena).fill(ticks(lena, shift?.id ?? ''));
    await press(lena, 'save_draft');
    expect(words(lena)).toContain('Utkastet är sparat. Bara ledare ser det');
    expect(await storedWeek()).toMatchObject({ state: 'draft', shifts: [{ cleared: true }] });
    expect(world.sandbox.world.messages(channel)).toEqual([]);

    await type(lars, '/visit plan next');
    expect(words(lars)).toContain('Utkast: bara gruppens ledare ser det.');
    await submit(lars);
    expect(wordsOf(postIn(world))).toContain('tisdag 24 november');
  });

  it('that is empty has nothing to post: it is saved, and says what to do', async () => {
    await type(lena, '/visit plan');
    expect(top(lena).view).toMatchObject({ submit: { text: 'Spara' } });
    await submit(lena);
    expect(toldInDirectMessage(lena)).toContain('Sparat som utkast');
    expect((await storedWeek()).state).toBe('draft');
    expect(world.sandbox.world.messages(channel)).toEqual([]);
  });

  it('posted from the plan is a plan that is saved from then on', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(lena, '/visit plan');
    expect(top(lena).view).toMatchObject({ submit: { text: 'Spara' } });
    expect(JSON.stringify(top(lena).view)).not.toContain('save_draft');
  });

  it('shows public holidays, also beside the days to choose from', async () => {
    await type(lena, '/visit plan 2026-W52');
    expect(words(lena)).toContain(
      'Helgdagar den här veckan: torsdag 24 december (julafton), fredag 25 december (juldagen) och lördag 26 december (annandag jul).',
    );
    await press(lena, 'add_shift');
    expect(words(lena)).toContain('tors 24 dec. · julafton');
  });

  it('speaks Danish and English to leaders who do', async () => {
    const { name, channelId, locale, showNames, id } = group;
    const leaderIds = [lena, mikkel, emma];
    await world.society
      .of(Groups)
      .save(
        { id, name, channelId, locale, showNames, leaderIds, facilityId: group.facility.id },
        1,
        admin,
        world.sandbox.clock.now(),
      );
    await type(mikkel, '/visit planlæg næste');
    expect(words(mikkel)).toContain('Uge 48 (23.–29. november)');
    expect(words(mikkel)).toContain('Kladde: Kun gruppens besøgsledere ser den.');
    await press(mikkel, 'add_shift');
    expect(words(mikkel)).toContain('Hvordan I mødes');
    await world.sandbox.as(mikkel).closeModal();
    await type(emma, '/visit plan next');
    expect(words(emma)).toContain('Draft: only the group’s leaders see it.');
  });

  it('copies last week, ticks left out, and says how many visits came', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await type(lena, '/visit plan 49');
    await press(lena, 'copy_last_week');
    expect(words(lena)).toContain('2 besök kopierades från förra veckan.');
    expect(words(lena)).toContain('*tisdag 1 december 17:00–19:00*');
    expect(words(lena)).toContain('*torsdag 3 december 18:00–20:00*');
    await press(lena, 'copy_last_week');
    expect(words(lena)).toContain('Inget att kopiera');
    expect((await storedWeek('2026-W49')).shifts).toMatchObject([{ cleared: false }, { cleared: false }]);
  });

  it('has each visit’s tick in its own row, and keeps what is pressed there while another visit is changed', async () => {
    const [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [
      { ...TUESDAY, cleared: false },
      { ...THURSDAY, cleared: false },
    ]);
    await type(lena, '/visit plan');
    const rows = top(lena).view.blocks.map((block) => wordsOf({ blocks: [block] }));
    const row = rows.findIndex((words) => words.includes('*tisdag 24 november 17:00–19:00*'));
    expect(rows[row + 1]).toBe('Klartecken från häktet: tis 24 nov. 17:00–19:00');
    expect(rows[row + 2]).toContain('*torsdag 26 november 18:00–20:00*');
    expect(rows.join()).toContain('Bara krysset sparas, ingenting annat.');

    await press(lena, 'cleared', thursday);
    await press(lena, 'plan_shift', `change|${tuesday}`);
    await submit(lena, { maximum_party: '4' });
    await submit(lena);
    expect((await storedWeek()).shifts).toMatchObject([{ cleared: false, maximumParty: 4 }, { cleared: true }]);
    expect(wordsOf(postIn(world)).match(/väntar på klartecken/g)).toHaveLength(1);
  });

  it('keeps ticks while visits are added and changed above it', async () => {
    const [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await type(lena, '/visit plan');
    world.sandbox.as(lena).fill(ticks(lena, thursday));
    await press(lena, 'add_shift');
    await submit(lena, { ...VISIT, date: '2026-11-23' });
    await press(lena, 'plan_shift', `change|${thursday}`);
    await submit(lena, { maximum_party: '4' });
    await submit(lena);
    const week = await storedWeek();
    expect(week.shifts.map(({ id, cleared }) => [id, cleared]).slice(1)).toEqual([
      [tuesday, false],
      [thursday, true],
    ]);
    expect(week.shifts).toMatchObject([{ cleared: false }, {}, { maximumParty: 4 }]);
  });

  it('saves ticks when another week is opened from it', async () => {
    const [tuesday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(lena, '/visit plan');
    world.sandbox.as(lena).fill(ticks(lena));
    await press(lena, 'other_week', '2026-W49');
    expect(words(lena)).toContain('Vecka 49');
    expect(await storedWeek()).toMatchObject({ shifts: [{ id: tuesday, cleared: false }] });
  });

  it('removes a visit that nobody has taken', async () => {
    const [tuesday, thursday] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await type(lena, '/visit plan');
    await press(lena, 'plan_shift', `remove|${tuesday}`);
    expect(words(lena)).toContain('Besöket togs bort.');
    expect((await storedWeek()).shifts.map(({ id }) => id)).toEqual([thursday]);
    expect(wordsOf(postIn(world))).not.toContain('tisdag');
  });

  it('names those who left the channel, with what they still hold, and frees a place', async () => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(anna);
    await world.sandbox.world.leave(channel, anna);
    await world.settle();
    await type(lena, '/visit plan 49');
    expect(words(lena)).toContain('Har lämnat kanalen');
    expect(words(lena)).toContain(`<@${anna}> · tisdag 24 november 17:00–19:00`);
    await press(lena, 'free_seat');
    expect((await storedWeek()).shifts).toMatchObject([{ claims: [] }]);
  });

  it('keeps what was ticked and chosen and not saved yet when a place is freed', async () => {
    const [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await claim(anna, tuesday);
    await world.sandbox.world.leave(channel, anna);
    await world.settle();
    await type(lena, '/visit plan');
    world.sandbox.as(lena).fill({ ...ticks(lena, thursday), pattern: ['keep'] });
    await press(lena, 'free_seat');
    expect(words(lena)).toContain(`*<@${anna}> är inte längre anmäld till besöket tisdag 24 november 17:00–19:00`);
    expect(words(lena)).toContain('Veckomönster');
    await submit(lena);
    const { shifts } = await storedWeek();
    expect(shifts.map(({ cleared, claims }) => [cleared, claims.length])).toEqual([
      [false, 0],
      [true, 0],
    ]);
    expect(await world.society.of(Groups).pattern(group.id)).toHaveLength(2);
  });

  it('shows what people have typed as they typed it, without pinging anybody', async () => {
    const { id, channelId, locale, showNames, leaderIds, facility } = group;
    const name = '<!channel> & @here 🎲 مرحبا';
    await world.society
      .of(Groups)
      .save(
        { id, name, channelId, locale, showNames, leaderIds, facilityId: facility.id },
        1,
        admin,
        world.sandbox.clock.now(),
      );
    await type(lena, '/visit plan');
    expect(words(lena)).toContain('&lt;!channel&gt; &amp; @here 🎲 مرحبا');
  });
});

describe('which week is planned', () => {
  it('is named in any of the three languages, the next one when nothing is said', async () => {
    const understood: readonly (readonly [string, string])[] = [
      ['/visit plan', 'Vecka 48'],
      ['/visit plan next', 'Vecka 48'],
      ['/visit  PLANERA   Nästa', 'Vecka 48'],
      ['/visit planlæg næste', 'Vecka 48'],
      ['/visit plan this', 'Vecka 47'],
      ['/visit plan denna', 'Vecka 47'],
      ['/visit planlæg denne', 'Vecka 47'],
      ['/visit plan vecka 50', 'Vecka 50'],
      ['/visit plan uge 50', 'Vecka 50'],
      ['/visit plan 50', 'Vecka 50'],
      ['/visit plan 2026-w53', 'Vecka 53'],
      ['/visit plan 2027-W01', 'Vecka 1 (4–10 januari)'],
    ];
    for (const [typed, label] of understood) {
      await type(lena, typed);
      expect(words(lena), typed).toContain(label);
      await world.sandbox.as(lena).closeModal();
    }
  });

  it('is asked for again when what was typed is no week', async () => {
    for (const typed of ['2027-W53', '2026-W60', 'snart', '<!channel> & `@here` 🎲', 'x'.repeat(4000)]) {
      await type(lena, `/visit plan ${typed}`);
      expect(world.sandbox.world.modals(lena)).toEqual([]);
      expect(wordsOf(lastAnswer(world, lena)), typed.slice(0, 40)).toContain('Jag förstår inte vilken vecka');
      expect(wordsOf(lastAnswer(world, lena))).not.toContain('<!channel>');
    }
  });

  it('is not one that is over', async () => {
    await type(lena, '/visit plan 2026-W46');
    expect(wordsOf(lastAnswer(world, lena))).toContain('Vecka 46 (9–15 november) är över');
    expect(await world.society.of(Weeks).read(group.id, '2026-W46')).toBeNull();
  });
});
