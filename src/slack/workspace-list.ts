import type { UsersListResponse, WebClient } from '@slack/web-api';
import type { CallBudget } from './call-budget.js';

/** One person as the workspace's list has them; most of it may be missing. */
export type ListedUser = NonNullable<UsersListResponse['members']>[number];

/** The workspace's list of people, which several readers go through page by page within one budget. */
export interface WorkspaceList {
  /**
   * Goes through the list until `isEnough` says so, the whole of it has been seen, or the budget is used up. Where that was in
   * the middle, the same reader goes on there the next time.
   * @param reader who reads, for the budget
   * @param see is shown everybody on each page
   * @throws what Slack answers to a page
   */
  read(
    client: WebClient,
    reader: string,
    see: (user: ListedUser & { readonly id: string }) => void,
    isEnough: () => boolean,
  ): Promise<void>;
}

/** The most that Slack puts into one page. */
const PAGE = 1000;

export function createWorkspaceList(budget: CallBudget): WorkspaceList {
  const goOnAt = new Map<string, string>();
  return {
    async read(client, reader, see, isEnough) {
      const begunAt = goOnAt.get(reader);
      goOnAt.delete(reader);
      let cursor = begunAt;
      let hasTurned = false;
      while (!isEnough()) {
        if (!budget.take(reader)) {
          if (cursor) goOnAt.set(reader, cursor);
          return;
        }
        const page = await client.users.list({ limit: PAGE, include_locale: true, ...(cursor && { cursor }) });
        for (const user of page.members ?? []) if (user.id) see({ ...user, id: user.id });
        cursor = page.response_metadata?.next_cursor || undefined;
        // Whoever began in the middle turns at the end, and has seen everybody where they began.
        const isRound = hasTurned ? cursor === begunAt : cursor === undefined && begunAt === undefined;
        if (isRound || (hasTurned && cursor === undefined)) return;
        if (cursor === undefined) hasTurned = true;
      }
    },
  };
}
