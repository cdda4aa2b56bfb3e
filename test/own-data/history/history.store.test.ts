import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMER_MEMBER } from '../../../src/core/former-member.js';
import type { Group } from '../../../src/core/model.js';
import { Audit } from '../../../src/database/audit.js';
import type {
  HistoryAsked,
  HistoryLine,
  HistoryPlace,
  HistoryReader,
} from '../../../src/own-data/history/history.rule.js';
import { History } from '../../../src/own-data/history/history.store.js';
import { Matters } from '../../../src/own-data/history/matters.store.js';
import { type CountedStore, countedStore } from '../../support/counted-store.js';
import { type Address, describeOnBothEngines, emptyAddress } from '../../support/database.js';
import { MONDAY_NOON as NOW, storedGroup } from '../../support/stored-group.js';

const [LENA, SARA, BO, NATIONAL, STRANGER] = ['U0LENA', 'U0SARA', 'U0BO', 'U0NATIONAL', 'U0STRANGER'];
const EVERYTHING: HistoryAsked = { about: null, area: null };

describeOnBothEngines('the history', (engine) => {
  let address: Address;
  let store: CountedStore;
  let goteborg: Group;
  let malmo: Group;
  let minutes = 0;

  const reader = (userId: string, { leads = [], isIn = [], readsAll = false }: Partial<Role> = {}): HistoryReader => ({
    userId,
    readsAll,
    scopeIds: leads.flatMap(({ id, facility }) => [id, facility.id]),
    memberOf: isIn.map(({ id }) => id),
  });
  interface Role {
    readonly leads: readonly Group[];
    readonly isIn: readonly Group[];
    readonly readsAll: boolean;
  }

  const page = (who: HistoryReader, asked = EVERYTHING, before: HistoryPlace | null = null, most = 50) =>
    store.society.of(History).page(who, asked, before, most);
  const kindsOf = (lines: readonly HistoryLine[]) => lines.map(({ action }) => action);
  const later = (): Date => new Date(NOW.getTime() + ++minutes * 60_000);

  beforeAll(async () => {
    address = await emptyAddress(engine);
    store = await countedStore(engine, address.url);
    goteborg = await storedGroup(store.society, 'Göteborg');
    malmo = await storedGroup(store.society, 'Malmö');
    await store.client.auditEntry.deleteMany({ where: { workspaceId: 'T1' } });
    const audit = store.society.of(Audit);
    const [ours, theirs] = [{ scopeId: goteborg.id }, { scopeId: malmo.id }];
    await audit.write(LENA, 'verify', { id: BO, ...ours, matterId: 'course' }, later());
    await audit.write(LENA, 'free_seat', { id: BO, ...ours, matterId: 'visit' }, later());
    await audit.write(LENA, 'call_off', { id: 'visit', ...ours }, later());
    await audit.write(LENA, 'read_readiness', { id: goteborg.id, ...ours }, later());
    await audit.write(SARA, 'read_readiness', { id: malmo.id, ...theirs }, later());
    await audit.write(SARA, 'cannot_come', { id: STRANGER, ...theirs, matterId: 'another' }, later());
    await audit.write(
      LENA,
      'read_return',
      { id: `${goteborg.facility.id}/2025`, scopeId: goteborg.facility.id },
      later(),
    );
    await audit.write(NATIONAL, 'download_returns', { id: '2025 csv', scopeId: null }, later());
  });
  afterAll(async () => {
    await store.close();
    await address.remove();
  });

  it('gives a leader what is in the scope of their groups, and nothing of another’s', async () => {
    expect(kindsOf(await page(reader(LENA, { leads: [goteborg] })))).toEqual([
      'read_return',
      'read_readiness',
      'call_off',
      'free_seat',
      'verify',
    ]);
    expect(kindsOf(await page(reader(SARA, { leads: [malmo] })))).toEqual(['cannot_come', 'read_readiness']);
    const nosy = reader(SARA, { leads: [malmo] });
    for (const about of ['visit', BO, `${goteborg.facility.id}/2025`, goteborg.id, '2025 csv']) {
      expect(await page(nosy, { about, area: null })).toEqual([]);
    }
  });

  it('gives a volunteer what was done to what is theirs, and what was looked at of their group', async () => {
    expect(kindsOf(await page(reader(BO, { isIn: [goteborg] })))).toEqual(['read_readiness', 'free_seat', 'verify']);
    const ofVisit = { about: 'visit', area: null };
    expect(kindsOf(await page(reader(BO, { isIn: [goteborg] }), ofVisit))).toEqual(['free_seat']);
    expect(await page(reader(STRANGER), ofVisit)).toEqual([]);
    expect(kindsOf(await page(reader(STRANGER)))).toEqual(['cannot_come']);
    expect(await page(reader('U0NOBODY'))).toEqual([]);
  });

  it('gives national staff the whole society’s, and nobody another society’s', async () => {
    const all = reader(NATIONAL, { readsAll: true });
    expect(await page(all)).toHaveLength(8);
    expect(kindsOf(await page(all, { about: null, area: 'visits' }))).toEqual(['cannot_come', 'call_off', 'free_seat']);
    const row = { workspaceId: 'T2', at: NOW, actorId: LENA, action: 'verify', subjectId: BO, scopeId: goteborg.id };
    await store.client.auditEntry.create({ data: { id: randomUUID(), ...row } });
    expect(await page(all)).toHaveLength(8);
    expect(await page(reader(BO, { isIn: [goteborg] }))).toHaveLength(3);
  });

  it('tells of a visit all that was done to it, and to people because of it', async () => {
    const lena = reader(LENA, { leads: [goteborg] });
    expect(kindsOf(await page(lena, { about: 'visit', area: null }))).toEqual(['call_off', 'free_seat']);
    expect(kindsOf(await page(lena, { about: BO, area: null }))).toEqual(['free_seat', 'verify']);
    expect(kindsOf(await page(lena, { about: `${goteborg.facility.id}/2025`, area: null }))).toEqual(['read_return']);
    expect(kindsOf(await page(lena, { about: null, area: 'training' }))).toEqual(['verify']);
  });

  it('turns page after page, each line once, also where many are of one instant', async () => {
    const at = later();
    const subjects = Array.from({ length: 25 }, (_, number) => ({ id: `visit-${number}`, scopeId: malmo.id }));
    await store.society.of(Audit).writeAll(SARA, 'call_off', subjects, at);
    for (const who of [reader(SARA, { leads: [malmo] }), reader(NATIONAL, { readsAll: true })]) {
      const all = await page(who, EVERYTHING, null, 100);
      const turned: HistoryLine[] = [];
      for (;;) {
        const last = turned.at(-1);
        const next = await page(who, EVERYTHING, last ? { at: last.at, id: last.id } : null, 7);
        if (next.length === 0) break;
        turned.push(...next);
      }
      expect(turned).toEqual(all);
      expect(new Set(turned.map(({ id }) => id)).size).toBe(turned.length);
    }
  });

  it('keeps the lines of somebody who is known no more, without who it was', async () => {
    const at = later();
    await store.society.of(Audit).write(FORMER_MEMBER, 'call_off', { id: 'gone', scopeId: goteborg.id }, at);
    const [line] = await page(reader(LENA, { leads: [goteborg] }), { about: 'gone', area: null });
    expect(line?.actorId).toBeNull();
  });

  it('names what there is now, and nothing that is gone', async () => {
    const year = `${goteborg.facility.id}/2025`;
    const matters = await store.society.of(Matters).of([goteborg.id, year, '2026-W48', 'gone', BO]);
    expect(matters.get(goteborg.id)).toEqual({ kind: 'place', name: goteborg.name });
    expect(matters.get(year)).toMatchObject({ kind: 'year', year: '2025', facility: { name: goteborg.facility.name } });
    expect(matters.get('2026-W48')).toEqual({ kind: 'week', isoWeek: '2026-W48', group: null });
    expect([matters.get('gone'), matters.get(BO)]).toEqual([undefined, undefined]);
  });

  it.runIf(engine === 'sqlite')(
    'goes along an index that begins with what is selective, whatever is asked',
    async () => {
      const readers = [
        reader(LENA, { leads: [goteborg], isIn: [malmo] }),
        reader(BO, { isIn: [goteborg] }),
        reader(NATIONAL, { readsAll: true }),
      ];
      const asked: readonly HistoryAsked[] = [
        EVERYTHING,
        { about: null, area: 'reading' },
        { about: BO, area: null },
        { about: 'visit', area: 'visits' },
      ];
      await store.client.$executeRawUnsafe('ANALYZE');
      const plans = new Set<string>();
      for (const who of readers) {
        for (const each of asked) {
          for (const before of [null, { at: NOW, id: 'x' }]) {
            const statements = await store.statementsOf(() => page(who, each, before));
            for (const sql of statements.filter((statement) => statement.includes('AuditEntry'))) {
              const placeholders = sql.match(/\?/g)?.length ?? 0;
              const values = Array.from({ length: placeholders }, () => 1);
              const rows = await store.client.$queryRawUnsafe<{ detail: string }[]>(
                `EXPLAIN QUERY PLAN ${sql}`,
                ...values,
              );
              for (const { detail } of rows) plans.add(detail.replace(/^.*USING INDEX AuditEntry_/, ''));
            }
          }
        }
      }
      const found = [...plans].join('\n');
      expect(found).not.toMatch(/SCAN|TEMP B-TREE/);
      expect(found).toMatch(/workspaceId_scopeId_at_id_idx/);
      expect(found).toMatch(/workspaceId_subjectId_at_id_idx/);
      expect(found).toMatch(/workspaceId_matterId_at_id_idx/);
      expect(found).toMatch(/workspaceId_action_at_id_idx/);
    },
  );
});
