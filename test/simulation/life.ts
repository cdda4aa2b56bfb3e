import type { App, ReceiverEvent } from '@slack/bolt';
import { type Bot, startBot } from '../../src/app/start-bot.js';
import { createLogger } from '../../src/core/logging.js';
import type { Store } from '../../src/database/society.js';
import type { Intake } from '../../src/slack/connection/intake.js';
import { Traps } from './traps.js';
import type { Owner, VirtualTime } from './virtual-time.js';

export interface LifeOptions {
  readonly time: VirtualTime;
  readonly store: Store;
  /** Names this process in the lease. */
  readonly holderId: string;
  /** Milliseconds by which this process's clock is ahead of true time. */
  readonly clockSkew: number;
  readonly slackApiUrl: string;
  readonly botToken: string;
  readonly onLog: (line: string) => void;
  /** Default: what has gone wrong. */
  readonly logLevel?: 'trace';
  /** Whether nobody but the story pokes it; default: it is poked as often as the simulation wants. */
  readonly isLeftAlone?: boolean;
  readonly onConnected: (life: Life) => void;
  /** The process has ended by itself, because it could not start. */
  readonly onFailedStart: (life: Life, error: unknown) => void;
}

/** How often the jobs poke, in milliseconds: less often than in earnest, since every poke is harmless to miss. */
const POKE_EVERY = 10 * 60_000;
/** Whoever is erased is seen to as in earnest, or others would wait for it. */
const ERASES_EVERY = 60_000;
/** Weeks are closed only once the national channel has been read. */
const CLOSES_EVERY = 2 * 60_000;

/** One life of one process: the whole bot, from its start until it stops, crashes or the world ends. */
export class Life implements Owner {
  isAlive = true;
  standsStillUntil = 0;
  readonly traps = new Traps();
  #app: App | null = null;
  #bot: Bot | null = null;
  #isConnected = false;

  constructor(
    readonly name: string,
    private readonly options: LifeOptions,
  ) {}

  get isConnected(): boolean {
    return this.isAlive && this.#isConnected;
  }

  /** Has come up and has not been told to stop. */
  get bot(): Bot | null {
    return this.isAlive ? this.#bot : null;
  }

  /** Begins on this life's own behalf. */
  start(): void {
    const { options } = this;
    const { time } = options;
    const clock = () => new Date(time.now + options.clockSkew);
    startBot({
      connection: this.#intake(),
      botToken: options.botToken,
      slackApiUrl: options.slackApiUrl,
      store: options.store,
      logger: createLogger(options.logLevel ?? 'warn', { write: options.onLog }, clock),
      clock,
      monotonic: () => time.now,
      defaultLocale: 'sv',
      defaultTimeZone: 'Europe/Stockholm',
      holderId: options.holderId,
      wake: (milliseconds, callback) => time.after(milliseconds, this, 'wake', () => void callback()),
    }).then(
      (bot) => {
        this.#bot = bot;
        if (options.isLeftAlone) return;
        bot.reconciler.soon();
        void bot.run('syncMemberships').catch(() => {});
        this.#poke(POKE_EVERY, () => bot.reconciler.soon());
        this.#poke(2 * POKE_EVERY, () => bot.run('syncMemberships').catch(() => {}));
        this.#poke(ERASES_EVERY, () => bot.run('carryOnErasing').catch(() => {}));
        this.#poke(CLOSES_EVERY, () => bot.run('closeWeeks').catch(() => {}));
        this.#poke(6 * POKE_EVERY, () => bot.run('lookAfterPairings').catch(() => {}));
        this.#poke(6 * POKE_EVERY, () => forget(bot).catch(() => {}));
      },
      (error: unknown) => {
        this.end();
        options.onFailedStart(this, error);
      },
    );
  }

  /** Takes in one delivery of Slack's. */
  async receive(event: ReceiverEvent): Promise<void> {
    await this.#app?.processEvent(event);
  }

  /** As on SIGTERM. Begins on this life's own behalf. */
  stop(): void {
    const end = () => this.end();
    if (this.#bot) this.#bot.stop().then(end, end);
    else end();
  }

  /** As by kill -9: nothing of it ever happens any more. */
  end(): void {
    this.isAlive = false;
    this.#isConnected = false;
  }

  #poke(every: number, callback: () => unknown): void {
    this.options.time.after(every, this, 'poke', () => {
      callback();
      this.#poke(every, callback);
    });
  }

  #intake(): Intake {
    return {
      receiver: {
        init: (app) => {
          this.#app = app;
        },
        start: async () => {},
        stop: async () => {},
      },
      port: () => null,
      isUp: () => this.#isConnected,
      start: async () => {
        this.#isConnected = true;
        this.options.onConnected(this);
      },
      refuse: () => {
        this.#isConnected = false;
      },
      close: async () => {},
    };
  }
}

async function forget(bot: Bot): Promise<void> {
  for (const name of ['forgetHandledRequests', 'forgetNotices', 'forgetAsks']) await bot.run(name);
}
