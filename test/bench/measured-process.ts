import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BareAnswers } from './bare-bolt.js';
import type { Reading } from './meter.js';

/** A program of its own process, so that only its work is counted. */
export interface MeasuredProcess {
  /** From the start of the process until it said that it was ready, in milliseconds. */
  readonly readyAfter: number;
  read(): Promise<Reading>;
  tell(answers: BareAnswers): void;
  stop(): Promise<void>;
}

export type Program = 'visiting-hours' | 'bare-bolt';

/**
 * Starts a program of this folder and resolves once it logs that it is ready.
 * @throws when it ends instead; what it wrote on standard error is shown
 */
export async function startMeasured(
  program: Program,
  environment: Readonly<Record<string, string>>,
): Promise<MeasuredProcess> {
  const startedAt = performance.now();
  const child = fork(fileURLToPath(new URL(`./${program}.js`, import.meta.url)), {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', TZ: 'UTC', ...environment },
    execArgv: process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const endToo = (): void => void child.kill();
  process.once('exit', endToo);
  child.once('exit', () => process.off('exit', endToo));
  await saysReady(child, program);
  const readyAfter = performance.now() - startedAt;
  return {
    readyAfter,
    async read() {
      const answered = once(child, 'message');
      child.send('read');
      const [reading] = (await answered) as [Reading];
      return reading;
    },
    tell: (answers) => void child.send(answers),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
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
