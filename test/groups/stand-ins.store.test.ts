import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../src/app/store.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Groups } from '../../src/groups/groups.store.js';
import { StandIns } from '../../src/groups/stand-ins.store.js';
import { WorkspaceRoles } from '../../src/groups/workspace-roles.store.js';
import { Erasing } from '../../src/own-data/erasing/erasing.store.js';
import { Closing } from '../../src/setting-up/group/closing.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { ADMIN, LENA, MONDAY_NOON as NOW, storedGroup } from '../support/stored-group.js';
import { toSave } from '../support/yearly-return.js';

const BO = 'U_BO';
const DAYS = { from: '2026-12-01', until: '2026-12-14' };
const MEANWHILE = new Date('2026-12-05T12:00:00Z');
const AFTERWARDS = new Date('2026-12-14T23:00:00Z');

describeOnBothEngines('standing in for a leader', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  async function story(): Promise<{ group: Group; deputy: string }> {
    stories += 1;
    const deputy = `${BO}${stories}`;
    const group = await storedGroup(society, `stood-in-${stories}`);
    const asked = { groupId: group.id, leaderId: LENA, userId: deputy, ...DAYS };
    expect(await society.of(StandIns).save([asked], LENA, NOW)).toEqual({ ok: true });
    return { group, deputy };
  }
  const read = (id: string) => society.of(Groups).read(id);
  const hears = async (group: Group) => (await society.of(WorkspaceRoles).whoHears([group])).get(group.id);
  const acts = async (group: Group) => (await society.of(WorkspaceRoles).whoCanAct([group])).get(group.id);

  it('begins at midnight by the clock of the facility, and ends at midnight after the last day, however often it is looked', async () => {
    const { group, deputy } = await story();
    for (const [at, isOn] of [
      ['2026-11-30T22:59:59Z', false],
      ['2026-11-30T23:00:00Z', true],
      ['2026-12-14T22:59:59Z', true],
      ['2026-12-14T23:00:00Z', false],
    ] as const) {
      await society.of(StandIns).settle(new Date(at));
      expect(await society.of(StandIns).settle(new Date(at))).toBe(0);
      expect((await read(group.id))?.leaderIds.includes(deputy)).toBe(isOn);
    }
  });

  it('sends the leader nothing meanwhile, who may still act', async () => {
    const { group, deputy } = await story();
    await society.of(StandIns).settle(MEANWHILE);
    const now = (await read(group.id)) ?? group;
    expect(await hears(now)).toEqual([deputy]);
    expect(await acts(now)).toEqual([deputy, LENA].sort());
    await society.of(WorkspaceRoles).note(new Map([[deputy, 'deactivated']]), MEANWHILE);
    expect(await hears(now)).toEqual([LENA]);
    await society.of(StandIns).settle(AFTERWARDS);
  });

  it('stays as it is when set-up saves the group, and lasts for nobody; a leader who is taken off the list is stood in for no more', async () => {
    const { group, deputy } = await story();
    await society.of(StandIns).settle(MEANWHILE);
    const now = (await read(group.id)) ?? group;
    await society.of(Groups).save({ ...toSave(now), leaderIds: [LENA, 'U_LARS'] }, null, ADMIN, MEANWHILE);
    expect(await read(group.id)).toMatchObject({ standInIds: [deputy], awayIds: [LENA] });
    await society.of(Groups).save({ ...toSave(now), leaderIds: ['U_LARS'] }, null, ADMIN, MEANWHILE);
    expect(await read(group.id)).toMatchObject({ leaderIds: ['U_LARS'] });
    expect(await society.of(StandIns).settle(MEANWHILE)).toBe(0);
  });

  it('lasts for whoever set-up names a leader meanwhile, and the leader is away no more', async () => {
    const { group, deputy } = await story();
    await society.of(StandIns).settle(MEANWHILE);
    await society.of(Groups).save({ ...toSave(group), leaderIds: [LENA, deputy] }, null, ADMIN, MEANWHILE);
    const now = await read(group.id);
    expect(now?.leaderIds).toEqual([deputy, LENA].sort());
    expect(now?.awayIds).toBeUndefined();
    expect(now?.standInIds).toBeUndefined();
  });

  it('is over when whoever stands in is erased: the leader hears again at once', async () => {
    const { group, deputy } = await story();
    await society.of(StandIns).settle(MEANWHILE);
    await society.of(Erasing).erasePeople([deputy], async () => true, MEANWHILE);
    const now = (await read(group.id)) ?? group;
    expect(now.leaderIds).toEqual([LENA]);
    expect(await hears(now)).toEqual([LENA]);
  });

  it('is over with the group', async () => {
    const { group } = await story();
    await society.of(StandIns).settle(MEANWHILE);
    const now = await read(group.id);
    await society.of(Closing).close(group.id, now && 'version' in now ? Number(now.version) : 0, ADMIN, MEANWHILE);
    expect(await society.of(StandIns).settle(MEANWHILE)).toBe(0);
    expect(await database.client.groupLeader.count({ where: { groupId: group.id } })).toBe(0);
    expect(await database.client.standIn.count({ where: { groupId: group.id } })).toBe(0);
  });

  it('is noted once of two at once', async () => {
    stories += 1;
    const group = await storedGroup(society, `stood-in-${stories}`);
    const asked = { groupId: group.id, leaderId: LENA, userId: 'U_TWICE', ...DAYS };
    const both = await Promise.all([1, 2].map(() => society.of(StandIns).save([asked], LENA, NOW)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
