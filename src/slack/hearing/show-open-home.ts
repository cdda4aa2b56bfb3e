import type { WebClient } from '@slack/web-api';
import { outsiderReply } from '../outsider.js';
import type { Deps } from './deps.js';
import { homeChanged } from './home-changes.js';
import { speakingToSomebody } from './speaking.js';

/** Shows somebody their App Home as it is now, since something in it has changed; an outsider’s never changes. */
export async function showOpenHome(deps: Deps, client: WebClient, userId: string): Promise<void> {
  const { person, say } = await speakingToSomebody(deps, client, userId);
  if (outsiderReply(say, person.role)) return;
  const society = deps.store.in(deps.workspaceId);
  await homeChanged(deps, { society, person, say, now: deps.clock(), client });
}
