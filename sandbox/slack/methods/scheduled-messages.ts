import { z } from 'zod';
import { writableChannel } from '../access.js';
import { contentArguments, readContent } from '../message-content.js';
import { defineMethod, flag, id, type Method, page, paging, whole } from '../method.js';
import { Refusal, refusalWithMessages } from '../refusal.js';

const LONGEST_TEXT = 40_000;

const schedule = defineMethod(
  'chat.scheduleMessage',
  { scopes: ['chat:write'] },
  z.object({ channel: id, post_at: whole, as_user: flag, ...contentArguments }),
  (workspace, args) => {
    if (args.as_user) throw refusalWithMessages('invalid_arguments', ['[ERROR] as_user is not supported']);
    const channel = writableChannel(workspace, args.channel);
    if ((args.text?.length ?? 0) > LONGEST_TEXT) throw new Refusal('msg_too_long');
    const { text, blocks, metadata } = readContent(workspace, args);
    const added = workspace.scheduled.add({
      channelId: channel.id,
      postAt: new Date(args.post_at * 1000),
      text,
      blocks,
      hasMetadata: metadata !== undefined,
    });
    return {
      channel: channel.id,
      scheduled_message_id: added.id,
      // Text, although the documented schema says integer: so Slack answers.
      post_at: String(args.post_at),
      message: { text, type: 'delayed_message', subtype: 'bot_message', bot_id: workspace.botId },
    };
  },
);

const remove = defineMethod(
  'chat.deleteScheduledMessage',
  { scopes: ['chat:write'] },
  z.object({ channel: id, scheduled_message_id: id }),
  (workspace, args) => {
    if (!workspace.world.channels.has(args.channel)) throw new Refusal('channel_not_found');
    workspace.scheduled.remove(args.channel, args.scheduled_message_id);
    return {};
  },
);

/** Without blocks and metadata: Slack does not give them back. */
const list = defineMethod(
  'chat.scheduledMessages.list',
  { scopes: [] },
  z.object({ channel: id.optional(), oldest: whole.optional(), latest: whole.optional(), ...paging }),
  (workspace, args) => {
    if (args.channel !== undefined && !workspace.world.channels.has(args.channel)) throw new Refusal('invalid_channel');
    const wanted = workspace.scheduled
      .list()
      .filter(({ channelId }) => args.channel === undefined || channelId === args.channel)
      .map(({ id: messageId, channelId, postAt, createdAt, text }) => ({
        id: messageId,
        channel_id: channelId,
        post_at: Math.floor(postAt.getTime() / 1000),
        date_created: Math.floor(createdAt.getTime() / 1000),
        text,
      }))
      .filter(({ post_at }) => post_at >= (args.oldest ?? 0) && post_at <= (args.latest ?? Number.POSITIVE_INFINITY));
    const { items, response_metadata } = page(wanted, args);
    return { scheduled_messages: items, response_metadata };
  },
);

export const scheduledMessagesMethods: readonly Method[] = [schedule, remove, list];
