import type { LedgerRow } from './ledger-rows.store.js';
import type { FoundPost } from './own-posts.js';
import type { PacedMethod } from './pace.js';
import type { ListedMessage } from './scheduled-messages.js';

/** One step of an audit: at most one call. */
export type AuditTask =
  | { readonly kind: 'list'; readonly cursor: string | null; readonly before: readonly ListedMessage[] }
  | { readonly kind: 'delete_scheduled'; readonly message: ListedMessage }
  /** Finds out how far back a channel has to be read. */
  | { readonly kind: 'begin_channel'; readonly channelId: string }
  | { readonly kind: 'read_channel'; readonly reading: Reading }
  | { readonly kind: 'check_post'; readonly row: LedgerRow }
  | { readonly kind: 'delete_post'; readonly channelId: string; readonly post: FoundPost }
  | { readonly kind: 'close_channel'; readonly reading: Reading };

/** A channel of which some pages have been read. */
export interface Reading {
  readonly channelId: string;
  readonly beganAt: Date;
  /** Everything older is known from before. */
  readonly knownUntil: Date;
  /** The oldest that is asked for. */
  readonly oldest: Date;
  readonly cursor: string | null;
  readonly found: readonly FoundPost[];
}

const CALLS: Readonly<Record<AuditTask['kind'], PacedMethod | null>> = {
  list: 'chat.scheduledMessages.list',
  delete_scheduled: 'chat.deleteScheduledMessage',
  begin_channel: null,
  read_channel: 'conversations.history',
  check_post: 'conversations.history',
  delete_post: 'chat.delete',
  close_channel: null,
};

/** The method that a task calls; null when it asks Slack for nothing. */
export function callOf({ kind }: AuditTask): PacedMethod | null {
  return CALLS[kind];
}

/** The channel that a task reads; null for others. */
export function channelOf(task: AuditTask): string | null {
  switch (task.kind) {
    case 'begin_channel':
      return task.channelId;
    case 'read_channel':
    case 'close_channel':
      return task.reading.channelId;
    case 'check_post':
      return task.row.slackChannelId;
    default:
      return null;
  }
}
