import type { WebClient } from '@slack/web-api';
import { boundedMap } from '../core/bounded-map.js';
import { isTimeZone } from '../core/time.js';
import { createCallBudget } from './call-budget.js';
import { namesReader } from './people-names.js';
import type { ChannelMembers, People, SlackPerson } from './person.js';
import { classifySlackError } from './slack-answers.js';
import { isOutsider, type SlackFacts, whoIs } from './who-is.rule.js';
import { createWorkspaceList } from './workspace-list.js';

export interface PeopleOptions {
  readonly clock: () => Date;
  /** Slack's team id of our workspace: whoever belongs to another is a stranger. Without it nobody is compared. */
  readonly workspaceId?: string;
}

/** Milliseconds. */
const REMEMBERED_FOR = 10 * 60_000;
/** A modal that is sent in has to be answered within three seconds, with whatever else there is to do. */
const LANGUAGE_WITHIN = 1_000;
const MOST_PEOPLE_REMEMBERED = 20_000;
/** The most that Slack puts into one page (conversations.members). */
const PAGE = 1000;
/** Above this many, reading the workspace's list costs fewer calls than asking about each. */
const ASKED_ONE_BY_ONE = 20;
/** users.list may be called twenty times a minute (Slack: tier 2). */
const LISTED_A_MINUTE = 20;
/** users.info may be called about a hundred times a minute (Slack: tier 4); the rest is left for people who press now. */
const ASKED_A_MINUTE = 60;
const MOST_FAILURES_IN_A_ROW = 3;
const READER = 'people';
const GONE: ReadonlySet<string> = new Set(['user_not_found', 'user_not_visible']);

/** What Slack tells of a person, in their own record or in the workspace's list. */
type SlackUser = SlackFacts & { readonly locale?: string | undefined; readonly tz?: string | undefined };

/**
 * Asks Slack about people, each for themselves: one of whom it says nothing keeps nobody else from being read. Names and
 * addresses are not kept.
 */
export function createPeople({ clock, workspaceId }: PeopleOptions): People {
  const teamId = workspaceId ?? null;
  const known = boundedMap<{ readonly person: SlackPerson; readonly readAt: number }>(MOST_PEOPLE_REMEMBERED);
  /** When somebody was last asked about, so that those of whom Slack says nothing are asked about last. */
  const askedAt = boundedMap<number>(MOST_PEOPLE_REMEMBERED);
  const list = createWorkspaceList(createCallBudget(clock, LISTED_A_MINUTE));
  const askedEach = createCallBudget(clock, ASKED_A_MINUTE);

  async function readFresh(client: WebClient, userId: string): Promise<SlackPerson> {
    const { user } = await client.users.info({ user: userId, include_locale: true });
    return remember(personOf(userId, user ?? {}));
  }

  function personOf(userId: string, user: SlackUser): SlackPerson {
    const { tz } = user;
    const role = whoIs({ ...user, id: userId }, teamId);
    return {
      userId,
      slackLocale: user.locale ?? null,
      isAdmin: role === 'admin' || role === 'owner',
      isBot: role === 'bot',
      role,
      timeZone: tz && isTimeZone(tz) ? tz : null,
      isActive: !isOutsider(role),
    };
  }

  function remember(person: SlackPerson): SlackPerson {
    known.set(person.userId, { person, readAt: clock().getTime() });
    return person;
  }

  /** Where Slack definitely says that there is no such person, that is what is known of them. @returns null when it says nothing */
  function noted(userId: string, error: unknown): SlackPerson | null {
    const failure = classifySlackError(error);
    if (failure.kind !== 'refused' || !GONE.has(failure.error)) return null;
    const before = known.get(userId)?.person ?? personOf(userId, {});
    return remember({ ...before, role: 'unknown', isAdmin: false, isActive: false });
  }

  async function read(client: WebClient, userId: string, payload: SlackFacts = {}): Promise<SlackPerson> {
    const cached = known.get(userId);
    // Whoever is kept out may have been let in a moment ago.
    const isFresh = cached && clock().getTime() - cached.readAt < REMEMBERED_FOR && cached.person.isActive;
    if (isFresh) return cached.person;
    // Nobody loses a visit because Slack cannot say which language they read.
    const guess = cached?.person ?? personOf(userId, payload);
    const asked = readFresh(client, userId).catch((error: unknown) => noted(userId, error) ?? guess);
    let giveUp: NodeJS.Timeout | undefined;
    const tooLong = new Promise<SlackPerson>((resolve) => {
      giveUp = setTimeout(resolve, LANGUAGE_WITHIN, guess);
    });
    return Promise.race([asked, tooLong]).finally(() => clearTimeout(giveUp));
  }

  async function readNow(client: WebClient, userId: string): Promise<SlackPerson | null> {
    return readFresh(client, userId).catch((error: unknown) => noted(userId, error));
  }

  /** @returns those of them who were not found; everybody where the list could not be read */
  async function readList(client: WebClient, userIds: readonly string[]): Promise<readonly string[]> {
    const sought = new Set(userIds);
    const see = (user: SlackUser & { readonly id: string }): void => {
      if (!sought.has(user.id)) return;
      const person = personOf(user.id, user);
      // Without a language it is not the whole truth: then their own record has to be asked for.
      if (!user.locale && person.isActive) return;
      remember(person);
      sought.delete(user.id);
    };
    await list.read(client, READER, see, () => sought.size === 0).catch(() => undefined);
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
    const others = isCrowd ? await readList(client, userIds) : [...userIds];
    const byLastAsked = others
      .map((userId) => ({ userId, at: askedAt.get(userId) ?? 0 }))
      .sort((one, other) => one.at - other.at);
    let failuresInARow = 0;
    for (const { userId } of byLastAsked) {
      if (!askedEach.take(READER)) return;
      askedAt.set(userId, clock().getTime());
      const failure = await readOrNote(client, userId);
      if (failure === 'rate_limited') return;
      failuresInARow = failure ? failuresInARow + 1 : 0;
      if (failuresInARow === MOST_FAILURES_IN_A_ROW) return;
    }
  }

  /** @returns why Slack says nothing of them, and may in a moment; null when it has */
  async function readOrNote(client: WebClient, userId: string): Promise<string | null> {
    try {
      await readFresh(client, userId);
      return null;
    } catch (error) {
      return noted(userId, error) ? null : classifySlackError(error).kind;
    }
  }

  async function refresh(client: WebClient): Promise<void> {
    await readAll(client, known.keys());
  }

  async function findOwner(client: WebClient): Promise<string | null> {
    let owner: string | null = null;
    const see = (user: SlackUser & { readonly id: string }): void => {
      if (owner === null && whoIs(user, teamId) === 'owner') owner = user.id;
    };
    await list.read(client, READER, see, () => owner !== null).catch(() => undefined);
    return owner;
  }

  async function listedIn(client: WebClient, channelId: string): Promise<readonly string[]> {
    const members: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.conversations.members({ channel: channelId, limit: PAGE, ...(cursor && { cursor }) });
      members.push(...(page.members ?? []));
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    return members;
  }

  async function judge(client: WebClient, userIds: readonly string[]): Promise<ChannelMembers> {
    const people = await readMany(client, userIds);
    return {
      present: userIds.filter((userId) => people.get(userId)?.isActive),
      unsure: userIds.filter((userId) => !people.has(userId)),
    };
  }

  return {
    read,
    readNow,
    readFresh,
    readMany,
    refresh,
    findOwner,
    listedIn,
    judge,
    inChannel: async (client, channelId) => judge(client, await listedIn(client, channelId)),
    names: namesReader(list, askedEach),
  };
}
