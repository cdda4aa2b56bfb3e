/** The Web API methods that delivery calls. */
export type PacedMethod = 'chat.postMessage' | 'chat.update' | 'conversations.history' | 'conversations.open';

/**
 * Keeps every method under Slack's rate limits, so that no 429 is earned in normal work. Answers by promise, so that a
 * table shared by several replicas can stand behind it.
 */
export interface Pace {
  /**
   * Asks to call `method` now for one conversation (a channel's or a person's Slack id).
   * @returns 0: the call is counted, go ahead. Otherwise the milliseconds until it is worth asking again; nothing is counted.
   */
  take(method: PacedMethod, conversation: string, now: Date): Promise<number>;
  /** Slack has said 429: nobody calls `method` before `until`. */
  pauseUntil(method: PacedMethod, until: Date): Promise<void>;
}

/** `burst` calls at once, then one for every `interval` milliseconds: at most burst + 60,000 / interval in any minute. */
interface Allowance {
  readonly burst: number;
  readonly interval: number;
}

/**
 * Slack's tier 3 is 50 a minute for each method: 5 + 45, so that a single change shows at once. `chat.postMessage` is one a
 * second in each channel and "several hundred" a minute in the workspace.
 */
const TIER_3: Allowance = { burst: 5, interval: 60_000 / 45 };
const IN_THE_WORKSPACE: Record<PacedMethod, Allowance> = {
  'chat.postMessage': { burst: 10, interval: 60_000 / 240 },
  'chat.update': TIER_3,
  'conversations.history': TIER_3,
  'conversations.open': TIER_3,
};
const IN_ONE_CONVERSATION: Partial<Record<PacedMethod, Allowance>> = {
  'chat.postMessage': { burst: 1, interval: 1_050 },
};

/** A pace for one process, in memory. */
export function createPace(): Pace {
  // For each bucket the instant at which it is full again: all that a token bucket has to remember.
  const fullAgainAt = new Map<string, number>();
  const pausedUntil = new Map<PacedMethod, number>();

  function waitFor(bucket: string, { burst, interval }: Allowance, now: number): number {
    const spent = Math.max(0, (fullAgainAt.get(bucket) ?? now) - now);
    return Math.max(0, Math.ceil(spent - (burst - 1) * interval));
  }

  function spend(bucket: string, { interval }: Allowance, now: number): void {
    fullAgainAt.set(bucket, Math.max(now, fullAgainAt.get(bucket) ?? now) + interval);
  }

  function forgetFullBuckets(now: number): void {
    for (const [bucket, instant] of fullAgainAt) if (instant <= now) fullAgainAt.delete(bucket);
  }

  return {
    async take(method, conversation, at) {
      const now = at.getTime();
      const paused = (pausedUntil.get(method) ?? now) - now;
      if (paused > 0) return paused;
      forgetFullBuckets(now);
      const buckets: [string, Allowance][] = [[method, IN_THE_WORKSPACE[method]]];
      const inOne = IN_ONE_CONVERSATION[method];
      if (inOne) buckets.push([`${method} ${conversation}`, inOne]);
      const wait = Math.max(...buckets.map(([bucket, allowance]) => waitFor(bucket, allowance, now)));
      if (wait > 0) return wait;
      for (const [bucket, allowance] of buckets) spend(bucket, allowance, now);
      return 0;
    },
    async pauseUntil(method, until) {
      pausedUntil.set(method, Math.max(until.getTime(), pausedUntil.get(method) ?? 0));
    },
  };
}
