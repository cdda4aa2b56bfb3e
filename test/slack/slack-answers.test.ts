import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LogLevel } from '@slack/web-api';
import { afterEach, expect, it } from 'vitest';
import { createBulkClient } from '../../src/delivery/bulk-client.js';
import { classifySlackError } from '../../src/slack/slack-answers.js';

const quiet = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(answer: (response: ServerResponse) => void): Promise<number> {
  server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function failureAt(port: number, timeout = 5_000) {
  const slack = createBulkClient({
    token: 'xoxb-test',
    slackApiUrl: `http://127.0.0.1:${port}/api/`,
    logger: quiet,
    timeout,
  });
  const error = await slack.chat.postMessage({ channel: 'C1', text: 'Hello' }).then(
    () => expect.unreachable('the call went through'),
    (reason: unknown) => reason,
  );
  return classifySlackError(error);
}

const json = (body: object) => (response: ServerResponse) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
};

it.each<[string, (response: ServerResponse) => void, object]>([
  [
    'too often: wait as long as Slack says',
    (response) => response.writeHead(429, { 'retry-after': '17' }).end(),
    { kind: 'rate_limited', retryAfterSeconds: 17, error: 'ratelimited' },
  ],
  [
    'too often, said in the body',
    json({ ok: false, error: 'ratelimited' }),
    { kind: 'rate_limited', retryAfterSeconds: 30, error: 'ratelimited' },
  ],
  [
    'not in the channel: refused',
    json({ ok: false, error: 'not_in_channel' }),
    { kind: 'refused', error: 'not_in_channel' },
  ],
  ['bad blocks: refused', json({ ok: false, error: 'invalid_blocks' }), { kind: 'refused', error: 'invalid_blocks' }],
  [
    'a revoked token: no message is at fault',
    json({ ok: false, error: 'token_revoked' }),
    { kind: 'not_sent', error: 'token_revoked' },
  ],
  [
    'Slack broke half-way',
    json({ ok: false, error: 'fatal_error' }),
    { kind: 'unknown_outcome', error: 'fatal_error' },
  ],
  ['a server error', (response) => response.writeHead(503).end('busy'), { kind: 'unknown_outcome', error: 'http_503' }],
  [
    'a page instead of an answer',
    (response) => response.end('<html>Gateway</html>'),
    { kind: 'unknown_outcome', error: 'unreadable_answer' },
  ],
  ['the connection cut', (response) => response.destroy(), { kind: 'unknown_outcome' }],
  [
    'the answer cut in the middle',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"ok":', () => response.destroy());
    },
    { kind: 'unknown_outcome' },
  ],
])('%s', async (_, answer, failure) => {
  expect(await failureAt(await listen(answer))).toMatchObject(failure);
});

it('no answer in time: nobody knows', async () => {
  const port = await listen(() => {});
  expect(await failureAt(port, 100)).toEqual({ kind: 'unknown_outcome', error: 'TimeoutError' });
});

it('nobody listening: certainly not sent', async () => {
  const port = await listen(() => {});
  await new Promise((resolve) => server?.close(resolve));
  expect(await failureAt(port)).toEqual({ kind: 'not_sent', error: 'ECONNREFUSED' });
});

it('anything unheard of counts as an unknown outcome', () => {
  expect(classifySlackError('?')).toEqual({ kind: 'unknown_outcome', error: 'unheard_of' });
});
