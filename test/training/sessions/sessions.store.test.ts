import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Group } from '../../../src/core/model.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Notices } from '../../../src/telling/notices.store.js';
import { Completions } from '../../../src/training/requirements/completions.store.js';
import { Training } from '../../../src/training/requirements/training.store.js';
import {
  decideAttendance,
  decideCallOffSession,
  decideChangeSession,
} from '../../../src/training/sessions/leading-sessions.rule.js';
import type { SessionPlan } from '../../../src/training/sessions/session-form.rule.js';
import { isAboutSession } from '../../../src/training/sessions/session-notices.rule.js';
import { Sessions } from '../../../src/training/sessions/sessions.store.js';
import { inLine, placeInLine, signedUp } from '../../../src/training/sessions/sign-up-list.rule.js';
import { decideSignUp, decideTake, decideWithdraw } from '../../../src/training/sessions/signing-up.rule.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { LENA, MONDAY_NOON as NOW, only, storedGroup } from '../../support/stored-group.js';

const HOUR = 60 * 60_000;
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const LATER = hoursLater(250);

describeOnBothEngines('sessions', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  /** A group of its own for each story, whose members have done everything but the study visit. */
  async function story(members: readonly string[], changes: Partial<SessionPlan> = {}) {
    stories += 1;
    const group = await storedGroup(society, `sessions-${stories}`);
    await society.of(Memberships).sync(group.id, members, NOW);
    await makeReady(society, group.id, members, NOW, ({ kind }) => kind !== 'study_visit');
    const plan = { ...(await studyVisit(group)), ...changes };
    return { group, plan, ...(await planned(plan)) };
  }

  async function planned(plan: SessionPlan) {
    const made = await society.of(Sessions).plan(plan, LENA, NOW);
    if (!made) throw new Error('the group is closed');
    return made;
  }

  async function studyVisit(group: Group): Promise<SessionPlan> {
    const requirements = await society.of(Training).requirementsOf(group.programme.code);
    return {
      requirement: only(requirements.filter(({ kind }) => kind === 'study_visit')),
      facilityId: group.facility.id,
      groupId: group.id,
      startsAt: hoursLater(240),
      endsAt: hoursLater(242),
      timeZone: 'Europe/Stockholm',
      place: 'Vid porten',
      seats: 2,
      signUpUntil: hoursLater(216),
    };
  }

  const signUp = (id: string, userId: string, now = NOW) => society.of(Sessions).decide(id, userId, now, decideSignUp);
  const toldTo = async (userId: string) =>
    (await society.of(Notices).unsettled()).filter((notice) => notice.userId === userId).map(({ facts }) => facts);

  it('are offered, in the same moment, to active members who lack what they complete, and to nobody else', async () => {
    const group = await storedGroup(society, 'offered');
    await society.of(Memberships).sync(group.id, ['U_NEW1', 'U_NEW2', 'U_DONE', 'U_RESTING'], NOW);
    await makeReady(society, group.id, ['U_DONE'], NOW);
    await society.of(Memberships).setResting(group.id, ['U_RESTING'], LENA, NOW);
    await society.of(Memberships).sync((await storedGroup(society, 'other')).id, ['U_ELSEWHERE'], NOW);
    const { id, offered } = await planned(await studyVisit(group));
    expect(offered).toBe(2);
    for (const userId of ['U_NEW1', 'U_NEW2']) {
      expect(await toldTo(userId)).toEqual([{ kind: 'session_offered', sessionId: id }]);
    }
    for (const userId of ['U_DONE', 'U_RESTING', 'U_ELSEWHERE']) expect(await toldTo(userId)).toEqual([]);
    const audited = await database.client.auditEntry.findMany({ where: { subjectId: id } });
    expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([['plan_session', LENA]]);
  });

  it('signed up for by 200 people at once: exactly the seats win, everybody else has a place of their own in line', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `U_CROWD_${index}`);
    const { id } = await story(people, { seats: 7 });

    const answers = await Promise.all(people.map((userId) => signUp(id, userId)));

    const places = answers.map(({ outcome }, index) =>
      outcome.ok ? placeInLine(outcome.session, people[index] ?? '') : 'refused',
    );
    expect(places.filter((place) => place === null)).toHaveLength(7);
    const numbers = places.filter((place) => typeof place === 'number').sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 193 }, (_, index) => index + 1));
    const session = await society.of(Sessions).read(id);
    expect(
      session &&
        signedUp(session)
          .map(({ seat }) => seat)
          .sort(),
    ).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(session && inLine(session)).toHaveLength(193);
  }, 60_000);

  it('signed up for twice by one person, at once, have one place for them', async () => {
    const { id } = await story(['U_EAGER']);
    await Promise.all(Array.from({ length: 8 }, () => signUp(id, 'U_EAGER')));
    expect((await society.of(Sessions).read(id))?.signUps.map(({ state, seat }) => [state, seat])).toEqual([
      ['signed_up', 1],
    ]);
  });

  it('are not for strangers, nor for members of other groups', async () => {
    const { id } = await story(['U_MEMBER']);
    await story(['U_NEIGHBOUR']);
    for (const userId of ['U_STRANGER', 'U_NEIGHBOUR']) {
      expect((await signUp(id, userId)).outcome).toEqual({ ok: false, refusal: { reason: 'not_invited' } });
    }
    expect((await signUp('nowhere', 'U_MEMBER')).outcome).toEqual({ ok: false, refusal: { reason: 'session_gone' } });
  });

  it('pass a place on to the first in line, and on again once their time is over, harmless to repeat', async () => {
    const { id } = await story(['U_P1', 'U_P2', 'U_P3', 'U_P4'], { seats: 1 });
    for (const userId of ['U_P1', 'U_P2', 'U_P3', 'U_P4']) await signUp(id, userId);
    await society.of(Sessions).decide(id, 'U_P1', NOW, decideWithdraw);
    const place = (until: Date) => ({ kind: 'session_place_offered', sessionId: id, until });
    expect(await toldTo('U_P2')).toContainEqual(place(hoursLater(24)));

    expect(await society.of(Sessions).passOn(hoursLater(23))).toBe(0);
    expect(await society.of(Sessions).passOn(hoursLater(24))).toBe(1);
    expect(await society.of(Sessions).passOn(hoursLater(24))).toBe(0);
    expect(await toldTo('U_P3')).toContainEqual(place(hoursLater(48)));
    const late = await society.of(Sessions).decide(id, 'U_P2', hoursLater(25), decideTake);
    expect(late.outcome).toEqual({ ok: false, refusal: { reason: 'offer_over' } });

    // Nobody poked meanwhile: whoever decides something does so first.
    await society.of(Sessions).decide(id, 'U_P3', hoursLater(49), decideTake);
    expect(await toldTo('U_P4')).toContainEqual(place(hoursLater(73)));
    expect((await society.of(Sessions).decide(id, 'U_P4', hoursLater(50), decideTake)).outcome.ok).toBe(true);
  });

  it('pass a place by whoever has left the group, and on to the next who is still in it', async () => {
    const { id, group } = await story(['U_HAS1', 'U_HAS2', 'U_LEAVER', 'U_STAYER']);
    for (const userId of ['U_HAS1', 'U_HAS2', 'U_LEAVER', 'U_STAYER']) await signUp(id, userId);
    await society.of(Memberships).end(group.id, 'U_LEAVER', NOW);
    await society.of(Sessions).decide(id, 'U_HAS1', NOW, decideWithdraw);
    const kinds = async (userId: string) => (await toldTo(userId)).map(({ kind }) => kind);
    expect(await kinds('U_LEAVER')).not.toContain('session_place_offered');
    expect(await kinds('U_STAYER')).toContain('session_place_offered');
  });

  it('tell everybody whom a change concerns, and let the last wait in line when there are fewer seats', async () => {
    const { id, plan } = await story(['U_M1', 'U_M2', 'U_M3', 'U_M4']);
    for (const userId of ['U_M1', 'U_M2', 'U_M3']) await signUp(id, userId);
    const moved = { ...plan, startsAt: hoursLater(264), endsAt: hoursLater(266), seats: 1 };
    const change = (version: number) =>
      society.of(Sessions).change(id, version, LENA, NOW, 'change_session', decideChangeSession(moved));
    expect((await change(1)).ok).toBe(true);
    expect(await change(1)).toEqual({ ok: false, refusal: { reason: 'session_changed_meanwhile' } });

    const before = { startsAt: plan.startsAt, endsAt: plan.endsAt };
    const changed = (toReserve: boolean) => ({ kind: 'session_changed', sessionId: id, before, toReserve });
    expect(await toldTo('U_M1')).toContainEqual(changed(false));
    expect(await toldTo('U_M2')).toContainEqual(changed(true));
    expect(await toldTo('U_M3')).toContainEqual(changed(false));
    expect(await toldTo('U_M4')).toEqual([{ kind: 'session_offered', sessionId: id }]);
    const session = await society.of(Sessions).read(id);
    expect(session && inLine(session).map(({ userId }) => userId)).toEqual(['U_M2', 'U_M3']);

    await society.of(Sessions).change(id, null, LENA, NOW, 'call_off_session', decideCallOffSession);
    for (const userId of ['U_M1', 'U_M2', 'U_M3']) {
      expect(await toldTo(userId)).toContainEqual({ kind: 'session_called_off', sessionId: id });
    }
    expect((await signUp(id, 'U_M4')).outcome).toEqual({ ok: false, refusal: { reason: 'session_called_off' } });
  });

  it('attended complete the requirement in the same moment; a correction takes it back and keeps the history', async () => {
    const { id, group } = await story(['U_CAME', 'U_DID_NOT']);
    for (const userId of ['U_CAME', 'U_DID_NOT']) await signUp(id, userId);
    const mark = (came: readonly string[], now: Date) =>
      society.of(Sessions).change(id, null, LENA, now, 'mark_attendance', decideAttendance(came, LENA));
    const hasDone = async (userId: string) =>
      ((await society.of(Completions).of([userId])).get(userId) ?? []).filter(
        ({ requirementCode }) => requirementCode === 'study_visit',
      );

    expect((await mark(['U_CAME'], NOW)).ok).toBe(false);
    await mark(['U_CAME', 'U_DID_NOT'], LATER);
    expect(only(await hasDone('U_CAME'))).toMatchObject({
      place: group.facility.id,
      doneOn: '2026-12-03',
      expiresOn: null,
      verifiedBy: LENA,
    });
    expect((await toldTo('U_DID_NOT')).map(({ kind }) => kind)).toContain('verified');

    await mark(['U_CAME'], hoursLater(251));
    expect(await hasDone('U_DID_NOT')).toEqual([]);
    expect(await hasDone('U_CAME')).toHaveLength(1);
    expect((await toldTo('U_DID_NOT')).map(({ kind }) => kind)).toContain('taken_back');
    const history = await database.client.completion.findMany({ where: { sessionId: id } });
    expect(history.filter(({ current }) => current === null)).toMatchObject([
      { endedBy: LENA, endedAt: hoursLater(251) },
    ]);
  });

  it('attended by mistake give back what had counted before', async () => {
    const { id, group } = await story(['U_RENEWER']);
    const { requirement } = await studyVisit(group);
    const before = { userId: 'U_RENEWER', requirement, facility: group.facility, until: null, sessionId: null };
    await signUp(id, 'U_RENEWER');
    await society.of(Completions).record([{ ...before, doneOn: '2026-11-30' }], LENA, hoursLater(200));
    const mark = (came: readonly string[], now: Date) =>
      society.of(Sessions).change(id, null, LENA, now, 'mark_attendance', decideAttendance(came, LENA));
    await mark(['U_RENEWER'], LATER);
    await mark([], hoursLater(251));
    const done = (await society.of(Completions).of(['U_RENEWER'])).get('U_RENEWER') ?? [];
    expect(only(done.filter(({ requirementCode }) => requirementCode === 'study_visit')).doneOn).toBe('2026-11-30');
  });

  it('attended leave alone what holds longer already', async () => {
    const group = await storedGroup(society, 'longer');
    await society.of(Memberships).sync(group.id, ['U_LONGER'], NOW);
    const requirements = await society.of(Training).requirementsOf(group.programme.code);
    const requirement = only(requirements.filter(({ code }) => code === 'psychological_first_aid'));
    const plan = { ...(await studyVisit(group)), requirement, facilityId: null };
    const { id } = await planned(plan);
    await signUp(id, 'U_LONGER');
    const done = { userId: 'U_LONGER', requirement, facility: group.facility, until: null, sessionId: null };
    await society.of(Completions).record([{ ...done, doneOn: '2026-12-10' }], LENA, hoursLater(430));
    await society
      .of(Sessions)
      .change(id, null, LENA, hoursLater(440), 'mark_attendance', decideAttendance(['U_LONGER'], LENA));
    expect(only((await society.of(Completions).of(['U_LONGER'])).get('U_LONGER') ?? []).doneOn).toBe('2026-12-10');
  });

  it('for what nobody asks any more are for nobody', async () => {
    const { id, plan } = await story(['U_UNASKED']);
    const { code } = plan.requirement;
    const archive = (archivedAt: Date | null) =>
      database.client.requirement.updateMany({ where: { workspaceId: 'T1', code }, data: { archivedAt } });
    await archive(NOW);
    expect((await signUp(id, 'U_UNASKED')).outcome).toMatchObject({ refusal: { reason: 'not_invited' } });
    await archive(null);
  });

  it('that nobody has marked, of a leader who leads no longer, remind who leads now', async () => {
    const { id, plan } = await story(['U_SUCCEEDED']);
    await signUp(id, 'U_SUCCEEDED');
    const { groupId } = plan;
    await database.client.groupLeader.updateMany({
      where: { groupId: groupId ?? '', userId: LENA },
      data: { userId: 'U_SUCCESSOR' },
    });
    await society.of(Sessions).passOn(hoursLater(291));
    expect((await toldTo('U_SUCCESSOR')).map(({ kind }) => kind)).toEqual(['session_unmarked']);
  });

  it('that nobody has marked after two days remind whoever planned them, once', async () => {
    const { id } = await story(['U_UNMARKED']);
    await signUp(id, 'U_UNMARKED');
    const reminded = async () =>
      (await toldTo(LENA)).filter(
        (facts) => isAboutSession(facts) && facts.kind === 'session_unmarked' && facts.sessionId === id,
      );
    await society.of(Sessions).passOn(hoursLater(289));
    expect(await reminded()).toHaveLength(0);
    await society.of(Sessions).passOn(hoursLater(291));
    await society.of(Sessions).passOn(hoursLater(292));
    expect(await reminded()).toHaveLength(1);
  });
});
