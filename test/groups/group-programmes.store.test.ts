import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { createStore } from '../../src/app/store.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { giveProgramme } from '../support/given-programme.js';
import {
  ADMIN,
  groupCalled,
  LENA,
  MONDAY_NOON as NOW,
  only,
  postedWeek,
  storedGroup,
  visitAt,
} from '../support/stored-group.js';

/** The facility's first group is the one that was set up first. */
const A_MOMENT_LATER = new Date(NOW.getTime() + 1);

describeOnBothEngines('several programmes at one facility', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  /** A remand prison with two groups: Swedish visits, and Kickstart. */
  async function twoGroups(): Promise<readonly [Group, Group]> {
    stories += 1;
    const group = await storedGroup(society, `two ${stories}`);
    const other = { ...groupCalled(`kickstart ${stories}`, group.facility.id), programmeCode: 'dk.kickstart' };
    const saved = await society.of(Groups).save(other, null, ADMIN, A_MOMENT_LATER);
    const kickstart = saved.ok ? await society.of(Groups).read(saved.id) : null;
    if (!kickstart) throw new Error('no group');
    return [group, kickstart];
  }

  const columnOf = async (facilityId: string) =>
    (await database.client.facility.findUniqueOrThrow({ where: { id: facilityId } })).programmeCode;

  it('are one for each group, wherever it is read', async () => {
    const [group, kickstart] = await twoGroups();
    const codes = async () =>
      new Map((await society.of(Groups).list()).map(({ id, programme }) => [id, programme.code]));
    expect([(await codes()).get(group.id), (await codes()).get(kickstart.id)]).toEqual([
      'se.remand_visits',
      'dk.kickstart',
    ]);
    const week = await postedWeek(society, kickstart, '2026-W48', [visitAt('2026-11-25T17:00:00Z')]);
    expect(week.group.programme.code).toBe('dk.kickstart');
  });

  it('make somebody in both groups ready for each by itself', async () => {
    const [group, kickstart] = await twoGroups();
    const userId = `U_BOTH_${stories}`;
    for (const { id } of [group, kickstart]) await society.of(Memberships).sync(id, [userId], NOW);
    await makeReady(society, kickstart.id, [userId], NOW);
    const decide = async (whose: Group, startsAt: string) => {
      const week = await postedWeek(society, whose, '2026-W48', [visitAt(startsAt)]);
      const { outcome } = await society.of(Claims).decide(only(week.shifts).id, userId, NOW, decideClaim);
      return outcome.ok || outcome.refusal.reason;
    };
    expect(await decide(kickstart, '2026-11-25T17:00:00Z')).toBe(true);
    expect(await decide(group, '2026-11-26T17:00:00Z')).toBe('not_ready');
    const members = await society.of(Training).membersAskedBy(['dk.kickstart', 'se.remand_visits'], NOW);
    const asked = members.filter((member) => member.userId === userId).map(({ programmeCode }) => programmeCode);
    expect(asked.sort()).toEqual(['dk.kickstart', 'se.remand_visits']);
  });

  it('share what holds at the facility: a study visit made with one group counts in the other', async () => {
    const [group, kickstart] = await twoGroups();
    await giveProgramme(society, kickstart.id, 'se.remand_visits', ADMIN, NOW);
    const userId = `U_SHARED_${stories}`;
    for (const { id } of [group, kickstart]) await society.of(Memberships).sync(id, [userId], NOW);
    await makeReady(society, group.id, [userId], NOW);
    const places = (await society.of(Completions).of([userId])).get(userId) ?? [];
    expect(places.filter(({ place }) => place === group.facility.id)).toHaveLength(2);
    const week = await postedWeek(society, kickstart, '2026-W48', [visitAt('2026-11-25T17:00:00Z')]);
    const { outcome } = await society.of(Claims).decide(only(week.shifts).id, userId, NOW, decideClaim);
    expect(outcome.ok).toBe(true);
  });

  it('let no more people in at once than the facility does, summed over all of them', async () => {
    const [group, kickstart] = await twoGroups();
    await society.of(Facilities).save({ ...group.facility, visitorCap: 2 }, null, ADMIN, NOW);
    const people = [0, 1, 2].map((index) => `U_CAP_${stories}_${index}`);
    for (const { id } of [group, kickstart]) {
      await society.of(Memberships).sync(id, people, NOW);
      await makeReady(society, id, people, NOW);
    }
    const [mine, theirs] = await Promise.all(
      [group, kickstart].map((whose) => postedWeek(society, whose, '2026-W48', [visitAt('2026-11-25T17:00:00Z')])),
    );
    const take = async (week: typeof mine, userId = '') => {
      const shiftId = only(week?.shifts ?? []).id;
      const { outcome } = await society.of(Claims).decide(shiftId, userId, NOW, decideClaim);
      return outcome.ok || outcome.refusal.reason;
    };
    expect([await take(mine, people[0]), await take(theirs, people[1])]).toEqual([true, true]);
    expect(await take(theirs, people[2])).not.toBe(true);
  });

  it('fit the kind of place, whoever changes what, and of two at once the second is told', async () => {
    const [group] = await twoGroups();
    const prison = { ...group.facility, kind: 'prison' as const };
    expect(await society.of(Facilities).save(prison, null, ADMIN, NOW)).toEqual({ ok: false, reason: 'kind_in_use' });
    const { facility, programme: _, version: __, ...columns } = { version: 0, ...group };
    const other = { ...columns, facilityId: facility.id, programmeCode: 'se.prison_visits' };
    expect(await society.of(Groups).save(other, null, ADMIN, NOW)).toEqual({
      ok: false,
      reason: 'programme_for_other_kind',
    });
    const own = { ...other, programmeCode: 'dk.study_support' };
    const { version = 0 } = (await society.of(Groups).read(group.id)) ?? {};
    expect(await society.of(Groups).save(own, version, ADMIN, NOW)).toMatchObject({ ok: true });
    expect(await society.of(Groups).save(own, version, LENA, NOW)).toEqual({ ok: false, reason: 'stale' });
    expect(await society.of(Facilities).save(prison, null, ADMIN, NOW)).toMatchObject({ ok: true });
  });

  it('keep fitting when the facility’s kind and the group’s programme are changed at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const group = await storedGroup(society, `at once ${stories} ${round}`, {
        group: { programmeCode: 'dk.study_support' },
      });
      const { facility, programme: _, ...columns } = group;
      const remand = { ...columns, facilityId: facility.id, programmeCode: 'se.remand_visits' };
      const [kind, programme] = await Promise.all([
        society.of(Facilities).save({ ...facility, kind: 'prison' }, null, ADMIN, NOW),
        society.of(Groups).save(remand, null, LENA, NOW),
      ]);
      expect([kind.ok, programme.ok].sort()).toEqual([false, true]);
      const stored = await society.of(Groups).read(group.id);
      expect(stored?.programme.kinds).toContain(stored?.facility.kind);
    }
  });

  it('keep fitting when national staff and an admin change them at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const group = await storedGroup(society, `staff ${stories} ${round}`);
      const programmes = await society.of(Training).programmes();
      const kickstart = programmes.find(({ code }) => code === 'dk.kickstart');
      if (!kickstart) throw new Error('no programme');
      const { version, ...details } = kickstart;
      const { facility, programme: _, ...columns } = group;
      await society.of(Training).saveProgramme({ ...details, kinds: ['remand_prison', 'prison'] }, version, ADMIN, NOW);
      const again = { ...columns, facilityId: facility.id, programmeCode: 'dk.kickstart' };
      const [staff] = await Promise.all([
        society.of(Training).saveProgramme({ ...details, kinds: ['prison'] }, version + 1, ADMIN, NOW),
        society.of(Groups).save(again, null, LENA, NOW),
      ]);
      if (!staff.ok) expect(staff.reason).toBe('kind_in_use');
      const stored = await society.of(Groups).read(group.id);
      expect(stored?.programme.kinds).toContain('remand_prison');
      await giveProgramme(society, group.id, 'se.remand_visits', ADMIN, NOW);
    }
  });

  it('are written to the facility for the version before: that of its first group', async () => {
    const [group, kickstart] = await twoGroups();
    expect(await columnOf(group.facility.id)).toBe('se.remand_visits');
    await giveProgramme(society, kickstart.id, 'dk.study_support', ADMIN, NOW);
    expect(await columnOf(group.facility.id)).toBe('se.remand_visits');
    await giveProgramme(society, group.id, 'dk.social_activities', ADMIN, NOW);
    expect(await columnOf(group.facility.id)).toBe('dk.social_activities');
    await society.of(Facilities).save({ ...group.facility, region: 'Syd' }, null, ADMIN, NOW);
    expect(await columnOf(group.facility.id)).toBe('dk.social_activities');
  });

  it('are the facility’s for a group that the version before has made, until something there is saved', async () => {
    const [group, kickstart] = await twoGroups();
    await database.client.group.update({ where: { id: kickstart.id }, data: { programmeCode: null } });
    const codeNow = async () => (await society.of(Groups).read(kickstart.id))?.programme.code;
    expect(await codeNow()).toBe('se.remand_visits');
    const userId = `U_BEFORE_${stories}`;
    await society.of(Memberships).sync(kickstart.id, [userId], NOW);
    const members = await society.of(Training).membersAskedBy(['se.remand_visits'], NOW);
    expect(members.filter((member) => member.userId === userId)).toHaveLength(1);
    await giveProgramme(society, group.id, 'dk.social_activities', ADMIN, NOW);
    expect(await codeNow()).toBe('se.remand_visits');
  });
});
