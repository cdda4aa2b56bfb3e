import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { type BotProcess, startBotProcess } from '../support/bot-process.js';
import { LENA } from '../support/stored-group.js';
import { type Balancer, startBalancer } from './balancer.js';
import { type CrowdedSociety, crowdedSociety } from './society.js';
import { type Sending, watchSending } from './watched-sending.js';

/** Two real processes of the bot on one PostgreSQL database, behind a balancer, with the stand-in as their Slack. */
export interface Replicas {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly balancer: Balancer;
  readonly society: CrowdedSociety;
  /** What each of them has sent under the lease. */
  readonly sendings: readonly Sending[];
  /** As `kill -9` does. @param index 0 or 1 */
  kill(index: number): Promise<void>;
  /** As an operator ends one for good. @param index 0 or 1 */
  stop(index: number): Promise<void>;
  /** Starts one that is not running. Resolves once it is ready. @param program of another build; left out for the one it ran */
  start(index: number, program?: string): Promise<void>;
  /** Takes the database's server down and up again; null where it is not ours to take down. */
  readonly crashDatabase: (() => Promise<void>) | null;
  /** What one that runs has said so far, a line each. */
  said(index: number): readonly string[];
  /** @returns what the processes have logged as something that should not have happened, in a word each */
  problems(): readonly string[];
  close(): Promise<void>;
}

export interface ReplicasOptions {
  /** Of an empty database. */
  readonly url: string;
  /** Where the processes' folders are made. */
  readonly folder: string;
  readonly people: number;
  /** How many weeks there are to claim in. */
  readonly weeks: number;
  readonly crashDatabase: (() => Promise<void>) | null;
  /** Of another build, what the second of them runs; left out where both run this one. */
  readonly otherProgram?: string;
}

/** What each process is called, the first that is started first. */
export const NAMES = ['one', 'other'] as const;
const NODE = process.execPath;

interface Running {
  readonly process: BotProcess;
  readonly port: number;
}

/** Resolves once both processes are ready. */
export async function startReplicas(options: ReplicasOptions): Promise<Replicas> {
  const { url, folder, people, weeks, crashDatabase, otherProgram } = options;
  const manifest = readFileSync('manifest.yml', 'utf8');
  const sandbox = await startSandbox({ manifest, now: new Date(), rateLimits: false });
  sandbox.clock.run();
  sandbox.world.addUser({ id: LENA, name: 'Lena', locale: 'en-GB' });
  const society = await crowdedSociety(sandbox, url, people, weeks);
  const balancer = await startBalancer();
  sandbox.deliverTo(balancer.address);
  const sendings: Sending[] = [];
  const running: (Running | null)[] = NAMES.map(() => null);
  const holders = NAMES.map(() => '');
  const holder = () => holderOf(society, sandbox.teamId);
  const watched = await Promise.all(
    NAMES.map((name, index) =>
      watchSending({ name, process: () => holders[index] ?? '', holder }, sandbox.apiUrl, sendings),
    ),
  );
  const ended: BotProcess[] = [];
  const handOver = (): void => balancer.handTo(running.flatMap((each) => (each ? [each.port] : [])));

  const programs = [undefined, otherProgram];
  const start = async (index: number, program = programs[index]): Promise<void> => {
    programs[index] = program;
    const own = join(folder, NAMES[index] ?? '');
    mkdirSync(own, { recursive: true });
    const settings = {
      SLACK_BOT_TOKEN: sandbox.tokens.bot,
      SLACK_SIGNING_SECRET: sandbox.tokens.signingSecret,
      SLACK_API_URL: watched[index]?.apiUrl ?? '',
      PORT: '0',
      DATABASE_URL: url,
    };
    const process = startBotProcess(own, settings, program ? [NODE, program] : undefined);
    const { port, process: named } = await process.ready();
    holders[index] = named;
    if (port === null) throw new Error('it listens on no port');
    running[index] = { process, port };
    handOver();
  };
  for (const index of NAMES.keys()) await start(index);

  const end = async (index: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const last = running[index];
    if (!last) throw new Error('it is not running');
    running[index] = null;
    // A proxy is told before one is ended in good order; nobody tells it before a crash.
    if (signal === 'SIGTERM') handOver();
    last.process.kill(signal);
    await last.process.ended;
    ended.push(last.process);
    holders[index] = '';
    handOver();
  };
  return {
    ...{ url, sandbox, balancer, society, sendings, start, crashDatabase },
    kill: (index) => end(index, 'SIGKILL'),
    stop: (index) => end(index, 'SIGTERM'),
    said: (index) => (running[index]?.process.log() ?? []).map(({ msg }) => String(msg)),
    problems: () =>
      [...ended, ...running.flatMap((each) => (each ? [each.process] : []))].flatMap((process) =>
        process.log().flatMap(({ level, msg, type }) => (Number(level) >= 50 ? [`${msg} (${type})`] : [])),
      ),
    close: async () => {
      for (const each of running) each?.process.kill('SIGTERM');
      await Promise.all(running.map((each) => each?.process.ended));
      await balancer.close();
      for (const each of watched) await each.close();
      await society.close();
      await sandbox.close();
    },
  };
}

/** Who may send now; null where nobody may. */
async function holderOf({ database }: CrowdedSociety, teamId: string): Promise<string | null> {
  const held = await database.client.lease.findUnique({ where: { name: `reconcile:${teamId}` } });
  return held && held.until > new Date() ? held.holder : null;
}
