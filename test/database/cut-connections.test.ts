import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../../src/app/store.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { scopedTo } from '../../src/database/scope.js';
import type { Store } from '../../src/database/society.js';
import { inTransaction } from '../../src/database/transactions.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { HandledRequests } from '../../src/slack/hearing/handled-requests.store.js';
import { ANYBODY } from '../support/asked.js';
import { type Address, describeOnPostgres, emptyAddress, emptyPostgresDatabase } from '../support/database.js';

const NOON = new Date('2026-11-23T12:00:00.000Z');
const DEFAULTS = { locale: 'sv', timeZone: 'Europe/Stockholm', now: NOON } as const;

describeOnPostgres('when PostgreSQL cuts connections', () => {
  let address: Address;
  let database: Database;
  let other: Database;
  let store: Store;
  beforeEach(async () => {
    address = await emptyPostgresDatabase();
    database = await openDatabase({ url: address.url });
    other = await openDatabase({ url: address.url });
    store = createStore(database);
    await store.in('T1').of(Workspaces).ensure(DEFAULTS);
  });
  afterEach(async () => {
    await Promise.all([database.close(), other.close()]);
    await address.remove();
  });

  const cut = () =>
    other.client.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  const note = (key: string) => ({ data: { key, handledAt: NOON } });
  const noted = async () => (await database.client.handledRequest.findMany()).map(({ key }) => key).sort();

  it('what was under way is done once more, and once only', async () => {
    let times = 0;
    await inTransaction(scopedTo(database.client, 'T1'), async (transaction) => {
      times += 1;
      await transaction.handledRequest.create(note(`time ${times}`));
      if (times === 1) await cut();
      await transaction.handledRequest.create(note('the rest'));
    });
    expect(await noted()).toEqual(['the rest', 'time 2']);
  });

  it('a commit of which nobody knows whether it took effect is not repeated', async () => {
    await cutWhoeverCommits(database);
    let times = 0;
    const committing = inTransaction(scopedTo(database.client, 'T1'), async (transaction) => {
      times += 1;
      await transaction.handledRequest.create(note(`time ${times}`));
    });
    await expect(committing).rejects.toMatchObject({ code: 'connection_lost' });
    expect(times).toBe(1);
  });

  it('what cannot have been committed, because the connection was known to be lost, is done once more', async () => {
    let times = 0;
    await inTransaction(scopedTo(database.client, 'T1'), async (transaction) => {
      times += 1;
      await transaction.handledRequest.create(note(`time ${times}`));
      if (times > 1) return;
      await cut();
      await transaction.handledRequest.count().catch(() => 'lost');
    });
    expect(await noted()).toEqual(['time 2']);
  });

  it('whoever reads, or begins, just then is answered', async () => {
    for (let time = 0; time < 10; time += 1) {
      const cutting = cut();
      const asking = [
        store.in('T1').of(Workspaces).read(),
        inTransaction(scopedTo(database.client, 'T1'), async (transaction, takeBack) =>
          takeBack(await transaction.workspace.count()),
        ),
        store.in('T1').of(Facilities).list(),
      ];
      await Promise.all([cutting, ...asking]);
    }
  });
});

/** From now on PostgreSQL ends the connection of whoever has noted something, in the midst of their commit. */
async function cutWhoeverCommits({ client }: Database): Promise<void> {
  await client.$executeRaw`CREATE FUNCTION cut_mine() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'`;
  await client.$executeRaw`CREATE CONSTRAINT TRIGGER cut_mine AFTER INSERT ON "HandledRequest"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut_mine()`;
}

describe('when another program has the SQLite file locked', () => {
  let address: Address;
  let database: Database;
  let store: Store;
  beforeEach(async () => {
    address = await emptyAddress('sqlite');
    database = await openDatabase({ url: address.url });
    store = createStore(database);
  });
  afterEach(async () => {
    await database.close();
    await address.remove();
  });

  it('others are served meanwhile, and what was to be written is written afterwards', async () => {
    const program = await new PrismaBetterSqlite3({ url: address.url }).connect();
    await program.executeScript('BEGIN EXCLUSIVE');
    const writing = Promise.all([
      store.in('T1').of(Workspaces).ensure(DEFAULTS),
      store.in('T1').of(HandledRequests).firstTime('press', ANYBODY, NOON),
    ]);
    // The loop turns, and whoever only reads is answered.
    for (let turn = 0; turn < 50; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      expect(await database.client.workspace.count()).toBe(0);
    }
    await program.executeScript('ROLLBACK');
    expect(await writing).toEqual([undefined, expect.objectContaining({ chosen: null })]);
    expect(await database.client.workspace.count()).toBe(1);
    await program.dispose();
  });

  it('the start waits for it too', async () => {
    const program = await new PrismaBetterSqlite3({ url: address.url }).connect();
    await program.executeScript('BEGIN EXCLUSIVE');
    const starting = openDatabase({ url: address.url });
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    await program.executeScript('ROLLBACK');
    await (await starting).close();
    await program.dispose();
  });

  it('nobody writes between what somebody has read and what they write because of it', async () => {
    const program = await new PrismaBetterSqlite3({ url: address.url, timeout: 0 }).connect();
    await inTransaction(scopedTo(database.client, 'T1'), async (transaction) => {
      expect(await transaction.handledRequest.count()).toBe(0);
      expect(() => program.executeScript("INSERT INTO HandledRequest VALUES ('theirs', 0)")).toThrow();
      await transaction.handledRequest.create({ data: { key: 'ours', handledAt: NOON } });
    });
    await program.executeScript("INSERT INTO HandledRequest VALUES ('theirs', 0)");
    expect(await database.client.handledRequest.count()).toBe(2);
    await program.dispose();
  });
});
