import type { GlobalShortcut } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Reply, toldModal } from '../blocks/parts.js';
import { outsiderReply } from '../outsider.js';
import type { Deps } from './deps.js';
import { firstAsked } from './first-asked.js';
import type { Request } from './request.js';
import { screenFor } from './screen.js';
import { tellAlone } from './tell-alone.js';

export interface ChosenShortcut {
  readonly shortcut: GlobalShortcut;
  readonly client: WebClient;
}

export interface HeardShortcut {
  readonly kind: 'shortcut';
  readonly callbackId: string;
  hear(deps: Deps, chosen: ChosenShortcut): Promise<void>;
}

/** Hears a global shortcut. It belongs to no conversation, so that its answers are modals. */
export function onShortcut(callbackId: string, handle: (request: Request) => Promise<Reply | null>): HeardShortcut {
  return { kind: 'shortcut', callbackId, hear: (deps, chosen) => answerShortcut(deps, chosen, handle) };
}

async function answerShortcut(
  deps: Deps,
  { shortcut, client }: ChosenShortcut,
  handle: (request: Request) => Promise<Reply | null>,
): Promise<void> {
  const society = deps.store.in(deps.workspaceId);
  const now = deps.clock();
  const asked = { userId: shortcut.user.id, channelId: null, ids: [] };
  const key = `shortcut:${shortcut.trigger_id}`;
  const first = await firstAsked(deps, client, { key, noting: 'before' }, asked, shortcut.user);
  if (!first) return;
  const { person, say } = first.spokenTo;
  const tell = (reply: Reply): Promise<void> => tellAlone(client, deps, person.userId, undefined, reply);
  const screen = screenFor(deps, person, { say, client, triggerId: shortcut.trigger_id, tell });
  const answer = async (reply: Reply): Promise<void> => {
    await screen.open(toldModal(say, reply), reply);
  };
  const keptOut = outsiderReply(say, person.role);
  if (keptOut) return answer(keptOut);
  const reply = await handle({ society, person, say, now, client, screen, answer });
  if (reply) await answer(reply);
}
