import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeTo, scheduleSaying, showSchedule } from '../support/desired-messages.js';
import { type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(() => world.close());

const show = (text: string) => showSchedule(world, text);

describe('a posted schedule', () => {
  it('is posted once, then changed in place', async () => {
    const bot = world.start();
    show('Tuesday: 0 of 3');
    await bot.reconciler.pass();
    show('Tuesday: 1 of 3');
    await bot.reconciler.pass();
    expect(world.texts()).toEqual(['Tuesday: 1 of 3']);
    expect(world.methods()).toEqual(['chat.postMessage', 'chat.update']);
  });

  it('is changed within two seconds of every claim, also when claims come fast', async () => {
    const bot = world.start();
    show('0 of 8');
    await bot.reconciler.pass();
    for (let taken = 1; taken <= 20; taken += 1) {
      show(`${taken} of 20`);
      bot.reconciler.soon();
      await world.advance(2_000);
      expect(world.texts()).toEqual([`${taken} of 20`]);
    }
  });

  it('is changed soon after a claim, also when the machine was suspended past the time of the next look', async () => {
    const bot = world.start({ auditEvery: 60_000 });
    show('0 of 3');
    bot.reconciler.soon();
    await world.advance(3_000);
    await world.suspend(10 * 60_000);
    show('1 of 3');
    bot.reconciler.soon();
    await world.advance(3_000);
    expect(world.texts()).toEqual(['1 of 3']);
  });

  it('costs no Slack call, no write and a constant number of queries while nothing changes', async () => {
    const bot = world.start();
    for (let group = 1; group <= 40; group += 1) {
      const { id } = world.sandbox.world.addChannel({ name: `group-${group}`, members: [world.sandbox.botUserId] });
      const message = scheduleSaying('Nothing yet', id, `week:group-${group}:2026-W48`);
      world.desired.set(message.key, message);
    }
    bot.reconciler.soon();
    await world.advance(60_000);
    expect(bot.sent).toHaveLength(40);

    world.sandbox.clearCalls();
    const before = world.queries();
    await bot.reconciler.pass();
    expect(world.queries() - before).toBe(1);
    expect(world.methods()).toEqual([]);
  });

  it('is posted anew when somebody has deleted it', async () => {
    const bot = world.start();
    show('0 of 3');
    await bot.reconciler.pass();
    await world.deleteLastPost();
    show('1 of 3');
    bot.reconciler.soon();
    await world.advance(3_000);
    expect(world.texts()).toEqual(['1 of 3']);
    expect(world.methods()).toEqual(['chat.update', 'chat.postMessage']);
  });

  it('goes to the new channel when the group moves, and stays in the old one as history', async () => {
    const bot = world.start();
    const { id } = world.sandbox.world.addChannel({ name: 'new-home', members: [world.sandbox.botUserId] });
    show('0 of 3');
    await bot.reconciler.pass();
    const moved = scheduleSaying('1 of 3', id);
    world.desired.set(moved.key, moved);
    await bot.reconciler.pass();
    expect(world.texts()).toEqual(['0 of 3']);
    expect(world.texts(id)).toEqual(['1 of 3']);
  });

  it('is not touched after its week', async () => {
    const bot = world.start();
    show('3 of 3');
    await bot.reconciler.pass();
    await world.advance(5 * 24 * 60 * 60_000);
    show('2 of 3');
    await bot.reconciler.pass();
    expect(world.texts()).toEqual(['3 of 3']);
  });
});

describe('a message to one person', () => {
  it('goes once to their direct conversation with the bot', async () => {
    const { id } = world.sandbox.world.addUser({ name: 'Astrid' });
    const bot = world.start();
    const notice = noticeTo(id, 'Your visit has moved');
    world.desired.set(notice.key, notice);
    await bot.reconciler.pass();
    await bot.reconciler.pass();
    const direct = world.sandbox.world.directChannel(id).id;
    expect(world.texts(direct)).toEqual(['Your visit has moved']);
    expect(world.sandbox.calls.map(({ arguments: { channel } }) => channel)).toEqual([undefined, direct]);
    expect(bot.sent).toEqual([notice.key]);
  });

  it('is confirmed again, and not sent again, when the confirmation got lost', async () => {
    const { id } = world.sandbox.world.addUser({ name: 'Astrid' });
    const bot = world.start();
    const notice = noticeTo(id, 'Your visit has moved');
    world.desired.set(notice.key, notice);
    await bot.reconciler.pass();
    world.desired.set(notice.key, notice);
    await bot.reconciler.pass();
    expect(bot.sent).toEqual([notice.key, notice.key]);
    expect(world.texts(world.sandbox.world.directChannel(id).id)).toHaveLength(1);
  });
});

describe('the reconciler', () => {
  it('makes one pass of many requests, and one more for those during a pass', async () => {
    let passes = 0;
    const bot = world.start({
      readDesired: async () => {
        passes += 1;
        if (passes === 1) for (let request = 0; request < 10; request += 1) bot.reconciler.soon();
        return [];
      },
    });
    for (let request = 0; request < 100; request += 1) bot.reconciler.soon();
    await world.advance(2_000);
    expect(passes).toBe(2);
  });

  it('survives a database that fails, and tries again', async () => {
    let failures = 3;
    const bot = world.start({
      readDesired: async () => {
        failures -= 1;
        if (failures >= 0) throw new Error('database gone');
        return [...world.desired.values()];
      },
    });
    show('0 of 3');
    bot.reconciler.soon();
    await world.advance(30_000);
    expect(world.texts()).toEqual(['0 of 3']);
    expect(bot.logged.filter((line) => line.includes('database gone'))).toHaveLength(3);
  });

  it('sends nothing more once it is stopped, and gives the lease back', async () => {
    const bot = world.start({ holderId: 'one' });
    show('0 of 3');
    const underWay = bot.reconciler.pass();
    await bot.reconciler.stop();
    await underWay;
    show('1 of 3');
    bot.reconciler.soon();
    await bot.reconciler.pass();
    await world.advance(5_000);
    const [shown] = world.texts();
    expect(shown ?? '0 of 3').toBe('0 of 3');

    const next = world.start({ holderId: 'other' });
    expect(await next.reconciler.pass()).toMatchObject({ outcome: 'done' });
    await world.advance(30_000);
    expect(world.texts()).toEqual(['1 of 3']);
  });
});
