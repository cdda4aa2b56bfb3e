import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { changesIn, type ScopedClient, scopedTo } from '../../src/database/scope.js';
import { inTransaction } from '../../src/database/transactions.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';

const NOON = new Date('2026-11-23T12:00:00.000Z');

describeOnBothEngines('what Slack may have to show', (engine) => {
  let database: Database;
  let society: ScopedClient;
  let told: number;
  let stopListening: () => void;

  beforeEach(async () => {
    database = await testDatabase(engine);
    society = scopedTo(database.client, 'T1');
    await society.workspace.create({ data: { id: 'T1', locale: 'sv', timeZone: 'Europe/Stockholm', createdAt: NOON } });
    told = 0;
    stopListening = changesIn(society).listen(() => {
      told += 1;
    });
  });
  afterEach(() => database.close());

  let over: () => void;
  let isOver: Promise<void>;
  beforeEach(() => {
    isOver = new Promise((resolve) => {
      over = resolve;
    });
  });

  const joining = (userId: string) => ({ data: { id: userId, workspaceId: 'T1', userId, createdAt: NOON } });

  it('wakes delivery once it is committed, and once for a whole transaction', async () => {
    await inTransaction(society, async (transaction) => {
      await transaction.volunteer.create(joining('U1'));
      await transaction.volunteer.create(joining('U2'));
      expect(told).toBe(0);
    });
    expect(told).toBe(1);
    await society.volunteer.update({ where: { id: 'U1' }, data: { createdAt: NOON } });
    expect(told).toBe(2);
  });

  it('wakes nobody when it is read, taken back, or changes no row', async () => {
    await society.volunteer.findMany();
    await society.volunteer.updateMany({ where: { id: 'nobody' }, data: { createdAt: NOON } });
    await inTransaction(society, async (transaction, takeBack) => {
      await transaction.volunteer.create(joining('U1'));
      return takeBack(null);
    });
    await society.auditEntry.create({
      data: { id: 'a1', workspaceId: 'T1', actorId: 'U1', action: 'seen', subjectId: 'U2', at: NOON },
    });
    expect(told).toBe(0);
  });

  it('wakes delivery for each of several that are under way at once', async () => {
    const joined = (userId: string) =>
      inTransaction(society, async (transaction) => {
        await transaction.volunteer.create(joining(userId));
      });
    await Promise.all([joined('U1'), joined('U2'), society.volunteer.create(joining('U3'))]);
    expect(told).toBe(3);
  });

  it('wakes delivery for what was begun within a transaction and is written once that is over', async () => {
    let later: Promise<unknown> = Promise.resolve();
    await inTransaction(society, async (transaction) => {
      await transaction.volunteer.findMany();
      later = isOver.then(() => society.volunteer.create(joining('U1')));
    });
    over();
    await later;
    expect(told).toBe(1);
  });

  it('is told to nobody who has stopped listening', async () => {
    stopListening();
    await society.volunteer.create(joining('U1'));
    expect(told).toBe(0);
  });
});
