import { afterAll, beforeEach, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { createStore } from '../../src/app/store.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { StandIns } from '../../src/groups/stand-ins.store.js';
import { WorkspaceRoles } from '../../src/groups/workspace-roles.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import type { WorkspaceRole } from '../../src/slack/who-is.rule.js';
import { Notices } from '../../src/telling/notices.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { LENA, MONDAY_NOON as NOW, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

const LARS = 'U_LARS';
const NORA = 'U_NORA';
const NILS = 'U_NILS';
const ANNA = 'U_ANNA';
const A_MINUTE_LATER = new Date(NOW.getTime() + 60_000);

describeOnBothEngines('who can act', (engine) => {
  const databases: Database[] = [];
  let society: Society;
  let group: Group;

  beforeEach(async () => {
    const database = await testDatabase(engine);
    databases.push(database);
    society = createStore(database).in('T1');
    group = await storedGroup(society, 'gothenburg', { group: { leaderIds: [LENA, LARS] } });
    await staffed(NORA);
  });
  afterAll(() => Promise.all(databases.map((database) => database.close())));

  async function staffed(...nationalStaffIds: string[]): Promise<void> {
    const { version } = await society.of(Workspaces).read();
    await society.of(Workspaces).save({ nationalStaffIds }, version, 'U_OLLE', A_MINUTE_LATER);
  }
  const slackSays = (roles: Record<string, WorkspaceRole>, now = NOW) =>
    society.of(WorkspaceRoles).note(new Map(Object.entries(roles)), now);
  const acting = async () => (await society.of(WorkspaceRoles).whoCanAct([group])).get(group.id);
  const told = async (kind: string) =>
    (await society.of(Notices).unsettled())
      .filter(({ facts }) => facts.kind === kind)
      .map(({ userId }) => userId)
      .sort();

  it('is asked of one chain: leaders, national staff, whoever set up last, an owner', async () => {
    expect(await acting()).toEqual([LARS, LENA]);
    await slackSays({ [LENA]: 'deactivated' });
    expect(await acting()).toEqual([LARS]);
    await slackSays({ [LARS]: 'guest' });
    expect(await acting()).toEqual([NORA]);
    await slackSays({ [NORA]: 'unknown' });
    expect(await acting()).toEqual(['U_OLLE']);
    expect(await society.of(WorkspaceRoles).whoCanActNationally()).toEqual(['U_OLLE']);
    await slackSays({ U_OLLE: 'member', U_ADMIN: 'deactivated', [LENA]: 'deactivated' });
    await slackSays(
      Object.fromEntries((await society.of(WorkspaceRoles).toAskAbout()).userIds.map((id) => [id, 'deactivated'])),
    );
    expect((await society.of(WorkspaceRoles).toAskAbout()).isOwnerSought).toBe(true);
    await slackSays({ U_OWNER: 'owner' });
    expect(await acting()).toEqual(['U_OWNER']);
    expect((await society.of(WorkspaceRoles).toAskAbout()).isOwnerSought).toBe(false);
  });

  it('is a leader again who has come back', async () => {
    await slackSays({ [LENA]: 'deactivated', [LARS]: 'deactivated' });
    await slackSays({ [LENA]: 'member' });
    expect(await acting()).toEqual([LENA]);
  });

  it('is who hears of places that somebody leaves behind and of a newcomer', async () => {
    await slackSays({ [LENA]: 'deactivated', [LARS]: 'deactivated' });
    await society.of(Memberships).sync(group.id, [ANNA, 'U_BO'], NOW);
    await makeReady(society, group.id, [ANNA, 'U_BO'], NOW);
    const week = await postedWeek(society, group, '2026-W48', [visitAt('2026-11-24T16:00:00Z')]);
    const [shift] = week.shifts;
    await society.of(Claims).decide(shift?.id ?? '', ANNA, NOW, decideClaim);
    await society.of(Memberships).end(group.id, ANNA, NOW);
    await society.of(Memberships).begin(group.id, 'U_NEW', NOW);
    await society.of(Memberships).tellOfNewcomer(group.id, 'U_NEW', { done: 0, count: 3 }, NOW);
    expect(await told('left_with_claims')).toEqual([NORA]);
    expect(await told('joined')).toEqual([NORA]);
  });

  it('are national staff, told once of a group that nobody leads, however often Slack says so', async () => {
    await slackSays({ [LENA]: 'deactivated' });
    expect(await told('no_active_leader')).toEqual([]);
    await slackSays({ [LARS]: 'deactivated' });
    await Promise.all([1, 2, 3].map(() => slackSays({ [LARS]: 'deactivated' })));
    expect(await told('no_active_leader')).toEqual([NORA]);
    await staffed(NORA, NILS);
    await slackSays({});
    expect(await told('no_active_leader')).toEqual([NILS, NORA]);
  });

  it('are told where only somebody is left who stands in for some days, who may still act', async () => {
    const days = { from: '2026-11-23', until: '2026-12-06' };
    await society.of(StandIns).save([{ groupId: group.id, leaderId: LENA, userId: 'U_BO', ...days }], LENA, NOW);
    await slackSays({ [LENA]: 'deactivated', [LARS]: 'deactivated' });
    expect(await told('no_active_leader')).toEqual([NORA]);
    const led = (await society.of(Groups).read(group.id)) ?? group;
    expect((await society.of(WorkspaceRoles).whoCanAct([led])).get(group.id)).toEqual(['U_BO']);
  });

  it('are not told any more once a leader is named, and anew when that one is gone too', async () => {
    await slackSays({ [LENA]: 'deactivated', [LARS]: 'deactivated' });
    const { id, name, channelId, locale, showNames, facility } = group;
    const named = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [ANNA] };
    await society.of(Groups).save(named, null, 'U_OLLE', NOW);
    expect(await told('no_active_leader')).toEqual([]);
    await slackSays({ [ANNA]: 'deactivated' }, A_MINUTE_LATER);
    expect(await told('no_active_leader')).toEqual([NORA]);
    expect(await slackSays({}, A_MINUTE_LATER)).toBe(false);
  });
});
