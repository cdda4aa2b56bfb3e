import { byPrecedence, type Precedence } from './precedence.js';

/** Whose messages wait for the pace and for nothing else. Kept in memory: whoever begins anew looks at all of them once. */
export interface WaitingLine {
  /**
   * Notes of subjects that have just been looked at how much what waits of each matters.
   * @param looked names of all that were looked at: those that wait for nothing leave the line
   * @param waiting of each of them that waits, what matters most
   * @returns how many stand before each that waits
   */
  note(looked: Iterable<string>, waiting: ReadonlyMap<string, Precedence>): ReadonlyMap<string, number>;
}

export function createWaitingLine(): WaitingLine {
  const line = new Map<string, Precedence>();
  return {
    note(looked, waiting) {
      for (const name of looked) line.delete(name);
      if (waiting.size === 0) return new Map();
      for (const [name, precedence] of waiting) line.set(name, precedence);
      const inOrder = [...line].sort(([, one], [, other]) => byPrecedence(one, other));
      return new Map(inOrder.flatMap(([name], place) => (waiting.has(name) ? [[name, place]] : [])));
    },
  };
}
