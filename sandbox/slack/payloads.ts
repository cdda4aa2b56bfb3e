import type { PlacedElement } from './block-kit/elements-of.js';
import type { StateValue, StateValues } from './view-state.js';
import { type OpenView, viewState } from './views.js';
import type { Workspace } from './workspace.js';
import { type Channel, type Message, slackBlocks, type User } from './world.js';

type Payload = Record<string, unknown>;

export function commandPayload(
  workspace: Workspace,
  {
    user,
    channel,
    command,
    text,
    responseKey,
  }: { user: User; channel: Channel; command: string; text: string; responseKey: string },
): Payload {
  return {
    token: 'sandbox-verification-token',
    team_id: user.teamId ?? workspace.teamId,
    team_domain: workspace.teamDomain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.handle,
    command,
    text,
    api_app_id: workspace.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl(workspace, responseKey),
    trigger_id: workspace.triggers.issue(user.id),
  };
}

function interaction(workspace: Workspace, type: string, user: User): Payload {
  // Through a shared channel people press who belong to another workspace, which is the one that Slack then names.
  const teamId = user.teamId ?? workspace.teamId;
  return {
    type,
    team: { id: teamId, domain: workspace.teamDomain },
    user: { id: user.id, username: user.handle, name: user.handle, team_id: teamId },
    api_app_id: workspace.appId,
    token: 'sandbox-verification-token',
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function messageActionPayload(
  workspace: Workspace,
  details: {
    user: User;
    channel: Channel;
    message: Message;
    placed: PlacedElement;
    picked: StateValue;
    state: StateValues;
    responseKey: string;
  },
): Payload {
  const { user, channel, message, placed, picked, state, responseKey } = details;
  const isEphemeral = message.ephemeralFor !== undefined;
  return {
    ...interaction(workspace, 'block_actions', user),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    trigger_id: workspace.triggers.issue(user.id),
    channel: { id: channel.id, name: channelName(channel) },
    // Slack does not send ephemeral messages back.
    ...(isEphemeral ? {} : { message: messagePayload(workspace, message) }),
    state: { values: state },
    response_url: responseUrl(workspace, responseKey),
    actions: [actionPayload(workspace, placed, picked)],
  };
}

export function viewActionPayload(
  workspace: Workspace,
  { user, view, placed, picked }: { user: User; view: OpenView; placed: PlacedElement; picked: StateValue },
): Payload {
  return {
    ...interaction(workspace, 'block_actions', user),
    container: { type: 'view', view_id: view.id },
    trigger_id: workspace.triggers.issue(user.id, view.id),
    view: viewPayload(workspace, view),
    actions: [actionPayload(workspace, placed, picked)],
  };
}

/** Somebody types into a list that the app fills. */
export function searchPayload(
  workspace: Workspace,
  { user, view, placed, typed }: { user: User; view: OpenView; placed: PlacedElement; typed: string },
): Payload {
  return {
    ...interaction(workspace, 'block_suggestion', user),
    container: { type: 'view', view_id: view.id },
    view: viewPayload(workspace, view),
    action_id: placed.actionId,
    block_id: placed.blockId,
    value: typed,
  };
}

export function submissionPayload(workspace: Workspace, user: User, view: OpenView): Payload {
  return {
    ...interaction(workspace, 'view_submission', user),
    trigger_id: workspace.triggers.issue(user.id, view.id),
    view: viewPayload(workspace, view),
    response_urls: [],
  };
}

export function closedPayload(workspace: Workspace, user: User, view: OpenView, isCleared: boolean): Payload {
  return { ...interaction(workspace, 'view_closed', user), view: viewPayload(workspace, view), is_cleared: isCleared };
}

export function shortcutPayload(workspace: Workspace, user: User, callbackId: string): Payload {
  return {
    ...interaction(workspace, 'shortcut', user),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue(user.id),
    action_ts: workspace.world.nextTs(),
  };
}

/** The wrapper around every event. */
export function eventPayload(workspace: Workspace, event: Payload): Payload {
  const authorization = {
    enterprise_id: null,
    team_id: workspace.teamId,
    user_id: workspace.botUserId,
    is_bot: true,
    is_enterprise_install: false,
  };
  return {
    token: 'sandbox-verification-token',
    team_id: workspace.teamId,
    api_app_id: workspace.appId,
    event,
    type: 'event_callback',
    event_id: workspace.identifiers.next('Ev'),
    event_time: Math.floor(workspace.clock.now().getTime() / 1000),
    authorizations: [authorization],
    is_ext_shared_channel: false,
    event_context: workspace.identifiers.next('EC'),
  };
}

/** A view as Slack sends it, in payloads and in answers to views.*. */
export function viewPayload(workspace: Workspace, view: OpenView): Payload {
  const { definition } = view;
  const modal = definition.type === 'modal' ? definition : null;
  return {
    id: view.id,
    team_id: workspace.teamId,
    type: definition.type,
    blocks: slackBlocks(definition.blocks),
    private_metadata: definition.private_metadata ?? '',
    callback_id: definition.callback_id ?? '',
    state: { values: viewState(view) },
    hash: view.hash,
    title: modal?.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: modal?.clear_on_close ?? false,
    notify_on_close: modal?.notify_on_close ?? false,
    close: modal?.close ?? null,
    submit: modal?.submit ?? null,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: workspace.appId,
    external_id: definition.external_id ?? '',
    app_installed_team_id: workspace.teamId,
    bot_id: workspace.botId,
  };
}

/** A message as Slack sends it; metadata only where Slack would. */
export function messagePayload(workspace: Workspace, message: Message, withMetadata = false): Payload {
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    ...signature(workspace, message.userId),
    text: message.text,
    team: workspace.teamId,
    ...(message.blocks.length > 0 ? { blocks: slackBlocks(message.blocks) } : {}),
    ...(message.edited ? { edited: { user: message.userId, ts: message.ts } } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
    ...threadPayload(workspace, message),
  };
}

/** Where a message stands in a thread: one that begins a thread names itself, an answer names that one. */
function threadPayload(workspace: Workspace, { channelId, ts, threadTs, isBroadcast }: Message): Payload {
  const { world } = workspace;
  if (threadTs === undefined) {
    const replies = world.messages(channelId).filter((message) => message.threadTs === ts);
    return replies.length > 0 ? { thread_ts: ts, reply_count: replies.length } : {};
  }
  const root = world.message(channelId, threadTs);
  return {
    thread_ts: threadTs,
    ...(root && !isBroadcast ? { parent_user_id: root.userId } : {}),
    ...(isBroadcast
      ? { subtype: 'thread_broadcast', ...(root ? { root: { ts: root.ts, user: root.userId, text: root.text } } : {}) }
      : {}),
  };
}

/** What shows which app has written a message; people's messages have none. */
function signature(workspace: Workspace, userId: string): Payload {
  if (userId === workspace.botUserId) return { bot_id: workspace.botId, app_id: workspace.appId };
  return workspace.world.users.get(userId)?.isBot ? { bot_id: `B${userId}`, app_id: `A${userId}` } : {};
}

function actionPayload(
  workspace: Workspace,
  { blockId, actionId, element }: PlacedElement,
  picked: StateValue,
): Payload {
  const own =
    element.type === 'button'
      ? {
          text: element.text,
          ...(element.value === undefined ? {} : { value: element.value }),
          ...(element.style === undefined ? {} : { style: element.style }),
        }
      : picked;
  return { ...own, type: element.type, action_id: actionId, block_id: blockId, action_ts: workspace.world.nextTs() };
}

function responseUrl(workspace: Workspace, key: string): string {
  return `${workspace.address}/response/${key}`;
}

function channelName(channel: Channel): string {
  if (channel.kind === 'private') return 'privategroup';
  return channel.kind === 'direct' ? 'directmessage' : channel.name;
}
