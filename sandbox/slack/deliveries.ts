import { deliverHttp } from './deliver-http.js';
import type { Ack, DeliverOptions, EnvelopeType, Sent } from './sandbox.js';
import type { Workspace } from './workspace.js';

const MINUTE = 60 * 1000;
/** Slack tries an event again at once, after a minute and after five. */
const RETRY_AFTER = [0, MINUTE, 5 * MINUTE];

export interface Delivery extends Ack {
  /** False when no socket was open or nothing listened at the address. */
  readonly delivered: boolean;
  /** HTTP mode: the bot asked not to be tried again. */
  readonly noRetry?: boolean;
}

/** How envelopes reach the bot unless they go to an address. */
export interface Link {
  /** Delivers one envelope; resolves with its ack, or once Slack has waited for three seconds. */
  send(type: EnvelopeType, payload: unknown, options: DeliverOptions): Promise<Delivery>;
  /** Calls back each time a bot has connected. */
  onConnected(listener: () => void): void;
}

/** Brings payloads to the bot: over one of its sockets, or to its address in HTTP mode. */
export class Deliveries {
  #requestUrl: string | null = null;
  /** Where what people send is noted down, while somebody wants that. */
  recording: Sent[] | null = null;
  #waiting: { readonly payload: unknown; readonly attempt: number }[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly link: Link,
  ) {
    link.onConnected(() => void this.#deliverWaiting());
  }

  deliverTo(requestUrl: string | null): void {
    this.#requestUrl = requestUrl;
    if (requestUrl !== null) void this.#deliverWaiting();
  }

  get usesHttp(): boolean {
    return this.#requestUrl !== null;
  }

  /** Delivers `times` over and resolves with the first delivery's ack once all have been answered. */
  async deliver(type: EnvelopeType, payload: unknown, options: DeliverOptions = {}): Promise<Delivery> {
    this.recording?.push({ type, payload });
    const all = Array.from({ length: options.times ?? 1 }, () => this.#once(type, payload, options));
    const [first] = await Promise.all(all);
    if (!first) throw new Error('times must be at least 1');
    return first;
  }

  /** Delivers an event, and again later until the bot has taken it. Resolves after the first attempt. */
  async deliverEvent(payload: unknown): Promise<Ack> {
    return await this.#attempt(payload, 0);
  }

  async #once(type: EnvelopeType, payload: unknown, options: DeliverOptions): Promise<Delivery> {
    const { interactivity } = this.workspace.manifest.settings;
    if (type === 'interactive' && !interactivity?.is_enabled)
      return { delivered: false, timedOut: true, payload: null };
    if (this.#requestUrl === null) return await this.link.send(type, payload, options);
    return await deliverHttp(this.#requestUrl, this.workspace.tokens.signingSecret, type, payload, options);
  }

  async #attempt(payload: unknown, attempt: number): Promise<Delivery> {
    const retry =
      attempt === 0 ? {} : { retryNumber: attempt, retryReason: this.#requestUrl === null ? 'timeout' : 'http_error' };
    const delivery = await this.#once('events_api', payload, retry);
    if (!delivery.delivered && !this.usesHttp) {
      // A bot that was away hears of it only as a retry.
      this.#waiting.push({ payload, attempt: Math.max(attempt, 1) });
      return delivery;
    }
    const taken = !delivery.timedOut && (delivery.status ?? 200) < 300;
    if (!taken && !delivery.noRetry) this.#tryLater(payload, attempt + 1);
    return delivery;
  }

  #tryLater(payload: unknown, attempt: number): void {
    const wait = RETRY_AFTER[attempt - 1];
    if (wait === undefined) return;
    if (wait === 0) {
      setImmediate(() => void this.#attempt(payload, attempt));
      return;
    }
    this.workspace.clock.at(new Date(this.workspace.clock.now().getTime() + wait), async () => {
      await this.#attempt(payload, attempt);
    });
  }

  async #deliverWaiting(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { payload, attempt } of waiting) await this.#attempt(payload, attempt);
  }
}
