import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Leases } from '../../src/database/leases.js';
import { type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';
import { EVENING, inFuture, LEASE, MINUTE, QUARANTINE, reminding, SECOND } from '../support/scheduled-reminders.js';

let world: DeliveryWorld;
let astrid: string;
const { remind, until, changes } = reminding(() => ({ world, astrid }));

beforeEach(async () => {
  world = await deliveryWorld();
  astrid = world.sandbox.world.addUser({ name: 'Astrid' }).id;
});
afterEach(() => world.close());

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
