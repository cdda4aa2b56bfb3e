import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { timeFor, within } from './deadline.js';
import type { Answer, Reading } from './meter.js';

/** A program of its own process, so that only its work is counted. */
export interface MeasuredProcess {
  /** From the start of the process until it said that it was ready, in milliseconds. */
  readonly readyAfter: number;
  read(): Promise<Reading>;
  /** After a forced collection. */
  collect(): Promise<Reading>;
  /** Has it do what it can do by that name. @throws when it cannot, ends, or is not done in time */
  ask(what: string, argument?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export type Program = 'visiting-hours' | 'held-bot' | 'bare-bolt' | 'bolt-and-prisma' | 'fill-database';

/** Milliseconds: a start of a large society, and whatever a program is asked to do. */
const START_WITHIN = timeFor(120);
const ANSWER_WITHIN = timeFor(4_000);
const END_WITHIN = 20_000;

/**
 * Starts a program of this folder and resolves once it says that it is ready.
 * @throws when it ends instead; what it wrote on standard error is shown
 */
export async function startMeasured(
  program: Program,
  environment: Readonly<Record<string, string>>,
): Promise<MeasuredProcess> {
  const startedAt = performance.now();
  const child = forked(program, environment);
  const answers = answersOf(child, program);
  await within(`the start of ${program}`, START_WITHIN, saysReady(child, program));
  const readyAfter = performance.now() - startedAt;
  const ask = (what: string, argument: unknown = null): Promise<unknown> =>
    within(`${program}: ${what}`, ANSWER_WITHIN, answers(what, argument));
  return {
    readyAfter,
    ask,
    read: async () => (await ask('read')) as Reading,
    collect: async () => (await ask('collect')) as Reading,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const giveUp = setTimeout(() => child.kill('SIGKILL'), END_WITHIN);
      await ended;
      clearTimeout(giveUp);
    },
  };
}

/** Runs a program of this folder to its end. @throws when it fails, or takes too long */
export async function runToEnd(program: Program, environment: Readonly<Record<string, string>>): Promise<void> {
  const child = forked(program, environment);
  child.stdout?.resume();
  const [code] = await within(program, ANSWER_WITHIN, once(child, 'exit'));
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

function forked(program: Program, environment: Readonly<Record<string, string>>): ChildProcess {
  const child = fork(fileURLToPath(new URL(`./${program}.js`, import.meta.url)), {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', TZ: 'UTC', ...environment },
    execArgv: process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const endToo = (): void => void child.kill('SIGKILL');
  process.once('exit', endToo);
  child.once('exit', () => process.off('exit', endToo));
  return child;
}

/** Asks, and finds out whose answer is which. */
export function answersOf(child: ChildProcess, program: string): (ask: string, argument: unknown) => Promise<unknown> {
  const open = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  child.on('message', (answer: Answer) => {
    const waiting = open.get(answer.id);
    open.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.answer);
    else waiting?.reject(new Error(`${program}: ${answer.error}`));
  });
  child.once('exit', (code) => {
    for (const { reject } of open.values()) reject(new Error(`${program} ended with ${code} while it was asked`));
  });
  return (ask, argument) => {
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      open.set(id, { resolve, reject });
      child.send({ id, ask, argument });
    });
  };
}

async function saysReady(child: ChildProcess, program: Program): Promise<void> {
  if (!child.stdout) throw new Error('a measured process has a pipe');
  const lines = createInterface(child.stdout);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it was ready`)));
    // Read to the end: a full pipe would hold the process up.
    lines.on('line', (line) => {
      if (line.includes('"msg":"ready"')) resolve();
      else if (/"level":(50|60)/.test(line)) process.stderr.write(`${program}: ${line}\n`);
    });
  });
}
