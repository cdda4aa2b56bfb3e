import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, ZONE } from '../support/goteborg.js';

const { admin, anna, bo, lena, channel } = GOTEBORG;

describe('following the groups’ channels', () => {
  const endings: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const ending of endings.splice(0).reverse()) await ending();
  });

  async function bot(sandbox?: Sandbox): Promise<BotUnderTest> {
    const world = await startBotUnderTest(sandbox ? { sandbox } : {});
    endings.push(() => world.stop());
    return world;
  }

  /** Groups of so many people each, whose channels the bot is in and of whom it knows nobody yet. */
  async function groupsOf(world: BotUnderTest, count: number, people: number): Promise<string[]> {
    const { society, sandbox } = world;
    const facility = (await society.of(Facilities).list())[0];
    const ids: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const members = Array.from({ length: people }, (_, index) => `U0G${number}P${index}`);
      for (const id of members) sandbox.world.addUser({ id, name: id, locale: 'en-US', timeZone: ZONE });
      const { id: channelId } = sandbox.world.addChannel({
        id: `C0GROUP${number}`,
        name: `group-${number}`,
        members: [...members, sandbox.botUserId],
      });
      const details = { name: `Group ${number}`, channelId, locale: 'sv' as const, showNames: true, leaderIds: [lena] };
      const saved = await society.of(Groups).save({ ...details, facilityId: facility?.id ?? '' }, null, admin, NOW);
      if (saved.ok) ids.push(saved.id);
    }
    return ids;
  }

  const tooOften = ({ sandbox }: BotUnderTest) => sandbox.calls.filter(({ outcome }) => outcome.includes('rate'));
  const members = async ({ society }: BotUnderTest, groupId: string) =>
    (await society.of(Memberships).of(groupId)).length;

  it('reads 25 groups of eight at once in a process that knows nobody yet, and never asks too often', async () => {
    const world = await bot();
    await goteborg(world);
    const groupIds = await groupsOf(world, 25, 8);
    world.sandbox.clearCalls();
    await world.bot.run('syncMemberships');
    expect(await Promise.all(groupIds.map((id) => members(world, id)))).toEqual(groupIds.map(() => 8));
    expect(tooOften(world)).toEqual([]);
    expect(world.sandbox.calls.filter(({ method }) => method.startsWith('users.')).length).toBeLessThan(5);
  });

  it('of more groups than Slack has time for reads the rest a minute later, and starts the next round with them', async () => {
    const world = await bot();
    await goteborg(world);
    const groupIds = await groupsOf(world, 100, 1);
    await world.bot.run('syncMemberships');
    const read = async () => (await Promise.all(groupIds.map((id) => members(world, id)))).filter((each) => each === 1);
    expect((await read()).length).toBeLessThan(100);
    await world.later(60_000);
    expect(await read()).toHaveLength(100);
    expect(tooOften(world)).toEqual([]);
  });

  it('asks a channel’s people one by one only where they are few, and one of whom Slack says nothing stays what they were', async () => {
    const world = await bot();
    const group = await goteborg(world);
    const statusOf = (userId: string) => world.society.of(Memberships).status(group.id, userId);
    for (const id of ['U0NEW', 'U0LATE'])
      world.sandbox.world.addUser({ id, name: id, locale: 'en-US', timeZone: ZONE });
    await world.sandbox.world.leave(channel, world.sandbox.botUserId); // events are lost from here on
    for (const id of ['U0NEW', 'U0LATE']) await world.sandbox.world.join(channel, id);
    await world.sandbox.world.leave(channel, bo);
    world.sandbox.faults.always('users.info', { kind: 'server_error', status: 503 });
    await world.sandbox.world.join(channel, world.sandbox.botUserId);
    await world.settle();
    expect(await Promise.all([anna, bo, 'U0NEW', 'U0LATE'].map(statusOf))).toEqual(['active', null, null, null]);

    world.sandbox.faults.clear();
    await world.bot.run('syncMemberships');
    expect(await Promise.all([anna, bo, 'U0NEW', 'U0LATE'].map(statusOf))).toEqual([
      'active',
      null,
      'active',
      'active',
    ]);
  });

  it('makes a volunteer of nobody on a guess, and of everybody once Slack has said who they are', async () => {
    const world = await bot();
    const group = await goteborg(world);
    world.sandbox.world.addUser({ id: 'U0NEW', name: 'Nora', locale: 'en-US', timeZone: ZONE });
    world.sandbox.faults.next('users.info', { kind: 'server_error', status: 503 }, 3);
    await world.sandbox.world.join(channel, 'U0NEW');
    await world.settle();
    expect(await world.society.of(Memberships).status(group.id, 'U0NEW')).toBeNull();
    await world.bot.run('syncMemberships');
    expect(await world.society.of(Memberships).status(group.id, 'U0NEW')).toBe('active');
  });

  it('is carried on by a process that starts anew', async () => {
    const sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: NOW });
    const database = await testDatabase('sqlite');
    endings.push(
      () => sandbox.close(),
      () => database.close(),
    );
    const first = await startBotUnderTest({ sandbox, database });
    const group = await goteborg(first);
    await first.stop();
    await sandbox.world.leave(channel, bo);
    const second = await startBotUnderTest({ sandbox, database });
    endings.push(() => second.stop());
    await second.bot.run('syncMemberships');
    expect(await second.society.of(Memberships).status(group.id, bo)).toBeNull();
    expect(await second.society.of(Memberships).status(group.id, anna)).toBe('active');
  });
});
