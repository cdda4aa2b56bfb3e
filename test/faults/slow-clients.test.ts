import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveHealth } from '../../src/app/health.js';
import { serveFeeds } from '../../src/app/serve-feeds.js';
import { createLogger } from '../../src/core/logging.js';
import type { ServerLimits } from '../../src/core/ports.js';
import { receiveOverHttp } from '../../src/slack/connection/http.js';

/** In milliseconds, a few hundredths of what they are in life. */
const LIMITS: ServerLimits = {
  headWithin: 150,
  requestWithin: 300,
  idleFor: 150,
  silentFor: 600,
  longestHead: 8 * 1024,
  mostConnections: 4,
};
const TRICKLES_EVERY = 20;
/** Only against waiting for ever. */
const HAS_ENDED = 30_000;

interface Served {
  readonly port: number;
  close(): Promise<unknown>;
}

const logger = createLogger('silent');

async function slack(): Promise<Served> {
  const intake = receiveOverHttp('a signing secret', 0, logger, LIMITS);
  await intake.start();
  const close = () => {
    intake.refuse();
    return intake.close();
  };
  return { port: intake.port() ?? 0, close };
}

const feeds = (): Promise<Served> =>
  serveFeeds({
    ...{ port: 0, publicUrl: 'https://visits.example.org', clock: () => new Date(0), logger, limits: LIMITS },
    answer: async () => ({ kind: 'unchanged', tag: 'x' }),
  });
const OF_HEALTH = { port: 0, metrics: async () => ({ text: '', contentType: 'text/plain' }), limits: LIMITS };
const health = (): Promise<Served> => serveHealth({ ...OF_HEALTH, isReady: async () => ({ database: true }) });

/** As Slack signs, though not with the secret: looked at only once the whole body is there. */
const asIfSigned = () =>
  `POST /slack/events HTTP/1.1\r\nHost: bot\r\nX-Slack-Request-Timestamp: ${Math.floor(Date.now() / 1_000)}\r\nX-Slack-Signature: v0=${'0'.repeat(64)}\r\n`;
const of = (path: string) => () => `GET ${path} HTTP/1.1\r\nHost: bot\r\n`;

interface Client {
  readonly socket: Socket;
  said(): string;
  /** Resolves when the server has let go. */
  readonly ended: Promise<void>;
}

/** Resolves when the server has ended or cut the connection. */
function letGo(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error('it is held on to')), HAS_ENDED);
    const done = () => {
      clearTimeout(tooLong);
      socket.destroy();
      resolve();
    };
    // Whoever is let go of may still be writing.
    for (const event of ['end', 'close', 'error']) socket.once(event, done);
  });
}

describe.each([
  { what: 'what Slack delivers to', serve: slack, head: asIfSigned, usual: 401, unended: /^HTTP\/1.1 408/ },
  { what: 'the health port', serve: health, head: of('/healthz'), usual: 200, unended: /^HTTP\/1.1 200/ },
  { what: 'what calendars ask', serve: feeds, head: of('/calendar/abc.ics'), usual: 304, unended: /^HTTP\/1.1 304/ },
])('$what', ({ serve, head, usual, unended }) => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  /** Somebody who connects, and closes nothing by themselves. */
  function client(says = ''): Client {
    const socket = connect({ port: served.port, host: '127.0.0.1', allowHalfOpen: true });
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    if (says) socket.write(says);
    return { socket, said: () => said, ended: letGo(socket) };
  }

  async function trickle({ socket, ended }: Client, more: string): Promise<void> {
    const timer = setInterval(() => socket.write(more), TRICKLES_EVERY);
    await ended.finally(() => clearInterval(timer));
  }

  async function answersAsUsual(): Promise<void> {
    const usually = client(`${head()}Content-Length: 0\r\nConnection: close\r\n\r\n`);
    await usually.ended;
    expect(usually.said()).toContain(`HTTP/1.1 ${usual}`);
  }

  it('lets go of a connection on which nothing is said', async () => {
    const silent = client();
    await silent.ended;
    expect(silent.said()).toMatch(/^(HTTP\/1.1 408|$)/);
    await answersAsUsual();
  });

  it('lets go of a head that never ends', async () => {
    const slow = client(head());
    await trickle(slow, 'X-More: and more\r\n');
    expect(slow.said()).toMatch(/^HTTP\/1.1 (408|431)/);
    await answersAsUsual();
  });

  it('lets go of a body that never ends', async () => {
    const slow = client(`${head()}Content-Length: 100000\r\n\r\n`);
    await trickle(slow, 'x');
    expect(slow.said()).toMatch(unended);
    await answersAsUsual();
  });

  it('lets go of a body in pieces that never ends', async () => {
    const slow = client(`${head()}Transfer-Encoding: chunked\r\n\r\n`);
    await trickle(slow, '1\r\nx\r\n');
    expect(slow.said()).toMatch(unended);
    await answersAsUsual();
  });

  it('refuses a head that is too large', async () => {
    const huge = client(`${head()}X-Huge: ${'x'.repeat(LIMITS.longestHead)}\r\n\r\n`);
    await huge.ended;
    expect(huge.said()).toMatch(/^HTTP\/1.1 431/);
    await answersAsUsual();
  });

  it('lets go of whoever has been answered, stays and says nothing more', async () => {
    const stays = client(`${head()}Content-Length: 0\r\n\r\n`);
    await stays.ended;
    expect(stays.said()).toContain(`HTTP/1.1 ${usual}`);
    await answersAsUsual();
  });

  it('refuses what is no HTTP', async () => {
    const garbled = client('\u0016\u0003\u0001 hello\r\n\r\n');
    await garbled.ended;
    expect(garbled.said()).toMatch(/^(HTTP\/1.1 400|$)/);
    await answersAsUsual();
  });

  it('is there for others again once those have gone who took every place and said nothing', async () => {
    const silent = Array.from({ length: LIMITS.mostConnections }, () => client());
    await Promise.all(silent.map(({ socket }) => once(socket, 'connect')));
    const oneMore = client(`${head()}\r\n`);
    await oneMore.ended;
    expect(oneMore.said()).toBe('');
    await Promise.all(silent.map(({ ended }) => ended));
    await answersAsUsual();
  });
});

it('whoever waits for an answer that never comes is let go of', async () => {
  const served = await serveHealth({ ...OF_HEALTH, isReady: () => new Promise(() => undefined) });
  const socket = connect({ port: served.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.write(`${of('/readyz')()}\r\n`);
  await letGo(socket);
  await served.close();
});
