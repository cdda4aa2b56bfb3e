import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { boundedMap } from '../core/bounded-map.js';
import { createLimitedServer, listenOn, portOf, type ServerLimits, stopListening } from '../core/ports.js';
import type { FeedAnswer } from '../own-data/calendar-feed/answer-feed.request.js';
import { addressOf } from '../own-data/calendar-feed/feed.rule.js';

export interface Feeds {
  /** The port it listens on. */
  readonly port: number;
  close(): Promise<void>;
}

export interface FeedsOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Where calendars reach this server, without a slash at its end. */
  readonly publicUrl: string;
  readonly answer: (token: string, isKnown: (tag: string) => boolean, now: Date) => Promise<FeedAnswer>;
  readonly clock: () => Date;
  readonly logger: Logger;
  /** Default: what calendars need. */
  readonly limits?: ServerLimits;
}

/** Calendars send no body, and take what they are given. */
const LIMITS: ServerLimits = {
  headWithin: 5_000,
  requestWithin: 10_000,
  idleFor: 5_000,
  silentFor: 30_000,
  longestHead: 8 * 1024,
  mostConnections: 500,
};

/** So often one address is answered in so many milliseconds: several devices and clouds that all ask at once do not come near. */
const PACE = { most: 60, within: 60 * 60_000 } as const;
/** Addresses that are counted at a time. */
const MOST_COUNTED = 10_000;
/** Seconds after which to ask again where we have failed. */
const ASK_AGAIN = 300;

const ADDRESS = /^\/calendar\/([^/?#]{1,64})\.ics$/;
const OPENING = /^\/calendar\/([\w-]{1,64})\/open$/;

/**
 * Serves people’s calendars at `/calendar/<token>.ics`, to GET and HEAD, and nothing else: an address that is nobody’s, was
 * replaced or has ended, and whatever else is asked for, are all answered alike. `/calendar/<token>/open` sends a browser on to the
 * calendar of its device (`webcal:`, which Slack lets no link begin with), whosever it is: nothing is looked up for it. Our own small server, so that nothing but this
 * need be reachable from outside. No address is ever logged.
 * @throws PortProblem when the port is taken
 */
export async function serveFeeds(options: FeedsOptions): Promise<Feeds> {
  const { port, publicUrl, answer, clock, logger } = options;
  const pace = createPace(clock);
  const server = createLimitedServer(options.limits ?? LIMITS, (request, response) => {
    const opened = tokenIn(request, OPENING);
    if (opened !== null) return sendOn(response, addressOf(publicUrl, opened));
    const token = tokenIn(request, ADDRESS);
    if (token === null) return refuse(response, 404);
    const wait = pace(token);
    if (wait > 0) return refuse(response, 429, wait);
    answer(token, isKnownTo(request), clock()).then(
      (given) => respond(request, response, given),
      (error: unknown) => {
        logger.warn({ err: error }, 'a calendar could not be served');
        refuse(response, 503, ASK_AGAIN);
      },
    );
  });
  await listenOn(server, port, 'FEED_PORT');
  return {
    port: portOf(server) ?? port,
    close: () => stopListening(server),
  };
}

function tokenIn({ method, url }: IncomingMessage, path: RegExp): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  return path.exec(url ?? '')?.[1] ?? null;
}

/** A calendar names what it has, weakly or not; the file is the same either way. */
function isKnownTo({ headers }: IncomingMessage): (tag: string) => boolean {
  const named = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return (tag) => named.includes(`"${tag}"`);
}

/** @returns seconds until this address may ask again; 0 where it may now. Known or not, addresses are counted alike. */
function createPace(clock: () => Date): (token: string) => number {
  const counted = boundedMap<{ readonly since: number; readonly times: number }>(MOST_COUNTED);
  return (token) => {
    const now = clock().getTime();
    const known = counted.get(token);
    const isOver = !known || now - known.since >= PACE.within;
    const { since, times } = isOver ? { since: now, times: 0 } : known;
    if (times >= PACE.most) return Math.ceil((since + PACE.within - now) / 1_000);
    counted.set(token, { since, times: times + 1 });
    return 0;
  };
}

/** Neither kept by what stands between, nor told onwards, nor found by searching. */
const ALONE = {
  'cache-control': 'private, no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

function respond(request: IncomingMessage, response: ServerResponse, answer: FeedAnswer): void {
  if (answer.kind === 'none') {
    refuse(response, 404);
    return;
  }
  // Weak: each file says when it was written, and the same stands in it.
  const headers = { ...ALONE, etag: `W/"${answer.tag}"` };
  if (answer.kind === 'unchanged') {
    response.writeHead(304, headers).end();
    return;
  }
  const file = Buffer.from(answer.file, 'utf8');
  const ofFile = { 'content-type': 'text/calendar; charset=utf-8', 'content-length': file.length };
  response.writeHead(200, { ...headers, ...ofFile });
  response.end(request.method === 'HEAD' ? undefined : file);
}

function sendOn(response: ServerResponse, address: string): void {
  const location = address.replace(/^https?:/, 'webcal:');
  response.writeHead(302, { ...ALONE, location, connection: 'close', 'content-length': 0 }).end();
}

/** The connection ends with it: whatever else was sent is not read. @param retryAfter seconds; 0 for nothing to wait for */
function refuse(response: ServerResponse, status: 404 | 429 | 503, retryAfter = 0): void {
  const later = retryAfter > 0 ? { 'retry-after': String(retryAfter) } : {};
  response.writeHead(status, { ...ALONE, ...later, connection: 'close', 'content-length': 0 });
  response.end();
}
