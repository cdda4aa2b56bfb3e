import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Leases } from '../../src/store/leases.js';
import { describeOnPostgres } from '../support/database.js';
import { CHANNEL, type DeliveryWorld, deliveryWorld, NOW, noticeTo, scheduleSaying } from '../support/reconciling.js';

const QUARANTINE = 20_000;
const LEASE = 60_000;

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld();
});
afterEach(() => world.close());

function show(text: string): void {
  const message = scheduleSaying(text);
  world.desired.set(message.key, message);
}

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
