import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import { createStore } from '../../../src/app/store.js';
import type { Group, GroupWeek } from '../../../src/core/model.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { decideClaim, decideRelease } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { PostedWeeks } from '../../../src/visits/claiming/posted-weeks.store.js';
import { Weeks } from '../../../src/visits/planning/weeks.store.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { LENA, MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const IN_TEN_WEEKS = new Date('2027-02-01T12:00:00Z');

describeOnBothEngines('claims', (engine) => {
  let database: Database;
  let society: Society;
  let stories = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    society = createStore(database).in('T1');
  });
  afterAll(() => database.close());

  /** A group of its own for each story, with a posted week of these visits and these members. */
  async function story(
    visits: readonly Parameters<typeof visitAt>[],
    members: readonly string[],
  ): Promise<{ group: Group; week: GroupWeek; shiftIds: readonly string[] }> {
    stories += 1;
    const group = await storedGroup(society, `story-${stories}`, { facility: { visitorCap: 12 } });
    await society.of(Memberships).sync(group.id, members, NOW);
    await makeReady(society, group.id, members, NOW);
    const week = await postedWeek(
      society,
      group,
      '2026-W48',
      visits.map((visit) => visitAt(...visit)),
    );
    return { group, week, shiftIds: week.shifts.map(({ id }) => id) };
  }
  const claim = (shiftId: string, userId: string) => society.of(Claims).decide(shiftId, userId, NOW, decideClaim);
  const release = (shiftId: string, userId: string) => society.of(Claims).decide(shiftId, userId, NOW, decideRelease);

  it('give the lowest free seat and show how the visit then stands', async () => {
    const { shiftIds, group } = await story([['2026-11-25T17:00:00Z']], ['U_ANNA', 'U_BO']);
    const shiftId = only(shiftIds);
    await claim(shiftId, 'U_BO');
    const { outcome, state } = await claim(shiftId, 'U_ANNA');
    expect(outcome).toEqual({ ok: true, change: { kind: 'claim', seat: 2 } });
    expect(state?.shift.claims.map(({ userId, seat }) => [userId, seat])).toEqual([
      ['U_BO', 1],
      ['U_ANNA', 2],
    ]);
    const stored = await society.of(Weeks).read(group.id, '2026-W48');
    expect(only(stored?.shifts ?? []).claims).toEqual(state?.shift.claims);
  });

  it('released give the seat up, and can be claimed again by the same person', async () => {
    const { shiftIds } = await story([['2026-11-25T17:00:00Z', 2]], ['U_ANNA2', 'U_BO2', 'U_CECILIA2']);
    const shiftId = only(shiftIds);
    await claim(shiftId, 'U_ANNA2');
    await claim(shiftId, 'U_BO2');
    expect((await claim(shiftId, 'U_CECILIA2')).outcome).toEqual({ ok: false, refusal: { reason: 'full' } });

    expect((await release(shiftId, 'U_ANNA2')).state?.shift.claims.map(({ userId }) => userId)).toEqual(['U_BO2']);
    expect((await release(shiftId, 'U_ANNA2')).outcome).toEqual({ ok: false, refusal: { reason: 'not_yours' } });
    expect((await claim(shiftId, 'U_ANNA2')).outcome).toEqual({ ok: true, change: { kind: 'claim', seat: 1 } });
  });

  it('on the last two seats by 200 people at once: exactly two win, 198 are told that it is full', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `U_CROWD_${index}`);
    const { shiftIds, group } = await story([['2026-11-25T17:00:00Z', 2]], people);
    const shiftId = only(shiftIds);

    const answers = await Promise.all(people.map((userId) => claim(shiftId, userId)));

    const won = answers.filter(({ outcome }) => outcome.ok);
    const lost = answers.filter(({ outcome }) => !outcome.ok && outcome.refusal.reason === 'full');
    expect([won.length, lost.length]).toEqual([2, 198]);
    const stored = await society.of(Weeks).read(group.id, '2026-W48');
    expect(only(stored?.shifts ?? []).claims.map(({ seat }) => seat)).toEqual([1, 2]);
  }, 60_000);

  it('by one person on two visits that overlap, at once: only one is given', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `U_EAGER_${index}`);
    const { shiftIds } = await story(
      [
        ['2026-11-25T17:00:00Z', 12],
        ['2026-11-25T18:00:00Z', 12],
      ],
      people,
    );
    const answers = await Promise.all(
      people.map((userId) => Promise.all(shiftIds.map((shiftId) => claim(shiftId, userId)))),
    );
    const told = answers.map((both) =>
      both.map(({ outcome }) => (outcome.ok ? 'given' : outcome.refusal.reason)).sort(),
    );
    expect(told).toEqual(people.map(() => ['given', 'overlapping']));
  });

  it('by one person many times at once: given once', async () => {
    const { shiftIds } = await story([['2026-11-25T17:00:00Z']], ['U_IMPATIENT']);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => claim(only(shiftIds), 'U_IMPATIENT')));
    expect(answers.filter(({ outcome }) => outcome.ok)).toHaveLength(1);
    expect(answers.filter(({ outcome }) => !outcome.ok && outcome.refusal.reason === 'already_yours')).toHaveLength(4);
  });

  it('refused leave no trace', async () => {
    const { shiftIds, week } = await story([['2026-11-25T17:00:00Z']], []);
    expect((await claim(only(shiftIds), 'U_STRANGER')).outcome).toMatchObject({ refusal: { reason: 'not_a_member' } });
    expect(await society.of(Weeks).byId(week.id)).toEqual(week);
    expect(await database.client.volunteer.count({ where: { userId: 'U_STRANGER' } })).toBe(0);
  });

  it('on a visit that is gone, or of another workspace, are refused', async () => {
    const { shiftIds } = await story([['2026-11-25T17:00:00Z']], ['U_ANNA3']);
    const gone = { outcome: { ok: false, refusal: { reason: 'shift_gone' } }, state: null };
    expect(await claim('no-such-shift', 'U_ANNA3')).toEqual(gone);
    const elsewhere = createStore(database).in('T2');
    expect(await elsewhere.of(Claims).decide(only(shiftIds), 'U_ANNA3', NOW, decideClaim)).toEqual(gone);
  });

  it('that are heard twice are decided once, however often and whatever came of them', async () => {
    const { shiftIds } = await story([['2026-11-25T17:00:00Z', 2]], ['U_ANNA5', 'U_BO5', 'U_CECILIA5']);
    const shiftId = only(shiftIds);
    const press = (key: string, userId: string) =>
      society.of(Claims).decideOnce(key, shiftId, userId, NOW, decideClaim);
    const copies = await Promise.all([1, 2, 3].map(() => press('annas press', 'U_ANNA5')));
    expect(copies.filter((answer) => answer?.outcome.ok)).toHaveLength(1);
    expect(copies.filter((answer) => answer === null)).toHaveLength(2);

    // Told that it is full, nobody is signed up by the same press once somebody has left.
    await press('bos press', 'U_BO5');
    expect((await press('cecilias press', 'U_CECILIA5'))?.outcome.ok).toBe(false);
    await release(shiftId, 'U_BO5');
    expect(await press('cecilias press', 'U_CECILIA5')).toBeNull();
    expect((await press('another press', 'U_CECILIA5'))?.outcome.ok).toBe(true);
  });

  it('that could not be written were not heard: the same press may come again', async () => {
    const { shiftIds } = await story([['2026-11-25T17:00:00Z']], ['U_ANNA6']);
    const press = () =>
      society.of(Claims).decideOnce('a press that fails', only(shiftIds), 'U_ANNA6', NOW, (...asked) => {
        if (fails) throw new Error('the disk is full');
        return decideClaim(...asked);
      });
    let fails = true;
    await expect(press()).rejects.toThrow('the disk is full');
    fails = false;
    expect((await press())?.outcome.ok).toBe(true);
  });

  it('do not reach a visit that the leader removes or calls off at the same moment', async () => {
    const { shiftIds, week } = await story([['2026-11-25T17:00:00Z']], ['U_ANNA4', 'U_BO4']);
    const shiftId = only(shiftIds);
    const [answer, , changed] = await Promise.all([
      claim(shiftId, 'U_ANNA4'),
      claim(shiftId, 'U_BO4'),
      society
        .of(Weeks)
        .change(week.id, null, LENA, NOW, ({ shifts }) =>
          only(shifts).claims.length > 0
            ? { ok: false, refusal: { reason: 'has_claims' } }
            : { ok: true, changes: [{ kind: 'remove_shift', shiftId }], notices: [] },
        ),
    ]);
    const claimed = await database.client.claim.count({ where: { shiftId, seat: { not: null } } });
    if (changed.ok) expect([answer.outcome.ok, claimed]).toEqual([false, 0]);
    else expect([answer.outcome.ok, claimed]).toEqual([true, 2]);
  });

  it('are offered only where they would be given, in one answer over all groups', async () => {
    const mine = await story(
      [['2026-11-25T17:00:00Z'], ['2026-11-26T17:00:00Z', 2], ['2026-11-27T17:00:00Z'], ['2026-11-23T10:00:00Z']],
      ['U_OLLE', 'U_A', 'U_B'],
    );
    const [taken = '', full = '', open = ''] = mine.shiftIds.slice(1);
    await claim(taken, 'U_OLLE');
    await claim(full, 'U_A');
    await claim(full, 'U_B');
    const other = await story([['2026-11-25T18:00:00Z'], ['2026-11-28T17:00:00Z']], ['U_OLLE']);
    await story([['2026-11-27T17:00:00Z']], ['U_A']);

    const offered = await society.of(Claims).openShiftsFor('U_OLLE', NOW, IN_TEN_WEEKS);
    expect(offered.map(({ shift, group }) => [group.name, shift.id])).toEqual([
      [mine.group.name, open],
      [other.group.name, other.shiftIds[1]],
    ]);
    expect(await society.of(Claims).openShiftsFor('U_OLLE', NOW, new Date('2026-11-25T00:00:00Z'))).toEqual([]);

    await society.of(Memberships).setResting(other.group.id, ['U_OLLE'], LENA, NOW);
    expect((await society.of(Claims).openShiftsFor('U_OLLE', NOW, IN_TEN_WEEKS)).map(({ shift }) => shift.id)).toEqual([
      open,
    ]);
  });

  it('are listed for the person who holds them until the visit is over, called off ones too', async () => {
    const { shiftIds, week } = await story([['2026-11-25T17:00:00Z'], ['2026-11-26T17:00:00Z']], ['U_PIA']);
    for (const shiftId of shiftIds) await claim(shiftId, 'U_PIA');
    const [first = '', second = ''] = shiftIds;
    await society.of(Weeks).change(week.id, null, LENA, NOW, () => ({
      ok: true,
      changes: [{ kind: 'call_off', shiftId: second, status: 'called_off_by_facility' }],
      notices: [],
    }));
    const held = await society.of(Claims).heldBy('U_PIA', NOW);
    expect(held.map(({ shift }) => [shift.id, shift.status])).toEqual([
      [first, 'planned'],
      [second, 'called_off_by_facility'],
    ]);
    const during = await society.of(Claims).heldBy('U_PIA', new Date('2026-11-25T18:00:00Z'));
    expect(during.map(({ shift }) => shift.id)).toEqual([first, second]);
    const after = await society.of(Claims).heldBy('U_PIA', new Date('2026-11-25T19:00:00Z'));
    expect(after.map(({ shift }) => shift.id)).toEqual([second]);
  });

  it('take the same number of queries, however many groups, visits and volunteers there are', async () => {
    let queries = 0;
    const counting = database.client.$extends({
      query: {
        $allModels: {
          $allOperations({ args, query }) {
            queries += 1;
            return query(args);
          },
        },
      },
    });
    const counted = createStore({ ...database, client: counting as unknown as Database['client'] }).in('T1');
    const queriesOf = async (work: () => Promise<unknown>) => {
      queries = 0;
      await work();
      return queries;
    };
    const mine = await story([['2026-11-24T17:00:00Z', 4]], ['U_RUT', 'U_EVA']);
    const costs = async () => [
      await queriesOf(() => counted.of(Claims).decide(only(mine.shiftIds), 'U_RUT', NOW, decideClaim)),
      await queriesOf(() => counted.of(Claims).decide(only(mine.shiftIds), 'U_RUT', NOW, decideRelease)),
      await queriesOf(() => counted.of(Claims).openShiftsFor('U_RUT', NOW, IN_TEN_WEEKS)),
      await queriesOf(() => counted.of(Claims).heldBy('U_EVA', NOW)),
      await queriesOf(async () => counted.of(PostedWeeks).of(await counted.of(Groups).list(), NOW)),
    ];

    await claim(only(mine.shiftIds), 'U_EVA');
    // The first release leaves something to be told, which the next one looks at.
    await costs();
    const small = await costs();
    const days = ['2026-11-25T17:00:00Z', '2026-11-26T17:00:00Z', '2026-11-27T17:00:00Z'];
    for (let groups = 0; groups < 6; groups += 1) {
      const { shiftIds } = await story(
        days.map((day) => [day, 4]),
        ['U_RUT', 'U_EVA'],
      );
      await claim(shiftIds[groups % 3] ?? '', 'U_EVA');
    }
    expect(await costs()).toEqual(small);
  });
});
