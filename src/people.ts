import type { WebClient } from '@slack/web-api';
import type { People, SlackPerson } from './deps.js';
import type { Locale } from './domain/model.js';
import { nearestLocale } from './locales/index.js';

export interface PeopleOptions {
  readonly clock: () => Date;
  /** For people whose Slack speaks a language that we do not. */
  readonly defaultLocale: Locale;
}

/** Milliseconds. */
const REMEMBERED_FOR = 10 * 60_000;
/** A modal that is sent in has to be answered within three seconds, with whatever else there is to do. */
const LANGUAGE_WITHIN = 1_000;
const MOST_PEOPLE_REMEMBERED = 5000;
const MOST_BOTS_REMEMBERED = 50_000;
/** The most that Slack puts into one page (users.list, conversations.members). */
const PAGE = 1000;
/** Above this many strangers in a channel, reading the workspace's list costs fewer calls than asking about each. */
const ASKED_ONE_BY_ONE = 20;
/** users.list may be called about twenty times a minute (Slack: tier 2). */
const MOST_PAGES = 10;

/** A map that forgets what was put in first once it is full. */
function boundedMap<Value>(most: number) {
  const values = new Map<string, Value>();
  return {
    get: (key: string): Value | undefined => values.get(key),
    set(key: string, value: Value): void {
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
  };
}

/** Asks Slack about people. Names and addresses are neither asked for here nor kept. */
export function createPeople({ clock, defaultLocale }: PeopleOptions): People {
  const known = boundedMap<{ readonly person: SlackPerson; readonly readAt: number }>(MOST_PEOPLE_REMEMBERED);
  // Nobody turns from a person into a bot, so this is kept for longer than the rest.
  const bots = boundedMap<boolean>(MOST_BOTS_REMEMBERED);

  async function readFresh(client: WebClient, userId: string): Promise<SlackPerson> {
    const { user } = await client.users.info({ user: userId, include_locale: true });
    const person: SlackPerson = {
      userId,
      locale: nearestLocale(user?.locale, defaultLocale),
      isAdmin: !user?.deleted && (user?.is_admin === true || user?.is_owner === true),
      isBot: user?.is_bot === true,
    };
    known.set(userId, { person, readAt: clock().getTime() });
    bots.set(userId, person.isBot);
    return person;
  }

  async function read(client: WebClient, userId: string): Promise<SlackPerson> {
    const cached = known.get(userId);
    if (cached && clock().getTime() - cached.readAt < REMEMBERED_FOR) return cached.person;
    // Nobody loses a visit because Slack cannot say which language they read.
    const isBot = bots.get(userId) ?? false;
    const guess: SlackPerson = cached?.person ?? { userId, locale: defaultLocale, isAdmin: false, isBot };
    const asked = readFresh(client, userId).catch(() => guess);
    let giveUp: NodeJS.Timeout | undefined;
    const tooLong = new Promise<SlackPerson>((resolve) => {
      giveUp = setTimeout(resolve, LANGUAGE_WITHIN, guess);
    });
    return Promise.race([asked, tooLong]).finally(() => clearTimeout(giveUp));
  }

  async function readIsBot(client: WebClient, userId: string): Promise<boolean> {
    return bots.get(userId) ?? (await readFresh(client, userId)).isBot;
  }

  /** Reads the workspace's list until it is known of each of these whether they are a bot, or the pages run out. */
  async function readBots(client: WebClient, userIds: readonly string[]): Promise<void> {
    let cursor: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page = await client.users.list({ limit: PAGE, ...(cursor && { cursor }) });
      for (const user of page.members ?? []) if (user.id) bots.set(user.id, user.is_bot === true);
      cursor = page.response_metadata?.next_cursor;
      if (!cursor || userIds.every((userId) => bots.get(userId) !== undefined)) return;
    }
  }

  async function inChannel(client: WebClient, channelId: string): Promise<readonly string[]> {
    const members: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.conversations.members({
        channel: channelId,
        limit: PAGE,
        ...(cursor && { cursor }),
      });
      members.push(...(page.members ?? []));
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    const strangers = members.filter((userId) => bots.get(userId) === undefined);
    if (strangers.length > ASKED_ONE_BY_ONE) await readBots(client, strangers);
    const answers = await Promise.all(
      members.map(async (userId) => ({ userId, bot: await readIsBot(client, userId) })),
    );
    return answers.filter(({ bot }) => !bot).map(({ userId }) => userId);
  }

  return { read, readFresh, inChannel };
}
