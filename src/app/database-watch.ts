export interface DatabaseWatchDeps {
  /** Whether the database answers right now. Never rejects. */
  readonly answers: () => Promise<boolean>;
  /** Calls back once, after so many milliseconds; returns how to cancel that. */
  readonly wake: (milliseconds: number, callback: () => Promise<void>) => () => void;
  /** Called once: the database has stayed down, and nobody looks any more. */
  readonly onDown: () => void;
}

/** Milliseconds from one look to the next. */
const EVERY = 15_000;
/** After two minutes: a server that is started anew, or fails over to another, is back before. */
const LOOKS_IN_VAIN = 8;

/**
 * Looks whether the database answers. A lost connection is made anew at its next use, and what nothing but a new process
 * mends shows in that the database stays down.
 * @returns ends the watch
 */
export function watchDatabase({ answers, wake, onDown }: DatabaseWatchDeps): () => void {
  let inVain = 0;
  let isOver = false;
  let cancel = wake(EVERY, look);

  // Looks are counted, not minutes: a machine that slept has not been without its database all the while.
  async function look(): Promise<void> {
    inVain = (await answers()) ? 0 : inVain + 1;
    if (isOver) return;
    if (inVain === LOOKS_IN_VAIN) return onDown();
    cancel = wake(EVERY, look);
  }

  return () => {
    isOver = true;
    cancel();
  };
}
