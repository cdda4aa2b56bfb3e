import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticeTo, scheduleSaying, showSchedule } from '../support/desired-messages.js';
import { type DeliveryWorld, deliveryWorld, NOW } from '../support/reconciling.js';

/** Milliseconds in which nobody acts again on an attempt whose outcome is unknown. */
const QUARANTINE = 20_000;

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(() => world.close());

const show = (text: string) => showSchedule(world, text);

describe('when Slack is in trouble', () => {
  it('finds a post whose answer was lost, and never posts twice', async () => {
    const bot = world.start();
    show('0 of 3');
    world.sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
    await bot.reconciler.pass();
    show('1 of 3');
    await world.advance(QUARANTINE + 5_000);
    expect(world.texts()).toEqual(['1 of 3']);
    expect(world.methods()).toEqual(['chat.postMessage', 'conversations.history', 'chat.update']);
  });

  it.each([{ kind: 'reset' } as const, { kind: 'server_error', status: 503 } as const])(
    'looks first and then posts when the post never arrived ($kind)',
    async (fault) => {
      const bot = world.start();
      show('0 of 3');
      world.sandbox.faults.next('chat.postMessage', fault);
      await bot.reconciler.pass();
      await world.advance(QUARANTINE);
      expect(world.texts()).toEqual(['0 of 3']);
      expect(world.methods()).toEqual(['chat.postMessage', 'conversations.history', 'chat.postMessage']);
    },
  );

  it('leaves an unsure post alone while the lost request may still be carried out', async () => {
    const bot = world.start();
    show('0 of 3');
    world.sandbox.faults.next('chat.postMessage', { kind: 'reset' });
    await bot.reconciler.pass();
    bot.reconciler.soon();
    await world.advance(QUARANTINE - 1);
    expect(world.methods()).toEqual(['chat.postMessage']);
  });

  it('keeps looking until it has been able to look', async () => {
    const bot = world.start();
    show('0 of 3');
    world.sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
    world.sandbox.faults.next('conversations.history', { kind: 'server_error', status: 500 }, 3);
    await bot.reconciler.pass();
    await world.advance(120_000);
    expect(world.texts()).toEqual(['0 of 3']);
    expect(world.methods().filter((method) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('waits exactly as long as Slack asks', async () => {
    const bot = world.start();
    show('0 of 3');
    world.sandbox.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 30 });
    await bot.reconciler.pass();
    bot.reconciler.soon();
    await world.advance(29_999);
    expect(world.methods()).toEqual(['chat.postMessage']);
    await world.advance(1);
    expect(world.texts()).toEqual(['0 of 3']);
    expect(world.sandbox.calls.at(-1)?.at).toEqual(new Date(NOW.getTime() + 30_000));
  });

  it('has every process wait for what Slack asked of one', async () => {
    const one = world.start({ holderId: 'one' });
    const other = world.start({ holderId: 'other' });
    show('0 of 3');
    world.sandbox.faults.next('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 30 });
    await one.reconciler.pass();
    await other.reconciler.pass();
    await world.advance(29_999);
    expect(world.methods()).toEqual(['chat.postMessage']);
    await world.advance(1);
    expect(world.texts()).toEqual(['0 of 3']);
  });

  it('does not try every message while Slack is down', async () => {
    const unhindered = { take: () => 0, pauseUntil: () => {}, handOver: () => '', carryOn: () => {} };
    const bot = world.start({ pace: unhindered });
    for (let person = 1; person <= 40; person += 1) {
      const { id } = world.sandbox.world.addUser({ name: `Volunteer ${person}` });
      const notice = noticeTo(id, 'Called off');
      world.desired.set(notice.key, notice);
    }
    world.sandbox.faults.always('*', { kind: 'server_error', status: 503 });
    await bot.reconciler.pass();
    expect(world.methods().length).toBeLessThan(12);
    world.sandbox.faults.clear();
    await world.advance(120_000);
    expect(bot.sent).toHaveLength(40);
  });

  it('catches up once Slack is back', async () => {
    const bot = world.start();
    const { id } = world.sandbox.world.addUser({ name: 'Astrid' });
    show('0 of 3');
    await bot.reconciler.pass();
    world.sandbox.faults.always('*', { kind: 'server_error', status: 503 });
    show('1 of 3');
    const notice = noticeTo(id, 'Called off');
    world.desired.set(notice.key, notice);
    bot.reconciler.soon();
    await world.advance(10 * 60_000);
    expect(world.texts()).toEqual(['0 of 3']);
    world.sandbox.faults.clear();
    await world.advance(6 * 60_000);
    expect(world.texts()).toEqual(['1 of 3']);
    expect(world.texts(world.sandbox.world.directChannel(id).id)).toEqual(['Called off']);
  });

  it('tells about a channel that refuses, sends the others, and tries again after ten minutes', async () => {
    const bot = world.start();
    const { id } = world.sandbox.world.addChannel({ name: 'not-invited', isPrivate: true, members: [] });
    const refused = scheduleSaying('0 of 3', id, 'week:group-2:2026-W48');
    world.desired.set(refused.key, refused);
    show('0 of 3');
    await bot.reconciler.pass();
    expect(world.texts()).toEqual(['0 of 3']);
    expect(bot.dead).toMatchObject([{ key: refused.key, recipientId: id }]);

    await world.advance(10 * 60_000);
    expect(bot.dead).toHaveLength(2);
    await world.sandbox.world.join(id, world.sandbox.botUserId);
    await world.advance(10 * 60_000);
    expect(world.texts(id)).toEqual(['0 of 3']);
  });

  it('never earns a 429, however much there is to send', async () => {
    const bot = world.start();
    for (let person = 1; person <= 60; person += 1) {
      const { id } = world.sandbox.world.addUser({ name: `Volunteer ${person}` });
      const notice = noticeTo(id, 'Called off');
      world.desired.set(notice.key, notice);
    }
    bot.reconciler.soon();
    await world.advance(80_000);
    expect(bot.sent).toHaveLength(60);
    expect(world.sandbox.calls.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'ok')).toEqual([]);
  });
});
