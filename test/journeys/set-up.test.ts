import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/domain/model.js';
import { facilityDetailsOf } from '../../src/domain/setting-up.js';
import type { FacilityToSave } from '../../src/store/facilities.js';
import type { InputValues, SandboxView } from '../sandbox/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const ADMIN = 'U0OLLE';
const SECOND_ADMIN = 'U0PIA';
const NINA = 'U0NINA';
const LENA = 'U0LENA';
const BO = 'U0BO';
const BOT = 'U0BOTFRIEND';
const HALL = 'C0HALL';
const NATIONAL = 'C0NATIONAL';
const SECRET = 'C0SECRET';

const FACILITY: InputValues = {
  name: 'Häktet Göteborg',
  kind: 'remand_prison',
  region: 'Väst',
  timeZone: 'Europe/Stockholm',
  programme: 'se.remand_visits',
  visitorCap: '4',
  status: 'active',
};
const GROUP: InputValues = { name: 'Göteborg', channelId: HALL, leaderIds: [LENA], locale: 'sv', attendance: 'names' };
const PINGS = '<!channel> @here & <@U0LENA> مرحبا 🏠';

describe('setting a workspace up', () => {
  let world: BotUnderTest;

  beforeEach(async () => {
    world = await startBotUnderTest();
    const { sandbox } = world;
    const people: readonly [string, string, string][] = [
      [NINA, 'Nina', 'sv-SE'],
      [LENA, 'Lena', 'sv-SE'],
      [BO, 'Bo', 'sv-SE'],
    ];
    for (const [id, name, locale] of people) sandbox.world.addUser({ id, name, locale });
    sandbox.world.addUser({ id: ADMIN, name: 'Olle', locale: 'en-GB', isAdmin: true });
    sandbox.world.addUser({ id: SECOND_ADMIN, name: 'Pia', locale: 'en-GB', isOwner: true });
    sandbox.world.addUser({ id: BOT, name: 'polly', isBot: true });
    sandbox.world.addChannel({ id: HALL, name: 'besok-goteborg', members: [ADMIN, SECOND_ADMIN, LENA, BO, BOT] });
    sandbox.world.addChannel({ id: NATIONAL, name: 'nationellt', members: [ADMIN, NINA] });
    sandbox.world.addChannel({ id: SECRET, name: 'stangt', isPrivate: true, members: [ADMIN, LENA] });
  });
  afterEach(() => world.stop());

  const modals = (userId = ADMIN): readonly SandboxView[] => world.sandbox.world.modals(userId);
  const top = (userId = ADMIN): SandboxView => {
    const view = modals(userId).at(-1);
    if (!view) throw new Error('no modal is open');
    return view;
  };
  const open = async (userId = ADMIN) => {
    await world.sandbox.as(userId).command(HALL, '/visit setup');
    await world.settle();
  };
  const press = async (action: string, value?: string, userId = ADMIN) => {
    await world.sandbox.as(userId).press({ view: top(userId) }, action, value);
    await world.settle();
  };
  const submit = async (values: InputValues = {}, userId = ADMIN) => {
    const { payload } = await world.sandbox.as(userId).submit(values);
    await world.settle();
    return payload as { errors?: Record<string, string> } | null;
  };
  const addFacility = async (values: InputValues = {}) => {
    await open();
    await press('set_up_facility', 'new');
    await submit({ ...FACILITY, ...values });
  };
  const addGroup = async (values: InputValues = {}) => {
    await press('set_up_group', 'new');
    return submit({ ...GROUP, ...values });
  };
  const theGroup = async () => {
    const [group] = await world.society.groups.list();
    if (!group) throw new Error('there is no group');
    return group;
  };
  const theFacility = async () => {
    const [facility] = await world.society.facilities.list();
    if (!facility) throw new Error('there is no facility');
    return facility;
  };

  describe('on a fresh workspace', () => {
    it('leads an admin through the three steps, and the overview follows', async () => {
      await open();
      expect(wordsOf(top().view)).toContain('➜  *1. The national channel');

      await press('set_up_national');
      await submit({ channelId: NATIONAL, staffIds: [NINA] });
      expect(modals()).toHaveLength(1);
      expect(wordsOf(top().view)).toContain(`✓ <#${NATIONAL}> is now the national channel.`);
      expect(wordsOf(top().view)).toContain('➜  *2. A remand prison');

      await press('set_up_facility', 'new');
      await submit(FACILITY);
      expect(wordsOf(top().view)).toContain('Remand prison, Väst · at most 4 visitors at once · Active');
      expect(wordsOf(top().view)).toContain('➜  *3. A group');

      await press('set_up_group', 'new');
      await submit({ ...GROUP, facilityId: (await theFacility()).id });
      expect(wordsOf(top().view)).toContain(
        `Göteborg is saved, led by <@${LENA}>. 4 people in <#${HALL}> can claim its visits.`,
      );
      expect(wordsOf(top().view)).toContain('Everything is in place.');
    });

    it('begins with a facility before a group can be made', async () => {
      await open();
      await expect(world.sandbox.as(ADMIN).press({ view: top() }, 'set_up_group')).rejects.toThrow();
      expect(wordsOf(top().view)).toContain('once there is a facility to visit');
    });

    it('makes volunteers of the people in the channel, and of no bot', async () => {
      await addFacility();
      await addGroup();
      const members = await world.society.memberships.of((await theGroup()).id);
      expect(members.map(({ userId }) => userId).sort()).toEqual([BO, LENA, ADMIN, SECOND_ADMIN].sort());
    });

    it('opens from App Home too, for admins', async () => {
      await world.sandbox.as(ADMIN).openHome();
      await world.settle();
      const home = world.sandbox.world.home(ADMIN);
      if (!home) throw new Error('there is no home');
      await world.sandbox.as(ADMIN).press({ view: home }, 'open_setup');
      await world.settle();
      expect(wordsOf(top().view)).toContain('Three things to set up');
    });

    it('speaks the admin’s language', async () => {
      world.sandbox.world.addUser({ id: 'U0DORTE', name: 'Dorte', locale: 'da-DK', isAdmin: true });
      await world.sandbox.world.join(HALL, 'U0DORTE');
      await open('U0DORTE');
      expect(wordsOf(top('U0DORTE').view)).toContain('Tre ting skal sættes op');
    });
  });

  describe('is for admins and owners of the workspace only', () => {
    it('says so to others and shows them nothing', async () => {
      await open(BO);
      expect(modals(BO)).toHaveLength(0);
      expect(wordsOf(lastAnswer(world, BO, HALL))).toContain('arbetsytans administratörer');
    });

    it('lets an owner in', async () => {
      await open(SECOND_ADMIN);
      expect(modals(SECOND_ADMIN)).toHaveLength(1);
    });

    it.each([
      ['set_up_national', undefined, { channelId: NATIONAL, staffIds: [NINA] }],
      ['set_up_facility', 'new', FACILITY],
      ['set_up_group', 'new', GROUP],
    ])('asks Slack again when %s is sent in', async (action, value, values) => {
      await addFacility({ name: 'Anstalten Skänninge' });
      await press(action, value);
      world.sandbox.world.setAdmin(ADMIN, false);
      await submit(values);
      expect(wordsOf(top().view)).toContain('Ask one of them');
      expect((await world.society.workspaces.read()).nationalChannelId).toBeNull();
      expect(await world.society.facilities.list()).toHaveLength(1);
      expect(await world.society.groups.list()).toHaveLength(0);
    });

    it.each([
      ['set_up_national', undefined],
      ['set_up_facility', 'new'],
      ['set_up_group', 'new'],
    ])('asks Slack again when %s is pressed', async (action, value) => {
      await addFacility();
      world.sandbox.world.setAdmin(ADMIN, false);
      await press(action, value);
      expect(modals()).toHaveLength(1);
      expect(wordsOf(top().view)).toContain('Ask one of them');
    });
  });

  const saveMeanwhile = async (facility: FacilityToSave, version: number) => {
    const saved = await world.society.facilities.save(facility, version, SECOND_ADMIN, world.sandbox.clock.now());
    expect(saved.ok).toBe(true);
  };
  /** What people typed may stand in plain text as it is, but nowhere where Slack reads marks. */
  const expectNoPing = (words: string) => {
    const shown = JSON.stringify(top().view.blocks);
    expect(shown).toContain(words);
    for (const [element] of shown.matchAll(/\{"type":"mrkdwn"[^}]*\}/g)) {
      expect(element).not.toContain('<!');
      expect(element).toContain('"verbatim":true');
    }
  };

  describe('a facility', () => {
    it('names every problem at once, each under its own input, with what to do', async () => {
      await open();
      await press('set_up_facility', 'new');
      const answer = await submit({
        ...FACILITY,
        name: ' \u200B ',
        region: 'v'.repeat(81),
        kind: 'prison',
        visitorCap: '1',
      });
      expect(answer?.errors).toEqual({
        name: 'Please write something here.',
        region: 'That is a little long: use at most 80 characters.',
        visitorCap: expect.stringContaining('at least 2 go together'),
        programme: expect.stringContaining('This programme is not for that kind of place'),
      });
      expect(Object.keys(top().errors).sort()).toEqual(['name', 'programme', 'region', 'visitorCap']);
      expect(await world.society.facilities.list()).toHaveLength(0);
    });

    it('cannot have the name of another', async () => {
      await addFacility();
      await press('set_up_facility', 'new');
      const answer = await submit({ ...FACILITY, name: '  Häktet  Göteborg ' });
      expect(answer?.errors).toEqual({ name: expect.stringContaining('Another facility has this name') });
    });

    it('can be edited, and keeps a time zone that is not in the list', async () => {
      await addFacility();
      const { version, ...facility } = await theFacility();
      await saveMeanwhile(
        { ...facilityDetailsOf(facility), id: facility.id, timeZone: 'Arctic/Longyearbyen' },
        version,
      );
      await press('set_up_facility', facility.id);
      await submit({ visitorCap: '6' });
      expect(await theFacility()).toMatchObject({ visitorCap: 6, timeZone: 'Arctic/Longyearbyen' });
    });

    it('edited by two at once: the second is told, keeps what they typed, and the next press saves', async () => {
      await addFacility();
      const { id } = await theFacility();
      await press('set_up_facility', id);
      await open(SECOND_ADMIN);
      await press('set_up_facility', id, SECOND_ADMIN);
      await submit({ visitorCap: '3' }, SECOND_ADMIN);

      await submit({ region: 'Halland' });
      expect(wordsOf(top().view)).toContain('Somebody else saved a change');
      expect(wordsOf(top().view)).toContain('Most visitors at once: 3');
      expect(wordsOf(top().view)).toContain('Region: Väst');
      expect(await theFacility()).toMatchObject({ visitorCap: 3, region: 'Väst' });

      await submit();
      expect(await theFacility()).toMatchObject({ visitorCap: 4, region: 'Halland' });
      expect(modals()).toHaveLength(1);
    });

    it('pings nobody, whatever is typed as its name and region', async () => {
      await addFacility({ name: PINGS, region: PINGS });
      await addGroup({ name: PINGS });
      expect((await theFacility()).name).toBe(PINGS);
      expectNoPing('&lt;!channel&gt; @here &amp; &lt;@U0LENA&gt; مرحبا 🏠');

      const { version, ...facility } = await theFacility();
      await press('set_up_facility', facility.id);
      await saveMeanwhile({ ...facilityDetailsOf(facility), id: facility.id, visitorCap: 3 }, version);
      await submit({ visitorCap: '5' });
      expectNoPing('Somebody else saved a change');
      await submit({ status: 'paused' });
      expectNoPing('is saved.');
    });
  });

  describe('a group', () => {
    beforeEach(() => addFacility());

    it('takes the bot into a public channel', async () => {
      await addGroup();
      const [channel] = world.sandbox.world.channels().filter(({ id }) => id === HALL);
      expect(channel?.members).toContain(world.sandbox.botUserId);
    });

    it('asks for an invitation into a private channel, and goes on once it has come', async () => {
      const answer = await addGroup({ channelId: SECRET });
      expect(answer?.errors).toEqual({ channelId: expect.stringContaining('/invite @Visiting Hours') });
      await world.sandbox.world.join(SECRET, world.sandbox.botUserId);
      await submit();
      expect(await theGroup()).toMatchObject({ channelId: SECRET, leaderIds: [LENA] });
    });

    it('does not join anything while something else is wrong', async () => {
      await addGroup({ leaderIds: [BOT] });
      expect(top().errors).toEqual({ leaderIds: expect.stringContaining('There is a bot') });
      expect(world.sandbox.calls.filter(({ method }) => method === 'conversations.join')).toHaveLength(0);
    });

    it('needs a channel of its own', async () => {
      await addGroup();
      const answer = await addGroup({ name: 'Another' });
      expect(answer?.errors).toEqual({ channelId: expect.stringContaining('Another group has this channel') });
    });

    it('needs a channel that is not archived', async () => {
      await press('set_up_group', 'new');
      await world.sandbox.world.archive(HALL);
      const answer = await submit(GROUP);
      expect(answer?.errors).toEqual({ channelId: expect.stringContaining('archived') });
    });

    it('stays saved when Slack cannot say who is in its channel, and says so', async () => {
      world.sandbox.faults.always('conversations.members', { kind: 'server_error', status: 503 });
      expect(await addGroup()).toBeNull();
      expect(wordsOf(top().view)).toContain('Göteborg is saved');
      expect(wordsOf(top().view)).toContain(`Slack can’t say right now who is in <#${HALL}>`);
      expect((await theGroup()).name).toBe('Göteborg');
      world.sandbox.faults.clear();
      await world.bot.syncMemberships();
      expect(await world.society.memberships.of((await theGroup()).id)).toHaveLength(4);
    });

    it('stays saved, with nothing said of a problem, when Slack does not take the new overview', async () => {
      await press('set_up_group', 'new');
      world.sandbox.faults.always('views.update', { kind: 'server_error', status: 503 });
      expect(await submit(GROUP)).toBeNull();
      expect(modals()).toHaveLength(1);
      expect(top().errors).toEqual({});
      expect((await theGroup()).name).toBe('Göteborg');
      expect(world.log.filter((line) => line.includes('"msg":"problem"'))).toHaveLength(1);
    });

    it('knows who is taking a break, but only among its members', async () => {
      await addGroup();
      const { id } = await theGroup();
      await press('set_up_group', id);
      const answer = await submit({ restingIds: [BO, NINA] });
      expect(answer?.errors).toEqual({ restingIds: expect.stringContaining('Only people in the group’s channel') });
      await submit({ restingIds: [BO] });
      expect(await world.society.memberships.status(id, BO)).toBe('resting');

      await press('set_up_group', id);
      await submit({ attendance: 'numbers' });
      expect(await world.society.memberships.status(id, BO)).toBe('resting');
      expect((await theGroup()).showNames).toBe(false);

      await press('set_up_group', id);
      await submit({ restingIds: [] });
      expect(await world.society.memberships.status(id, BO)).toBe('active');
    });

    it('edited by two at once: the second is told what is stored now, and the next press saves', async () => {
      await addGroup();
      const { id } = await theGroup();
      await press('set_up_group', id);
      await open(SECOND_ADMIN);
      await press('set_up_group', id, SECOND_ADMIN);
      await submit({ leaderIds: [LENA, BO] }, SECOND_ADMIN);

      await submit({ name: 'Västra Göteborg' });
      expect(wordsOf(top().view)).toContain(`Leaders: <@${BO}> and <@${LENA}>`);
      expect((await theGroup()).name).toBe('Göteborg');
      await submit({ leaderIds: [LENA, BO] });
      expect(await theGroup()).toMatchObject({ name: 'Västra Göteborg', leaderIds: [BO, LENA] });
    });
  });

  it('lists a country’s worth of facilities and groups to choose from', async () => {
    const now = world.sandbox.clock.now();
    const details = {
      kind: 'remand_prison',
      region: 'Väst',
      timeZone: 'Europe/Stockholm',
      visitorCap: 4,
      programmeCode: 'se.remand_visits',
      status: 'active',
    } as const;
    for (let number = 1; number <= 110; number += 1) {
      const facility = await world.society.facilities.save({ ...details, name: `Häktet ${number}` }, null, ADMIN, now);
      if (!facility.ok) throw new Error('no facility');
      const group = { name: `Grupp ${number}`, channelId: `C0GROUP${number}`, locale: 'sv', showNames: true } as const;
      await world.society.groups.save({ ...group, facilityId: facility.id, leaderIds: [LENA] }, null, ADMIN, now);
    }
    await open();
    const facility = (await world.society.facilities.list()).find(({ name }) => name === 'Häktet 107');
    await press('set_up_facility', facility?.id);
    await submit({ visitorCap: '7' });
    expect(wordsOf(top().view)).toContain('✓ Häktet 107 is saved.');

    const group = (await world.society.groups.list()).find(({ name }) => name === 'Grupp 108');
    await press('set_up_group', group?.id);
    expect(JSON.stringify(top().view.blocks)).toContain('"initial_value":"Grupp 108"');
  });

  describe('the national channel', () => {
    it('needs people who read it, and no bots', async () => {
      await open();
      await press('set_up_national');
      const answer = await submit({ channelId: SECRET, staffIds: [NINA, BOT] });
      expect(Object.keys(answer?.errors ?? {}).sort()).toEqual(['channelId', 'staffIds']);
    });

    it('changed by two at once: the second is told, and the next press saves', async () => {
      await open();
      await press('set_up_national');
      await open(SECOND_ADMIN);
      await press('set_up_national', undefined, SECOND_ADMIN);
      await submit({ channelId: HALL, staffIds: [LENA] }, SECOND_ADMIN);

      await submit({ channelId: NATIONAL, staffIds: [NINA] });
      expect(wordsOf(top().view)).toContain(`Channel that national staff read: <#${HALL}>`);
      await submit();
      expect(await world.society.workspaces.read()).toMatchObject({
        nationalChannelId: NATIONAL,
        nationalStaffIds: [NINA],
      });
    });
  });
});

describe('changing a facility whose visits are already posted', () => {
  let world: BotUnderTest;
  let group: Group;

  beforeEach(async () => {
    world = await startBotUnderTest();
    group = await goteborg(world);
    await postWeek(world, group, '2026-W48', [
      { date: '2026-11-24', from: '17:00', to: '19:00', maximum: 3 },
      { date: '2026-11-26', from: '17:00', to: '19:00', maximum: 2 },
    ]);
    await world.sandbox.world.join(GOTEBORG.channel, GOTEBORG.admin);
    await world.sandbox.as(GOTEBORG.admin).command(GOTEBORG.channel, '/visit inställningar');
    await world.settle();
  });
  afterEach(() => world.stop());

  const overview = () => world.sandbox.world.modals(GOTEBORG.admin).at(-1);
  const change = async (values: InputValues) => {
    const view = overview();
    const [facility] = await world.society.facilities.list();
    if (!view || !facility) throw new Error('nothing is open');
    const admin = world.sandbox.as(GOTEBORG.admin);
    await admin.press({ view }, 'set_up_facility', facility.id);
    await world.settle();
    await admin.submit(values);
    await world.settle();
    const after = overview();
    return after ? wordsOf(after.view) : '';
  };

  it('says how many visits have room for more people than a lower cap, and changes none', async () => {
    expect(await change({ visitorCap: '2' })).toContain('1 kommande besök har plats för fler än så');
    expect(wordsOf(postIn(world))).toContain('0 av 3');
  });

  it('says how many visits are posted already when it is paused, and the post says so too', async () => {
    expect(await change({ status: 'paused' })).toContain('2 kommande besök är redan publicerade');
    expect(wordsOf(postIn(world))).toContain('Besöken här är pausade');
  });

  const claimTuesday = async (userId: string) => {
    const [tuesday] = (await world.society.weeks.read(group.id, '2026-W48'))?.shifts ?? [];
    await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift', tuesday?.id);
    await world.settle();
  };
  const told = (userId: string) => {
    const { id } = world.sandbox.world.directChannel(userId);
    return world.sandbox.world.messages(id).map(wordsOf);
  };

  it('whose time zone is corrected: whoever holds a visit hears of its other time, and the admin how many do', async () => {
    await claimTuesday(GOTEBORG.anna);
    await claimTuesday(GOTEBORG.bo);
    const overviewWords = await change({ timeZone: 'Europe/Helsinki' });
    expect(overviewWords).toContain('2 publicerade kommande besök har nu en annan tid enligt klockan på plats');
    expect(overviewWords).toContain('De 2 personer som har en plats får besked.');
    expect(told(GOTEBORG.anna)).toEqual([expect.stringContaining('Tidigare: tisdag 24 november 17:00–19:00')]);
    expect(told(GOTEBORG.anna)).toEqual([expect.stringContaining('Nu: *tisdag 24 november 18:00–20:00*')]);
    expect(told(GOTEBORG.emma)).toEqual([]);
    const [tuesday] = (await world.society.weeks.read(group.id, '2026-W48'))?.shifts ?? [];
    expect(tuesday?.cleared).toBe(false);
  });

  it('whose time zone is another with the same clock: nobody is told anything', async () => {
    await claimTuesday(GOTEBORG.anna);
    expect(await change({ timeZone: 'Europe/Copenhagen' })).not.toContain('kommande besök');
    expect(told(GOTEBORG.anna)).toEqual([]);
  });

  it('by giving the group another one: whoever holds a visit hears where it is now, and the admin how many do', async () => {
    await claimTuesday(GOTEBORG.anna);
    const now = world.sandbox.clock.now();
    const other = { ...facilityDetailsOf(group.facility), name: 'Anstalten Hall' };
    const saved = await world.society.facilities.save(other, null, GOTEBORG.admin, now);
    if (!saved.ok) throw new Error('no other facility');
    const view = overview();
    if (!view) throw new Error('nothing is open');
    const admin = world.sandbox.as(GOTEBORG.admin);
    await admin.press({ view }, 'set_up_group', group.id);
    await world.settle();
    await admin.submit({ facilityId: saved.id });
    await world.settle();
    expect(wordsOf(overview()?.view ?? { blocks: [] })).toContain(
      '2 publicerade kommande besök är nu på Anstalten Hall och behöver nytt klartecken därifrån.',
    );
    expect(wordsOf(overview()?.view ?? { blocks: [] })).toContain('Den som har en plats får besked.');
    expect(told(GOTEBORG.anna)).toEqual([
      expect.stringContaining('Du åker till ett annat ställe nu: *Anstalten Hall*'),
    ]);
  });

  it('says nothing of the kind when nobody is affected', async () => {
    expect(await change({ region: 'Halland' })).not.toContain('kommande besök');
  });
});
