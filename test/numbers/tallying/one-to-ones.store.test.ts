import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.js';
import type { IsoWeek } from '../../../src/core/model.js';
import { dateInWeek } from '../../../src/core/weeks.js';
import type { Database } from '../../../src/database/database.js';
import type { Society } from '../../../src/database/society.js';
import { keptOfOneToOnes, type SaidOneToOnes } from '../../../src/numbers/tallying/said-tally.rule.js';
import { Tallies } from '../../../src/numbers/tallying/tallies.store.js';
import { talliesAudit } from '../../../src/numbers/tallying/tally-export.rule.js';
import { periodOf } from '../../../src/numbers/tallying/tally-period.rule.js';
import { closesAt } from '../../../src/numbers/tallying/tally-week.rule.js';
import { describeOnBothEngines, testDatabase } from '../../support/database.js';
import { postedWeek, storedGroup, visitAt } from '../../support/stored-group.js';

const mondayAfter = (week: IsoWeek) => closesAt(week, 'Europe/Stockholm');
const FACILITIES = ['A', 'B', 'C', 'D', 'E'];
const NO_NAMES = { sv: '', da: '', en: '' };

describeOnBothEngines('one-to-ones of the whole country', (engine) => {
  let database: Database;
  let stories = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  interface Story {
    readonly id: string;
    readonly society: Society;
    readonly programmeCode: string;
  }
  /** A society that has posted its first visit in week 36, and whose only programme has one-to-ones. */
  async function begun(whenMoved: 'ends' | 'follows' = 'ends'): Promise<Story> {
    stories += 1;
    const id = `T${stories}`;
    const society = createStore(database).in(id);
    const group = await storedGroup(society, `one-to-ones-${stories}`);
    await postedWeek(society, group, '2026-W36', [visitAt(`${dateInWeek('2026-W36', 2)}T16:00:00Z`)]);
    await database.client.programme.updateMany({ where: { workspaceId: id }, data: { oneToOne: whenMoved } });
    return { id, society, programmeCode: group.programme.code };
  }
  /** So many in a week at each of five facilities. */
  const book = ({ id, programmeCode }: Story, measure: string, isoWeek: IsoWeek, count: number) =>
    database.client.pairingCount.createMany({
      data: FACILITIES.map((facilityId) => ({
        ...{ workspaceId: id, facilityId, groupId: facilityId, programmeCode, measure, isoWeek, count },
      })),
    });
  const close = ({ society }: Story, week: IsoWeek) => society.of(Tallies).closeDueWeeks(mondayAfter(week));
  const said = async ({ society }: Story, week: IsoWeek) => (await society.of(Tallies).week(week))?.oneToOnes;
  const released = async ({ id }: Story) => {
    const where = { workspaceId: id, kind: 'one_to_one' };
    return (await database.client.tallyBatch.findMany({ where, orderBy: { closedIn: 'asc' } })).map(
      ({ measure, value }) => `${measure} ${value}`,
    );
  };
  /** What the channel told in week 53 comes back from it, twice. */
  const takeIn = async ({ society }: Story, told: SaidOneToOnes) => {
    const kept = keptOfOneToOnes('2026-W53', [{ ...told, names: NO_NAMES }]);
    const now = mondayAfter('2026-W53');
    for (const _ of ['once', 'again']) await society.of(Tallies).takeIn('tally:2026-Q4:one-to-ones', kept, now, now);
  };

  it('are released once a quarter, and nothing is told twice after a backup was put back', async () => {
    const story = await begun();
    const { society, programmeCode } = story;
    await book(story, 'begun', '2026-W37', 5);
    await close(story, '2026-W39');
    expect(await said(story, '2026-W39')).toMatchObject([
      { programmeCode, measure: 'begun', value: 25, from: '2026-W36' },
      { programmeCode, measure: 'ended', value: null, from: '2026-W36' },
    ]);
    expect((await society.of(Tallies).week('2026-W39'))?.yearSoFar).toEqual({ visits: 0, participants: 0 });
    expect((await society.of(Tallies).numbersIn(periodOf('year', '2026-W39'))).oneToOnes).toMatchObject([
      { programmeCode, measure: 'begun', value: 25 },
    ]);
    expect((await society.of(Tallies).numbersIn(periodOf('month', '2026-W39'))).oneToOnes).toEqual([]);
    await book(story, 'begun', '2026-W41', 6);
    await takeIn(story, { programmeCode, measure: 'begun', value: 40, from: '2026-W40' });
    await close(story, '2026-W53');
    expect(await released(story)).toEqual(['begun 25', 'begun 40']);
  });

  it('go on being told after a week that is known as lost, and nothing from before it is told again', async () => {
    const story = await begun();
    await book(story, 'begun', '2026-W37', 3);
    await close(story, '2026-W39');
    const week = { workspaceId: story.id, isoWeek: '2026-W39' };
    const { content } = await database.client.tallyWeek.findFirstOrThrow({ where: week });
    const lost = JSON.parse(JSON.stringify({ ...JSON.parse(JSON.stringify(content)), isIncomplete: true }));
    await database.client.tallyWeek.updateMany({ where: week, data: { content: lost } });
    await book(story, 'begun', '2026-W41', 5);
    await close(story, '2026-W53');
    expect(await story.society.of(Tallies).lastClosed()).toBe('2026-W53');
    expect(await released(story)).toEqual(['begun 25']);
  });

  it('that go on outside are told how often they met, all programmes together, once', async () => {
    const story = await begun('follows');
    await book(story, 'met_outside', '2026-W37', 3);
    await book({ ...story, programmeCode: 'dk.kickstart' }, 'met_outside', '2026-W38', 2);
    await close(story, '2026-W39');
    expect((await said(story, '2026-W39'))?.at(-1)).toEqual({
      ...{ programmeCode: null, names: null, measure: 'met_outside', value: 25, from: '2026-W36' },
    });
    expect((await story.society.of(Tallies).numbersIn(periodOf('year', '2026-W39'))).oneToOnes).toEqual([
      { programmeCode: null, names: null, measure: 'met_outside', value: 25 },
    ]);
    await close(story, '2026-W53');
    expect(await released(story)).toEqual(['met_outside 25']);
    const { ledger, weeks, regions } = await story.society.of(Tallies).everReleased();
    const cells = talliesAudit(ledger, weeks, regions).publications.flatMap((publication) => publication.cells);
    const whole = cells.filter((cell) => cell.measure === 'met_outside' && 'value' in cell && !('parts' in cell));
    expect(whole).toMatchObject([{ dims: { period: { from: '2026-W36', to: '2026-W39' } }, value: 25 }]);
  });

  it('of one group are one facility, wherever they were moved to', async () => {
    const story = await begun('follows');
    const { id: groupId } = await database.client.group.findFirstOrThrow({ where: { workspaceId: story.id } });
    for (const measure of ['ended', 'met_outside']) {
      const of = { workspaceId: story.id, groupId, programmeCode: story.programmeCode, isoWeek: '2026-W37', measure };
      const data = FACILITIES.map((facilityId) => ({ ...of, facilityId, count: 5 }));
      await database.client.pairingCount.createMany({ data });
    }
    await close(story, '2026-W39');
    expect(await released(story)).toEqual([]);
  });

  it('leave what is told of outside apart in what is kept of a week, so that a version before it reads the rest', async () => {
    const story = await begun('follows');
    await book(story, 'begun', '2026-W37', 5);
    await close(story, '2026-W39');
    const week = { workspaceId: story.id, isoWeek: '2026-W39' };
    const { content } = await database.client.tallyWeek.findFirstOrThrow({ where: week });
    expect(content).toMatchObject({
      oneToOnes: [{ measure: 'begun' }, { measure: 'ended' }],
      outside: { value: null, from: '2026-W36' },
    });
    expect((await said(story, '2026-W39'))?.at(-1)).toMatchObject({ measure: 'met_outside', value: null });
  });

  it('are told on of outside, or that it waits, where no programme follows anybody any more', async () => {
    const story = await begun('follows');
    await book(story, 'met_outside', '2026-W37', 5);
    await close(story, '2026-W39');
    await database.client.programme.updateMany({ where: { workspaceId: story.id }, data: { oneToOne: 'ends' } });
    await close(story, '2026-W53');
    expect((await said(story, '2026-W53'))?.at(-1)).toMatchObject({ measure: 'met_outside', value: null });
  });

  it('are told nothing of outside where no programme follows anybody there', async () => {
    const story = await begun();
    await book(story, 'begun', '2026-W37', 5);
    await book(story, 'met_outside', '2026-W37', 5);
    await close(story, '2026-W39');
    expect((await said(story, '2026-W39'))?.map(({ measure }) => measure)).toEqual(['begun', 'ended']);
  });

  it('that met outside are told no part twice after a backup was put back, whatever programme it was of', async () => {
    const story = await begun('follows');
    await close(story, '2026-W39');
    await book(story, 'met_outside', '2026-W41', 2);
    await takeIn(story, { programmeCode: null, measure: 'met_outside', value: 30, from: '2026-W40' });
    await close(story, '2026-W53');
    await book(story, 'met_outside', '2027-W02', 7);
    await close(story, '2027-W13');
    // Twenty were lacking and are owed: of thirty-five fifteen are left, which are too few.
    expect(await released(story)).toEqual(['met_outside 30']);
    await book(story, 'met_outside', '2027-W15', 5);
    await close(story, '2027-W26');
    expect(await released(story)).toEqual(['met_outside 30', 'met_outside 40']);
  });
});
