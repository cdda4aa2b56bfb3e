// Measures the bot beside bare Bolt, beside Bolt and Prisma, and, with --against, beside another built copy of itself, and
// writes Markdown. Figures are reported, not asserted; it fails only where something does not end.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BARE, type Contestant, type Entrant, enter, PRISMA, startTime, THIS } from './contestant.js';
import { inTurn } from './cost.js';
import { crowdsInTurn } from './crowd.js';
import { type Address, fileIn, postgresAnswers, schemaOnServer } from './databases.js';
import { phase, timeFor, within } from './deadline.js';
import { DEEDS } from './deeds.js';
import { type Effort, effortOf, SMALL } from './effort.js';
import { lendAnswers } from './lend-answers.js';
import { type MemoryReading, memoryOver } from './memory.js';
import { type CrowdsOn, nameOf, ofCrowds, ofMemory, ofStarts, type StartTimes } from './report.js';
import { besidePeers, besideSmall, type Costs, inStatements } from './report-costs.js';
import { median } from './statistics.js';
import { worldOf } from './world.js';

/** Messages and their passes that each group has before anything is measured. */
const BEGIN_EACH = 4;

async function bench(effort: Effort, folder: string): Promise<void> {
  const against: Entrant | null =
    effort.against === null ? null : { name: 'other', program: 'held-bot', folder: effort.against };
  const bots = against ? [THIS, against] : [THIS];
  const ofSize = async <Result>(
    size: Effort['large'],
    entrants: readonly Entrant[],
    address: () => Address,
    measure: (contestants: readonly Contestant[]) => Promise<Result>,
  ): Promise<Result> => {
    const contestants: Contestant[] = [];
    for (const entrant of entrants) {
      const entering = enter(entrant, worldOf(size), address());
      contestants.push(await phase(`the society and start of ${entrant.name}`, size.groups, entering));
    }
    const result = await measure(contestants);
    for (const { name, sandbox, close } of contestants) {
      for (const problem of sandbox.problems.slice(0, 3)) say(`Slack’s stand-in complains of ${name}: ${problem}`);
      await close();
    }
    return result;
  };
  const file = (): Address => fileIn(folder);
  const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}, Node ${process.versions.node}`;
  say(`# Bench\n\n${nameOf(against)}\n${processor}, load ${loadavg()[0]?.toFixed(1)}`);

  const starts: Record<string, StartTimes> = {};
  for (const bot of bots) {
    const times = (size: Effort['large']) => startsOf(bot, size, effort.starts, file);
    starts[bot.name] = { small: await times(SMALL), large: await times(effort.large) };
  }
  say(ofStarts(starts));

  const small = await ofSize(SMALL, [...bots, BARE, PRISMA], file, async (contestants) => {
    await warmUp(contestants, effort.warmUps);
    return costsOf(contestants, effort.rounds);
  });
  say(`## ${SMALL.groups} groups, no past\n\n${besidePeers(small, against)}\n\n${inStatements(small)}`);

  const { groups, years } = effort.large;
  const crowds: CrowdsOn[] = [];
  await ofSize(effort.large, bots, file, async (contestants) => {
    await warmUp(contestants, effort.warmUps);
    const large = await costsOf(contestants, effort.laterRounds);
    say(
      `## ${groups} groups, ${years} years of visits\n\n${besideSmall(small, large, against)}\n\n${inStatements(large)}`,
    );
    await letDeliver(contestants);
    say(ofMemory(await memoriesOf(contestants, effort.commands)));
    crowds.push({ engine: 'SQLite', crowds: await crowdsOf(contestants, effort.people, effort.crowds) });
  });
  if (await postgresAnswers()) {
    await ofSize(effort.onPostgres.size, bots, schemaOnServer, async (contestants) => {
      await warmUp(contestants, 1);
      await letDeliver(contestants);
      const { people } = effort.onPostgres;
      crowds.push({ engine: 'PostgreSQL', crowds: await crowdsOf(contestants, people, effort.crowds) });
    });
  } else say('No PostgreSQL answers.');
  say(ofCrowds(crowds));
}

/** The middle of several starts, each on a database of its own. */
async function startsOf(bot: Entrant, size: Effort['large'], starts: number, file: () => Address): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) times.push(await startTime(bot, worldOf(size), file()));
  return median(times);
}

/** Whoever delivers has delivered what was there from the beginning, and everybody has done everything a few times. */
async function warmUp(contestants: readonly Contestant[], times: number): Promise<void> {
  const [bot, ...others] = contestants;
  if (!bot) return;
  for (const { name, process, world } of contestants) {
    await phase(`all that is posted first, ${name}`, BEGIN_EACH * world.size.groups, process.ask('begin'));
  }
  await lendAnswers(
    bot,
    others.filter(({ program }) => program !== 'held-bot'),
  );
  await costsOf(contestants, times);
}

async function costsOf(contestants: readonly Contestant[], rounds: number): Promise<Costs> {
  const costs: [(typeof DEEDS)[number], Awaited<ReturnType<typeof inTurn>>][] = [];
  for (const deed of DEEDS) costs.push([deed, await inTurn(contestants, deed, rounds)]);
  return new Map(costs);
}

/** From here on delivery is not held back any more. */
async function letDeliver(contestants: readonly Contestant[]): Promise<void> {
  for (const { process } of contestants) await process.ask('flow');
}

async function crowdsOf(
  contestants: readonly Contestant[],
  sizes: readonly number[],
  times: number,
): Promise<CrowdsOn['crowds']> {
  const crowds: CrowdsOn['crowds'][number][] = [];
  for (const people of sizes) crowds.push(await crowdsInTurn(contestants, people, times));
  return crowds;
}

async function memoriesOf(contestants: readonly Contestant[], commands: number) {
  const memories: Record<string, readonly MemoryReading[]> = {};
  for (const contestant of contestants) memories[contestant.name] = await memoryOver(contestant, commands);
  return memories;
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const effort = effortOf(process.argv.slice(2));
/** Commands that a whole run is far from needing. */
const ALL = 10_000 + 2 * effort.commands;
try {
  await within('the bench', timeFor(ALL), bench(effort, folder));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
process.exit(0);
