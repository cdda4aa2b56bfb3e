import { setTimeout as wait } from 'node:timers/promises';
import { requireScope } from './access.js';
import type { InjectedFaults } from './faults.js';
import type { Method } from './method.js';
import { RateTiers } from './rate-tiers.js';
import { Refusal } from './refusal.js';
import { respondTo } from './respond.js';
import type { ApiCall, Fault } from './sandbox.js';
import type { Workspace } from './workspace.js';

/** One request as the HTTP server took it in. */
export interface ApiRequest {
  readonly method: string;
  /** From the Authorization header or the `token` argument. */
  readonly token: string | undefined;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** What to answer; `cut` drops the connection instead. */
export type ApiAnswer =
  | { readonly cut: true }
  | {
      readonly cut: false;
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: unknown;
    };

interface Performed {
  readonly answer: ApiAnswer;
  readonly outcome: string;
}

/** The Web API's front door: faults, token, scope and rate first, then the method itself. Records every call. */
export class WebApi {
  readonly calls: ApiCall[] = [];
  readonly #methods: ReadonlyMap<string, Method>;
  readonly #rates: RateTiers;

  constructor(
    private readonly workspace: Workspace,
    private readonly faults: InjectedFaults,
    methods: readonly Method[],
    private readonly enforceRates: boolean,
  ) {
    this.#methods = new Map(methods.map((method) => [method.name, method]));
    this.#rates = new RateTiers(workspace.clock);
  }

  async answer(request: ApiRequest): Promise<ApiAnswer> {
    const at = this.workspace.clock.now();
    const { answer, outcome } = await this.#underFault(request.method, () => this.#perform(request));
    this.calls.push({ method: request.method, at, arguments: request.arguments, outcome });
    return answer;
  }

  /** A post to a response_url: no method, and not among the calls, but it meets faults injected for `response_url`. */
  async answerResponseUrl(key: string, payload: unknown): Promise<ApiAnswer> {
    const { answer } = await this.#underFault('response_url', async () => this.#respond(key, payload));
    return answer;
  }

  async #underFault(name: string, perform: () => Promise<Performed>): Promise<Performed> {
    const fault = this.faults.take(name);
    if (fault?.kind === 'delay') await wait(fault.milliseconds);
    const instead = answerOfFault(fault);
    if (instead) return { answer: instead, outcome: fault?.kind === 'error' ? fault.error : (fault?.kind ?? 'ok') };
    const performed = await perform();
    return fault?.kind === 'response_lost' ? { answer: { cut: true }, outcome: 'response_lost' } : performed;
  }

  #respond(key: string, payload: unknown): Performed {
    try {
      respondTo(this.workspace, key, payload);
      return { answer: { cut: false, status: 200, body: { ok: true } }, outcome: 'ok' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.workspace.problems.push(`response_url refused: ${error.error} ${JSON.stringify(error.details)}`);
      const status = error.error === 'expired_url' || error.error === 'used_url' ? 404 : 400;
      return { answer: { cut: false, status, body: refused(error) }, outcome: error.error };
    }
  }

  async #perform(request: ApiRequest): Promise<Performed> {
    try {
      const method = this.#admit(request);
      const retryAfter = this.enforceRates ? this.#rates.take(method.name, channelOf(request)) : null;
      if (retryAfter !== null) return { answer: rateLimited(retryAfter), outcome: 'ratelimited' };
      const result = await method.run(this.workspace, request.arguments);
      const headers = { 'x-oauth-scopes': this.workspace.scopes.join(',') };
      return { answer: { cut: false, status: 200, headers, body: { ok: true, ...result } }, outcome: 'ok' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { answer: { cut: false, status: 200, body: refused(error) }, outcome: error.error };
    }
  }

  /** @throws Refusal `unknown_method`, `not_authed`, `invalid_auth`, `not_allowed_token_type`, `missing_scope` */
  #admit({ method: name, token }: ApiRequest): Method {
    const method = this.#methods.get(name);
    if (!method) throw new Refusal('unknown_method', { req_method: name });
    if (!token) throw new Refusal('not_authed');
    const { bot, app } = this.workspace.tokens;
    if (token !== bot && token !== app) throw new Refusal('invalid_auth');
    if (token !== (method.token === 'bot' ? bot : app)) throw new Refusal('not_allowed_token_type');
    requireScope(this.workspace, ...method.scopes);
    return method;
  }
}

function refused({ error, details }: Refusal): Record<string, unknown> {
  return { ok: false, error, ...details };
}

function channelOf(request: ApiRequest): string | undefined {
  const { channel } = request.arguments;
  return typeof channel === 'string' ? channel : undefined;
}

/** @returns what to answer without doing anything; null for faults that come later, or none */
function answerOfFault(fault: Fault | undefined): ApiAnswer | null {
  switch (fault?.kind) {
    case 'rate_limited':
      return rateLimited(fault.retryAfterSeconds);
    case 'server_error':
      return { cut: false, status: fault.status, body: 'server_error' };
    case 'error':
      return { cut: false, status: 200, body: { ok: false, error: fault.error } };
    case 'reset':
      return { cut: true };
    default:
      return null;
  }
}

function rateLimited(seconds: number): ApiAnswer {
  return {
    cut: false,
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  };
}
