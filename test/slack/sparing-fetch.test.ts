import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { LogLevel, WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { classifySlackError } from '../../src/slack/slack-answers.js';
import { createSparingFetch } from '../../src/slack/sparing-fetch.js';

const WAYS = [
  { name: 'Node’s fetch', fetching: fetch },
  { name: 'the sparing one', fetching: createSparingFetch() },
];
let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function slackThat(answers: RequestListener): Promise<string> {
  server = createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.each(WAYS)('Slack asked by $name', ({ fetching }) => {
  const post = (url: string, init: RequestInit = {}) =>
    fetching(url, {
      method: 'POST',
      body: 'text=Besök på torsdag',
      headers: { 'Content-Type': 'text/plain' },
      ...init,
    });
  const failureOf = async (url: string, timeout = 5_000) => {
    const client = new WebClient('xoxb-1', {
      slackApiUrl: `${url}/`,
      fetch: fetching,
      timeout,
      logLevel: LogLevel.ERROR,
      retryConfig: { retries: 0 },
    });
    const error = await client.apiCall('chat.update').catch((thrown: unknown) => thrown);
    return classifySlackError(error);
  };

  it('gets the words as they are, and says what came of them', async () => {
    const url = await slackThat(async (asked, answer) => {
      const { method, headers, url: path } = asked;
      answer.writeHead(429, 'Too Many', { 'retry-after': '7', 'x-oauth-scopes': 'chat:write' });
      answer.end(JSON.stringify([method, path, headers['content-type'], await text(asked)]));
    });
    const answer = await post(`${url}/chat.update`);
    expect([answer.status, answer.ok, answer.headers.get('Retry-After')]).toEqual([429, false, '7']);
    expect(answer.headers.get('x-oauth-scopes')).toBe('chat:write');
    expect(await answer.json()).toEqual(['POST', '/chat.update', 'text/plain', 'text=Besök på torsdag']);
  });

  it('may answer shortly, or with nothing', async () => {
    const url = await slackThat(({ url: path }, answer) => {
      if (path === '/none') return answer.writeHead(204).end();
      return answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"ok":true}'));
    });
    expect(await (await post(url)).json()).toEqual({ ok: true });
    expect(await (await post(`${url}/none`)).text()).toBe('');
  });

  it('is known not to have been asked where nobody answers there', async () => {
    const url = await slackThat(() => {});
    await new Promise((resolve) => server.close(resolve));
    expect(await failureOf(url)).toEqual({ kind: 'not_sent', error: 'ECONNREFUSED' });
  });

  it.each([
    ['breaks off at once', (_: unknown, answer: { destroy(): void }) => answer.destroy()],
    [
      'breaks off in its answer',
      (_: unknown, answer: Parameters<RequestListener>[1]) => {
        answer.writeHead(200, { 'content-length': '100' });
        answer.write('{"ok":', () => answer.destroy());
      },
    ],
    [
      'sends us somewhere else',
      (_: unknown, answer: Parameters<RequestListener>[1]) => {
        answer.writeHead(302, { location: 'https://slack.com/' }).end();
      },
    ],
  ])('may have done it where it %s', async (_, answers) => {
    expect((await failureOf(await slackThat(answers))).kind).toBe('unknown_outcome');
  });

  it('may have done it where it takes too long', async () => {
    const url = await slackThat(() => {});
    expect(await failureOf(url, 50)).toEqual({ kind: 'unknown_outcome', error: 'TimeoutError' });
  });

  it('can be sent a file', async () => {
    const url = await slackThat(async (asked, answer) => answer.end(await text(asked)));
    const body = new FormData();
    body.append('file', new Blob(['Besök']), 'besok.csv');
    expect(await (await fetching(url, { method: 'POST', body })).text()).toContain('Besök');
  });
});
