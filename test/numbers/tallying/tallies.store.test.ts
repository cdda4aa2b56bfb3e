import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import type { TargetGroup } from '../../../src/core/measures.js';
import type { Group, IsoWeek } from '../../../src/core/model.js';
import { dateInWeek, weeksAfter } from '../../../src/core/weeks.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Facilities } from '../../../src/groups/facilities.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Workspaces } from '../../../src/groups/workspaces.store.js';
import { Tallies } from '../../../src/numbers/tallying/tallies.store.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { closeWeeks } from '../../../src/numbers/tallying/tally-ledger.rule.js';
import { sumByRegion } from '../../../src/numbers/tallying/tally-period.rule.js';
import { closesAt } from '../../../src/numbers/tallying/tally-week.rule.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { ADMIN, facilityCalled, MONDAY_NOON, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const ZONE = 'Europe/Stockholm';
const MINUTE = 60_000;
const ANNA = 'U_ANNA';
const BO = 'U_BO';

/** When a week is closed: eight on the Monday after it. */
const mondayAfter = (week: IsoWeek) => closesAt(week, ZONE);

describeOnBothEngines('closing weeks', (engine) => {
  let database: Database;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  /** A society of its own for each story, whose first posted visit is in this week. */
  async function society(first: IsoWeek): Promise<{ society: Society; id: string; group: Group }> {
    stories += 1;
    const id = `T${stories}`;
    const made = createStore(database).in(id);
    const group = await storedGroup(made, `tallied-${stories}`);
    await postedWeek(made, group, first, [visitAt(`${dateInWeek(first, 2)}T16:00:00Z`)]);
    return { society: made, id, group };
  }

  let booked = 0;
  /** Client visits told of in a week, a day for each number. */
  async function tell(
    workspaceId: string,
    facilityId: string,
    week: IsoWeek,
    values: readonly number[],
    about: { readonly targetGroup?: TargetGroup; readonly region?: string } = {},
  ) {
    const { id: groupId = null } = (await database.client.group.findFirst({ where: { facilityId } })) ?? {};
    for (const [day, value] of values.entries()) {
      booked += 1;
      const date = dateInWeek(week, day + 1);
      await database.client.booking.create({
        data: {
          id: `booking-${booked}`,
          workspaceId,
          facilityId,
          groupId,
          region: 'Väst',
          ...about,
          measure: 'visits',
          bookedIn: week,
          visitedOn: date,
          value,
          shiftId: `shift-${booked}`,
          createdAt: new Date(`${date}T18:00:00Z`),
        },
      });
    }
  }
  const batches = async (workspaceId: string) =>
    (await database.client.tallyBatch.findMany({ where: { workspaceId }, orderBy: { closedIn: 'asc' } })).map(
      ({ kind, closedIn, from, value }) => ({ kind, closedIn, from, value }),
    );

  it('waits for eight on Monday by the society’s clock', async () => {
    const { society: own } = await society('2026-W36');
    const due = mondayAfter('2026-W36');
    expect(due.toISOString()).toBe('2026-09-07T06:00:00.000Z');
    expect(await own.of(Tallies).closeDueWeeks(new Date(due.getTime() - MINUTE))).toBe(0);
    expect(await own.of(Tallies).closeDueWeeks(due)).toBe(1);
    expect(await own.of(Tallies).closeDueWeeks(due)).toBe(0);
  });

  it('begins with the first posted visit, and not before there is one', async () => {
    const empty = createStore(database).in('T_EMPTY');
    await empty.of(Workspaces).ensure({ locale: 'sv', timeZone: ZONE, now: MONDAY_NOON });
    expect(await empty.of(Tallies).closeDueWeeks(MONDAY_NOON)).toBe(0);
    const { society: own } = await society('2026-W46');
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W47'));
    expect(await own.of(Tallies).week('2026-W45')).toBeNull();
    expect(await own.of(Tallies).lastClosed()).toBe('2026-W47');
  });

  it('after three weeks down closes three weeks in order, each on what had come in by then', async () => {
    const { society: own, id, group } = await society('2026-W36');
    await tell(id, group.facility.id, '2026-W36', [4, 3]);
    await tell(id, group.facility.id, '2026-W37', [6]);
    await tell(id, group.facility.id, '2026-W38', [6, 2, 5]);
    expect(await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W38'))).toBe(3);
    expect(await batches(id)).toEqual([
      { kind: 'facility', closedIn: '2026-W37', from: '2026-W36', value: 13 },
      { kind: 'facility', closedIn: '2026-W38', from: '2026-W38', value: 13 },
    ]);
    expect(await database.client.booking.count({ where: { workspaceId: id, batchId: null } })).toBe(0);
    expect((await own.of(Tallies).week('2026-W36'))?.yearSoFar.visits).toBe(0);
    expect((await own.of(Tallies).week('2026-W37'))?.yearSoFar.visits).toBe(13);
    const facts = await own.of(Tallies).week('2026-W38');
    expect(facts?.yearSoFar.visits).toBe(26);
    expect(facts?.released).toMatchObject([{ facility: { name: group.facility.name, region: 'Väst' }, value: 13 }]);
  });

  it('by two at once closes each week once', async () => {
    const { id, group } = await society('2026-W36');
    await tell(id, group.facility.id, '2026-W36', [4, 4, 5]);
    const [one, other] = [createStore(database).in(id), createStore(database).in(id)];
    const closed = await Promise.all(
      [one, other].map((each) => each.of(Tallies).closeDueWeeks(mondayAfter('2026-W38'))),
    );
    expect(closed.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await batches(id)).toHaveLength(1);
    expect(await database.client.tallyWeek.count({ where: { workspaceId: id } })).toBe(3);
  });

  it('changes nothing that is released: late counts and corrections come with the next number', async () => {
    const { society: own, id, group } = await society('2026-W36');
    await tell(id, group.facility.id, '2026-W36', [4, 4, 5]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W36'));
    const frozen = await own.of(Tallies).week('2026-W36');
    await tell(id, group.facility.id, '2026-W37', [-3, 5, 4, 3]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W37'));
    expect(await batches(id)).toHaveLength(1);
    await tell(id, group.facility.id, '2026-W38', [5]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W38'));
    expect(await batches(id)).toMatchObject([{ value: 13 }, { closedIn: '2026-W38', from: '2026-W37', value: 14 }]);
    expect(await own.of(Tallies).week('2026-W36')).toEqual(frozen);
  });

  it('releases nothing from week 48 until the year’s last week, the 53rd of 2026', async () => {
    const { society: own, id, group } = await society('2026-W47');
    await tell(id, group.facility.id, '2026-W47', [4, 4, 5]);
    for (const week of ['2026-W48', '2026-W50', '2026-W52'] as const) {
      await tell(id, group.facility.id, week, [5, 6, 7]);
    }
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W52'));
    expect(await batches(id)).toMatchObject([{ closedIn: '2026-W47', value: 13 }]);
    expect((await own.of(Tallies).week('2026-W48'))?.isHeld).toBe(true);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W53'));
    expect(await batches(id)).toMatchObject([{ value: 13 }, { closedIn: '2026-W53', from: '2026-W48', value: 54 }]);
  });

  it('tells small facilities together in the year for which a list was made once, and makes none itself', async () => {
    const { society: own, id } = await society('2026-W50');
    const facilityIds: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      facilityIds.push((await storedGroup(own, `small-${stories}-${index}`)).facility.id);
    }
    const data = facilityIds.map((facilityId) => ({ workspaceId: id, year: 2026, facilityId }));
    await database.client.tallyPool.createMany({ data });
    for (const facilityId of facilityIds) await tell(id, facilityId, '2026-W50', [8]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W53'));
    expect(await own.of(Tallies).smallIn('2026-W53')).toEqual(new Set(facilityIds));
    expect((await own.of(Tallies).week('2026-W53'))?.released).toMatchObject([
      { facility: null, facilities: 5, value: 40 },
    ]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2027-W01'));
    expect((await own.of(Tallies).smallIn('2027-W01')).size).toBe(0);
  });

  /** Five facilities at which this many people were met in a week, and so many of them young. */
  async function youngAtFive(own: Society, id: string, week: IsoWeek, met: number, young: number) {
    for (let index = 0; index < 5; index += 1) {
      booked += 1;
      const saved = await own.of(Facilities).save(facilityCalled(`Häktet ${booked}`), null, ADMIN, MONDAY_NOON);
      if (!saved.ok) throw new Error('no facility');
      await tell(id, saved.id, week, [met]);
      await tell(id, saved.id, week, [young], { targetGroup: 'young' });
    }
  }
  async function count(own: Society, targetGroups: readonly TargetGroup[]) {
    const { version } = await own.of(Workspaces).read();
    expect(await own.of(Workspaces).save({ targetGroups }, version, ADMIN, MONDAY_NOON)).toEqual({ ok: true });
  }

  it('releases a target group with the last week of a quarter, and says of the others that they are held back', async () => {
    const { society: own, id } = await society('2026-W36');
    await count(own, ['young', 'deportation']);
    await youngAtFive(own, id, '2026-W36', 9, 5);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W38'));
    expect(await batches(id)).toEqual([]);
    expect((await own.of(Tallies).week('2026-W38'))?.targetGroups).toEqual([]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W39'));
    expect(await batches(id)).toEqual([{ kind: 'target_group', closedIn: '2026-W39', from: '2026-W36', value: 25 }]);
    const facts = await own.of(Tallies).week('2026-W39');
    expect(facts?.targetGroups).toEqual([
      { targetGroup: 'young', value: 25, from: '2026-W36' },
      { targetGroup: 'deportation', value: null, from: '2026-W36' },
    ]);
    expect([facts?.yearSoFar.visits, facts?.released]).toEqual([0, []]);
    expect(await own.of(Tallies).released({ from: '2026-W36', to: '2026-W39' })).toEqual([]);
    const { ledger } = await own.of(Tallies).everReleased();
    expect(ledger.releases).toMatchObject([{ stream: { targetGroup: 'young' }, value: 25 }]);
  });

  it('releases nothing of a target group that nobody has chosen, wherever a count of it came from', async () => {
    const { society: own, id } = await society('2026-W36');
    await youngAtFive(own, id, '2026-W36', 9, 5);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W39'));
    expect(await batches(id)).toEqual([]);
  });

  it('carries a target group that was held back over to the next quarter, over the 53rd week of 2026', async () => {
    const { society: own, id } = await society('2026-W36');
    await count(own, ['young']);
    await youngAtFive(own, id, '2026-W36', 9, 3);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W39'));
    await youngAtFive(own, id, '2026-W50', 9, 4);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W53'));
    expect((await batches(id)).filter(({ kind }) => kind === 'target_group')).toEqual([
      { kind: 'target_group', closedIn: '2026-W53', from: '2026-W36', value: 35 },
    ]);
    const { ledger } = await own.of(Tallies).everReleased();
    const ofTargetGroups = ledger.silences.filter(({ stream }) => stream.kind === 'target_group');
    expect(ofTargetGroups).toMatchObject([{ stream: { targetGroup: 'young' }, to: '2026-W39', below: 30 }]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2027-W01'));
    expect((await own.of(Tallies).week('2027-W01'))?.targetGroups).toEqual([]);
    expect((await own.of(Tallies).week('2027-W01'))?.yearSoFar.visits).toBe(0);
  });

  it('releases nothing of a target group that is counted no longer, and forgets what was not released of it', async () => {
    const { society: own, id } = await society('2026-W36');
    await count(own, ['young']);
    await youngAtFive(own, id, '2026-W36', 9, 5);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W39'));
    await youngAtFive(own, id, '2026-W40', 9, 5);
    await count(own, []);
    expect(await database.client.booking.count({ where: { workspaceId: id, targetGroup: 'young' } })).toBe(5);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W53'));
    expect(await batches(id)).toMatchObject([{ value: 25 }]);
    expect((await own.of(Tallies).week('2026-W53'))?.targetGroups).toEqual([]);
    expect((await own.of(Tallies).week('2026-W39'))?.targetGroups).toMatchObject([{ value: 25 }]);
  });

  it('tells a number by the name and region of its time: a facility renamed, moved and closed since changes no post', async () => {
    const { society: own, id, group } = await society('2026-W36');
    const { facility } = group;
    await tell(id, facility.id, '2026-W36', [4, 4, 5]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W36'));
    const frozen = await own.of(Tallies).week('2026-W36');
    const moved = { ...facility, name: `${facility.name} nya`, region: 'Syd' };
    await own.of(Facilities).save(moved, null, ADMIN, MONDAY_NOON);
    await tell(id, facility.id, '2026-W37', [5, 5, 5], { region: 'Syd' });
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W37'));
    await own.of(Facilities).save({ ...moved, status: 'closed' }, null, ADMIN, MONDAY_NOON);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W38'));

    expect(await own.of(Tallies).week('2026-W36')).toEqual(frozen);
    expect(frozen?.released).toMatchObject([{ facility: { name: facility.name, region: 'Väst' }, value: 13 }]);
    expect((await own.of(Tallies).week('2026-W37'))?.released).toMatchObject([
      { facility: { name: `${facility.name} nya`, region: 'Syd' }, value: 15 },
    ]);
    expect((await own.of(Tallies).week('2026-W38'))?.facilities).toEqual({ active: 0, paused: 0, starting_up: 0 });
    const sums = sumByRegion(await own.of(Tallies).released({ from: '2026-W36', to: '2026-W38' }));
    expect(sums.map(({ region, totals }) => [region, totals.visits])).toEqual([
      ['Syd', 15],
      ['Väst', 13],
    ]);
    const { ledger, weeks, regions } = await own.of(Tallies).everReleased();
    const cells = talliesAudit(ledger, weeks, regions).publications.flatMap((publication) => publication.cells);
    expect(cells).toContainEqual(expect.objectContaining({ label: 'Väst, 2026-W36', value: 13 }));
    expect(cells).toContainEqual(expect.objectContaining({ label: 'Syd, 2026-W37', value: 15 }));
  });

  it('takes back nothing when a correction goes below what was published: later counts make it good first', async () => {
    const { society: own, id, group } = await society('2026-W36');
    await tell(id, group.facility.id, '2026-W36', [4, 4, 5]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W36'));
    await tell(id, group.facility.id, '2026-W37', [-12]);
    await tell(id, group.facility.id, '2026-W38', [5, 5, 5]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W38'));
    expect(await batches(id)).toMatchObject([{ value: 13 }]);
    expect((await own.of(Tallies).week('2026-W38'))?.yearSoFar.visits).toBe(13);
    await tell(id, group.facility.id, '2026-W39', [5, 5, 3]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W39'));
    expect(await batches(id)).toMatchObject([{ value: 13 }, { closedIn: '2026-W39', from: '2026-W37', value: 16 }]);
  });

  it('of a long year posts week 53 with December, the year and the quarter, and week 1 in the next year', async () => {
    const { society: own, id, group } = await society('2026-W53');
    const { version } = await own.of(Workspaces).read();
    const national = { nationalChannelId: 'C_NATIONAL', targetGroups: ['young' as const] };
    await own.of(Workspaces).save(national, version, ADMIN, MONDAY_NOON);
    await tell(id, group.facility.id, '2026-W53', [4, 4, 5]);
    await tell(id, group.facility.id, '2027-W01', [4, 4, 5]);
    const now = mondayAfter('2027-W01');
    await own.of(Tallies).closeDueWeeks(now);
    const long = await own.of(Tallies).toPost(now);
    expect(long?.facts).toMatchObject({ isoWeek: '2026-W53', yearSoFar: { visits: 13 }, isHeld: false });
    expect(long?.sums.map(({ period }) => period.name)).toEqual(['2026-12', '2026']);
    expect(long?.facts.targetGroups).toMatchObject([{ targetGroup: 'young', value: null }]);
    await own.of(Tallies).settlePosted('2026-W53', now);
    const first = await own.of(Tallies).toPost(now);
    expect(first?.facts).toMatchObject({ isoWeek: '2027-W01', yearSoFar: { visits: 13 }, targetGroups: [] });
    expect(first?.sums).toEqual([]);
  });

  it('keeps whole numbers and no person, and counts nobody out of fewer than five', async () => {
    const { society: own, group } = await society('2026-W48');
    await own.of(Memberships).sync(group.id, [ANNA, BO], MONDAY_NOON);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W48'));
    const facts = await own.of(Tallies).week('2026-W48');
    expect(facts?.visits).toEqual({ held: 0, notHeld: 0, untold: 1, seats: 3, seatsTaken: 0 });
    expect(facts?.facilities).toEqual({ active: 1, paused: 0, starting_up: 0 });
    expect(facts?.training).toEqual({ notReady: null, lapsing: null });
    expect(JSON.stringify(facts)).not.toMatch(/U_/);
  });

  it('is handed on for posting oldest first, once, in the channel of whenever it is posted', async () => {
    const { society: own } = await society('2026-W44');
    const now = mondayAfter('2026-W48');
    await own.of(Tallies).closeDueWeeks(now);
    expect(await own.of(Tallies).toPost(now)).toBeNull();
    const { version } = await own.of(Workspaces).read();
    await own.of(Workspaces).save({ nationalChannelId: 'C_NATIONAL', locale: 'da' }, version, ADMIN, now);
    const next = await own.of(Tallies).toPost(now);
    expect(next).toMatchObject({ channelId: 'C_NATIONAL', locale: 'da', facts: { isoWeek: '2026-W44' }, sums: [] });
    expect(await own.of(Tallies).settlePosted('2026-W44', now)).toBe(true);
    expect(await own.of(Tallies).settlePosted('2026-W44', now)).toBe(false);
    expect((await own.of(Tallies).toPost(now))?.facts.isoWeek).toBe('2026-W45');
    // By then it is no news any more.
    expect((await own.of(Tallies).toPost(mondayAfter(weeksAfter('2026-W45', 8))))?.facts.isoWeek).toBe('2026-W46');
  });

  it('comes with the month that is over with it, where something was released in that', async () => {
    const { society: own, id, group } = await society('2026-W42');
    const { version } = await own.of(Workspaces).read();
    await own.of(Workspaces).save({ nationalChannelId: 'C_NATIONAL' }, version, ADMIN, MONDAY_NOON);
    await tell(id, group.facility.id, '2026-W42', [4, 4, 5]);
    await tell(id, group.facility.id, '2026-W44', [4, 4, 5]);
    const now = mondayAfter('2026-W44');
    await own.of(Tallies).closeDueWeeks(now);
    const sums: unknown[] = [];
    for (const week of ['2026-W42', '2026-W43', '2026-W44'] as const) {
      sums.push(
        (await own.of(Tallies).toPost(now))?.sums.map(({ period, released }) => [period.name, released.length]),
      );
      await own.of(Tallies).settlePosted(week, now);
    }
    expect(sums).toEqual([[], [], [['2026-10', 2]]]);
  });

  it('hands out for auditing what the same rules make of the same counts', async () => {
    const { society: own, id, group } = await society('2026-W36');
    await tell(id, group.facility.id, '2026-W36', [4, 4, 5]);
    await tell(id, group.facility.id, '2026-W37', [1, 1, 2]);
    await own.of(Tallies).closeDueWeeks(mondayAfter('2026-W38'));
    const { ledger, weeks } = await own.of(Tallies).everReleased();
    expect(weeks).toEqual(['2026-W36', '2026-W37', '2026-W38']);
    expect(ledger.silences).toMatchObject([{ from: '2026-W37', to: '2026-W38', below: 13 }]);
    const rows = await database.client.booking.findMany({ where: { workspaceId: id }, orderBy: { createdAt: 'asc' } });
    const bookings = rows.map((row) => ({
      ...row,
      bookedIn: row.bookedIn as IsoWeek,
      measure: 'visits' as const,
      targetGroup: null,
    }));
    const { releases, silences } = closeWeeks({ bookings, weeks, lists: [] });
    expect(ledger).toMatchObject({ releases, silences });
  });
});
