import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { createLeases, type Leases } from '../../src/store/leases.js';
import { createLedger, type Intent, type Ledger } from '../../src/store/ledger.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const secondsFromNow = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

const intent: Intent = {
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
  beforeEach(async () => {
    database = await testDatabase(engine);
    ledger = createLedger(database.client, 'T1');
    leases = createLeases(database.client);
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

    it('keeps workspaces apart', async () => {
      await ledger.begin(intent, null, NOW);
      const other = createLedger(database.client, 'T2');
      expect(await other.read([intent.key], NOW)).toEqual([]);
      expect(await other.begin(intent, null, NOW)).toBe(1);
      expect(await other.record(intent.key, 1, { state: 'dead' }, NOW)).toBe(true);
      expect(await readOne()).toMatchObject({ state: 'sending' });
    });

    it('reads as many messages as there are by one query', async () => {
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
      expect(await createLedger(counting, 'T1').read(keys, NOW)).toHaveLength(1_500);
      expect(reads).toBe(1);
    });
  });

  describe('a lease', () => {
    it('is held by one at a time, until it ends', async () => {
      const until = secondsFromNow(60);
      expect(await leases.take('reconcile', 'one', until, NOW)).toBeNull();
      expect(await leases.take('reconcile', 'other', until, secondsFromNow(59))).toEqual(until);
      expect(await leases.take('reconcile', 'other', secondsFromNow(120), until)).toBeNull();
      expect(await leases.take('reconcile', 'one', secondsFromNow(120), until)).toEqual(secondsFromNow(120));
    });

    it('is prolonged by who holds it, and free once given back', async () => {
      await leases.take('reconcile', 'one', secondsFromNow(60), NOW);
      expect(await leases.take('reconcile', 'one', secondsFromNow(90), secondsFromNow(30))).toBeNull();
      await leases.release('reconcile', 'other', secondsFromNow(31));
      expect(await leases.take('reconcile', 'other', secondsFromNow(99), secondsFromNow(31))).toEqual(
        secondsFromNow(90),
      );
      await leases.release('reconcile', 'one', secondsFromNow(32));
      expect(await leases.take('reconcile', 'other', secondsFromNow(99), secondsFromNow(32))).toBeNull();
    });

    it.each(['new', 'ended'])('goes to one of ten that ask at once when it is %s', async (state) => {
      if (state === 'ended') await leases.take('reconcile', 'before', secondsFromNow(-1), secondsFromNow(-61));
      const holders = Array.from({ length: 10 }, (_, number) => `holder ${number}`);
      const taken = await Promise.all(
        holders.map((holder) => leases.take('reconcile', holder, secondsFromNow(60), NOW)),
      );
      expect(taken.filter((theirs) => theirs === null)).toHaveLength(1);
    });
  });
});
