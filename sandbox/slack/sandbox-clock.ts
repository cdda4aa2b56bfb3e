import type { SandboxClock } from './sandbox.js';

interface Job {
  readonly at: number;
  readonly run: () => void | Promise<void>;
}

const TICK_MILLISECONDS = 100;

/** Sandbox time, which stands still unless `run()` was called, and the jobs that wait for it. */
export class Clock implements SandboxClock {
  #base: number;
  /** Real instant at which the base was taken; null while the clock stands still. */
  #startedAt: number | null = null;
  #ticker: NodeJS.Timeout | undefined;
  #jobs: readonly Job[] = [];
  /** Ends when the last move that was asked for has been made. */
  #moves: Promise<void> = Promise.resolve();
  #movesAhead = 0;

  constructor(now: Date) {
    this.#base = now.getTime();
  }

  now(): Date {
    return new Date(this.#startedAt === null ? this.#base : this.#base + Date.now() - this.#startedAt);
  }

  /** Moves to an instant; whatever is due on the way happens in order, each at its own time. Going back undoes nothing. */
  async set(to: Date): Promise<void> {
    await this.#inTurn(() => this.#moveThrough(to.getTime()));
  }

  /** Moves on; what is asked for during a move begins where that ends, so that two days asked for at once are two days. */
  async advance(milliseconds: number): Promise<void> {
    await this.#inTurn(() => this.#moveThrough(this.now().getTime() + milliseconds));
  }

  run(): void {
    if (this.#startedAt !== null) return;
    this.#startedAt = Date.now();
    this.#ticker = setInterval(() => {
      if (this.#movesAhead === 0) void this.#inTurn(() => this.#runJobsUntil(this.now().getTime()));
    }, TICK_MILLISECONDS);
    this.#ticker.unref();
  }

  stop(): void {
    clearInterval(this.#ticker);
  }

  at(instant: Date, run: () => void | Promise<void>): () => void {
    const job = { at: instant.getTime(), run };
    this.#jobs = [...this.#jobs, job].sort((one, other) => one.at - other.at);
    return () => {
      this.#jobs = this.#jobs.filter((each) => each !== job);
    };
  }

  /** One move at a time, in the order in which they were asked for, also after one that failed. */
  async #inTurn(move: () => Promise<void>): Promise<void> {
    this.#movesAhead += 1;
    const moved = this.#moves.then(move).finally(() => {
      this.#movesAhead -= 1;
    });
    this.#moves = moved.catch(() => {});
    await moved;
  }

  async #moveThrough(end: number): Promise<void> {
    await this.#runJobsUntil(end);
    this.#moveTo(end);
  }

  async #runJobsUntil(end: number): Promise<void> {
    for (let job = this.#jobs[0]; job && job.at <= end; job = this.#jobs[0]) {
      this.#jobs = this.#jobs.slice(1);
      if (job.at > this.now().getTime()) this.#moveTo(job.at);
      await job.run();
    }
  }

  #moveTo(instant: number): void {
    this.#base = instant;
    if (this.#startedAt !== null) this.#startedAt = Date.now();
  }
}
