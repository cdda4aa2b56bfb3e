import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { WorkspaceRoles } from '../../src/groups/workspace-roles.store.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { Returns } from '../../src/numbers/returning/returns.store.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { closesAt } from '../../src/numbers/tallying/tally-week.rule.js';
import { Closing } from '../../src/setting-up/group/closing.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { decideAttendance } from '../../src/training/sessions/leading-sessions.rule.js';
import type { SessionPlan } from '../../src/training/sessions/session-form.rule.js';
import { Sessions } from '../../src/training/sessions/sessions.store.js';
import { decideSignUp } from '../../src/training/sessions/signing-up.rule.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines } from '../support/database.js';
import { type Processes, startProcesses } from '../support/held-back.js';
import {
  ADMIN,
  facilityCalled,
  groupCalled,
  LENA,
  MONDAY_NOON as NOW,
  only,
  postedWeek,
  storedGroup,
  visitAt,
} from '../support/stored-group.js';

const HOUR = 60 * 60_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

describeOnBothEngines('a group that is closed', (engine) => {
  let processes: Processes;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    processes = await startProcesses(engine, 2);
    society = processes.in('T1');
  });
  afterAll(() => processes.close());

  const story = async (): Promise<Group> => {
    stories += 1;
    return storedGroup(society, `closing ${stories}`);
  };
  const close = async ({ id }: Group, now = NOW, whose = society) => {
    const { version = 0 } = (await whose.of(Groups).read(id)) ?? {};
    return whose.of(Closing).close(id, version, ADMIN, now);
  };
  const openAgain = async ({ facility, programme, ...group }: Group, changes = {}) =>
    society
      .of(Groups)
      .save(
        { ...group, facilityId: facility.id, programmeCode: programme.code, opens: true, ...changes },
        null,
        ADMIN,
        NOW,
      );

  it('is in no list any more, nobody is in it, and nobody leads it', async () => {
    const group = await story();
    const userId = `U_IN_${stories}`;
    await society.of(Memberships).sync(group.id, [userId], NOW);
    expect(await close(group)).toEqual({ ok: true, isProgrammeUnused: true });
    const groups = society.of(Groups);
    expect((await groups.list()).map(({ id }) => id)).not.toContain(group.id);
    expect(await groups.read(group.id)).toBeNull();
    expect(await groups.byChannel(group.channelId)).toBeNull();
    expect((await groups.ledBy(LENA)).map(({ id }) => id)).not.toContain(group.id);
    expect(await groups.ofMember(userId)).toEqual([]);
    expect(await society.of(Memberships).of(group.id)).toEqual([]);
    expect((await groups.closed())[0]).toMatchObject({
      id: group.id,
      name: group.name,
      leaderIds: [],
      contactLine: null,
    });
    const audited = await processes.plain.client.auditEntry.findMany({ where: { subjectId: group.id } });
    expect(audited.map(({ action }) => action)).toContain('close_group');
  });

  it('takes nobody in, also when an event comes late', async () => {
    const group = await story();
    await close(group);
    await society.of(Memberships).begin(group.id, `U_LATE_${stories}`, NOW);
    expect(await society.of(Memberships).of(group.id)).toEqual([]);
    expect((await society.of(Volunteers).notesOn([`U_LATE_${stories}`])).size).toBe(0);
  });

  it('needs nobody to lead it: those who act instead are not asked to name somebody', async () => {
    const group = await story();
    const asked = async () =>
      (await society.of(Notices).unsettled()).filter(
        ({ facts }) => facts.kind === 'no_active_leader' && JSON.stringify(facts).includes(group.id),
      );
    await society.of(WorkspaceRoles).note(new Map([[LENA, 'deactivated']]), NOW);
    expect(await asked()).toHaveLength(1);
    await close(group);
    await society.of(WorkspaceRoles).note(new Map(), NOW);
    expect(await asked()).toEqual([]);
    await society.of(WorkspaceRoles).note(new Map([[LENA, 'member']]), NOW);
  });

  it('waits for posted visits ahead, until they are called off', async () => {
    const group = await story();
    const week = await postedWeek(society, group, '2026-W48', [visitAt('2026-11-25T17:00:00Z')]);
    const { startsAt, endsAt, id: shiftId } = only(week.shifts);
    expect(await close(group)).toMatchObject({
      ok: false,
      reason: 'in_the_way',
      state: { visits: [{ startsAt, endsAt }] },
    });
    expect(await society.of(Groups).read(group.id)).not.toBeNull();
    await society.of(Weeks).change(week.id, null, LENA, NOW, () => ({
      ok: true,
      changes: [{ kind: 'call_off', shiftId, status: 'called_off_by_us' }],
      notices: [],
    }));
    expect(await close(group)).toMatchObject({ ok: true });
  });

  it('waits for visits that somebody held and nobody has counted, and keeps what was counted for the year', async () => {
    const group = await story();
    const userId = `U_HELD_${stories}`;
    await society.of(Memberships).sync(group.id, [userId], NOW);
    await makeReady(society, group.id, [userId], NOW);
    const week = await postedWeek(society, group, '2026-W48', [visitAt('2026-11-25T17:00:00Z')]);
    const { id: shiftId } = only(week.shifts);
    await society.of(Claims).decide(shiftId, userId, NOW, decideClaim);
    expect(await close(group, later(72))).toMatchObject({
      reason: 'in_the_way',
      state: { visits: [], uncounted: [{}] },
    });
    await society.of(Counts).answer(shiftId, userId, { held: true, number: 3 }, null, later(72));
    expect(await close(group, later(72))).toMatchObject({ ok: true });
    const [own] = (await society.of(Returns).ofYear(2026, later(72))).filter(
      ({ facility }) => facility.id === group.facility.id,
    );
    expect(own?.visits).toMatchObject([{ programmeCode: 'se.remand_visits', count: { clientVisits: 3 } }]);
    // Nobody leads there any more: whoever acts in their place approves.
    expect(own?.leaderIds).toEqual([ADMIN]);
  });

  const session = async (group: Group): Promise<SessionPlan> => {
    const requirements = await society.of(Training).requirementsOf(group.programme.code);
    return {
      requirement: only(requirements.filter(({ code }) => code === 'study_visit')),
      ...{ facilityId: group.facility.id, groupId: group.id, timeZone: 'Europe/Stockholm' },
      ...{ startsAt: later(240), endsAt: later(242), place: 'Grinden', seats: 5, signUpUntil: later(216) },
    };
  };

  it('waits for sessions that its leaders have planned, and plans no other', async () => {
    const group = await story();
    const plan = await session(group);
    await society.of(Sessions).plan(plan, LENA, NOW);
    expect(await close(group)).toMatchObject({ state: { sessions: [{ startsAt: plan.startsAt }] } });
    expect(await close(group, later(300))).toMatchObject({ ok: true });
    expect(await society.of(Sessions).plan(plan, LENA, NOW)).toBeNull();
  });

  it('waits until somebody has noted who came to a session that is over', async () => {
    const group = await story();
    const userId = `U_CAME_${stories}`;
    await society.of(Memberships).sync(group.id, [userId], NOW);
    const made = await society.of(Sessions).plan(await session(group), LENA, NOW);
    const { id = '' } = made ?? {};
    await society.of(Sessions).decide(id, userId, NOW, decideSignUp);
    expect(await close(group, later(300))).toMatchObject({ reason: 'in_the_way', state: { sessions: [{}] } });
    const rule = decideAttendance([userId], LENA);
    await society.of(Sessions).change(id, null, LENA, later(300), 'mark_attendance', rule);
    expect(await close(group, later(300))).toMatchObject({ ok: true });
  });

  it('asks nobody for what they have not read yet: those who lead it, of a newcomer', async () => {
    const group = await story();
    const userId = `U_NEW_${stories}`;
    await society.of(Memberships).sync(group.id, [userId], NOW);
    await society.of(Memberships).tellOfNewcomer(group.id, userId, { done: 0, count: 9 }, NOW);
    const asked = async () =>
      (await society.of(Notices).unsettled()).filter(({ facts }) => JSON.stringify(facts).includes(group.id));
    expect(await asked()).toHaveLength(1);
    await close(group);
    expect(await asked()).toEqual([]);
  });

  it('posts nothing, from whatever is still open on somebody’s screen', async () => {
    const group = await story();
    const draft = await society.of(Weeks).open(group.id, '2026-W49', [visitAt('2026-12-01T17:00:00Z')], LENA, NOW);
    expect(await society.of(Closing).look(group.id, NOW)).toMatchObject({ drafts: ['2026-W49'], visits: [] });
    await close(group);
    const post = await society.of(Weeks).change(draft.id, null, LENA, NOW, () => {
      throw new Error('was asked what to do');
    });
    expect(post).toEqual({ ok: false, refusal: { reason: 'shift_gone' } });
  });

  it('is told of the last group of a programme, and of a facility', async () => {
    const group = await story();
    const kickstart = {
      ...groupCalled(`kickstart ${stories}`, group.facility.id),
      programmeCode: 'dk.kickstart',
    };
    const saved = await society.of(Groups).save(kickstart, null, ADMIN, NOW);
    const other = saved.ok ? await society.of(Groups).read(saved.id) : null;
    if (!other) throw new Error('no group');
    expect(await society.of(Closing).look(group.id, NOW)).toMatchObject({ isLastThere: false });
    await story();
    expect(await close(other)).toEqual({ ok: true, isProgrammeUnused: true });
    expect(await society.of(Closing).look(group.id, NOW)).toMatchObject({ isLastThere: true });
    expect(await close(group)).toEqual({ ok: true, isProgrammeUnused: false });
  });

  it('gives its channel to another, and is opened again while nobody has it', async () => {
    const group = await story();
    await close(group);
    const newcomer = { ...groupCalled(`after ${stories}`, group.facility.id), channelId: group.channelId };
    const saved = await society.of(Groups).save(newcomer, null, ADMIN, NOW);
    expect(saved.ok).toBe(true);
    expect((await society.of(Groups).byChannel(group.channelId))?.name).toBe(newcomer.name);
    expect(await openAgain(group)).toEqual({ ok: false, reason: 'channel_taken' });
    expect(await openAgain(group, { channelId: `C0OTHER${stories}` })).toMatchObject({ ok: true, id: group.id });
    expect(await society.of(Groups).read(group.id)).toMatchObject({
      channelId: `C0OTHER${stories}`,
      leaderIds: [LENA],
    });
    expect(await openAgain(group)).toEqual({ ok: false, reason: 'stale' });
  });

  it('is not saved by a form that was opened while it was open', async () => {
    const group = await story();
    await close(group);
    expect(await openAgain(group, { opens: false })).toEqual({ ok: false, reason: 'stale' });
    expect(await society.of(Groups).read(group.id)).toBeNull();
  });

  it('leaves its facility free to become another kind of place', async () => {
    const group = await story();
    const prison = { ...group.facility, kind: 'prison' as const };
    expect(await society.of(Facilities).save(prison, null, ADMIN, NOW)).toEqual({ ok: false, reason: 'kind_in_use' });
    await close(group);
    expect(await society.of(Facilities).save(prison, null, ADMIN, NOW)).toMatchObject({ ok: true });
  });

  it('leaves its facility out of those where visits go on; one that waits for its first group stays', async () => {
    const own = processes.in('T2');
    const [kept, left] = [await storedGroup(own, 'kept'), await storedGroup(own, 'left')];
    await own.of(Facilities).save(facilityCalled('Häktet Nytt'), null, ADMIN, NOW);
    await postedWeek(own, kept, '2026-W48', [visitAt('2026-11-25T17:00:00Z')]);
    await close(left, NOW, own);
    await own.of(Tallies).closeDueWeeks(closesAt('2026-W48', 'Europe/Stockholm'));
    const weeks = await processes.plain.client.tallyWeek.findMany({ where: { workspaceId: 'T2' } });
    expect(only(weeks).content).toMatchObject({ facilities: { active: 2, paused: 0, starting_up: 0 } });
  });

  it('closed by two at once is closed once', async () => {
    const group = await story();
    const { version = 0 } = (await society.of(Groups).read(group.id)) ?? {};
    const closed = await processes.atOnce('T1', 'Group.updateMany', (whose) =>
      whose.of(Closing).close(group.id, version, ADMIN, NOW),
    );
    expect(closed.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  const closes = (group: Group) => async (whose: Society) => (await close(group, NOW, whose)).ok;

  it('while a week of it is posted: whoever is first decides, and the second is told', async () => {
    const posting = async (group: Group) => {
      const draft = await society.of(Weeks).open(group.id, '2026-W49', [visitAt('2026-12-01T17:00:00Z')], LENA, NOW);
      const outcome = { ok: true, changes: [{ kind: 'post' }], notices: [] } as const;
      return async (whose: Society) => (await whose.of(Weeks).change(draft.id, null, LENA, NOW, () => outcome)).ok;
    };
    const [one, other] = [await story(), await story()];
    const closedFirst = await processes.inTurn('T1', 'Membership.updateMany', closes(one), await posting(one));
    expect(closedFirst).toEqual([true, false]);
    const postedFirst = await processes.inTurn('T1', 'Week.update', await posting(other), closes(other));
    expect(postedFirst).toEqual([true, false]);
  });

  it('while a session of it is planned: whoever is first decides, and the second is told', async () => {
    const planning = async (group: Group) => {
      const plan = await session(group);
      return async (whose: Society) => (await whose.of(Sessions).plan(plan, LENA, NOW)) !== null;
    };
    const [one, other] = [await story(), await story()];
    const closedFirst = await processes.inTurn('T1', 'Membership.updateMany', closes(one), await planning(one));
    expect(closedFirst).toEqual([true, false]);
    const plannedFirst = await processes.inTurn('T1', 'Session.create', await planning(other), closes(other));
    expect(plannedFirst).toEqual([true, false]);
  });
});
