import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.js';
import { createStore, type WorkspaceStore } from '../../src/store/index.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { LENA, MONDAY_NOON as NOW, storedGroup } from '../support/stored-group.js';

const ANNA = 'U_ANNA';
const BO = 'U_BO';
const STRANGER = 'U_STRANGER';
const NEW = { done: 0, count: 9 };

describeOnBothEngines('leaders hear of a newcomer', (engine) => {
  let database: Database;
  let society: WorkspaceStore;
  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  it('once, also when the newcomer says it ten times at once', async () => {
    const group = await storedGroup(society, 'goteborg', { group: { leaderIds: [LENA, BO] } });
    await society.memberships.begin(group.id, ANNA, NOW);
    await Promise.all(Array.from({ length: 10 }, () => society.memberships.tellOfNewcomer(group.id, ANNA, NEW, NOW)));
    const notices = await society.notices.unsettled();
    expect(notices.map(({ userId }) => userId).sort()).toEqual([BO, LENA]);
    const facts = { kind: 'joined', groupId: group.id, volunteerUserId: ANNA, done: 0, count: 9 };
    expect(notices[0]?.facts).toEqual(facts);
  });

  it('in each group anew, and not of somebody who is in none', async () => {
    const boras = await storedGroup(society, 'boras');
    await society.memberships.begin(boras.id, ANNA, NOW);
    await society.memberships.tellOfNewcomer(boras.id, ANNA, NEW, NOW);
    await society.memberships.tellOfNewcomer(boras.id, STRANGER, NEW, NOW);
    const told = (await society.notices.unsettled()).filter(
      ({ facts }) => facts.kind === 'joined' && facts.groupId === boras.id,
    );
    expect(told.map(({ userId }) => userId)).toEqual([LENA]);
  });
});
