import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Memberships } from '../../src/groups/memberships.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { wordsOf } from '../support/goteborg.js';
import {
  BO,
  BOT,
  freshWorkspace,
  GROUP,
  HALL,
  LENA,
  NINA,
  SECOND_ADMIN,
  SECRET,
  settingUp,
} from '../support/setting-up.js';

let world: BotUnderTest;
const { modals, top, open, press, submit, addFacility, addGroup, theGroup } = settingUp(() => world);

beforeEach(async () => {
  world = await freshWorkspace();
});
afterEach(() => world.stop());

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

  it.each([
    ['a guest', { isGuest: true }, 'Gerda is a guest in this workspace'],
    ['a guest in one channel', { isUltraRestricted: true }, 'Gerda is a guest in this workspace'],
    ['somebody of another workspace', { teamId: 'TELSEWHERE' }, 'Gerda belongs to another workspace'],
    ['Slackbot', { id: 'USLACKBOT' }, 'There is a bot'],
  ])('is not led by %s, and says so', async (_, who, said) => {
    const { id } = world.sandbox.world.addUser({ name: 'Gerda', ...who });
    const answer = await addGroup({ leaderIds: [LENA, id] });
    expect(answer?.errors).toEqual({ leaderIds: expect.stringContaining(said) });
  });

  it('is not led by somebody deactivated, and says so', async () => {
    await world.sandbox.world.deactivate(BO);
    const answer = await addGroup({ leaderIds: [BO] });
    expect(answer?.errors).toEqual({ leaderIds: expect.stringContaining('account is deactivated') });
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
    await world.bot.run('syncMemberships');
    expect(await world.society.of(Memberships).of((await theGroup()).id)).toHaveLength(4);
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
    expect(await world.society.of(Memberships).status(id, BO)).toBe('resting');

    await press('set_up_group', id);
    await submit({ attendance: 'numbers' });
    expect(await world.society.of(Memberships).status(id, BO)).toBe('resting');
    expect((await theGroup()).showNames).toBe(false);

    await press('set_up_group', id);
    await submit({ restingIds: [] });
    expect(await world.society.of(Memberships).status(id, BO)).toBe('active');
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
