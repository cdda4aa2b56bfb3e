import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DesiredMessage } from '../../src/projections/desired-message.js';
import type { Leases } from '../../src/store/leases.js';
import { type DeliveryWorld, deliveryWorld, NOW, reminderTo, scheduleSaying } from '../support/reconciling.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const QUARANTINE = 12 * SECOND;
const LEASE = 60 * SECOND;
/** Six in the evening, six hours from now. */
const EVENING = new Date('2026-11-25T18:00:00Z');

let world: DeliveryWorld;
let astrid: string;
beforeEach(async () => {
  world = await deliveryWorld();
  astrid = world.sandbox.world.addUser({ name: 'Astrid' }).id;
});
afterEach(() => world.close());

const inFuture = (milliseconds: number, from = NOW) => new Date(from.getTime() + milliseconds);

function remind(text: string, postAt = EVENING, key?: string, userId = astrid): DesiredMessage {
  const message = reminderTo(userId, text, postAt, key);
  world.desired.set(message.key, message);
  return message;
}

async function until(instant: Date): Promise<void> {
  await world.advance(instant.getTime() - world.sandbox.clock.now().getTime());
}

/** Names of the calls that change something. */
const changes = () => world.methods().filter((method) => /schedule|delete|post/i.test(method) && !/list/.test(method));

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

describe('when an answer is lost', () => {
  it('finds what was handed over, and does not hand it over again', async () => {
    const bot = world.start();
    world.sandbox.faults.next('chat.scheduleMessage', { kind: 'response_lost' });
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    await world.advance(QUARANTINE + MINUTE);
    expect(world.scheduled()).toEqual(['Tomorrow at five @ 18:00:00']);
    expect(changes()).toEqual(['chat.scheduleMessage']);
  });

  it('brings what it finds up to date when the words have changed meanwhile', async () => {
    const bot = world.start();
    world.sandbox.faults.next('chat.scheduleMessage', { kind: 'response_lost' });
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    remind('Tomorrow at six');
    await world.advance(QUARANTINE + MINUTE);
    expect(world.scheduled()).toEqual(['Tomorrow at six @ 18:00:00']);
  });

  it('takes back what it finds when nobody asks for it any more', async () => {
    const bot = world.start();
    world.sandbox.faults.next('chat.scheduleMessage', { kind: 'response_lost' });
    const reminder = remind('Tomorrow at five');
    await bot.reconciler.pass();
    world.desired.delete(reminder.key);
    bot.reconciler.soon();
    await world.advance(QUARANTINE + MINUTE);
    expect(world.scheduled()).toEqual([]);
  });

  it.each([{ kind: 'reset' } as const, { kind: 'server_error', status: 503 } as const])(
    'looks first, and hands over again what never arrived ($kind)',
    async (fault) => {
      const bot = world.start();
      world.sandbox.faults.next('chat.scheduleMessage', fault);
      remind('Tomorrow at five');
      await bot.reconciler.pass();
      await world.advance(QUARANTINE + MINUTE);
      expect(world.scheduled()).toEqual(['Tomorrow at five @ 18:00:00']);
      expect(world.methods()).toEqual([
        'conversations.open',
        'chat.scheduleMessage',
        'chat.scheduledMessages.list',
        'chat.scheduleMessage',
      ]);
    },
  );

  it.each([{ kind: 'response_lost' } as const, { kind: 'reset' } as const])(
    'of taking back, looks whether it is still there before handing over the new words ($kind)',
    async (fault) => {
      const bot = world.start();
      remind('Tomorrow at five');
      await bot.reconciler.pass();
      world.sandbox.faults.next('chat.deleteScheduledMessage', fault);
      remind('Tomorrow at six');
      await bot.reconciler.pass();
      await world.advance(QUARANTINE + MINUTE);
      expect(world.scheduled()).toEqual(['Tomorrow at six @ 18:00:00']);
    },
  );

  it('of taking back in the last moment that it can be, finds that it is gone and corrects nothing', async () => {
    const bot = world.start();
    const reminder = remind('Tomorrow at five');
    await bot.reconciler.pass();
    await until(inFuture(-6 * MINUTE - 2 * SECOND, EVENING));
    world.sandbox.faults.next('chat.deleteScheduledMessage', { kind: 'response_lost' });
    world.desired.delete(reminder.key);
    await bot.reconciler.pass();
    await until(inFuture(MINUTE, EVENING));
    expect(world.told(astrid)).toEqual([]);
  });

  it('does not take another message of the same second for its own', async () => {
    const bot = world.start();
    world.sandbox.faults.next('chat.scheduleMessage', { kind: 'reset' });
    remind('Tomorrow at five');
    await bot.reconciler.pass();
    const channel = world.sandbox.world.directChannel(astrid).id;
    await world.slack.chat.scheduleMessage({ channel, text: 'Another', post_at: EVENING.getTime() / 1_000 });
    await world.advance(QUARANTINE + MINUTE);
    expect(world.scheduled().sort()).toEqual(['Another @ 18:00:00', 'Tomorrow at five @ 18:00:00']);
  });

  it('tells two reminders with the same words apart', async () => {
    const bot = world.start();
    remind('Tomorrow at five', EVENING, 'reminder:1');
    await bot.reconciler.pass();
    world.sandbox.faults.next('chat.scheduleMessage', { kind: 'reset' });
    remind('Tomorrow at five', EVENING, 'reminder:2');
    await bot.reconciler.pass();
    await world.advance(QUARANTINE + MINUTE);
    expect(world.scheduled()).toHaveLength(2);
  });

  it('looks among what was shown once the time is past, and does not send it again', async () => {
    const bot = world.start();
    world.sandbox.faults.next('chat.scheduleMessage', { kind: 'response_lost' });
    await until(inFuture(-20 * SECOND, EVENING));
    const reminder = remind('Tomorrow at five');
    await bot.reconciler.pass();
    await bot.reconciler.stop();
    const next = world.start({ readDesired: async () => [reminder] });
    await until(inFuture(25 * SECOND, EVENING));
    await next.reconciler.pass();
    await world.advance(10 * MINUTE);
    expect(world.told(astrid)).toEqual(['Tomorrow at five']);
    expect(world.methods()).toContain('conversations.history');
    expect(changes()).toEqual(['chat.scheduleMessage']);
  });
});

describe('after a crash', () => {
  const neverReleases = (leases: Leases) => ({ ...leases, release: async () => {} });
  const dies = () => Promise.reject(new Error('killed'));

  it.each(['begin', 'record'] as const)('at "%s" of handing over, there is one reminder', async (moment) => {
    const dying = world.start({
      leases: neverReleases,
      ledger: (ledger) => ({
        ...ledger,
        ...(moment === 'begin' ? { begin: (...intent) => ledger.begin(...intent).then(dies) } : { record: dies }),
      }),
    });
    remind('Tomorrow at five');
    await dying.reconciler.pass();
    await dying.reconciler.stop();
    await world.start({ holderId: 'next life' }).reconciler.pass();
    await world.advance(LEASE + QUARANTINE + MINUTE);
    expect(world.scheduled()).toEqual(['Tomorrow at five @ 18:00:00']);
  });

  it.each([1, 2, 3, 4])('at moment %i of taking back and handing over, there is one reminder', async (moment) => {
    const first = world.start();
    remind('Tomorrow at five');
    await first.reconciler.pass();
    await first.reconciler.stop();
    let left = moment;
    const mayDie = () => {
      left -= 1;
      return left === 0 ? dies() : Promise.resolve();
    };
    const dying = world.start({
      leases: neverReleases,
      ledger: (ledger) => ({
        ...ledger,
        begin: async (...intent) => {
          const attempt = await ledger.begin(...intent);
          await mayDie();
          return attempt;
        },
        record: async (...result) => {
          await mayDie();
          return ledger.record(...result);
        },
      }),
    });
    remind('Tomorrow at six');
    await dying.reconciler.pass();
    await dying.reconciler.stop();
    expect(world.scheduled().length).toBeLessThan(2);
    await world.start({ holderId: 'next life' }).reconciler.pass();
    await world.advance(LEASE + QUARANTINE + 2 * MINUTE);
    expect(world.scheduled()).toEqual(['Tomorrow at six @ 18:00:00']);
  });
});

describe('several processes', () => {
  it('hand over once even when the lease fails to keep them apart', async () => {
    const mine = { isMine: true, handedOver: null, heldUntil: null } as const;
    const leases = () => ({ take: async () => mine, release: async () => {} });
    const one = world.start({ holderId: 'one', leases });
    const other = world.start({ holderId: 'other', leases });
    remind('Tomorrow at five');
    await Promise.all([one.reconciler.pass(), other.reconciler.pass()]);
    await world.advance(2 * MINUTE);
    expect(world.scheduled()).toEqual(['Tomorrow at five @ 18:00:00']);
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
