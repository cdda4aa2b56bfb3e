import { Refusal } from './refusal.js';
import type { Workspace } from './workspace.js';
import type { Channel } from './world.js';

/** What the app may see and where it may write, by Slack's rules of scopes and membership. */
export const READ_SCOPE = { public: 'channels:read', private: 'groups:read', direct: 'im:read' } as const;
const HISTORY_SCOPE = { public: 'channels:history', private: 'groups:history', direct: 'im:history' } as const;

export function hasScope(workspace: Workspace, scope: string): boolean {
  return workspace.scopes.includes(scope);
}

/** @throws Refusal `missing_scope`, unless the app has one of the scopes */
export function requireScope(workspace: Workspace, ...oneOf: readonly string[]): void {
  if (oneOf.length === 0 || oneOf.some((scope) => hasScope(workspace, scope))) return;
  const provided = workspace.scopes.join(',');
  throw new Refusal('missing_scope', { needed: oneOf.join(','), provided });
}

/** A channel as far as the app can know of it: private ones only from within. @throws Refusal `channel_not_found` */
export function knownChannel(workspace: Workspace, channelId: string): Channel {
  const channel = workspace.world.channels.get(channelId);
  if (!channel || (channel.kind !== 'public' && !isMember(workspace, channel))) throw new Refusal('channel_not_found');
  return channel;
}

export function readableChannel(workspace: Workspace, channelId: string): Channel {
  const channel = knownChannel(workspace, channelId);
  requireScope(workspace, READ_SCOPE[channel.kind]);
  return channel;
}

export function channelWithHistory(workspace: Workspace, channelId: string): Channel {
  const channel = knownChannel(workspace, channelId);
  requireScope(workspace, HISTORY_SCOPE[channel.kind]);
  if (!isMember(workspace, channel)) throw new Refusal('not_in_channel');
  return channel;
}

/** @throws Refusal `channel_not_found`, `is_archived`, `not_in_channel`, `messages_tab_disabled` */
export function writableChannel(workspace: Workspace, channelId: string): Channel {
  const channel = knownChannel(workspace, channelId);
  if (channel.archived) throw new Refusal('is_archived');
  if (!isMember(workspace, channel) && !hasScope(workspace, 'chat:write.public')) throw new Refusal('not_in_channel');
  const { messages_tab_enabled: messagesTab } = workspace.manifest.features.app_home;
  if (channel.kind === 'direct' && messagesTab === false) throw new Refusal('messages_tab_disabled');
  return channel;
}

export function visibleInLists(workspace: Workspace, channel: Channel): boolean {
  return (channel.kind === 'public' || isMember(workspace, channel)) && hasScope(workspace, READ_SCOPE[channel.kind]);
}

function isMember(workspace: Workspace, channel: Channel): boolean {
  return channel.members.has(workspace.botUserId);
}
