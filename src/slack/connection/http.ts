import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { slackLogger } from '../../core/logging.js';
import { createLimitedServer, listenOn, portOf, type ServerLimits } from '../../core/ports.js';
import type { Intake } from './intake.js';

const PATH = '/slack/events';
const FORM = 'application/x-www-form-urlencoded';
/** Signed requests may be this far from our clock, in seconds (Slack: verifying requests). */
const SIGNATURE_AGE = 5 * 60;
/** Bytes. Slack's largest payloads, of modals with everything typed into them, are a few hundred kilobytes. */
const LARGEST_BODY = 1024 * 1024;
/** Bytes of a request that need not be signed: Slack's check of the certificate. */
const LARGEST_UNSIGNED_BODY = 1024;
/** Bytes of bodies that are being read at the same time: thousands of usual ones, and no more memory than this. */
const MOST_BEING_READ = 32 * 1024 * 1024;
/** Slack gives up on a request after three seconds, and its heads are a few hundred octets. */
const LIMITS: ServerLimits = {
  headWithin: 10_000,
  requestWithin: 10_000,
  idleFor: 5_000,
  silentFor: 30_000,
  longestHead: 16 * 1024,
  mostConnections: 2_000,
};

/** What Slack delivers, as far as Bolt tells one kind from another by it. Anything else leaves Bolt silent for three seconds (docs/upstream.md). */
const delivery = z.union([
  z.object({ command: z.string() }),
  z.object({ event: z.object({ type: z.string() }) }),
  z.object({ actions: z.array(z.object({ type: z.string() })).min(1) }),
  z.object({ view: z.object({ id: z.string() }), type: z.enum(['view_submission', 'view_closed']) }),
  z.object({ type: z.enum(['shortcut', 'message_action', 'block_suggestion']) }),
  z.object({ type: z.literal('url_verification'), challenge: z.string() }),
  z.object({ ssl_check: z.literal('1') }),
]);

/**
 * HTTP mode. The server is ours: Bolt's own takes signatures from the future, ends the process over a signed body `null`
 * (docs/upstream.md), and knows no limits of what comes in at once. Nothing is parsed before the signature over the raw body
 * has been verified; Bolt verifies it once more. Whoever is slow, silent or takes too much is let go of.
 */
export function receiveOverHttp(signingSecret: string, port: number, logger: Logger, limits = LIMITS): Intake {
  const receiver = new HTTPReceiver({ signingSecret, logger: slackLogger(logger), endpoints: PATH });
  let beingRead = 0;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== PATH) return refuse(request, response, 404);
    const sentAt = claimedTime(request);
    const largest = sentAt === null ? LARGEST_UNSIGNED_BODY : LARGEST_BODY;
    const tooLarge = sentAt === null ? 401 : 413;
    if (Number(request.headers['content-length']) > largest) return refuse(request, response, tooLarge);
    const rawBody = await readBody(request, largest);
    if (rawBody === 'too_large') return refuse(request, response, tooLarge);
    if (rawBody === 'too_much_at_once') return refuse(request, response, 503);
    if (sentAt === null && isCertificateCheck(rawBody)) return void response.writeHead(200).end();
    if (sentAt === null || !isSigned(request, sentAt, rawBody)) return refuse(request, response, 401);
    if (!isDelivery(rawBody.toString(), request.headers['content-type'])) return refuse(request, response, 400);
    // Bolt takes a body that has been read already from here.
    receiver.requestListener(Object.assign(request, { rawBody }), response);
  }

  /** @param largest bytes */
  async function readBody(
    request: IncomingMessage,
    largest: number,
  ): Promise<Buffer | 'too_large' | 'too_much_at_once'> {
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        beingRead += chunk.length;
        if (size > largest) return 'too_large';
        if (beingRead > MOST_BEING_READ) return 'too_much_at_once';
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } finally {
      beingRead -= size;
    }
  }

  /** Over the raw body, as it came. */
  function isSigned(request: IncomingMessage, sentAt: number, rawBody: Buffer): boolean {
    const signature = Buffer.from(String(request.headers['x-slack-signature']));
    const expected = createHmac('sha256', signingSecret).update(`v0:${sentAt}:`).update(rawBody).digest('hex');
    const ours = Buffer.from(`v0=${expected}`);
    return signature.length === ours.length && timingSafeEqual(signature, ours);
  }

  const server = createLimitedServer(limits, (request, response) => {
    take(request, response).catch((error: unknown) => {
      logger.warn({ error }, 'a request could not be taken in');
      if (!response.headersSent) refuse(request, response, 400);
    });
  });
  let closed: Promise<void> = Promise.resolve();
  return {
    receiver,
    port: () => portOf(server),
    isUp: () => server.listening,
    start: () => listenOn(server, port, 'PORT'),
    refuse: () => {
      closed = new Promise((resolve) => server.close(() => resolve()));
    },
    close: async () => {
      server.closeIdleConnections();
      await closed;
    },
  };
}

/**
 * When the request says that it was signed, in seconds; by the real clock, as Slack's.
 * @returns null where it cannot have been signed lately, so that its body need not be read
 */
function claimedTime({ headers }: IncomingMessage): number | null {
  const sentAt = String(headers['x-slack-request-timestamp']);
  if (!/^\d{1,12}$/.test(sentAt) || !/^v0=[0-9a-f]{64}$/.test(String(headers['x-slack-signature']))) return null;
  return Math.abs(Number(sentAt) - Date.now() / 1000) <= SIGNATURE_AGE ? Number(sentAt) : null;
}

/** Slack looks at the certificate of an address now and then, without signing. */
function isCertificateCheck(rawBody: Buffer): boolean {
  return parseForm(rawBody.toString()).ssl_check === '1';
}

function isDelivery(body: string, contentType: string | undefined): boolean {
  try {
    const form = contentType === FORM ? parseForm(body) : null;
    const content = form && typeof form.payload !== 'string' ? form : JSON.parse(String(form?.payload ?? body));
    return delivery.safeParse(content).success;
  } catch {
    return false;
  }
}

/** Says nothing about why: who is not Slack need not know. What is still coming is read and dropped. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
  request.resume();
}
