import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { slackLogger } from '../../core/logging.js';
import { nameless } from './envelope.js';
import type { Intake } from './intake.js';

/** All in milliseconds. */
const REQUEST_TIMEOUT = 10_000;
/** From asking for a socket's address to Slack's hello. */
const CONNECT_WITHIN = 30_000;
/** Bolt's own five seconds would end a healthy socket while hundreds press at once. */
const DEAD_AFTER = 15_000;
const SHORTEST_REST = 250;
const LONGEST_REST = 30_000;
/** A socket that lasts for less than this counts as a failed one: Slack recycles them after hours. */
const LASTS_AT_LEAST = 10_000;

/** What the socket client calls whatever comes over its socket. */
const MESSAGE = 'ws_message';

/**
 * Socket Mode. Reconnecting is ours: Bolt's own is deaf for five seconds each time, and after an error that it takes for
 * final it never comes back and leaves an unhandled rejection behind (docs/upstream.md).
 */
export function receiveOverSocket(appToken: string, slackApiUrl: string, logger: Logger): Intake {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(logger),
    autoReconnectEnabled: false,
    clientPingTimeout: DEAD_AFTER,
    // An object of its own, since the socket client writes into it.
    installerOptions: {
      clientOptions: { slackApiUrl, timeout: REQUEST_TIMEOUT, retryConfig: { retries: 2, minTimeout: SHORTEST_REST } },
    },
  });
  const { client } = receiver;
  const takers = client.listeners(MESSAGE);
  client.removeAllListeners(MESSAGE);
  client.on(MESSAGE, (data: unknown, ...more: unknown[]) => {
    for (const take of takers) take(nameless(data), ...more);
  });
  const stopping = new AbortController();
  let connectedAt: number | null = null;
  let isConnecting = false;
  let failures = 0;

  client.on('connected', () => {
    connectedAt = performance.now();
  });
  client.on('disconnected', () => {
    const lasted = connectedAt === null ? 0 : performance.now() - connectedAt;
    connectedAt = null;
    if (isConnecting || stopping.signal.aborted) return;
    failures = lasted < LASTS_AT_LEAST ? failures + 1 : 0;
    void reconnect();
  });

  async function connect(): Promise<void> {
    const giveUp = setTimeout(() => void client.disconnect(), CONNECT_WITHIN);
    try {
      await client.start();
    } finally {
      clearTimeout(giveUp);
    }
  }

  /** Goes on until it succeeds or the bot stops. Never rejects. */
  async function reconnect(): Promise<void> {
    isConnecting = true;
    while (!stopping.signal.aborted) {
      try {
        const rest = failures === 0 ? 0 : Math.min(SHORTEST_REST * 2 ** (failures - 1), LONGEST_REST);
        await wait(rest, undefined, { signal: stopping.signal });
        await connect();
        logger.info({ failures }, 'connected to Slack again');
        break;
      } catch (error) {
        if (stopping.signal.aborted) break;
        failures += 1;
        logger.warn({ failures, error }, 'Slack cannot be reached; trying again');
      }
    }
    isConnecting = false;
    // The bot may have been stopped while the last attempt was under way.
    if (stopping.signal.aborted) await client.disconnect();
  }

  return {
    receiver,
    port: () => null,
    isUp: () => connectedAt !== null,
    start: async () => {
      isConnecting = true;
      try {
        await connect();
      } finally {
        isConnecting = false;
      }
    },
    refuse: () => stopping.abort(),
    close: () => client.disconnect(),
  };
}
