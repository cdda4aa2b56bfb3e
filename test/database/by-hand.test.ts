import { afterEach, beforeEach, expect, it } from 'vitest';
import { createByHand } from '../../src/database/by-hand.js';
import { showsOnly } from '../../src/database/changes.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { changesIn, scopedTo } from '../../src/database/scope.js';
import { defineStatement } from '../../src/database/statement.js';
import { aboutGroup } from '../../src/delivery/subjects.rule.js';
import { noteHandled } from '../../src/slack/hearing/handled-requests.sql.js';
import { describeOnBothEngines, describeOnPostgres, emptyPostgresDatabase, testDatabase } from '../support/database.js';

const NOON = new Date('2026-11-23T12:00:00.000Z');
/** Puts the workspace itself into another zone. */
const moveSociety = defineStatement({
  name: 'test.move',
  told: ['zone'],
  sql: () => `UPDATE "Workspace" SET "timeZone" = :zone WHERE "id" = :workspaceId`,
});

function inSociety(database: Database) {
  const client = scopedTo(database.client, 'T1');
  return { byHand: createByHand(database.byHand, client), changes: changesIn(client) };
}

const noted = async ({ client }: Database) => (await client.handledRequest.findMany()).map(({ key }) => key).sort();

describeOnBothEngines('statements by hand', (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await testDatabase(engine);
    const zone = { locale: 'sv', timeZone: 'Europe/Stockholm' };
    await database.client.workspace.create({ data: { id: 'T1', ...zone, createdAt: NOON } });
  });
  afterEach(() => database.close());

  const subjects = async () => (await database.client.subject.findMany()).map(({ kind, id }) => `${kind}:${id}`).sort();

  it('that fail take back what was written with them, and the next are carried out', async () => {
    const { byHand } = inSociety(database);
    const failing = byHand.inTransaction(async (ask) => {
      await ask(noteHandled, { key: 'lost', handledAt: NOON });
      throw new Error('the rule has a fault');
    });
    await expect(failing).rejects.toThrow('the rule has a fault');
    await byHand.inTransaction((ask) => ask(noteHandled, { key: 'kept', handledAt: NOON }));
    expect(await noted(database)).toEqual(['T1 kept']);
  });

  it('see what Prisma has written just before, and Prisma sees what they have', async () => {
    const { byHand } = inSociety(database);
    await database.client.handledRequest.create({ data: { key: 'T1 press', handledAt: NOON } });
    expect(await byHand.ask(noteHandled, { key: 'press', handledAt: NOON })).toEqual([]);
    expect(await byHand.ask(noteHandled, { key: 'another', handledAt: NOON })).toEqual([{ key: 'T1 another' }]);
    expect(await noted(database)).toEqual(['T1 another', 'T1 press']);
  });

  it('touch whom they say, or else everybody; and delivery hears of it once', async () => {
    const { byHand, changes } = inSociety(database);
    let heard = 0;
    changes.listen(() => {
      heard += 1;
    });
    await byHand.inTransaction(async (ask) => {
      await ask(moveSociety, { zone: 'Europe/Copenhagen' });
      showsOnly([aboutGroup('G1')]);
    });
    expect(await subjects()).toEqual(['group:G1']);
    await byHand.inTransaction((ask) => ask(moveSociety, { zone: 'Europe/Stockholm' }));
    expect(await subjects()).toContain('everybody:');
    expect(heard).toBe(2);
    await byHand.inTransaction((ask) => ask(noteHandled, { key: 'press', handledAt: NOON }));
    expect(heard).toBe(2);
  });

  it('write what somebody is shown in a transaction alone, which says whom', async () => {
    const { byHand } = inSociety(database);
    await expect(byHand.ask(moveSociety, { zone: 'UTC' })).rejects.toThrow('outside a transaction');
  });

  it('reach no row of another society', async () => {
    const { byHand } = inSociety(database);
    const other = { id: 'T2', locale: 'da', timeZone: 'Europe/Copenhagen', createdAt: NOON };
    await database.client.workspace.create({ data: other });
    await byHand.inTransaction((ask) => ask(moveSociety, { zone: 'UTC' }));
    const zones = await database.client.workspace.findMany({ orderBy: { id: 'asc' } });
    expect(zones.map(({ timeZone }) => timeZone)).toEqual(['UTC', 'Europe/Copenhagen']);
  });
});

describeOnPostgres('statements by hand, when PostgreSQL cuts connections', () => {
  let database: Database;
  let other: Database;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const address = await emptyPostgresDatabase();
    remove = address.remove;
    database = await openDatabase({ url: address.url });
    other = await openDatabase({ url: address.url });
  });
  afterEach(async () => {
    await Promise.all([database.close(), other.close()]);
    await remove();
  });

  const cut = () =>
    other.client.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;

  it('are begun once more when they were under way, and once only', async () => {
    const { byHand } = inSociety(database);
    let times = 0;
    await byHand.inTransaction(async (ask) => {
      times += 1;
      await ask(noteHandled, { key: `time ${times}`, handledAt: NOON });
      if (times === 1) await cut();
      await ask(noteHandled, { key: 'the rest', handledAt: NOON });
    });
    expect(await noted(database)).toEqual(['T1 the rest', 'T1 time 2']);
  });

  it('are not repeated when they were being committed: nobody knows whether that took effect', async () => {
    await database.client.$executeRaw`CREATE FUNCTION cut_mine() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'`;
    await database.client.$executeRaw`CREATE CONSTRAINT TRIGGER cut_mine AFTER INSERT ON "HandledRequest"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut_mine()`;
    const { byHand } = inSociety(database);
    let times = 0;
    const committing = byHand.inTransaction(async (ask) => {
      times += 1;
      await ask(noteHandled, { key: 'press', handledAt: NOON });
    });
    await expect(committing).rejects.toMatchObject({ code: 'connection_lost' });
    expect(times).toBe(1);
  });

  it('are carried out on new connections afterwards', async () => {
    const { byHand } = inSociety(database);
    for (let time = 0; time < 5; time += 1) {
      await byHand.inTransaction((ask) => ask(noteHandled, { key: `before ${time}`, handledAt: NOON }));
      await cut();
      await byHand.inTransaction((ask) => ask(noteHandled, { key: `after ${time}`, handledAt: NOON }));
    }
    expect(await noted(database)).toHaveLength(10);
  });
});
