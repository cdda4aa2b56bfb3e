import { type Feeds, serveFeeds } from '../../src/app/serve-feeds.js';
import { createLogger } from '../../src/core/logging.js';
import type { Society } from '../../src/database/society.js';
import { answerFeed } from '../../src/own-data/calendar-feed/answer-feed.request.js';
import type { BotUnderTest } from './bot.js';

/** Where calendars reach the bot, as people are told. */
export const PUBLIC_URL = 'https://visits.example.org';

export interface ServedFeeds {
  readonly port: number;
  /** What was logged, one JSON line an entry. */
  readonly log: readonly string[];
  /** Asks as a calendar does. @param address as somebody was given it, or the path alone */
  fetch(address: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Serves people’s calendars as the program does, on a clock that the test moves. */
export async function servedFeeds(society: Society, clock: () => Date): Promise<ServedFeeds> {
  const log: string[] = [];
  const feeds: Feeds = await serveFeeds({
    port: 0,
    publicUrl: PUBLIC_URL,
    answer: (token, isKnown, now) => answerFeed(society, token, isKnown, now),
    clock,
    logger: createLogger('debug', { write: (line) => log.push(line) }),
  });
  return {
    port: feeds.port,
    log,
    fetch: (address, init) => {
      const path = address.startsWith('http') ? new URL(address).pathname : address;
      return fetch(`http://127.0.0.1:${feeds.port}${path}`, init);
    },
    close: feeds.close,
  };
}

/** The same of a world. */
export function servedFeedsOf({ society, sandbox }: BotUnderTest): Promise<ServedFeeds> {
  return servedFeeds(society, () => sandbox.clock.now());
}
