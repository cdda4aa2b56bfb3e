import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import type { Group, IsoWeek } from '../../../src/core/model.js';
import { dateInWeek, isoWeekOf, weeksAfter } from '../../../src/core/weeks.js';
import type { Society } from '../../../src/database/society.js';
import { Facilities } from '../../../src/groups/facilities.store.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Closing } from '../../../src/setting-up/group/closing.store.js';
import { Notices } from '../../../src/telling/notices.store.js';
import { decideClaim } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import type { Place } from '../../../src/visits/pausing/pausing.rule.js';
import { Pausing } from '../../../src/visits/pausing/pausing.store.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines } from '../../support/database.js';
import { type Processes, startProcesses } from '../../support/held-back.js';
import {
  facilityCalled,
  groupCalled,
  LENA,
  MONDAY_NOON as NOW,
  postedWeek,
  storedGroup,
  visitAt,
} from '../../support/stored-group.js';

const DAYS = { from: '2026-11-24', until: '2027-01-31' };
const FIRST = weeksAfter(isoWeekOf(NOW, 'Europe/Stockholm'), 1);

describeOnBothEngines('a place that is paused', (engine) => {
  let processes: Processes;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    processes = await startProcesses(engine, 2);
    society = processes.in('T1');
  });
  afterAll(() => processes.close());

  const anna = () => `U_ANNA${stories}`;
  const story = async (): Promise<Group> => {
    stories += 1;
    const group = await storedGroup(society, `pausing ${stories}`);
    await society.of(Memberships).sync(group.id, [LENA, anna()], NOW);
    await makeReady(society, group.id, [anna()], NOW);
    return group;
  };
  /** Seven visits in each of these weeks, one a day. */
  const weeksOf = async (group: Group, count: number) => {
    const weeks: IsoWeek[] = Array.from({ length: count }, (_, index) => weeksAfter(FIRST, index));
    for (const week of weeks) {
      const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => visitAt(`${dateInWeek(week, weekday)}T17:00:00Z`));
      await postedWeek(society, group, week, days);
    }
    return weeks;
  };
  const claim = async (shiftId: string) => society.of(Claims).decide(shiftId, anna(), NOW, decideClaim);
  const shiftsOf = async (group: Group, week: IsoWeek) => (await society.of(Weeks).read(group.id, week))?.shifts ?? [];
  const statusesOf = async (group: Group, weeks: readonly IsoWeek[]) =>
    (await Promise.all(weeks.map((week) => shiftsOf(group, week)))).flat().map(({ status }) => status);
  const put = async (
    place: Place,
    days: { from: string; until: string | null } = DAYS,
    standing: string | null = null,
  ) => {
    const done = await society.of(Pausing).put(place, days, standing, LENA, NOW);
    if (!done.ok) throw new Error(done.reason);
    return done.pause.id;
  };
  const tell = async () =>
    (await society.of(Notices).unsettled(new Set([anna()]))).filter(({ facts }) => facts.kind === 'paused');
  const ofGroup = ({ id }: Group): Place => ({ kind: 'group', id });
  const ofFacility = ({ facility }: Group): Place => ({ kind: 'facility', id: facility.id });

  it('has its visits called off fifty at a time, by whichever process goes on, and each person is told once of all of them', async () => {
    const group = await story();
    const weeks = await weeksOf(group, 8);
    const [first] = await shiftsOf(group, weeks[0] ?? FIRST);
    const last = (await shiftsOf(group, weeks[7] ?? FIRST)).at(-1);
    for (const shift of [first, last]) await claim(shift?.id ?? '');
    const id = await put(ofGroup(group));
    expect(await society.of(Pausing).callOff(id, NOW)).toBe(true);
    expect((await statusesOf(group, weeks)).filter((status) => status === 'called_off_by_us')).toHaveLength(50);
    expect(await tell()).toEqual([]);
    // The process dies here; another one finds what is left.
    const other = processes.in('T1');
    expect(await other.of(Pausing).unfinished()).toContain(id);
    expect(await other.of(Pausing).callOff(id, NOW)).toBe(false);
    expect(await other.of(Pausing).callOff(id, NOW)).toBe(false);
    expect(new Set(await statusesOf(group, weeks))).toEqual(new Set(['called_off_by_us']));
    const [notice, ...more] = await tell();
    expect(more).toEqual([]);
    expect(notice?.facts).toMatchObject({ visits: [{ shiftId: first?.id }, { shiftId: last?.id }] });
  });

  it('takes a claim with it that was made before its visit was called off', async () => {
    const group = await story();
    const [week = FIRST] = await weeksOf(group, 1);
    const id = await put(ofGroup(group));
    const [first] = await shiftsOf(group, week);
    expect((await claim(first?.id ?? '')).outcome.ok).toBe(true);
    await society.of(Pausing).callOff(id, NOW);
    expect(await tell()).toHaveLength(1);
    const second = (await shiftsOf(group, week))[1];
    expect((await claim(second?.id ?? '')).outcome).toMatchObject({ ok: false, refusal: { reason: 'called_off' } });
  });

  it('tells those whose visits are off already when it is ended before it was through, and calls off no more', async () => {
    const group = await story();
    const weeks = await weeksOf(group, 8);
    const [first] = await shiftsOf(group, weeks[0] ?? FIRST);
    await claim(first?.id ?? '');
    const id = await put(ofGroup(group));
    await society.of(Pausing).callOff(id, NOW);
    expect(await society.of(Pausing).end(id, LENA, NOW)).not.toBeNull();
    expect(await society.of(Pausing).end(id, LENA, NOW)).toBeNull();
    expect(await society.of(Pausing).callOff(id, NOW)).toBe(false);
    expect((await statusesOf(group, weeks)).filter((status) => status === 'planned')).toHaveLength(6);
    expect(await tell()).toHaveLength(1);
  });

  it('is through once its group is closed', async () => {
    const group = await story();
    const id = await put(ofGroup(group));
    const { version = 0 } = (await society.of(Groups).read(group.id)) ?? {};
    expect((await society.of(Closing).close(group.id, version, LENA, NOW)).ok).toBe(true);
    expect(await society.of(Pausing).callOff(id, NOW)).toBe(false);
    expect(await society.of(Pausing).unfinished()).not.toContain(id);
    expect(await society.of(Pausing).read(ofGroup(group), NOW)).toBeNull();
  });

  it('is one at a time: of two who pause at once one is shown what the other has done', async () => {
    const group = await story();
    const other = processes.in('T1');
    const both = await Promise.all([
      society.of(Pausing).put(ofGroup(group), DAYS, null, LENA, NOW),
      other.of(Pausing).put(ofGroup(group), { ...DAYS, until: null }, null, 'U_LARS', NOW),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed_meanwhile', standing: { place: group.id } });
  });

  it('tells only of what is new when its days are changed', async () => {
    const group = await story();
    const weeks = await weeksOf(group, 2);
    const [early] = await shiftsOf(group, weeks[0] ?? FIRST);
    const late = (await shiftsOf(group, weeks[1] ?? FIRST)).at(-1);
    for (const shift of [early, late]) await claim(shift?.id ?? '');
    const id = await put(ofGroup(group), { from: '2026-11-24', until: dateInWeek(FIRST, 7) });
    await society.of(Pausing).callOff(id, NOW);
    const changed = await put(ofGroup(group), DAYS, id);
    await society.of(Pausing).callOff(changed, new Date(NOW.getTime() + 60_000));
    expect((await tell()).map(({ facts }) => facts)).toMatchObject([
      { visits: [{ shiftId: early?.id }] },
      { visits: [{ shiftId: late?.id }] },
    ]);
  });

  it('is a whole facility with all its groups, and one that moves there has its visits called off as well', async () => {
    const group = await story();
    const saved = await society.of(Groups).save(groupCalled(`beside ${stories}`, group.facility.id), null, LENA, NOW);
    const elsewhere = await society
      .of(Facilities)
      .save(facilityCalled(`Häktet annanstans ${stories}`), null, LENA, NOW);
    if (!saved.ok || !elsewhere.ok) throw new Error('not saved');
    const neighbour = await society.of(Groups).read(saved.id);
    if (!neighbour) throw new Error('no neighbour');
    const weeks = await weeksOf(neighbour, 1);
    const own = visitAt(`${dateInWeek(FIRST, 3)}T10:00:00Z`);
    const [visit] = (await postedWeek(society, group, FIRST, [own])).shifts;
    await claim(visit?.id ?? '');
    const id = await put(ofFacility(group));
    await society.of(Pausing).callOff(id, NOW);
    expect(await tell()).toHaveLength(1);
    expect(new Set(await statusesOf(neighbour, weeks))).toEqual(new Set(['called_off_by_facility']));

    const mover = await storedGroup(society, `mover ${stories}`);
    const later = await weeksOf(mover, 1);
    const { version = 0 } = (await society.of(Groups).read(mover.id)) ?? {};
    const { programme: _programme, facility: _facility, ...details } = mover;
    await society.of(Groups).save({ ...details, facilityId: group.facility.id }, version, LENA, NOW);
    expect(await society.of(Pausing).unfinished()).toContain(id);
    await society.of(Pausing).callOff(id, NOW);
    expect(new Set(await statusesOf(mover, later))).toEqual(new Set(['called_off_by_facility']));
    expect(await tell()).toHaveLength(1);
  });
});
