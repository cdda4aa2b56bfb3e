import { z } from 'zod';

/** The Web API methods that delivery calls. */
const METHODS = [
  'chat.postMessage',
  'chat.update',
  'chat.delete',
  'chat.scheduleMessage',
  'chat.deleteScheduledMessage',
  'chat.scheduledMessages.list',
  'conversations.history',
  'conversations.open',
] as const;
export type PacedMethod = (typeof METHODS)[number];

/** Keeps every method under Slack's rate limits, so that no 429 is earned in normal work. */
export interface Pace {
  /**
   * Asks to call these methods now, one after the other, for one conversation (a channel's or a person's Slack id).
   * @returns 0: the calls are counted, go ahead. Otherwise the milliseconds until it is worth asking again; nothing is counted.
   */
  take(methods: readonly PacedMethod[], conversation: string, now: Date): number;
  /** Slack has said 429: nobody calls `method` before `until`. */
  pauseUntil(method: PacedMethod, until: Date): void;
  /** What the next holder of the lease has to know. It names no conversation: what is handed over outlives whoever has their data erased. */
  handOver(now: Date): string;
  /**
   * Carries on where the holder before left off.
   * @param left what it handed over; null when it died, and may have used up everything
   * @param sentUntil the last instant at which it can have called
   */
  carryOn(left: string | null, sentUntil: Date): void;
}

/** `burst` calls at once, then one for every `interval` milliseconds: at most burst + 60,000 / interval in any minute. */
interface Allowance {
  readonly burst: number;
  readonly interval: number;
}

/**
 * Slack's tier 3 is 50 a minute for each method: 2 + 48, so that a single change shows at once. `chat.postMessage` is one a
 * second in each channel and "several hundred" a minute in the workspace.
 */
const TIER_3: Allowance = { burst: 2, interval: 60_000 / 48 };
const POSTS: Allowance = { burst: 10, interval: 60_000 / 240 };
const POSTS_IN_ONE_CONVERSATION: Allowance = { burst: 1, interval: 1_050 };

/** In place of every conversation that the holder before wrote to: full again when the last of them is. */
const ANY_CONVERSATION = 'chat.postMessage in any conversation';

const handedOverSchema = z.object({
  fullAgainAt: z.record(z.string(), z.number()),
  pausedUntil: z.partialRecord(z.enum(METHODS), z.number()),
});

/** A pace kept in memory by whoever holds the lease, and handed over with it (docs/decisions/0006-pace.md). */
export function createPace(): Pace {
  // For each bucket the instant at which it is full again: all that a token bucket has to remember.
  let fullAgainAt = new Map<string, number>();
  let pausedUntil = new Map<PacedMethod, number>();
  /** Nothing is known of calls before this instant; buckets were empty then. */
  let unknownBefore = Number.NEGATIVE_INFINITY;
  let handedOver: string | null = null;

  function fullAt(bucket: string, { burst, interval }: Allowance): number {
    const own = fullAgainAt.get(bucket) ?? Number.NEGATIVE_INFINITY;
    const ofAny = isOfOneConversation(bucket) ? (fullAgainAt.get(ANY_CONVERSATION) ?? own) : own;
    return Math.max(own, ofAny, unknownBefore + burst * interval);
  }

  function waitFor(bucket: string, allowance: Allowance, now: number): number {
    // Never more than an empty bucket, also when the clock has been set back.
    const spent = Math.min(Math.max(0, fullAt(bucket, allowance) - now), allowance.burst * allowance.interval);
    return Math.max(0, Math.ceil(spent - (allowance.burst - 1) * allowance.interval));
  }

  function forgetThePast(now: number): void {
    for (const [bucket, instant] of fullAgainAt) if (instant <= now) fullAgainAt.delete(bucket);
    for (const [method, until] of pausedUntil) if (until <= now) pausedUntil.delete(method);
  }

  return {
    take(methods, conversation, at) {
      const now = at.getTime();
      forgetThePast(now);
      const buckets = methods.flatMap((method) => bucketsOf(method, conversation));
      const waits = [
        ...methods.map((method) => (pausedUntil.get(method) ?? now) - now),
        ...buckets.map(([bucket, allowance]) => waitFor(bucket, allowance, now)),
      ];
      const wait = Math.max(0, ...waits);
      if (wait > 0) return wait;
      for (const [bucket, allowance] of buckets) {
        fullAgainAt.set(bucket, Math.max(now, fullAt(bucket, allowance)) + allowance.interval);
      }
      return 0;
    },

    pauseUntil(method, until) {
      pausedUntil.set(method, Math.max(until.getTime(), pausedUntil.get(method) ?? 0));
    },

    handOver(now) {
      forgetThePast(now.getTime());
      const left = new Map([...fullAgainAt].filter(([bucket]) => !isOfOneConversation(bucket)));
      const inSome = [...fullAgainAt].flatMap(([bucket, instant]) => (isOfOneConversation(bucket) ? [instant] : []));
      const inAny = Math.max(left.get(ANY_CONVERSATION) ?? 0, ...inSome);
      if (inAny > 0) left.set(ANY_CONVERSATION, inAny);
      for (const method of METHODS) {
        // What was not known to this holder is not known to the next.
        const [[bucket, allowance] = [method, TIER_3]] = bucketsOf(method, '');
        if (fullAt(bucket, allowance) > now.getTime()) left.set(bucket, fullAt(bucket, allowance));
      }
      handedOver = JSON.stringify({
        fullAgainAt: Object.fromEntries(left),
        pausedUntil: Object.fromEntries(pausedUntil),
      });
      return handedOver;
    },

    carryOn(left, sentUntil) {
      // Nobody has called meanwhile: what is known here is more than what was handed over.
      if (left !== null && left === handedOver) return;
      const read = left === null ? null : readHandedOver(left);
      if (!read) {
        unknownBefore = sentUntil.getTime();
        return;
      }
      unknownBefore = Number.NEGATIVE_INFINITY;
      fullAgainAt = new Map(Object.entries(read.fullAgainAt));
      pausedUntil = new Map(METHODS.flatMap((method) => pauseOf(method, read.pausedUntil[method])));
    },
  };
}

function isOfOneConversation(bucket: string): boolean {
  return bucket.startsWith('chat.postMessage ') && bucket !== ANY_CONVERSATION;
}

function pauseOf(method: PacedMethod, until: number | undefined): [PacedMethod, number][] {
  return until === undefined ? [] : [[method, until]];
}

function bucketsOf(method: PacedMethod, conversation: string): [string, Allowance][] {
  if (method !== 'chat.postMessage') return [[method, TIER_3]];
  return [
    [method, POSTS],
    [`${method} ${conversation}`, POSTS_IN_ONE_CONVERSATION],
  ];
}

function readHandedOver(left: string): z.output<typeof handedOverSchema> | null {
  try {
    return handedOverSchema.parse(JSON.parse(left));
  } catch {
    return null;
  }
}
