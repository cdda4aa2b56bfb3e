import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Delivery, Link } from './deliveries.js';
import type { DeliverOptions, EnvelopeType } from './sandbox.js';

export const ACK_LIMIT_MILLISECONDS = 3000;
const MOST_CONNECTIONS = 10;
const PING_MILLISECONDS = 10_000;
const GOODBYE_MILLISECONDS = 500;

const NO_ANSWER = { timedOut: true, payload: null };

interface Pending {
  readonly link: WebSocket;
  readonly settle: (answer: Pick<Delivery, 'timedOut' | 'payload'>) => void;
}

const ackSchema = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/** Socket Mode's side of Slack: tickets, hello, envelopes, acks and pings. */
export class Sockets implements Link {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  #open: readonly WebSocket[] = [];
  readonly #pending = new Map<string, Pending>();
  readonly #listeners = new Set<() => void>();
  #turn = 0;
  readonly #pinger = setInterval(() => {
    for (const socket of this.#open) socket.ping('Ping from the sandbox');
  }, PING_MILLISECONDS).unref();

  /** @param ackLimit milliseconds until an envelope counts as not answered */
  constructor(
    private readonly appId: string,
    private readonly ackLimit = ACK_LIMIT_MILLISECONDS,
  ) {}

  get openCount(): number {
    return this.#open.length;
  }

  /** @returns the path that a new connection is to be opened at; each works once */
  issuePath(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${this.appId}`;
  }

  async nextConnection(): Promise<void> {
    await new Promise<void>((resolve) => {
      const listener = () => {
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  onConnected(listener: () => void): void {
    this.#listeners.add(listener);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const ticket = url.searchParams.get('ticket') ?? '';
    if (url.pathname !== '/link/' || !this.#tickets.delete(ticket) || this.#open.length >= MOST_CONNECTIONS) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (link) => this.#welcome(link));
  }

  /** Sends one envelope over the next open socket in turn; resolves with its ack or once it is too late for one. */
  async send(type: EnvelopeType, payload: unknown, options: DeliverOptions): Promise<Delivery> {
    const link = this.#open[this.#turn % Math.max(this.#open.length, 1)];
    this.#turn += 1;
    if (!link) return { delivered: false, timedOut: true, payload: null };
    const envelopeId = randomUUID();
    const envelope = {
      envelope_id: envelopeId,
      type,
      payload,
      accepts_response_payload: type !== 'events_api',
      ...(type === 'events_api'
        ? { retry_attempt: options.retryNumber ?? 0, retry_reason: options.retryReason ?? '' }
        : {}),
    };
    return await new Promise((resolve) => {
      const settle = (answer: Pick<Delivery, 'timedOut' | 'payload'>) => {
        clearTimeout(timer);
        this.#pending.delete(envelopeId);
        resolve({ delivered: true, ...answer });
      };
      const timer = setTimeout(() => settle(NO_ANSWER), this.ackLimit);
      this.#pending.set(envelopeId, { link, settle });
      link.send(JSON.stringify(envelope));
    });
  }

  disconnectAll(reason: string): void {
    for (const link of this.#open) {
      link.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }));
    }
    // Nothing more is sent to a socket that has been told to go.
    this.#open = [];
  }

  async close(): Promise<void> {
    clearInterval(this.#pinger);
    // A bot that is just saying goodbye gets to finish; one that does not answer is cut off.
    await Promise.all([...this.#server.clients].map(goodbye));
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #welcome(link: WebSocket): void {
    this.#open = [...this.#open, link];
    link.on('message', (data) => this.#receive(String(data)));
    link.on('close', () => this.#forget(link));
    link.on('error', () => link.terminate());
    const hello = {
      type: 'hello',
      num_connections: this.#open.length,
      connection_info: { app_id: this.appId },
      debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 },
    };
    link.send(JSON.stringify(hello), () => {
      for (const listener of this.#listeners) listener();
    });
  }

  /** Slack ignores what is not an ack, and acks that come too late. */
  #receive(text: string): void {
    const ack = ackSchema.safeParse(parseJson(text));
    if (!ack.success) return;
    const { envelope_id: envelopeId, payload } = ack.data;
    this.#pending.get(envelopeId)?.settle({ timedOut: false, payload: isEmptyObject(payload) ? null : payload });
  }

  /** What a closed socket still owed will not come any more. */
  #forget(link: WebSocket): void {
    this.#open = this.#open.filter((other) => other !== link);
    for (const pending of this.#pending.values()) {
      if (pending.link === link) pending.settle(NO_ANSWER);
    }
  }
}

async function goodbye(link: WebSocket): Promise<void> {
  const cutOff = setTimeout(() => link.terminate(), GOODBYE_MILLISECONDS);
  await new Promise<void>((resolve) => {
    link.once('close', () => resolve());
    link.close(1000);
  });
  clearTimeout(cutOff);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An ack without a body arrives as `{}`. */
function isEmptyObject(payload: unknown): boolean {
  return payload === undefined || payload === null || Object.keys(payload).length === 0;
}
