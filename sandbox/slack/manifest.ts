import { parse } from 'yaml';
import { z } from 'zod';

const address = z.string().regex(/^https?:\/\//);
const scopes = z.array(z.string().max(50)).max(255);

const slashCommand = z.strictObject({
  command: z.string().min(2).max(32).startsWith('/'),
  url: address.max(3000).optional(),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().min(1).max(1000).optional(),
  should_escape: z.boolean().default(false),
});

const shortcut = z.strictObject({
  name: z.string().min(1).max(24),
  type: z.enum(['global', 'message']),
  callback_id: z.string().min(1).max(255),
  description: z.string().min(1).max(150),
});

const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.int(), minor_version: z.int() }).partial().optional(),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140).optional(),
    background_color: z
      .string()
      .regex(/^#([0-9a-fA-F]{3}){1,2}$/)
      .optional(),
    long_description: z.string().min(175).max(4000).optional(),
  }),
  features: z.strictObject({
    app_home: z
      .strictObject({
        home_tab_enabled: z.boolean(),
        messages_tab_enabled: z.boolean(),
        messages_tab_read_only_enabled: z.boolean(),
      })
      .partial()
      .default({}),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean().optional() }),
    slash_commands: z.array(slashCommand).min(1).max(50).default([]),
    shortcuts: z.array(shortcut).min(1).max(10).default([]),
    unfurl_domains: z.array(z.string()).optional(),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.string().max(2500)).max(1000).optional(),
    scopes: z.strictObject({
      bot: scopes.default([]),
      bot_optional: scopes.default([]),
      user: scopes.default([]),
      user_optional: scopes.default([]),
    }),
    pkce_enabled: z.boolean().optional(),
    token_management_enabled: z.boolean().optional(),
  }),
  settings: z
    .strictObject({
      allowed_ip_address_ranges: z.array(z.string()).optional(),
      event_subscriptions: z
        .strictObject({
          request_url: address.max(3500).optional(),
          bot_events: z.array(z.string().max(50)).max(100).default([]),
          user_events: z.array(z.string().max(50)).max(100).default([]),
        })
        .optional(),
      interactivity: z
        .strictObject({
          is_enabled: z.boolean(),
          request_url: address.max(3500).optional(),
          message_menu_options_url: address.max(3500).optional(),
        })
        .optional(),
      org_deploy_enabled: z.boolean().optional(),
      socket_mode_enabled: z.boolean().optional(),
      is_hosted: z.boolean().optional(),
      token_rotation_enabled: z.boolean().optional(),
    })
    .default({}),
});

/** What an event subscription needs besides itself; any one of the scopes will do. */
const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  channel_archive: ['channels:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_left: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  team_join: ['users:read'],
  user_change: ['users:read'],
};

export type Manifest = z.output<typeof manifestSchema>;

/**
 * Reads an app manifest the way Slack does when an app is made from it: unknown keys and broken limits are refused.
 * @param text YAML or JSON
 * @throws Error that names every problem
 */
export function parseManifest(text: string): Manifest {
  const result = manifestSchema.safeParse(parse(text));
  if (!result.success) throw new Error(`The app manifest is not valid:\n${z.prettifyError(result.error)}`);
  const missing = missingScopes(result.data);
  if (missing.length > 0) throw new Error(`The app manifest is not valid:\n${missing.join('\n')}`);
  return result.data;
}

function missingScopes({ features, oauth_config, settings }: Manifest): string[] {
  const given = oauth_config.scopes.bot;
  const problems = (settings.event_subscriptions?.bot_events ?? [])
    .filter((event) => EVENT_SCOPES[event]?.every((scope) => !given.includes(scope)))
    .map((event) => `the event ${event} needs the scope ${EVENT_SCOPES[event]?.join(' or ')}`);
  for (const scope of oauth_config.scopes.bot_optional) {
    if (!given.includes(scope)) problems.push(`the optional scope ${scope} is not among those of the bot`);
  }
  const hasEntryPoints = features.slash_commands.length + features.shortcuts.length > 0;
  if (hasEntryPoints && !given.includes('commands')) problems.push('commands and shortcuts need the scope commands');
  return problems;
}
