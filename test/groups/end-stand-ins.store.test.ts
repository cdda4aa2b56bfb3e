import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../src/app/store.js';
import { FORMER_MEMBER } from '../../src/core/former-member.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { FormerLeaders } from '../../src/groups/former-leaders.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { StandIns } from '../../src/groups/stand-ins.store.js';
import { WorkspaceRoles } from '../../src/groups/workspace-roles.store.js';
import { Conversations } from '../../src/own-data/erasing/conversations.store.js';
import { Erasing } from '../../src/own-data/erasing/erasing.store.js';
import { HandingOver } from '../../src/setting-up/handing-over/handing-over.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { ADMIN, MONDAY_NOON as NOW, storedGroup } from '../support/stored-group.js';
import { toSave } from '../support/yearly-return.js';

const DAYS = { from: '2026-12-01', until: '2026-12-14' };
const MEANWHILE = new Date('2026-12-05T12:00:00Z');
const AFTERWARDS = new Date('2026-12-14T23:00:00Z');

describeOnBothEngines('standing in that ends before its days are over', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  /** A leader of her own for each, in whose place somebody stands. */
  async function story(): Promise<{ group: Group; leader: string; deputy: string }> {
    stories += 1;
    const [leader, deputy] = [`U_LEADER${stories}`, `U_DEPUTY${stories}`];
    const group = await storedGroup(society, `ended-${stories}`, { group: { leaderIds: [leader] } });
    const asked = { groupId: group.id, leaderId: leader, userId: deputy, ...DAYS };
    expect(await society.of(StandIns).save([asked], leader, NOW)).toEqual({ ok: true });
    return { group, leader, deputy };
  }
  const heard = async (userId: string) =>
    (await society.of(Notices).unsettled(new Set([userId])))
      .map(({ facts }) => facts)
      .filter(({ kind }) => kind.startsWith('stand_in'));
  const former = async ({ id }: Group) => (await society.of(FormerLeaders).of([id])).get(id) ?? [];

  it.each([
    ['before the first day', NOW],
    ['meanwhile', MEANWHILE],
  ])('is told to the leader when whoever stands in is gone: %s', async (_, at) => {
    const { group, leader, deputy } = await story();
    await society.of(StandIns).settle(at);
    expect((await society.of(WorkspaceRoles).toAskAbout()).userIds).toContain(deputy);
    await database.client.subject.deleteMany();
    for (let times = 0; times < 2; times += 1)
      await society.of(WorkspaceRoles).note(new Map([[deputy, 'deactivated']]), at);
    expect(await heard(leader)).toMatchObject([{ kind: 'stand_in_ended', groupId: group.id, userId: deputy }]);
    expect(await heard(deputy)).toEqual([]);
    // What the group shows is looked at anew.
    expect(await database.client.subject.count({ where: { kind: 'group', id: group.id } })).toBe(1);
    const now = await society.of(Groups).read(group.id);
    expect(now?.leaderIds).toEqual([leader]);
    expect(now?.awayIds).toBeUndefined();
    expect(await society.of(StandIns).settle(MEANWHILE)).toBe(0);
  });

  it('is told to the leader, without a name, when whoever stands in erases what is kept of them', async () => {
    const { leader, deputy } = await story();
    await society.of(Erasing).erasePeople([deputy], async () => true, NOW);
    expect(await heard(leader)).toMatchObject([{ kind: 'stand_in_ended', userId: FORMER_MEMBER, by: FORMER_MEMBER }]);
  });

  it('is told to nobody when the days are over', async () => {
    const { leader, deputy } = await story();
    await society.of(WorkspaceRoles).note(new Map([[deputy, 'deactivated']]), AFTERWARDS);
    expect(await heard(leader)).toEqual([]);
  });

  it('is told to whoever stood in when set-up takes the leader off the list, and not that they stand in', async () => {
    const { group, deputy } = await story();
    await society.of(Groups).save({ ...toSave(group), leaderIds: ['U_LARS'] }, null, ADMIN, NOW);
    expect(await heard(deputy)).toMatchObject([{ kind: 'stand_in_ended', userId: deputy, by: ADMIN }]);
  });

  it('is told to whoever stood in when the leader hands the group over to somebody else', async () => {
    const { group, leader, deputy } = await story();
    await society.of(HandingOver).handOver(group.id, leader, 'U_EVA', NOW);
    expect(await heard(deputy)).toMatchObject([{ kind: 'stand_in_ended' }]);
  });

  it('is told to nobody who takes the group over: they hear of that', async () => {
    const { group, leader, deputy } = await story();
    await society.of(HandingOver).handOver(group.id, leader, deputy, NOW);
    expect(await heard(deputy)).toEqual([]);
  });

  it('leaves cards behind that say who sees to it now, until they lead the group again', async () => {
    const { group, leader, deputy } = await story();
    await society.of(StandIns).settle(MEANWHILE);
    expect(await former(group)).toEqual([]);
    await society.of(StandIns).settle(AFTERWARDS);
    expect(await former(group)).toEqual([deputy]);
    const again = { groupId: group.id, leaderId: leader, userId: deputy, from: '2026-12-15', until: '2026-12-18' };
    await society.of(StandIns).save([again], leader, AFTERWARDS);
    expect(await former(group)).toEqual([]);
    await society.of(Groups).save({ ...toSave(group), leaderIds: ['U_LARS'] }, null, ADMIN, AFTERWARDS);
    expect(await former(group)).toEqual([deputy, leader]);
  });

  it('leaves messages behind that are looked through when somebody else of the group is erased', async () => {
    const { leader, deputy } = await story();
    await society.of(StandIns).settle(MEANWHILE);
    await society.of(StandIns).settle(AFTERWARDS);
    const message = { workspaceId: 'T1', channelId: deputy, slackChannelId: 'D_DEPUTY', updatedAt: AFTERWARDS };
    const sent = { key: `card:${deputy}`, lifetime: 'stays', state: 'applied', desiredFingerprint: '' };
    await database.client.ledgerMessage.create({ data: { ...message, ...sent } });
    const found = await society.of(Conversations).naming(leader, NOW);
    expect(found.map(({ channelId }) => channelId)).toContain('D_DEPUTY');
  });
});
