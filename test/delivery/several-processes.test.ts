import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Leases } from '../../src/database/leases.js';
import { describeOnPostgres } from '../support/database.js';
import { scheduleSaying, showSchedule } from '../support/desired-messages.js';
import { CHANNEL, type DeliveryWorld, deliveryWorld } from '../support/reconciling.js';

/** Milliseconds in which nobody acts again on an attempt whose outcome is unknown. */
const QUARANTINE = 20_000;
const LEASE = 60_000;

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(() => world.close());

const show = (text: string) => showSchedule(world, text);

describe('several processes', () => {
  it('post once when two reconcile at the same moment', async () => {
    const one = world.start({ holderId: 'one' });
    const other = world.start({ holderId: 'other' });
    show('0 of 3');
    await Promise.all([one.reconciler.pass(), other.reconciler.pass()]);
    await world.advance(LEASE);
    expect(world.texts()).toEqual(['0 of 3']);
    expect(world.methods()).toEqual(['chat.postMessage']);
  });

  it('post once even when the lease fails to keep them apart', async () => {
    const mine = { isMine: true, handedOver: null, heldUntil: null } as const;
    const leases = () => ({ take: async () => mine, release: async () => {} });
    const one = world.start({ holderId: 'one', leases });
    const other = world.start({ holderId: 'other', leases });
    show('0 of 3');
    await Promise.all([one.reconciler.pass(), other.reconciler.pass()]);
    await world.advance(LEASE);
    expect(world.texts()).toEqual(['0 of 3']);
  });

  it('leave each other in peace: one waits while the other is sending', async () => {
    const other = world.start({ holderId: 'other' });
    const elsewhere: string[] = [];
    const one = world.start({
      holderId: 'one',
      ledger: (ledger) => ({
        ...ledger,
        begin: async (...intent) => {
          elsewhere.push((await other.reconciler.pass()).outcome);
          return ledger.begin(...intent);
        },
      }),
    });
    show('0 of 3');
    await one.reconciler.pass();
    expect(elsewhere).toEqual(['lease_elsewhere']);
    expect(world.texts()).toEqual(['0 of 3']);
  });

  it('take turns: the change that the second one made shows within two seconds', async () => {
    const one = world.start({ holderId: 'one' });
    const other = world.start({ holderId: 'other' });
    show('0 of 3');
    await one.reconciler.pass();
    show('1 of 3');
    other.reconciler.soon();
    await world.advance(2_000);
    expect(world.texts()).toEqual(['1 of 3']);
  });
});

describe('after a long stall', () => {
  it('nothing is sent on a lease that has run out, and the message goes out a little later', async () => {
    const bot = world.start({
      ledger: (ledger) => ({
        ...ledger,
        begin: async (...intent) => {
          const attempt = await ledger.begin(...intent);
          if (attempt === 1) await world.sandbox.clock.advance(5_000);
          return attempt;
        },
      }),
    });
    show('0 of 3');
    await bot.reconciler.pass();
    expect(world.methods()).toEqual([]);
    await world.advance(5_000);
    expect(world.texts()).toEqual(['0 of 3']);
    expect(world.methods()).toEqual(['chat.postMessage']);
  });

  it('the one that stalled leaves alone what somebody else has taken over', async () => {
    const other = world.start({ holderId: 'other' });
    const stalled = world.start({
      holderId: 'stalled',
      ledger: (ledger) => ({
        ...ledger,
        begin: async (...intent) => {
          const attempt = await ledger.begin(...intent);
          await world.sandbox.clock.advance(LEASE + QUARANTINE);
          await other.reconciler.pass();
          return attempt;
        },
      }),
    });
    show('0 of 3');
    await stalled.reconciler.pass();
    await world.advance(LEASE + QUARANTINE);
    expect(world.texts()).toEqual(['0 of 3']);
    expect(world.methods()).toEqual(['conversations.history', 'chat.postMessage']);
    expect(other.sent).toHaveLength(1);
    expect(stalled.sent).toHaveLength(0);
  });
});

describe('after a crash', () => {
  const dies = async () => {
    throw new Error('killed');
  };
  const neverReleases = (leases: Leases) => ({
    ...leases,
    release: async () => {},
  });

  it('between intent and send, the next life posts', async () => {
    const first = world.start({
      holderId: 'first life',
      leases: neverReleases,
      ledger: (ledger) => ({ ...ledger, begin: (...intent) => ledger.begin(...intent).then(dies) }),
    });
    show('0 of 3');
    await first.reconciler.pass();
    await first.reconciler.stop();
    expect(world.texts()).toEqual([]);

    const second = world.start({ holderId: 'second life' });
    await second.reconciler.pass();
    await world.advance(LEASE + QUARANTINE);
    expect(world.texts()).toEqual(['0 of 3']);
  });

  it('between send and noting it down, the next life finds the post', async () => {
    const first = world.start({ leases: neverReleases, ledger: (ledger) => ({ ...ledger, record: dies }) });
    show('0 of 3');
    await first.reconciler.pass();
    await first.reconciler.stop();
    expect(world.texts()).toEqual(['0 of 3']);

    const second = world.start();
    show('1 of 3');
    await second.reconciler.pass();
    await world.advance(LEASE + QUARANTINE);
    expect(world.texts()).toEqual(['1 of 3']);
    expect(world.methods()).toEqual(['chat.postMessage', 'conversations.history', 'chat.update']);
  });
});

describeOnPostgres('two processes and a lost answer', () => {
  it('leave one post', async () => {
    const postgres = await deliveryWorld('postgresql');
    try {
      const one = postgres.start({ holderId: 'one' });
      const other = postgres.start({ holderId: 'other' });
      const [before, after] = [scheduleSaying('0 of 3'), scheduleSaying('1 of 3')];
      postgres.desired.set(before.key, before);
      postgres.sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
      await Promise.all([one.reconciler.pass(), other.reconciler.pass()]);
      postgres.desired.set(after.key, after);
      await postgres.advance(LEASE + QUARANTINE);
      expect(postgres.texts(CHANNEL)).toEqual(['1 of 3']);
      expect(postgres.methods().filter((method) => method === 'chat.postMessage')).toHaveLength(1);
    } finally {
      await postgres.close();
    }
  });
});
