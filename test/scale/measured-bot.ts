import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import type { Answer, Measurement, Question } from './measurement.js';

/** The bot in a process of its own, asked one thing after the other. */
export interface MeasuredBot {
  readonly start: Measurement;
  /** Does something, with all that the bot does of it, and says what that cost. */
  measure(act: () => Promise<unknown>): Promise<Measurement>;
  pass(): Promise<void>;
  /** Has these groups be shown, and nobody else be looked at: as the bot is once everybody has been. */
  showGroups(groups: readonly number[]): Promise<void>;
  /** Passes until nothing is left to be sent now, moving time on by what delivery waits between messages. */
  settle(): Promise<void>;
  run(job: string): Promise<void>;
  /** Resolves when nothing that people asked for is under way. */
  idle(): Promise<void>;
  readonly jobs: readonly string[];
  /** Moves the clock of the bot and of Slack. */
  setClock(to: Date): Promise<void>;
  stop(): Promise<void>;
}

interface Pass {
  readonly outcome: string;
  readonly nextAt: string | null;
}

/** How long delivery may want to wait for `settle` to wait with it, in milliseconds. */
const SETTLES_WITHIN = 5 * 60_000;

/** @throws when it ends instead, or cannot do what it is asked */
export async function startMeasuredBot(sandbox: Sandbox, url: string): Promise<MeasuredBot> {
  const { tokens, apiUrl, clock } = sandbox;
  const child = fork(fileURLToPath(new URL('./bot-process.js', import.meta.url)), {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', TZ: 'UTC', DATABASE_URL: url },
      ...{ SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl },
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the bot ended with ${code}`);
  });
  // Looked at whenever something is asked.
  ended.catch(() => {});
  const heard = async (): Promise<unknown> => {
    const [said] = (await Promise.race([once(child, 'message'), ended])) as [Answer];
    if ('failure' in said) throw new Error(said.failure);
    return said.answer;
  };
  const ask = (question: Question): Promise<unknown> => {
    const answer = heard();
    child.send(question);
    return answer;
  };
  const pass = async (): Promise<Pass> => {
    const made = (await ask({ kind: 'pass' })) as Pass;
    if (made.outcome !== 'done') throw new Error(`a pass ended with ${made.outcome}`);
    return made;
  };
  const setClock = async (to: Date): Promise<void> => {
    await clock.set(to);
    await ask({ kind: 'clock', at: to.getTime() });
  };
  const start = (await heard()) as Measurement;
  await sandbox.connected();
  const settle = async (): Promise<void> => {
    const until = clock.now().getTime() + SETTLES_WITHIN;
    for (;;) {
      const { nextAt } = await pass();
      const next = nextAt === null ? null : new Date(nextAt);
      if (!next || next.getTime() > until) return;
      if (next > clock.now()) await setClock(next);
    }
  };
  return {
    start,
    jobs: (await ask({ kind: 'jobs' })) as string[],
    async measure(act) {
      await ask({ kind: 'begin' });
      await act();
      await ask({ kind: 'idle' });
      return (await ask({ kind: 'end' })) as Measurement;
    },
    async pass() {
      await pass();
    },
    async showGroups(groups) {
      await ask({ kind: 'show', groups });
      await settle();
    },
    settle,
    async run(name) {
      await ask({ kind: 'job', name });
    },
    async idle() {
      await ask({ kind: 'idle' });
    },
    setClock,
    async stop() {
      const gone = once(child, 'exit');
      child.send({ kind: 'stop' } satisfies Question);
      await gone;
    },
  };
}
