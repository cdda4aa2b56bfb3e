import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { createStore } from '../../src/app/store.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { isAboutWeek } from '../../src/visits/planning/week-notices.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { LENA, MONDAY_NOON as NOW, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

const LATER = new Date('2026-11-24T08:00:00.000Z');

describeOnBothEngines('memberships', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  const newGroup = (leaderIds: readonly string[] = [LENA]): Promise<Group> => {
    stories += 1;
    return storedGroup(society, `story-${stories}`, { group: { leaderIds } });
  };
  const members = async (group: Group) =>
    (await society.of(Memberships).of(group.id)).map(({ userId }) => userId).sort();

  it('begin and end with the channel, however often Slack says so', async () => {
    const group = await newGroup();
    expect(await society.of(Memberships).status(group.id, 'U_ANNA')).toBeNull();
    await Promise.all([1, 2, 3].map(() => society.of(Memberships).begin(group.id, 'U_ANNA', NOW)));
    expect(await society.of(Memberships).status(group.id, 'U_ANNA')).toBe('active');
    expect(await society.of(Memberships).of(group.id)).toEqual([{ userId: 'U_ANNA', status: 'active', joinedAt: NOW }]);
    expect((await society.of(Groups).ofMember('U_ANNA')).map(({ id }) => id)).toEqual([group.id]);

    expect(await society.of(Memberships).end(group.id, 'U_ANNA', LATER)).toEqual([]);
    expect(await society.of(Memberships).end(group.id, 'U_ANNA', LATER)).toEqual([]);
    expect(await society.of(Memberships).status(group.id, 'U_ANNA')).toBeNull();
    expect(await society.of(Groups).ofMember('U_ANNA')).toEqual([]);
  });

  it('begin anew when somebody comes back, without the break they had', async () => {
    const group = await newGroup();
    await society.of(Memberships).begin(group.id, 'U_BO', NOW);
    await society.of(Memberships).setResting(group.id, ['U_BO'], LENA, NOW);
    await society.of(Memberships).end(group.id, 'U_BO', NOW);
    await society.of(Memberships).begin(group.id, 'U_BO', LATER);
    expect(await society.of(Memberships).of(group.id)).toEqual([{ userId: 'U_BO', status: 'active', joinedAt: LATER }]);
  });

  it('of somebody of whom nothing is known end without a trace, such as after they were erased', async () => {
    const group = await newGroup();
    await society.of(Memberships).end(group.id, 'U_ERASED', NOW);
    expect(await database.client.subject.count({ where: { id: 'U_ERASED' } })).toBe(0);
  });

  it('ended with visits still held tell each leader once, and let no visit fall', async () => {
    const group = await newGroup(['U_LARS', LENA]);
    await society.of(Memberships).begin(group.id, 'U_CECILIA', NOW);
    await makeReady(society, group.id, ['U_CECILIA'], NOW);
    const visits = [visitAt('2026-11-23T16:00:00Z'), visitAt('2026-11-25T17:00:00Z'), visitAt('2026-11-27T17:00:00Z')];
    const week = await postedWeek(society, group, '2026-W48', visits);
    for (const { id } of week.shifts) await society.of(Claims).decide(id, 'U_CECILIA', NOW, decideClaim);

    const held = await society.of(Memberships).end(group.id, 'U_CECILIA', LATER);
    await society.of(Memberships).end(group.id, 'U_CECILIA', LATER);

    expect(held.map(({ id }) => id)).toEqual(week.shifts.slice(1).map(({ id }) => id));
    const shifts = held.map(({ id, startsAt, endsAt }) => ({ shiftId: id, startsAt, endsAt }));
    const facts = { kind: 'left_with_claims', groupId: group.id, volunteerUserId: 'U_CECILIA', shifts };
    const told = (await society.of(Notices).unsettled()).map((notice) => ({
      userId: notice.userId,
      facts: notice.facts,
    }));
    expect(told.sort((a, b) => a.userId.localeCompare(b.userId))).toEqual([
      { userId: 'U_LARS', facts },
      { userId: LENA, facts },
    ]);
    const after = await society.of(Weeks).byId(week.id);
    expect(after?.shifts.map(({ claims }) => claims.map(({ userId }) => userId))).toEqual([
      ['U_CECILIA'],
      ['U_CECILIA'],
      ['U_CECILIA'],
    ]);
  });

  it('follow the channel when events were lost', async () => {
    const group = await newGroup();
    await society.of(Memberships).sync(group.id, ['U_A', 'U_B', 'U_B'], NOW);
    expect(await members(group)).toEqual(['U_A', 'U_B']);
    await society.of(Memberships).sync(group.id, ['U_B', 'U_C'], LATER);
    expect(await members(group)).toEqual(['U_B', 'U_C']);
  });

  it('of whom Slack says nothing stay as they were', async () => {
    const group = await newGroup();
    await society.of(Memberships).sync(group.id, ['U_A', 'U_B'], NOW);
    await society.of(Memberships).sync(group.id, ['U_C'], LATER, ['U_B', 'U_D']);
    expect(await members(group)).toEqual(['U_B', 'U_C']);
  });

  it('of a large channel are followed all the same, some hundreds at a time', async () => {
    const group = await newGroup();
    const crowd = Array.from({ length: 1_100 }, (_, index) => `U_CROWD${index}`);
    await society.of(Memberships).sync(group.id, crowd, NOW);
    expect(await society.of(Memberships).of(group.id)).toHaveLength(1_100);
    await society.of(Memberships).sync(group.id, crowd.slice(1_050), LATER);
    expect(await society.of(Memberships).of(group.id)).toHaveLength(50);
  });

  it('tell of each of several who go at once, and of nobody twice', async () => {
    const group = await newGroup();
    const pair = ['U_DORA', 'U_EVA'];
    await society.of(Memberships).sync(group.id, [...pair, 'U_FOLKE'], NOW);
    await makeReady(society, group.id, pair, NOW);
    const week = await postedWeek(society, group, '2026-W48', [visitAt('2026-11-25T17:00:00Z')]);
    for (const userId of pair) await society.of(Claims).decide(week.shifts[0]?.id ?? '', userId, NOW, decideClaim);
    await Promise.all([1, 2, 3].map(() => society.of(Memberships).sync(group.id, [], LATER)));
    const told = (await society.of(Notices).unsettled()).flatMap(({ facts }) =>
      isAboutWeek(facts) && facts.kind === 'left_with_claims' && facts.groupId === group.id
        ? [facts.volunteerUserId]
        : [],
    );
    expect(told.sort()).toEqual(pair);
  });

  it('know who takes a break, as the leader noted', async () => {
    const group = await newGroup();
    await society.of(Memberships).sync(group.id, ['U_A', 'U_B'], NOW);
    await society.of(Memberships).setResting(group.id, ['U_B', 'U_NOBODY'], LENA, NOW);
    expect(await society.of(Memberships).resting(group.id)).toEqual(['U_B']);
    await society.of(Memberships).setResting(group.id, ['U_A'], LENA, NOW);
    expect(await society.of(Memberships).resting(group.id)).toEqual(['U_A']);
    const noted = await database.client.auditEntry.findMany({ where: { subjectId: { in: ['U_A', 'U_B'] } } });
    expect(noted.map(({ actorId, subjectId }) => [actorId, subjectId]).sort()).toEqual([
      [LENA, 'U_A'],
      [LENA, 'U_B'],
      [LENA, 'U_B'],
    ]);
  });
});
