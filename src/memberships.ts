import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Deps } from './deps.js';

const UNSEEN: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel', 'fetch_members_failed']);

/**
 * Brings every group's memberships up to what Slack's channels say, because an event can be lost. A channel that the bot
 * cannot see (it was removed, the channel was deleted) leaves its group as it was: nobody loses a visit to a slip of the
 * finger.
 */
export async function syncMemberships(deps: Deps, client: WebClient, workspaceId: string): Promise<void> {
  const society = deps.store.in(workspaceId);
  const everybody = new Set<string>();
  for (const group of await society.groups.list()) {
    try {
      const present = await deps.people.inChannel(client, group.channelId);
      await society.memberships.sync(group.id, present, deps.clock());
      for (const userId of present) everybody.add(userId);
    } catch (error) {
      if (!(error instanceof WebAPIPlatformError) || !UNSEEN.has(error.data.error)) throw error;
      const reason = error.data.error;
      deps.logger.warn({ groupId: group.id, reason }, 'the bot cannot see the channel of a group');
    }
  }
  // Read together, so that a crowd that claims at once does not have to be asked about one by one.
  await deps.people.readMany(client, [...everybody]);
  deps.reconcileSoon();
}
