import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { TargetGroup } from '../../../src/core/measures.js';
import type { Group } from '../../../src/core/model.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Facilities } from '../../../src/groups/facilities.store.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Workspaces } from '../../../src/groups/workspaces.store.js';
import type { Answer } from '../../../src/numbers/counting/counting.rule.js';
import { Counts } from '../../../src/numbers/counting/counts.store.js';
import { decideClaim } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { decideCallOff } from '../../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { ADMIN, LENA, MONDAY_NOON, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const ANNA = 'U_ANNA';
const BO = 'U_BO';
/** When all visits are over. */
const WEDNESDAY = new Date('2026-11-25T20:00:00Z');
/** In Stockholm it is Monday of week 49 by then. */
const SUNDAY_NIGHT = new Date('2026-11-29T23:30:00Z');
const LONG_AGO = new Date('2026-11-01T00:00:00Z');
const held = (number: number): Answer => ({ held: true, number });

describeOnBothEngines('counts', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  /** A group of its own for each story, with one visit that these people hold. */
  async function visited(
    by: readonly string[] = [ANNA, BO],
  ): Promise<{ group: Group; shiftId: string; weekId: string }> {
    stories += 1;
    const group = await storedGroup(society, `counted-${stories}`);
    await society.of(Memberships).sync(group.id, [ANNA, BO], MONDAY_NOON);
    await makeReady(society, group.id, [ANNA, BO], MONDAY_NOON);
    // One after the other, so that nobody holds two that overlap.
    const visit = visitAt(new Date(Date.parse('2026-11-24T00:00:00Z') + stories * 2 * 60 * 60_000).toISOString());
    const week = await postedWeek(society, group, '2026-W48', [visit]);
    const { id } = only(week.shifts);
    for (const userId of by) await society.of(Claims).decide(id, userId, MONDAY_NOON, decideClaim);
    return { group, shiftId: id, weekId: week.id };
  }

  const answer = (shiftId: string, userId: string, what: Answer, seen: number | null = null, now = WEDNESDAY) =>
    society.of(Counts).answer(shiftId, userId, what, seen, now);
  const bookings = (shiftId: string) =>
    database.client.booking.findMany({ where: { shiftId }, orderBy: { createdAt: 'asc' } });

  it('are stored with what they move in the tallies, in the week in which they were told', async () => {
    const { group, shiftId } = await visited();
    const { outcome } = await answer(shiftId, ANNA, held(3), null, SUNDAY_NIGHT);
    expect(outcome.ok).toBe(true);
    expect((await society.of(Counts).read(shiftId))?.count).toEqual({
      held: true,
      clientVisits: 3,
      participants: null,
      targetGroups: {},
      countedBy: ANNA,
      countedAt: SUNDAY_NIGHT,
      version: 1,
    });
    expect(only(await bookings(shiftId))).toMatchObject({
      workspaceId: 'T1',
      facilityId: group.facility.id,
      groupId: group.id,
      region: 'Väst',
      measure: 'visits',
      targetGroup: null,
      visits: 1,
      bookedIn: '2026-W49',
      visitedOn: '2026-11-24',
      value: 3,
      batchId: null,
      createdAt: SUNDAY_NIGHT,
    });
  });

  it('corrected book the difference where the first was booked, also after the facility has changed region', async () => {
    const { group, shiftId } = await visited();
    await answer(shiftId, ANNA, held(4));
    const { facility } = group;
    const moved = { ...facility, region: 'Syd' };
    await society.of(Facilities).save(moved, null, ADMIN, WEDNESDAY);
    const { outcome } = await answer(shiftId, LENA, { held: false }, 1, SUNDAY_NIGHT);
    expect(outcome).toMatchObject({ ok: true, count: { held: false, clientVisits: null, version: 2 } });
    expect((await bookings(shiftId)).map(({ value, region, bookedIn }) => [value, region, bookedIn])).toEqual([
      [4, 'Väst', '2026-W48'],
      [-4, 'Väst', '2026-W49'],
    ]);
    const log = await database.client.auditEntry.findMany({ where: { subjectId: shiftId }, orderBy: { at: 'asc' } });
    expect(log.map(({ actorId, action }) => [actorId, action])).toEqual([
      [ANNA, 'count'],
      [LENA, 'correct_count'],
    ]);
  });

  it('corrected from nothing after the group has moved are booked at the facility that was visited', async () => {
    const { group, shiftId } = await visited();
    await answer(shiftId, ANNA, held(0));
    const elsewhere = await storedGroup(society, `elsewhere-${stories}`, { facility: { region: 'Syd' } });
    const { facility, programme: _programme, ...columns } = group;
    const moved = { ...columns, facilityId: elsewhere.facility.id };
    expect((await society.of(Groups).save(moved, null, ADMIN, WEDNESDAY)).ok).toBe(true);
    await answer(shiftId, BO, held(4), 1, SUNDAY_NIGHT);
    const booked = await bookings(shiftId);
    expect(booked.map(({ facilityId, region, visits, value }) => [facilityId, region, visits, value])).toEqual([
      [facility.id, 'Väst', 1, 0],
      [facility.id, 'Väst', 0, 4],
    ]);
  });

  it('told by twenty at once are one: the others are shown what it says', async () => {
    const { shiftId } = await visited();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => answer(shiftId, index % 2 ? ANNA : BO, held(index % 2))),
    );
    const won = only(answers.filter(({ outcome }) => outcome.ok));
    const stored = won.outcome.ok ? won.outcome.count : null;
    for (const { outcome } of answers) {
      if (!outcome.ok) expect(outcome.refusal).toEqual({ reason: 'already_counted', count: stored });
    }
    const booked = (await bookings(shiftId)).map(({ value }) => value);
    expect(booked).toEqual([stored?.clientVisits]);
  }, 60_000);

  it('corrected by two at once are corrected once', async () => {
    const { shiftId } = await visited();
    await answer(shiftId, ANNA, held(3));
    const answers = await Promise.all([answer(shiftId, ANNA, held(5), 1), answer(shiftId, BO, held(6), 1)]);
    const { outcome } = only(answers.filter((each) => each.outcome.ok));
    const right = outcome.ok ? (outcome.count.clientVisits ?? 0) : 0;
    const sum = (await bookings(shiftId)).reduce((total, { value }) => total + value, 0);
    expect([sum, (await society.of(Counts).read(shiftId))?.count?.version]).toEqual([right, 2]);
  });

  describe('of target groups', () => {
    const choose = async (targetGroups: readonly TargetGroup[]) => {
      const { version } = await society.of(Workspaces).read();
      await society.of(Workspaces).save({ targetGroups }, version, ADMIN, WEDNESDAY);
    };
    const tellYoung = (shiftId: string, young: number, seen: number, userId = ANNA) =>
      society.of(Counts).tellTargets(shiftId, userId, { young }, seen, SUNDAY_NIGHT);
    afterEach(() => choose([]));

    it('are booked beside the number, and corrected with it', async () => {
      await choose(['young']);
      const { shiftId } = await visited();
      await answer(shiftId, ANNA, held(4));
      expect((await tellYoung(shiftId, 3, 1)).outcome).toMatchObject({
        ok: true,
        count: { targetGroups: { young: 3 } },
      });
      await answer(shiftId, BO, held(2), 2, SUNDAY_NIGHT);
      expect((await society.of(Counts).read(shiftId))?.count).toMatchObject({
        clientVisits: 2,
        targetGroups: {},
        version: 3,
      });
      const booked = (await bookings(shiftId)).map(({ targetGroup, value }) => `${targetGroup} ${value}`);
      expect(booked.sort()).toEqual(['null -2', 'null 4', 'young -3', 'young 3']);
    });

    it('do not exist until national staff have chosen them', async () => {
      const { shiftId } = await visited();
      await answer(shiftId, ANNA, held(4));
      expect((await tellYoung(shiftId, 3, 1)).outcome).toEqual({ ok: false, refusal: { reason: 'not_counted' } });
      expect((await bookings(shiftId)).map(({ targetGroup }) => targetGroup)).toEqual([null]);
    });

    it('told by two at once are one', async () => {
      await choose(['young']);
      const { shiftId } = await visited();
      await answer(shiftId, ANNA, held(4));
      const told = await Promise.all([tellYoung(shiftId, 3, 1), tellYoung(shiftId, 2, 1, BO)]);
      expect(told.filter(({ outcome }) => outcome.ok)).toHaveLength(1);
      expect(await bookings(shiftId)).toHaveLength(2);
    });

    it('told while national staff stop counting them leave nothing behind', async () => {
      await choose(['young']);
      const shiftIds: string[] = [];
      for (let count = 0; count < 4; count += 1) {
        const { shiftId } = await visited();
        await answer(shiftId, ANNA, held(4));
        shiftIds.push(shiftId);
      }
      await Promise.all([...shiftIds.map((shiftId) => tellYoung(shiftId, 3, 1)), choose([])]);
      const left = await database.client.booking.findMany({
        where: { shiftId: { in: shiftIds }, targetGroup: 'young' },
      });
      expect(left).toEqual([]);
      const counts = await Promise.all(shiftIds.map((shiftId) => society.of(Counts).read(shiftId)));
      expect(counts.map((state) => state?.count?.targetGroups)).toEqual(shiftIds.map(() => ({})));
    }, 60_000);

    it('are forgotten when they are counted no longer, but for what was released, which is not told twice', async () => {
      await choose(['young']);
      const [{ shiftId: open }, { shiftId: released }] = [await visited(), await visited()];
      for (const shiftId of [open, released]) {
        await answer(shiftId, ANNA, held(4));
        await tellYoung(shiftId, 3, 1);
      }
      const data = { batchId: 'released' };
      await database.client.booking.updateMany({ where: { shiftId: released, targetGroup: 'young' }, data });
      await choose([]);
      expect((await society.of(Counts).read(open))?.count?.targetGroups).toEqual({});
      expect((await bookings(open)).map(({ targetGroup }) => targetGroup)).toEqual([null]);
      await choose(['young']);
      await tellYoung(released, 3, 2);
      expect(await bookings(released)).toHaveLength(2);
    });
  });

  it('refused leave nothing behind', async () => {
    const { shiftId } = await visited([ANNA]);
    expect((await answer(shiftId, BO, held(2))).outcome).toEqual({ ok: false, refusal: { reason: 'not_there' } });
    const early = await answer(shiftId, ANNA, held(2), null, MONDAY_NOON);
    expect(early.outcome).toEqual({ ok: false, refusal: { reason: 'to_come' } });
    expect((await answer('nothing', ANNA, held(2))).outcome).toEqual({ ok: false, refusal: { reason: 'gone' } });
    expect([await bookings(shiftId), (await society.of(Counts).read(shiftId))?.count]).toEqual([[], null]);
  });

  it('of another society’s visits can neither be seen nor told', async () => {
    const { shiftId } = await visited();
    const other = createStore(database).in('T2');
    expect(await other.of(Counts).read(shiftId)).toBeNull();
    const { outcome } = await other.of(Counts).answer(shiftId, ANNA, held(2), null, WEDNESDAY);
    expect(outcome).toEqual({ ok: false, refusal: { reason: 'gone' } });
  });

  it('are missing of visits that somebody held, that are over and that nobody called off', async () => {
    const { group, shiftId } = await visited();
    const nobody = await visited([]);
    const calledOff = await visited();
    await society
      .of(Weeks)
      .change(calledOff.weekId, null, LENA, MONDAY_NOON, (week) =>
        decideCallOff(week, calledOff.shiftId, 'called_off_by_us', MONDAY_NOON),
      );
    const missing = async (from: Date, to: Date) =>
      (await society.of(Counts).uncounted([group, nobody.group, calledOff.group], from, to)).map(
        ({ shift }) => shift.id,
      );
    const all = await missing(LONG_AGO, WEDNESDAY);
    expect(all).toContain(shiftId);
    expect(all).not.toContain(nobody.shiftId);
    expect(all).not.toContain(calledOff.shiftId);
    expect(await missing(LONG_AGO, MONDAY_NOON)).toEqual([]);
    expect(await missing(WEDNESDAY, SUNDAY_NIGHT)).toEqual([]);

    await answer(shiftId, ANNA, held(1));
    expect(await missing(LONG_AGO, WEDNESDAY)).not.toContain(shiftId);
    const own = await society.of(Counts).countableBy(ANNA, LONG_AGO, WEDNESDAY);
    expect(own.find(({ shift }) => shift.id === shiftId)?.count?.clientVisits).toBe(1);
    const led = await society.of(Counts).countableBy(LENA, LONG_AGO, WEDNESDAY);
    expect(led.map(({ shift }) => shift.id)).toContain(shiftId);
    expect(await society.of(Counts).countableBy('U_STRANGER', LONG_AGO, WEDNESDAY)).toEqual([]);
    expect(group.leaderIds).toEqual([LENA]);
  });
});
