import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { decideGoAlong } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

describeOnBothEngines('the seat of a newcomer', (engine) => {
  let database: Database;
  let society: Society;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  it('goes to one of twenty who take it at once', async () => {
    const newcomers = Array.from({ length: 20 }, (_, index) => `U_NEW_${index}`);
    const facility = { kind: 'prison' } as const;
    const group = await storedGroup(society, 'Skogome', { facility });
    await society.of(Memberships).sync(group.id, newcomers, NOW);
    await makeReady(society, group.id, newcomers, NOW, ({ code }) => code !== 'study_visit');
    const week = await postedWeek(society, group, '2026-W48', [visitAt('2026-11-25T17:00:00Z')]);
    const { id } = only(week.shifts);

    const answers = await Promise.all(
      newcomers.map((userId) => society.of(Claims).decide(id, userId, NOW, decideGoAlong)),
    );

    const reasons = answers.map(({ outcome }) => (outcome.ok ? 'won' : outcome.refusal.reason));
    expect(reasons.filter((reason) => reason === 'won')).toHaveLength(1);
    expect(reasons.filter((reason) => reason === 'shadow_taken')).toHaveLength(19);
    const { claims, shadows } = only((await society.of(Weeks).byId(week.id))?.shifts ?? []);
    expect([claims, shadows.map(({ seat }) => seat)]).toEqual([[], [0]]);
  }, 30_000);
});
