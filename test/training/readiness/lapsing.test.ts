import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Completions } from '../../../src/training/requirements/completions.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { requirementCalled } from '../../support/readiness-rules.js';
import { LENA, MONDAY_NOON as NOW, storedGroup } from '../../support/stored-group.js';

describeOnBothEngines('what lapses soon', (engine) => {
  let database: Database;
  let society: Society;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  it('is found by its last day, with whose it is and where they are active; what was renewed is not', async () => {
    const danish = { facility: { kind: 'prison' }, group: { programmeCode: 'dk.prison_visiting' } } as const;
    const group = await storedGroup(society, 'Vestre', danish);
    const other = await storedGroup(society, 'Nyborg', danish);
    const people = ['U_FIRST', 'U_LAST', 'U_LATER', 'U_RENEWED', 'U_REST'];
    await society.of(Memberships).sync(group.id, people, NOW);
    await society.of(Memberships).sync(other.id, ['U_LAST'], NOW);
    await society.of(Memberships).end(other.id, 'U_LAST', NOW);
    await society.of(Memberships).setResting(group.id, ['U_REST'], LENA, NOW);
    const permit = (userId: string, until: string) => ({
      userId,
      requirement: requirementCalled('visit_permit'),
      facility: group.facility,
      doneOn: '2026-01-10',
      until,
      sessionId: null,
    });
    const last = { U_FIRST: '2026-12-01', U_LAST: '2027-01-31', U_LATER: '2027-02-01', U_REST: '2026-12-24' };
    const permits = Object.entries(last).map(([userId, until]) => permit(userId, until));
    await society.of(Completions).record([...permits, permit('U_RENEWED', '2026-12-10')], LENA, NOW);
    await society.of(Completions).record([permit('U_RENEWED', '2028-12-10')], LENA, NOW);

    const found = await society.of(Completions).lapsing('2026-12-01', '2027-01-31');

    expect(found.map(({ userId, expiresOn, activeIn }) => [userId, expiresOn, [...activeIn]])).toEqual([
      ['U_FIRST', '2026-12-01', [group.id]],
      ['U_REST', '2026-12-24', []],
      ['U_LAST', '2027-01-31', [group.id]],
    ]);
    expect(found.every(({ place }) => place === group.facility.id)).toBe(true);
  });
});
