import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Group, GroupWeek } from '../../../src/core/model.js';
import { everybodyOn } from '../../../src/core/party.js';
import { shiftsOf } from '../../../src/core/places-left.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { decideClaim } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { PostedWeeks } from '../../../src/visits/claiming/posted-weeks.store.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, describeOnPostgres, testDatabase } from '../../support/database.js';
import { heldByHand } from '../../support/held-back.js';
import {
  ADMIN,
  groupCalled,
  MONDAY_NOON as NOW,
  only,
  postedWeek,
  storedGroup,
  visitAt,
} from '../../support/stored-group.js';
import { until } from '../../support/until.js';

/** People of one story only, who hold nothing from another. */
const people = (count: number, story: string) => Array.from({ length: count }, (_, index) => `U_${story}_${index}`);
const FIVE_O_CLOCK = '2026-11-25T16:00:00Z';
const SIX_O_CLOCK = '2026-11-25T17:00:00Z';
const SEVEN_O_CLOCK = '2026-11-25T18:00:00Z';

/** A facility that lets in four, visited by two groups with these members. */
async function twoGroups(society: Society, name: string, members: readonly string[]): Promise<[Group, Group]> {
  const first = await storedGroup(society, name, { facility: { visitorCap: 4 } });
  const saved = await society.of(Groups).save(groupCalled(`${name} B`, first.facility.id), null, ADMIN, NOW);
  const second = saved.ok ? await society.of(Groups).read(saved.id) : null;
  if (!second) throw new Error('the group was not saved');
  for (const { id } of [first, second]) {
    await society.of(Memberships).sync(id, members, NOW);
    await makeReady(society, id, members, NOW);
  }
  return [first, second];
}

const idsOf = (weeks: readonly GroupWeek[]) => weeks.flatMap(({ shifts }) => shifts.map(({ id }) => id));

describeOnBothEngines('what a facility lets in', (engine) => {
  let database: Database;
  let society: Society;
  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  const claim = (shiftId: string, userId: string) => society.of(Claims).decide(shiftId, userId, NOW, decideClaim);
  const post = (group: Group, ...visits: readonly string[]) =>
    postedWeek(
      society,
      group,
      '2026-W48',
      visits.map((startsAt) => visitAt(startsAt, 4)),
    );

  async function insideOn(weeks: readonly GroupWeek[]): Promise<number> {
    const read = await Promise.all(weeks.map(({ id }) => society.of(Weeks).byId(id)));
    return read.flatMap((week) => week?.shifts ?? []).flatMap(everybodyOn).length;
  }

  it.each(['one group', 'two groups'])(
    'holds when fifty people want two visits of %s that overlap, at once',
    async (whose) => {
      const fifty = people(50, whose.replace(' ', '_'));
      const [first, second] = await twoGroups(society, `fifty of ${whose}`, fifty);
      const weeks =
        whose === 'one group'
          ? [await post(first, FIVE_O_CLOCK, SIX_O_CLOCK)]
          : [await post(first, FIVE_O_CLOCK), await post(second, SIX_O_CLOCK)];
      const ids = idsOf(weeks);

      const answers = await Promise.all(fifty.map((userId, index) => claim(ids[index % 2] ?? '', userId)));

      const reasons = answers.map(({ outcome }) => (outcome.ok ? 'given' : outcome.refusal.reason));
      expect(reasons.filter((reason) => reason === 'given')).toHaveLength(4);
      expect(reasons.filter((reason) => reason === 'full')).toHaveLength(46);
      expect(await insideOn(weeks)).toBe(4);
    },
    60_000,
  );

  it('is counted at each moment: a visit that ends when another begins takes nothing from it', async () => {
    const eight = people(8, 'AFTER');
    const [first, second] = await twoGroups(society, 'one after the other', eight);
    const weeks = [await post(first, FIVE_O_CLOCK), await post(second, SEVEN_O_CLOCK)];
    const [early = '', late = ''] = idsOf(weeks);
    const answers = await Promise.all(eight.map((userId, index) => claim(index < 4 ? early : late, userId)));
    expect(answers.every(({ outcome }) => outcome.ok)).toBe(true);
    expect(await insideOn(weeks)).toBe(8);
  });

  it('leaves a visit in between the room that the fuller of its neighbours leaves', async () => {
    const [anna = '', bo = '', cia = '', dan = '', eva = '', finn = '', gun = '', hans = ''] = people(8, 'BETWEEN');
    const [first, second] = await twoGroups(society, 'in between', [anna, bo, cia, dan, eva, finn, gun, hans]);
    const around = await post(first, FIVE_O_CLOCK, SEVEN_O_CLOCK);
    const between = await post(second, SIX_O_CLOCK);
    const [early = '', late = ''] = idsOf([around]);
    const middle = only(idsOf([between]));
    for (const userId of [anna, bo, cia]) expect((await claim(early, userId)).outcome.ok).toBe(true);
    for (const userId of [dan, eva]) expect((await claim(late, userId)).outcome.ok).toBe(true);

    expect((await claim(middle, finn)).outcome.ok).toBe(true);
    expect((await claim(middle, gun)).outcome).toMatchObject({ refusal: { reason: 'full', facilityIsFull: true } });
    expect((await claim(late, hans)).outcome.ok).toBe(true);
  });

  it('is offered alike by whatever reads the visit: to volunteers, in the group’s week, and in all posted weeks', async () => {
    const [anna = '', bo = '', cia = '', dan = '', eva = ''] = people(5, 'ALIKE');
    const [first, second] = await twoGroups(society, 'offered alike', [anna, bo, cia, dan, eva]);
    const ours = await post(first, FIVE_O_CLOCK);
    const theirs = await post(second, SIX_O_CLOCK);
    const shiftId = only(idsOf([ours]));
    for (const userId of [anna, bo, cia]) await claim(only(idsOf([theirs])), userId);
    const inside = async () => {
      const groups = await society.of(Groups).list();
      const posted = (await society.of(PostedWeeks).of(groups, NOW)).find(({ id }) => id === ours.id);
      const alone = await society.of(PostedWeeks).of([first], NOW);
      const weeks = [await society.of(Weeks).byId(ours.id), posted, ...alone].flatMap((week) => (week ? [week] : []));
      return weeks.map((week) => only(shiftsOf(week)).beside?.map((visit) => visit.people));
    };
    expect(await inside()).toEqual([[3], [3], [3]]);
    const open = async () => (await society.of(Claims).openShiftsFor(eva, NOW, new Date('2026-12-01'))).length;
    expect(await open()).toBe(2);
    await claim(shiftId, dan);
    expect(await open()).toBe(0);
    expect(only(await society.of(Claims).heldBy(dan, NOW)).beside?.map((visit) => visit.people)).toEqual([3]);
  });
});

describeOnPostgres('what a facility lets in, on PostgreSQL', () => {
  it('holds when a writer that has counted is held back while another begins', async () => {
    const database = await testDatabase('postgresql');
    try {
      const plain = createStore(database).in('T1');
      const [anna = '', bo = '', cia = '', dan = '', eva = ''] = people(5, 'HELD');
      const [first, second] = await twoGroups(plain, 'held back', [anna, bo, cia, dan, eva]);
      const ours = await postedWeek(plain, first, '2026-W48', [visitAt(FIVE_O_CLOCK, 4)]);
      const theirs = await postedWeek(plain, second, '2026-W48', [visitAt(SIX_O_CLOCK, 4)]);
      const [one = '', other = ''] = idsOf([ours, theirs]);
      for (const userId of [anna, bo, cia]) await plain.of(Claims).decide(one, userId, NOW, decideClaim);

      // Both have decided that the last place is theirs once they get here, and neither has written anything yet.
      let counted = 0;
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const slow = heldByHand(database, 'claiming.take_place', () => {
        counted += 1;
        return held;
      });
      const claims = createStore({ ...database, byHand: slow })
        .in('T1')
        .of(Claims);
      const answers = [claims.decide(one, dan, NOW, decideClaim)];
      await until('the first has counted', () => counted === 1);
      answers.push(claims.decide(other, eva, NOW, decideClaim));
      const isWaiting = async () => {
        const rows = await database.client.$queryRaw<unknown[]>`
          SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FOR NO KEY UPDATE OF "facility"%'`;
        return rows.length > 0;
      };
      await until('the second waits, or has counted too', async () => counted === 2 || (await isWaiting()));
      letGo();
      const outcomes = (await Promise.all(answers)).map(({ outcome }) => outcome);
      expect(outcomes).toEqual([
        { ok: true, change: { kind: 'claim', seat: 4 } },
        { ok: false, refusal: { reason: 'full', facilityIsFull: true } },
      ]);
    } finally {
      await database.close();
    }
  }, 60_000);
});
