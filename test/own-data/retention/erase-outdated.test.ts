import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import { FORMER_MEMBER } from '../../../src/core/former-member.js';
import type { Group } from '../../../src/core/model.js';
import { DEFAULT_RETENTION } from '../../../src/core/retention.js';
import { Audit } from '../../../src/database/audit.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { eraseOutdated } from '../../../src/own-data/retention/erase-outdated.request.js';
import { forgetPeople } from '../../../src/own-data/retention/forget-people.request.js';
import { countedStore } from '../../support/counted-store.js';
import { describeOnBothEngines, emptyAddress, testDatabase } from '../../support/database.js';
import { LENA, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const NOW = new Date('2026-11-27T03:00:00Z');
const DAY = 24 * 60 * 60_000;
const LIMIT = new Date('2024-11-27T03:00:00Z');
const before = (limit: Date, days = 1): Date => new Date(limit.getTime() - days * DAY);
const after = (limit: Date): Date => new Date(limit.getTime() + DAY);

describeOnBothEngines('what has been kept for long enough', (engine) => {
  let database: Database;
  let society: Society;
  let group: Group;

  beforeEach(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
    group = await storedGroup(society, 'Göteborg');
  });
  afterEach(() => database.close());

  const erase = () => eraseOutdated(society, DEFAULT_RETENTION, NOW, forgetPeople);

  async function member(userId: string, joined: Date, left: Date | null, where = group): Promise<void> {
    await society.of(Memberships).begin(where.id, userId, joined);
    if (left) await society.of(Memberships).end(where.id, userId, left);
  }
  const people = async () =>
    (await database.client.volunteer.findMany({ orderBy: { userId: 'asc' } })).map(({ userId }) => userId);

  it('is people 24 months after their last membership, and nobody a day too early', async () => {
    const long = before(LIMIT, 100);
    await member('U_GONE', long, before(LIMIT));
    await member('U_LATER', long, after(LIMIT));
    await member('U_HERE', long, null);
    await member(LENA, long, before(LIMIT));
    await member('U_BACK', long, before(LIMIT, 10));
    await member('U_BACK', before(LIMIT, 5), null);
    const second = await storedGroup(society, 'Malmö');
    await member('U_ELSEWHERE', long, before(LIMIT));
    await member('U_ELSEWHERE', long, null, second);
    expect((await erase()).people).toBe(1);
    expect(await people()).toEqual(['U_BACK', 'U_ELSEWHERE', 'U_HERE', 'U_LATER', LENA].toSorted());
    expect((await erase()).people).toBe(0);
  });

  it('is people of a group that was closed so long ago, unless they are in another', async () => {
    await member('U_CLOSED', before(LIMIT, 100), null);
    await database.client.group.update({ where: { id: group.id }, data: { closedAt: after(LIMIT), current: null } });
    expect((await erase()).people).toBe(0);
    await database.client.group.update({ where: { id: group.id }, data: { closedAt: before(LIMIT) } });
    expect((await erase()).people).toBe(1);
    expect(await people()).toEqual([]);
  });

  it('takes their names from the log, and leaves what was done in it', async () => {
    await member('U_GONE', before(LIMIT, 100), before(LIMIT));
    await society.of(Audit).write('U_GONE', 'call_off', { id: 'visit', scopeId: group.id }, after(LIMIT));
    await society.of(Audit).write(LENA, 'verify', { id: 'U_GONE', scopeId: group.id }, after(LIMIT));
    await erase();
    const lines = await database.client.auditEntry.findMany({ where: { action: { in: ['call_off', 'verify'] } } });
    expect(lines.map(({ actorId, subjectId }) => `${actorId} ${subjectId}`).toSorted()).toEqual([
      `${FORMER_MEMBER} visit`,
      `${LENA} ${FORMER_MEMBER}`,
    ]);
  });

  it('does not take somebody who comes back while others are being forgotten', async () => {
    await member('U_A', before(LIMIT, 100), before(LIMIT));
    await member('U_B', before(LIMIT, 100), before(LIMIT));
    const erased = await eraseOutdated(society, DEFAULT_RETENTION, NOW, (within, userIds, isStillGone, now) =>
      forgetPeople(
        within,
        userIds,
        async (userId) => {
          const isGone = await isStillGone(userId);
          for (const other of await people()) if (isGone && other !== userId) await member(other, NOW, null);
          return isGone;
        },
        now,
      ),
    );
    expect(erased.people).toBe(1);
    expect(await people()).toHaveLength(1);
  });

  it('is nobody who stands for those who were forgotten long ago: visits still say how many went', async () => {
    await member('U_GONE', before(LIMIT, 100), before(LIMIT));
    const week = await postedWeek(society, group, '2024-W47', [visitAt('2024-11-19T17:00:00Z')]);
    await database.client.claim.create({
      data: {
        ...{ id: randomUUID(), workspaceId: 'T1', shiftId: only(week.shifts).id, seat: 1 },
        ...{ volunteerId: (await database.client.volunteer.findFirstOrThrow()).id, claimedAt: before(LIMIT, 20) },
      },
    });
    await erase();
    await database.client.volunteer.updateMany({ data: { createdAt: before(LIMIT, 50) } });
    expect((await erase()).people).toBe(0);
    const claims = await database.client.claim.findMany({ select: { volunteer: { select: { userId: true } } } });
    expect(claims).toEqual([{ volunteer: { userId: FORMER_MEMBER } }]);
  });

  it('looks through what was said once for all who are gone, however many', async () => {
    const address = await emptyAddress(engine);
    const counted = await countedStore(engine, address.url);
    const elsewhere = counted.society;
    const there = await storedGroup(elsewhere, 'Göteborg');
    const lookedThrough = async (count: number): Promise<number> => {
      for (let number = 0; number < count; number += 1) {
        await elsewhere.of(Memberships).begin(there.id, `U_${count}_${number}`, before(LIMIT, 100));
        await elsewhere.of(Memberships).end(there.id, `U_${count}_${number}`, before(LIMIT));
      }
      const statements = await counted.statementsOf(() =>
        eraseOutdated(elsewhere, DEFAULT_RETENTION, NOW, forgetPeople),
      );
      return statements.filter((sql) => /^UPDATE \S*(?:Shift|Count|Week)\W|^SELECT .*FROM \S*Notice\W/.test(sql))
        .length;
    };
    const one = await lookedThrough(1);
    expect(one).toBeGreaterThan(3);
    expect(await lookedThrough(4)).toBe(one);
    await counted.close();
    await address.remove();
  });

  it('is lines of the log after 24 months, in pieces, but for the last use of set-up', async () => {
    await database.client.auditEntry.deleteMany();
    const visits = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `v${at}`, scopeId: group.id }));
    await society.of(Audit).write('U_ADMIN', 'save_group', { id: group.id, scopeId: group.id }, before(LIMIT, 200));
    await society.of(Audit).writeAll(LENA, 'call_off', visits(700), before(LIMIT));
    await society.of(Audit).writeAll(LENA, 'post', visits(600), before(LIMIT, 30));
    await society.of(Audit).write(LENA, 'verify', { id: 'U_BO', scopeId: group.id }, after(LIMIT));
    const elsewhere = { id: randomUUID(), workspaceId: 'T2', at: before(LIMIT), actorId: LENA, subjectId: 'v1' };
    await database.client.auditEntry.create({ data: { ...elsewhere, action: 'post' } });
    expect((await eraseOutdated(society, DEFAULT_RETENTION, NOW, null)).audit).toBe(1_300);
    expect(await database.client.auditEntry.count()).toBe(1_303);
    expect((await erase()).audit).toBe(1_300);
    const left = await database.client.auditEntry.findMany({ orderBy: { action: 'asc' } });
    expect(left.map(({ action, workspaceId }) => `${workspaceId} ${action}`)).toEqual([
      'T2 post',
      'T1 save_group',
      'T1 verify',
    ]);
    expect((await erase()).audit).toBe(0);
  });

  it('goes on where it was broken off', async () => {
    await member('U_A', before(LIMIT, 100), before(LIMIT));
    await member('U_B', before(LIMIT, 100), before(LIMIT));
    await society.of(Audit).write('U_A', 'call_off', { id: 'visit', scopeId: group.id }, after(LIMIT));
    let asked = 0;
    const broken = eraseOutdated(society, DEFAULT_RETENTION, NOW, (within, userIds, isStillGone, now) =>
      forgetPeople(
        within,
        userIds,
        async (userId) => {
          asked += 1;
          if (asked === 2) throw new Error('the process ended');
          return isStillGone(userId);
        },
        now,
      ),
    );
    await expect(broken).rejects.toThrow('the process ended');
    // Their names in what stays are taken away by whoever carries on what was begun.
    expect(await database.client.erasure.findMany({ select: { emptiedAt: true } })).toEqual([{ emptiedAt: null }]);
    expect(await people()).toHaveLength(1);
    expect((await erase()).people).toBe(1);
    expect(await people()).toEqual([]);
  });

  it('is what was told 90 days ago, but for what is told once and what nobody has been told yet', async () => {
    const limit = new Date(NOW.getTime() - 90 * DAY);
    const row = (about: object) => ({
      ...{
        id: randomUUID(),
        workspaceId: 'T1',
        userId: 'U_BO',
        kind: 'changed',
        facts: {},
        createdAt: before(limit, 9),
      },
      ...about,
    });
    await database.client.notice.deleteMany();
    await database.client.notice.createMany({
      data: [
        row({ id: 'old', settledAt: before(limit) }),
        row({ id: 'young', settledAt: after(limit) }),
        row({ id: 'untold', settledAt: null }),
        row({ id: 'once', settledAt: before(limit), onceKey: 'key' }),
        row({ id: 'joined', settledAt: before(limit), kind: 'joined' }),
      ],
    });
    expect((await erase()).told).toBe(1);
    const left = await database.client.notice.findMany({ orderBy: { id: 'asc' } });
    expect(left.map(({ id }) => id)).toEqual(['joined', 'once', 'untold', 'young']);
  });

  it('is what did not arrive, once it has been history for 30 days', async () => {
    const limit = new Date(NOW.getTime() - 30 * DAY);
    const row = (key: string, state: string, historyFrom: Date | null) => ({
      ...{ workspaceId: 'T1', key, channelId: 'U_BO', lifetime: 'once', state, desiredFingerprint: 'f', historyFrom },
      updatedAt: before(limit, 9),
    });
    await database.client.ledgerMessage.createMany({
      data: [
        row('notice:old', 'dead', before(limit)),
        row('notice:withdrawn', 'cancelled', before(limit)),
        row('notice:young', 'dead', after(limit)),
        row('notice:alive', 'dead', null),
        row('notice:sent', 'sent', before(limit)),
      ],
    });
    expect((await erase()).undelivered).toBe(2);
    const left = await database.client.ledgerMessage.findMany({ orderBy: { key: 'asc' } });
    expect(left.map(({ key }) => key)).toEqual(['notice:alive', 'notice:sent', 'notice:young']);
  });

  it('is no count, no number and no approved year', async () => {
    await member('U_GONE', before(LIMIT, 100), before(LIMIT));
    const batch = { id: 'batch', workspaceId: 'T1', closedIn: '2024-W20', kind: 'pool', measure: 'visits' };
    await database.client.tallyBatch.create({
      data: { ...batch, from: '2024-W10', value: 40, createdAt: before(LIMIT, 90) },
    });
    const year = { workspaceId: 'T1', facilityId: group.facility.id, year: 2023, version: 1, revision: 3 };
    const numbers = { clientVisits: 40, participants: 0, visitsHeld: 30 };
    await database.client.returnApproval.create({
      data: { ...year, ...numbers, approvedBy: LENA, approvedAt: before(LIMIT, 90) },
    });
    await erase();
    expect(await database.client.tallyBatch.findMany()).toMatchObject([{ id: 'batch', value: 40 }]);
    expect(await database.client.returnApproval.findMany()).toMatchObject([numbers]);
  });
});
