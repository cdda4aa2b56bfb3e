import { encodeBody, signRequest } from '../../sandbox/slack/deliver-http.js';
import type { Sandbox, Sent } from '../../sandbox/slack/sandbox.js';
import type { Case } from './cases.js';

/** Milliseconds: Slack waits for three seconds, and a busy machine for longer. */
const ANSWERED_WITHIN = 30_000;
/** Seconds: twice what is taken. */
const LONG_AGO = 600;

/** @returns what is wrong with how it was answered; null for nothing */
export type Send = (sent: Sent, how: Pick<Case, 'signature' | 'raw' | 'times'>) => Promise<string | null>;

export function overSocket(sandbox: Sandbox): Send {
  return async ({ type, payload }, { times }) => {
    const { timedOut } = await sandbox.deliver(type, payload, { times });
    return timedOut ? 'it is not answered' : null;
  };
}

export function overHttp(sandbox: Sandbox, port: number): Send {
  const address = `http://127.0.0.1:${port}/slack/events`;
  return async ({ type, payload }, { signature, raw, times }) => {
    const encoded = encodeBody(type, payload);
    const body = raw ?? encoded.body;
    const now = Math.floor(Date.now() / 1_000) - (signature === 'old' ? LONG_AGO : 0);
    const secret = signature === 'wrong' ? 'another secret' : sandbox.tokens.signingSecret;
    const headers = {
      'content-type': encoded.contentType,
      'x-slack-request-timestamp': String(now),
      ...(signature !== 'missing' && { 'x-slack-signature': signRequest(secret, now, body) }),
    };
    const asked = async (): Promise<string | null> => {
      const signal = AbortSignal.timeout(ANSWERED_WITHIN);
      const response = await fetch(address, { method: 'POST', headers, body, signal });
      await response.arrayBuffer();
      const { status } = response;
      if (status >= 500) return `it is answered with ${status}`;
      const isRefused = status === 401 || status === 413 || body === 'ssl_check=1';
      return signature !== 'right' && !isRefused
        ? `it is answered with ${status} although Slack has not signed it`
        : null;
    };
    const answers = await Promise.all(
      Array.from({ length: times }, () => asked().catch((error: Error) => `it is not answered: ${error.name}`)),
    );
    return answers.find((answer) => answer !== null) ?? null;
  };
}
