import { createHmac } from 'node:crypto';
import type { Delivery } from './deliveries.js';
import type { DeliverOptions, EnvelopeType } from './sandbox.js';
import { ACK_LIMIT_MILLISECONDS } from './socket.js';

/**
 * Slack's v0 signature of a request.
 * @param timestamp seconds, the same as in `x-slack-request-timestamp`
 */
export function signRequest(signingSecret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Delivers one payload as a signed request and waits three seconds for the answer. */
export async function deliverHttp(
  requestUrl: string,
  signingSecret: string,
  type: EnvelopeType,
  payload: unknown,
  options: DeliverOptions,
): Promise<Delivery> {
  const { body, contentType } = encodeBody(type, payload);
  // Real time: receivers compare it with their own clock.
  const timestamp = Math.floor(Date.now() / 1000);
  const headers: Record<string, string> = {
    'content-type': contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': signRequest(signingSecret, timestamp, body),
  };
  if (options.retryNumber !== undefined) {
    headers['x-slack-retry-num'] = String(options.retryNumber);
    headers['x-slack-retry-reason'] = options.retryReason ?? 'http_timeout';
  }
  try {
    const signal = AbortSignal.timeout(ACK_LIMIT_MILLISECONDS);
    const response = await fetch(requestUrl, { method: 'POST', headers, body, signal, redirect: 'manual' });
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    return {
      delivered: true,
      timedOut: false,
      status: response.status,
      payload: decodeBody(await response.text()),
      noRetry,
    };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { delivered: timedOut, timedOut, payload: null, ...(timedOut ? {} : { status: 503 }) };
  }
}

/** Commands are forms, interactivity is a form with one JSON field, events are JSON. */
export function encodeBody(type: EnvelopeType, payload: unknown): { body: string; contentType: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const fields = type === 'interactive' ? { payload: JSON.stringify(payload) } : formFields(payload);
  return { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' };
}

function formFields(payload: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(payload ?? {}).map(([key, value]) => [key, String(value)]));
}

function decodeBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}
