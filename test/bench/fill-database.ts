// Fills an empty database with a society and its past, as the copy of the project that is measured would have it.
import { insertRows } from '../../sandbox/demo/insert-rows.js';
import { builtModule, ownFolder } from './checkout.js';
import { BEGIN, everyGroup, worldOf, ZONE } from './world.js';
import { pastOf } from './world-past.js';
import { peopleRows, placeRows, type Rows, weekRows } from './world-rows.js';

const { BENCH_CHECKOUT: folder = ownFolder(), BENCH_WORKSPACE: workspaceId = '' } = process.env;
const { DATABASE_URL: url = '', BENCH_GROUPS: groups, BENCH_YEARS: years } = process.env;
/** Groups whose rows are made and written together. */
const PIECE = 50;

const [{ openDatabase }, { createStore }, { Workspaces }, { Training }] = await Promise.all([
  builtModule(folder, 'database'),
  builtModule(folder, 'store'),
  builtModule(folder, 'workspaces'),
  builtModule(folder, 'training'),
]);
const database = await openDatabase({ url });
const society = createStore(database).in(workspaceId);
await society.of(Workspaces).ensure({ locale: 'sv', timeZone: ZONE, now: BEGIN });
const requirements = await society.of(Training).requirementsOf('se.remand_visits');
const world = worldOf({ groups: Number(groups), years: Number(years) });
const all = everyGroup(world);
for (let from = 0; from < all.length; from += PIECE) {
  const piece = all.slice(from, from + PIECE);
  await write(placeRows(piece));
  await write(peopleRows(piece, requirements));
  await write(weekRows(piece));
  await write(pastOf(piece, world.size.years));
}
await database.close();

async function write(tables: Rows): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    await insertRows(
      database,
      table,
      rows.map((row) => ({ workspaceId, ...row })),
    );
  }
}
