import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { slackLogger } from './logging.js';
import { listenOn, portOf } from './ports.js';
import type { Intake } from './slack-connection.js';

const PATH = '/slack/events';
const FORM = 'application/x-www-form-urlencoded';
/** Signed requests may be this far from our clock, in seconds (Slack: verifying requests). */
const SIGNATURE_AGE = 5 * 60;
/** Bytes. Slack's largest payloads are a few hundred kilobytes. */
const LARGEST_BODY = 4 * 1024 * 1024;
/** Milliseconds for a request to arrive. */
const ARRIVES_WITHIN = 10_000;

/** What Slack delivers, as far as Bolt tells one kind from another by it. Anything else leaves Bolt silent for three seconds. */
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
 * HTTP mode. The server is ours: Bolt's own waits for idle connections when it stops, takes signatures from the future,
 * and ends the process over a signed body `null`. Bolt verifies the signature.
 */
export function receiveOverHttp(signingSecret: string, port: number, logger: Logger): Intake {
  const receiver = new HTTPReceiver({ signingSecret, logger: slackLogger(logger), endpoints: PATH });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== PATH) return refuse(request, response, 404);
    if (isFromTheFuture(request)) return refuse(request, response, 401);
    const rawBody = await readBody(request);
    if (rawBody === null) return refuse(request, response, 413);
    if (!isDelivery(rawBody.toString(), request.headers['content-type'])) return refuse(request, response, 400);
    // Bolt takes a body that has been read already from here.
    receiver.requestListener(Object.assign(request, { rawBody }), response);
  }

  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      logger.warn({ error }, 'a request could not be taken in');
      if (!response.headersSent) refuse(request, response, 400);
    });
  });
  server.requestTimeout = ARRIVES_WITHIN;
  server.headersTimeout = ARRIVES_WITHIN;
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

/** By the real clock, as Bolt judges what is stale. */
function isFromTheFuture(request: IncomingMessage): boolean {
  const sentAt = Number(request.headers['x-slack-request-timestamp']);
  return sentAt > Date.now() / 1000 + SIGNATURE_AGE;
}

/** Null when it is larger than anything that Slack sends. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
