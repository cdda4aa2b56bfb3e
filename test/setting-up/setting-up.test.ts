import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../src/app/store.js';
import { ACTIVITIES } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import type { Society, Store } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { HandledRequests } from '../../src/slack/hearing/handled-requests.store.js';
import { ANYBODY } from '../support/asked.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { ADMIN, facilityCalled, groupCalled, LENA, MONDAY_NOON as NOW, storedGroup } from '../support/stored-group.js';

describeOnBothEngines('what admins set up', (engine) => {
  let database: Database;
  let store: Store;
  let society: Society;

  beforeAll(async () => {
    database = await testDatabase(engine);
    store = createStore(database);
    society = store.in('T1');
    await society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
  });
  afterAll(() => store.close());

  it('is kept for each workspace apart', async () => {
    expect(store.in('T1')).toBe(society);
    const denmark = store.in('T2');
    await denmark.of(Workspaces).ensure({ locale: 'da', timeZone: 'Europe/Copenhagen', now: NOW });
    await storedGroup(denmark, 'Vestre');
    expect(await society.of(Groups).list()).toEqual([]);
    expect(await society.of(Groups).byChannel('C0VESTRE')).toBeNull();
    expect((await denmark.of(Groups).byChannel('C0VESTRE'))?.facility.name).toBe('Häktet Vestre');
  });

  it('begins with the defaults, which later starts leave alone', async () => {
    const [before, again] = [await society.of(Workspaces).read(), store.in('T1')];
    await again.of(Workspaces).ensure({ locale: 'en', timeZone: 'UTC', now: NOW });
    expect(await society.of(Workspaces).read()).toEqual(before);
    expect(before).toEqual({
      id: 'T1',
      locale: 'sv',
      timeZone: 'Europe/Stockholm',
      nationalChannelId: null,
      nationalStaffIds: [],
      targetGroups: [],
      activities: ACTIVITIES,
      version: 1,
    });
  });

  it('is made once when several bots start in a workspace at the same moment', async () => {
    const ensure = () => store.in('T3').of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
    await Promise.all([ensure(), ensure(), ensure(), ensure()]);
    expect((await store.in('T3').of(Workspaces).read()).version).toBe(1);
  });

  it('of the workspace: national channel and staff, unless somebody else saved meanwhile', async () => {
    const { version } = await society.of(Workspaces).read();
    const national = { nationalChannelId: 'C_NATIONAL', nationalStaffIds: ['U_Z', 'U_B', 'U_B'] };
    expect(await society.of(Workspaces).save(national, version, ADMIN, NOW)).toEqual({ ok: true });
    expect(await society.of(Workspaces).save({ nationalStaffIds: [] }, version, ADMIN, NOW)).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await society.of(Workspaces).read()).toMatchObject({
      locale: 'sv',
      nationalChannelId: 'C_NATIONAL',
      nationalStaffIds: ['U_B', 'U_Z'],
      version: version + 1,
    });
  });

  it('of a facility: every detail, under a name that no other has', async () => {
    const saved = await society.of(Facilities).save(facilityCalled('Häktet Kronoberg'), null, ADMIN, NOW);
    const id = saved.ok ? saved.id : '';
    const details = facilityCalled('Häktet Kronoberg');
    expect(await society.of(Facilities).read(id)).toEqual({
      lateMinutes: 30,
      area: null,
      address: null,
      meetingPoint: null,
      ...details,
      id,
      version: 1,
    });

    expect(await society.of(Facilities).save(facilityCalled('Häktet Kronoberg'), null, ADMIN, NOW)).toEqual({
      ok: false,
      reason: 'name_taken',
    });
    const closed = { ...facilityCalled('Häktet Kronoberg'), id, status: 'closed' as const };
    expect(await society.of(Facilities).save(closed, 1, ADMIN, NOW)).toMatchObject({ ok: true, id });
    expect(await society.of(Facilities).save(closed, 1, ADMIN, NOW)).toEqual({ ok: false, reason: 'stale' });
    expect(await society.of(Facilities).read(id)).toMatchObject({ status: 'closed', version: 2 });

    const other = await society.of(Facilities).save(facilityCalled('Häktet Huddinge'), null, ADMIN, NOW);
    const renamed = { ...facilityCalled('Häktet Kronoberg'), id: other.ok ? other.id : '' };
    expect(await society.of(Facilities).save(renamed, 1, ADMIN, NOW)).toEqual({ ok: false, reason: 'name_taken' });
    expect((await society.of(Facilities).list()).map(({ name }) => name)).toEqual([
      'Häktet Huddinge',
      'Häktet Kronoberg',
    ]);
  });

  it('of two facilities by the same name at once: one is saved, the other told', async () => {
    const save = () => society.of(Facilities).save(facilityCalled('Häktet Malmö'), null, ADMIN, NOW);
    const results = await Promise.all([save(), save(), save()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === 'name_taken')).toHaveLength(2);
  });

  it('of a group: its facility, leaders and a channel that no other group has', async () => {
    const group = await storedGroup(society, 'Göteborg');
    expect((await society.of(Groups).ledBy(LENA)).map(({ id }) => id)).toEqual([group.id]);

    const facilityId = group.facility.id;
    const clash = { ...groupCalled('Borås', facilityId), channelId: group.channelId };
    expect(await society.of(Groups).save(clash, null, ADMIN, NOW)).toEqual({ ok: false, reason: 'channel_taken' });

    const renamed = { ...groupCalled('Göteborg', facilityId), id: group.id, name: 'Göteborg C', leaderIds: ['U_LARS'] };
    expect(await society.of(Groups).save(renamed, 1, ADMIN, NOW)).toMatchObject({ ok: true, id: group.id });
    expect(await society.of(Groups).save(renamed, 1, ADMIN, NOW)).toEqual({ ok: false, reason: 'stale' });
    expect(await society.of(Groups).read(group.id)).toMatchObject({
      name: 'Göteborg C',
      leaderIds: ['U_LARS'],
      version: 2,
      facility: { id: facilityId },
    });
    expect(await society.of(Groups).ledBy(LENA)).toEqual([]);
  });

  it('never joins a group to the facility of another workspace', async () => {
    const elsewhere = await store.in('T2').of(Facilities).save(facilityCalled('Horserød'), null, ADMIN, NOW);
    const group = groupCalled('Lånad', elsewhere.ok ? elsewhere.id : '');
    expect(await society.of(Groups).save(group, null, ADMIN, NOW)).toEqual({ ok: false, reason: 'stale' });
  });

  it('is noted with who did it', async () => {
    const noted = await database.client.auditEntry.findMany({ where: { workspaceId: 'T1' } });
    expect(new Set(noted.map(({ actorId, action }) => `${actorId} ${action}`))).toEqual(
      new Set([`${ADMIN} save_workspace`, `${ADMIN} save_facility`, `${ADMIN} save_group`]),
    );
  });
});

describeOnBothEngines('a request that Slack delivers more than once', (engine) => {
  let database: Database;

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  it('is handled once, however many copies come at the same moment', async () => {
    const handledRequests = createStore(database).in('T1').of(HandledRequests);
    const copies = await Promise.all([1, 2, 3, 4, 5].map(() => handledRequests.firstTime('press:1', ANYBODY, NOW)));
    expect(copies.filter(Boolean)).toHaveLength(1);
    expect(await handledRequests.firstTime('press:2', ANYBODY, NOW)).not.toBeNull();
  });

  it('is forgotten once no copy can come any more', async () => {
    const handledRequests = createStore(database).in('T1').of(HandledRequests);
    await handledRequests.firstTime('press:old', ANYBODY, NOW);
    await handledRequests.forget(NOW);
    expect(await handledRequests.firstTime('press:old', ANYBODY, NOW)).toBeNull();
    await handledRequests.forget(new Date(NOW.getTime() + 1));
    expect(await handledRequests.firstTime('press:old', ANYBODY, NOW)).not.toBeNull();
  });
});
