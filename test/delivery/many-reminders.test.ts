import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Leases } from '../../src/database/leases.js';
import { type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';
import { DAY, EVENING, inFuture, MINUTE, reminding, SECOND } from '../support/scheduled-reminders.js';

let world: DeliveryWorld;
let astrid: string;
const { remind, until, changes } = reminding(() => ({ world, astrid }));

beforeEach(async () => {
  world = await deliveryWorld();
  astrid = world.sandbox.world.addUser({ name: 'Astrid' }).id;
});
afterEach(() => world.close());

describe('many reminders for one conversation in the same minutes', () => {
  it('are handed over thirty at a time; the others wait their turn', async () => {
    const bot = world.start();
    for (let number = 10; number < 45; number += 1) {
      remind(`Reminder ${number}`, inFuture((number - 10) * SECOND, EVENING), `reminder:${number}`);
    }
    bot.reconciler.soon();
    await world.advance(10 * MINUTE);
    expect(world.scheduled()).toHaveLength(30);
    await until(inFuture(10 * MINUTE, EVENING));
    expect(world.told(astrid)).toHaveLength(35);
    expect(world.sandbox.calls.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'ok')).toEqual([]);
  });

  it('wait when Slack says that it is too many, although by our own count there is room', async () => {
    const bot = world.start();
    world.sandbox.faults.next('chat.scheduleMessage', { kind: 'error', error: 'restricted_too_many' });
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    expect(bot.dead).toEqual([]);
    await world.advance(6 * MINUTE);
    expect(world.scheduled()).toHaveLength(1);
  });
});

describe('reminders that wait only for the pace', () => {
  let readings: number;
  const counted = async () => {
    readings += 1;
    return [...world.desired.values()];
  };
  const remindEverybody = (people: number) =>
    Array.from({ length: people }, (_, number) => {
      const { id } = world.sandbox.world.addUser({ name: `Volunteer ${number}` });
      return remind(`Tomorrow ${number}`, inFuture(DAY), `reminder:${number}`, id);
    });
  beforeEach(() => {
    readings = 0;
  });

  it('are handed over one by one, and what is to be shown is read a few times only', async () => {
    const bot = world.start({ readDesired: counted });
    remindEverybody(42);
    bot.reconciler.soon();
    await world.advance(MINUTE);
    expect(world.scheduled()).toHaveLength(42);
    expect(readings).toBeLessThanOrEqual(3);
  });

  it('are read anew as soon as somebody has changed something', async () => {
    const bot = world.start({ readDesired: counted });
    const reminders = remindEverybody(8);
    bot.reconciler.soon();
    await world.advance(2 * SECOND);
    for (const { key } of reminders.slice(5)) world.desired.delete(key);
    bot.reconciler.soon();
    await world.advance(MINUTE);
    expect(world.scheduled()).toHaveLength(5);
    expect(changes()).not.toContain('chat.deleteScheduledMessage');
  });

  it('are read anew within half a minute where another process has changed something', async () => {
    const bot = world.start({ readDesired: counted });
    const reminders = remindEverybody(40);
    bot.reconciler.soon();
    await world.advance(2 * SECOND);
    for (const { key } of reminders) world.desired.delete(key);
    await world.advance(31 * SECOND);
    const handedOver = changes().filter((method) => method === 'chat.scheduleMessage').length;
    await world.advance(MINUTE);
    expect(world.scheduled()).toEqual([]);
    expect(changes().filter((method) => method === 'chat.scheduleMessage')).toHaveLength(handedOver);
  });
});

describe('two processes with many reminders', () => {
  it('earn no 429 between them, and use most of what Slack permits', async () => {
    const processes = ['one', 'other'].map((holderId) => world.start({ holderId }));
    for (let number = 10; number < 130; number += 1) {
      const { id } = world.sandbox.world.addUser({ name: `Volunteer ${number}` });
      remind('Tomorrow at five', inFuture(DAY), `reminder:${number}`, id);
    }
    for (let minute = 0; minute < 3; minute += 1) {
      for (const { reconciler } of processes) reconciler.soon();
      await world.advance(MINUTE);
    }
    expect(world.scheduled()).toHaveLength(120);
    expect(world.sandbox.calls.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'ok')).toEqual([]);
    const times = world.sandbox.calls
      .filter(({ method }) => method === 'chat.scheduleMessage')
      .map(({ at }) => at.getTime());
    const minutes = (Math.max(...times) - Math.min(...times)) / MINUTE;
    expect(119 / minutes).toBeGreaterThanOrEqual(0.9 * 50);
  });

  it('keep to the pace also when one of them was killed', async () => {
    const leases = (own: Leases) => ({ ...own, release: async () => {} });
    for (let number = 10; number < 16; number += 1) remind('Tomorrow', inFuture(DAY), `reminder:${number}`);
    const killed = world.start({ holderId: 'same', leases });
    await killed.reconciler.pass();
    await killed.reconciler.stop();
    const before = changes().length;
    await world.start({ holderId: 'same' }).reconciler.pass();
    expect(changes().length - before).toBe(0);
    await world.advance(MINUTE);
    expect(world.scheduled()).toHaveLength(6);
  });
});
