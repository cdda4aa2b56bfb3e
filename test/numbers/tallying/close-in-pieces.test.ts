import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import { dateInWeek } from '../../../src/core/weeks.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Workspaces } from '../../../src/groups/workspaces.store.js';
import { Tallies } from '../../../src/numbers/tallying/tallies.store.js';
import { closesAt } from '../../../src/numbers/tallying/tally-week.rule.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { heldBefore, type QueryName } from '../../support/held-back.js';
import { ADMIN, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const WEEK = '2026-W36';
const MONDAY = closesAt(WEEK, 'Europe/Stockholm');

describeOnBothEngines('while a week is being closed', (engine) => {
  let database: Database;
  let stories = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  interface Story {
    readonly id: string;
    readonly plain: Society;
    readonly facilityId: string;
    readonly groupId: string;
  }
  async function society(): Promise<Story> {
    stories += 1;
    const id = `T${stories}`;
    const plain = createStore(database).in(id);
    const group = await storedGroup(plain, `closed-${stories}`);
    await postedWeek(plain, group, WEEK, [visitAt(`${dateInWeek(WEEK, 2)}T16:00:00Z`)]);
    return { id, plain, facilityId: group.facility.id, groupId: group.id };
  }

  let booked = 0;
  const count = ({ id, facilityId, groupId }: Omit<Story, 'plain'>, value: number, day: number, at?: Date) => {
    booked += 1;
    const visitedOn = dateInWeek(WEEK, day);
    const createdAt = at ?? new Date(`${visitedOn}T18:00:00Z`);
    const whose = { id: `count-${booked}`, workspaceId: id, facilityId, groupId, shiftId: `visit-${booked}` };
    return { ...whose, region: 'Väst', measure: 'visits', bookedIn: WEEK as string, visitedOn, value, createdAt };
  };
  const tell = (counts: readonly ReturnType<typeof count>[]) =>
    database.client.booking.createMany({ data: [...counts] });
  /** The same society, where something happens the first time before such a query. */
  function meanwhile(id: string, before: QueryName, happens: () => Promise<unknown>): Society {
    let hasHappened = false;
    const client = heldBefore(database, before, async () => {
      if (hasHappened) return;
      hasHappened = true;
      await happens();
    });
    return createStore({ ...database, client }).in(id);
  }
  const written = async (workspaceId: string) => ({
    batches: (await database.client.tallyBatch.findMany({ where: { workspaceId } })).map(({ value }) => value),
    weeks: await database.client.tallyWeek.count({ where: { workspaceId } }),
    open: await database.client.booking.count({ where: { workspaceId, batchId: null } }),
  });
  const threeDays = (story: Story) => [4, 4, 5].map((value, index) => count(story, value, index + 1));

  it('a count that comes in belongs to the next week, and waits for nobody', async () => {
    const story = await society();
    await tell(threeDays(story));
    const later = { ...count(story, 9, 4, MONDAY), bookedIn: '2026-W37' };
    const closing = meanwhile(story.id, 'TallyBatch.findMany', () => tell([later]));
    expect(await closing.of(Tallies).closeDueWeeks(MONDAY)).toBe(1);
    expect(await written(story.id)).toEqual({ batches: [13], weeks: 1, open: 1 });
  });

  it.each<[string, number, (story: Story) => Promise<unknown>]>([
    ['a count of the week arrives after all', 22, (story) => tell([count(story, 9, 1)])],
    [
      'national staff save what is counted',
      13,
      async ({ plain }) => {
        const { version } = await plain.of(Workspaces).read();
        await plain.of(Workspaces).save({ nationalChannelId: 'C_NATIONAL' }, version, ADMIN, MONDAY);
      },
    ],
  ])('it begins anew when %s', async (_, sum, happens) => {
    const story = await society();
    await tell(threeDays(story));
    const closing = meanwhile(story.id, 'TallyBatch.findMany', () => happens(story));
    expect(await closing.of(Tallies).closeDueWeeks(MONDAY)).toBe(1);
    expect(await written(story.id)).toEqual({ batches: [sum], weeks: 1, open: 0 });
  });

  it.each<QueryName>(['Facility.findMany', 'TallyBatch.createMany', 'Booking.updateMany', 'TallyWeek.create'])(
    'nothing is written when the process ends before %s, and the next one closes it',
    async (before) => {
      const story = await society();
      await tell(threeDays(story));
      const closing = meanwhile(story.id, before, () => Promise.reject(new Error('killed')));
      await expect(closing.of(Tallies).closeDueWeeks(MONDAY)).rejects.toThrow('killed');
      expect(await written(story.id)).toEqual({ batches: [], weeks: 0, open: 3 });
      expect(await story.plain.of(Tallies).closeDueWeeks(MONDAY)).toBe(1);
      expect(await written(story.id)).toEqual({ batches: [13], weeks: 1, open: 0 });
    },
  );

  it('others have their turns, however many counts there are', async () => {
    const story = await society();
    const everywhere = Array.from({ length: 2_000 }, (_, index) =>
      count({ ...story, facilityId: `facility-${index % 100}`, groupId: `group-${index % 100}` }, 4, 1 + (index % 6)),
    );
    await tell(everywhere);
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const turnsBefore: number[] = [];
    const client = heldBefore(database, 'Booking.findMany', async () => {
      turnsBefore.push(turns);
    });
    expect(
      await createStore({ ...database, client })
        .in(story.id)
        .of(Tallies)
        .closeDueWeeks(MONDAY),
    ).toBe(1);
    isOver = true;
    expect(turnsBefore).toHaveLength(6);
    expect(new Set(turnsBefore).size).toBe(6);
    expect((await written(story.id)).open).toBe(0);
  });
});
