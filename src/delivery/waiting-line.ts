import { byPrecedence, type Precedence } from './precedence.js';

/** Whose messages wait for the pace and for nothing else. Kept in memory: whoever begins anew looks at all of them once. */
export interface WaitingLine {
  /**
   * Notes of subjects that have just been looked at how much what waits of each matters.
   * @param looked names of all that were looked at: those that wait for nothing leave the line
   * @param waiting of each of them that waits, what matters most
   * @returns how many stand before each that waits
   */
  note(looked: Iterable<string>, waiting: ReadonlyMap<string, Precedence>, now: Date): ReadonlyMap<string, number>;
}

interface Waiting {
  readonly precedence: Precedence;
  /** Milliseconds since 1970: whoever has not been looked at again by then waits no more here. */
  readonly until: number;
}

/** Milliseconds. One that waits comes to its turn about so long after the one before it. */
const EACH = 1_250;
/** Milliseconds after its turn: another process may have sent what waited, and this one hears nothing of it. */
const PATIENCE = 2 * 60_000;

export function createWaitingLine(): WaitingLine {
  const line = new Map<string, Waiting>();
  return {
    note(looked, waiting, now) {
      for (const name of looked) line.delete(name);
      if (waiting.size === 0) return new Map();
      for (const [name, { until }] of line) if (until < now.getTime()) line.delete(name);
      for (const [name, precedence] of waiting) line.set(name, { precedence, until: Number.POSITIVE_INFINITY });
      const inOrder = [...line].sort(([, one], [, other]) => byPrecedence(one.precedence, other.precedence));
      const places = new Map(inOrder.flatMap(([name], place) => (waiting.has(name) ? [[name, place]] : [])));
      for (const [name, precedence] of waiting) {
        const until = now.getTime() + (places.get(name) ?? 0) * EACH + PATIENCE;
        line.set(name, { precedence, until });
      }
      return places;
    },
  };
}
