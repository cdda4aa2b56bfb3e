import type { WebClient } from '@slack/web-api';

/** Above this many, reading the workspace's list costs fewer calls than asking about each. */
const ASKED_ONE_BY_ONE = 20;
/** The most that Slack puts into one page (users.list), and how many of them may be read a minute with room to spare. */
const PAGE = 1000;
const MOST_PAGES = 10;

interface Named {
  readonly id?: string;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
}

/**
 * What people are called in Slack now, by Slack user id: the name they show, then their full name. Asked each time, because
 * names are never kept.
 */
export async function readNames(
  client: WebClient,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const users = userIds.length > ASKED_ONE_BY_ONE ? await listed(client, userIds) : await asked(client, userIds);
  return new Map(users.map((user) => [user.id ?? '', namesOf(user)]));
}

async function asked(client: WebClient, userIds: readonly string[]): Promise<Named[]> {
  const answers = await Promise.all(userIds.map((userId) => client.users.info({ user: userId })));
  return answers.flatMap(({ user }) => user ?? []);
}

async function listed(client: WebClient, userIds: readonly string[]): Promise<Named[]> {
  const wanted = new Set(userIds);
  const found: Named[] = [];
  let cursor = '';
  for (let page = 1; page <= MOST_PAGES && found.length < wanted.size; page += 1) {
    const { members = [], response_metadata: next } = await client.users.list({ limit: PAGE, cursor });
    found.push(...members.filter(({ id }) => id !== undefined && wanted.has(id)));
    cursor = next?.next_cursor ?? '';
    if (cursor === '') break;
  }
  return found;
}

function namesOf({ profile }: Named): string[] {
  const names = [profile?.display_name, profile?.real_name].filter((name) => name !== undefined);
  return [...new Set(names.filter((name) => name.trim() !== ''))];
}
