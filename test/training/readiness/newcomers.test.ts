import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Notices } from '../../../src/telling/notices.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { LENA, MONDAY_NOON as NOW, storedGroup } from '../../support/stored-group.js';

const ANNA = 'U_ANNA';
const BO = 'U_BO';
const STRANGER = 'U_STRANGER';
const NEW = { done: 0, count: 9 };

describeOnBothEngines('leaders hear of a newcomer', (engine) => {
  let database: Database;
  let society: Society;
  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  it('once, also when the newcomer says it ten times at once', async () => {
    const group = await storedGroup(society, 'goteborg', { group: { leaderIds: [LENA, BO] } });
    await society.of(Memberships).begin(group.id, ANNA, NOW);
    await Promise.all(
      Array.from({ length: 10 }, () => society.of(Memberships).tellOfNewcomer(group.id, ANNA, NEW, NOW)),
    );
    const notices = await society.of(Notices).unsettled();
    expect(notices.map(({ userId }) => userId).sort()).toEqual([BO, LENA]);
    const facts = { kind: 'joined', groupId: group.id, volunteerUserId: ANNA, done: 0, count: 9 };
    expect(notices[0]?.facts).toEqual(facts);
  });

  it('in each group anew, and not of somebody who is in none', async () => {
    const boras = await storedGroup(society, 'boras');
    await society.of(Memberships).begin(boras.id, ANNA, NOW);
    await society.of(Memberships).tellOfNewcomer(boras.id, ANNA, NEW, NOW);
    await society.of(Memberships).tellOfNewcomer(boras.id, STRANGER, NEW, NOW);
    const told = (await society.of(Notices).unsettled()).filter(
      ({ facts }) => facts.kind === 'joined' && facts.groupId === boras.id,
    );
    expect(told.map(({ userId }) => userId)).toEqual([LENA]);
  });
});
