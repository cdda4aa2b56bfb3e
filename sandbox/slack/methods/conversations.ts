import { z } from 'zod';
import { channelWithHistory, knownChannel, readableChannel, requireScope, visibleInLists } from '../access.js';
import type { Events } from '../events.js';
import { defineMethod, flag, id, type Method, page, paging } from '../method.js';
import { messagePayload } from '../payloads.js';
import { Refusal } from '../refusal.js';
import type { Workspace } from '../workspace.js';
import { type Channel, isInChannel } from '../world.js';

const READ_SCOPES = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const HISTORY_SCOPES = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];
const TYPES: Readonly<Record<string, { readonly kind: Channel['kind'] | null; readonly scope: string }>> = {
  public_channel: { kind: 'public', scope: 'channels:read' },
  private_channel: { kind: 'private', scope: 'groups:read' },
  im: { kind: 'direct', scope: 'im:read' },
  mpim: { kind: null, scope: 'mpim:read' },
};
const types = z.string().default('public_channel');

const info = defineMethod(
  'conversations.info',
  { scopes: READ_SCOPES },
  z.object({ channel: id, include_num_members: flag }),
  (workspace, args) => {
    const channel = readableChannel(workspace, args.channel);
    const count = args.include_num_members ? { num_members: channel.members.size } : {};
    return { channel: { ...channelPayload(workspace, channel), ...count } };
  },
);

const members = defineMethod(
  'conversations.members',
  { scopes: READ_SCOPES },
  z.object({ channel: id, ...paging }),
  (workspace, args) => {
    const channel = readableChannel(workspace, args.channel);
    const { items, response_metadata } = page([...channel.members], args);
    return { members: items, response_metadata };
  },
);

const list = defineMethod(
  'conversations.list',
  { scopes: READ_SCOPES },
  z.object({ types, exclude_archived: flag, ...paging }),
  (workspace, args) => channelPage(workspace, args, () => true),
);

/** The conversations that the app (or a person) is in. */
const ofUser = defineMethod(
  'users.conversations',
  { scopes: READ_SCOPES },
  z.object({ types, user: id.optional(), exclude_archived: flag, ...paging }),
  (workspace, args) => channelPage(workspace, args, (channel) => channel.members.has(args.user ?? workspace.botUserId)),
);

const history = defineMethod(
  'conversations.history',
  { scopes: HISTORY_SCOPES },
  z.object({
    channel: id,
    oldest: z.coerce.number().optional(),
    latest: z.coerce.number().optional(),
    inclusive: flag,
    include_all_metadata: flag,
    ...paging,
  }),
  (workspace, args) => {
    const channel = channelWithHistory(workspace, args.channel);
    const { oldest = 0, latest = Number.POSITIVE_INFINITY } = args;
    const within = (ts: number) => (args.inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest);
    const newestFirst = workspace.world
      .messages(channel.id)
      .filter((message) => isInChannel(message) && within(Number(message.ts)))
      .reverse();
    const { items, response_metadata } = page(newestFirst, args);
    return {
      messages: items.map((message) => messagePayload(workspace, message, args.include_all_metadata)),
      has_more: response_metadata.next_cursor !== '',
      pin_count: 0,
      response_metadata,
    };
  },
);

const open = defineMethod(
  'conversations.open',
  { scopes: ['channels:manage', 'groups:write', 'im:write', 'mpim:write'] },
  z.object({ users: z.string().optional(), channel: id.optional(), return_im: flag }),
  (workspace, args) => {
    if (args.channel !== undefined) return { channel: { id: knownChannel(workspace, args.channel).id } };
    const userIds = (args.users ?? '').split(',').filter(Boolean);
    if (userIds.length === 0) throw new Refusal('users_list_not_supplied');
    requireScope(workspace, userIds.length === 1 ? 'im:write' : 'mpim:write');
    const [userId = ''] = userIds;
    if (userIds.length > 1) throw new Refusal('method_not_supported_for_channel_type');
    const user = workspace.world.users.get(userId);
    if (!user) throw new Refusal('user_not_found');
    if (user.deleted) throw new Refusal('user_disabled');
    const channel = workspace.world.directChannel(workspace.botUserId, user.id);
    return { channel: args.return_im ? channelPayload(workspace, channel) : { id: channel.id } };
  },
);

export function conversationsMethods(events: Events): readonly Method[] {
  const join = defineMethod(
    'conversations.join',
    { scopes: ['channels:join'] },
    z.object({ channel: id }),
    (workspace, args) => {
      const channel = knownChannel(workspace, args.channel);
      if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
      if (channel.archived) throw new Refusal('is_archived');
      const isNew = !channel.members.has(workspace.botUserId);
      if (isNew) void events.join(channel.id, workspace.botUserId);
      return { channel: channelPayload(workspace, channel), ...(isNew ? {} : { warning: 'already_in_channel' }) };
    },
  );
  return [info, members, list, ofUser, history, open, join];
}

function channelPage(
  workspace: Workspace,
  args: { types: string; exclude_archived: boolean; cursor?: string | undefined; limit?: number | undefined },
  wanted: (channel: Channel) => boolean,
): Record<string, unknown> {
  const kinds = args.types.split(',').map((name) => {
    const type = TYPES[name.trim()];
    if (!type) throw new Refusal('invalid_types');
    requireScope(workspace, type.scope);
    return type.kind;
  });
  const channels = [...workspace.world.channels.values()]
    .filter((channel) => kinds.includes(channel.kind) && visibleInLists(workspace, channel))
    .filter((channel) => !(args.exclude_archived && channel.archived))
    .filter(wanted);
  const { items, response_metadata } = page(channels, args);
  return { channels: items.map((channel) => channelPayload(workspace, channel)), response_metadata };
}

function channelPayload(workspace: Workspace, channel: Channel): Record<string, unknown> {
  const base = {
    id: channel.id,
    created: Math.floor(channel.created.getTime() / 1000),
    is_archived: channel.archived,
    is_org_shared: false,
    context_team_id: workspace.teamId,
  };
  if (channel.kind === 'direct') {
    const other = [...channel.members].find((member) => member !== workspace.botUserId);
    return { ...base, is_im: true, user: other, is_user_deleted: false, is_open: true };
  }
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_member: channel.members.has(workspace.botUserId),
    is_general: false,
    is_shared: false,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}
