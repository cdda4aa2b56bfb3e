import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { ownFolder } from './checkout.js';
import type { Address } from './databases.js';
import { fillSlack } from './fill-slack.js';
import { type MeasuredProcess, type Program, runToEnd, startMeasured } from './measured-process.js';
import { BEGIN, type BenchWorld } from './world.js';

/** What is measured: a program, and the copy of the project that it is of. */
export interface Entrant {
  readonly name: string;
  readonly program: Extract<Program, 'held-bot' | 'bare-bolt' | 'bolt-and-prisma'>;
  readonly folder: string;
}

/** An entrant that runs, with a Slack and a database of its own that hold the same people. */
export interface Contestant extends Entrant {
  readonly sandbox: Sandbox;
  readonly world: BenchWorld;
  readonly process: MeasuredProcess;
  close(): Promise<void>;
}

export const THIS: Entrant = { name: 'this', program: 'held-bot', folder: ownFolder() };
export const BARE: Entrant = { name: 'bare Bolt', program: 'bare-bolt', folder: ownFolder() };
export const PRISMA: Entrant = { name: 'Bolt + Prisma', program: 'bolt-and-prisma', folder: ownFolder() };

export async function enter(entrant: Entrant, world: BenchWorld, address: Address): Promise<Contestant> {
  const sandbox = await openSlack(entrant.folder, world, BEGIN);
  if (entrant.program !== 'bare-bolt') await fill(entrant.folder, world, address, sandbox);
  const process = await startMeasured(entrant.program, environmentOf(entrant.folder, address, sandbox));
  return {
    ...entrant,
    sandbox,
    world,
    process,
    async close() {
      await process.stop();
      await sandbox.close();
      await address.remove();
    },
  };
}

/** Milliseconds from the start of the process until the bot is connected to Slack and ready for people. */
export async function startTime({ folder }: Entrant, world: BenchWorld, address: Address): Promise<number> {
  const sandbox = await openSlack(folder, world, new Date());
  await fill(folder, world, address, sandbox);
  const process = await startMeasured('visiting-hours', environmentOf(folder, address, sandbox));
  await process.stop();
  await sandbox.close();
  await address.remove();
  return process.readyAfter;
}

async function openSlack(folder: string, world: BenchWorld, now: Date): Promise<Sandbox> {
  const manifest = readFileSync(join(folder, 'manifest.yml'), 'utf8');
  const sandbox = await startSandbox({ manifest, now, rateLimits: false });
  sandbox.clock.run();
  fillSlack(sandbox, world);
  return sandbox;
}

function fill(folder: string, { size }: BenchWorld, address: Address, sandbox: Sandbox): Promise<void> {
  return runToEnd('fill-database', {
    ...environmentOf(folder, address, sandbox),
    BENCH_GROUPS: String(size.groups),
    BENCH_YEARS: String(size.years),
  });
}

function environmentOf(folder: string, { url }: Address, { tokens, apiUrl, teamId }: Sandbox): Record<string, string> {
  return {
    ...{ SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl, DATABASE_URL: url },
    ...{ BENCH_CHECKOUT: folder, BENCH_WORKSPACE: teamId, BENCH_NOW: BEGIN.toISOString(), HEALTH_PORT: '0' },
  };
}
