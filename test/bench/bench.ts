import { type Cost, costOfClaim, costOfClaimApart, costOfModal } from './cost.js';
import { CROWD, crowds } from './crowd.js';
import { memoryOver } from './memory.js';
import { startBoth } from './running.js';
import { setUpStage } from './stage.js';
import { startTimes } from './start.js';

const THOROUGH = { warmUps: 4, rounds: 7, claimsApart: 20, crowds: 10, commands: 10_000, readings: 5, starts: 5 };
const QUICK = { warmUps: 2, rounds: 3, claimsApart: 4, crowds: 3, commands: 1_000, readings: 5, starts: 2 };

const GOALS = { claim: 4, modal: 6, megabytes: 250 };

/** Measures the bot against bare Bolt and prints a table. Figures are reported, not asserted. */
async function bench(): Promise<void> {
  const effort = process.argv.includes('--quick') ? QUICK : THOROUGH;
  const stage = await setUpStage();
  const start = await startTimes(stage, effort.starts);
  const running = await startBoth(stage, effort.warmUps);
  const claim = await costOfClaim(running, effort.rounds, 'known');
  const firstClaim = await costOfClaim(running, Math.ceil(effort.rounds / 2), 'new');
  const claimApart = await costOfClaimApart(running, effort.claimsApart);
  const modal = await costOfModal(running, effort.rounds);
  const crowd = await crowds(running, effort.crowds);
  const memory = await memoryOver(running, effort.commands, effort.commands / effort.readings);
  const problems = [...stage.bot.sandbox.problems, ...stage.bare.sandbox.problems];
  await running.bot.stop();
  await running.bare.stop();
  await stage.close();

  const largest = Math.max(...memory.map(({ megabytes }) => megabytes));
  print([
    ['', 'Visiting Hours', 'bare Bolt', 'ratio', 'goal'],
    costRow('a  CPU per claim, one after the other', claim, goal(claim.ratio, GOALS.claim)),
    costRow('a  … by people not heard from for ten minutes', firstClaim),
    costRow('a  … 1.5 s apart, all of delivery included', claimApart),
    costRow('b  CPU per claim modal', modal, goal(modal.ratio, GOALS.modal)),
    [`c  claims per second, ${CROWD} people at once`, crowd.claimsPerSecond.toFixed(0), '', '', ''],
    ['c  … answered after, median', milliseconds(crowd.middle), '', '', ''],
    ['c  … answered after, 99 of 100', milliseconds(crowd.p99), '', '', ''],
    ...memory.map(({ commands, megabytes }) => [
      `d  resident after ${commands} commands`,
      `${megabytes.toFixed(0)} MB`,
      '',
      '',
      megabytes === largest ? `< ${GOALS.megabytes} MB: ${largest < GOALS.megabytes ? 'met' : 'not met'}` : '',
    ]),
    ['e  start to ready', milliseconds(start.bot), milliseconds(start.bare), ratio(start.ratio), ''],
  ]);
  for (const problem of problems.slice(0, 5)) process.stdout.write(`\nSlack’s stand-in complains: ${problem}\n`);
}

function costRow(name: string, cost: Cost, met = ''): string[] {
  return [name, `${cost.bot.toFixed(2)} ms`, `${cost.bare.toFixed(2)} ms`, ratio(cost.ratio), met];
}

function goal(measured: number, most: number): string {
  return `≤ ${most}×: ${measured <= most ? 'met' : 'not met'}`;
}

function ratio(value: number): string {
  return `${value.toFixed(1)}×`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function print(rows: readonly (readonly string[])[]): void {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      (column === 0 ? cell.padEnd : cell.padStart).call(cell, widths[column] ?? 0),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

await bench();
