import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Group, GroupWeek } from '../../../src/core/model.js';
import type { Database } from '../../../src/database/database.js';
import { scopedTo } from '../../../src/database/scope.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { decideClaim, decideRelease } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { decideChangeShift } from '../../../src/visits/planning/changing-visits.rule.js';
import { patternOf } from '../../../src/visits/planning/proposing.rule.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { StandingPlaces } from '../../../src/visits/standing/standing-places.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { LENA, MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const THREE = { ...visitAt('2026-11-26T16:00:00Z', 4), minimumParty: 3 };
const NEXT = { ...visitAt('2026-12-03T16:00:00Z', 4), minimumParty: 3 };
const TWO_DAYS_BEFORE = new Date('2026-12-01T16:00:00Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describeOnBothEngines('standing places', (engine) => {
  let database: Database;
  let society: Society;
  let number = 0;
  let group: Group;
  let shiftId: string;
  let [anna, bo, cara] = ['', '', ''];

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    number += 1;
    [anna, bo, cara] = [`U_ANNA_${number}`, `U_BO_${number}`, `U_CARA_${number}`];
    group = await storedGroup(society, `Kumla ${number}`, { facility: { kind: 'prison' } });
    await society.of(Memberships).sync(group.id, [anna, bo, cara], NOW);
    await makeReady(society, group.id, [anna, bo, cara], NOW);
    const week = await postedWeek(society, group, '2026-W48', [THREE]);
    shiftId = only(week.shifts).id;
    const changes = [{ kind: 'keep_pattern', pattern: patternOf(week) }] as const;
    await society.of(Weeks).change(week.id, null, LENA, NOW, () => ({ ok: true, changes, notices: [] }));
  });

  const take = async (userId: string, now: Date): Promise<string> => {
    const { outcome } = await society.of(StandingPlaces).take(shiftId, userId, now);
    return outcome.ok ? 'ok' : outcome.refusal.reason;
  };
  /** What somebody has that lasts. */
  const ownOf = async (userId: string) => {
    const where = { groupId: group.id, open: 1, volunteer: { userId } };
    return only(await scopedTo(database.client, 'T1').standingPlace.findMany({ where }));
  };
  const postNext = async () => only((await postedWeek(society, group, '2026-W49', [NEXT])).shifts);

  it('of three who press at once two have one, as long as three are needed; and who pressed first is first', async () => {
    const all = await Promise.all([anna, bo, cara].map((userId, index) => take(userId, later(index))));
    expect(all.toSorted()).toEqual(['ok', 'ok', 'others_stand']);
    const { claims } = await postNext();
    expect(claims).toHaveLength(2);
    const places = await Promise.all(claims.map(({ userId }) => ownOf(userId)));
    expect(claims.map(({ standingId }) => standingId)).toEqual(places.map(({ id }) => id));
    const [first, second] = places.map(({ since }) => since.getTime());
    expect(first).toBeLessThan(second ?? 0);
  });

  it('is taken twice, is one; ends twice, once; and is somebody’s own alone to end', async () => {
    expect([await take(anna, NOW), await take(anna, later(1))]).toEqual(['ok', 'ok']);
    const { id } = await ownOf(anna);
    expect(await society.of(StandingPlaces).end(id, bo, later(2))).toBeNull();
    const facilityName = `Häktet Kumla ${number}`;
    const ended = { weekday: 4, startTime: '17:00', facilityName };
    expect(await society.of(StandingPlaces).end(id, anna, later(2))).toEqual(ended);
    expect(await society.of(StandingPlaces).end(id, anna, later(3))).toBeNull();
    expect(await take(anna, later(4))).toBe('ok');
    await society.of(StandingPlaces).forget(later(3));
    const { id: anew } = await ownOf(anna);
    const hour = { ...ended, groupId: group.id, isInPattern: true };
    expect(await society.of(StandingPlaces).hoursOf(anna)).toEqual([{ ...hour, standingId: anew }]);
    expect(await society.of(StandingPlaces).hoursOf(bo)).toEqual([{ ...hour, standingId: null }]);
  });

  it('frees a place in silence once, however many look at the same moment, and counts one miss', async () => {
    await take(anna, NOW);
    const { id } = await postNext();
    const release = () => society.of(StandingPlaces).releaseSilent(id, anna, TWO_DAYS_BEFORE);
    expect((await Promise.all([release(), release(), release()])).filter((did) => did)).toHaveLength(1);
    expect((await ownOf(anna)).misses).toBe(1);
    expect((await society.of(Claims).heldBy(anna, NOW)).map(({ shift }) => shift.id)).not.toContain(id);
  });

  it('is not claimed again where its holder has given the place up, though the week is posted once more', async () => {
    await take(anna, NOW);
    const week = await postedWeek(society, group, '2026-W49', [NEXT]);
    const { id } = only(week.shifts);
    await society.of(Claims).decide(id, anna, NOW, decideRelease);
    const again = { ok: true, changes: [{ kind: 'post' }], notices: [] } as const;
    expect(await society.of(Weeks).change(week.id, null, LENA, NOW, () => again)).toMatchObject({ ok: true });
    expect(only((await society.of(Weeks).byId(week.id))?.shifts ?? []).claims).toEqual([]);
    await society.of(Claims).decide(id, anna, NOW, decideClaim);
    const [claim] = only((await society.of(Weeks).byId(week.id))?.shifts ?? []).claims;
    expect(claim?.userId).toBe(anna);
    expect(claim?.standingId).toBeUndefined();
  });

  it('keeps what is claimed where fewer are needed later: who has said yes stays, and silence frees the other’s as before', async () => {
    for (const [index, userId] of [anna, bo].entries()) await take(userId, later(index));
    const week = await postedWeek(society, group, '2026-W49', [NEXT]);
    const { id } = only(week.shifts);
    await society.of(Claims).confirm(id, anna, later(10));
    const fewer = { ...NEXT, minimumParty: 2 };
    const lower = (each: GroupWeek) => decideChangeShift(each, id, fewer, later(20));
    expect(await society.of(Weeks).change(week.id, null, LENA, later(20), lower)).toMatchObject({ ok: true });
    const party = async () => only((await society.of(Weeks).byId(week.id))?.shifts ?? []).claims;
    expect((await party()).map(({ userId }) => userId)).toEqual([anna, bo]);
    for (const userId of [anna, bo]) await society.of(StandingPlaces).releaseSilent(id, userId, TWO_DAYS_BEFORE);
    expect((await party()).map(({ userId }) => userId)).toEqual([anna]);
    const after = only((await postedWeek(society, group, '2026-W50', [{ ...fewer, ...weekAfter }])).shifts);
    expect(after.claims.map(({ userId }) => userId)).toEqual([anna]);
  });

  it('counts no miss any more once any answer has come, as giving the place up is one', async () => {
    await take(anna, NOW);
    const { id } = await postNext();
    await society.of(StandingPlaces).releaseSilent(id, anna, TWO_DAYS_BEFORE);
    const after = only((await postedWeek(society, group, '2026-W50', [{ ...NEXT, ...weekAfter }])).shifts);
    await society.of(Claims).decide(after.id, anna, TWO_DAYS_BEFORE, decideRelease);
    expect((await ownOf(anna)).misses).toBe(0);
  });
});

const weekAfter = { startsAt: new Date('2026-12-10T16:00:00Z'), endsAt: new Date('2026-12-10T18:00:00Z') };
