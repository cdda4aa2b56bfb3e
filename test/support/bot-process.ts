import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { until } from './until.js';

/** The bot as `npm start` runs it: a process of its own, with nothing but these settings. */
export interface BotProcess {
  /** What it has written so far, to standard output and standard error. */
  output(): string;
  /** Only what it has written to standard error. */
  complaint(): string;
  /** Entries of its log so far. */
  log(): readonly Readonly<Record<string, unknown>>[];
  /** Resolves once it says that it is ready; fails when it ends instead. */
  ready(): Promise<Ports>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<Ending>;
  kill(signal: NodeJS.Signals): void;
}

export interface Ports {
  /** Its own name for itself, by which it holds the lease. */
  readonly process: string;
  /** HTTP mode: where Slack delivers; null in Socket Mode. */
  readonly port: number | null;
  readonly healthPort: number;
  /** Where calendars are served; null where they are not. */
  readonly feedPort: number | null;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const MAIN = resolve('dist/src/main.js');
const running = new Set<ChildProcess>();

/**
 * Starts the built bot in a folder of its own.
 * @param program what to run instead of this project's own build, with its arguments: another build, or `npm`
 * @throws Error when it has not been built
 */
export function startBotProcess(
  folder: string,
  settings: Readonly<Record<string, string>>,
  program: readonly [string, ...string[]] = [process.execPath, MAIN],
): BotProcess {
  if (!existsSync(MAIN)) throw new Error('dist/src/main.js is missing: run `npm run build:all` before these tests');
  const [command, ...options] = program;
  const child = spawn(command, options, {
    cwd: folder,
    env: { PATH: process.env.PATH, TZ: 'UTC', HEALTH_PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm starts a shell, and the shell the bot: they are told together, as a terminal or systemd tells them.
    detached: command === 'npm',
  });
  running.add(child);
  let out = '';
  let complaint = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  let isOver = false;
  const ended = new Promise<Ending>((settle) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      isOver = true;
      settle({ code, signal });
    });
  });
  const log = () =>
    out
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    output: () => out + complaint,
    complaint: () => complaint,
    log,
    ended,
    kill: (signal) => killAll(child, signal),
    ready: async () => {
      const said = () => log().find((entry) => entry.msg === 'ready');
      await until('the bot is ready', () => said() !== undefined || isOver, 120_000);
      const entry = said();
      if (!entry) throw new Error(`the bot ended instead of becoming ready:\n${out}${complaint}`);
      return {
        process: entry.process as string,
        port: entry.port as number | null,
        healthPort: entry.healthPort as number,
        feedPort: entry.feedPort as number | null,
      };
    },
  };
}

/** Ends at once whatever has been started and still runs. */
export function endProcesses(): void {
  for (const child of running) killAll(child, 'SIGKILL');
}

function killAll(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined && child.spawnfile === 'npm' && running.has(child)) process.kill(-child.pid, signal);
  else child.kill(signal);
}
