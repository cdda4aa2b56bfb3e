import type { ChannelRefusal } from '../../slack/slack-errors.rule.js';

/** To whoever can act: Slack refuses something of ours, and waiting does not mend it. */
export type UndeliveredNoticeFacts =
  /** To a leader: we cannot post in the group's channel. */
  | {
      readonly kind: 'cannot_post';
      readonly groupId: string;
      readonly channelId: string;
      readonly reason: ChannelRefusal;
    }
  /** To national staff: we cannot post in the national channel. */
  | { readonly kind: 'national_cannot_post'; readonly channelId: string; readonly reason: ChannelRefusal }
  /** A single message does not arrive, or nothing at all reaches somebody. */
  | {
      readonly kind: 'not_delivered';
      /** Whose people or channel it concerns; null for what concerns no single group. */
      readonly groupId: string | null;
      /** Slack id of the channel or person it is meant for. */
      readonly recipientId: string;
      /** The message's key; null where nothing at all reaches this person. */
      readonly key: string | null;
      /** Slack's error name. */
      readonly error: string;
    };
