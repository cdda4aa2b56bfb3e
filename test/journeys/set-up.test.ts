import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { lastAnswer, wordsOf } from '../support/goteborg.js';
import {
  ADMIN,
  BO,
  BOT,
  FACILITY,
  freshWorkspace,
  GROUP,
  HALL,
  LENA,
  NATIONAL,
  NINA,
  SECOND_ADMIN,
  SECRET,
  settingUp,
} from '../support/setting-up.js';

let world: BotUnderTest;
const { modals, top, open, press, submit, addFacility, addGroup, theGroup, theFacility } = settingUp(() => world);

beforeEach(async () => {
  world = await freshWorkspace();
});
afterEach(() => world.stop());

/** What an admin is offered who types this into a list of the modal on top. */
async function found(action: string, typed: string): Promise<string[]> {
  const offered = await world.sandbox.as(ADMIN).search(top(), action, typed);
  return offered.map(({ text }) => text);
}

describe('setting a workspace up', () => {
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
      const members = await world.society.of(Memberships).of((await theGroup()).id);
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
      expect(wordsOf(top('U0DORTE').view)).toContain('Tre ting skal på plads');
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
      expect((await world.society.of(Workspaces).read()).nationalChannelId).toBeNull();
      expect(await world.society.of(Facilities).list()).toHaveLength(1);
      expect(await world.society.of(Groups).list()).toHaveLength(0);
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

  it('lists a country’s worth of facilities and groups to choose from', async () => {
    const now = world.sandbox.clock.now();
    const details = {
      kind: 'remand_prison',
      region: 'Väst',
      timeZone: 'Europe/Stockholm',
      visitorCap: 4,
      status: 'active',
    } as const;
    for (let number = 1; number <= 110; number += 1) {
      const facility = await world.society
        .of(Facilities)
        .save({ ...details, name: `Häktet ${number}` }, null, ADMIN, now);
      if (!facility.ok) throw new Error('no facility');
      const group = { name: `Grupp ${number}`, channelId: `C0GROUP${number}`, locale: 'sv', showNames: true } as const;
      await world.society.of(Groups).save({ ...group, facilityId: facility.id, leaderIds: [LENA] }, null, ADMIN, now);
    }
    await open();
    expect(await found('set_up_facility', '107')).toEqual(['Häktet 107']);
    const facility = (await world.society.of(Facilities).list()).find(({ name }) => name === 'Häktet 107');
    await press('set_up_facility', facility?.id);
    await submit({ visitorCap: '7' });
    expect(wordsOf(top().view)).toContain('✓ Saved: Häktet 107.');

    expect(await found('set_up_group', 'grupp 10')).toHaveLength(12);
    const group = (await world.society.of(Groups).list()).find(({ name }) => name === 'Grupp 108');
    await press('set_up_group', group?.id);
    expect(JSON.stringify(top().view.blocks)).toContain('"initial_value":"Grupp 108"');

    expect(await found('facilityId', 'haktet 99')).toEqual(['Häktet 99']);
    const another = (await world.society.of(Facilities).list()).find(({ name }) => name === 'Häktet 99');
    expect(await submit({ facilityId: another?.id ?? '', channelId: HALL })).toBeNull();
    expect((await world.society.of(Groups).list()).find(({ id }) => id === group?.id)?.facility.name).toBe('Häktet 99');

    world.sandbox.world.setAdmin(ADMIN, false);
    expect(await found('set_up_facility', '')).toEqual([]);
    expect(world.sandbox.problems).toEqual([]);
  });

  describe('the national channel', () => {
    it('needs people who read it, and no bots', async () => {
      await open();
      await press('set_up_national');
      const answer = await submit({ channelId: SECRET, staffIds: [NINA, BOT] });
      expect(Object.keys(answer?.errors ?? {}).sort()).toEqual(['channelId', 'staffIds']);
    });

    it('has beside it what leaders may plan for a visit in a group: all of it until somebody chooses', async () => {
      await open();
      await press('set_up_national');
      await submit({ channelId: NATIONAL, staffIds: [NINA] });
      const { activities } = await world.society.of(Workspaces).read();
      expect(activities).toHaveLength(7);
      await press('set_up_national');
      await submit({ channelId: NATIONAL, staffIds: [NINA], activities: ['fika', 'music'] });
      expect((await world.society.of(Workspaces).read()).activities).toEqual(['fika', 'music']);
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
      expect(await world.society.of(Workspaces).read()).toMatchObject({
        nationalChannelId: NATIONAL,
        nationalStaffIds: [NINA],
      });
    });
  });
});
