import type { SeededRandom } from '../../scripts/seeded-random.js';

/** Whoever something happens to: a process, which may end or stand still. Null is the world outside: people, network, Slack. */
export interface Owner {
  readonly isAlive: boolean;
  /** Milliseconds since 1970 of true time; what is due before waits until then. */
  readonly standsStillUntil: number;
}

interface Happening {
  at: number;
  readonly order: number;
  readonly owner: Owner | null;
  readonly label: string;
  readonly run: () => unknown;
  isCancelled: boolean;
}

/** Taken before anybody replaces it: the one real thing, which lets promises run until all of them wait. */
const realImmediate = setImmediate;

/**
 * Time that jumps from one happening to the next. Between two of them every promise runs as far as it can, so that
 * whatever runs at any moment belongs to the owner of the happening that began it.
 */
export class VirtualTime {
  /** True time in milliseconds since 1970; processes' own clocks may differ. */
  now: number;
  /** Whose code runs at this moment. */
  running: Owner | null = null;
  /** How many things have happened. */
  steps = 0;
  #queue: Happening[] = [];
  #entries = 0;

  constructor(
    start: Date,
    private readonly random: SeededRandom,
    private readonly afterEach: (label: string) => Promise<void>,
  ) {
    this.now = start.getTime();
  }

  date(): Date {
    return new Date(this.now);
  }

  /** Does something `delay` milliseconds from now. What is due at the same moment happens in an order that chance decides. */
  after(delay: number, owner: Owner | null, label: string, run: () => unknown): () => void {
    return this.at(this.now + delay, owner, label, run);
  }

  at(instant: number, owner: Owner | null, label: string, run: () => unknown): () => void {
    this.#entries += 1;
    const order = this.random.between(0, 1023) * 2 ** 32 + this.#entries;
    const happening = { at: Math.max(instant, this.now), order, owner, label, run, isCancelled: false };
    this.#push(happening);
    return () => {
      happening.isCancelled = true;
    };
  }

  /** Rests in virtual time: for people, who belong to no process. */
  rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.after(milliseconds, null, 'rest', resolve));
  }

  /** Lets everything happen that is due until then, and stands at that instant afterwards. */
  async runUntil(instant: number): Promise<void> {
    for (let next = this.#pop(instant); next; next = this.#pop(instant)) await this.#happen(next);
    this.now = Math.max(this.now, instant);
  }

  /** Does something now on somebody's behalf and lets it run as far as it can. */
  async onBehalfOf(owner: Owner | null, label: string, run: () => unknown): Promise<void> {
    await this.#happen({ at: this.now, order: 0, owner, label, run, isCancelled: false });
  }

  async #happen(happening: Happening): Promise<void> {
    this.now = Math.max(this.now, happening.at);
    this.steps += 1;
    this.running = happening.owner;
    happening.run();
    await new Promise((resolve) => realImmediate(resolve));
    this.running = null;
    await this.afterEach(happening.label);
  }

  #pop(until: number): Happening | null {
    for (let next = this.#queue[0]; next && next.at <= until; next = this.#queue[0]) {
      this.#removeFirst();
      if (next.isCancelled || next.owner?.isAlive === false) continue;
      if (next.owner && next.owner.standsStillUntil > Math.max(next.at, this.now)) {
        next.at = next.owner.standsStillUntil;
        this.#push(next);
        continue;
      }
      return next;
    }
    return null;
  }

  // A binary heap: many thousand happenings are waiting at times.
  #push(happening: Happening): void {
    const queue = this.#queue;
    let index = queue.length;
    queue.push(happening);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = queue[parent];
      if (!above || !isBefore(happening, above)) break;
      queue[index] = above;
      index = parent;
    }
    queue[index] = happening;
  }

  #removeFirst(): void {
    const queue = this.#queue;
    const last = queue.pop();
    if (!last || queue.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const [left, right] = [queue[child], queue[child + 1]];
      if (!left) break;
      let smaller = left;
      if (right && isBefore(right, left)) {
        child += 1;
        smaller = right;
      }
      if (!isBefore(smaller, last)) break;
      queue[index] = smaller;
      index = child;
    }
    queue[index] = last;
  }
}

function isBefore(one: Happening, other: Happening): boolean {
  return one.at === other.at ? one.order < other.order : one.at < other.at;
}
