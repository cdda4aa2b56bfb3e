import type { Group } from './model.js';

/** Why a channel takes no message of ours, and who can mend it. */
export type ChannelRefusal = 'not_in_channel' | 'archived' | 'not_allowed';

/** Why a message does not arrive. `other`: something that only whoever runs the bot can mend. */
export type RefusalCause = ChannelRefusal | 'person_gone' | 'other';

/** A message that Slack has refused. */
export interface Undelivered {
  readonly key: string;
  /** Slack id of the channel or person it is meant for. */
  readonly recipientId: string;
  /** Slack's error name. */
  readonly error: string;
}

/** Whose undelivered messages somebody may see and have tried again. */
export interface Overseer {
  readonly isNationalStaff: boolean;
  readonly leads: readonly Group[];
  /** Slack user ids of the members and leaders of the groups they lead. */
  readonly people: ReadonlySet<string>;
}

const CAUSES: Readonly<Record<string, RefusalCause>> = {
  not_in_channel: 'not_in_channel',
  // What Slack says of a private channel that we were removed from.
  channel_not_found: 'not_in_channel',
  is_archived: 'archived',
  restricted_action: 'not_allowed',
  restricted_action_read_only_channel: 'not_allowed',
  restricted_action_thread_only_channel: 'not_allowed',
  user_disabled: 'person_gone',
  user_not_found: 'person_gone',
  user_not_visible: 'person_gone',
};

/** @param error Slack's error name */
export function causeOf(error: string): RefusalCause {
  return CAUSES[error] ?? 'other';
}

/** Why a group's channel takes nothing; null when the channel is not what is wrong. */
export function channelRefusal(error: string): ChannelRefusal | null {
  const cause = causeOf(error);
  return cause === 'person_gone' || cause === 'other' ? null : cause;
}

/** Leaders oversee what is meant for their own group's channel and people, national staff everything. */
export function oversees({ isNationalStaff, leads, people }: Overseer, { recipientId }: Undelivered): boolean {
  return isNationalStaff || people.has(recipientId) || leads.some(({ channelId }) => channelId === recipientId);
}
