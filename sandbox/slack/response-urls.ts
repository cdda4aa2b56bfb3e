import type { Identifiers } from './identifiers.js';
import { Refusal } from './refusal.js';
import type { Clock } from './sandbox-clock.js';

const MOST_USES = 5;
const LIFE_MILLISECONDS = 30 * 60 * 1000;

export interface ResponseUrl {
  readonly userId: string;
  readonly channelId: string;
  /** What was typed, for an answer to a command. */
  readonly typed: string | undefined;
  readonly issuedAt: number;
  /** The message that `replace_original` and `delete_original` mean; null until a command has been answered. */
  originalTs: string | null;
  uses: number;
}

/** A response_url takes five answers within thirty minutes of sandbox time. */
export class ResponseUrls {
  readonly #urls = new Map<string, ResponseUrl>();

  constructor(
    private readonly clock: Clock,
    private readonly identifiers: Identifiers,
  ) {}

  issue(to: { userId: string; channelId: string; typed?: string; originalTs?: string }): string {
    const key = this.identifiers.next('R');
    this.#urls.set(key, {
      userId: to.userId,
      channelId: to.channelId,
      typed: to.typed,
      issuedAt: this.clock.now().getTime(),
      originalTs: to.originalTs ?? null,
      uses: 0,
    });
    return key;
  }

  /** Counts one use. @throws Refusal `expired_url` or `used_url` */
  use(key: string): ResponseUrl {
    const url = this.#urls.get(key);
    if (!url || this.clock.now().getTime() - url.issuedAt > LIFE_MILLISECONDS) throw new Refusal('expired_url');
    if (url.uses >= MOST_USES) throw new Refusal('used_url');
    url.uses += 1;
    return url;
  }
}
