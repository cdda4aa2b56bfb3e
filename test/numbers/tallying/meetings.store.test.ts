import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import type { Group, IsoWeek } from '../../../src/core/model.js';
import { dateInWeek } from '../../../src/core/weeks.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { Groups } from '../../../src/groups/groups.store.js';
import { partsOfTally } from '../../../src/numbers/tallying/said-tally.rule.js';
import { Tallies } from '../../../src/numbers/tallying/tallies.store.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { closesAt, type WeekFacts } from '../../../src/numbers/tallying/tally-week.rule.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { heldBefore } from '../../support/held-back.js';
import { ADMIN, groupCalled, MONDAY_NOON, postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const mondayAfter = (week: IsoWeek) => closesAt(week, 'Europe/Stockholm');
const CODE = 'dk.study_support';

describeOnBothEngines('meetings inside of one-to-ones', (engine) => {
  let database: Database;
  let stories = 0;
  let booked = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  interface Story {
    readonly id: string;
    readonly society: Society;
    readonly group: Group;
    /** Id of the group that has one-to-ones there. */
    readonly mentors: string;
  }
  /** A society whose group has posted its first visit in week 36, and another group at the same facility that has one-to-ones. */
  async function begun(): Promise<Story> {
    stories += 1;
    const id = `T${stories}`;
    const society = createStore(database).in(id);
    const group = await storedGroup(society, `met-${stories}`);
    await postedWeek(society, group, '2026-W36', [visitAt(`${dateInWeek('2026-W36', 2)}T16:00:00Z`)]);
    const columns = { ...groupCalled(`mentors ${stories}`, group.facility.id), programmeCode: CODE };
    const mentors = await society.of(Groups).save(columns, null, ADMIN, MONDAY_NOON);
    if (!mentors.ok) throw new Error(mentors.reason);
    return { id, society, group, mentors: mentors.id };
  }
  /** Client visits that shifts counted in a week, a day for each number. */
  async function counted({ id, group }: Story, week: IsoWeek, values: readonly number[]): Promise<void> {
    for (const [day, value] of values.entries()) {
      booked += 1;
      const visitedOn = dateInWeek(week, day + 1);
      const whose = { id: `count-${booked}`, workspaceId: id, facilityId: group.facility.id, groupId: group.id };
      const about = { region: 'Väst', measure: 'visits', bookedIn: week, visitedOn, value, shiftId: `shift-${booked}` };
      await database.client.booking.create({
        data: { ...whose, ...about, createdAt: new Date(`${visitedOn}T18:00:00Z`) },
      });
    }
  }
  const met = ({ id, group, mentors }: Story, isoWeek: IsoWeek, count: number, measure = 'met_inside') => {
    const whose = { workspaceId: id, facilityId: group.facility.id, groupId: mentors, programmeCode: CODE };
    return database.client.pairingCount.create({ data: { ...whose, isoWeek, measure, count } });
  };
  const numbers = async ({ id }: Story) =>
    (await database.client.tallyBatch.findMany({ where: { workspaceId: id }, orderBy: { closedIn: 'asc' } })).map(
      ({ closedIn, value }) => `${closedIn}: ${value}`,
    );
  const close = ({ society }: Story, week: IsoWeek) => society.of(Tallies).closeDueWeeks(mondayAfter(week));

  it('ride along with the first number of their facility after a quarter in which there were ten of them, once', async () => {
    const story = await begun();
    await counted(story, '2026-W38', [6, 6, 6]);
    await met(story, '2026-W37', 7);
    await met(story, '2026-W38', 4);
    await met(story, '2026-W38', 30, 'met_outside');
    await counted(story, '2026-W40', [5, 5, 5]);
    await counted(story, '2026-W41', [4, 4, 5]);
    await met(story, '2026-W40', 25);
    await close(story, '2026-W41');
    expect(await numbers(story)).toEqual(['2026-W38: 18', '2026-W40: 26', '2026-W41: 13']);
    const open = { workspaceId: story.id, measure: 'met_inside', batchId: null };
    expect((await database.client.pairingCount.findMany({ where: open })).map(({ count }) => count)).toEqual([25]);
    expect((await story.society.of(Tallies).week('2026-W40'))?.released).toMatchObject([{ value: 26 }]);
    expect((await story.society.of(Tallies).week('2026-W41'))?.yearSoFar.visits).toBe(57);
  });

  it('change nothing else that a week says: no decision, no silence, no day', async () => {
    const worlds = [await begun(), await begun()] as const;
    for (const [index, story] of worlds.entries()) {
      for (const week of ['2026-W38', '2026-W40', '2026-W44'] as const) await counted(story, week, [6, 3, 5]);
      if (index === 1) for (const week of ['2026-W37', '2026-W39', '2026-W44'] as const) await met(story, week, 6);
      await close(story, '2026-W53');
    }
    const said = await Promise.all(
      worlds.map(async ({ society }) => {
        const weeks: unknown[] = [];
        for (let number = 36; number <= 53; number += 1) {
          const { yearSoFar: _, released = [], ...facts } = (await society.of(Tallies).week(`2026-W${number}`)) ?? {};
          weeks.push({ ...facts, released: released.map(({ from, closedIn, measure }) => [from, closedIn, measure]) });
        }
        return weeks;
      }),
    );
    expect(said[1]).toEqual(said[0]);
    expect((await numbers(worlds[1])).map((number) => number.split(':')[0])).toEqual(
      (await numbers(worlds[0])).map((number) => number.split(':')[0]),
    );
    expect(await numbers(worlds[1])).not.toEqual(await numbers(worlds[0]));
  });

  it('that come in while the week is being closed are seen: it begins anew, and none is lost', async () => {
    const story = await begun();
    await counted(story, '2026-W39', [6, 6, 6]);
    await met(story, '2026-W39', 10);
    let hasHappened = false;
    const client = heldBefore(database, 'TallyBatch.findMany', async () => {
      if (hasHappened) return;
      hasHappened = true;
      await database.client.pairingCount.updateMany({
        where: { workspaceId: story.id, measure: 'met_inside' },
        data: { count: { increment: 1 } },
      });
    });
    const closing = createStore({ ...database, client }).in(story.id);
    expect(await closing.of(Tallies).closeDueWeeks(mondayAfter('2026-W39'))).toBe(4);
    expect(await numbers(story)).toEqual(['2026-W39: 29']);
  });

  it('are in the export at the facility’s one-to-ones, in the same cells whether or not any rode along', async () => {
    const exported = async (meetings: number) => {
      const story = await begun();
      await counted(story, '2026-W39', [6, 6, 6]);
      if (meetings > 0) await met(story, '2026-W38', meetings);
      await close(story, '2026-W39');
      const { ledger, weeks, regions } = await story.society.of(Tallies).everReleased();
      const { publications, structure } = talliesAudit(ledger, weeks, regions);
      const text = JSON.stringify([publications, structure]);
      return { publications, text: text.replaceAll(story.group.facility.id, 'H01') };
    };
    const [with12, without] = [await exported(12), await exported(0)];
    const rode = with12.text.replaceAll('"value":30', '"value":18').replace('"atLeast":10', '"below":1');
    expect(rode).toBe(without.text);
    expect(without.text).toContain('"dims":{"facilities":["H01","H01/one-to-ones"]');
    // That shifts alone were enough everybody knows: without it the number itself would say so.
    expect(without.text).toContain(
      '"dims":{"facility":"H01","period":{"from":"2026-W36","to":"2026-W39"}},"measure":"visits","atLeast":13',
    );
  });

  const said = async (story: Story, week: IsoWeek, value: number, since: IsoWeek): Promise<void> => {
    const { id, name } = story.group.facility;
    const facts: WeekFacts = {
      ...{ isoWeek: week, yearSoFar: { visits: value, participants: 0 }, isHeld: false, targetGroups: [] },
      visits: { held: 0, notHeld: 0, untold: 0, seats: 0, seatsTaken: 0 },
      facilities: { active: 1, paused: 0, starting_up: 0 },
      training: { notReady: null, lapsing: null },
      released: [
        {
          facility: { id, name, region: 'Väst' },
          facilities: 1,
          measure: 'visits',
          value,
          from: since,
          closedIn: week,
        },
      ],
    };
    const [{ kept }] = partsOfTally(facts);
    const now = mondayAfter(week);
    await story.society.of(Tallies).takeIn(`tally:${week}`, kept, now, now);
    await story.society.of(Tallies).takeIn(`tally:${week}`, kept, now, now);
  };
  /** After a backup was put back: what is told in the end, where these meetings and visits came in anew. */
  async function toldInTheEnd(story: Story, anew: number): Promise<number> {
    await counted(story, '2026-W41', [6, 6, 6]);
    await met(story, '2026-W41', anew);
    await counted(story, '2026-W53', [8, 8, 8]);
    await close(story, '2026-W53');
    const batches = await database.client.tallyBatch.findMany({ where: { workspaceId: story.id } });
    return batches.reduce((sum, { value }) => sum + value, 0);
  }

  it('that the channel was told of and that we still have are told once after a backup was put back, and nothing is owed', async () => {
    const story = await begun();
    await close(story, '2026-W38');
    await counted(story, '2026-W39', [6, 6, 6]);
    await met(story, '2026-W37', 12);
    await said(story, '2026-W39', 18 + 12, '2026-W36');
    expect(await toldInTheEnd(story, 11)).toBe(18 + 12 + 18 + 24 + 11);
  });

  it('that the channel was told of and that are entered anew are told once, however many there were', async () => {
    const story = await begun();
    await close(story, '2026-W38');
    await counted(story, '2026-W39', [6, 6, 6]);
    await met(story, '2026-W37', 3);
    // Nine came in after the backup. They are entered again, with fourteen more.
    await said(story, '2026-W39', 18 + 12, '2026-W36');
    // Nobody knows what was lacking: visits owe it and meetings owe it, rather too much than too little.
    expect(await toldInTheEnd(story, 9 + 14)).toBe(18 + 12 + (18 + 24 - 12) + (9 + 14 - 12));
  });

  it('can be in no number that was told within a quarter, so that none is owed and what waits is not lost', async () => {
    const story = await begun();
    await counted(story, '2026-W39', [6, 6, 6]);
    await close(story, '2026-W39');
    await met(story, '2026-W40', 8);
    await said(story, '2026-W40', 20, '2026-W40');
    expect(await database.client.pairingCount.count({ where: { workspaceId: story.id, batchId: null } })).toBe(1);
    expect(await database.client.pairingCount.count({ where: { workspaceId: story.id, programmeCode: 'owed' } })).toBe(
      0,
    );
  });
});
