import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createByHand } from '../../src/database/by-hand.js';
import type { Database } from '../../src/database/database.js';
import { createLeases, type Leases } from '../../src/database/leases.js';
import { scopedTo } from '../../src/database/scope.js';
import { createLedger, type Ledger } from '../../src/delivery/ledger.store.js';
import type { Intent } from '../../src/delivery/ledger-rows.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const secondsFromNow = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

const intent: Omit<Intent, 'correction'> = {
  key: 'week:group-1:2026-W48',
  channelId: 'C1',
  lifetime: 'standing',
  desiredFingerprint: 'abc',
  appliedFingerprint: null,
  slackId: null,
  slackChannelId: null,
  unsureSince: NOW,
  historyFrom: secondsFromNow(3_600),
  leaseUntil: secondsFromNow(11),
};

describeOnBothEngines('what delivery remembers', (engine) => {
  let database: Database;
  let ledger: Ledger;
  let leases: Leases;
  const askIn = (workspaceId: string) => createByHand(database.byHand, scopedTo(database.client, workspaceId)).ask;
  beforeEach(async () => {
    database = await testDatabase(engine);
    ledger = createLedger(database.client, 'T1', askIn('T1'));
    leases = createLeases(database.byHand);
  });
  afterEach(() => database.close());

  async function readOne(at = NOW) {
    const [row] = await ledger.read([intent.key], at);
    if (!row) throw new Error('there is no row');
    return row;
  }

  describe('the ledger', () => {
    it('says that an attempt is under way before anything is sent', async () => {
      expect(await ledger.begin(intent, null, NOW)).toBe(1);
      expect(await readOne()).toMatchObject({ ...intent, state: 'sending', attempt: 1, failures: 0 });
    });

    it('lets one of two begin a new message', async () => {
      const attempts = await Promise.all([ledger.begin(intent, null, NOW), ledger.begin(intent, null, NOW)]);
      expect(attempts.sort()).toEqual([1, null]);
    });

    it('lets one of two begin the next attempt', async () => {
      await ledger.begin(intent, null, NOW);
      const row = await readOne();
      const attempts = await Promise.all([ledger.begin(intent, row, NOW), ledger.begin(intent, row, NOW)]);
      expect(attempts.sort()).toEqual([2, null]);
    });

    it('drops the result of an attempt that has been taken over', async () => {
      await ledger.begin(intent, null, NOW);
      await ledger.begin(intent, await readOne(), NOW);
      expect(await ledger.record(intent.key, 1, { state: 'sent', slackId: '1.1' }, NOW)).toBe(false);
      expect(await readOne()).toMatchObject({ state: 'sending', attempt: 2, slackId: null });
      expect(await ledger.record(intent.key, 2, { state: 'sent', slackId: '2.2' }, NOW)).toBe(true);
      expect(await readOne()).toMatchObject({ state: 'sent', attempt: 2, slackId: '2.2', leaseUntil: null });
    });

    it('writes one result per attempt', async () => {
      await ledger.begin(intent, null, NOW);
      await ledger.record(intent.key, 1, { state: 'sent' }, NOW);
      expect(await ledger.record(intent.key, 1, { state: 'dead' }, NOW)).toBe(false);
    });

    it('does not let an outdated plan take over a message that has been settled meanwhile', async () => {
      await ledger.begin(intent, null, NOW);
      const sending = await readOne();
      await ledger.record(intent.key, 1, { state: 'sent', slackId: '1.1' }, NOW);
      expect(await ledger.begin(intent, sending, NOW)).toBeNull();
    });

    it('still knows a message that has become history', async () => {
      await ledger.begin(intent, null, NOW);
      expect(await readOne(secondsFromNow(7_200))).toMatchObject({ key: intent.key });
    });

    it('reads everything that is alive, and history only by its key', async () => {
      await ledger.begin(intent, null, NOW);
      expect(await ledger.read([], NOW)).toHaveLength(1);
      expect(await ledger.read([], secondsFromNow(7_200))).toHaveLength(0);
    });

    it('corrects what is known unless somebody was faster', async () => {
      await ledger.begin(intent, null, NOW);
      const row = await readOne();
      expect(await ledger.revise(row, { state: 'unknown', lastError: 'gone' }, NOW)).toBe(true);
      expect(await readOne()).toMatchObject({ state: 'unknown', lastError: 'gone' });
      expect(await ledger.revise(row, { state: 'sent' }, NOW)).toBe(false);
      // Whoever began before is not believed any more.
      expect(await ledger.record(intent.key, 1, { state: 'sent' }, NOW)).toBe(false);
    });

    it("keeps a scheduled message's time, and the words of its correction", async () => {
      const correction = { text: 'Not so', blocks: [{ type: 'divider' }] };
      const postAt = secondsFromNow(86_400);
      await ledger.begin({ ...intent, lifetime: 'scheduled', postAt, textFingerprint: 'def', correction }, null, NOW);
      expect(await readOne()).toMatchObject({ postAt, textFingerprint: 'def', correction, corrections: 0 });
      // An attempt that says nothing of the correction leaves it.
      await ledger.begin({ ...intent, lifetime: 'scheduled' }, await readOne(), NOW);
      expect(await readOne()).toMatchObject({ correction });
    });

    it('writes a message down once, however often it is planted', async () => {
      const planted = { ...intent, lifetime: 'once', correction: { text: 'Not so', blocks: [] } } as const;
      const { key, channelId, lifetime, desiredFingerprint, historyFrom, correction } = planted;
      const row = { key, channelId, lifetime, desiredFingerprint, historyFrom, correction };
      await ledger.plant(row, NOW);
      await ledger.begin(intent, await readOne(), NOW);
      await ledger.plant(row, NOW);
      expect(await readOne()).toMatchObject({ state: 'sending', attempt: 1, correction });
    });

    it('lists what Slack refuses, and has it tried again at once', async () => {
      const refused = { state: 'dead', lastError: 'not_in_channel', notBefore: secondsFromNow(600) } as const;
      await ledger.begin(intent, null, NOW);
      await ledger.record(intent.key, 1, refused, NOW);
      await ledger.begin({ ...intent, key: 'notice:1' }, null, NOW);
      await ledger.record('notice:1', 1, { state: 'sent' }, NOW);
      expect((await ledger.dead(NOW)).map(({ key }) => key)).toEqual([intent.key]);
      expect(await ledger.dead(secondsFromNow(7_200))).toEqual([]);
      expect(await ledger.retry([intent.key, 'notice:1'], NOW)).toBe(1);
      expect(await ledger.dead(NOW)).toMatchObject([{ key: intent.key, state: 'dead', notBefore: null }]);
    });

    it('knows when something was last sent to a channel', async () => {
      expect(await ledger.lastSentTo('C1')).toBeNull();
      await ledger.begin(intent, null, NOW);
      expect(await ledger.lastSentTo('C1')).toBeNull();
      await ledger.record(intent.key, 1, { state: 'sent' }, secondsFromNow(3));
      expect(await ledger.lastSentTo('C1')).toEqual(secondsFromNow(3));
    });

    it('keeps workspaces apart', async () => {
      await ledger.begin(intent, null, NOW);
      const other = createLedger(database.client, 'T2', askIn('T2'));
      expect(await other.read([intent.key], NOW)).toEqual([]);
      expect(await other.begin(intent, null, NOW)).toBe(1);
      expect(await other.record(intent.key, 1, { state: 'dead' }, NOW)).toBe(true);
      expect(await readOne()).toMatchObject({ state: 'sending' });
    });

    it('reads as many messages as there are each once, some hundred at a time', async () => {
      const keys = Array.from({ length: 1_500 }, (_, number) => `notice:${number}`);
      await database.client.ledgerMessage.createMany({
        data: keys.map((key) => ({ ...intent, workspaceId: 'T1', key, state: 'sent', updatedAt: NOW })),
      });
      let reads = 0;
      const counting = {
        ledgerMessage: new Proxy(database.client.ledgerMessage, {
          get(target, property, receiver) {
            reads += 1;
            return Reflect.get(target, property, receiver);
          },
        }),
      };
      const read = await createLedger(counting, 'T1', askIn('T1')).read(keys, NOW);
      expect(read.map(({ key }) => key)).toEqual(keys.toSorted());
      // Those of which nobody knows when they become history are asked for by themselves.
      expect(reads).toBe(1 + Math.ceil(1_500 / 400));
    });
  });

  describe('a lease', () => {
    const elsewhere = (until: Date) => ({ isMine: false, until });

    it('is held by one at a time, until it ends', async () => {
      const until = secondsFromNow(60);
      expect(await leases.take('reconcile', 'one', until, NOW)).toMatchObject({ isMine: true, heldUntil: null });
      expect(await leases.take('reconcile', 'other', until, secondsFromNow(59))).toEqual(elsewhere(until));
      expect(await leases.take('reconcile', 'other', secondsFromNow(120), until)).toMatchObject({ isMine: true });
      expect(await leases.take('reconcile', 'one', secondsFromNow(120), until)).toEqual(elsewhere(secondsFromNow(120)));
    });

    it('is prolonged by who holds it, and free once given back', async () => {
      await leases.take('reconcile', 'one', secondsFromNow(60), NOW);
      expect(await leases.take('reconcile', 'one', secondsFromNow(90), secondsFromNow(30))).toMatchObject({
        isMine: true,
      });
      await leases.release('reconcile', 'other', secondsFromNow(31), null);
      expect(await leases.take('reconcile', 'other', secondsFromNow(99), secondsFromNow(31))).toEqual(
        elsewhere(secondsFromNow(90)),
      );
      await leases.release('reconcile', 'one', secondsFromNow(32), null);
      expect(await leases.take('reconcile', 'other', secondsFromNow(99), secondsFromNow(32))).toMatchObject({
        isMine: true,
      });
    });

    it('passes on what its holder leaves when giving it back, and nothing after a crash', async () => {
      await leases.take('reconcile', 'one', secondsFromNow(60), NOW);
      await leases.release('reconcile', 'one', secondsFromNow(5), 'five calls made');
      expect(await leases.take('reconcile', 'other', secondsFromNow(66), secondsFromNow(6))).toEqual({
        isMine: true,
        heldUntil: secondsFromNow(5),
        handedOver: 'five calls made',
      });
      expect(await leases.take('reconcile', 'one', secondsFromNow(130), secondsFromNow(70))).toMatchObject({
        handedOver: null,
      });
    });

    it.each(['new', 'ended'])('goes to one of ten that ask at once when it is %s', async (state) => {
      if (state === 'ended') await leases.take('reconcile', 'before', secondsFromNow(-1), secondsFromNow(-61));
      const holders = Array.from({ length: 10 }, (_, number) => `holder ${number}`);
      const taken = await Promise.all(
        holders.map((holder) => leases.take('reconcile', holder, secondsFromNow(60), NOW)),
      );
      expect(taken.filter(({ isMine }) => isMine)).toHaveLength(1);
    });
  });
});
