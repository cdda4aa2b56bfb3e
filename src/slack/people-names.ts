import type { WebClient } from '@slack/web-api';
import type { CallBudget } from './call-budget.js';
import type { People } from './person.js';
import type { ListedUser, WorkspaceList } from './workspace-list.js';

/** Above this many, reading the workspace's list costs fewer calls than asking about each. */
const ASKED_ONE_BY_ONE = 20;
const READER = 'names';

/**
 * Reads what people are called in Slack now, each time anew, because names are never kept. Whoever Slack says nothing of is
 * left out.
 */
export function namesReader(list: WorkspaceList, askedEach: CallBudget): People['names'] {
  return async (client, userIds) => {
    const names = new Map<string, readonly string[]>();
    const see = (user: ListedUser): void => {
      if (user.id) names.set(user.id, namesOf(user));
    };
    if (userIds.length > ASKED_ONE_BY_ONE) {
      const sought = new Set(userIds);
      const seeSought = (user: ListedUser): void => {
        if (user.id && sought.delete(user.id)) see(user);
      };
      await list.read(client, READER, seeSought, () => sought.size === 0).catch(() => undefined);
    }
    const others = userIds.filter((userId) => !names.has(userId)).filter(() => askedEach.take(READER));
    await Promise.all(others.map((userId) => ask(client, userId).then((user) => user && see(user))));
    return names;
  };
}

/** @returns null where Slack says nothing of this one, which is nobody else's fault */
async function ask(client: WebClient, userId: string): Promise<ListedUser | null> {
  const { user } = await client.users.info({ user: userId }).catch(() => ({ user: undefined }));
  return user ? { ...user, id: userId } : null;
}

function namesOf({ profile }: ListedUser): string[] {
  const names = [profile?.display_name, profile?.real_name].filter((name) => name !== undefined);
  return [...new Set(names.filter((name) => name.trim() !== ''))];
}
