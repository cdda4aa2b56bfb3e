import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { type ScopedClient, scopedTo } from '../../src/database/scope.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';

const NOON = new Date('2026-11-23T12:00:00.000Z');

describeOnBothEngines('a workspace', (engine) => {
  let database: Database;
  let sweden: ScopedClient;
  let denmark: ScopedClient;

  beforeAll(async () => {
    database = await testDatabase(engine);
    sweden = scopedTo(database.client, 'T_SWEDEN');
    denmark = scopedTo(database.client, 'T_DENMARK');
    await sweden.workspace.create({
      data: { id: 'T_SWEDEN', locale: 'sv', timeZone: 'Europe/Stockholm', createdAt: NOON },
    });
    await denmark.workspace.create({
      data: { id: 'T_DENMARK', locale: 'da', timeZone: 'Europe/Copenhagen', createdAt: NOON },
    });
    await sweden.volunteer.create({
      data: { id: 'v-anna', workspaceId: 'T_SWEDEN', userId: 'U_ANNA', createdAt: NOON },
    });
    await denmark.volunteer.create({
      data: { id: 'v-bo', workspaceId: 'T_DENMARK', userId: 'U_BO', createdAt: NOON },
    });
  });
  afterAll(() => database.close());

  it.each(['', undefined, null])('that nobody names (%s) is no scope: it would be everybody’s', (nobody) => {
    expect(() => scopedTo(database.client, nobody as never)).toThrow('without a workspace');
  });

  it('never sees the rows of another, however it asks', async () => {
    expect(await sweden.volunteer.findMany()).toEqual([expect.objectContaining({ id: 'v-anna' })]);
    expect(await sweden.volunteer.count()).toBe(1);
    expect(await sweden.volunteer.findUnique({ where: { id: 'v-bo' } })).toBeNull();
    expect(
      await sweden.volunteer.findUnique({
        where: { workspaceId_userId: { workspaceId: 'T_DENMARK', userId: 'U_BO' } },
      }),
    ).toBeNull();
    expect(await sweden.volunteer.findFirst({ where: { workspaceId: 'T_DENMARK' } })).toBeNull();
    expect(await sweden.volunteer.findFirst({ where: { OR: [{ id: 'v-bo' }, { userId: 'U_BO' }] } })).toBeNull();
    expect(await sweden.workspace.findMany()).toEqual([expect.objectContaining({ id: 'T_SWEDEN' })]);
    expect(await sweden.volunteer.groupBy({ by: ['workspaceId'], _count: true })).toEqual([
      { workspaceId: 'T_SWEDEN', _count: 1 },
    ]);
  });

  it('sees its own rows inside a transaction, and only those', async () => {
    const seen = await sweden.$transaction((transaction) => transaction.volunteer.findMany());
    expect(seen.map(({ id }) => id)).toEqual(['v-anna']);
  });

  it('cannot change or delete the rows of another', async () => {
    expect(await sweden.volunteer.updateMany({ data: { createdAt: new Date(0) } })).toEqual({ count: 1 });
    await expect(
      sweden.volunteer.update({ where: { id: 'v-bo' }, data: { createdAt: new Date(0) } }),
    ).rejects.toThrow();
    await expect(sweden.volunteer.delete({ where: { id: 'v-bo' } })).rejects.toThrow();
    expect(await sweden.volunteer.deleteMany({ where: { id: 'v-bo' } })).toEqual({ count: 0 });
    expect(await denmark.volunteer.findUnique({ where: { id: 'v-bo' } })).toMatchObject({ createdAt: NOON });
  });

  it('cannot write a row for another, nor move one there', async () => {
    const foreign = { id: 'v-spy', workspaceId: 'T_DENMARK', userId: 'U_SPY', createdAt: NOON };
    await expect(sweden.volunteer.create({ data: foreign })).rejects.toThrow(/another workspace/);
    await expect(sweden.volunteer.createMany({ data: [foreign] })).rejects.toThrow(/another workspace/);
    await expect(sweden.volunteer.upsert({ where: { id: 'v-spy' }, create: foreign, update: {} })).rejects.toThrow(
      /another workspace/,
    );
    await expect(
      sweden.volunteer.update({ where: { id: 'v-anna' }, data: { workspaceId: 'T_DENMARK' } }),
    ).rejects.toThrow(/another workspace/);
    expect(await denmark.volunteer.count()).toBe(1);
  });

  it('does not take writes that are nested in others, which the scope would not reach', async () => {
    await expect(
      sweden.workspace.update({
        where: { id: 'T_SWEDEN' },
        data: { volunteers: { create: { id: 'v-nested', userId: 'U_NESTED', createdAt: NOON } } },
      }),
    ).rejects.toThrow(/nested write/);
  });

  it('is given the same client again', () => {
    expect(scopedTo(database.client, 'T_SWEDEN')).toBe(sweden);
  });
});
