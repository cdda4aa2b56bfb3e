import { readFormArguments } from '../../sandbox/slack/api-request.js';
import type { Delivery, Link } from '../../sandbox/slack/deliveries.js';
import type { DeliverOptions, EnvelopeType } from '../../sandbox/slack/sandbox.js';
import type { ApiAnswer, ApiRequest, WebApi } from '../../sandbox/slack/web-api.js';
import type { SeededRandom } from '../../scripts/seeded-random.js';
import { Life } from './life.js';
import { StaleListings } from './stale-listings.js';
import type { Trace } from './trace.js';
import type { SlackFault, Trap } from './traps.js';
import { forgetTimeOut } from './virtual-globals.js';
import type { VirtualTime } from './virtual-time.js';

/** What goes wrong with one of the next envelopes. */
export type EnvelopeFault =
  | { readonly kind: 'duplicate'; readonly delay: number }
  | { readonly kind: 'lost_ack' }
  /** Comes so late that others overtake it. */
  | { readonly kind: 'held'; readonly delay: number };

export interface NetworkDeps {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly trace: Trace;
  readonly api: () => WebApi;
  readonly address: string;
  /** Processes that have a socket open. */
  readonly connected: () => readonly Life[];
  /** A trap that concerns the process itself has sprung. */
  readonly spring: (life: Life, trap: Trap) => void;
  /** Slack has answered. `isHeard`: the answer is on its way back. */
  readonly onCall: (
    method: string,
    args: Readonly<Record<string, unknown>>,
    answer: ApiAnswer,
    isHeard: boolean,
  ) => void;
  /** What a process has acknowledged an envelope with. */
  readonly onAck?: (answer: unknown) => void;
  /** Files on their way; where it is left out, none may be sent or fetched. */
  readonly files?: FilesOnTheWay;
}

/** Where files go to and come from. */
export interface FilesOnTheWay {
  /** Whoever reads a file's bytes waits for the machine: nothing else is to happen meanwhile. */
  waitFor(reading: Promise<unknown>): void;
  take(fileId: string, bytes: Buffer): boolean;
  handOut(fileId: string): Buffer | null;
}

/** A call of the Web API, or a post to a response_url, whose key is then an argument. */
type Call = ApiRequest;

/** Slack waits this long for an ack. Milliseconds. */
const ACK_WITHIN = 3_000;

/** All that lies between the processes and Slack: requests and answers, envelopes and acks, each on its way for a while. */
export class Network implements Link {
  readonly stale: StaleListings;
  /** Until then no request arrives. Milliseconds since 1970. */
  outageUntil = 0;
  readonly #envelopeFaults: { readonly fault: EnvelopeFault; remaining: number }[] = [];
  readonly #listeners: (() => void)[] = [];

  constructor(private readonly deps: NetworkDeps) {
    this.stale = new StaleListings(deps.time);
  }

  setEnvelopeFault(fault: EnvelopeFault, remaining: number): void {
    this.#envelopeFaults.push({ fault, remaining });
  }

  calm(): void {
    this.#envelopeFaults.length = 0;
    this.outageUntil = 0;
    this.stale.clear();
  }

  onConnected(listener: () => void): void {
    this.#listeners.push(listener);
  }

  connected(): void {
    this.deps.time.after(0, null, 'connected', () => {
      for (const listener of this.#listeners) listener();
    });
  }

  /** What processes call as `fetch`. */
  readonly fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const life = this.deps.time.running;
    if (!(life instanceof Life)) throw new Error('only processes call Slack');
    const path = String(input).slice(this.deps.address.length + 1);
    const [area = '', rest = ''] = path.split('/');
    if (area === 'upload') return this.#upload(life, rest, init);
    if (area === 'files') return this.#download(life, rest);
    const method = area === 'api' ? rest : 'response_url';
    const body = String(init.body);
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '');
    const call: Call = {
      method,
      token,
      arguments: area === 'api' ? readFormArguments(body) : { ...JSON.parse(body), response_url: rest },
    };
    return new Promise((resolve, reject) => {
      const { signal } = init;
      signal?.addEventListener('abort', () => reject(signal.reason));
      const over = () => signal && forgetTimeOut(signal);
      this.#send(
        life,
        call,
        (response) => {
          over();
          resolve(response);
        },
        (error) => {
          over();
          reject(error);
        },
      );
    });
  };

  /** The one file of a form. */
  #upload(life: Life, fileId: string, { body }: RequestInit): Promise<Response> {
    const { files, time } = this.deps;
    const [file] = body instanceof FormData ? [...body.values()] : [];
    if (!files || !(file instanceof Blob)) throw new Error('no file is uploaded here');
    return new Promise((resolve) => {
      const reading = file.arrayBuffer().then((bytes) => {
        const status = files.take(fileId, Buffer.from(bytes)) ? 200 : 400;
        time.after(this.#onTheWay(), life, 'uploaded', () => resolve(new Response('OK', { status })));
      });
      files.waitFor(reading);
    });
  }

  #download(life: Life, fileId: string): Promise<Response> {
    const { files, time } = this.deps;
    const bytes = files?.handOut(fileId);
    if (!bytes) throw new Error('no file is handed out here');
    const response = () => new Response(new Uint8Array(bytes), { headers: { 'content-type': 'text/plain' } });
    return new Promise((resolve) => {
      time.after(this.#onTheWay(), life, 'handed out', () => resolve(response()));
    });
  }

  #send(life: Life, call: Call, resolve: (response: Response) => void, reject: (error: unknown) => void): void {
    const { time } = this.deps;
    const { method } = call;
    let fault: SlackFault | null = time.now < this.outageUntil ? { kind: 'reset' } : null;
    for (const trap of life.traps.pass({ at: 'slack', method })) {
      if (trap.kind === 'slack') {
        fault = trap.fault;
        this.deps.spring(life, trap);
      } else if (trap.kind === 'stall') this.deps.spring(life, trap);
      else if (trap.kind === 'crash' && trap.when === 'before') {
        this.deps.spring(life, trap);
        return;
      }
      // With the request on its way.
      else time.after(1, life, 'crash', () => this.deps.spring(life, trap));
    }
    const lost = new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
    const answered = (answer: ApiAnswer) =>
      time.after(this.#onTheWay(), life, `answer ${method}`, () => resolve(responseOf(answer)));
    switch (fault?.kind) {
      case 'rate_limited':
        answered({ cut: false, status: 429, headers: { 'retry-after': String(fault.seconds) }, body: { ok: false } });
        return;
      case 'server_error':
        answered({ cut: false, status: 503, body: 'server_error' });
        return;
      case 'request_lost':
        return;
      case 'reset':
        time.after(this.#onTheWay(), life, 'reset', () => reject(lost));
        return;
      default:
    }
    const delay = fault?.kind === 'late' ? fault.delay : this.#onTheWay();
    time.after(delay, null, `request ${method}`, async () => {
      const isHeard = fault === null;
      const answer = await this.#ask(call, isHeard);
      if (fault?.kind !== 'response_lost') answered(answer);
      else time.after(this.#onTheWay(), life, 'response lost', () => reject(lost));
    });
  }

  async #ask(call: Call, isHeard: boolean): Promise<ApiAnswer> {
    const { method, arguments: args } = call;
    const { trace, time, api } = this.deps;
    const { response_url: key, ...payload } = args;
    const answer =
      method === 'response_url'
        ? await api().answerResponseUrl(String(key), payload)
        : this.stale.listed(method, await api().answer(call));
    trace.note(time.now, `${method} ${JSON.stringify(args)} → ${outcomeOf(answer)}`);
    this.deps.onCall(method, args, answer, isHeard);
    return answer;
  }

  /** Delivers one envelope to any process that is connected. */
  send(type: EnvelopeType, payload: unknown, options: DeliverOptions): Promise<Delivery> {
    const { time, random } = this.deps;
    const fault = this.#takeEnvelopeFault();
    if (fault?.kind === 'duplicate') {
      time.after(fault.delay, null, 'duplicate', () => this.#deliver(type, payload, options, 0, () => {}));
    }
    return new Promise((resolve) => {
      let isSettled = false;
      const settle = (delivery: Delivery) => {
        if (!isSettled) resolve(delivery);
        isSettled = true;
      };
      const acknowledged = (answer: unknown) => {
        if (fault?.kind === 'lost_ack') return;
        const taken = { delivered: true, timedOut: false, payload: answer };
        time.after(this.#onTheWay(), null, 'ack', () => settle(taken));
      };
      const delay = fault?.kind === 'held' ? fault.delay : random.between(2, 60);
      if (!this.#deliver(type, payload, options, delay, acknowledged)) {
        settle({ delivered: false, timedOut: true, payload: null });
        return;
      }
      time.after(ACK_WITHIN, null, 'no ack', () => settle({ delivered: true, timedOut: true, payload: null }));
    });
  }

  #deliver(
    type: EnvelopeType,
    payload: unknown,
    options: DeliverOptions,
    delay: number,
    acknowledged: (answer: unknown) => void,
  ): boolean {
    const { time, random } = this.deps;
    const connected = this.deps.connected();
    if (connected.length === 0) return false;
    const life = random.pick(connected);
    const body = JSON.parse(JSON.stringify(payload));
    let isAcknowledged = false;
    const ack = async (answer?: unknown): Promise<void> => {
      if (isAcknowledged) return;
      isAcknowledged = true;
      this.deps.trace.note(time.now, `${life.name} acknowledges ${JSON.stringify(answer)?.slice(0, 80)}`);
      this.deps.onAck?.(answer ?? null);
      acknowledged(typeof answer === 'string' ? { text: answer } : (answer ?? null));
    };
    const retry =
      options.retryNumber === undefined
        ? {}
        : { retryNum: options.retryNumber, retryReason: options.retryReason ?? 'timeout' };
    time.after(delay, life, `${type} to ${life.name}`, () => {
      // It may have said goodbye meanwhile.
      if (life.isConnected) life.receive({ body, ack, ...retry }).catch(() => {});
    });
    return true;
  }

  #takeEnvelopeFault(): EnvelopeFault | null {
    for (const [index, each] of this.#envelopeFaults.entries()) {
      if (each.remaining > 0) {
        each.remaining -= 1;
        continue;
      }
      this.#envelopeFaults.splice(index, 1);
      return each.fault;
    }
    return null;
  }

  /** Milliseconds in one direction: mostly short. */
  #onTheWay(): number {
    const { random } = this.deps;
    return random.chance(0.03) ? random.between(200, 3_000) : random.between(2, 90);
  }
}

function responseOf(answer: ApiAnswer): Response {
  if (answer.cut) throw new Error('the simulated network cuts connections itself');
  const headers = { 'content-type': 'application/json', ...answer.headers };
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
}

function outcomeOf(answer: ApiAnswer): string {
  if (answer.cut) return 'cut';
  const { body } = answer;
  const isRefused = typeof body === 'object' && body !== null && 'error' in body;
  return isRefused ? String(body.error) : String(answer.status);
}
