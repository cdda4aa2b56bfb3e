import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryToWrite } from '../../src/database/takes-writes.js';
import { readFigures } from '../../src/delivery/figures.sql.js';
import { Figures } from '../../src/delivery/figures.store.js';
import { type CountedStore, countedStore } from '../support/counted-store.js';
import { type Address, describeOnBothEngines, emptyAddress } from '../support/database.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const MINUTE = 60_000;
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE);
const LEASE = { name: 'reconcile:T1', holder: 'this process' };

describeOnBothEngines('how delivery stands', (engine) => {
  let address: Address;
  let counted: CountedStore;
  beforeAll(async () => {
    address = await emptyAddress(engine);
    counted = await countedStore(engine, address.url);
  });
  afterAll(async () => {
    await counted.close();
    await address.remove();
  });

  const read = () => counted.society.of(Figures).read(LEASE, NOW);

  async function message(key: string, changes: Readonly<Record<string, unknown>>, workspaceId = 'T1'): Promise<void> {
    const row = { key, workspaceId, channelId: 'C0HALL', lifetime: 'standing', state: 'dead', desiredFingerprint: '' };
    await counted.client.ledgerMessage.create({ data: { ...row, updatedAt: NOW, ...changes } });
  }

  it('is nothing at all where nothing has ever happened', async () => {
    expect(await read()).toEqual({ overdue: 0, dead: new Map(), holdsLease: false });
  });

  it('counts what is given up by why it does not arrive, without history and without other societies', async () => {
    await message('gone', { channelId: 'U0ANNA', lastError: 'user_disabled' });
    await message('gone too', { channelId: 'W0BO', lastError: 'user_disabled' });
    await message('out', { lastError: 'not_in_channel' });
    await message('strange', { lastError: 'invalid_arguments' });
    await message('over', { lastError: 'not_in_channel', historyFrom: minutesAgo(1) });
    await message('elsewhere', { lastError: 'not_in_channel' }, 'T2');
    await message('waits', { state: 'pending' });
    const causes = { person_gone: 2, not_in_channel: 1, other: 1 };
    expect((await read()).dead).toEqual(new Map(Object.entries(causes)));
  });

  it('counts what should have been looked at two minutes ago, and says who made the last pass', async () => {
    const subject = { workspaceId: 'T1', kind: 'group' };
    await counted.client.subject.createMany({
      data: [
        { ...subject, id: 'touched', nextAt: new Date(0) },
        { ...subject, id: 'late', nextAt: minutesAgo(3) },
        { ...subject, id: 'due', nextAt: minutesAgo(1) },
        { ...subject, id: 'touched', nextAt: new Date(0), workspaceId: 'T2' },
      ],
    });
    await counted.client.lease.create({ data: { ...LEASE, until: minutesAgo(14) } });
    expect(await read()).toMatchObject({ overdue: 2, holdsLease: true });
    await counted.client.lease.updateMany({ data: { until: minutesAgo(16) } });
    expect(await read()).toMatchObject({ holdsLease: false });
    await counted.client.lease.updateMany({ data: { until: NOW, holder: 'another' } });
    expect(await read()).toMatchObject({ holdsLease: false });
  });

  it('costs one statement, which finds by an index, however much there is; with trying to write five at most', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => at);
    const sent = { workspaceId: 'T1', channelId: 'U1', lifetime: 'once', state: 'sent', desiredFingerprint: '' };
    for (let from = 0; from < rows.length; from += 500) {
      const some = rows.slice(from, from + 500);
      await counted.client.ledgerMessage.createMany({
        data: some.map((at) => ({ ...sent, key: `sent ${at}`, updatedAt: NOW })),
      });
      await counted.client.subject.createMany({
        data: some.map((at) => ({ workspaceId: 'T1', kind: 'person', id: `U${at}`, nextAt: new Date('2026-11-27') })),
      });
    }
    const plan = await planOf(readFigures.sql);
    expect(plan).not.toMatch(/(SCAN|Seq Scan on) "?(LedgerMessage|Subject)\b/);
    expect(plan).toMatch(/nextAt/);
    expect(await counted.queriesOf(read)).toBe(1);
    const file = engine === 'sqlite' ? address.url.replace(/^file:/, '') : null;
    const tried = await counted.queriesOf(() => tryToWrite(counted.client, file));
    expect(1 + tried).toBeLessThanOrEqual(5);
  });

  async function planOf(sql: string): Promise<string> {
    await counted.client.$executeRawUnsafe('ANALYZE');
    const told = { workspaceId: 'T1', lease: LEASE.name, dueBy: minutesAgo(2), now: NOW };
    const asked = sql.replaceAll(/(?<!:):([a-zA-Z]\w*)/g, (_, name: keyof typeof told) => {
      const value = told[name];
      return `'${value instanceof Date ? value.toISOString().replace('Z', '+00:00') : value}'`;
    });
    const explain = engine === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
    const rows = await counted.client.$queryRawUnsafe<Readonly<Record<string, unknown>>[]>(`${explain} ${asked}`);
    return rows.map((row) => String(row.detail ?? row['QUERY PLAN'])).join('\n');
  }
});
