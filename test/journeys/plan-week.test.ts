import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/domain/model.js';
import type { InputValues, SandboxView } from '../sandbox/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf, ZONE } from '../support/goteborg.js';

const { lena, lars, anna, bo, emma, mikkel, admin, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '18:00', to: '20:00' };

let world: BotUnderTest;
let group: Group;

afterEach(async () => {
  const problems = world.log.filter((line) => line.includes('"msg":"problem"'));
  await world.stop();
  expect(problems).toEqual([]);
});

async function start(now?: string): Promise<void> {
  world = await startBotUnderTest(now ? { now: new Date(now) } : {});
  group = await goteborg(world);
}

const type = async (userId: string, text: string, where: string = channel) => {
  await world.sandbox.as(userId).command(where, text);
  await world.settle();
};

/** The modal on top of somebody's screen. */
function top(userId: string): SandboxView {
  const view = world.sandbox.world.modals(userId).at(-1);
  if (!view) throw new Error(`${userId} has no modal open`);
  return view;
}

const words = (userId: string) => {
  const { view } = top(userId);
  return `${view.type === 'modal' ? view.title.text : ''}\n${wordsOf(view)}`;
};

const press = async (userId: string, action: string, value?: string) => {
  await world.sandbox.as(userId).press({ view: top(userId) }, action, value);
  await world.settle();
};

const submit = async (userId: string, values: InputValues = {}) => {
  const ack = await world.sandbox.as(userId).submit(values);
  await world.settle();
  return ack;
};

/** The blocks in which *cleared with the facility* is ticked. */
const clearedBlocks = (userId: string) =>
  top(userId).view.blocks.flatMap(({ block_id: id }) => (id?.startsWith('cleared:') ? [id] : []));

const ticks = (userId: string, ...shiftIds: readonly string[]): InputValues => {
  const [block = ''] = clearedBlocks(userId);
  return { [block]: shiftIds };
};

const storedWeek = async (isoWeek: '2026-W47' | '2026-W48' | '2026-W49' = '2026-W48') => {
  const week = await world.society.weeks.read(group.id, isoWeek);
  if (!week) throw new Error(`nobody has opened ${isoWeek}`);
  return week;
};

const toldInDirectMessage = (userId: string) => {
  const { id } = world.sandbox.world.directChannel(userId);
  return world.sandbox.world.messages(id).map(wordsOf).join('\n');
};

const visit: InputValues = {
  date: '2026-11-24',
  start_time: '17:00',
  end_time: '19:00',
  format: 'individual',
  minimum_party: '2',
  maximum_party: '3',
};

describe('planning a week', () => {
  beforeEach(() => start());

  it('goes from an empty week to a posted schedule, and the next week is proposed from it', async () => {
    await type(lena, '/visit planera');
    expect(words(lena)).toContain('Vecka 48 (23–29 november)');
    expect(words(lena)).toContain('*Häktet Göteborg* · Besöksgruppen Göteborg');
    expect(words(lena)).toContain('Inga besök den här veckan än');

    await press(lena, 'add_shift');
    expect(words(lena)).toContain('Lägg till ett besök');
    await submit(lena, visit);
    expect(words(lena)).toContain('*tisdag 24 november 17:00–19:00*\nenskilda samtal · 2–3 frivilliga');
    expect(words(lena)).toContain('Ingen har tagit det än');

    const [shift] = (await storedWeek()).shifts;
    await submit(lena, { ...ticks(lena, shift?.id ?? ''), pattern: ['keep'] });
    expect(words(lena)).toContain(`Publicerad i <#${channel}>: *Vecka 48 (23–29 november)*`);
    expect(wordsOf(postIn(world))).toContain('tisdag 24 november 17:00–19:00');
    expect((await storedWeek()).shifts).toMatchObject([{ cleared: true }]);

    await type(lena, '/visit plan 49');
    expect(words(lena)).toContain('*tisdag 1 december 17:00–19:00*\nenskilda samtal · 2–3 frivilliga');
    expect((await storedWeek('2026-W49')).shifts).toMatchObject([{ cleared: false }]);
  });

  it('is kept as a draft that only leaders see, until one of them posts it', async () => {
    await type(lena, '/visit plan');
    await press(lena, 'add_shift');
    await submit(lena, visit);
    await submit(lena, { posting: 'draft' });
    expect(words(lena)).toContain('Sparat som utkast');
    expect(world.sandbox.world.messages(channel)).toEqual([]);

    await type(lars, '/visit plan next');
    expect(words(lars)).toContain('Utkast: bara gruppens ledare ser det.');
    await submit(lars, { posting: 'post' });
    expect(wordsOf(postIn(world))).toContain('tisdag 24 november');
  });

  it('says what to do when there is nothing to post', async () => {
    await type(lena, '/visit plan');
    await submit(lena, { posting: 'post' });
    expect(Object.values(top(lena).errors)).toEqual([
      'Det finns inget besök att publicera än. Lägg till ett först, eller spara ett utkast.',
    ]);
    expect(world.sandbox.world.messages(channel)).toEqual([]);
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
    await world.society.groups.save(
      { id, name, channelId, locale, showNames, leaderIds, facilityId: group.facility.id },
      1,
      admin,
      world.sandbox.clock.now(),
    );
    await type(mikkel, '/visit planlæg næste');
    expect(words(mikkel)).toContain('Uge 48 (23.–29. november)');
    expect(words(mikkel)).toContain('Kladde: kun gruppens besøgsledere ser den.');
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

  it('keeps ticks while visits are added and changed above it', async () => {
    const [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await type(lena, '/visit plan');
    world.sandbox.as(lena).fill(ticks(lena, thursday));
    await press(lena, 'add_shift');
    await submit(lena, { ...visit, date: '2026-11-23' });
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
    await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    await world.sandbox.world.leave(channel, anna);
    await world.settle();
    await type(lena, '/visit plan 49');
    expect(words(lena)).toContain('Inte längre i kanalen');
    expect(words(lena)).toContain(`<@${anna}> · tisdag 24 november 17:00–19:00`);
    await press(lena, 'free_seat');
    expect((await storedWeek()).shifts).toMatchObject([{ claims: [] }]);
  });

  it('keeps what was ticked and chosen and not saved yet when a place is freed', async () => {
    const [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift', tuesday);
    await world.settle();
    await world.sandbox.world.leave(channel, anna);
    await world.settle();
    await type(lena, '/visit plan');
    world.sandbox.as(lena).fill({ ...ticks(lena, thursday), pattern: ['keep'] });
    await press(lena, 'free_seat');
    expect(words(lena)).toContain(`*Platsen som <@${anna}> hade tisdag 24 november 17:00–19:00 är ledig igen`);
    expect(words(lena)).toContain('Veckomönster');
    await submit(lena);
    const { shifts } = await storedWeek();
    expect(shifts.map(({ cleared, claims }) => [cleared, claims.length])).toEqual([
      [false, 0],
      [true, 0],
    ]);
    expect(await world.society.groups.pattern(group.id)).toHaveLength(2);
  });

  it('shows what people have typed as they typed it, without pinging anybody', async () => {
    const { id, channelId, locale, showNames, leaderIds, facility } = group;
    const name = '<!channel> & @here 🎲 مرحبا';
    await world.society.groups.save(
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
  beforeEach(() => start());

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
      expect(wordsOf(lastAnswer(world, lena)), typed.slice(0, 40)).toContain('som en vecka');
      expect(wordsOf(lastAnswer(world, lena))).not.toContain('<!channel>');
    }
  });

  it('is not one that is over', async () => {
    await type(lena, '/visit plan 2026-W46');
    expect(wordsOf(lastAnswer(world, lena))).toContain('Vecka 46 (9–15 november) är över');
    expect(await world.society.weeks.read(group.id, '2026-W46')).toBeNull();
  });
});

describe('who may plan', () => {
  beforeEach(() => start());

  const leadersOnly = 'Det är gruppens ledare som planerar';

  /** Makes Lars the group's only leader, as set-up would. */
  const withoutLena = () => {
    const { id, name, channelId, locale, showNames, facility } = group;
    const now = world.sandbox.clock.now();
    const saved = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [lars] };
    return world.society.groups.save(saved, 1, admin, now);
  };

  it('is the group’s leaders: others are told kindly whom to ask', async () => {
    await type(anna, '/visit plan');
    expect(wordsOf(lastAnswer(world, anna))).toContain(`${leadersOnly}: <@${lars}> och <@${lena}>`);
    expect(world.sandbox.world.modals(anna)).toEqual([]);
  });

  it('is not a workspace admin', async () => {
    await type(admin, '/visit plan', GOTEBORG.national);
    expect(wordsOf(lastAnswer(world, admin, GOTEBORG.national))).toContain('du leder ingen grupp här');
  });

  it('is decided again at every press and when the modal is sent in', async () => {
    const [tuesday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(lena, '/visit plan 49');
    const stalePlan = top(lena);
    await press(lena, 'add_shift');
    await withoutLena();

    await submit(lena, { ...visit, date: '2026-12-01' });
    expect(words(lena)).toContain(leadersOnly);
    for (const action of ['copy_last_week', 'add_shift']) {
      await world.sandbox.as(lena).press({ view: stalePlan }, action);
      await world.settle();
      expect(wordsOf(world.sandbox.world.modals(lena)[0]?.view ?? { blocks: [] })).toContain(leadersOnly);
    }
    expect((await storedWeek('2026-W49')).shifts).toEqual([]);

    await type(lars, '/visit plan');
    expect(words(lars)).toContain('tisdag 24 november');
    expect((await storedWeek()).shifts.map(({ id }) => id)).toEqual([tuesday]);
  });

  it.each([
    ['posts nothing', async () => submit(lena, { posting: 'post' })],
    ['opens no other week', async () => press(lena, 'other_week', '2026-W50')],
  ])('%s once somebody no longer leads the group', async (_, act) => {
    await type(lena, '/visit plan');
    await press(lena, 'add_shift');
    await submit(lena, visit);
    await withoutLena();
    await act();
    expect(words(lena)).toContain(leadersOnly);
    expect(words(lena)).not.toContain('tisdag');
    expect((await storedWeek()).state).toBe('draft');
    expect(await world.society.weeks.read(group.id, '2026-W50')).toBeNull();
  });

  it.each(['change', 'call_off', 'remove'])('cannot %s a visit once somebody no longer leads', async (verb) => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(lena, '/visit plan');
    await withoutLena();
    await press(lena, 'plan_shift', `${verb}|${tuesday}`);
    expect(words(lena)).toContain(leadersOnly);
    expect(words(lena)).not.toContain('tisdag');
    expect((await storedWeek()).shifts).toMatchObject([{ id: tuesday, status: 'planned' }]);
  });

  it('cannot call a visit off from a modal opened before', async () => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await type(lena, '/visit plan');
    await press(lena, 'plan_shift', `call_off|${tuesday}`);
    await withoutLena();
    await submit(lena, { called_off_by: 'called_off_by_us' });
    expect(words(lena)).toContain(leadersOnly);
    expect((await storedWeek()).shifts).toMatchObject([{ status: 'planned' }]);
  });
});

describe('which group is planned for', () => {
  const MALMO = 'C0MALMO';
  const LOBBY = 'C0LOBBY';
  let malmoId: string;

  beforeEach(async () => {
    await start();
    const { sandbox, society } = world;
    sandbox.world.addChannel({ id: MALMO, name: 'besok-malmo', members: [lena, sandbox.botUserId] });
    sandbox.world.addChannel({ id: LOBBY, name: 'allmant', members: [lena, lars] });
    const now = sandbox.clock.now();
    const facility = await society.facilities.save(
      {
        id: null,
        name: 'Anstalten Malmö',
        kind: 'prison',
        region: 'Syd',
        timeZone: ZONE,
        visitorCap: 2,
        programmeCode: 'se.prison_visits',
        status: 'paused',
      },
      null,
      admin,
      now,
    );
    if (!facility.ok) throw new Error('no facility');
    const { locale, showNames } = group;
    const saved = await society.groups.save(
      { id: null, facilityId: facility.id, name: 'Malmö', channelId: MALMO, locale, showNames, leaderIds: [lena] },
      null,
      admin,
      now,
    );
    if (!saved.ok) throw new Error('no group');
    malmoId = saved.id;
  });

  it('is the channel’s', async () => {
    await type(lena, '/visit plan');
    expect(words(lena)).toContain('Häktet Göteborg');
    await type(lena, '/visit plan', MALMO);
    expect(words(lena)).toContain('Anstalten Malmö');
    expect(words(lena)).toContain('Besöken här är pausade.');
  });

  it('is the only one that somebody leads, wherever they ask', async () => {
    await type(lars, '/visit plan', LOBBY);
    expect(words(lars)).toContain('Häktet Göteborg');
  });

  it('is asked for when somebody leads several, and the week they named is kept', async () => {
    await type(lena, '/visit plan 50', LOBBY);
    const answer = lastAnswer(world, lena, LOBBY);
    expect(wordsOf(answer)).toContain('Vilken grupp vill du planera för?');
    await world.sandbox.as(lena).press({ message: answer }, 'open_plan', `${malmoId}|2026-W50`);
    await world.settle();
    expect(words(lena)).toContain('Anstalten Malmö');
    expect(words(lena)).toContain('Vecka 50');
  });

  it('is asked for in a modal after the shortcut, where there is no channel', async () => {
    await world.sandbox.as(lena).shortcut('plan_visits');
    await world.settle();
    expect(words(lena)).toContain('Vilken grupp vill du planera för?');
    await press(lena, 'open_plan', `${malmoId}|2026-W48`);
    expect(world.sandbox.world.modals(lena)).toHaveLength(1);
    expect(words(lena)).toContain('Anstalten Malmö');
  });

  it('is known to the shortcut of somebody who leads one, and refused to one who leads none', async () => {
    await world.sandbox.as(lars).shortcut('plan_visits');
    await world.sandbox.as(emma).shortcut('plan_visits');
    await world.settle();
    expect(words(lars)).toContain('Häktet Göteborg');
    expect(words(emma)).toContain('you lead no group here');
  });

  it('is found from the menu and from the home tab', async () => {
    await type(lars, '/visit');
    await world.sandbox.as(lars).press({ message: lastAnswer(world, lars) }, 'open_plan');
    await world.settle();
    expect(words(lars)).toContain('Häktet Göteborg');
    await world.sandbox.as(lars).closeModal();

    await world.sandbox.as(lars).openHome();
    await world.settle();
    const home = world.sandbox.world.home(lars);
    if (!home) throw new Error('no home tab');
    await world.sandbox.as(lars).press({ view: home }, 'open_plan');
    await world.settle();
    expect(words(lars)).toContain('Häktet Göteborg');
  });
});

describe('changing a posted week', () => {
  let tuesday: string;
  let thursday: string;

  beforeEach(async () => {
    await start();
    [tuesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    for (const userId of [anna, bo]) {
      await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift', tuesday);
      await world.settle();
    }
    await type(lena, '/visit plan');
  });

  it('says that changes count at once, and shows who comes', () => {
    expect(words(lena)).toContain(`Publicerad i <#${channel}>. Det du ändrar här gäller direkt`);
    expect(words(lena)).toContain(`Kommer: <@${anna}> och <@${bo}>`);
  });

  it('changes the post in place and tells those who hold the visit, and nobody else', async () => {
    const before = postIn(world);
    await press(lena, 'plan_shift', `change|${tuesday}`);
    expect(words(lena)).toContain(`<@${anna}> och <@${bo}> har platser och får veta`);
    await submit(lena, { start_time: '17:30', end_time: '19:30' });
    expect(wordsOf(postIn(world))).toContain('tisdag 24 november 17:30–19:30');
    expect(postIn(world).ts).toBe(before.ts);
    expect(words(lena)).toContain('tisdag 24 november 17:30–19:30');
    expect(toldInDirectMessage(anna)).toContain('17:30–19:30');
    expect(toldInDirectMessage(bo)).toContain('17:30–19:30');
    expect(toldInDirectMessage(emma)).toBe('');
  });

  it('names the other visit to somebody for whom two overlap now, and lets them give up either', async () => {
    await world.sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift', thursday);
    await world.settle();
    await press(lena, 'plan_shift', `change|${thursday}`);
    await submit(lena, { date: '2026-11-24', start_time: '18:00', end_time: '20:00' });
    const { id } = world.sandbox.world.directChannel(anna);
    const [notice] = world.sandbox.world.messages(id);
    if (!notice) throw new Error('Anna was told nothing');
    expect(wordsOf(notice)).toContain('Nu krockar det med ett annat besök som du har');
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
    await submit(lena, { ...visit, date: '2026-11-27' });
    expect(wordsOf(postIn(world))).toContain('fredag 27 november 17:00–19:00');
  });

  it.each([
    ['called_off_by_us', 'Inställt av oss'],
    ['called_off_by_facility', 'Inställt av häktet eller anstalten'],
  ])('calls a visit off with no place for a reason, and tells everybody who holds it: %s', async (by, label) => {
    await press(lena, 'plan_shift', `call_off|${tuesday}`);
    expect(words(lena)).toContain(`<@${anna}> och <@${bo}> får besked: 2 personer.`);
    expect(words(lena)).toContain('De behöver inte säga varför, och vi skriver inte ner det.');
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
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', thursday);
    await world.settle();
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
    await start();
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
    await submit(lena, { ...visit, date: '2026-11-27', start_time: '09:00', end_time: '10:30' });
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
    expect(words(lena)).toContain('Sparat');
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

describe('what a leader fills in for a visit', () => {
  const tryToAdd = async (values: InputValues) => {
    await press(lena, 'add_shift');
    const ack = await submit(lena, { ...visit, ...values });
    return { ack, errors: top(lena).errors };
  };

  describe('in an ordinary week', () => {
    beforeEach(async () => {
      await start();
      await type(lena, '/visit plan');
    });

    it('starts from the programme’s minimum and as many as may come', async () => {
      await press(lena, 'add_shift');
      const filledIn = JSON.stringify(top(lena).view.blocks);
      expect(filledIn).toContain('"action_id":"minimum_party","is_decimal_allowed":true,"initial_value":"2"');
      expect(filledIn).toContain('"action_id":"maximum_party","is_decimal_allowed":true,"initial_value":"4"');
    });

    it.each<[string, InputValues, Record<string, string>]>([
      [
        'min > max',
        { minimum_party: '4', maximum_party: '3' },
        { minimum_party: 'Det är fler än det största antalet. Sänk det här, eller höj det andra.' },
      ],
      [
        'end before start',
        { start_time: '19:00', end_time: '17:00' },
        { end_time: 'Slutet behöver komma efter början, samma dag. Välj en senare sluttid.' },
      ],
      [
        'too few to go',
        { minimum_party: '1' },
        { minimum_party: 'Besöken här kräver minst 2 frivilliga. Skriv 2 eller fler.' },
      ],
      [
        'more than the facility lets in',
        { maximum_party: '40' },
        { maximum_party: 'Högst 4 får komma samtidigt. Skriv 4 eller färre.' },
      ],
      ['half a person', { maximum_party: '2.5' }, { maximum_party: 'Skriv ett heltal, till exempel 2.' }],
    ])('is answered at its field, with what to do: %s', async (_, values, errors) => {
      expect((await tryToAdd(values)).errors).toEqual(errors);
      expect((await storedWeek()).shifts).toEqual([]);
    });

    it('is answered at every field at once, and nothing typed is lost', async () => {
      const wrong = { end_time: '16:00', minimum_party: '1', maximum_party: '9' };
      const { ack, errors } = await tryToAdd(wrong);
      expect(Object.keys(errors).sort()).toEqual(['end_time', 'maximum_party', 'minimum_party']);
      const inputs = top(lena).view.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : []));
      expect(ack.payload).toMatchObject({ response_action: 'errors', errors });
      for (const blockId of Object.keys(errors)) expect(inputs).toContain(blockId);
      await submit(lena, { end_time: '19:00', minimum_party: '2', maximum_party: '4' });
      expect((await storedWeek()).shifts).toMatchObject([{ startsAt: new Date('2026-11-24T16:00:00Z') }]);
    });

    it('is refused as the thirty-first visit of a week, and thirty fit in the plan and in the post', async () => {
      const shifts = Array.from({ length: 30 }, (_, index) => ({
        date: `2026-11-${25 + (index % 5)}`,
        from: `0${7 + Math.floor(index / 15)}:${10 + (Math.floor(index / 5) % 3) * 10}`,
        to: '19:00',
      }));
      await world.society.weeks.change((await storedWeek()).id, null, lena, world.sandbox.clock.now(), () => ({
        ok: true,
        changes: shifts.map(({ date, from }) => ({
          kind: 'add_shift',
          shift: {
            startsAt: new Date(`${date}T${from}:00Z`),
            endsAt: new Date(`${date}T18:00:00Z`),
            format: 'individual',
            minimumParty: 2,
            maximumParty: 3,
            cleared: false,
          },
        })),
        notices: [],
      }));
      await world.sandbox.as(lena).closeModal();
      await type(lena, '/visit plan');
      expect(clearedBlocks(lena)).toHaveLength(3);
      await press(lena, 'add_shift');
      await submit(lena, visit);
      expect(words(lena)).toContain('En vecka rymmer högst 30 besök.');
      expect((await storedWeek()).shifts).toHaveLength(30);
      await world.sandbox.as(lena).closeModal();
      await submit(lena, { posting: 'post' });
      expect(JSON.stringify(postIn(world).blocks).match(/"type":"button"/g)).toHaveLength(30);
    });
  });

  it('cannot lie in the past', async () => {
    await start('2026-11-26T12:00:00Z');
    await type(lena, '/visit plan this');
    expect((await tryToAdd({ date: '2026-11-24' })).errors).toEqual({
      date: 'Den tiden har redan varit. Välj en senare.',
    });
    await submit(lena, { date: '2026-11-26', start_time: '12:30' });
    expect(top(lena).errors).toEqual({ start_time: 'Den tiden har redan varit. Välj en senare.' });
    await submit(lena, { start_time: '13:30' });
    expect((await storedWeek()).shifts).toMatchObject([{ startsAt: new Date('2026-11-26T12:30:00Z') }]);
  });

  it('cannot name the hour that does not exist', async () => {
    await start('2026-03-20T09:00:00Z');
    await type(lena, '/visit plan 2026-W13');
    const { errors } = await tryToAdd({ date: '2026-03-29', start_time: '02:30', end_time: '04:00' });
    expect(errors).toEqual({
      start_time: 'Klockan ställs fram den natten, så den timmen finns inte. Välj en tidigare eller senare tid.',
    });
  });

  it('means the first time round in the hour that comes twice', async () => {
    await start('2026-10-16T09:00:00Z');
    await type(lena, '/visit plan 2026-W43');
    await tryToAdd({ date: '2026-10-25', start_time: '02:30', end_time: '03:30' });
    const week = await world.society.weeks.read(group.id, '2026-W43');
    expect(week?.shifts).toMatchObject([
      { startsAt: new Date('2026-10-25T00:30:00Z'), endsAt: new Date('2026-10-25T02:30:00Z') },
    ]);
  });

  it('cannot lower the maximum below those who hold the visit', async () => {
    await start();
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    for (const userId of [anna, bo, emma]) {
      await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift');
      await world.settle();
    }
    await type(lena, '/visit plan');
    await press(lena, 'plan_shift', `change|${tuesday}`);
    await submit(lena, { maximum_party: '2' });
    expect(top(lena).errors).toEqual({ maximum_party: '3 personer har redan en plats. Skriv 3 eller fler.' });
    expect((await storedWeek()).shifts[0]?.claims).toHaveLength(3);
  });
});
