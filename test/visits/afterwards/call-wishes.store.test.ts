import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { GroupWeek } from '../../../src/core/model.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { CallWishes } from '../../../src/visits/afterwards/call-wishes.store.js';
import { decideClaim } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { decideCallOff, decideRemoveShift } from '../../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { LENA, MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

/** The morning after the visit. */
const MORNING = new Date('2026-11-27T09:00:00Z');
const LONG_AGO = new Date(0);

describeOnBothEngines('wishes for a call', (engine) => {
  let database: Database;
  let society: Society;
  let number = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  /** A visit on Thursday that Anna and Bo were on, of a group that Lena and Lars lead. */
  async function visit() {
    number += 1;
    const [anna, bo, lars] = [`U_ANNA_${number}`, `U_BO_${number}`, `U_LARS_${number}`];
    const group = await storedGroup(society, `Kumla ${number}`, {
      facility: { kind: 'prison' },
      group: { leaderIds: [LENA, lars] },
    });
    await society.of(Memberships).sync(group.id, [anna, bo, LENA, lars], NOW);
    await makeReady(society, group.id, [anna, bo], NOW);
    const week = await postedWeek(society, group, '2026-W48', [visitAt('2026-11-26T16:00:00Z')]);
    const { id } = only(week.shifts);
    for (const userId of [anna, bo]) await society.of(Claims).decide(id, userId, NOW, decideClaim);
    return { group, id, anna, bo, lars };
  }
  type Visit = Awaited<ReturnType<typeof visit>>;
  const wishes = () => society.of(CallWishes);
  const callsOf = async ({ group }: Visit) => (await wishes().calls([group], LONG_AGO)).get(group.id);

  it('one for each person and visit, however often it is pressed, and another’s stands beside it', async () => {
    const held = await visit();
    const { id, anna, bo } = held;
    const all = await Promise.all([anna, anna, anna, bo].map((userId) => wishes().wish(id, userId, MORNING)));
    expect(all.map(({ refusal }) => refusal)).toEqual([null, null, null, null]);
    expect((await callsOf(held))?.open.map(({ userId }) => userId).toSorted()).toEqual([anna, bo]);
  });

  it('stays until it is settled: a visit that has been can be removed by nobody, and called off by nobody', async () => {
    const held = await visit();
    const { id, anna, bo } = held;
    for (const userId of [anna, bo]) await wishes().wish(id, userId, MORNING);
    const week = await society.of(Weeks).ofShift(id);
    const without = (each: GroupWeek) => ({
      ...each,
      shifts: each.shifts.map((shift) => ({ ...shift, claims: [], shadows: [] })),
    });
    const decisions = [
      (each: GroupWeek) => decideRemoveShift(without(each), id, MORNING),
      (each: GroupWeek) => decideCallOff(each, id, 'called_off_by_us', MORNING),
    ];
    for (const decide of decisions) {
      const outcome = await society.of(Weeks).change(week?.id ?? '', null, LENA, MORNING, decide);
      expect(outcome).toEqual({ ok: false, refusal: { reason: 'begun' } });
    }
    expect((await callsOf(held))?.open).toHaveLength(2);
  });

  it('two leaders have called at once: one is heard, and nothing is left of who wished it', async () => {
    const held = await visit();
    const { group, id, anna, lars } = held;
    await wishes().wish(id, anna, MORNING);
    const wish = only((await callsOf(held))?.open ?? []);
    const both = await Promise.all([LENA, lars].map((userId) => wishes().called(wish.id, userId, MORNING)));
    expect(both.map(({ refusal }) => refusal).toSorted()).toEqual([null, 'settled'].toSorted());
    expect(await callsOf(held)).toMatchObject({ open: [], settled: [{ id: wish.id, called: true }] });
    const left = await database.client.settledCall.findMany({ where: { groupId: group.id } });
    expect(JSON.stringify(left)).not.toMatch(new RegExp(`${anna}|${id}|${lars}|${LENA}`));
    expect(await database.client.callWish.count({ where: { shiftId: id } })).toBe(0);
  });

  it('one whom nobody asked changes nothing', async () => {
    const held = await visit();
    const { id, anna, bo, lars } = held;
    expect((await wishes().wish(id, lars, MORNING)).refusal).toBe('not_there');
    expect((await wishes().wish('gone', anna, MORNING)).refusal).toBe('did_not_run');
    await wishes().wish(id, anna, MORNING);
    const wish = only((await callsOf(held))?.open ?? []);
    expect((await wishes().called(wish.id, bo, MORNING)).refusal).toBe('not_asked');
    expect((await wishes().called(wish.id, anna, MORNING)).refusal).toBe('not_asked');
    expect((await wishes().takeBack(id, bo, MORNING)).refusal).toBe('settled');
    expect((await callsOf(held))?.open).toEqual([wish]);
  });

  it('the leaders are the group’s own: whoever acts in their place is none, and a closed account is none', async () => {
    const held = await visit();
    const { group, id, anna, lars } = held;
    await database.client.nationalStaff.create({ data: { workspaceId: 'T1', userId: `U_NATIONAL_${number}` } });
    await database.client.workspaceRole.create({
      data: { workspaceId: 'T1', userId: lars, role: 'deactivated', since: NOW },
    });
    await wishes().wish(id, anna, MORNING);
    expect((await callsOf(held))?.leaderIds).toEqual([LENA]);
    const [over] = await wishes().over([group], NOW, MORNING);
    expect(over?.group.leaderIds).toEqual([LENA]);
    const wish = only((await callsOf(held))?.open ?? []);
    expect((await wishes().called(wish.id, `U_NATIONAL_${number}`, MORNING)).refusal).toBe('not_asked');
  });

  it('is forgotten with the visit, and that it is settled with it', async () => {
    const held = await visit();
    const { id, anna } = held;
    await wishes().wish(id, anna, MORNING);
    const ended = new Date('2026-11-26T18:00:00Z');
    await wishes().forget({ over: new Date(ended.getTime() - 1), settled: LONG_AGO }, MORNING);
    expect((await callsOf(held))?.open).toHaveLength(1);
    await wishes().forget({ over: ended, settled: LONG_AGO }, MORNING);
    expect(await callsOf(held)).toMatchObject({ open: [], settled: [{ called: false }] });
    await wishes().forget({ over: ended, settled: MORNING }, MORNING);
    expect(await callsOf(held)).toBeUndefined();
  });
});
