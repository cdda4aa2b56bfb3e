import type { Clock } from './sandbox-clock.js';

const MINUTE = 60_000;
const TIER_2 = 20;
const TIER_3 = 50;
const TIER_4 = 100;
/** "Several hundred" a minute. */
const SPECIAL = 300;

/** Calls a minute that Slack lets through, per method. */
const PER_MINUTE: Readonly<Record<string, number>> = {
  'users.list': TIER_2,
  'conversations.list': TIER_2,
  'apps.connections.open': TIER_3,
  'chat.update': TIER_3,
  'chat.delete': TIER_3,
  'chat.scheduleMessage': TIER_3,
  'chat.deleteScheduledMessage': TIER_3,
  'chat.scheduledMessages.list': TIER_3,
  'conversations.open': TIER_3,
  'conversations.info': TIER_3,
  'conversations.history': TIER_3,
  'conversations.join': TIER_3,
  'users.conversations': TIER_3,
  'team.info': TIER_3,
  'chat.postEphemeral': TIER_4,
  'conversations.members': TIER_4,
  'users.info': TIER_4,
  'views.open': TIER_4,
  'views.push': TIER_4,
  'views.update': TIER_4,
  'views.publish': TIER_4,
  'files.getUploadURLExternal': TIER_4,
  'files.completeUploadExternal': TIER_4,
  'files.info': TIER_4,
  'auth.test': SPECIAL,
  'chat.postMessage': SPECIAL,
};

/** One message a second in each channel, with a small burst. */
const POSTS_PER_CHANNEL = { perMinute: 60, burst: 5 };

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Token buckets on the sandbox's clock: while it stands still they only empty. */
export class RateTiers {
  readonly #buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** @returns null when the call may go on, else the whole seconds to wait */
  take(method: string, channelId: string | undefined): number | null {
    const perMinute = PER_MINUTE[method] ?? TIER_3;
    const buckets = [{ key: method, perMinute, burst: perMinute }];
    if (method === 'chat.postMessage' && channelId)
      buckets.push({ key: `${method} ${channelId}`, ...POSTS_PER_CHANNEL });
    const wait = Math.max(...buckets.map(({ key, perMinute: rate, burst }) => this.#wait(key, rate, burst)));
    if (wait > 0) return Math.ceil(wait / 1000);
    for (const { key } of buckets) this.#bucket(key, 0).tokens -= 1;
    return null;
  }

  /** @returns milliseconds until there is a token; 0 when there is one */
  #wait(key: string, perMinute: number, burst: number): number {
    const bucket = this.#bucket(key, burst);
    const now = this.clock.now().getTime();
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.filledAt) * perMinute) / MINUTE);
    bucket.filledAt = now;
    return bucket.tokens >= 1 ? 0 : Math.max(1, ((1 - bucket.tokens) * MINUTE) / perMinute);
  }

  #bucket(key: string, burst: number): Bucket {
    const bucket = this.#buckets.get(key) ?? { tokens: burst, filledAt: this.clock.now().getTime() };
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
