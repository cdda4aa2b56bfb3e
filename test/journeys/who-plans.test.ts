import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf, ZONE } from '../support/goteborg.js';
import { planning, stopWithoutProblems, TUESDAY, VISIT } from '../support/planned-week.js';

const { lena, lars, anna, emma, admin } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { type, top, press, submit, words, storedWeek } = planning(() => ({ world, group }));

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopWithoutProblems(world));

describe('who may plan', () => {
  const leadersOnly = 'Det är gruppens ledare som planerar';

  /** Makes Lars the group's only leader, as set-up would. */
  const withoutLena = () => {
    const { id, name, channelId, locale, showNames, facility } = group;
    const now = world.sandbox.clock.now();
    const saved = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [lars] };
    return world.society.of(Groups).save(saved, 1, admin, now);
  };

  it('is the group’s leaders: others are told kindly whom to ask', async () => {
    await type(anna, '/visit plan');
    expect(wordsOf(lastAnswer(world, anna))).toContain(`${leadersOnly}. Fråga <@${lars}> eller <@${lena}>.`);
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

    await submit(lena, { ...VISIT, date: '2026-12-01' });
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
    ['posts nothing', async () => submit(lena)],
    ['opens no other week', async () => press(lena, 'other_week', '2026-W50')],
  ])('%s once somebody no longer leads the group', async (_, act) => {
    await type(lena, '/visit plan');
    await press(lena, 'add_shift');
    await submit(lena, VISIT);
    await withoutLena();
    await act();
    expect(words(lena)).toContain(leadersOnly);
    expect(words(lena)).not.toContain('tisdag');
    expect((await storedWeek()).state).toBe('draft');
    expect(await world.society.of(Weeks).read(group.id, '2026-W50')).toBeNull();
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
    const { sandbox, society } = world;
    sandbox.world.addChannel({ id: MALMO, name: 'besok-malmo', members: [lena, sandbox.botUserId] });
    sandbox.world.addChannel({ id: LOBBY, name: 'allmant', members: [lena, lars] });
    const now = sandbox.clock.now();
    const facility = await society.of(Facilities).save(
      {
        id: null,
        name: 'Anstalten Malmö',
        kind: 'prison',
        region: 'Syd',
        timeZone: ZONE,
        visitorCap: 2,
        status: 'starting_up',
      },
      null,
      admin,
      now,
    );
    if (!facility.ok) throw new Error('no facility');
    const { locale, showNames } = group;
    const saved = await society
      .of(Groups)
      .save(
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
    expect(words(lena)).toContain('Besöken här har inte börjat än.');
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
