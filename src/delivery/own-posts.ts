import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { METADATA_EVENT } from './messages.js';
import type { Shown } from './plan.js';
import type { Kept } from './said-week.rule.js';

/** Who we are to Slack: anybody's app can write our keys into its posts, so that only our own count. */
export interface OwnApp {
  /** Our bot's id, `B…`. */
  readonly botId: string;
  /** `A…`; null when Slack does not say. */
  readonly appId: string | null;
  /** `U…`, as which it posts. */
  readonly userId: string;
}

/** What Slack's `auth.test` says of us; null when the token is no bot's. */
export function ownAppIn({ bot_id, app_id, user_id }: Signed & { readonly user_id?: string }): OwnApp | null {
  if (bot_id === undefined || user_id === undefined) return null;
  return { botId: bot_id, appId: app_id ?? null, userId: user_id };
}

interface Signed {
  readonly bot_id?: string | undefined;
  readonly app_id?: string | undefined;
}

/** Whether our own app has written this message. */
export function isOurs(message: Signed, own: OwnApp): boolean {
  return message.bot_id === own.botId || (own.appId !== null && message.app_id === own.appId);
}

/** One of our own posts as it is in Slack now. */
export interface FoundPost {
  readonly ts: string;
  readonly key: string;
  /** Of what it says; null when it does not carry one. */
  readonly fingerprint: string | null;
  /** Which attempt has written it; 0 for posts of earlier versions, which do not say. */
  readonly attempt: number;
  /** When it was written. */
  readonly writtenAt: Date;
  /** Until when it is kept true; null for what is said once. */
  readonly until: Date | null;
  /** Everything that Slack keeps beside it. */
  readonly kept: Kept;
}

/** How much earlier than the post began to look, in milliseconds: Slack's clock and ours may differ. */
const CLOCK_DIFFERENCE = 5 * 60_000;
const PAGE_SIZE = 200;

/** Reads our own posts back, and nobody else's. */
export interface OwnPosts {
  /**
   * Looks in a conversation for the message with this key, newest first.
   * @param since when it was first posted, by our clock
   * @param except posts of it that are not meant, by ts
   * @returns the message, or null when it is not there
   */
  find(channelId: string, key: string, since: Date, except: readonly string[]): Promise<FoundPost | null>;
  /** One page of them, newest first. @param oldest from when on, included @param cursor null for the first page */
  page(channelId: string, oldest: Date, cursor: string | null): Promise<PostPage>;
  /** Whether one of them is still there, under exactly this ts. */
  read(shown: Shown): Promise<FoundPost | null>;
}

export interface PostPage {
  readonly posts: readonly FoundPost[];
  /** When the oldest message of the page was written, whoever wrote it; null for an empty page. */
  readonly reachedBack: Date | null;
  /** null on the last page. */
  readonly cursor: string | null;
}

interface Range {
  readonly oldest: string;
  readonly latest?: string;
  readonly inclusive?: boolean;
  readonly cursor?: string;
}

/** Each throws whatever the WebClient throws; see slack-errors. */
export function createOwnPosts(slack: WebClient, own: OwnApp): OwnPosts {
  async function read(channelId: string, range: Range): Promise<PostPage> {
    const answer = await slack.conversations.history({
      channel: channelId,
      limit: PAGE_SIZE,
      include_all_metadata: true,
      ...range,
    });
    const messages = answer.messages ?? [];
    const oldest = messages.at(-1)?.ts;
    return {
      posts: messages.filter((message) => isOurs(message, own)).flatMap(toFound),
      reachedBack: oldest === undefined ? null : instantOf(oldest),
      cursor: answer.response_metadata?.next_cursor || null,
    };
  }

  return {
    async find(channelId, key, since, except) {
      const oldest = tsOf(new Date(since.getTime() - CLOCK_DIFFERENCE));
      let cursor: string | null = null;
      do {
        const page: PostPage = await read(channelId, { oldest, ...(cursor ? { cursor } : {}) });
        const post = page.posts.find(({ key: found, ts }) => found === key && !except.includes(ts));
        if (post) return post;
        cursor = page.cursor;
      } while (cursor !== null);
      return null;
    },

    page: (channelId, oldest, cursor) =>
      read(channelId, { oldest: tsOf(oldest), inclusive: true, ...(cursor ? { cursor } : {}) }),

    async read({ channelId, ts }) {
      const { posts } = await read(channelId, { oldest: ts, latest: ts, inclusive: true });
      return posts.find((post) => post.ts === ts) ?? null;
    },
  };
}

/** When a message was posted, as its ts says. */
export function instantOf(ts: string): Date {
  return new Date(Number(ts) * 1_000);
}

function tsOf(instant: Date): string {
  return (instant.getTime() / 1_000).toFixed(6);
}

/** As far as the WebClient's types know. */
interface Entry {
  readonly ts?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: unknown };
}

function toFound({ ts, metadata }: Entry): FoundPost[] {
  if (metadata?.event_type !== METADATA_EVENT || ts === undefined) return [];
  const payload = payloadSchema.safeParse(metadata.event_payload);
  if (!payload.success) return [];
  const { key, fingerprint = null, attempt, at, until = null } = payload.data;
  const kept = keptSchema.parse(metadata.event_payload);
  return [{ ts, key, fingerprint, attempt, writtenAt: at ?? instantOf(ts), until, kept }];
}

const INSTANT = z.iso.datetime().transform((text) => new Date(text));
const payloadSchema = z.object({
  key: z.string(),
  fingerprint: z.string().optional(),
  attempt: z.number().int().default(0),
  at: INSTANT.optional(),
  until: INSTANT.optional(),
});
/** Whatever is not flat is none of ours. */
const keptSchema = z
  .record(z.string(), z.unknown())
  .transform((all) => Object.fromEntries(Object.entries(all).filter(isFlat)));

function isFlat(entry: [string, unknown]): entry is [string, string | number | boolean] {
  return ['string', 'number', 'boolean'].includes(typeof entry[1]);
}
