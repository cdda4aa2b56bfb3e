import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleSaying } from '../support/desired-messages.js';
import { type DeliveryWorld, deliveryWorld, NOW } from '../support/reconciling.js';
import { DAY, EVENING, HOUR, inFuture, MINUTE, reminding, SECOND } from '../support/scheduled-reminders.js';

let world: DeliveryWorld;
let astrid: string;
const { remind, until, changes } = reminding(() => ({ world, astrid }));

beforeEach(async () => {
  world = await deliveryWorld();
  astrid = world.sandbox.world.addUser({ name: 'Astrid' }).id;
});
afterEach(() => world.close());

describe('a reminder', () => {
  it('is handed to Slack ahead of time and shown at its time, with the bot down', async () => {
    const bot = world.start();
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    expect(world.scheduled()).toEqual(['Tomorrow at five @ 18:00:00']);
    await bot.reconciler.stop();
    await until(EVENING);
    expect(world.told(astrid)).toEqual(['Tomorrow at five']);
  });

  it('goes to the direct conversation, with its blocks and never with metadata', async () => {
    remind('Tomorrow at five');
    await world.start().reconciler.pass();
    const { arguments: given } = world.sandbox.calls.find(({ method }) => method === 'chat.scheduleMessage') ?? {};
    expect(given).toMatchObject({ channel: world.sandbox.world.directChannel(astrid).id, text: 'Tomorrow at five' });
    expect(given).toHaveProperty('blocks');
    expect(given).not.toHaveProperty('metadata');
  });

  it('stays with Slack while nobody can be asked about its reader, who keeps no others waiting', async () => {
    const { key } = remind('Tomorrow at five');
    await world.start().reconciler.pass();
    world.desired.delete(key);
    const schedule = scheduleSaying('0 of 3');
    world.desired.set(schedule.key, schedule);
    const report = await world.start({ unread: new Set([astrid]) }).reconciler.pass();
    expect([report.outcome, report.nextAt]).toEqual(['done', inFuture(15 * SECOND)]);
    expect([world.scheduled(), world.texts()]).toEqual([['Tomorrow at five @ 18:00:00'], ['0 of 3']]);
    await world.start().reconciler.pass();
    expect(world.scheduled()).toEqual([]);
  });

  it('is not asked about again once shown', async () => {
    const bot = world.start();
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    await until(EVENING);
    world.sandbox.clearCalls();
    await bot.reconciler.pass();
    await world.advance(DAY);
    await bot.reconciler.pass();
    expect(world.methods()).toEqual([]);
    expect(world.told(astrid)).toHaveLength(1);
  });

  it('waits until it is fourteen days away', async () => {
    const bot = world.start();
    remind('In a month', inFuture(30 * DAY));
    await bot.reconciler.pass();
    expect(world.scheduled()).toEqual([]);
    await world.advance(16 * DAY - MINUTE);
    expect(world.scheduled()).toEqual([]);
    await world.advance(MINUTE);
    expect(world.scheduled()).toHaveLength(1);
  });

  it('is not even looked up in the ledger while it is far away', async () => {
    const asked: string[] = [];
    const bot = world.start({
      ledger: (ledger) => ({
        ...ledger,
        read: (keys, now) => {
          asked.push(...keys);
          return ledger.read(keys, now);
        },
      }),
    });
    remind('Far ahead', inFuture(60 * DAY), 'reminder:far');
    remind('Near', EVENING, 'reminder:near');
    await bot.reconciler.pass();
    expect(asked).toEqual(['reminder:near']);
  });

  it('needs no second opening of the direct conversation, also after a restart', async () => {
    remind('Tomorrow at five');
    await world.start().reconciler.pass();
    world.sandbox.clearCalls();
    remind('The day after', inFuture(DAY), 'reminder:another');
    await world.start().reconciler.pass();
    expect(world.methods()).toEqual(['chat.scheduleMessage']);
  });

  it('costs no call and a constant number of queries while nothing changes', async () => {
    const bot = world.start();
    for (let number = 0; number < 20; number += 1) {
      remind(`Visit ${number}`, inFuture(DAY + number * HOUR), `reminder:${number}`);
    }
    remind('Far ahead', inFuture(60 * DAY), 'reminder:far');
    bot.reconciler.soon();
    await world.advance(2 * MINUTE);
    expect(world.scheduled()).toHaveLength(20);
    world.sandbox.clearCalls();
    const before = world.queries();
    await bot.reconciler.pass();
    expect(world.queries() - before).toBe(1);
    expect(world.methods()).toEqual([]);
  });
});

describe('what changes well ahead', () => {
  it.each([
    ['its words', 'Tomorrow at six', EVENING, 'Tomorrow at six @ 18:00:00'],
    ['its time', 'Tomorrow at five', inFuture(HOUR, EVENING), 'Tomorrow at five @ 19:00:00'],
  ])('has the reminder taken back and handed over anew (%s)', async (_, text, postAt, scheduled) => {
    const bot = world.start();
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    world.sandbox.clearCalls();
    remind(text, postAt);
    await bot.reconciler.pass();
    expect(world.scheduled()).toEqual([scheduled]);
    expect(world.methods()).toEqual(['chat.deleteScheduledMessage', 'chat.scheduleMessage']);
    await until(inFuture(HOUR, EVENING));
    expect(world.told(astrid)).toEqual([text]);
  });

  it('is taken back when the reminder moves beyond fourteen days, and handed over when it is near again', async () => {
    const bot = world.start();
    remind('Visit');
    await bot.reconciler.pass();
    remind('Visit', inFuture(20 * DAY, EVENING));
    await bot.reconciler.pass();
    expect(world.scheduled()).toEqual([]);
    await world.advance(7 * DAY);
    expect(world.scheduled()).toEqual(['Visit @ 18:00:00']);
    await until(inFuture(20 * DAY, EVENING));
    expect(world.told(astrid)).toEqual(['Visit']);
  });

  it('is taken back when nobody asks for it any more, and handed over again when somebody does', async () => {
    const bot = world.start();
    const reminder = remind('Tomorrow at five');
    await bot.reconciler.pass();
    world.desired.delete(reminder.key);
    await bot.reconciler.pass();
    expect(world.scheduled()).toEqual([]);
    world.desired.set(reminder.key, reminder);
    await bot.reconciler.pass();
    await until(EVENING);
    expect(world.told(astrid)).toEqual(['Tomorrow at five']);
  });

  it('until just over six minutes before', async () => {
    const bot = world.start();
    const reminder = remind('Tomorrow at five');
    await bot.reconciler.pass();
    await until(inFuture(-6 * MINUTE - SECOND, EVENING));
    world.desired.delete(reminder.key);
    await bot.reconciler.pass();
    await until(EVENING);
    expect(world.told(astrid)).toEqual([]);
  });
});

describe('somebody who has left the workspace', () => {
  it('gets nothing, and is asked about less and less often', async () => {
    const bot = world.start();
    await world.sandbox.world.deactivate(astrid);
    for (let number = 1; number <= 5; number += 1) remind(`Visit ${number}`, inFuture(5 * DAY), `reminder:${number}`);
    await bot.reconciler.pass();
    expect(bot.dead.length).toBeGreaterThan(0);
    await world.advance(2 * DAY);
    expect(changes()).toEqual([]);
    expect(world.methods().length).toBeLessThan(25);
  });

  it('is not among the undelivered any more once nobody asks for the reminder', async () => {
    const bot = world.start();
    await world.sandbox.world.deactivate(astrid);
    const reminder = remind('Tomorrow at five');
    await bot.reconciler.pass();
    expect(await bot.ledger.dead(NOW)).toHaveLength(1);
    world.desired.delete(reminder.key);
    await bot.reconciler.pass();
    expect(await bot.ledger.dead(NOW)).toEqual([]);
  });
});
