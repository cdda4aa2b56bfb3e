import type { SandboxClock } from './sandbox.js';

interface Job {
  readonly at: number;
  readonly run: () => void | Promise<void>;
}

const TICK_MILLISECONDS = 200;

/** Sandbox time, which stands still unless `run()` was called, and the jobs that wait for it. */
export class Clock implements SandboxClock {
  #base: number;
  /** Real instant at which the base was taken; null while the clock stands still. */
  #startedAt: number | null = null;
  #ticker: NodeJS.Timeout | undefined;
  readonly #jobs: Job[] = [];

  constructor(now: Date) {
    this.#base = now.getTime();
  }

  now(): Date {
    return new Date(this.#startedAt === null ? this.#base : this.#base + Date.now() - this.#startedAt);
  }

  /** Moves to an instant; whatever is due on the way happens in order, each at its own time. Going back undoes nothing. */
  async set(to: Date): Promise<void> {
    await this.#runJobsUntil(to.getTime(), true);
    this.#moveTo(to.getTime());
  }

  async advance(milliseconds: number): Promise<void> {
    await this.set(new Date(this.now().getTime() + milliseconds));
  }

  run(): void {
    if (this.#startedAt !== null) return;
    this.#startedAt = Date.now();
    this.#ticker = setInterval(() => void this.#runJobsUntil(this.now().getTime(), false), TICK_MILLISECONDS);
    this.#ticker.unref();
  }

  stop(): void {
    clearInterval(this.#ticker);
  }

  /** Does something once the clock has reached an instant. */
  at(instant: Date, run: () => void | Promise<void>): void {
    this.#jobs.push({ at: instant.getTime(), run });
    this.#jobs.sort((one, other) => one.at - other.at);
  }

  async #runJobsUntil(end: number, moving: boolean): Promise<void> {
    for (let job = this.#jobs[0]; job && job.at <= end; job = this.#jobs[0]) {
      this.#jobs.shift();
      if (moving && job.at > this.now().getTime()) this.#moveTo(job.at);
      await job.run();
    }
  }

  #moveTo(instant: number): void {
    this.#base = instant;
    if (this.#startedAt !== null) this.#startedAt = Date.now();
  }
}
