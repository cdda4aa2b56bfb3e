/** What has been begun and not ended, so that stopping can wait for it. */
export interface InFlight {
  track<Result>(work: Promise<Result>): Promise<Result>;
  readonly size: number;
  /** Resolves when nothing is under way, or after so many milliseconds. Never rejects. */
  settled(patience: number): Promise<void>;
}

export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();
  return {
    track(work) {
      underWay.add(work);
      const done = () => underWay.delete(work);
      work.then(done, done);
      return work;
    },
    get size() {
      return underWay.size;
    },
    async settled(patience) {
      let giveUp: NodeJS.Timeout | undefined;
      const tooLong = new Promise<'too long'>((resolve) => {
        giveUp = setTimeout(() => resolve('too long'), patience);
      });
      while (underWay.size > 0) {
        const ended = await Promise.race([Promise.allSettled(underWay), tooLong]);
        if (ended === 'too long') break;
      }
      clearTimeout(giveUp);
    },
  };
}
