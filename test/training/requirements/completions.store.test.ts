import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import type { Group } from '../../../src/core/model.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { Notices } from '../../../src/telling/notices.store.js';
import { Completions } from '../../../src/training/requirements/completions.store.js';
import type { CompletionToRecord } from '../../../src/training/requirements/record-completions.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { requirementCalled } from '../../support/readiness-rules.js';
import { LENA, MONDAY_NOON as NOW, storedGroup } from '../../support/stored-group.js';

const LARS = 'U_LARS';
const LATER = new Date(NOW.getTime() + 60_000);

describeOnBothEngines('what people have completed', (engine) => {
  let database: Database;
  let society: Society;
  let group: Group;
  let anna: string;
  let bo: string;
  let count = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
    group = await storedGroup(society, 'Göteborg');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    count += 1;
    anna = `U_ANNA${count}`;
    bo = `U_BO${count}`;
    await society.of(Memberships).begin(group.id, anna, NOW);
    await society.of(Memberships).begin(group.id, bo, NOW);
  });

  function completed(userId: string, doneOn: string, code = 'psychological_first_aid'): CompletionToRecord {
    const requirement = requirementCalled(code);
    return { userId, requirement, facility: group.facility, doneOn, until: null, sessionId: null };
  }

  const verify = (completions: readonly CompletionToRecord[], by = LENA, now = NOW) =>
    society.of(Completions).verify(group.id, completions, by, now);

  async function standing(userId: string) {
    const completions = (await society.of(Completions).of([userId])).get(userId) ?? [];
    return completions.map(({ doneOn, expiresOn, verifiedBy }) => ({ doneOn, expiresOn, verifiedBy }));
  }

  async function toldTo(userId: string) {
    return (await society.of(Notices).unsettled())
      .filter((notice) => notice.userId === userId)
      .map(({ facts }) => facts);
  }

  async function auditOf(userId: string): Promise<string[]> {
    const rows = await database.client.auditEntry.findMany({ where: { subjectId: userId }, orderBy: { at: 'asc' } });
    return rows.map(({ actorId, action }) => `${actorId} ${action}`);
  }

  it('is told to each person once, whatever was noted of them in one go', async () => {
    await verify([
      completed(anna, '2026-05-31'),
      completed(anna, '2026-05-01', 'study_visit'),
      completed(bo, '2026-05-31'),
    ]);
    const firstAid = { requirementCode: 'psychological_first_aid', doneOn: '2026-05-31', expiresOn: '2028-05-31' };
    const studyVisit = { requirementCode: 'study_visit', doneOn: '2026-05-01', expiresOn: null };
    const completions = [firstAid, studyVisit].map((each) => ({ ...each, before: null }));
    expect(await toldTo(anna)).toEqual([{ kind: 'verified', groupId: group.id, by: LENA, completed: completions }]);
    expect(await toldTo(bo)).toHaveLength(1);
    expect(await auditOf(anna)).toEqual([`${LENA} verify`, `${LENA} verify`]);
  });

  it('keeps what counted before as history when it is renewed', async () => {
    await verify([completed(anna, '2024-06-10')]);
    await verify([completed(anna, '2026-06-10')], LARS, LATER);
    expect(await standing(anna)).toEqual([{ doneOn: '2026-06-10', expiresOn: '2028-06-10', verifiedBy: LARS }]);
    expect(await society.of(Completions).history([anna])).toMatchObject([
      { userId: anna, doneOn: '2026-06-10', verifiedAt: LATER, ended: null },
      { userId: anna, doneOn: '2024-06-10', verifiedBy: LENA, verifiedAt: NOW, ended: { by: LARS, at: LATER } },
    ]);
    expect((await toldTo(anna)).at(-1)).toMatchObject({ completed: [{ before: '2024-06-10' }] });
  });

  it('is one row that counts, however many leaders verify it at the same instant', async () => {
    await Promise.all([LENA, LARS, 'U_NINA', 'U_OLLE'].map((by) => verify([completed(anna, '2026-06-10')], by)));
    expect(await standing(anna)).toHaveLength(1);
    expect(await society.of(Completions).history([anna])).toHaveLength(1);
    expect(await toldTo(anna)).toHaveLength(1);
  });

  it('is one row that counts too when they say different days, and the last day counts', async () => {
    const days = ['2026-06-10', '2026-06-11', '2026-06-12'];
    await Promise.all(days.map((day) => verify([completed(anna, day), completed(bo, day)])));
    expect(await standing(anna)).toMatchObject([{ doneOn: '2026-06-12' }]);
    expect(await standing(bo)).toMatchObject([{ doneOn: '2026-06-12' }]);
  });

  it('stays when somebody verifies what was done earlier, unless they put it right', async () => {
    const earlier = completed(anna, '2024-12-01');
    await verify([completed(anna, '2026-06-10')]);
    expect(await verify([earlier, completed(bo, '2024-12-01')], LARS, LATER)).toEqual([earlier]);
    expect(await standing(anna)).toMatchObject([{ doneOn: '2026-06-10', verifiedBy: LENA }]);
    expect(await standing(bo)).toMatchObject([{ doneOn: '2024-12-01', verifiedBy: LARS }]);
    expect(await toldTo(anna)).toHaveLength(1);
    await society.of(Completions).correct(group.id, earlier, LARS, LATER);
    expect(await standing(anna)).toMatchObject([{ doneOn: '2024-12-01', verifiedBy: LARS }]);
    expect(await toldTo(anna)).toHaveLength(2);
  });

  it('is taken back once, with nothing in its place, and told', async () => {
    await verify([completed(anna, '2026-06-10')]);
    const [completion] = await society.of(Completions).history([anna]);
    const id = completion?.id ?? '';
    const takeBack = (userId: string) => society.of(Completions).takeBack(group.id, userId, id, LARS, LATER);
    expect(await takeBack(bo)).toBe(false);
    expect((await Promise.all([takeBack(anna), takeBack(anna)])).sort()).toEqual([false, true]);
    expect(await standing(anna)).toEqual([]);
    expect(await society.of(Completions).history([anna])).toMatchObject([{ ended: { by: LARS, at: LATER } }]);
    expect((await toldTo(anna)).slice(1)).toEqual([
      {
        kind: 'taken_back',
        groupId: group.id,
        by: LARS,
        requirementCode: 'psychological_first_aid',
        doneOn: '2026-06-10',
      },
    ]);
    expect(await auditOf(anna)).toEqual([`${LENA} verify`, `${LARS} take_back`]);
  });

  it('of another workspace is out of reach', async () => {
    await verify([completed(anna, '2026-06-10')]);
    const [completion] = await society.of(Completions).history([anna]);
    const denmark = createStore(database).in('T2');
    expect(await denmark.of(Completions).history([anna])).toEqual([]);
    expect(await denmark.of(Completions).takeBack(group.id, anna, completion?.id ?? '', LENA, LATER)).toBe(false);
    expect(await standing(anna)).toHaveLength(1);
  });
});
