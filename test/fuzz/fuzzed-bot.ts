import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { answersOf } from '../bench/measured-process.js';
import type { Reading } from '../bench/meter.js';
import { until } from '../support/until.js';
import type { Place } from './place.js';
import { overHttp, overSocket, type Send } from './send.js';
import type { Stored } from './stored.js';

export type Mode = 'socket' | 'http';

/** What has got past the door, in all and by who listens. */
export interface HeardSoFar {
  readonly past: number;
  readonly each: readonly (readonly [string, number])[];
}

/** The bot in a process of its own. */
export interface FuzzedBot {
  readonly send: Send;
  idle(): Promise<void>;
  heard(): Promise<HeardSoFar>;
  stored(): Promise<Stored>;
  /** Longest time for which its event loop was held since this was asked last, and how long it was at work at all, in milliseconds. */
  held(): Promise<{ readonly longest: number; readonly work: number }>;
  /** Bytes that it holds on to, after a forced collection. */
  memory(): Promise<number>;
  /** Whether time passes for whoever asks for much at once. */
  hurry(is: boolean): Promise<void>;
  /** What it has written since this was asked last. */
  written(): string;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/** Starts it on a database in which nothing has happened yet. */
export async function startFuzzedBot(place: Place, mode: Mode): Promise<FuzzedBot> {
  const { sandbox } = place;
  const { tokens, apiUrl } = sandbox;
  const child = fork(fileURLToPath(new URL('./bot-process.js', import.meta.url)), {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', TZ: 'UTC', DATABASE_URL: place.freshDatabase(), MODE: mode },
      ...{ SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl },
      ...{ SLACK_SIGNING_SECRET: tokens.signingSecret, AHEAD: String(sandbox.clock.now().getTime() - Date.now()) },
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const endToo = (): void => void child.kill('SIGKILL');
  process.once('exit', endToo);
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      written += chunk;
    });
  }
  let hasEnded = false;
  child.once('exit', () => {
    hasEnded = true;
    process.off('exit', endToo);
  });
  const ask = answersOf(child, 'the bot');
  await until('the bot is ready', () => hasEnded || written.includes('"msg":"ready"'), 120_000);
  if (hasEnded) throw new Error(`the bot did not start:\n${written}`);
  if (mode === 'socket') await sandbox.connected();
  const send = mode === 'http' ? overHttp(sandbox, Number(await ask('port', null))) : overSocket(sandbox);
  return {
    send,
    idle: async () => void (await ask('idle', null)),
    heard: async () => (await ask('heard', null)) as HeardSoFar,
    stored: async () => (await ask('stored', null)) as Stored,
    held: async () => (await ask('held', null)) as Awaited<ReturnType<FuzzedBot['held']>>,
    memory: async () => ((await ask('collect', null)) as Reading).held,
    hurry: async (is) => void (await ask('hurry', is)),
    written() {
      const since = written;
      written = '';
      return since;
    },
    hasEnded: () => hasEnded,
    async stop() {
      if (hasEnded) return;
      const ended = once(child, 'exit');
      await ask('stop', null).catch(() => undefined);
      child.kill('SIGKILL');
      await ended;
    },
  };
}
