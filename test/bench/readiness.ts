// The readiness of a group of 500 volunteers for a programme that asks for 12 things, as `/visit ready` reads it:
//   node dist/test/bench/readiness.js
// CPU is user and system time of the whole process, the database's work in it included. Exits 1 when a goal is missed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { type Outlook, outlookOf } from '../../src/training/requirements/outlook.rule.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { countedStore } from '../support/counted-store.js';
import { trainedGroup } from '../support/trained-group.js';
import { median, percentile } from './statistics.js';

const VOLUNTEERS = 500;
const REQUIREMENTS = 12;
const TODAY = '2026-11-23';
/** Milliseconds. */
const CPU_WITHIN = 50;
const WARM_UP = 20;
const RUNS = 31;

const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-readiness-'));
const counted = await countedStore('sqlite', `file:${join(folder, 'visiting-hours.db')}`);
const group = await trainedGroup(counted, 'everybody', VOLUNTEERS, REQUIREMENTS);
const requirements = await counted.society.of(Training).requirementsOf(group.programme.code);

for (let run = 0; run < WARM_UP; run += 1) await readiness();
const statements = await counted.statementsOf(readiness);
const ready = (await readiness()).filter(({ ahead }) => ahead.kind !== 'not_ready').length;
const times: number[] = [];
for (let run = 0; run < RUNS; run += 1) times.push(await cpuOf(readiness));
report();
await counted.close();
rmSync(folder, { recursive: true, force: true });

async function readiness(): Promise<Outlook[]> {
  const members = await counted.society.of(Completions).ofGroup(group.id);
  return members.map((member) => outlookOf(TODAY, member, requirements, group.facility));
}

/** @returns milliseconds */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function report(): void {
  const completions = statements.filter((statement) => /FROM \S*Completion/.test(statement)).length;
  const middle = median(times);
  const rows: [string, string, boolean][] = [
    ['ready', `${ready} of ${VOLUNTEERS}, ${requirements.length} requirements each`, ready === VOLUNTEERS],
    ['queries', `${completions} for completions, ${statements.length} with who the members are`, completions === 1],
    ['CPU', `median ${middle.toFixed(1)} ms, p90 ${percentile(times, 90).toFixed(1)} ms`, middle < CPU_WITHIN],
  ];
  for (const [what, figure, isMet] of rows) {
    process.stdout.write(`${what.padEnd(12)}${figure.padEnd(52)}${isMet ? 'met' : 'not met'}\n`);
  }
  if (rows.some(([, , isMet]) => !isMet)) process.exitCode = 1;
}
