import type { UsersListResponse, WebClient } from '@slack/web-api';
import { classifySlackError } from './delivery/slack-errors.js';
import type { People, SlackPerson } from './deps.js';
import type { Locale } from './domain/model.js';
import { isTimeZone } from './domain/time.js';
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
const MOST_PEOPLE_REMEMBERED = 20_000;
const MOST_BOTS_REMEMBERED = 50_000;
/** The most that Slack puts into one page (users.list, conversations.members). */
const PAGE = 1000;
/** Above this many strangers in a channel, reading the workspace's list costs fewer calls than asking about each. */
const ASKED_ONE_BY_ONE = 20;
/** users.list may be called about twenty times a minute (Slack: tier 2). */
const MOST_PAGES = 10;
const MOST_FAILURES_IN_A_ROW = 3;
const GONE: ReadonlySet<string> = new Set(['user_not_found', 'user_not_visible']);

/** What Slack tells of a person, in their own record or in the workspace's list. */
type SlackUser = Pick<
  NonNullable<UsersListResponse['members']>[number],
  'locale' | 'tz' | 'deleted' | 'is_admin' | 'is_owner' | 'is_bot'
>;

/** A map that forgets what was put in first once it is full. */
function boundedMap<Value>(most: number) {
  const values = new Map<string, Value>();
  return {
    get: (key: string): Value | undefined => values.get(key),
    keys: (): string[] => [...values.keys()],
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
    return remember(personOf(userId, user ?? {}));
  }

  function personOf(userId: string, user: SlackUser): SlackPerson {
    const { tz } = user;
    return {
      userId,
      locale: nearestLocale(user.locale, defaultLocale),
      isAdmin: !user.deleted && (user.is_admin === true || user.is_owner === true),
      isBot: user.is_bot === true,
      timeZone: tz && isTimeZone(tz) ? tz : null,
      isActive: !user.deleted,
    };
  }

  function remember(person: SlackPerson): SlackPerson {
    known.set(person.userId, { person, readAt: clock().getTime() });
    bots.set(person.userId, person.isBot);
    return person;
  }

  function guessAt(userId: string): SlackPerson {
    const isBot = bots.get(userId) ?? false;
    return { userId, locale: defaultLocale, isAdmin: false, isBot, timeZone: null, isActive: true };
  }

  async function read(client: WebClient, userId: string): Promise<SlackPerson> {
    const cached = known.get(userId);
    if (cached && clock().getTime() - cached.readAt < REMEMBERED_FOR) return cached.person;
    // Nobody loses a visit because Slack cannot say which language they read.
    const guess = cached?.person ?? guessAt(userId);
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

  /**
   * Reads the workspace's list until each of these has been found in it, or the pages run out. Of everybody else in it only
   * whether they are a bot is kept.
   * @returns those of them who were not found
   */
  async function readList(client: WebClient, userIds: readonly string[]): Promise<readonly string[]> {
    const sought = new Set(userIds);
    let cursor: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page = await client.users.list({ limit: PAGE, include_locale: true, ...(cursor && { cursor }) });
      for (const { id, ...user } of page.members ?? []) {
        if (!id) continue;
        bots.set(id, user.is_bot === true);
        // Without a language it is not the whole truth: then their own record has to be asked for.
        if (sought.has(id) && (user.locale || user.deleted || user.is_bot)) {
          remember(personOf(id, user));
          sought.delete(id);
        }
      }
      cursor = page.response_metadata?.next_cursor;
      if (!cursor || sought.size === 0) break;
    }
    return [...sought];
  }

  async function readMany(client: WebClient, userIds: readonly string[]): Promise<ReadonlyMap<string, SlackPerson>> {
    const strangers = userIds.filter((userId) => !known.get(userId));
    await readAll(client, strangers);
    return new Map(
      userIds.flatMap((userId) => {
        const person = known.get(userId)?.person;
        return person ? [[userId, person] as const] : [];
      }),
    );
  }

  /** What cannot be read now stays as it was, and keeps nobody else waiting unless Slack is down. Never rejects. */
  async function readAll(client: WebClient, userIds: readonly string[]): Promise<void> {
    const isCrowd = userIds.length > ASKED_ONE_BY_ONE;
    const others = isCrowd ? await readList(client, userIds).catch(() => []) : userIds;
    let failuresInARow = 0;
    for (const userId of others) {
      failuresInARow = (await readOrNote(client, userId)) ? 0 : failuresInARow + 1;
      if (failuresInARow === MOST_FAILURES_IN_A_ROW) return;
    }
  }

  /**
   * Where Slack definitely says no, that is what is known of this person.
   * @returns false when Slack says nothing, and may in a moment
   */
  async function readOrNote(client: WebClient, userId: string): Promise<boolean> {
    try {
      await readFresh(client, userId);
    } catch (error) {
      const failure = classifySlackError(error);
      if (failure.kind !== 'refused') return false;
      const before = known.get(userId)?.person ?? guessAt(userId);
      remember({ ...before, isActive: !GONE.has(failure.error) });
    }
    return true;
  }

  async function refresh(client: WebClient): Promise<void> {
    await readAll(client, known.keys());
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
    if (strangers.length > ASKED_ONE_BY_ONE) await readList(client, strangers);
    const answers = await Promise.all(
      members.map(async (userId) => ({ userId, bot: await readIsBot(client, userId) })),
    );
    return answers.filter(({ bot }) => !bot).map(({ userId }) => userId);
  }

  return { read, readFresh, readMany, refresh, inChannel };
}
