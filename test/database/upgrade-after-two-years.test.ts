import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHistory } from '../../sandbox/demo/demo-history.js';
import { liveOneToOnes } from '../../sandbox/demo/demo-one-to-ones.js';
import { peopleTheDemo, planTheDemo, readyTheDemo, setUpTheDemo, societyFor } from '../../sandbox/demo/demo-world.js';
import { liveTheYears, rememberedWeeks } from '../../sandbox/demo/demo-years.js';
import { createStore } from '../../src/app/store.js';
import { dateInWeek } from '../../src/core/weeks.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Returns } from '../../src/numbers/returning/returns.store.js';
import { numbersOf, standingOf } from '../../src/numbers/returning/yearly-return.rule.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { blockingSteps, stepsOn } from '../../src/training/requirements/readiness.rule.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { type BotUnderTest, NOW, startBotUnderTest } from '../support/bot.js';
import { describeOnBothEngines, temporaryFolder } from '../support/database.js';
import { asBefore, nowhere } from '../support/version-before.js';

const MIGRATION = '20261126110000_programme_of_a_group';
const TWO_YEARS = 104;
const HALF_AN_HOUR = 30 * 60_000;
const folder = temporaryFolder();

describeOnBothEngines('a society of two years whose facilities had a programme each', (engine) => {
  it('is upgraded: each group has its facility’s, nobody is less ready, no number is another, and nothing is told again', async () => {
    const address = await nowhere(engine, join(folder, 'later.db'));
    const old = await nowhere(engine, join(folder, 'old.db'));
    const database = await openDatabase({ url: address.url });
    const world = await twoYears(database);
    const expected = await known(world.society);
    await stopOn(world, database);

    await asBefore(engine, address, MIGRATION, old, join(folder, 'migrations'));
    const upgraded = await openDatabase({ url: old.url });
    await expect(programmesOfFacilities(upgraded)).resolves.toEqual(await programmesOfGroups(upgraded));
    expect(await known(createStore(upgraded).in(world.bot.workspaceId))).toEqual(expected);
    expect(expected.ready.filter(([, isReady]) => isReady).length).toBeGreaterThan(20);
    expect(expected.released).toBeGreaterThan(50);

    world.sandbox.clearCalls();
    const again = await startBotUnderTest({ database: upgraded, sandbox: world.sandbox });
    again.bot.reconciler.soon();
    await again.settle();
    await again.later(HALF_AN_HOUR);
    const told = world.sandbox.calls.filter(({ method }) => /^chat\.|^conversations\.open/.test(method));
    expect(told).toEqual([]);
    expect(await upgraded.client.count.count({ where: { programmeCode: null } })).toBe(0);
    await again.stop();
    await world.sandbox.close();
    await upgraded.close();
    await Promise.all([address.remove(), old.remove()]);
  }, 120_000);
});

/** Some facilities of the demo's Sweden: two years of visits, the next week posted. */
async function twoYears(database: Database): Promise<BotUnderTest> {
  if (database.engine === 'sqlite') await database.client.$executeRawUnsafe('PRAGMA synchronous = OFF');
  const sweden = societyFor('sv');
  const made = { ...sweden, elsewhere: sweden.elsewhere.slice(0, 5) };
  const weeks = rememberedWeeks(NOW, made.zone, TWO_YEARS);
  const begins = new Date(`${dateInWeek(weeks[0] ?? '2024-W48', 1)}T00:00:00Z`);
  const world = await startBotUnderTest({ database, now: begins });
  const { sandbox, society, bot } = world;
  peopleTheDemo(sandbox, made);
  const placed = await setUpTheDemo(society, made, 'sv', begins);
  await readyTheDemo(society, placed, NOW);
  const history = await createHistory(database, bot.workspaceId, made.zone);
  const oneToOnes = liveOneToOnes(society, made.oneToOnes, placed);
  await liveTheYears({ sandbox, society, made, bot, history, oneToOnes, placed, weeks, lived: () => {} });
  await database.client.week.updateMany({ where: { endsAt: { gt: NOW } }, data: { endsAt: NOW } });
  await sandbox.clock.set(NOW);
  await planTheDemo(society, made, placed, NOW);
  bot.reconciler.soon();
  await world.settle();
  await world.later(HALF_AN_HOUR);
  return world;
}

/** Slack stays as it is: the next bot finds there what this one has said. */
async function stopOn(world: BotUnderTest, database: Database): Promise<void> {
  await world.bot.stop();
  await database.close();
}

/** What people would notice. */
async function known(society: Society) {
  const { byProgramme } = await society.of(Training).rules();
  const members = await society.of(Training).membersAskedBy([...byProgramme.keys()], NOW);
  const ready = members.map(({ userId, facility, programmeCode, today, completions }) => {
    const steps = stepsOn(today, byProgramme.get(programmeCode) ?? [], completions, facility);
    return [`${userId} ${facility.id} ${programmeCode}`, blockingSteps(steps).length === 0] as const;
  });
  const { ledger, weeks } = await society.of(Tallies).everReleased();
  const returns = (await Promise.all([2025, 2026].map((year) => society.of(Returns).ofYear(year, NOW)))).flat();
  return {
    ready: ready.sort(([one], [other]) => (one < other ? -1 : 1)),
    groups: (await society.of(Groups).list()).map(({ version: _, ...group }) => group),
    facilities: await society.of(Facilities).list(),
    weeks: weeks.length,
    released: ledger.releases.length,
    ledger,
    returns: returns.map(({ facility, year, visits, meetings, programmes, approval }) => ({
      ...{ facility, year, ...numbersOf(visits), programmes: programmes.map(({ code }) => code) },
      standing: standingOf({ visits, meetings, approval }).kind,
    })),
  };
}

async function programmesOfGroups({ client }: Database): Promise<readonly (string | null)[]> {
  const rows = await client.group.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ programmeCode }) => programmeCode);
}

async function programmesOfFacilities({ client }: Database): Promise<readonly string[]> {
  const rows = await client.group.findMany({ orderBy: { id: 'asc' }, include: { facility: true } });
  return rows.map(({ facility }) => facility.programmeCode);
}
