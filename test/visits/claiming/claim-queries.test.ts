import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../../sandbox/demo/make-ready.js';
import type { GroupWeek } from '../../../src/core/model.js';
import { Memberships } from '../../../src/groups/memberships.store.js';
import { decideClaim } from '../../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../../src/visits/claiming/claims.store.js';
import { type CountedStore, countedStore } from '../../support/counted-store.js';
import { type Address, describeOnBothEngines, emptyAddress } from '../../support/database.js';
import { MONDAY_NOON as NOW, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const IN_TEN_WEEKS = new Date('2027-02-01T12:00:00Z');
/** Ten visits of two hours in week 48, none of which overlap. */
const TEN_VISITS = ['24', '25', '26', '27', '28'].flatMap((day) => [
  visitAt(`2026-11-${day}T09:00:00Z`),
  visitAt(`2026-11-${day}T16:00:00Z`),
]);
/** Three locks, six readings, what is written to the visit, and what its facility's groups show because of it. */
const MOST_FOR_A_CLAIM = 15;
const ANNA = 'U_ANNA';
const BO = 'U_BO';
const CECILIA = 'U_CECILIA';
const DAVID = 'U_DAVID';
const EVA = 'U_EVA';

describeOnBothEngines('the number of queries', (engine) => {
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

  it('of a claim, and of the visits that are open to somebody, is the same with one visit and with 400', async () => {
    const { society } = counted;
    const [first] = await postGroups(1, [visitAt('2026-11-30T16:00:00Z')], [ANNA]);
    const oneVisit = await queriesFor(ANNA, first);
    expect(oneVisit.claim).toBeLessThanOrEqual(MOST_FOR_A_CLAIM);
    expect((await society.of(Claims).openShiftsFor(BO, NOW, IN_TEN_WEEKS)).length).toBe(0);

    const groups = await postGroups(40, TEN_VISITS, [BO]);
    expect((await society.of(Claims).openShiftsFor(BO, NOW, IN_TEN_WEEKS)).length).toBe(400);
    expect(await queriesFor(BO, groups[20])).toEqual(oneVisit);
  });

  it('is the same for somebody who goes on one visit and for somebody who goes on nine', async () => {
    const [week] = await postGroups(1, TEN_VISITS, [CECILIA, DAVID]);
    const shiftIds = week?.shifts.map(({ id }) => id) ?? [];
    for (const shiftId of shiftIds.slice(1)) await claim(shiftId, DAVID);
    await claim(shiftIds.at(-1) ?? '', CECILIA);
    expect(await queriesFor(DAVID, week)).toEqual(await queriesFor(CECILIA, week));
  });

  it('of a claim counts noting that it was heard, and all of it is made lasting at once', async () => {
    const [week] = await postGroups(1, TEN_VISITS, [EVA]);
    const statements = await counted.statementsOf(() =>
      counted.society.of(Claims).decideOnce('press', week?.shifts[0]?.id ?? '', EVA, NOW, decideClaim),
    );
    expect(statements.filter((each) => each === 'COMMIT')).toHaveLength(1);
    expect(statements.filter((each) => each.includes('INSERT INTO "HandledRequest"'))).toHaveLength(1);
    expect(statements.length).toBeLessThanOrEqual(MOST_FOR_A_CLAIM + 1);
  });

  it('of following a channel is the same for three people and for three hundred: they come in one transaction and go in one', async () => {
    const { society } = counted;
    const statements = async (name: string, count: number) => {
      const group = await storedGroup(society, name);
      const crowd = Array.from({ length: count }, (_, index) => `U_${name}_${index}`);
      const coming = await counted.statementsOf(() => society.of(Memberships).sync(group.id, crowd, NOW));
      const going = await counted.statementsOf(() => society.of(Memberships).sync(group.id, [], IN_TEN_WEEKS));
      for (const statements of [coming, going]) expect(statements.filter((each) => each === 'COMMIT')).toHaveLength(1);
      return { coming: coming.length, going: going.length };
    };
    const few = await statements('few', 3);
    const many = await statements('many', 300);
    expect(many.going).toBe(few.going);
    // Prisma puts so many new rows at most into one statement.
    expect(many.coming).toBeLessThanOrEqual(few.coming + 4);
    expect(many.coming).toBeLessThan(16);
  });

  let made = 0;

  /** New groups, each with a posted week of these visits and these members. */
  async function postGroups(
    count: number,
    visits: readonly ReturnType<typeof visitAt>[],
    members: readonly string[],
  ): Promise<GroupWeek[]> {
    const weeks: GroupWeek[] = [];
    for (const end = made + count; made < end; made += 1) {
      const group = await storedGroup(counted.society, `group-${made}`);
      await counted.society.of(Memberships).sync(group.id, members, NOW);
      await makeReady(counted.society, group.id, members, NOW);
      weeks.push(await postedWeek(counted.society, group, '2026-W48', visits));
    }
    return weeks;
  }

  async function claim(shiftId: string, userId: string): Promise<void> {
    const { outcome } = await counted.society.of(Claims).decide(shiftId, userId, NOW, decideClaim);
    expect(outcome.ok).toBe(true);
  }

  /** The queries of offering visits, and of then claiming the first of the week. */
  async function queriesFor(userId: string, week: GroupWeek | undefined): Promise<{ offer: number; claim: number }> {
    const [first] = week?.shifts ?? [];
    const offer = await counted.queriesOf(() => counted.society.of(Claims).openShiftsFor(userId, NOW, IN_TEN_WEEKS));
    const claiming = await counted.queriesOf(() => claim(first?.id ?? '', userId));
    expect(offer).toBeGreaterThan(0);
    expect(claiming).toBeGreaterThan(0);
    return { offer, claim: claiming };
  }
});
