/** Slack counts calls by the minute (its rate tiers). Milliseconds. */
const A_MINUTE = 60_000;
/** Whoever was refused gets their share for so long, in milliseconds. */
const WAITS_FOR = 2 * A_MINUTE;

/** Calls of one method that several readers share. */
export interface CallBudget {
  /**
   * Takes one call, where there is one to take: never more than `most` a minute, and no more than half of that for a reader
   * while another waits. Whoever is refused waits from then on, for two minutes at most.
   */
  take(reader: string): boolean;
}

/** @param most calls in any minute, all readers together */
export function createCallBudget(clock: () => Date, most: number): CallBudget {
  let calls: { readonly reader: string; readonly at: number }[] = [];
  const waitingSince = new Map<string, number>();

  function doesAnotherWait(reader: string, now: number): boolean {
    return [...waitingSince].some(([other, since]) => other !== reader && now - since < WAITS_FOR);
  }

  return {
    take(reader) {
      const now = clock().getTime();
      calls = calls.filter(({ at }) => now - at < A_MINUTE);
      const own = calls.filter((call) => call.reader === reader).length;
      if (calls.length >= most || (own >= most / 2 && doesAnotherWait(reader, now))) {
        waitingSince.set(reader, now);
        return false;
      }
      waitingSince.delete(reader);
      calls.push({ reader, at: now });
      return true;
    },
  };
}
