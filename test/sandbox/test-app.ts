import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';

/** The app that the sandbox's own tests install: small, with scopes that leave some doors closed. */
export const TEST_MANIFEST = `
display_information: {name: Test app}
features:
  app_home: {home_tab_enabled: true, messages_tab_enabled: true}
  bot_user: {display_name: test-app}
  slash_commands: [{command: /visit, description: Visits, should_escape: true}]
  shortcuts: [{name: Plan, type: global, callback_id: plan, description: Plan a visit}]
oauth_config:
  scopes: {bot: [commands, chat:write, im:write, users:read, channels:read, channels:history, files:write, files:read]}
settings:
  interactivity: {is_enabled: true}
  event_subscriptions: {bot_events: [app_home_opened, member_joined_channel]}
  socket_mode_enabled: true
`;

/** Refusals are what these tests provoke; they need no log. */
export const QUIET: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** A client that tries each call once and takes a 429 as an error. */
export function clientOf(sandbox: Sandbox, token = sandbox.tokens.bot): WebClient {
  return new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: QUIET,
  });
}

/** Anna and Bo share #visits with the bot; #other and the private #secret are Anna's. */
export function addPeople(sandbox: Sandbox): void {
  sandbox.world.addUser({ id: 'UANNA', name: 'Anna Berg', locale: 'sv-SE' });
  sandbox.world.addUser({ id: 'UBO', name: 'Bo' });
  sandbox.world.addChannel({ id: 'CVISITS', name: 'visits', members: ['UANNA', 'UBO', sandbox.botUserId] });
  sandbox.world.addChannel({ id: 'COTHER', name: 'other', members: ['UANNA'] });
  sandbox.world.addChannel({ id: 'CSECRET', name: 'secret', members: ['UANNA'], isPrivate: true });
}
