import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Completions } from '../../../src/training/requirements/completions.store.js';
import { blockingSteps, stepsOn } from '../../../src/training/requirements/readiness.rule.js';
import { Training } from '../../../src/training/requirements/training.store.js';
import { type CountedStore, countedStore } from '../../support/counted-store.js';
import { type Address, describeOnBothEngines, emptyAddress } from '../../support/database.js';
import { MONDAY_NOON as NOW, storedGroup } from '../../support/stored-group.js';
import { trainedGroup } from '../../support/trained-group.js';

const ANNA = 'U_ANNA';
const BO = 'U_BO';
const CECILIA = 'U_CECILIA';

describeOnBothEngines('what a whole group has completed', (engine) => {
  let address: Address;
  let counted: CountedStore;
  beforeAll(async () => {
    address = await emptyAddress(engine);
    counted = await countedStore(engine, address.url);
  });
  afterAll(async () => {
    await counted.close();
    await address.remove();
  });

  it('is read in one query for some dozens of people, and in few for 500, so that nobody waits for long', async () => {
    const { society } = counted;
    const small = await trainedGroup(counted, 'small', 1, 9);
    const usual = await trainedGroup(counted, 'usual', 36, 9);
    const large = await trainedGroup(counted, 'large', 500, 9);
    const completionsIn = (statements: readonly string[]) =>
      statements.filter((statement) => /FROM \S*"?`?Completion/.test(statement));
    const forOne = await counted.statementsOf(() => society.of(Completions).ofGroup(small.id));
    const for500 = await counted.statementsOf(() => society.of(Completions).ofGroup(large.id));
    const for36 = await counted.statementsOf(() => society.of(Completions).ofGroup(usual.id));
    expect(for36).toHaveLength(forOne.length);
    expect(completionsIn(for36)).toHaveLength(1);
    expect(completionsIn(for500)).toHaveLength(Math.ceil(500 / 40));

    const members = await society.of(Completions).ofGroup(large.id);
    const requirements = await society.of(Training).requirementsOf(large.programme.code);
    expect(members).toHaveLength(500);
    for (const { completions } of members) {
      expect(blockingSteps(stepsOn('2026-11-23', requirements, completions, large.facility))).toEqual([]);
    }
  });

  it('is what counts now, of those who are in it now, also of those who have nothing and those who rest', async () => {
    const { society } = counted;
    const group = await storedGroup(society, 'goteborg');
    const other = await storedGroup(society, 'boras');
    await society.of(Memberships).sync(group.id, [ANNA, BO], NOW);
    await society.of(Memberships).sync(other.id, [CECILIA], NOW);
    await makeReady(society, group.id, [ANNA, CECILIA], NOW);
    await makeReady(society, group.id, [ANNA], NOW, ({ code }) => code === 'study_visit');
    await society.of(Memberships).setResting(group.id, [BO], 'U_ADMIN', NOW);
    const found = await society.of(Completions).ofGroup(group.id);
    const seen = found.map(({ userId, status, completions }) => [userId, status, completions.length]).sort();
    expect(seen).toEqual([
      [ANNA, 'active', 9],
      [BO, 'resting', 0],
    ]);
    await society.of(Memberships).end(group.id, ANNA, NOW);
    expect((await society.of(Completions).ofGroup(group.id)).map(({ userId }) => userId)).toEqual([BO]);
  });
});
