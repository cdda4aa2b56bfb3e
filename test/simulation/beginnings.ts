import type { ApiCall } from '../../sandbox/slack/sandbox.js';
import { seededRandom } from '../../scripts/seeded-random.js';
import { createStore } from '../../src/app/store.js';
import { Judge } from './judge.js';
import { fill, SEASONS, SETTLES_WITHIN, type Season } from './settings.js';
import { openSimulatedDatabase, type SimulatedDatabase } from './simulated-database.js';
import { replaceChance, replaceTime } from './virtual-globals.js';
import { World, type WorldChanges } from './world.js';

/** What all stories of a thread begin from, made once. */
export interface Beginnings {
  readonly database: SimulatedDatabase;
  /** By season: the calls by which Slack came to show what the database says it shows. */
  readonly calls: ReadonlyMap<Season['name'], readonly ApiCall[]>;
}

const CHANGES_SLACK = ['chat.postMessage', 'chat.scheduleMessage', 'conversations.open'];

/** For each season a bot that has been started for the first time, and has done what there was to do. */
export async function prepareBeginnings(changes: WorldChanges = {}): Promise<Beginnings> {
  const database = await openSimulatedDatabase();
  await database.keepAs('empty');
  const calls = new Map<Season['name'], readonly ApiCall[]>();
  for (const [index, season] of SEASONS.entries()) {
    const putBackChance = replaceChance(seededRandom(index + 1));
    await database.restore('empty');
    await fill(createStore(database.database).in('TSANDBOX'), season);
    await database.keepAs(season.name);
    const script = { season: index, begins: 0, clocks: [0], steps: [] };
    const world = new World(script, index + 1, { database, calls }, changes, new Judge(database), false);
    const putBackTime = replaceTime(world.time, world.fetch);
    try {
      await world.begin();
      await world.time.runUntil(world.time.now + SETTLES_WITHIN);
      calls.set(
        season.name,
        world.slack.api.calls.filter(({ method, outcome }) => outcome === 'ok' && CHANGES_SLACK.includes(method)),
      );
    } finally {
      world.end();
      putBackTime();
      putBackChance();
    }
    await database.keepAs(season.name);
  }
  return { database, calls };
}
