import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Feeds, serveFeeds } from '../../src/app/serve-feeds.js';
import { createLogger } from '../../src/core/logging.js';
import { PortProblem } from '../../src/core/ports.js';
import type { FeedAnswer } from '../../src/own-data/calendar-feed/answer-feed.request.js';

const KNOWN = 'AAAAAAAAAAAAAAAAAAAAAA';
const UNKNOWN = 'BBBBBBBBBBBBBBBBBBBBBB';
const FILE = 'BEGIN:VCALENDAR … æøå';
const HOUR = 60 * 60_000;

let feeds: Feeds;
let now: Date;
let log: string[];
let asked: string[];
let isBroken: boolean;

beforeEach(async () => {
  [now, log, asked, isBroken] = [new Date('2026-11-21T09:00:00Z'), [], [], false];
  feeds = await serveFeeds({
    port: 0,
    publicUrl: 'https://visits.example.org',
    answer,
    clock: () => now,
    logger: loggerAtAll(),
  });
});
afterEach(() => feeds.close());

const loggerAtAll = () => createLogger('trace', { write: (line) => log.push(line) });

async function answer(token: string, isKnown: (tag: string) => boolean): Promise<FeedAnswer> {
  asked.push(token);
  if (isBroken) throw new Error('the database is away');
  if (token !== KNOWN) return { kind: 'none' };
  return isKnown('tag-1') ? { kind: 'unchanged', tag: 'tag-1' } : { kind: 'calendar', tag: 'tag-1', file: FILE };
}

const at = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${feeds.port}${path}`, init);
const addressOf = (token: string): string => `/calendar/${token}.ics`;
const headersOf = (response: Response) => Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));

describe('the server of calendars', () => {
  it('answers with the file, for nobody to keep or to look up', async () => {
    const response = await at(addressOf(KNOWN));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(FILE);
    expect(headersOf(response)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      etag: 'W/"tag-1"',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
  });

  it('sends a browser on to the calendar of its device, whosever the address is, and looks nothing up', async () => {
    for (const token of [KNOWN, UNKNOWN]) {
      const response = await at(`/calendar/${token}/open`, { redirect: 'manual' });
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe(`webcal://visits.example.org/calendar/${token}.ics`);
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
    }
    expect(asked).toEqual([]);
    expect((await at('/calendar/a%0Ab/open', { redirect: 'manual' })).status).toBe(404);
  });

  it('answers HEAD alike, without the file', async () => {
    const response = await at(addressOf(KNOWN), { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(FILE)));
    expect(await response.text()).toBe('');
  });

  it.each(['W/"tag-1"', '"tag-1"', '"other", W/"tag-1"'])(
    'answers that nothing has changed to whoever has %s',
    async (tag) => {
      const response = await at(addressOf(KNOWN), { headers: { 'if-none-match': tag } });
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe('W/"tag-1"');
    },
  );

  it('sends the file to whoever has another', async () => {
    expect((await at(addressOf(KNOWN), { headers: { 'if-none-match': 'W/"tag-0", *x' } })).status).toBe(200);
  });

  it.each([
    ['an address that is nobody’s', addressOf(UNKNOWN), {}],
    ['the address of nothing', '/', {}],
    ['an address without its end', `/calendar/${KNOWN}`, {}],
    ['an address with something after it', `${addressOf(KNOWN)}?x=1`, {}],
    ['a way out of the folder', '/calendar/..%2f..%2fetc%2fpasswd.ics', {}],
    ['an address of a thousand letters', addressOf('A'.repeat(1_000)), {}],
    ['an address with no token', '/calendar/.ics', {}],
    ['health', '/healthz', {}],
    ['POST', addressOf(KNOWN), { method: 'POST', body: 'x'.repeat(100_000) }],
    ['PROPFIND', addressOf(KNOWN), { method: 'PROPFIND' }],
    ['DELETE', addressOf(KNOWN), { method: 'DELETE' }],
  ])('answers %s with nothing, like everything else that it does not know', async (_, path, init) => {
    const nobodys = await at(addressOf('CCCCCCCCCCCCCCCCCCCCCC'));
    const response = await at(path, init);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(headersOf(response)).toEqual(headersOf(nobodys));
  });

  it('refuses a head that is too long', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request({ port: feeds.port, path: addressOf('A'.repeat(20_000)) }, ({ statusCode }) =>
        resolve(statusCode),
      );
      sent.once('error', reject).end();
    });
    expect(status).toBe(431);
    expect(asked).toEqual([]);
  });

  it('lets go of whoever sends what is no request', async () => {
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(feeds.port, '127.0.0.1', () => socket.write('what is this\r\n\r\n'));
      let all = '';
      socket.on('data', (data) => {
        all += data;
      });
      socket.once('end', () => resolve(all)).once('error', reject);
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each([
    ['somebody’s', KNOWN],
    ['nobody’s', UNKNOWN],
  ])('answers an address that is %s sixty times within an hour, and then says when to come again', async (_, token) => {
    for (let time = 0; time < 60; time += 1) await at(addressOf(token));
    now = new Date(now.getTime() + HOUR / 2);
    const response = await at(addressOf(token));
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('1800');
    expect(asked).toHaveLength(60);
    const other = token === KNOWN ? UNKNOWN : KNOWN;
    expect((await at(addressOf(other))).status).not.toBe(429);
    now = new Date(now.getTime() + HOUR / 2);
    expect((await at(addressOf(token))).status).not.toBe(429);
  });

  it('asks to come again where it has failed, and logs that without the address', async () => {
    isBroken = true;
    const response = await at(addressOf(KNOWN));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('300');
    expect(log).toHaveLength(1);
    expect(log.join()).not.toContain(KNOWN);
  });

  it('logs nothing of what it answers', async () => {
    for (const token of [KNOWN, UNKNOWN]) await at(addressOf(token));
    await at(addressOf(KNOWN), { method: 'POST' });
    expect(log).toEqual([]);
  });

  it('says what to do where another program has its port', async () => {
    const taken = serveFeeds({
      port: feeds.port,
      publicUrl: 'https://visits.example.org',
      answer,
      clock: () => now,
      logger: loggerAtAll(),
    });
    await expect(taken).rejects.toThrow(PortProblem);
    await expect(taken).rejects.toThrow(/set FEED_PORT to another number/);
  });
});
