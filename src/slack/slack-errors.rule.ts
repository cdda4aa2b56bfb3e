/** Why a channel takes no message of ours. */
export type ChannelRefusal = 'not_in_channel' | 'archived' | 'not_allowed' | 'limit_reached';

/** Why a channel cannot be chosen, as Slack says now. */
export type ChannelProblem = 'bot_not_in_channel' | 'archived' | 'not_a_channel';

/** What an error of Slack's means for whatever was asked. */
export type SlackMeaning =
  /** Nothing was done: too often, ask again after a while. */
  | 'rate_limited'
  /** Nothing was done: the moment was wrong. Ask again. */
  | 'ask_again'
  /** It may have been done. Look before asking again. */
  | 'unknown_outcome'
  /** Nothing was done, because the app as a whole is turned away: nothing else is at fault. */
  | 'app_turned_away'
  /** The channel takes nothing of ours until somebody acts. */
  | ChannelRefusal
  /** Whoever it is for is not in the workspace, as far as we can see. */
  | 'person_gone'
  /** Whoever it is for takes no direct messages of ours. */
  | 'person_unreachable'
  /** The post stays as it is for ever: another takes its place. */
  | 'not_editable'
  /** What it is about is there no longer, or was done before: nothing to worry about. */
  | 'gone'
  /** The workspace does not take this one thing, whatever it says: a file, an answer in a closed thread. */
  | 'not_taken'
  /** Our own fault, or nothing that we have heard of: whoever runs the bot has to see it. */
  | 'ours';

/** Slack's name for blocks that it does not take. */
export const REFUSED_BLOCKS = 'invalid_blocks';

/** What the errors that Slack names mean, for all methods but those named below. */
const MEANINGS: Readonly<Record<SlackMeaning, readonly string[]>> = {
  rate_limited: ['ratelimited', 'rate_limited'],
  ask_again: [
    'expired_trigger_id',
    'external_channel_migrating',
    'fetch_members_failed',
    'list_record_comment_fetch_failed',
    'restricted_too_many',
    'streaming_state_conflict',
    'team_added_to_org',
    'time_in_past',
  ],
  unknown_outcome: [
    'fatal_error',
    'file_update_failed',
    'internal_error',
    'request_timeout',
    'service_unavailable',
    'update_failed',
  ],
  app_turned_away: [
    'account_inactive',
    'bad_token',
    'forbidden_team',
    'invalid_auth',
    'invalid_token',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
    'two_factor_setup_required',
  ],
  not_in_channel: [
    'channel_is_limited_access',
    // What Slack says of a private channel that we were removed from.
    'channel_not_found',
    'not_in_channel',
  ],
  archived: ['is_archived', 'is_inactive'],
  not_allowed: [
    'access_denied',
    'app_access_restricted',
    'ekm_access_denied',
    'no_permission',
    'posting_to_channel_denied',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
    'send_on_behalf_not_allowed',
  ],
  limit_reached: ['message_limit_exceeded'],
  person_gone: ['user_disabled', 'user_not_found', 'user_not_visible'],
  person_unreachable: ['cannot_dm_bot', 'invalid_user_combination', 'messages_tab_disabled', 'user_not_in_channel'],
  not_editable: ['block_mismatch', 'cant_update_message', 'edit_window_closed', 'message_not_found'],
  gone: [
    'cant_delete_message',
    'exchanged_trigger_id',
    'file_deleted',
    'file_is_deleted',
    'file_not_found',
    'hash_conflict',
    'invalid_scheduled_message_id',
    'not_found',
    'not_visible',
    'thread_not_found',
    'view_not_found',
  ],
  not_taken: [
    'blocked_file_type',
    'cannot_reply_to_message',
    'cant_broadcast_message',
    'file_type_not_allowed',
    'file_upload_size_restricted',
    'file_uploads_disabled',
    'file_uploads_except_images_disabled',
    'max_file_sharing_exceeded',
    'restricted_action_non_threadable_channel',
    'restricted_action_thread_locked',
    'slack_connect_blocked_file_type',
    'slack_connect_canvas_sharing_blocked',
    'slack_connect_clip_sharing_blocked',
    'slack_connect_file_link_sharing_blocked',
    'slack_connect_file_upload_sharing_blocked',
    'slack_connect_lists_sharing_blocked',
    'storage_limit_reached',
    'too_many_members',
  ],
  ours: [
    'alt_txt_too_large',
    'as_user_not_supported',
    'attachment_payload_limit_exceeded',
    'canvas_disabled_file_team',
    'canvas_disabled_user_team',
    'canvas_globally_disabled',
    'channels_limit_exceeded',
    'draft_already_deleted',
    'draft_already_sent',
    'draft_has_conflict',
    'draft_not_found',
    'duplicate_channel_not_found',
    'duplicate_external_id',
    'duplicate_message_not_found',
    'file_share_limit_reached',
    'insecure_request',
    'invalid_arguments',
    'invalid_attachments',
    REFUSED_BLOCKS,
    'invalid_blocks_format',
    'invalid_channel',
    'invalid_cursor',
    'invalid_limit',
    'invalid_metadata_filter_keys',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'invalid_time',
    'invalid_trigger_id',
    'invalid_ts_latest',
    'invalid_ts_oldest',
    'limit_required',
    'markdown_text_conflict',
    'metadata_must_be_sent_from_app',
    'metadata_too_large',
    'method_not_supported_for_channel_type',
    'missing_args',
    'missing_argument',
    'missing_file_data',
    'missing_profile_id',
    'missing_scope',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_dual_broadcast_content_update',
    'no_text',
    'not_allowed_token_type',
    'not_enabled',
    'not_enough_users',
    'not_implemented',
    'push_limit_reached',
    'snippet_too_large',
    'team_not_found',
    'template_not_visible',
    'time_too_far',
    'too_many_attachments',
    'too_many_contact_cards',
    'too_many_users',
    'unable_to_share_files',
    'unknown_snippet_type',
    'unknown_subtype',
    'users_list_not_supplied',
    'view_too_large',
  ],
};

/** Where the same name means something else. */
const IN_METHOD: Readonly<Record<string, Readonly<Record<string, SlackMeaning>>>> = {
  'chat.delete': { message_not_found: 'gone' },
  'chat.getPermalink': { message_not_found: 'gone' },
  // A conversation with a person, not a channel.
  'conversations.open': { channel_not_found: 'person_unreachable' },
  'conversations.info': { method_not_supported_for_channel_type: 'not_in_channel' },
  'conversations.join': { method_not_supported_for_channel_type: 'not_in_channel' },
  'files.info': { access_denied: 'gone' },
};

const KNOWN: ReadonlyMap<string, SlackMeaning> = new Map(
  (Object.keys(MEANINGS) as SlackMeaning[]).flatMap((meaning) =>
    MEANINGS[meaning].map((error) => [error, meaning] as const),
  ),
);

/** @returns null for an error that this table does not name */
export function namedMeaning(method: string | null, error: string): SlackMeaning | null {
  const special = method === null ? undefined : IN_METHOD[method];
  return (special && Object.hasOwn(special, error) ? special[error] : KNOWN.get(error)) ?? null;
}

/**
 * What Slack means; the careful answer for what we have never heard of.
 * @param method that was called, e.g. `chat.update`; null when that is not known any more
 * @param error Slack's name for it
 */
export function meaningOf(method: string | null, error: string): SlackMeaning {
  return namedMeaning(method, error) ?? 'ours';
}

const CHANNEL_REFUSALS: ReadonlySet<string> = new Set<ChannelRefusal>([
  'not_in_channel',
  'archived',
  'not_allowed',
  'limit_reached',
]);

/** Whether it is the channel that takes nothing. */
export function isChannelRefusal(meaning: string): meaning is ChannelRefusal {
  return CHANNEL_REFUSALS.has(meaning);
}

const THREAD_REFUSALS: ReadonlySet<string> = new Set([
  'cannot_reply_to_message',
  'cant_broadcast_message',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'thread_not_found',
]);

/** Whether a message was refused only because of the thread that it was to be in. @param error Slack's name; null counts as none */
export function isThreadRefusal(error: string | null): boolean {
  return error !== null && THREAD_REFUSALS.has(error);
}

/** Whether this would meet every message to the same channel or person. @param error null counts as none */
export function isUnreachable(error: string | null): boolean {
  const meaning = error === null ? null : meaningOf(null, error);
  return (
    meaning !== null && (isChannelRefusal(meaning) || meaning === 'person_gone' || meaning === 'person_unreachable')
  );
}
