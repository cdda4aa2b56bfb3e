import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, wordsOf } from '../support/goteborg.js';
import { BO, freshWorkspace, GROUP, LENA, NATIONAL, NINA, settingUp } from '../support/setting-up.js';

let world: BotUnderTest;
let group: Group;
afterEach(() => world.stop());

const toldPrivately = (userId: string): readonly SandboxMessage[] => {
  const slack = world.sandbox.world;
  return slack.messages(slack.directChannel(userId).id, userId);
};
const welcomesOf = (userId: string) =>
  toldPrivately(userId).flatMap((message) => {
    const words = wordsOf(message);
    return /Slack-id|Slack id/.test(words) ? [words] : [];
  });

describe('whoever comes into a group’s channel', () => {
  const { stranger, anna, lena, channel } = GOTEBORG;
  const join = async (userId: string) => {
    await world.sandbox.world.join(channel, userId);
    await world.settle();
  };
  beforeEach(async () => {
    world = await startBotUnderTest();
    group = await goteborg(world);
  });

  it('is welcomed in private, and told what is stored, where to begin and how to read another language', async () => {
    await join(stranger);
    const [welcome = '', ...more] = welcomesOf(stranger);
    expect(more).toEqual([]);
    expect(welcome).toContain('Välkommen till Besöksgruppen Göteborg!');
    expect(welcome).toContain('skriv inget om hen till mig');
    expect(welcome).toContain('Dansk');
    expect(welcome).toContain('English');
    expect(world.sandbox.world.messages(channel, anna)).toEqual([]);
  });

  it('finds the way to the first visit behind its button', async () => {
    await join(stranger);
    const [message] = toldPrivately(stranger);
    if (!message) throw new Error('nobody was welcomed');
    await world.sandbox.as(stranger).press({ message }, 'open_training');
    await world.settle();
    expect(toldPrivately(stranger).map(wordsOf).join('\n')).toContain('Din utbildning');
  });

  it('is welcomed as well when they were there before the bot was', async () => {
    const slack = world.sandbox.world;
    await slack.leave(channel, world.sandbox.botUserId);
    await join(stranger); // unseen
    expect(welcomesOf(stranger)).toEqual([]);
    await slack.join(channel, world.sandbox.botUserId);
    await world.settle();
    expect(welcomesOf(stranger)).toHaveLength(1);
    expect([anna, lena].flatMap(welcomesOf)).toEqual([]);
  });

  it('is welcomed when only the look at the channel finds them', async () => {
    await world.society.of(Memberships).end(group.id, anna, world.sandbox.clock.now()); // as if her coming had gone unheard
    await world.bot.run('syncMemberships');
    await world.settle();
    expect(welcomesOf(anna)).toHaveLength(1);
  });

  it('is not welcomed again when they come back', async () => {
    await join(stranger);
    await world.sandbox.world.leave(channel, stranger);
    await world.settle();
    await join(stranger);
    expect(welcomesOf(stranger)).toHaveLength(1);
  });
});

describe('whoever is given a task', () => {
  const { press, submit, addFacility, addGroup, theGroup, open } = settingUp(() => world);
  beforeEach(async () => {
    world = await freshWorkspace();
  });

  it('leads a group from now on, and hears once what that means', async () => {
    await addFacility();
    await addGroup();
    await world.settle();
    expect(welcomesOf(LENA)).toEqual([expect.stringContaining('Nu leder du Göteborg')]);
    const { id } = await theGroup();
    await press('set_up_group', id);
    await submit({ ...GROUP, leaderIds: [LENA, BO] });
    await world.settle();
    expect(welcomesOf(LENA)).toHaveLength(1);
    expect(welcomesOf(BO)).toEqual([expect.stringContaining('Nu leder du Göteborg')]);
  });

  it('is national staff from now on, and hears once what that means', async () => {
    await open();
    await press('set_up_national');
    await submit({ channelId: NATIONAL, staffIds: [NINA] });
    await world.settle();
    expect(welcomesOf(NINA)).toEqual([expect.stringContaining('Välkommen som nationell samordnare')]);
  });
});
