import { parseArgs } from 'node:util';
import { judge } from './growth.js';
import { type MeasuredWorld, measureWorld } from './measure-world.js';
import { tableOf } from './table.js';

const { values } = parseArgs({
  options: {
    groups: { type: 'string', default: '10,100' },
    engine: { type: 'string', default: 'sqlite' },
  },
});
const { engine } = values;
if (engine !== 'sqlite' && engine !== 'postgresql') throw new Error('--engine is sqlite or postgresql');
/** The largest society of which two years are kept: beyond it, what is ahead is what matters. */
const LARGEST_WITH_HISTORY = 1_000;

const worlds: MeasuredWorld[] = [];
for (const groups of values.groups.split(',').map(Number)) {
  const world = await measureWorld(engine, { groups, hasHistory: groups <= LARGEST_WITH_HISTORY });
  process.stderr.write(
    `${groups} groups: ${world.builtIn === null ? 'kept' : `built in ${world.builtIn.toFixed(0)} s`}\n`,
  );
  worlds.push(world);
}
process.stdout.write(tableOf(worlds));
const { known, grown } = judge(worlds);
process.stdout.write(
  ['', ...known.map((each) => `known: ${each}`), ...grown.map((each) => `GROWS: ${each}`), ''].join('\n'),
);
process.exitCode = grown.length > 0 ? 1 : 0;
