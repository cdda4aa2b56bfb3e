import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.js';
import { describeOnPostgres, emptyPostgres, temporaryFolder } from '../support/database.js';

const folder = temporaryFolder();
const NOON = new Date('2026-11-23T12:00:00.000Z');
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const filesOf = (file: string): string[] => [file, `${file}-wal`, `${file}-shm`];

describe('a SQLite file', () => {
  it('is for the user that runs the bot alone, with what lies beside it and the folder made for it', async () => {
    const file = join(folder, 'made', 'data', 'visits.db');
    const database = await openDatabase({ url: `file:${file}` });
    await database.client.handledRequest.create({ data: { key: 'press', handledAt: NOON } });
    expect(filesOf(file).map(modeOf)).toEqual(['600', '600', '600']);
    expect([join(folder, 'made'), join(folder, 'made', 'data')].map(modeOf)).toEqual(['700', '700']);
    await database.close();
  });

  it('that everybody could read is closed at the next start, in a folder that stays as it is', async () => {
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o755);
    const file = join(shared, 'visits.db');
    const before = await openDatabase({ url: `file:${file}` });
    await before.client.handledRequest.create({ data: { key: 'earlier', handledAt: NOON } });
    for (const path of filesOf(file)) chmodSync(path, 0o644);
    const after = await openDatabase({ url: `file:${file}` });
    expect(filesOf(file).map(modeOf)).toEqual(['600', '600', '600']);
    await Promise.all([before.close(), after.close()]);

    // What lies beside it is gone now, and made anew.
    expect(existsSync(`${file}-wal`)).toBe(false);
    const again = await openDatabase({ url: `file:${file}` });
    await again.client.handledRequest.create({ data: { key: 'press', handledAt: NOON } });
    expect(filesOf(file).map(modeOf)).toEqual(['600', '600', '600']);
    expect(modeOf(shared)).toBe('755');
    await again.close();
  });

  it('that cannot grow any more is not ready, says why once, and is ready again when there is room', async () => {
    const warnings: object[] = [];
    const logger = { info: () => {}, warn: (facts: object) => void warnings.push(facts) };
    const file = join(folder, 'full.db');
    const database = await openDatabase({ url: `file:${file}`, logger, writesTriedEvery: 0 });
    expect(await database.ready()).toBe(true);
    const [{ page_count: pages } = { page_count: 0n }] =
      await database.client.$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count');
    await database.client.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
    expect([await database.ready(), await database.ready()]).toEqual([false, false]);
    expect(await database.answers()).toBe(true);
    expect(warnings).toEqual([{ reason: expect.stringContaining('full') }]);

    await database.client.$queryRawUnsafe('PRAGMA max_page_count = 1000000');
    expect(await database.ready()).toBe(true);
    expect(await database.client.handledRequest.count()).toBe(0);
    await database.close();
  });

  it('is not written to for every question whether it is ready', async () => {
    const database = await openDatabase({ url: `file:${join(folder, 'asked.db')}` });
    for (let time = 0; time < 20; time += 1) expect(await database.ready()).toBe(true);
    expect(await database.client.lease.findMany()).toEqual([expect.objectContaining({ version: 1 })]);
    await database.close();
  });
});

describeOnPostgres('a PostgreSQL database', () => {
  it('that takes nothing new is not ready', async () => {
    const address = await emptyPostgres();
    const database = await openDatabase({ url: address.url, writesTriedEvery: 0 });
    expect(await database.ready()).toBe(true);
    await database.client.$executeRawUnsafe('ALTER TABLE "Lease" ADD CHECK (version < 2)');
    expect(await database.ready()).toBe(false);
    expect(await database.answers()).toBe(true);
    await database.close();
    await address.remove();
  });
});
