import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStore } from '../../src/app/store.js';
import type { Database } from '../../src/database/database.js';
import type { Store } from '../../src/database/society.js';
import { WorkspaceRoles } from '../../src/groups/workspace-roles.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { HandledRequests } from '../../src/slack/hearing/handled-requests.store.js';
import { ANYBODY } from '../support/asked.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';

const NOON = new Date('2026-11-23T12:00:00.000Z');

describeOnBothEngines('when the query compiler panics', (engine) => {
  let database: Database;
  let store: Store;
  beforeEach(async () => {
    database = await testDatabase(engine);
    store = createStore(database);
    await store.in('T1').of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOON });
  });
  afterEach(() => database.close());

  /** Two that ask at once for what has no id. */
  const panic = () =>
    Promise.all(
      [1, 2].map(() => database.client.workspace.findUnique({ where: { id: undefined as unknown as string } })),
    );

  it('whoever presses next is answered as if nothing had been', async () => {
    for (let time = 1; time <= 3; time += 1) {
      await expect(panic()).rejects.toThrow('panicked');
      expect(await store.in('T1').of(HandledRequests).firstTime(`press-${time}`, ANYBODY, NOON)).not.toBeNull();
    }
    expect(await store.in('T1').of(Workspaces).read()).toMatchObject({ timeZone: 'Europe/Stockholm' });
    expect(await database.ready()).toBe(true);
  });

  it('those who were in the middle of something get through all the same', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `press-${index}`);
    const pressing = keys.map((key) => store.in('T1').of(HandledRequests).firstTime(key, ANYBODY, NOON));
    const noting = store
      .in('T1')
      .of(WorkspaceRoles)
      .note(new Map(keys.map((_, index) => [`U${index}`, 'guest'])), NOON);
    await expect(panic()).rejects.toThrow('panicked');
    expect(await Promise.all(pressing)).not.toContain(null);
    await noting;
    expect(await database.client.workspaceRole.count()).toBe(keys.length);
  });

  it('does not open a database again that was closed on purpose', async () => {
    await database.client.$disconnect();
    expect(await store.in('T1').of(Workspaces).read()).not.toBeNull();
    await database.close();
    await expect(store.in('T1').of(Workspaces).read()).rejects.toThrow();
  });
});
