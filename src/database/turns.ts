/** Lets one at a time go ahead, in the order of asking. */
export interface Turns {
  /** Waits for its turn. The next one waits until the function that comes back is called. */
  take(): Promise<() => void>;
  /** Does the work in its turn. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  const take = async (): Promise<() => void> => {
    const before = last;
    let done = () => {};
    last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  };
  return {
    take,
    async during(work) {
      const done = await take();
      try {
        return await work();
      } finally {
        done();
      }
    },
  };
}
