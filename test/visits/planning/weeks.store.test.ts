import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Group } from '../../../src/core/model.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Facilities } from '../../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../../src/groups/facility-details.rule.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Notices } from '../../../src/telling/notices.store.js';
import { decideClaim } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { PostedWeeks } from '../../../src/visits/claiming/posted-weeks.store.js';
import type { WeekChange } from '../../../src/visits/planning/week-change.rule.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { LENA, MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const LARS = 'U_LARS';
const WEEK = '2026-W48';
const WEDNESDAY = '2026-11-25T17:00:00Z';
const THURSDAY = '2026-11-26T17:00:00Z';

describeOnBothEngines('weeks', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  const newGroup = (): Promise<Group> => {
    stories += 1;
    return storedGroup(society, `story-${stories}`);
  };
  const carryOut = (weekId: string, version: number | null, by: string, ...changes: WeekChange[]) =>
    society.of(Weeks).change(weekId, version, by, NOW, () => ({ ok: true, changes, notices: [] }));

  it('are opened as a draft from the proposal, and the same again afterwards', async () => {
    const group = await newGroup();
    expect(await society.of(Weeks).read(group.id, WEEK)).toBeNull();
    const opened = await society.of(Weeks).open(group.id, WEEK, [visitAt(THURSDAY), visitAt(WEDNESDAY)], LENA, NOW);
    expect(opened).toMatchObject({ isoWeek: WEEK, state: 'draft', version: 1, changedBy: LENA, group });
    expect(opened.shifts.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual([
      '2026-11-25',
      '2026-11-26',
    ]);

    expect(await society.of(Weeks).open(group.id, WEEK, [], LARS, NOW)).toEqual(opened);
    expect(await society.of(Weeks).byId(opened.id)).toEqual(opened);
  });

  it('opened by several leaders at once are one week', async () => {
    const group = await newGroup();
    const opened = await Promise.all(
      [1, 2, 3, 4].map(() => society.of(Weeks).open(group.id, WEEK, [visitAt(WEDNESDAY)], LENA, NOW)),
    );
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(opened.map(({ shifts }) => shifts.length)).toEqual([1, 1, 1, 1]);
  });

  it('take what a leader decided: visits added, changed, removed, cleared, called off, posted', async () => {
    const group = await newGroup();
    const draft = await society.of(Weeks).open(group.id, WEEK, [visitAt(WEDNESDAY), visitAt(THURSDAY)], LENA, NOW);
    const [wednesday = '', thursday = ''] = draft.shifts.map(({ id }) => id);
    const friday = visitAt('2026-11-27T09:00:00Z', 2);

    const outcome = await carryOut(
      draft.id,
      draft.version,
      LARS,
      { kind: 'add_shift', shift: friday },
      { kind: 'change_shift', shiftId: wednesday, shift: visitAt('2026-11-25T18:00:00Z', 4) },
      { kind: 'remove_shift', shiftId: thursday },
      { kind: 'set_cleared', shiftIds: [wednesday] },
      { kind: 'post' },
    );

    expect(outcome.ok).toBe(true);
    const week = await society.of(Weeks).byId(draft.id);
    expect(week).toMatchObject({ state: 'posted', version: 2, changedBy: LARS });
    expect(week?.shifts).toEqual([
      expect.objectContaining({
        id: wednesday,
        startsAt: new Date('2026-11-25T18:00:00Z'),
        maximumParty: 4,
        cleared: true,
        status: 'planned',
      }),
      expect.objectContaining({ ...friday, cleared: false }),
    ]);

    await carryOut(
      draft.id,
      2,
      LENA,
      { kind: 'set_cleared', shiftIds: [] },
      { kind: 'call_off', shiftId: wednesday, status: 'called_off_by_us' },
    );
    expect((await society.of(Weeks).byId(draft.id))?.shifts[0]).toMatchObject({
      cleared: false,
      status: 'called_off_by_us',
    });
  });

  it('changed by two leaders: the second is told by whom, and nothing is lost', async () => {
    const group = await newGroup();
    const seen = await society.of(Weeks).open(group.id, WEEK, [], LENA, NOW);
    const [first, second] = await Promise.all([
      carryOut(seen.id, seen.version, LENA, { kind: 'add_shift', shift: visitAt(WEDNESDAY) }),
      carryOut(seen.id, seen.version, LENA, { kind: 'add_shift', shift: visitAt(THURSDAY) }),
    ]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    expect([first, second]).toContainEqual({ ok: false, refusal: { reason: 'changed_meanwhile', changedBy: LENA } });
    expect((await society.of(Weeks).byId(seen.id))?.shifts).toHaveLength(1);
  });

  it('refused by the rule, or changed in nothing, stay as they were', async () => {
    const group = await newGroup();
    const draft = await society.of(Weeks).open(group.id, WEEK, [visitAt(WEDNESDAY)], LENA, NOW);
    const refusal = { ok: false, refusal: { reason: 'nothing_to_post' } } as const;
    expect(await society.of(Weeks).change(draft.id, null, LARS, NOW, () => refusal)).toEqual(refusal);
    expect(await carryOut(draft.id, null, LARS)).toMatchObject({ ok: true });
    expect(await society.of(Weeks).byId(draft.id)).toEqual(draft);
    expect(await carryOut('no-such-week', null, LARS, { kind: 'post' })).toMatchObject({ ok: false });
  });

  it('write down whom to tell in the same moment', async () => {
    const group = await newGroup();
    const week = await postedWeek(society, group, WEEK, [visitAt(WEDNESDAY)]);
    const shift = only(week.shifts);
    const facts = {
      kind: 'called_off',
      groupId: group.id,
      shiftId: shift.id,
      when: { startsAt: shift.startsAt, endsAt: shift.endsAt },
      by: 'called_off_by_us',
    } as const;
    await society.of(Weeks).change(week.id, week.version, LENA, NOW, () => ({
      ok: true,
      changes: [{ kind: 'call_off', shiftId: shift.id, status: 'called_off_by_us' }],
      notices: [{ userId: 'U_ANNA', facts }],
    }));

    const notice = only(await society.of(Notices).unsettled());
    expect(notice).toEqual({ id: notice.id, userId: 'U_ANNA', facts, createdAt: NOW });
    await society.of(Notices).settle([notice.id], NOW);
    expect(await society.of(Notices).unsettled()).toEqual([]);
  });

  it('move those who sit above the last seat down when a party shrinks', async () => {
    const group = await newGroup();
    await society.of(Memberships).sync(group.id, ['U_1', 'U_2', 'U_3'], NOW);
    await makeReady(society, group.id, ['U_1', 'U_2', 'U_3'], NOW);
    const week = await postedWeek(society, group, WEEK, [visitAt(WEDNESDAY, 3)]);
    const shiftId = only(week.shifts).id;
    for (const userId of ['U_1', 'U_2', 'U_3']) await society.of(Claims).decide(shiftId, userId, NOW, decideClaim);
    await society.of(Claims).decide(shiftId, 'U_1', NOW, () => ({ ok: true, change: { kind: 'release' } }));

    await carryOut(week.id, null, LENA, { kind: 'change_shift', shiftId, shift: visitAt(WEDNESDAY, 2) });
    const after = only((await society.of(Weeks).byId(week.id))?.shifts ?? []);
    expect(after.claims.map(({ userId, seat }) => [userId, seat])).toEqual([
      ['U_3', 1],
      ['U_2', 2],
    ]);
  });

  it('can become the pattern of the group, which replaces the one before', async () => {
    const group = await newGroup();
    const week = await society.of(Weeks).open(group.id, WEEK, [], LENA, NOW);
    const visit = { startTime: '18:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3 } as const;
    const pattern = [
      { ...visit, weekday: 2 },
      { ...visit, weekday: 4 },
    ];
    expect(await society.of(Groups).pattern(group.id)).toEqual([]);
    await carryOut(week.id, null, LENA, { kind: 'keep_pattern', pattern: [{ ...visit, weekday: 7 }] });
    await carryOut(week.id, null, LENA, { kind: 'keep_pattern', pattern: [...pattern].reverse() });
    expect(await society.of(Groups).pattern(group.id)).toEqual(pattern);
  });

  it('that are posted are listed until they end by the calendar of the facility', async () => {
    const group = await newGroup();
    const week = await postedWeek(society, group, WEEK, [visitAt(WEDNESDAY)]);
    await society.of(Weeks).open(group.id, '2026-W49', [], LENA, NOW);
    const listed = async (now: string) =>
      (await society.of(PostedWeeks).of([group], new Date(now))).map(({ id }) => id);
    expect(await listed('2026-11-29T22:59:59Z')).toEqual([week.id]);
    expect(await listed('2026-11-29T23:00:00Z')).toEqual([]);
  });

  it('end by the new calendar when the time zone of the facility is corrected', async () => {
    const group = await newGroup();
    const week = await postedWeek(society, group, WEEK, []);
    const { id, version, ...facility } = only(
      (await society.of(Facilities).list()).filter((each) => each.id === group.facility.id),
    );
    await society
      .of(Facilities)
      .save({ ...facilityDetailsOf({ ...facility, id }), id, timeZone: 'Europe/Helsinki' }, version, LENA, NOW);
    const stored = await database.client.week.findUnique({ where: { id: week.id } });
    expect(stored?.endsAt).toEqual(new Date('2026-11-29T22:00:00Z'));
  });

  it('give the visits of several groups between two instants', async () => {
    const groups = [await newGroup(), await newGroup()];
    for (const group of groups)
      await society.of(Weeks).open(group.id, WEEK, [visitAt(WEDNESDAY), visitAt(THURSDAY)], LENA, NOW);
    const found = await society.of(Weeks).shiftsBetween(
      groups.map(({ id }) => id),
      new Date(WEDNESDAY),
      new Date(THURSDAY),
    );
    expect(found.map(({ group }) => group.name).sort()).toEqual(groups.map(({ name }) => name).sort());
  });

  it('note who changed what', async () => {
    const group = await newGroup();
    const week = await society.of(Weeks).open(group.id, WEEK, [visitAt(WEDNESDAY)], LENA, NOW);
    const shiftId = only(week.shifts).id;
    await carryOut(week.id, null, LARS, { kind: 'call_off', shiftId, status: 'called_off_by_us' });
    const noted = await database.client.auditEntry.findMany({ where: { subjectId: { in: [week.id, shiftId] } } });
    expect(noted.map(({ actorId, action }) => [actorId, action]).sort()).toEqual([
      [LARS, 'call_off'],
      [LENA, 'open_week'],
    ]);
  });
});
