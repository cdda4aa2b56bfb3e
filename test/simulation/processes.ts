import { createStore } from '../../src/app/store.js';
import type { Store } from '../../src/database/society.js';
import type { Beginnings } from './beginnings.js';
import { Life } from './life.js';
import type { Network } from './network.js';
import { ADDRESS, type Slack } from './settings.js';
import type { VirtualTime } from './virtual-time.js';

/** How long after its end a process is started again, when the script does not say. Milliseconds. */
const RESTARTED_AFTER = 3_000;

export interface ProcessesOptions {
  readonly time: VirtualTime;
  readonly beginnings: Beginnings;
  readonly network: Network;
  readonly slack: Slack;
  /** What is different in the store that the bot is handed; null for nothing. */
  readonly changed: ((store: Store, time: VirtualTime) => Store) | null;
  readonly onLog: (line: string) => void;
}

/** One process after another under the same name. */
interface Replica {
  readonly name: string;
  readonly clockSkew: number;
  life: Life | null;
  lives: number;
}

/** The bot's processes: how many there are, and which of them live. */
export class Processes {
  readonly #replicas: Replica[];
  /** Old ones during a deploy, until they have stopped. */
  readonly #leaving: Life[] = [];
  #asleepUntil = 0;

  /** @param clocks milliseconds by which each process's clock is ahead of true time */
  constructor(
    clocks: readonly number[],
    private readonly options: ProcessesOptions,
  ) {
    this.#replicas = clocks.map((clockSkew, index) => ({
      name: `replica ${index + 1}`,
      clockSkew,
      life: null,
      lives: 0,
    }));
  }

  alive(): Life[] {
    const all = [...this.#replicas.map(({ life }) => life), ...this.#leaving];
    return all.filter((life) => life?.isAlive === true) as Life[];
  }

  /** The life that goes by this number now, counted round; null while there is none. */
  life(index: number): Life | null {
    return this.#replica(index).life;
  }

  /** Every one, each after so many milliseconds. */
  startAll(after: () => number): void {
    for (const replica of this.#replicas) this.#start(replica, after());
  }

  /** Whatever does not live. */
  startEnded(): void {
    for (const replica of this.#replicas) if (!replica.life?.isAlive) this.#start(replica, 0);
  }

  /** One that has ended begins again under its name. */
  startAgain(ended: Life, after: number): void {
    const replica = this.#replicas.find(({ life }) => life === ended);
    if (replica) this.#start(replica, after);
  }

  /** All stand still until then, and so does whatever begins meanwhile. */
  sleep(until: number): void {
    this.#asleepUntil = until;
    for (const life of this.alive()) life.standsStillUntil = Math.max(life.standsStillUntil, until);
  }

  /** Nothing stands still any more. */
  wake(): void {
    this.#asleepUntil = 0;
    for (const life of this.alive()) life.standsStillUntil = 0;
  }

  /** As by kill -9. */
  endAll(): void {
    for (const life of this.alive()) life.end();
    this.#leaving.length = 0;
  }

  /** A new process comes up beside the old one, which is then told to stop. */
  deploy(index: number): void {
    const replica = this.#replica(index);
    const before = replica.life;
    this.#begin(replica);
    if (!before?.isAlive) return;
    this.#leaving.push(before);
    this.options.time.after(4_000, before, `stop ${before.name}`, () => before.stop());
  }

  #replica(index: number): Replica {
    const replica = this.#replicas[index % this.#replicas.length];
    if (!replica) throw new Error('a world has at least one process');
    return replica;
  }

  #start(replica: Replica, after: number): void {
    this.options.time.after(after, null, `start ${replica.name}`, () => {
      if (replica.life?.isAlive) return;
      this.#begin(replica);
    });
  }

  #begin(replica: Replica): void {
    const { time, beginnings, network, slack, changed, onLog } = this.options;
    replica.lives += 1;
    const name = `${replica.name}, life ${replica.lives}`;
    const store = createStore(beginnings.database.database);
    const life = new Life(name, {
      time,
      store: changed?.(store, time) ?? store,
      // A lone process keeps its name over a restart, as on SQLite.
      holderId: this.#replicas.length === 1 ? 'sqlite' : name,
      clockSkew: replica.clockSkew,
      slackApiUrl: `${ADDRESS}/api/`,
      botToken: slack.workspace.tokens.bot,
      onLog,
      onConnected: () => network.connected(),
      onFailedStart: () => {
        if (replica.life === life) this.#start(replica, RESTARTED_AFTER);
      },
    });
    replica.life = life;
    life.standsStillUntil = this.#asleepUntil;
    time.after(0, life, `begin ${name}`, () => life.start());
  }
}
