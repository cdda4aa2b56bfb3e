import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';
import { DAY, EVENING, HOUR, inFuture, MINUTE, reminding, SECOND } from '../support/scheduled-reminders.js';

let world: DeliveryWorld;
let astrid: string;
const { remind, until, changes } = reminding(() => ({ world, astrid }));

beforeEach(async () => {
  world = await deliveryWorld();
  astrid = world.sandbox.world.addUser({ name: 'Astrid' }).id;
});
afterEach(() => world.close());

describe('in the last six minutes', () => {
  const LATE = inFuture(-6 * MINUTE, EVENING);

  it('a cancelled reminder is corrected at once, and left to be shown', async () => {
    const bot = world.start();
    const reminder = remind('Tomorrow at five');
    await bot.reconciler.pass();
    await until(LATE);
    world.sandbox.clearCalls();
    world.desired.delete(reminder.key);
    bot.reconciler.soon();
    await world.advance(2 * SECOND);
    expect(world.told(astrid)).toEqual(['Not so: Tomorrow at five']);
    expect(world.methods()).toEqual(['chat.postMessage']);
    await until(inFuture(HOUR, EVENING));
    expect(world.told(astrid)).toEqual(['Not so: Tomorrow at five', 'Tomorrow at five']);
    expect(bot.sent).toContain(`correction:${reminder.key}:1`);
  });

  it('a changed one is corrected once, and again only for another change', async () => {
    const bot = world.start();
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    await until(LATE);
    remind('Tomorrow at six');
    await bot.reconciler.pass();
    await world.advance(5 * SECOND);
    await bot.reconciler.pass();
    expect(world.told(astrid)).toHaveLength(1);
    remind('Tomorrow at seven');
    await bot.reconciler.pass();
    await world.advance(5 * SECOND);
    expect(world.told(astrid)).toEqual(['Not so: Tomorrow at five', 'Not so: Tomorrow at five']);
    expect(bot.sent.filter((key) => key.startsWith('correction:'))).toEqual([
      `correction:reminder:${astrid}:1`,
      `correction:reminder:${astrid}:2`,
    ]);
  });

  it('one whose visit moved to another day comes again on that day', async () => {
    const bot = world.start();
    remind('On Thursday');
    await bot.reconciler.pass();
    await until(LATE);
    remind('On Friday', inFuture(DAY, EVENING));
    await bot.reconciler.pass();
    await until(inFuture(DAY, EVENING));
    expect(world.told(astrid)).toEqual(['Not so: On Thursday', 'On Thursday', 'On Friday']);
  });

  it('one that moved by a few minutes is corrected and does not come twice', async () => {
    const bot = world.start();
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    await until(LATE);
    remind('Tomorrow at five', inFuture(5 * MINUTE, EVENING));
    await bot.reconciler.pass();
    await until(inFuture(HOUR, EVENING));
    expect(world.told(astrid)).toEqual(['Not so: Tomorrow at five', 'Tomorrow at five']);
  });

  it('the correction is sent once, although the bot dies after writing it down', async () => {
    const first = world.start();
    const reminder = remind('Tomorrow at five');
    await first.reconciler.pass();
    await first.reconciler.stop();
    await until(LATE);
    world.desired.delete(reminder.key);
    const dying = world.start({
      ledger: (ledger) => ({ ...ledger, revise: () => Promise.reject(new Error('killed')) }),
    });
    await dying.reconciler.pass();
    await dying.reconciler.stop();
    const next = world.start();
    await next.reconciler.pass();
    await world.advance(30 * SECOND);
    expect(world.told(astrid)).toEqual(['Not so: Tomorrow at five']);
  });
});

describe('a late reminder', () => {
  it('goes as soon as it can when it was asked for in the last moment', async () => {
    const bot = world.start();
    await until(inFuture(-2 * SECOND, EVENING));
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    await world.advance(10 * SECOND);
    expect(world.told(astrid)).toEqual(['Tomorrow at five']);
    const [shown] = world.sandbox.world.messages(world.sandbox.world.directChannel(astrid).id);
    expect(Number(shown?.ts) - EVENING.getTime() / 1_000).toBeLessThan(5);
  });

  it('does not go when it would be more than a minute late', async () => {
    await until(inFuture(58 * SECOND, EVENING));
    const reminder = remind('Tomorrow at five');
    const bot = world.start({ readDesired: async () => [reminder] });
    await bot.reconciler.pass();
    await world.advance(5 * MINUTE);
    expect(changes()).toEqual([]);
  });
});
