import { z } from 'zod';
import { knownChannel, writableChannel } from '../access.js';
import { contentArguments, readContent, readMetadata } from '../message-content.js';
import { defineMethod, flag, id, type Method } from '../method.js';
import { messagePayload } from '../payloads.js';
import { Refusal } from '../refusal.js';
import type { Workspace } from '../workspace.js';
import type { Message } from '../world.js';

const LONGEST_UPDATE = 4000;

const postMessage = defineMethod(
  'chat.postMessage',
  { scopes: ['chat:write'] },
  z.object({ channel: id, thread_ts: id.optional(), reply_broadcast: flag, ...contentArguments }),
  (workspace, args) => {
    const channel = writableChannel(workspace, directChannelOf(workspace, args.channel));
    const content = readContent(workspace, args);
    const message = workspace.world.addMessage({
      channelId: channel.id,
      userId: workspace.botUserId,
      ...content,
      ...threadOf(workspace, channel.id, args),
    });
    return { channel: channel.id, ts: message.ts, message: messagePayload(workspace, message, true) };
  },
);

const postEphemeral = defineMethod(
  'chat.postEphemeral',
  { scopes: ['chat:write'] },
  z.object({ channel: id, user: id, ...contentArguments }),
  (workspace, args) => {
    const channel = writableChannel(workspace, args.channel);
    if (!channel.members.has(args.user)) throw new Refusal('user_not_in_channel');
    const { text, blocks } = readContent(workspace, { ...args, metadata: undefined });
    const message = workspace.world.addMessage({
      channelId: channel.id,
      userId: workspace.botUserId,
      text,
      blocks,
      ephemeralFor: args.user,
    });
    return { message_ts: message.ts };
  },
);

const update = defineMethod(
  'chat.update',
  { scopes: ['chat:write'] },
  z.object({ channel: id, ts: id, ...contentArguments }),
  (workspace, args) => {
    const message = ownMessage(workspace, args.channel, args.ts, 'cant_update_message');
    if ((args.text?.length ?? 0) > LONGEST_UPDATE) throw new Refusal('msg_too_long');
    const { text, blocks } = readContent(workspace, { ...args, metadata: undefined });
    const metadata = args.metadata === undefined ? message.metadata : readMetadata(args.metadata);
    const { metadata: _before, ...rest } = message;
    const updated: Message = { ...rest, text, blocks, edited: true, ...(metadata ? { metadata } : {}) };
    workspace.world.replaceMessage(updated);
    return { channel: updated.channelId, ts: updated.ts, text, message: messagePayload(workspace, updated, true) };
  },
);

const remove = defineMethod(
  'chat.delete',
  { scopes: ['chat:write'] },
  z.object({ channel: id, ts: id }),
  (workspace, args) => {
    const message = ownMessage(workspace, args.channel, args.ts, 'cant_delete_message');
    workspace.world.removeMessage(message.channelId, message.ts);
    return { channel: message.channelId, ts: message.ts };
  },
);

export const chatMethods: readonly Method[] = [postMessage, postEphemeral, update, remove];

/** An answer to an answer goes into the same thread, and a thread outlives the message that it began with. */
function threadOf(
  workspace: Workspace,
  channelId: string,
  { thread_ts: ts, reply_broadcast: isBroadcast }: { thread_ts?: string | undefined; reply_broadcast: boolean },
): Pick<Message, 'threadTs' | 'isBroadcast'> {
  if (ts === undefined) return {};
  const answered = workspace.world.message(channelId, ts);
  const isThere = answered
    ? answered.ephemeralFor === undefined
    : workspace.world.messages(channelId).some(({ threadTs }) => threadTs === ts);
  if (!isThere) throw new Refusal('thread_not_found');
  return { threadTs: answered?.threadTs ?? ts, isBroadcast };
}

/** chat.postMessage takes a person's id for the direct conversation with them; chat.update does not. */
function directChannelOf(workspace: Workspace, channelOrUser: string): string {
  const user = workspace.world.users.get(channelOrUser);
  return user && !user.deleted ? workspace.world.directChannel(workspace.botUserId, user.id).id : channelOrUser;
}

function ownMessage(workspace: Workspace, channelId: string, ts: string, refusal: string): Message {
  const channel = knownChannel(workspace, channelId);
  if (channel.archived) throw new Refusal(refusal);
  const message = workspace.world.message(channelId, ts);
  if (!message || message.ephemeralFor !== undefined) throw new Refusal('message_not_found');
  if (message.userId !== workspace.botUserId) throw new Refusal(refusal);
  return message;
}
