// How kind asking is: visits that run, asks and messages, and people who leave, in a year of a group of twelve with three models
// of people, when asked as the bot asks, all at once, and not at all. The bot's own rules decide; there is no database:
//   node dist/test/bench/asking.js
//   node dist/test/bench/asking.js --groups 1000    # one seed; some people are in two groups; --weeks 8 for fewer than a year
// Exits 1 when a goal is missed.
import { parseArgs } from 'node:util';
import { measureAsking } from './asking-measured.js';
import { GROUP, SEEDS } from './asking-people.js';
import { reportOf } from './asking-report.js';

const { values } = parseArgs({
  options: {
    groups: { type: 'string' },
    seeds: { type: 'string' },
    weeks: { type: 'string' },
    from: { type: 'string' },
  },
});
const groups = Number(values.groups ?? 1);
// Of a large society one: its groups are many years as they are.
const first = values.from === undefined ? null : Number(values.from);
const asked = first === null ? SEEDS : SEEDS.map((_, index) => first + index);
const seeds = asked.slice(0, Number(values.seeds ?? (groups === 1 ? SEEDS.length : 1)));
const extent = { groups, weeks: Number(values.weeks ?? GROUP.weeks) };

const { lines, isEveryGoalMet } = reportOf(measureAsking(seeds, extent), seeds, extent);
process.stdout.write(`${lines.join('\n')}\n`);
if (!isEveryGoalMet) process.exitCode = 1;
