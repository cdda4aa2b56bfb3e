import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { statementsSoFar } from './statements.js';

/** What a measured process says of itself when the bench asks. */
export interface Reading {
  /** User and system time since its start, in milliseconds. */
  readonly cpu: number;
  /** Resident memory in bytes. */
  readonly resident: number;
  /** What its program holds on to: the heap in use, and buffers beside it. Bytes. */
  readonly held: number;
  /** Statements that its database was sent since its start, BEGIN and COMMIT among them. */
  readonly statements: number;
}

/** What a program does when the bench asks for it, by name. */
export type Doings = Readonly<Record<string, (argument: unknown) => unknown>>;

export interface Question {
  readonly id: number;
  readonly ask: string;
  readonly argument: unknown;
}

export type Answer = { readonly id: number } & (
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly error: string }
);

/** Answers the bench's questions: a reading, one after a forced collection, and what the program itself can do. They do not keep the process alive. */
export function answerQuestions(doings: Doings = {}): void {
  const all: Doings = { read: reading, collect, ...doings };
  process.on('message', async ({ id, ask, argument }: Question) => {
    const answer = await answerTo(all[ask], argument);
    process.send?.({ id, ...answer });
  });
  process.channel?.unref();
}

async function answerTo(doing: Doings[string] | undefined, argument: unknown): Promise<object> {
  try {
    if (!doing) throw new Error('nobody here does that');
    return { ok: true, answer: (await doing(argument)) ?? null };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function reading(): Reading {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpu: (user + system) / 1000, resident: rss, held: heapUsed + external, statements: statementsSoFar() };
}

function collect(): Reading {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return reading();
}
