// Two bots on one PostgreSQL server of their own, and everybody claims at once, in fair weather and in foul, or while one version follows another.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endProcesses } from '../support/bot-process.js';
import { type Cluster, postgresPrograms, startCluster } from './cluster.js';
import { nextVersion } from './next-version.js';
import { startReplicas } from './replicas-world.js';
import { LONGEST_STANDSTILL, type Rush, rush } from './rush.js';
import { A_LOCK_IS_HELD, NOTHING, ONE_IS_KILLED, POSTGRESQL_CRASHES } from './troubles.js';
import { upgrade } from './upgrade.js';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '500' },
    // An old and a new version side by side for so many minutes.
    upgrade: { type: 'string' },
  },
});
const people = Number(values.people);
const minutes = values.upgrade === undefined ? null : Number(values.upgrade);
/** Milliseconds over which as many come while something happens. */
const SPREAD = 10_000;
const FEWEST = 24;
const WRONG_ARGUMENTS = 64;
const TOO_SLOW =
  'this machine was too busy to tell whether one process sent at a time: try again where it has less to do';
const NOT_INSTALLED =
  'PostgreSQL’s own programs are not installed below /usr/lib/postgresql, so there is no server that may be taken down: install the package postgresql, then try again.';

async function main(): Promise<number> {
  if (!Number.isInteger(people) || people < FEWEST) {
    process.stderr.write(`--people is a whole number, ${FEWEST} at least.\n`);
    return WRONG_ARGUMENTS;
  }
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 1)) {
    process.stderr.write('--upgrade is a whole number of minutes, 1 at least.\n');
    return WRONG_ARGUMENTS;
  }
  const programs = postgresPrograms();
  if (!programs) {
    process.stdout.write(`${NOT_INSTALLED}\n`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-replicas-'));
  const cluster = await startCluster(programs);
  // Nothing is left running behind whoever does not want to wait.
  const stop = async (): Promise<void> => {
    endProcesses();
    await cluster.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(130)));
  try {
    const wrong =
      minutes === null ? await throughTroubles(cluster, folder) : await throughUpgrade(cluster, folder, minutes);
    return wrong > 0 ? 1 : 0;
  } finally {
    await stop();
  }
}

/** @returns how much went wrong */
async function throughTroubles({ url, crash }: Cluster, folder: string): Promise<number> {
  const troubles = [NOTHING, ONE_IS_KILLED, POSTGRESQL_CRASHES, A_LOCK_IS_HELD];
  const world = await startReplicas({ url, folder, people, weeks: troubles.length, crashDatabase: crash });
  let wrong = 0;
  for (const [index, trouble] of troubles.entries()) {
    const isoWeek = world.society.weeks[index];
    if (!isoWeek) throw new Error('there is no week for it');
    const went = await rush(world, isoWeek, trouble, trouble.isUndisturbed ? 0 : SPREAD);
    process.stdout.write(described(went));
    wrong += wrongIn(went);
  }
  await world.close();
  return wrong;
}

/** @returns how much went wrong */
async function throughUpgrade({ url }: Cluster, folder: string, duration: number): Promise<number> {
  const next = join(folder, 'next');
  mkdirSync(next);
  const program = nextVersion(next);
  // One week more, in which the old one is replaced.
  const weeks = duration + 1;
  const world = await startReplicas({ url, folder, people, weeks, crashDatabase: null, otherProgram: program });
  const { rushes, inNewWords, posts, sentByOld, problems } = await upgrade(world, program, (went) => {
    process.stdout.write(described(went));
  });
  await world.close();
  process.stdout.write(`${inNewWords} of ${posts} posts have the new words\n`);
  for (const { method } of sentByOld) process.stdout.write(`WRONG: the old one sent beside the new one: ${method}\n`);
  for (const problem of problems) process.stdout.write(`WRONG: ${problem}\n`);
  return rushes.reduce((sum, went) => sum + wrongIn(went), 0) + sentByOld.length + problems.length;
}

function wrongIn({ doubleEffects, unanswered }: Rush): number {
  return doubleEffects.length + unanswered;
}

function described(went: Rush): string {
  const lines = [
    `${went.trouble}:`,
    `${went.people} people, ${went.places} places, ${went.claimsPerSecond.toFixed(1)} claims a second`,
    `answered after ${went.middle.toFixed(0)} ms (half), ${went.p99.toFixed(0)} ms (99 of 100); ${went.pressedAgain} pressed again, ${went.unanswered} gave up`,
    `${went.handedOn} deliveries handed on to the other; ${went.handovers} times the other took over sending`,
    `healed ${went.healedAfter.toFixed(0)} s after the last answer; double effects: ${went.doubleEffects.length}`,
    ...(went.stoodStillFor < LONGEST_STANDSTILL ? [] : [TOO_SLOW]),
    ...went.doubleEffects.map((each) => `WRONG: ${each}`),
  ];
  return `${lines.join('\n  ')}\n`;
}

process.exitCode = await main();
