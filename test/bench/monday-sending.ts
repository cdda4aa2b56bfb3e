import { createPace, type PacedMethod } from '../../src/delivery/pace.js';
import { LOCK } from '../../src/delivery/plan-scheduled.js';
import { type Monday, remindedAt } from './monday-claims.js';

/** What became true, and how many milliseconds after it was decided. */
interface Shown {
  readonly after: number;
  /** It tells of a visit within two days. */
  readonly isNear: boolean;
}

interface HandedOver {
  readonly after: number;
  /** It waited until its time had come, or until Slack could not change it any more; a minute is let pass, as the bot does. */
  readonly isLate: boolean;
}

/** One thing that Slack is to be told. Whoever changes it while it waits is told of with it. */
interface Waiting {
  readonly key: string;
  readonly neededAt: number;
  /** When the first of what it is to tell was decided. */
  readonly since: number;
}

/** Milliseconds. */
const A_MINUTE = 60_000;
const NEAR = 48 * 3_600_000;
/** The Monday whose midnight is nought. */
const MIDNIGHT = Date.UTC(2026, 10, 30);

/** Sends all that a Monday's claims ask of Slack, at its pace, what is needed sooner first, until nothing waits. */
export function sendAll({ claims }: Monday): {
  readonly posts: readonly Shown[];
  readonly reminders: readonly HandedOver[];
} {
  const pace = createPace();
  const posts: Shown[] = [];
  const reminders: HandedOver[] = [];
  const changes = new Line();
  const handing = new Line();
  const handedOver = new Set<string>();
  let next = 0;
  let now = 0;

  const note = (at: number): void => {
    for (let claim = claims[next]; claim && claim.at <= at; claim = claims[next]) {
      const { visit, place } = claim;
      changes.add({ key: `${visit.group}:${visit.week}`, neededAt: visit.startsAt, since: claim.at });
      // Whoever holds a place already is reminded of others' company, and so is told anew.
      for (let person = 0; person <= place; person += 1)
        for (const postAt of remindedAt(visit, claim.at))
          handing.add({
            key: `${visit.group}:${visit.startsAt}:${person}:${postAt}`,
            neededAt: postAt,
            since: claim.at,
          });
      next += 1;
    }
  };

  /** @returns milliseconds until it is worth trying again; null where nothing waits */
  const send = (line: Line, methodsFor: (key: string) => readonly PacedMethod[], sent: (each: Waiting) => void) => {
    for (let first = line.first(); first; first = line.first()) {
      const wait = pace.take(methodsFor(first.key), first.key, new Date(MIDNIGHT + now));
      if (wait > 0) return wait;
      line.shift();
      sent(first);
    }
    return null;
  };

  for (;;) {
    note(now);
    const waits = [
      send(
        changes,
        () => ['chat.update'],
        ({ since, neededAt }) => {
          posts.push({ after: now - since, isNear: neededAt - since <= NEAR });
        },
      ),
      send(
        handing,
        (key) => methodsOf(handedOver.has(key)),
        ({ key, since, neededAt }) => {
          const latest = handedOver.has(key) ? neededAt - LOCK : neededAt;
          handedOver.add(key);
          reminders.push({ after: now - since, isLate: since <= latest && now > latest + A_MINUTE });
        },
      ),
      claims[next] ? (claims[next]?.at ?? 0) - now : null,
    ].filter((wait) => wait !== null);
    if (waits.length === 0) return { posts, reminders };
    now += Math.max(1, Math.min(...waits));
  }
}

function methodsOf(isAnew: boolean): readonly PacedMethod[] {
  return isAnew ? ['chat.deleteScheduledMessage', 'chat.scheduleMessage'] : ['chat.scheduleMessage'];
}

/** Those that wait, what is needed soonest first. A heap: there are a hundred thousand of them on a large society's Monday. */
class Line {
  readonly #heap: Waiting[] = [];
  readonly #keys = new Set<string>();

  add(waiting: Waiting): void {
    if (this.#keys.has(waiting.key)) return;
    this.#keys.add(waiting.key);
    this.#heap.push(waiting);
    this.#rise(this.#heap.length - 1);
  }

  first(): Waiting | undefined {
    return this.#heap[0];
  }

  shift(): void {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (!first || !last) return;
    this.#keys.delete(first.key);
    if (this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const soonest = right < this.#heap.length && this.#isBefore(right, left) ? right : left;
      if (soonest >= this.#heap.length || !this.#isBefore(soonest, at)) return;
      this.#swap(at, soonest);
      at = soonest;
    }
  }

  #isBefore(one: number, other: number): boolean {
    return (this.#heap[one]?.neededAt ?? Infinity) < (this.#heap[other]?.neededAt ?? Infinity);
  }

  #swap(one: number, other: number): void {
    const [first, second] = [this.#heap[one], this.#heap[other]];
    if (!first || !second) return;
    this.#heap[one] = second;
    this.#heap[other] = first;
  }
}
